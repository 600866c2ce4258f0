"""Words that are no syllables as printed, and what they are read as; with underthesea and without."""

from __future__ import annotations

import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_extract import extract_text
from cchc_extract.normalise import tones
from cchc_extract.normalise.agencies import resolve_agency
from cchc_extract.normalise.tones import canonical_tones, is_syllable, mended_letters
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

SHARED = Path(__file__).parents[4] / "shared"
MARKS = load("syllables")["marks"]


@pytest.fixture
def without_underthesea(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    caches = (tones._normaliser, tones._mended, resolve_agency)
    monkeypatch.setitem(sys.modules, "underthesea", None)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


@pytest.mark.parametrize("word", MARKS["examples"])
def test_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert canonical_tones(word) == mended_letters(word) == word


@pytest.mark.parametrize("word", MARKS["irregular"])
def test_a_slip_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Đòan xã", "Đoàn xã"),
        ("thời gian hòan thành", "thời gian hoàn thành"),
        ("HÒAN THÀNH", "HOÀN THÀNH"),
        ("ngòai", "ngoài"),
        ("lọai", "loại"),
        ("qủa, qúy", "quả, quý"),
        ("gìơ", "giờ"),
        ("nghiã", "nghĩa"),
        ("giưã", "giữa"),
        ("Thừơng trực", "Thường trực"),
        ("thủơ", "thuở"),
        ("chủyên", "chuyển"),
        ("khỏan 3 (Điều 5)", "khoản 3 (Điều 5)"),
    ],
)
def test_a_misplaced_tone_mark_is_moved(printed: str, expected: str) -> None:
    assert canonical_tones(printed) == expected
    assert len(canonical_tones(printed)) == len(printed)


@pytest.mark.parametrize(
    "text",
    ["UỶ BAN NHÂN DÂN", "hoà", "khoẻ", "HĐND", "NSĐP", "Đắk Lắk", "Krông Nô", "Truờng", "măt", "11/KH-UBND", "a)", "1.2.", ""],
)  # fmt: skip
def test_what_is_no_misplaced_tone_mark_stays(text: str) -> None:
    assert canonical_tones(text) == text


def test_a_letter_that_lost_its_mark_is_mended_for_comparing() -> None:
    pytest.importorskip("underthesea")
    assert mended_letters("Truờng Chính trị") == "Trường Chính trị"
    assert mended_letters("Phòng Tư pháp, số 11/KH-UBND; 1.2. Đắk Lắk") == "Phòng Tư pháp, số 11/KH-UBND; 1.2. Đắk Lắk"
    assert resolve_agency("Truờng Chính trị tỉnh", level="province", on="2024").agency_id == "province.political-school"


@pytest.mark.usefixtures("without_underthesea")
def test_without_underthesea_only_such_letters_are_lost() -> None:
    assert mended_letters("Truờng Đòan") == "Truờng Đoàn"
    lost = resolve_agency("Truờng Chính trị tỉnh", level="province", on="2024")
    assert (lost.agency_id, lost.reason) == (None, "not in the register")
    assert resolve_agency("Đòan xã", level="commune", on="2024").agency_id == "commune.youth-union"


def test_underthesea_is_not_imported_for_what_is_well_written() -> None:
    code = (
        "import sys; from cchc_extract.normalise.agencies import resolve_agency as r;"
        "[r(n, level='province', on='2024') for n in ('Sở Nội vụ', 'UBND tỉnh Đắk Lắk', 'Uỷ ban', 'Đòan xã', 'tổ TTĐT')];"
        "print('underthesea' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout.split() == ["False"]


def test_actors_are_read_with_their_tone_marks_in_place() -> None:
    (plan,) = extract_text(
        "ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nKẾ HOẠCH\nCải cách hành chính năm 2024\n"
        "I. NHIỆM VỤ\n1. Kiểm tra công vụ.\n- Đơn vị thực hiện: Hội Nông dân xã, Đòan xã.\n"
    ).plans
    lead = plan.tasks[0].lead
    assert lead is not None
    assert [(actor.text, actor.name, actor.agency_id) for actor in lead.actors] == [
        ("Hội Nông dân xã", "Hội Nông dân xã", "commune.farmers-union"),
        ("Đòan xã", "Đoàn xã", "commune.youth-union"),
    ]


def misplaced(word: str) -> Iterator[str]:
    """The word with its tone mark on each other vowel."""
    base, tone = tones._parted(word)
    for i, letter in enumerate(base):
        if len(tone) == 1 and letter in MARKS["vowels"]:
            other = unicodedata.normalize("NFC", base[: i + 1] + tone + base[i + 1 :])
            if not is_syllable(other):
                yield other


def test_every_misplaced_tone_mark_of_every_syllable_is_moved_back() -> None:
    count = 0
    for onset in ("", "h", "ng", "t", "qu", "gi"):
        for rime in sorted(tones._rimes()):
            word = onset + rime
            for other in misplaced(word):
                # Where two onsets fit ("g" + "ia", "gi" + "a") the letters tell of two syllables.
                assert fold(canonical_tones(other)) in (fold(word), other), (word, other)
                count += canonical_tones(other) != other
    assert count > 1000


FILES = sorted((SHARED / "seeds").glob("*.txt"))


@pytest.mark.skipif(not FILES, reason="the shared documents are not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:3])
def test_no_well_written_word_of_a_real_plan_is_changed(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    assert canonical_tones(text) == text


@pytest.mark.parametrize("text", ["ư" * 100_000, "hòan " * 20_000, "ngh" * 30_000 + "ả", "Đ" * 50_000])
def test_long_texts_take_no_long_time(text: str) -> None:
    start = time.perf_counter()
    canonical_tones(text)
    mended_letters(text)
    assert time.perf_counter() - start < 4
