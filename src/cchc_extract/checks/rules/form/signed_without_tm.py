"""A deputy signs for a People's Committee without "TM." before "KT.".

## What it finds

A document of a People's Committee, a body that decides as a collective, that is signed "KT. CHỦ TỊCH" without the line
"TM. ỦY BAN NHÂN DÂN" above it. Documents of the chairman himself are signed so rightly and are left out.

## Why it matters

"KT." alone says that the deputy signs for the chairman, not for the Committee: the paper then is the chairman's,
although its letterhead and text say that the Committee issues it.

## Example

```text
ỦY BAN NHÂN DÂN
XÃ ĐỨC TÂN
…
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
```

## How to mend

Put "TM. ỦY BAN NHÂN DÂN" on the line above "KT. CHỦ TỊCH", or issue the document as the chairman's.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 7 b: who signs on behalf of a collective puts "TM." before its
name; article 13, clause 2: a deputy signs on behalf of the collective, in the head's place.

# Ký thay (KT.) cho Ủy ban nhân dân mà thiếu "TM.".

## Phát hiện gì

Văn bản của Ủy ban nhân dân (làm việc theo chế độ tập thể) ký "KT. CHỦ TỊCH" mà không có dòng "TM. ỦY BAN NHÂN DÂN" ở
trên. Văn bản của Chủ tịch Ủy ban nhân dân ký như vậy là đúng nên không xét.

## Vì sao cần sửa

Chỉ ghi "KT." là ký thay Chủ tịch, không phải thay mặt Ủy ban: văn bản trở thành của Chủ tịch trong khi phần đầu và nội
dung ghi là của Ủy ban nhân dân.

## Cách sửa

Thêm dòng "TM. ỦY BAN NHÂN DÂN" trên dòng "KT. CHỦ TỊCH", hoặc ban hành với tư cách văn bản của Chủ tịch.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 điểm b: ký thay mặt tập thể phải ghi "TM." trước tên tập
thể; Điều 13 khoản 2: cấp phó được thay mặt tập thể, ký thay người đứng đầu.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.checks.rules.form._signed import NOT_ADMINISTRATIVE, signed
from cchc_extract.plan.header import Header
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "FRM004"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    '"TM." and the name of the collective body stand above "KT.".',
    'Trên dòng "KT." có dòng "TM." và tên tập thể lãnh đạo.',
)
MEND = Text('Put "TM. ỦY BAN NHÂN DÂN" above "KT. …".', 'Thêm dòng "TM. ỦY BAN NHÂN DÂN" trên dòng "KT. …".')

_PLACED_BY_AUTHORITY = frozenset({"QĐ", "CT"})  # only the line over the legal bases says whether Committee or chairman


def check(context: Context) -> Iterator[Verdict]:
    """Look at the capacities of each signature, if a collective body issues the document."""
    header = signed(context)
    if header is None:
        yield NotApplicable(NOT_ADMINISTRATIVE)
        return
    deputies = [s for s in header.signatures if any(c.code == "KT." for c in s.capacities)]
    if not deputies or not _is_collective(header):
        yield NotApplicable(
            Text(
                "No deputy signs for a People's Committee.",
                "Không có cấp phó ký thay trong văn bản của Ủy ban nhân dân.",
            )
        )
        return
    for signature in deputies:
        if any(c.code == "TM." for c in signature.capacities):
            continue
        if _may_be_the_heads(header, context):
            yield NotEvaluated(
                Text(
                    "It is not certain whether the Committee or its chairman issues the document.",
                    "Không chắc văn bản của Ủy ban nhân dân hay của Chủ tịch Ủy ban nhân dân.",
                ),
                tuple(signature.spans),
            )
            continue
        spans = [span for c in signature.capacities for span in c.spans] or list(signature.spans)
        printed = context.words(spans)
        yield Fault(
            spans,
            Text(
                f'"{printed}" signs for {header.issuer} without "TM." above it.',
                f'"{printed}" ký cho {header.issuer} mà không có "TM." ở trên.',
            ),
        )


def _is_collective(header: Header) -> bool:
    return header.issuer is not None and fold(header.issuer).startswith(
        tuple(load("checks_form")["collective"]["bodies"])
    )


def _may_be_the_heads(header: Header, context: Context) -> bool:
    """Whether the chairman may be who issues it: the preamble says so, or no authority line tells."""
    words = load("checks_form")["collective"]
    for block in context.plan.other_blocks:
        if block.kind != "preamble":
            continue
        text = fold(block.text)
        for head in words["heads"]:
            at = text.find(head)
            if at != -1 and any(issues in text[at : at + 120] for issues in words["issues"]):
                return True
    if header.document_type is None or header.document_type.code not in _PLACED_BY_AUTHORITY:
        return False
    title_ends = max((s.end for s in header.title_spans), default=0)
    return not any(s.start >= title_ends for s in header.issuer_spans)
