"""What is generated and committed is fresh: the schema, the reference of the command line, the manual of the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_extract.cli.manual import PAGES, page
from cchc_extract.cli.messages import Language, Messages
from cchc_extract.cli.reference import reference
from cchc_extract.plan.schema import schema_text

ROOT = Path(__file__).parents[2]


def test_the_published_schema_is_the_models_own() -> None:
    published = (ROOT / "schemas" / "plan.schema.json").read_bytes()
    assert published == schema_text().encode("utf-8"), "run `make schema` and say in CHANGELOG.md what changed"


def test_the_reference_of_the_command_line_is_its_own_help() -> None:
    assert (ROOT / "docs" / "cli.md").read_bytes() == reference().encode("utf-8"), "run `make docs`"


@pytest.mark.parametrize("language", list(Language))
def test_the_manual_of_the_checks_is_their_docstrings(language: Language) -> None:
    committed = (ROOT / "docs" / PAGES[language]).read_bytes()
    assert committed == page(Messages(language)).encode("utf-8"), "run `make docs`"
