"""From a document to its findings: places, comments, files that cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from cchc_extract import check, extract_text
from cchc_extract.checks.model import Checked, Severity
from cchc_extract.checks.settings import Settings

LEADLESS = """KẾ HOẠCH
Cải cách hành chính năm 2025

I. NHIỆM VỤ
1. Rà soát thủ tục hành chính thuộc phạm vi quản lý của Ủy ban
nhân dân xã và kiến nghị đơn giản hóa.
- Cơ quan chủ trì: Văn phòng.
- Thời gian thực hiện: Quý II/2025.
2. Công khai thủ tục hành chính đã được công bố tại trụ sở và trên
trang thông tin điện tử của xã.
- Sản phẩm: Quyết định công bố.
- Thời gian thực hiện: Quý III/2025.
"""
ONLY = Settings(select=("TSK003", "RDG001"))


def checked(text: str, settings: Settings = ONLY) -> Checked:
    return check(text.encode(), name="plans/a.txt", settings=settings)


def test_a_finding_tells_its_line_and_shows_it() -> None:
    (finding,) = checked(LEADLESS).findings
    (place,) = finding.places
    assert (finding.path, finding.line, place.column, place.end_column) == ("plans/a.txt", 9, 4, 67)
    assert place.excerpt.text == "2. Công khai thủ tục hành chính đã được công bố tại trụ sở và trên"
    assert place.excerpt.text[place.excerpt.start : place.excerpt.end].startswith("Công khai")
    assert finding.words.endswith("trang thông tin điện tử của xã.")
    assert finding.page is None


def test_moved_lines_do_not_change_the_fingerprint() -> None:
    moved = LEADLESS.replace("I. NHIỆM VỤ", "I. NHIỆM VỤ\n\n").replace("đã được công bố\ntại", "đã\nđược công bố tại")
    one, other = checked(LEADLESS).findings, checked(moved).findings
    assert one[0].fingerprint == other[0].fingerprint
    assert one[0].line != other[0].line


def test_a_column_is_told_only_where_the_source_shows_the_words() -> None:
    (finding,) = checked(LEADLESS.replace("Công khai thủ tục", "**Công khai** thủ tục")).findings
    assert (finding.line, finding.places[0].column) == (9, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2. Công", "<!-- cchc: allow TSK003 -->\n2. Công"),
        ("2. Công", "<!-- cchc: allow task-without-lead, FRM -->\n\n2. Công"),
        ("và trên\n", "và trên <!-- cchc: allow TSK -->\n"),
        ("xã.\n- Sản", "xã. <!--cchc: ALLOW tsk003-->\n- Sản"),
        ("KẾ HOẠCH\n", "<!-- cchc: allow-file TSK003 -->\nKẾ HOẠCH\n"),
        ("Quý III/2025.\n", "Quý III/2025.\n<!-- cchc: allow-file ALL -->"),
    ],
)
def test_a_comment_lets_a_finding_pass(old: str, new: str) -> None:
    document = checked(LEADLESS.replace(old, new))
    assert document.findings == ()
    assert [finding.code for finding in document.suppressed] == ["TSK003"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2. Công", "<!-- cchc: allow TSK001 -->\n2. Công"),
        ("1. Rà", "<!-- cchc: allow TSK003 -->\n1. Rà"),
        ("- Sản", "<!-- cchc: allow TSK003 -->\n- Sản"),
        ("2. Công", "<!-- cchc: TSK003 -->\n2. Công"),
        ("2. Công", "<!-- cchc: allow -->\n2. Công"),
    ],
)
def test_a_comment_is_about_its_check_and_its_paragraph_only(old: str, new: str) -> None:
    assert len(checked(LEADLESS.replace(old, new)).findings) == 1


def test_a_document_reads_the_same_with_comments_and_without() -> None:
    plain = extract_text(LEADLESS).plans[0].to_dict(with_text=True)
    commented = LEADLESS.replace("2. Công", "<!-- cchc: allow TSK -->\n2. Công").replace(
        "và trên\n", "và trên <!-- cchc: allow TSK -->\n"
    )
    found = extract_text(commented).plans[0].to_dict(with_text=True)
    assert found | {"source": None} == plain | {"source": None}


def test_a_file_that_cannot_be_read_is_a_finding() -> None:
    document = check(b"", name="empty.txt")
    (finding,) = document.findings
    assert (finding.code, finding.severity, finding.path) == ("RDG001", Severity.ERROR, "empty.txt")
    assert "0 bytes" in finding.found.en and "0 byte" in finding.found.vi
    assert document.results == ()


@pytest.mark.parametrize(
    "settings", [Settings(ignore=("RDG001",)), Settings(per_file_ignores={"*.txt": ("unreadable-file",)})]
)
def test_even_that_can_be_let_pass(settings: Settings) -> None:
    assert check(b"", name="empty.txt", settings=settings).findings == ()


def test_documents_come_as_path_bytes_file_or_plan(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEADLESS, encoding="utf-8")
    plan = extract_text(LEADLESS, name="a.txt").plans[0]
    every = [
        check(path, settings=ONLY),
        check(str(path), settings=ONLY),
        check(path.read_bytes(), settings=ONLY),
        check(io.BytesIO(path.read_bytes()), settings=ONLY),
        check(plan, settings=ONLY),
    ]
    assert len({document.findings[0].fingerprint for document in every}) == 1
    assert [document.path for document in every] == [path.as_posix(), path.as_posix(), "", "", "a.txt"]
    assert every[-1].findings[0].line is None
    assert every[-1].findings[0].places[0].excerpt.text.startswith("2. Công khai")


def test_a_plan_without_its_text_cannot_be_checked() -> None:
    plan = extract_text(LEADLESS).plans[0]
    with pytest.raises(ValueError, match="no plain_text"):
        check(plan.model_copy(update={"plain_text": None}))


@pytest.mark.parametrize("pattern", ["plans/*", "*.txt", "a.txt", "*"])
def test_settings_ignore_checks_in_some_files(pattern: str) -> None:
    settings = Settings(select=("TSK003",), per_file_ignores={pattern: ("TSK",), "other/*": ("ALL",)})
    assert checked(LEADLESS, settings).findings == ()


def test_ignores_of_other_files_do_not_matter() -> None:
    assert len(checked(LEADLESS, Settings(select=("TSK003",), per_file_ignores={"b.txt": ("ALL",)})).findings) == 1


def test_each_of_several_plans_is_checked() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ AN THẠNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    head += "Số: 27/KH-UBND\nAn Thạnh, ngày 14 tháng 02 năm 2025\n\n"
    foot = "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐàm Quốc Vũ\n\n"
    one = f"{head}{LEADLESS}{foot}"
    document = checked(one + one)
    assert len(document.results) == 2
    assert [finding.plan for finding in document.findings] == [1, 2]
    first, second = (finding.line or 0 for finding in document.findings)
    assert second - first == one.count("\n")
