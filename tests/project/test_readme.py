"""Both READMEs show what the program really gives."""

from __future__ import annotations

import pytest
from readme_excerpt import READMES, ROOT, with_excerpt


@pytest.mark.parametrize("name", READMES)
def test_excerpt_is_fresh(name: str) -> None:
    readme = (ROOT / name).read_text(encoding="utf-8")
    assert "<!-- /excerpt -->" in readme
    assert with_excerpt(readme) == readme, "run: python tests/project/readme_excerpt.py"
