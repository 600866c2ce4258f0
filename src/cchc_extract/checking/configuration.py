"""Settings as a project writes them down: `cchc.toml`, or `[tool.cchc]` in pyproject.toml (docs/checking.md)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cchc_extract.checks.registry import all_rules, takes_in
from cchc_extract.checks.settings import Settings
from cchc_extract.diagnostics import Severity
from cchc_extract.errors import CchcError
from cchc_extract.vocabulary.own import OwnWords

OWN_FILE = "cchc.toml"
SHARED_FILE = "pyproject.toml"
LABEL_ROLES = (
    "lead",
    "cooperating",
    "deliverables",
    "timeframe",
    "expected_result",
    "baseline",
    "improvement_target",
    "other",
)
_KEYS = (
    "select",
    "ignore",
    "min-severity",
    "baseline",
    "severity",
    "per-file-ignores",
    "labels",
    "label-patterns",
    "agencies",
)


class ConfigurationError(CchcError):
    """The configuration says something that the program does not know."""

    code = "bad-configuration"


def find_configuration(start: Path) -> Path | None:
    """The configuration of a folder: that of the nearest folder above which has one; `cchc.toml` goes first."""
    for folder in (start.absolute(), *start.absolute().parents):
        if (own := folder / OWN_FILE).is_file():
            return own
        if (shared := folder / SHARED_FILE).is_file() and _tables(shared) is not None:
            return shared
    return None


def read_configuration(path: Path) -> Settings:
    """The settings of a file.

    Raises:
        ConfigurationError: it is no TOML, or a key, a value, a check or a pattern in it is not known.
        OSError: it cannot be read.
    """
    table = _tables(path) or {}
    if unknown := [key for key in table if key not in _KEYS]:
        raise _error(path, f"there is no key {unknown[0]!r}", f"không có khóa {unknown[0]!r}")
    agencies = _table(path, table, "agencies")
    if unknown := [key for key in agencies if key not in ("names", "patterns")]:
        raise _error(path, f"agencies has no key {unknown[0]!r}", f"agencies không có khóa {unknown[0]!r}")
    severities = {}
    for selector, value in sorted(_table(path, table, "severity").items(), key=lambda item: len(item[0])):
        known_selectors(path, [selector])
        for rule in all_rules():
            if takes_in(selector, rule.code, rule.name):
                severities[rule.code] = _severity(path, value)
    per_file = {
        pattern: known_selectors(path, _strings(path, pattern, value))
        for pattern, value in _table(path, table, "per-file-ignores").items()
    }
    baseline = table.get("baseline")
    if baseline is not None and not isinstance(baseline, str):
        raise _error(path, "baseline is no path", "baseline không phải đường dẫn")
    return Settings(
        select=known_selectors(path, _strings(path, "select", table.get("select", []))),
        ignore=known_selectors(path, _strings(path, "ignore", table.get("ignore", []))),
        min_severity=_severity(path, table.get("min-severity", Severity.INFO.value)),
        severities=severities,
        per_file_ignores=per_file,
        own=OwnWords(
            labels=_by_role(path, table, "labels"),
            label_patterns=_patterns(path, _by_role(path, table, "label-patterns")),
            agencies=_strings(path, "names", agencies.get("names", [])),
            agency_patterns=_patterns(path, {"": _strings(path, "patterns", agencies.get("patterns", []))})[""],
        ),
        baseline=path.parent / baseline if baseline else None,
        root=path.parent,
    )


def known_selectors(path: Path | None, selectors: Iterable[str]) -> tuple[str, ...]:
    """The selectors themselves, each of which takes in at least one check.

    Raises:
        ConfigurationError: one of them takes in none; a mistyped code must not pass for a clean document.
    """
    found = tuple(selectors)
    for selector in found:
        if not any(takes_in(selector, rule.code, rule.name) for rule in all_rules()):
            raise _error(path, f"there is no check {selector!r}", f"không có phép kiểm tra {selector!r}")
    return found


def _tables(path: Path) -> dict[str, Any] | None:
    """What the file says to this program; None if it says nothing to it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise _error(path, f"this is no TOML: {error}", f"không phải TOML: {error}") from error
    if path.name != SHARED_FILE:
        return table
    found = table.get("tool", {}).get("cchc")
    return found if isinstance(found, dict) else None


def _table(path: Path, table: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise _error(path, f"{key} is no table", f"{key} không phải bảng")
    return value


def _strings(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise _error(path, f"{key} is no list of words", f"{key} không phải danh sách chuỗi")
    return tuple(value)


def _by_role(path: Path, table: Mapping[str, Any], key: str) -> dict[str, tuple[str, ...]]:
    found = {role: _strings(path, role, value) for role, value in _table(path, table, key).items()}
    if unknown := [role for role in found if role not in LABEL_ROLES]:
        roles = ", ".join(LABEL_ROLES)
        raise _error(
            path,
            f"{key} has no role {unknown[0]!r}; the roles are {roles}",
            f"{key} không có vai trò {unknown[0]!r}; các vai trò là {roles}",
        )
    return found


def _patterns(path: Path, patterns: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    import regex

    for pattern in (one for group in patterns.values() for one in group):
        try:
            regex.compile(pattern, flags=regex.IGNORECASE)
        except regex.error as error:
            raise _error(path, f"{pattern!r} is no pattern: {error}", f"{pattern!r} không phải mẫu: {error}") from error
    return patterns


def _severity(path: Path, value: object) -> Severity:
    try:
        return Severity(str(value))
    except ValueError as error:
        known = ", ".join(Severity)
        raise _error(
            path, f"{value!r} is no severity; take one of {known}", f"{value!r} không phải mức độ; hãy chọn {known}"
        ) from error


def _error(path: Path | None, found: str, found_vi: str) -> ConfigurationError:
    where = f"{path}: " if path is not None else ""
    return ConfigurationError(f"{where}{found}.", f"{where}{found_vi}.")
