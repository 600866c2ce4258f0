"""What a user may set for the checks; how it is written down is told in docs/configuration.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cchc_extract.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run. `select` and `ignore` hold codes, prefixes of codes, or names; an empty `select` is all.

    `severities` replaces severities by code or name. `agencies` are names of bodies and `labels` the words of labels
    that the user has added (role → words); the vocabularies hold them too while a run lasts.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    agencies: tuple[str, ...] = ()
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
