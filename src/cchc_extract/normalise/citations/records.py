"""What a citation is, and what it is while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_extract.normalise.citations.numbers import NumberMention
from cchc_extract.spans import Slice


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a legal document in a text; all offsets are half-open, into the text that was searched.

    Guarantees: `start < end`; it has a number, or is a law with a date; every slice lies in the text, though a date,
    issuer or title that is shared with other documents may lie outside `start`…`end`.
    """

    start: int
    end: int
    type_code: str | None
    """Code of Decree 30/2020/NĐ-CP annex III, NĐ, TT or CV; None for laws and for kinds that have none."""
    type_name: str
    number: str | None
    """Without inner white space, dashes plain: "01-NQ/TU"; a blank serial leaves "/QĐ-UBND"."""
    number_at: Slice | None
    issued_on: str | None
    """EDTF: "2021-12-31", "2024-01", "2017"."""
    issued_on_at: Slice | None
    issuer: Slice | None
    title: Slice | None
    symbol_code: str | None
    """The code that the number's symbol says; where it differs from `type_code`, the printed word won."""


@dataclass(slots=True)
class Mention:
    """A citation in the making: what was found so far, filled in step by step by the finder's modules."""

    start: int
    core_end: int
    """Where number, date and issuer end; a title may follow."""
    type_code: str | None
    type_name: str
    number: NumberMention | None = None
    plain_number: str | None = None
    """A number without a symbol ("số 861 ngày …")."""
    number_at: Slice | None = None
    issued_on: str | None = None
    issued_on_at: Slice | None = None
    issuer: Slice | None = None
    title: Slice | None = None
    end: int = 0
    symbol_code: str | None = None
    is_law: bool = False

    def finished(self) -> Citation:
        """The citation as it is handed out."""
        number = self.number.text if self.number else self.plain_number
        return Citation(
            self.start,
            max(self.end, self.core_end),
            self.type_code,
            self.type_name,
            number,
            self.number_at,
            self.issued_on,
            self.issued_on_at,
            self.issuer,
            self.title,
            self.symbol_code,
        )
