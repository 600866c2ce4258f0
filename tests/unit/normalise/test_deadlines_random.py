"""Random strings of time words: nothing raises, and what comes out keeps its promises."""

from __future__ import annotations

from datetime import date

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from cchc_extract.normalise.dates import find_dates
from cchc_extract.normalise.deadlines import DeadlineType, Period, read_deadlines
from cchc_extract.normalise.periods import find_period
from cchc_extract.vocabulary.reader import load

FORMS = sorted({form for entry in load("time")["word"] for form in entry["forms"]})
MARKS = [",", ";", ".", ":", "/", "-", "(", ")", "…", "+", "%"]
NUMBERS = [
    "1",
    "05",
    "12",
    "31",
    "99",
    "2024",
    "2030",
    "II",
    "IV",
    "15/6",
    "01/2024",
    "15/6/2024",
    "140/KH-UBND",
    "2024 - 2026",
    "0",
]
TEXTS = st.lists(st.sampled_from(FORMS + MARKS * 4 + NUMBERS * 4 + ["xã", "hội nghị"]), max_size=14).map(" ".join)
PERIODS = st.sampled_from(
    [
        None,
        Period("2024-01-01", "2024-12-31"),
        Period("2021-01-01", "2025-12-31"),
        Period("2024-09-01", "2025-05-31"),
        Period(None, "2030-12-31"),
    ]
)
ISSUED = st.sampled_from([None, "2024", "2024-02", "2024-02-29", "nonsense"])


@seed(20240229)
@settings(max_examples=3000, deadline=None, database=None)
@given(TEXTS, PERIODS, ISSUED, st.sampled_from([None, "Thời hạn", "Thời gian (Năm 2026)"]))
def test_whatever_the_words_the_promises_hold(
    text: str, period: Period | None, issued_on: str | None, label: str | None
) -> None:
    for found in read_deadlines(text, period=period, issued_on=issued_on, label=label):
        assert 0 <= found.start_offset < found.end_offset <= len(text)
        for part in (found.action, found.condition):
            assert part is None or (
                0 <= part[0] < part[1] <= len(text) and text[slice(*part)].strip() == text[slice(*part)]
            )
        days = [date.fromisoformat(day) for day in (found.start, found.end) if day is not None]
        assert days == sorted(days)
        assert (found.frequency is not None) is (found.type is DeadlineType.RECURRING)
        assert found.rrule is None or found.frequency is not None
        if found.type is DeadlineType.BY:
            assert found.start is None
        if found.type is DeadlineType.CONDITIONAL:
            assert found.condition is not None
        if found.type is DeadlineType.DURING and not days and found.condition is None:
            assert found.reason is not None, text


@seed(20240229)
@settings(max_examples=1000, deadline=None, database=None)
@given(TEXTS)
def test_dates_and_periods_never_raise(text: str) -> None:
    for written in find_dates(text):
        assert 0 <= written.start_offset < written.end_offset <= len(text)
        assert (written.edtf is None) is (written.reason is not None)
    period = find_period(text)
    assert period is None or 0 <= period[0] < period[1] <= len(text)


@seed(20240229)
@settings(max_examples=500, deadline=None, database=None)
@given(st.text(max_size=60))
def test_any_characters_at_all(text: str) -> None:
    read_deadlines(text, period=None, issued_on=None, label=text[:10])
    list(find_dates(text))
    find_period(text)
