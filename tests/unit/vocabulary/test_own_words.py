"""Labels and agencies that a user adds, as data."""

from __future__ import annotations

import time

from cchc_extract import extract_text
from cchc_extract.vocabulary.own import NONE, OwnWords, own, using

TEXT = """KẾ HOẠCH
Cải cách hành chính năm 2025
I. NHIỆM VỤ
1. Rà soát thủ tục hành chính.
- Ban đầu mối lo việc: Văn phòng, Tiểu ban Rồng Vàng và Phòng Kinh tế.
- Thời gian thực hiện: Quý II/2025.
"""


def leads() -> list[str] | None:
    (task,) = extract_text(TEXT).plans[0].tasks
    return None if task.lead is None else [actor.text for actor in task.lead.actors]


def test_a_label_is_known_while_it_is_used() -> None:
    assert leads() is None
    with using(OwnWords(labels={"lead": ("BAN ĐẦU MỐI lo việc",)})):
        assert leads() is not None
    assert leads() is None
    assert own() is NONE


def test_an_agency_tells_where_an_actor_ends() -> None:
    label = {"lead": ("ban .{1,20} lo việc",)}
    with using(OwnWords(label_patterns=label)):
        assert leads() == ["Văn phòng, Tiểu ban Rồng Vàng", "Phòng Kinh tế"]
    with using(OwnWords(label_patterns=label, agencies=("Tiểu ban Rồng Vàng",))):
        assert leads() == ["Văn phòng", "Tiểu ban Rồng Vàng", "Phòng Kinh tế"]


def test_words_within_words_come_back() -> None:
    outer, inner = OwnWords(agencies=("Ban A",)), OwnWords(agencies=("Ban B",))
    with using(outer):
        with using(inner):
            assert own() is inner
        assert own() is outer


def test_a_pattern_that_hangs_does_not_match() -> None:
    words = OwnWords(agency_patterns=("(a+)+b",), label_patterns={"lead": ("(a+)+b",)})
    start = time.perf_counter()
    assert not words.is_agency("a" * 60)
    assert words.label_role("a" * 60) is None
    assert time.perf_counter() - start < 2
    assert words.is_agency("aab")
