"""Finding the checks, and asking for some of them."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from cchc_extract.checks import registry
from cchc_extract.checks.model import Family, Severity, Text
from cchc_extract.checks.registry import MalformedRuleError, Rule, all_rules, rule_called, selected, takes_in


def rule(code: str, name: str) -> Rule:
    text = Text("It is so.", "Như vậy.")
    return Rule(code, name, Family.TASK, Severity.ERROR, text, text, "", lambda context: iter(()))


RULES = (rule("TSK001", "one-thing"), rule("TSK012", "another-thing"), rule("FRM001", "form-of-it"))


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ([], [], "TSK001 TSK012 FRM001"),
        (["ALL"], [], "TSK001 TSK012 FRM001"),
        (["TSK"], [], "TSK001 TSK012"),
        (["tsk01"], [], "TSK012"),
        (["one-thing", "FRM001"], [], "TSK001 FRM001"),
        ([], ["TSK"], "FRM001"),
        ([], ["ALL"], ""),
        (["TSK"], ["TSK001"], "TSK012"),
        (["TSK001"], ["TSK"], "TSK001"),
        (["one-thing"], ["TSK001"], ""),
        (["ALL"], ["form-of-it"], "TSK001 TSK012"),
        (["XYZ"], [], ""),
    ],
)
def test_the_more_exact_of_two_selectors_wins(select: list[str], ignore: list[str], codes: str) -> None:
    assert " ".join(one.code for one in selected(select, ignore, RULES)) == codes


def test_an_empty_selector_takes_nothing_in() -> None:
    assert not takes_in("", "TSK001", "one-thing")
    assert not takes_in("  ", "TSK001", "one-thing")


def test_a_check_is_called_by_code_or_name() -> None:
    found = rule_called(" tsk003 ")
    assert found is not None
    assert found.name == "task-without-lead" and found is rule_called("task-without-lead")
    assert str(found) == "TSK003 task-without-lead"
    assert rule_called("TSK") is None


def test_families_stand_in_their_order() -> None:
    families = list(Family)
    order = [families.index(one.family) for one in all_rules()]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("module", "says"),
    [
        ({"CODE": "TSK900"}, "rules/task/odd_thing.py lacks SEVERITY, REQUIRED, MEND, check"),
        (
            {"CODE": "FRM900", "SEVERITY": Severity.INFO, "REQUIRED": "", "MEND": "", "check": iter},
            "the code FRM900 is not of TSK",
        ),
    ],
)
def test_a_module_that_is_no_check_is_told(
    module: dict[str, object], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "import_module", lambda name: SimpleNamespace(**module))
    with pytest.raises(MalformedRuleError, match=says):
        registry._rule(Family.TASK, "odd_thing")


def test_two_checks_of_one_name_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_found", lambda: iter([RULES[0], replace(RULES[0], code="TSK002")]))
    registry.all_rules.cache_clear()
    try:
        with pytest.raises(MalformedRuleError, match="two checks have the name one-thing"):
            registry.all_rules()
    finally:
        registry.all_rules.cache_clear()
