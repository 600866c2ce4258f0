"""A plan as far as it may not depend on the format that it was read from."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from cchc_extract.plan import Plan

# Pages have numbers, and heads that are printed again; a text file has neither.
_OF_PAGES = ("furniture",)
# Notes stand behind a mark in brackets in a text, and behind a raised figure, which is no character of its own, in Word.
_NOTE_MARK = re.compile(r"\[\d\]")


def comparable(plan: Plan, *, header: bool) -> dict[str, Any]:
    """The plan without places, file and coverage; without what letterhead and signature say unless `header`.

    Text in no other key is compared by its letters, kind by kind: where its paragraphs end is the format's. So are
    the products named in one cell, whose paragraphs a row of tabs cannot tell apart.
    """
    data = _without_places(plan.to_dict())
    del data["coverage"]
    blocks = defaultdict(str)
    for block in data.pop("other_blocks"):
        if block["kind"] not in _OF_PAGES:
            blocks[block["kind"]] += _letters(block["text"])
    data["other_blocks"] = dict(blocks) if header else {}
    for task in data["tasks"]:
        if task["deliverables"] is not None:
            items = task["deliverables"]["items"]
            task["deliverables"]["items"] = _letters("".join(item["text"] for item in items))
    if not header:
        for owner in (data, data["promulgation"] or {}):
            if "header" in owner:
                owner["header"] = {key: owner["header"][key] for key in ("document_type", "title", "period")}
    return data


def _without_places(node: Any) -> Any:
    if isinstance(node, dict):
        dropped = ("source", "plain_text", "diagnostics")
        return {k: _without_places(v) for k, v in node.items() if not k.endswith("spans") and k not in dropped}
    if isinstance(node, list):
        return [_without_places(one) for one in node]
    return _NOTE_MARK.sub("", node) if isinstance(node, str) else node


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
