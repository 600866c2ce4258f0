"""Every check has its manual, its sentences in both languages, and cases that fire and that stay silent."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from cchc_extract.checks.registry import Rule, all_rules

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "golden" / "checks"
VIETNAMESE = re.compile("[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"|`[^`]*`')
LONGEST = 200  # characters of a sentence that a reader takes in beside a line of text

sys.path.insert(0, str(ROOT / "tests" / "golden"))
from golden_cases import read_cases  # noqa: E402


@pytest.mark.parametrize("rule", all_rules(), ids=str)
def test_the_manual_is_complete_in_both_languages(rule: Rule) -> None:
    manual = rule.manual
    assert manual.en.summary.endswith(".") and manual.vi.summary.endswith(".")
    assert "\n" not in manual.en.summary and "\n" not in manual.vi.summary
    assert VIETNAMESE.search(manual.vi.summary)
    assert not VIETNAMESE.search(QUOTED.sub("", manual.en.summary).replace("NĐ-CP", "")), "quote Vietnamese words"
    assert "```text\n" in dict(manual.en.sections)["Example"], "the example stands in a `text` fence"


@pytest.mark.parametrize("rule", all_rules(), ids=str)
def test_its_sentences_are_in_both_languages(rule: Rule) -> None:
    for text in (rule.required, rule.mend):
        assert text.en.endswith((".", '."')) and text.vi.endswith((".", '."'))
        assert VIETNAMESE.search(text.vi) and text.en != text.vi
        assert max(map(len, text)) <= LONGEST


@pytest.mark.parametrize("rule", all_rules(), ids=str)
def test_its_code_and_name_read_well(rule: Rule) -> None:
    assert re.fullmatch(rf"{rule.family.prefix}\d{{3}}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name), "more than one word, to be read after 'allow'"


@pytest.mark.parametrize("rule", all_rules(), ids=str)
def test_a_case_fires_and_one_stays_silent(rule: Rule) -> None:
    path = CASES / f"{rule.code}.md"
    assert path.is_file(), f"write {path.relative_to(ROOT).as_posix()}"
    cases = read_cases(path)
    fires = [case for case in cases if re.search(r"^(state: fail|unreadable: )", case.tree, re.MULTILINE)]
    assert fires, "no case fires"
    assert len(fires) < len(cases), "no case stays silent"
    for case in cases:
        expected = "fires" if case in fires else "silent"
        assert case.name.startswith(expected), f"{case.name!r} should begin with {expected!r}"


def test_every_file_of_cases_is_of_a_check() -> None:
    assert {path.stem for path in CASES.glob("*.md")} <= {rule.code for rule in all_rules()}
