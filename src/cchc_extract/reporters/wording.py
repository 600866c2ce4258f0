"""The language of a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cchc_extract.checks.model import Finding, Severity, Text


class ReportLanguage(StrEnum):
    """A language that reports are written in."""

    EN = "en"
    VI = "vi"


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences in one language."""

    language: ReportLanguage

    def __call__(self, text: Text) -> str:
        """The sentence in the language."""
        return text.vi if self.language is ReportLanguage.VI else text.en

    def severity(self, severity: Severity) -> str:
        """The word for a severity."""
        return self(_SEVERITIES[severity])

    def place(self, finding: Finding) -> str:
        """The document and the place in it: `kh.txt:12:5`, or `kh.pdf, page 3`."""
        first = finding.places[0] if finding.places else None
        if first is None or (first.line is None and first.page is None):
            return finding.path
        if first.line is not None:
            column = f":{first.column}" if first.column is not None else ""
            return f"{finding.path}:{first.line}{column}"
        return f"{finding.path}, {self(Text(f'page {first.page}', f'trang {first.page}'))}"

    def whole(self, finding: Finding) -> str:
        """What was found, what is required and how to mend it, one after the other on one line."""
        return " ".join(
            (
                self(finding.found),
                f"{self(REQUIRED)}: {self(finding.required)}",
                f"{self(MEND)}: {self(finding.mend)}",
            )
        )


REQUIRED = Text("Required", "Yêu cầu")
FOUND = Text("Found", "Phát hiện")
MEND = Text("To mend", "Cách sửa")

_SEVERITIES = {
    Severity.ERROR: Text("error", "lỗi"),
    Severity.WARNING: Text("warning", "cảnh báo"),
    Severity.INFO: Text("info", "thông tin"),
}
