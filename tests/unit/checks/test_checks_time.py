"""Long lines that invite a pattern to try again and again: the time of the checks grows with the text, no faster."""

from __future__ import annotations

import time

import pytest
from checks_builder import plan_of

from cchc_extract.checks.context import Context
from cchc_extract.checks.evaluation import evaluate
from cchc_extract.checks.model import Family
from cchc_extract.checks.registry import all_rules

FAMILIES = (Family.TARGET, Family.ACTOR, Family.CITATION, Family.APPENDIX)
SEED = "KẾ HOẠCH\nCải cách hành chính năm 2027\nI. NHIỆM VỤ\n1. Rà soát thủ tục.\n"
LINES = {
    "brackets": "(",
    "spaces": " ",
    "tabs": "\t",
    "pointers": "(kèm Phụ lục I ",
    "lists": "danh mục kèm theo ",
    "figures": "Có ít nhất ",
    "advice": "tham mưu UBND ",
    "indices": "hài lòng (chỉ số PAPI ",
    "shares": "Tỷ lệ hồ sơ 100% ",
    "numbers": "Quyết định số 1/QĐ-TTg ngày ",
}
LENGTH = 200_000
SECONDS = 5.0


@pytest.mark.parametrize("words", LINES.values(), ids=LINES)
def test_a_long_line_takes_no_long_time(words: str) -> None:
    line = words * (LENGTH // len(words))
    rules = [rule for rule in all_rules() if rule.family in FAMILIES]
    contexts = [Context(plan_of(f"{SEED}{line}")), Context(plan_of(f"{SEED}{line}\nPHỤ LỤC\n{line}"))]
    started = time.perf_counter()
    for context in contexts:
        for rule in rules:
            evaluate(rule, context)
    assert time.perf_counter() - started < SECONDS
