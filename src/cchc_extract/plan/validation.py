"""A saved plan held against the model, and its spans against its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from cchc_extract.plan.model import Plan

# Values that say what they show in another form than it is printed: only that they have spans is checked.
_MOST = 20


def problems(data: Any) -> list[str]:
    """What is wrong with a saved plan, one sentence each; empty if it is sound.

    Checked are the model, then, if the plan carries `plain_text`, that every span lies in the text and that the strings
    with spans of their own (`x` beside `x_spans`) are shown by them, letters and digits compared.
    """
    try:
        Plan.model_validate(data)
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc'])) or 'plan'}: {e['msg']}" for e in error.errors()[:_MOST]]
    plain = data.get("plain_text")
    return list(_ungrounded(data, plain)) if isinstance(plain, str) else []


def _ungrounded(data: dict[str, Any], plain: str) -> Iterator[str]:
    for path, node in _objects(data, ""):
        for name, spans in node.items():
            if name.endswith("_spans"):
                yield from _check(f"{path}{name[:-6]}", node.get(name[:-6]), spans, plain)
            elif name == "spans":
                yield from (
                    f"{path}spans: {s['start']}–{s['end']} is outside the text" for s in spans if s["end"] > len(plain)
                )


def _check(path: str, value: Any, spans: Any, plain: str) -> Iterator[str]:
    if isinstance(value, list):
        if len(value) != len(spans):
            yield f"{path}: {len(value)} values but {len(spans)} lists of spans"
            return
        for index, (one, its) in enumerate(zip(value, spans, strict=True)):
            yield from _check(f"{path}[{index}]", one, its, plain)
        return
    if not isinstance(value, str) or not spans:
        return
    if any(s["end"] > len(plain) for s in spans):
        yield f"{path}: a span is outside the text"
    elif path.rsplit(".", 1)[-1] not in _INFERRED and _letters(
        "".join(plain[s["start"] : s["end"]] for s in spans)
    ) != _letters(value):
        yield f"{path}: the spans do not show {value[:60]!r}"


_INFERRED = {"issuer", "parent_issuer"}  # given in full and in sentence case


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _objects(node: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield path, node
        for name, child in node.items():
            if not name.endswith("spans"):
                yield from _objects(child, f"{path}{name}.")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _objects(child, f"{path.rstrip('.')}[{index}].")
