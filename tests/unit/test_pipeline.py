"""The library's two functions: what they take, what they give, what they raise."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

import cchc_extract
from cchc_extract import CchcError, Extraction, Plan, extract, extract_text
from cchc_extract.errors import EmptyDocumentError, UnsupportedFormatError
from cchc_extract.pipeline import stages

TEXT = "KẾ HOẠCH\nCải cách hành chính năm 2028\n\nI. NHIỆM VỤ\n1. Họp.\n- Cơ quan chủ trì: Văn phòng.\n"
LETTERHEAD = "ỦY BAN NHÂN DÂN\nXÃ {0}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: {1}/KH-UBND\n{0}, ngày 05 tháng 01 năm 2028\n\n"
SIGNED = "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐàm Quốc Vũ\n\n"


def test_a_path_its_bytes_and_an_open_file_give_one_plan(tmp_path: Path) -> None:
    path = tmp_path / "kh.txt"
    path.write_text(TEXT, encoding="utf-8")
    data = path.read_bytes()
    with path.open("rb") as file:
        results = [extract(path), extract(str(path)), extract(data), extract(memoryview(data)), extract(file)]
    results += [extract(io.BytesIO(data)), extract_text(TEXT)]
    assert (
        len(
            {
                plan.to_json()
                for r in results
                for plan in [
                    r.plans[0].model_copy(update={"source": r.plans[0].source.model_copy(update={"path": None})})
                ]
            }
        )
        == 1
    )
    assert [r.plans[0].source.path for r in results] == [path.as_posix()] * 2 + [None, None, str(path), None, None]


def test_the_source_says_what_was_read() -> None:
    data = TEXT.encode()
    source = extract(data, name="kh.txt").plans[0].source
    assert (source.path, source.format, source.size) == ("kh.txt", "txt", len(data))
    assert (source.sha256, source.encoding, source.pages) == (hashlib.sha256(data).hexdigest(), "utf-8", None)


def test_an_extraction_is_a_pair_with_all_diagnostics() -> None:
    extraction = extract_text("Một dòng.")
    plans, diagnostics = extraction
    assert isinstance(extraction, Extraction)
    assert isinstance(plans[0], Plan)
    assert list(diagnostics) == plans[0].diagnostics != []


def test_two_plans_of_a_file_are_complete_in_themselves() -> None:
    text = (
        LETTERHEAD.format("LỘC THANH", 7)
        + TEXT
        + SIGNED
        + LETTERHEAD.format("HÒA LÂM", 8)
        + TEXT.replace("Họp", "Báo cáo")
    )
    first, second = extract_text(text).plans
    assert [plan.tasks[0].description for plan in (first, second)] == ["Họp.", "Báo cáo."]
    assert [plan.header.number.text for plan in (first, second) if plan.header.number] == ["7/KH-UBND", "8/KH-UBND"]
    for plan in (first, second):
        assert plan.plain_text is not None
        [span] = plan.tasks[0].description_spans
        assert plan.plain_text[span.start : span.end] == plan.tasks[0].description
        assert plan.coverage.characters == sum(not c.isspace() for c in plan.plain_text)
    assert first.source == second.source


def test_stages_show_text_outline_and_fields() -> None:
    shown = stages(TEXT.encode())
    assert shown.text.plain.startswith("KẾ HOẠCH\n")
    [printed] = shown.outline
    assert printed.title_type is not None
    [raw] = shown.fields
    assert [task.id for task in raw.tasks] == ["I/1"]


@pytest.mark.parametrize("data", [b"", b"   \n\t", "\ufeff".encode()])
def test_nothing_to_read_is_a_typed_error(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError) as raised:
        extract(data)
    assert isinstance(raised.value, CchcError)
    assert raised.value.message and raised.value.message_vi


def test_what_is_no_document_is_a_typed_error() -> None:
    with pytest.raises(UnsupportedFormatError):
        extract(b"\x89PNG\r\n\x1a\n" + bytes(100))


def test_a_path_that_is_not_there_raises_what_opening_it_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        extract(tmp_path / "none.txt")


def test_the_package_offers_its_api_and_nothing_else() -> None:
    assert {"CchcError", "Extraction", "Plan", "__version__", "extract", "extract_text"} <= set(dir(cchc_extract))
    assert all(getattr(cchc_extract, name) is not None for name in cchc_extract.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        cchc_extract.no_such_name  # noqa: B018
