"""What a user may set; how it is written down is told in docs/configuration.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cchc_extract.diagnostics import Severity
from cchc_extract.vocabulary.own import NONE, OwnWords

_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run.

    `select` and `ignore` hold codes, prefixes of codes, or names; an empty `select` is all. `severities` replaces
    severities by code or name. `per_file_ignores` are patterns of paths below `root` with what is ignored there. `own`
    are the words that the user has added; the vocabularies hold them while a run lasts.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.INFO
    severities: Mapping[str, Severity] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: OwnWords = NONE
    baseline: Path | None = None
    root: Path | None = None

    def severity(self, code: str, name: str, default: Severity) -> Severity:
        """How much a finding of a check matters; the code goes before the name."""
        return self.severities.get(code, self.severities.get(name, default))

    def reports(self, severity: Severity) -> bool:
        """Whether findings of a severity are told."""
        return _RANKS[severity] >= _RANKS[self.min_severity]
