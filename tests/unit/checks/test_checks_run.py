"""From verdicts to states and findings."""

from __future__ import annotations

import pytest
from checks_builder import WHY, plan_of, rule_of

from cchc_extract.checks import run as run_module
from cchc_extract.checks.context import Context
from cchc_extract.checks.evaluation import evaluate
from cchc_extract.checks.fingerprints import fingerprint
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, State, Text, Verdict
from cchc_extract.checks.registry import Rule
from cchc_extract.checks.run import Judged, run
from cchc_extract.checks.settings import Settings
from cchc_extract.plan.base import Span

TEXT = "KẾ HOẠCH\n1. Việc một.\n2. Việc hai; việc ba. Hết\tô hai\n"


def judged(monkeypatch: pytest.MonkeyPatch, *rules: Rule, settings: Settings | None = None) -> Judged:
    monkeypatch.setattr(run_module, "selected", lambda select, ignore: rules)
    return run(Context(plan_of(TEXT), settings or Settings()), lambda spans: (), path="a.txt")


@pytest.mark.parametrize(
    ("verdicts", "state"),
    [
        ((), State.PASS),
        (("một",), State.FAIL),
        ((NotApplicable(WHY),), State.NOT_APPLICABLE),
        ((NotEvaluated(WHY),), State.NOT_EVALUATED),
        ((NotEvaluated(WHY), "một"), State.FAIL),
        ((NotApplicable(WHY), NotEvaluated(WHY)), State.NOT_EVALUATED),
    ],
)
def test_four_states(verdicts: tuple[Verdict | str, ...], state: State) -> None:
    result = evaluate(rule_of("TSK901", *verdicts), Context(plan_of(TEXT)))
    assert result.state is state
    assert len(result.faults) + len(result.why) == len(verdicts)


def test_findings_stand_in_the_order_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    result = judged(monkeypatch, rule_of("TSK902", "hai", "một"), rule_of("TSK901", "hai"))
    assert [(f.code, f.words) for f in result.findings] == [("TSK902", "một"), ("TSK901", "hai"), ("TSK902", "hai")]
    assert result.findings[0].found.en == '"một" stands here.'
    assert result.findings[0].found.vi == 'Có "một".'


def test_a_fault_may_have_words_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Fault((), Text("Nothing stands here.", "Không có."), Text("It must.", "Phải có."), Text("Add it.", "Thêm."))
    (finding,) = judged(monkeypatch, rule_of("TSK901", fault)).findings
    assert (finding.required.en, finding.mend.en) == ("It must.", "Add it.")
    assert (finding.words, finding.line, finding.page) == ("", None, None)


def test_severities_are_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = rule_of("TSK901", "một"), rule_of("TSK902", "hai")
    settings = Settings(
        severities={"TSK901": Severity.ERROR, "finds-tsk902": Severity.INFO}, min_severity=Severity.WARNING
    )
    assert [(f.code, f.severity) for f in judged(monkeypatch, *rules, settings=settings).findings] == [
        ("TSK901", Severity.ERROR)
    ]


@pytest.mark.parametrize("broken", [KeyError, Fault([Span(start=1, end=10**9)], WHY)])
def test_a_check_that_breaks_takes_no_other_down(
    broken: type[Exception] | Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def place(spans: object) -> tuple[()]:
        if spans:
            raise IndexError("outside the text")
        return ()

    monkeypatch.setattr(run_module, "selected", lambda select, ignore: (rule_of("TSK901", broken), rule_of("TSK902")))
    result = run(Context(plan_of(TEXT)), place, path="a.txt")
    assert [one.state for one in result.results] == [State.NOT_EVALUATED, State.PASS]
    (finding,) = result.findings
    assert finding.code == "TSK901" and finding.found.en.startswith("The check itself broke (")
    assert len(result.traces) == 1 and "Traceback" in result.traces[0]


def test_the_context_knows_lines_sentences_and_words() -> None:
    context = Context(plan_of(TEXT))
    at = TEXT.index("việc ba")

    def shown(piece: tuple[int, int]) -> str:
        return TEXT[piece[0] : piece[1]]

    assert shown(context.line(at)) == "2. Việc hai; việc ba. Hết\tô hai"
    assert shown(context.sentence(at)).strip() == "việc ba."
    assert shown(context.sentence(TEXT.index("Hết"))).strip() == "Hết"
    assert shown(context.sentence(TEXT.index("ô hai"))) == "ô hai"
    assert shown(context.sentence(TEXT.index("KẾ"))) == "KẾ HOẠCH"
    assert context.words(context.at(0, 12)) == "KẾ HOẠCH 1."
    assert context.at(3, 5)[0].page is None


def test_sections_carry_their_paths() -> None:
    from cchc_extract import extract_text

    text = "KẾ HOẠCH\nCải cách hành chính năm 2025\nI. MỤC ĐÍCH\n1. Mục tiêu chung\na) Một\nII. NHIỆM VỤ\n1. Việc\n"
    context = Context(extract_text(text).plans[0])
    assert [path for path, _ in context.sections][:3] == ["I", "I/1", "I/1/a"]


def test_fingerprints_stay_where_the_words_do() -> None:
    long = "Công khai thủ tục hành chính tại nơi tiếp nhận."
    assert fingerprint("TSK1", long, "một") == fingerprint("TSK1", f" {long.upper()} ", "hai")
    assert fingerprint("TSK1", "hoà giải", "x") == fingerprint("TSK1", "hòa giải", "x")
    assert fingerprint("TSK1", "01/2023", "1. Việc một") != fingerprint("TSK1", "01/2023", "2. Việc hai")
    assert fingerprint("TSK1", long, "") != fingerprint("TSK2", long, "")
