"""The table of administrative units: admin_units.tsv, read on first use and searched as text.

Sources and licences: THIRD_PARTY.md. The 15,000 communes are never turned into objects: a line is found by its key or
code, which takes microseconds, and loading the file takes 5 ms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_PROVINCE, _COMMUNE = 2, 5  # digits of a code; a district's has three


@dataclass(frozen=True, slots=True)
class Row:
    """A unit under one name and parent: `tables` are the letters of the tables that list it so (places.toml)."""

    key: str
    name: str
    code: str
    parent: str
    tables: str
    successors: tuple[str, ...]


def rows_named(key: str) -> tuple[Row, ...]:
    """The units whose name has this key, of any date."""
    by_key, _ = _upper()
    return by_key.get(key) or tuple(_communes(f"\n{key}\t"))


def rows_coded(code: str) -> tuple[Row, ...]:
    """The units with this code, of any date: a code is kept through changes of name, and by one of several merged."""
    if len(code) == _COMMUNE:
        return tuple(row for row in _communes(f"\t{code}\t") if row.code == code)
    return _upper()[1].get(code, ())


@cache
def province_keys() -> frozenset[str]:
    """The keys of all provinces, of any date."""
    return frozenset(key for key, rows in _upper()[0].items() if any(len(row.code) == _PROVINCE for row in rows))


@cache
def district_keys() -> frozenset[str]:
    """The keys of all districts, of any date; some are keys of provinces, too."""
    return frozenset(key for key, rows in _upper()[0].items() if any(len(row.code) != _PROVINCE for row in rows))


@cache
def _text() -> tuple[str, int]:
    """The file, and where its communes begin (at the line end before the first)."""
    text = files("cchc_extract.vocabulary").joinpath("data", "admin_units.tsv").read_text(encoding="utf-8")
    start = 0
    while text.startswith("#", start) or len(text[start : text.find("\n", start)].split("\t")[2]) < _COMMUNE:
        start = text.index("\n", start) + 1
    return text, start - 1


@cache
def _upper() -> tuple[dict[str, tuple[Row, ...]], dict[str, tuple[Row, ...]]]:
    """Provinces and districts by key and by code."""
    text, end = _text()
    by_key: dict[str, list[Row]] = defaultdict(list)
    by_code: dict[str, list[Row]] = defaultdict(list)
    for line in text[:end].split("\n"):
        if not line.startswith("#"):
            row = _row(line)
            by_key[row.key].append(row)
            by_code[row.code].append(row)
    return _frozen(by_key), _frozen(by_code)


def _frozen(rows: dict[str, list[Row]]) -> dict[str, tuple[Row, ...]]:
    return {key: tuple(found) for key, found in rows.items()}


def _communes(words: str) -> Iterator[Row]:
    text, start = _text()
    at = text.find(words, start)
    while at >= 0:
        begin = text.rfind("\n", 0, at + 1) + 1
        end = text.index("\n", begin)
        yield _row(text[begin:end])
        at = text.find(words, end)


def _row(line: str) -> Row:
    key, name, code, parent, tables, successors = line.split("\t")
    return Row(key, name, code, parent, tables, tuple(successors.split(",")) if successors else ())
