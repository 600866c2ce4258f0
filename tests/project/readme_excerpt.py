"""The excerpt that both READMEs show: one task of a sample, as printed and as extracted.

`python tests/project/readme_excerpt.py` writes it between the `<!-- excerpt -->` marks; a test proves that it is fresh.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "decision-with-plan" / "source.txt"
TASK = "III/2/c"
READMES = ("README.md", "README.vi.md")
_MARKED = re.compile(r"<!-- excerpt -->.*?<!-- /excerpt -->", re.S)


def excerpt() -> str:
    """The Markdown of the excerpt."""
    from cchc_extract import extract

    plan = extract(SAMPLE).plans[0]
    task = next(task for task in plan.tasks if task.id == TASK)
    assert plan.plain_text is not None
    span = task.spans[0]
    words = plan.plain_text[span.start : span.end].rstrip()
    shown = json.dumps(_without_empty(task.model_dump(mode="json")), ensure_ascii=False, indent=1)
    return f"<!-- excerpt -->\n\n```text\n{words}\n```\n\n```json\n{_folded(shown)}\n```\n\n<!-- /excerpt -->"


def with_excerpt(readme: str) -> str:
    """A README's text with the excerpt of today."""
    return _MARKED.sub(lambda _: excerpt(), readme)


def _without_empty(node: Any) -> Any:
    """The JSON without spans but the description's, and without what is empty: a reader's view."""
    if isinstance(node, dict):
        kept = {k: v for k, v in node.items() if k == "description_spans" or not k.endswith("spans")}
        return {k: _without_empty(v) for k, v in kept.items() if v not in (None, [], {})}
    return [_without_empty(x) for x in node] if isinstance(node, list) else node


def _folded(text: str) -> str:
    """Small objects on one line."""
    small = re.compile(r"[\[{]\s+([^\[\]{}]{1,150}?)\s+[\]}]")
    for _ in range(3):
        text = small.sub(lambda m: m[0][0] + re.sub(r"\s*\n\s*", " ", m[1]) + m[0][-1], text)
    return text


if __name__ == "__main__":
    for name in READMES:
        path = ROOT / name
        path.write_text(with_excerpt(path.read_text(encoding="utf-8")), encoding="utf-8")
