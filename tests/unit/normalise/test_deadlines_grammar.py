"""The grammar, enumerated: each generated string parses to the value that it was generated from, and no string has two.

The expected days are calculated here, with the calendar of the standard library only.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest

from cchc_extract.normalise.deadlines import Deadline, Period, read_deadlines

PLAN = 2024
PERIOD = Period("2024-01-01", "2024-12-31")
Days = tuple[date, date]
Value = tuple[tuple[str, str | None, str | None, str | None], ...]
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
TAILS = {"": PLAN, "/2023": 2023, " năm 2025": 2025, "-2024": 2024, ", năm 2025": 2025, " năm sau": 2025}


def month_days(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def quarters() -> Iterator[tuple[str, Days]]:
    for number, (tail, year) in product(ROMAN, TAILS.items()):
        days = month_days(year, 3 * number - 2, 3 * number)
        for name in (f"quý {ROMAN[number]}", f"quý {number}", f"quí {ROMAN[number]}", f"QUÝ {ROMAN[number]}"):
            yield name + tail, days


def months() -> Iterator[tuple[str, Days]]:
    for number, (tail, year) in product(range(1, 13), TAILS.items()):
        for name in (f"tháng {number}", f"tháng {number:02}", f"Tháng {number}"):
            yield name + tail, month_days(year, number, number)


def years() -> Iterator[tuple[str, Days]]:
    for year in (2023, 2024, 2026):
        for name in (f"năm {year}", f"năm ngân sách {year}", f"cả năm {year}"):
            yield name, month_days(year, 1, 12)
    for first, last in ((2021, 2025), (2026, 2030)):
        for name in (f"giai đoạn {first} - {last}", f"năm {first}-{last}", f"giai đoạn từ năm {first} đến năm {last}"):
            yield name, (date(first, 1, 1), date(last, 12, 31))


def days() -> Iterator[tuple[str, Days]]:
    for number, month, (tail, year) in product((1, 15, 28), (2, 6, 12), {"": PLAN, "/2023": 2023}.items()):
        day = date(year, month, number)
        yield f"ngày {number}/{month}{tail}", (day, day)
        yield f"ngày {number:02} tháng {month:02}{tail.replace('/', ' năm ')}", (day, day)
    yield "15/6/2023", (date(2023, 6, 15), date(2023, 6, 15))


def parts() -> Iterator[tuple[str, Days]]:
    for tail, year in {"": PLAN, " năm 2023": 2023, "/2025": 2025}.items():
        for number in ROMAN:
            for name, month in zip(("đầu", "giữa", "cuối"), range(3 * number - 2, 3 * number + 1), strict=True):
                yield f"{name} quý {ROMAN[number]}{tail}", month_days(year, month, month)
        for month in (2, 6):
            last = calendar.monthrange(year, month)[1]
            for name, first, end in (("đầu", 1, 10), ("giữa", 11, 20), ("cuối", 21, last)):
                yield f"{name} tháng {month}{tail}", (date(year, month, first), date(year, month, end))
    for year, name in ((PLAN, "năm"), (2025, "năm 2025")):
        for part, first, end in (("đầu", 1, 3), ("giữa", 4, 9), ("cuối", 10, 12)):
            yield f"{part} {name}", month_days(year, first, end)
        for count in (3, 6, 9):
            yield f"{count} tháng đầu {name}", month_days(year, 1, count)
            yield f"{count:02} tháng cuối {name}", month_days(year, 13 - count, 12)
        yield f"nửa đầu {name}", month_days(year, 1, 6)
        yield f"nửa cuối {name}", month_days(year, 7, 12)


def every_interval() -> list[tuple[str, Days]]:
    return [*quarters(), *months(), *years(), *days(), *parts()]


def few_intervals() -> list[tuple[str, Days]]:
    """One of each construct, for products."""
    return [
        ("quý II", month_days(PLAN, 4, 6)),
        ("Quý III/2023", month_days(2023, 7, 9)),
        ("tháng 5", month_days(PLAN, 5, 5)),
        ("tháng 02 năm 2023", month_days(2023, 2, 2)),
        ("ngày 15/6", (date(PLAN, 6, 15), date(PLAN, 6, 15))),
        ("ngày 01 tháng 3 năm 2023", (date(2023, 3, 1), date(2023, 3, 1))),
        ("năm 2025", month_days(2025, 1, 12)),
        ("cuối quý I", month_days(PLAN, 3, 3)),
        ("6 tháng đầu năm", month_days(PLAN, 1, 6)),
        ("giai đoạn 2021 - 2025", (date(2021, 1, 1), date(2025, 12, 31))),
    ]


def value(found: tuple[Deadline, ...]) -> Value:
    return tuple((d.type.value, d.start, d.end, d.frequency.value if d.frequency else None) for d in found)


def one(kind: str, start: date | None, end: date | None, frequency: str | None = None) -> Value:
    return ((kind, start.isoformat() if start else None, end.isoformat() if end else None, frequency),)


def bare() -> Iterator[tuple[str, Value]]:
    for prefix, (text, (start, end)) in product(("", "trong ", "Vào ", "dự kiến ", "Dự kiến trong "), every_interval()):
        yield prefix + text, one("during", start, end)


def bounded() -> Iterator[tuple[str, Value]]:
    until = (
        "chậm nhất ",
        "chậm nhất là ",
        "muộn nhất trong ",
        "đến hết ",
        "hoàn thành trong ",
        "xong trong ",
        "Hoàn thành ",
        "đến ",
    )
    for text, (start, end) in few_intervals():
        for prefix in until:
            yield prefix + text, one("by", None, end)
        for prefix in ("trước ", "Hoàn thành trước ", "xong trước ", "chậm nhất trước "):
            yield prefix + text, one("by", None, start - timedelta(days=1))
        for prefix in ("từ ", "Kể từ ", "bắt đầu từ "):
            if not text.startswith("giai đoạn"):
                yield prefix + text, one("during", start, None)
                yield f"{prefix}{text} trở đi", one("during", start, None)
        yield f"sau {text}", one("during", end + timedelta(days=1), None)
        yield f"{text} và những năm tiếp theo", one("during", start, None)


def ranges() -> Iterator[tuple[str, Value]]:
    ends = [("tháng 8", 8), ("tháng 11", 11)]
    for (last, month), tail in product(ends, TAILS):
        if tail == " năm sau":
            continue
        year = TAILS[tail]
        end = month_days(year, month, month)[1]
        for first, number in (("tháng 3", 3), ("tháng 5", 5)):
            for shape in ("từ {} đến {}", "Từ {} đến hết {}", "{} - {}", "{} đến {}", "trong {} - {}"):
                yield shape.format(first, last) + tail, one("during", date(year, number, 1), end)
        yield f"tháng 3 - {month}{tail}", one("during", date(year, 3, 1), end)
    for first, last in ((1, 3), (2, 4)):
        days = month_days(2024, 3 * first - 2, 3 * last)
        for shape in ("quý {}-{}/2024", "quý {} - {} năm 2024", "từ quý {} đến quý {}", "Quý {} - Quý {}"):
            yield shape.format(ROMAN[first], ROMAN[last]), one("during", *days)
    for first, last in ((2021, 2025), (2026, 2030)):
        for shape in ("{} - {}", "{}-{}", "từ năm {} đến năm {}", "Từ {} đến {}", "Năm {} – {}"):
            yield shape.format(first, last), one("during", date(first, 1, 1), date(last, 12, 31))
    yield "từ ngày 01/3 đến ngày 15/4/2024", one("during", date(2024, 3, 1), date(2024, 4, 15))
    yield "từ ngày 10 đến ngày 20 tháng 5", one("during", date(2024, 5, 10), date(2024, 5, 20))
    yield "quý IV/2024 - quý II/2025", one("during", date(2024, 10, 1), date(2025, 6, 30))
    yield "từ tháng 11 đến tháng 02/2025", one("during", date(2024, 11, 1), date(2025, 2, 28))


def lists() -> Iterator[tuple[str, Value]]:
    """Two or three of a kind: apart with "và", one range where they follow each other after a comma or "hoặc"."""
    for unit, top, width in (("quý", 4, 3), ("tháng", 12, 1)):
        for a, b in product(range(1, top + 1), repeat=2):
            if a >= b:
                continue
            names = (ROMAN[a], ROMAN[b]) if unit == "quý" else (str(a), str(b))
            first, second = (month_days(2023, width * (n - 1) + 1, width * n) for n in (a, b))
            apart = (*one("during", *first), *one("during", *second))
            together = one("during", first[0], second[1]) if b == a + 1 else apart
            yield f"{unit} {names[0]} và {unit} {names[1]}/2023", apart
            yield f"{unit} {names[0]} và {names[1]} năm 2023", apart
            yield f"{unit} {names[0]}, {names[1]} năm 2023", together
            yield f"trong {unit} {names[0]} hoặc {unit} {names[1]} năm 2023", together
    yield "tháng 3, 6, 9, 12", tuple(v for n in (3, 6, 9, 12) for v in one("during", *month_days(PLAN, n, n)))
    yield "quý I, II, III", one("during", *month_days(PLAN, 1, 9))
    yield "năm 2024, 2025", one("during", date(2024, 1, 1), date(2025, 12, 31))


FREQUENCIES = {"ngày": "daily", "tuần": "weekly", "tháng": "monthly", "quý": "quarterly", "năm": "annual"}


def recurrences() -> Iterator[tuple[str, Value]]:
    plan = month_days(PLAN, 1, 12)
    for (unit, name), each in product(FREQUENCIES.items(), ("hằng", "Hàng", "mỗi", "định kỳ hằng", "theo từng")):
        yield f"{each} {unit}", one("recurring", *plan, name)
        for limit, days in (
            ("trong năm 2025", month_days(2025, 1, 12)),
            ("giai đoạn 2021 - 2025", (date(2021, 1, 1), date(2025, 12, 31))),
        ):
            yield f"{each} {unit} {limit}", one("recurring", *days, name)
    for first, second in product(FREQUENCIES, repeat=2):
        if first != second:
            both = (*one("recurring", *plan, FREQUENCIES[first]), *one("recurring", *plan, FREQUENCIES[second]))
            yield f"định kỳ hàng {first}, {second}", both
            yield f"hằng {first} và hằng {second}", both
    for text, name in (
        ("6 tháng/lần", "semiannual"),
        ("03 tháng một lần", "quarterly"),
        ("02 lần/năm", "semiannual"),
        ("1 lần/tháng", "monthly"),
    ):
        yield text, one("recurring", *plan, name)
    for text, _ in few_intervals():
        if "20" not in text and "đầu năm" not in text:
            yield f"{text} hằng năm", one("recurring", *plan, "annual")
            yield f"trước {text} hằng năm", one("recurring", *plan, "annual")


def governed() -> Iterator[tuple[str, Value]]:
    plan = month_days(PLAN, 1, 12)
    for word, kind in (("thường xuyên", "continuous"), ("Liên tục", "continuous"), ("đột xuất", "unscheduled")):
        yield word, one(kind, *(plan if kind == "continuous" else (None, None)))
        for limit, days in (
            ("trong năm", plan),
            ("trong năm 2025", month_days(2025, 1, 12)),
            ("trong quý II", month_days(PLAN, 4, 6)),
        ):
            yield f"{word} {limit}", one(kind, *days)
    yield "định kỳ", one("recurring", *plan, "periodic")


def counts() -> Iterator[tuple[str, Value]]:
    issued = date(2024, 1, 31)
    for number, prefix in product(
        (1, 10, 100), ("", "trong vòng ", "chậm nhất ", "Trong thời hạn ", "hoàn thành trong vòng ")
    ):
        for anchor in ("ngày ban hành", "ngày ký", "ngày ký ban hành Kế hoạch này"):
            yield f"{prefix}{number:02} ngày kể từ {anchor}", one("by", None, issued + timedelta(days=number))
    yield "01 tháng kể từ ngày ban hành", one("by", None, date(2024, 2, 29))
    yield "từ ngày ban hành đến hết quý II", one("during", issued, date(2024, 6, 30))


def clauses() -> Iterator[tuple[str, Value]]:
    """Two times, each with its action, in every order of time and action, and every joint."""
    times = few_intervals()[:6]
    for ((a, (a0, a1)), (b, (b0, b1))), joint in product(product(times, repeat=2), ("; ", ", ")):
        both = (*one("during", a0, a1), *one("during", b0, b1))
        yield f"{a} ban hành kế hoạch{joint}{b} báo cáo kết quả", both
        yield f"xây dựng kế hoạch trong {a}{joint}tổ chức hội nghị trong {b}", both
        yield f"Xây dựng kế hoạch: {a}{joint}Tổ chức hội nghị: {b}", both


CONSTRUCTS = {
    "bare": bare, "bounded": bounded, "ranges": ranges, "lists": lists, "recurrences": recurrences, "governed": governed,
    "counts": counts, "clauses": clauses,
}  # fmt: skip


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_each_generated_string_parses_to_its_value(construct: str) -> None:
    wrong = []
    for text, expected in CONSTRUCTS[construct]():
        found = value(read_deadlines(text, period=PERIOD, issued_on="2024-01-31", label="Thời gian thực hiện"))
        if found != expected:
            wrong.append((text, expected, found))
    assert wrong == []


def test_no_string_is_generated_from_two_values() -> None:
    values: dict[str, Value] = {}
    for construct in CONSTRUCTS.values():
        for text, expected in construct():
            assert values.setdefault(text.lower(), expected) == expected, text
    assert len(values) > 2500


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_a_condition_in_brackets_changes_no_date(construct: str) -> None:
    if construct == "clauses":
        pytest.skip("the bracket belongs to the second clause only")
    for text, expected in list(CONSTRUCTS[construct]())[::7]:
        full = f"{text} (nếu có)"
        found = read_deadlines(full, period=PERIOD, issued_on="2024-01-31", label="Thời gian thực hiện")
        assert value(found) == expected, full
        assert found[-1].condition is not None and full[slice(*found[-1].condition)] == "nếu có"


def test_an_action_before_or_after_changes_no_date() -> None:
    for text, expected in [*bounded(), *governed()]:
        for full in (f"Tổ chức hội nghị {text}", f"{text} báo cáo kết quả"):
            found = read_deadlines(full, period=PERIOD, issued_on="2024-01-31", label="Thời gian thực hiện")
            if text.startswith(("năm ", "giai đoạn ")) and full.startswith("Tổ"):
                continue  # right after words they name the thing
            assert value(found) == expected, full
            assert found[0].action is not None and full[slice(*found[0].action)] in (
                "Tổ chức hội nghị",
                "báo cáo kết quả",
            ), full
