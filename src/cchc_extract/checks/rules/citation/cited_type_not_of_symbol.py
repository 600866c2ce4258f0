"""A cited document is called by another type than its symbol says.

## What it finds

A citation whose type and symbol do not fit: "Kế hoạch số 49/QĐ-UBND". Symbols that several types share ("Quy định số
37-QĐ/TW", "Thông tri số 02-TT/TU") are right with each of them. The document's own number is judged by
`type-symbol-clash`.

## Why it matters

Either the type or the symbol is wrong, and nobody can tell which document is meant.

## Example

```text
Thực hiện Kế hoạch số 49/QĐ-UBND ngày 07/9/2027 của UBND xã ban hành Kế hoạch cải cách hành chính;
```

## How to mend

Look the document up and put its type or its symbol right.

## Source

Decree 30/2020/NĐ-CP, annex I, part I, section II, clause 3 b: the symbol is made of the abbreviations of type and
body; annex III, section I: the abbreviations.

# Tên loại và ký hiệu của văn bản viện dẫn không khớp nhau.

## Phát hiện gì

Viện dẫn có tên loại và ký hiệu khác nhau: "Kế hoạch số 49/QĐ-UBND". Ký hiệu dùng chung cho nhiều loại ("Quy định số
37-QĐ/TW") không bị coi là sai. Số của chính văn bản do `type-symbol-clash` kiểm tra.

## Vì sao cần sửa

Tên loại hoặc ký hiệu bị ghi sai nên không xác định được là văn bản nào.

## Cách sửa

Tra cứu lại và ghi đúng tên loại hoặc ký hiệu.

## Căn cứ

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 điểm b: ký hiệu gồm chữ viết tắt tên loại và tên cơ quan;
Phụ lục III, Mục I.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_extract.checks.cited import Cited, numbered
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.normalise.citations.kinds import kind_of_symbol
from cchc_extract.vocabulary.reader import load

CODE = "CIT002"
SEVERITY = Severity.ERROR
REQUIRED = Text(
    "The type named and the type in the symbol of a cited document are one.",
    "Tên loại và ký hiệu của văn bản viện dẫn phải cùng một loại văn bản.",
)
MEND = Text("Put the type or the symbol right.", "Ghi lại đúng tên loại hoặc ký hiệu văn bản.")


def check(context: Context) -> Iterator[Verdict]:
    """Compare the printed type of each citation with the type that its symbol begins with."""
    judged = [c for c in numbered(context) if c.citation.document_type and kind_of_symbol(c.number)]
    if not judged:
        yield NotApplicable(
            Text("No cited document's symbol names a type.", "Không ký hiệu văn bản viện dẫn nào nêu tên loại.")
        )
        return
    for cited in judged:
        symbol, kind = kind_of_symbol(cited.number), cited.citation.document_type
        if symbol is None or kind is None or kind.name == symbol.name or _shared(cited, kind.name):
            continue
        yield Fault(
            context.at(cited.start, cited.citation.number_spans[-1].end),
            Text(
                f'The document is called "{kind.name}", its symbol {cited.citation.number} says "{symbol.name}".',
                f'Văn bản được gọi là "{kind.name}" nhưng ký hiệu {cited.citation.number} là của "{symbol.name}".',
            ),
        )


def _shared(cited: Cited, kind: str) -> bool:
    """Whether the symbol is borne by documents of the printed kind, too ("Quy định số 37-QĐ/TW")."""
    return any(
        entry["symbol"] == cited.number.kind and kind in entry["kinds"]
        for entry in load("checks_citation")["shared_symbol"]
    )
