"""How many findings of which severity, over all documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cchc_extract.checks.model import Checked, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over documents; `errors`, `warnings` and `infos` are the findings told, the others were let pass."""

    documents: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    suppressed: int = 0
    known: int = 0

    @property
    def findings(self) -> int:
        """The findings told."""
        return self.errors + self.warnings + self.infos

    def add(self, document: Checked) -> Summary:
        """The summary with one document more."""
        counted = Counter(finding.severity for finding in document.findings)
        return Summary(
            documents=self.documents + 1,
            errors=self.errors + counted[Severity.ERROR],
            warnings=self.warnings + counted[Severity.WARNING],
            infos=self.infos + counted[Severity.INFO],
            suppressed=self.suppressed + len(document.suppressed),
            known=self.known + len(document.known),
        )
