"""Deadlines: each rule of the contract by its own words, and what must hold whatever the words are."""

from __future__ import annotations

import time

import pytest

from cchc_extract.normalise.deadlines import Deadline, DeadlineType, Frequency, Period, read_deadlines

YEAR = Period("2024-01-01", "2024-12-31")
YEARS = Period("2021-01-01", "2025-12-31")


def read(text: str, *, period: Period | None = YEAR, issued_on: str | None = None, label: str = "Thời gian thực hiện"):
    return read_deadlines(text, period=period, issued_on=issued_on, label=label)


def only(text: str, **context) -> Deadline:
    (found,) = read(text, **context)
    return found


def facts(found: Deadline) -> tuple[str, str | None, str | None]:
    return (found.type.value, found.start, found.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý I/2024", ("during", "2024-01-01", "2024-03-31")),
        ("chậm nhất 31/01/2024", ("by", None, "2024-01-31")),
        ("trước 01/2023", ("by", None, "2022-12-31")),
        ("trước ngày 30/11/2025", ("by", None, "2025-11-29")),
        ("xong trong Quý II/2026", ("by", None, "2026-06-30")),
        ("Quý II, III năm 2022", ("during", "2022-04-01", "2022-09-30")),
        ("cuối Quý II hoặc đầu Quý III", ("during", "2024-06-01", "2024-07-31")),
        ("năm 2024 và những năm tiếp theo", ("during", "2024-01-01", None)),
        ("hoàn thành trong năm 2025", ("by", None, "2025-12-31")),
        ("từ 01/7/2025", ("during", "2025-07-01", None)),
        ("6 tháng đầu năm", ("during", "2024-01-01", "2024-06-30")),
        ("đầu tháng 6", ("during", "2024-06-01", "2024-06-10")),
        ("giữa năm", ("during", "2024-04-01", "2024-09-30")),
    ],
)
def test_the_examples_of_the_contract(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert facts(only(text)) == expected


def test_quarters_joined_by_and_are_two_deadlines() -> None:
    found = read("Quý II và IV")
    assert [facts(d) for d in found] == [("during", "2024-04-01", "2024-06-30"), ("during", "2024-10-01", "2024-12-31")]
    assert ["Quý II và IV"[d.start_offset : d.end_offset] for d in found] == ["Quý II", "IV"]


def test_several_frequencies_are_several_deadlines() -> None:
    assert [d.frequency for d in read("định kỳ hàng quý, năm")] == [Frequency.QUARTERLY, Frequency.ANNUAL]


@pytest.mark.parametrize(
    ("issued_on", "end"),
    [("2024-01-10", "2024-04-19"), ("2024-01", None), ("2024", None), (None, None)],
)
def test_a_count_needs_the_complete_day_of_issue(issued_on: str | None, end: str | None) -> None:
    found = only("100 ngày kể từ ngày ban hành", issued_on=issued_on)
    assert facts(found) == ("by", None, end)
    assert (found.reason is None) is (end is not None)


def test_calendar_months_are_counted_to_the_last_day_of_a_shorter_one() -> None:
    assert only("01 tháng kể từ ngày ký", issued_on="2024-01-31").end == "2024-02-29"


def test_a_count_from_another_event_is_a_condition() -> None:
    text = "10 ngày kể từ ngày nhận được hồ sơ"
    found = only(text, issued_on="2024-01-10")
    assert facts(found) == ("conditional", None, None)
    assert found.condition == (0, len(text))


def test_from_the_day_of_issue_is_a_condition_where_the_day_is_blank() -> None:
    assert facts(only("Từ ngày ban hành", issued_on="2024-01-10")) == ("during", "2024-01-10", None)
    found = only("Từ ngày ban hành", issued_on="2024-01")
    assert (found.start, found.condition) == (None, (0, 16))


@pytest.mark.parametrize(
    "label", ["Thời hạn", "Thời gian hoàn thành", "THỜI HẠN BAN HÀNH", "Thời gian dự kiến hoàn thành"]
)
def test_under_a_label_of_completion_a_bare_day_is_the_last(label: str) -> None:
    assert facts(only("Ngày 30/6/2024", label=label)) == ("by", None, "2024-06-30")
    assert facts(only("Tháng 6/2024", label=label)) == ("during", "2024-06-01", "2024-06-30")
    assert facts(only("Ngày 30/6/2024", label="Thời gian thực hiện")) == ("during", "2024-06-30", "2024-06-30")


def test_without_a_year_the_period_gives_it() -> None:
    assert facts(only("Quý IV")) == ("during", "2024-10-01", "2024-12-31")
    recurring = only("Quý IV", period=YEARS)
    assert facts(recurring) == ("recurring", "2021-01-01", "2025-12-31")
    assert (recurring.frequency, recurring.rrule) == (Frequency.ANNUAL, "FREQ=YEARLY;BYMONTH=10,11,12")
    nowhere = only("Quý IV", period=None)
    assert facts(nowhere) == ("during", None, None)
    assert nowhere.reason == "the words name no year, and the plan has no period"


def test_the_head_of_the_column_goes_before_the_period() -> None:
    assert facts(only("Quý III", period=YEARS, label="Thời gian (Năm 2026)"))[1] == "2026-07-01"
    (found,) = read_deadlines("Quý III", period=YEARS, issued_on=None, label="Thời gian", head_year=2023)
    assert found.start == "2023-07-01"


def test_an_open_period_stays_open() -> None:
    assert facts(only("Thường xuyên", period=Period(None, "2035-12-31"))) == ("continuous", None, "2035-12-31")


def test_a_condition_has_dates_only_if_its_words_name_a_period() -> None:
    text = "Theo Kế hoạch số 12/KH-UBND ngày 05/02/2022 của UBND tỉnh đối với nhiệm vụ giao trong năm 2024"
    found = only(text)
    assert facts(found) == ("conditional", "2024-01-01", "2024-12-31")
    assert found.condition == (0, len(text))
    assert facts(only("Theo Kế hoạch cải cách hành chính năm 2024 của UBND tỉnh")) == ("conditional", None, None)


def test_a_condition_after_a_joint_is_a_deadline_of_its_own() -> None:
    for joint in (" và ", "; ", ", "):
        found = read(f"Thường xuyên trong năm{joint}theo kế hoạch")
        assert [d.type for d in found] == [DeadlineType.CONTINUOUS, DeadlineType.CONDITIONAL]


def test_a_condition_in_brackets_or_on_an_action_is_no_deadline_of_its_own() -> None:
    text = "Quý IV năm 2024 (theo yêu cầu của Phòng Nội vụ)"
    found = only(text)
    assert found.type is DeadlineType.DURING
    assert found.condition is not None and text[slice(*found.condition)] == "theo yêu cầu của Phòng Nội vụ"
    text = "định kỳ báo cáo kết quả theo quy định"
    found = only(text)
    assert found.type is DeadlineType.RECURRING
    assert found.action is not None and text[slice(*found.action)] == "báo cáo kết quả"


def test_a_period_after_the_last_of_several_clauses_holds_for_all() -> None:
    found = read("Thường xuyên hoặc đột xuất trong năm 2023")
    assert {(d.start, d.end) for d in found} == {("2023-01-01", "2023-12-31")}
    found = read("tổ chức kiểm tra theo kế hoạch, kiểm tra đột xuất trong năm 2024")
    assert [facts(d)[0] for d in found] == ["during", "unscheduled"]


def test_an_action_without_time_words_is_no_deadline() -> None:
    assert read("Ban hành kế hoạch; báo cáo kết quả thực hiện") == ()
    assert len(read("Quý I ban hành kế hoạch; báo cáo kết quả thực hiện")) == 1


def test_an_unscheduled_time_takes_no_period() -> None:
    assert facts(only("Đột xuất")) == ("unscheduled", None, None)
    assert facts(only("Đột xuất trong năm")) == ("unscheduled", "2024-01-01", "2024-12-31")


@pytest.mark.parametrize("document", ["Kế hoạch", "Quyết định", "Công văn", "Nghị quyết", "Chỉ thị", "Thông tư"])
@pytest.mark.parametrize("number", ["số 140/KH-UBND", "số 05/2021/QĐ-UBND", "18-NQ/TW", "số /KH-UBND", ""])
@pytest.mark.parametrize(
    "day",
    [
        "14/10/2021",
        "14 tháng 10 năm 2021",
        "14-10-2021",
        "/10/2021",
        "…/10/2021",
        "tháng 10 năm 2021",
        "... tháng 10 năm 2021",
    ],
)
@pytest.mark.parametrize(
    "frame", ["Theo {}", "Thực hiện {} của UBND tỉnh", "{}", "Thường xuyên theo {} của UBND tỉnh", "Sau khi có {}"]
)
def test_the_date_of_a_cited_document_is_never_a_deadline(document: str, number: str, day: str, frame: str) -> None:
    text = frame.format(" ".join(f"{document} {number} ngày {day}".split()))
    assert all("2021" not in str(d.start) + str(d.end) for d in read(text)), text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/4/2024", "the calendar has no such day"),
        ("Ngày 29/02", "the calendar has no such day"),
        ("Tháng 13/2024", "the calendar has no such month"),
        ("Quý 5/2024", "a year has no such quarter"),
        ("Ngày 15", "the words name a day and no month"),
        ("2030 - 2026", "the end is before the beginning"),
        ("Từ tháng 11 đến tháng 02", "the range runs over the turn of the year and names no year"),
        ("Tuần 2 tháng 6", "weeks of a month have no fixed days"),
        ("Học kỳ I năm học 2024 - 2025", "the days of a school term are set by each province"),
        ("Năm học 2024 - 2026", "a school year joins two years that follow each other"),
        ("Trước ngày /01/2024", "the day is left blank"),
        ("Chậm nhất ngày     tháng 3 năm 2024", "the day is left blank"),
        ("Cuối quý", "the words do not say which month or quarter"),
        ("Trong vòng 15 ngày", "the words do not say from which day on to count"),
        ("10 ngày làm việc kể từ ngày ban hành", "working days need the official calendar"),
        ("Quý IV/2024 - 2025", "the words can be read in two ways"),
        ("trong tháng tới", "the words do not say from which month on to count"),
    ],
)
def test_a_date_that_the_words_do_not_carry_is_withheld_with_a_reason(text: str, reason: str) -> None:
    found = only(text, period=Period("2023-01-01", "2023-12-31"), issued_on="2023-01-10")
    assert (found.start, found.end, found.reason) == (None, None, reason)


@pytest.mark.parametrize(
    "text", ["", "-", "…", "Không", "100%", "Kịp thời", "3/4 số xã", "24/7", "Giai đoạn I", "Chi thường xuyên"]
)
def test_text_without_a_time_gives_nothing(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quý II/2024", "QUÝ II/2024"),
        ("Quý II/2024", "Quí ii/2024"),
        ("Quý II/2024", "QuýII/2024"),
        ("Quý II/2024", "Quý  II / 2024"),
        ("Tháng 01/2023", "tháng01/2023"),
        ("Định kỳ hằng năm", "định kì hàng năm"),
        ("Năm 2026 – 2030", "Năm 2026-2030"),
        ("Thường xuyên trong năm", "thường xuyên trong năm."),
        ("Hoàn thành trong quý II", "hoàn thành trong Quý 2"),
        ("Trước ngày 5/3/2024", "TRƯỚC NGÀY 05/03/2024"),
    ],
)
def test_case_spelling_and_spacing_make_no_difference(one: str, other: str) -> None:
    def value(text: str) -> list[tuple[object, ...]]:
        return [(d.type, d.start, d.end, d.frequency, d.rrule) for d in read(text)]

    assert value(one) == value(other) != []


def test_offsets_lie_in_the_text_and_close_no_separator() -> None:
    text = (
        "Quý I năm 2024, ban hành kế hoạch (qua Phòng Nội vụ); định kỳ hàng quý, năm báo cáo theo quy định; đột xuất."
    )
    for found in read(text):
        for start, end in filter(None, [(found.start_offset, found.end_offset), found.action, found.condition]):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip(" ,;.")


def test_the_same_words_give_the_same_value() -> None:
    assert read("Quý I ban hành; tháng 12 báo cáo") == read("Quý I ban hành; tháng 12 báo cáo")


@pytest.mark.parametrize(
    "piece",
    [
        "12/", "quý I, ", "ngày 1/1/2024, ", "trước ", "(", "((( ", "theo ", "theo kế hoạch, ", "và ", "năm 2024 ", "hằng năm, ",
        "từ nay đến ", "cả ", "đầu ", "tháng 1 - ", "1 tháng ", "định kỳ ", "a: ", "quý I: ", "(trước 1/2) ", "/KH-", "1", "...",
        "17 giờ ", "100 ngày kể từ ", "thường xuyên, trong năm ", "khi, ", "của ", "kế hoạch số 1/KH-UBND ngày 1/1/2024, ",
    ],
)  # fmt: skip
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    line = piece * (64_000 // len(piece))
    begun = time.perf_counter()
    read(line)
    assert time.perf_counter() - begun < 10  # half a second in proportion, minutes in its square
