"""An index is given the short name of another one.

## What it finds

Words that only one index's full name holds ("hài lòng") with the short name of another in brackets behind them ("(chỉ
số PAPI)"). Known are PAR INDEX, SIPAS, PAPI, PCI, DTI, PII and PGI. The finding says so if the plan itself spells the
index out rightly elsewhere.

## Why it matters

The indices are measured by different bodies in different ways: the target would be tied to a survey that says nothing
of it.

## Example

```text
Chỉ số hài lòng của người dân đối với sự phục vụ hành chính (SIPAS)
…
Mức độ hài lòng của người dân đối với sự phục vụ (chỉ số PAPI) đạt tối thiểu 90%.
```

## How to mend

Put the short name, or the full one, right.

## Source

A rule of this program: the names are those under which the indices are published.

# Chỉ số bị ghi tên viết tắt của chỉ số khác.

## Phát hiện gì

Từ ngữ chỉ có trong tên của một chỉ số ("hài lòng") nhưng trong ngoặc lại ghi tên viết tắt của chỉ số khác ("(chỉ số
PAPI)"). Xét PAR INDEX, SIPAS, PAPI, PCI, DTI, PII, PGI. Nếu chính kế hoạch đã ghi đúng ở chỗ khác thì thông báo sẽ
nói rõ.

## Vì sao cần sửa

Các chỉ số do cơ quan khác nhau đo bằng cách khác nhau: chỉ tiêu sẽ gắn với cuộc khảo sát không liên quan.

## Cách sửa

Ghi lại đúng tên viết tắt hoặc tên đầy đủ.

## Căn cứ

Quy tắc của chương trình: tên chỉ số theo tên đã công bố.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TGT005"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "The short name behind an index is that of this index.",
    "Tên viết tắt của chỉ số phải đúng với tên đầy đủ đứng trước.",
)
MEND = Text("Put the short name, or the full one, right.", "Ghi lại đúng tên viết tắt hoặc tên đầy đủ của chỉ số.")

_TOLD = Text(", as the plan itself says elsewhere", ", như chính kế hoạch đã ghi ở chỗ khác")
_LONGEST_NAME = 200
_NAME_ENDS = re.compile(r"[);:\n\t]|\.\s")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the words before each short name in brackets with the words that only one index's full name holds."""
    named = [
        (match, _spelled(context.plain, match.start()))
        for match in _bracketed().finditer(context.plain)
        if fold(match["words"]).strip(" :") in ("", *load("checks_target")["in_brackets"]["words"])
    ]
    if not named:
        yield NotApplicable(
            Text("No index of governance is given with its short name.", "Không chỉ số nào được nêu kèm tên viết tắt.")
        )
        return
    for match, words in named:
        own = _index_called(match["name"])
        other = next(
            (index for index in load("checks_target")["index"] if index is not own and _holds(words, index)), None
        )
        if other is None or _holds(words, own):
            continue
        short, right = " ".join(match["name"].upper().split()), other["names"][0]
        defined = [m for m, w in named if m is not match and _index_called(m["name"]) is other and _holds(w, other)]
        told = _TOLD if defined else Text("", "")
        key = next(key for key in other["keys"] if key in words)
        yield Fault(
            context.at(match.start("name"), match.end("name")),
            Text(
                f'The index of "{key}" is called {short}; it is {right}{told.en}.',
                f'Chỉ số về "{key}" được gọi là {short}; đúng là {right}{told.vi}.',
            ),
        )


def _spelled(plain: str, end: int) -> str:
    """The words before a bracket, folded, back to where a phrase surely ends."""
    before = fold(plain[max(0, end - _LONGEST_NAME) : end])
    ends = [match.end() for match in _NAME_ENDS.finditer(before)]
    return " ".join(before[ends[-1] if ends else 0 :].split())


def _holds(words: str, index: dict[str, list[str]]) -> bool:
    return any(key in words for key in index["keys"])


def _index_called(name: str) -> dict[str, list[str]]:
    short = " ".join(name.upper().split())
    return next(index for index in load("checks_target")["index"] if short in index["names"])


@cache
def _bracketed() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for index in load("checks_target")["index"] for name in index["names"])
    return re.compile(rf"\((?P<words>[^()\n\t]{{0,30}}?)(?P<name>(?i:{names}))\s?\)")
