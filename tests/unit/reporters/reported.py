"""Findings of every kind, made by hand: what the reporters are given."""

from __future__ import annotations

from cchc_extract.checks.model import (
    Checked,
    Excerpt,
    Finding,
    NotApplicable,
    NotEvaluated,
    Place,
    Result,
    Severity,
    State,
    Text,
)
from cchc_extract.plan.base import Span
from cchc_extract.reporters.registry import reporter
from cchc_extract.reporters.wording import ReportLanguage, Wording

REQUIRED = Text("Each task has a lead.", "Nhiệm vụ nào cũng có cơ quan chủ trì.")
MEND = Text('Add "Cơ quan chủ trì: …".', 'Thêm "Cơ quan chủ trì: …".')
LINE = "2. Công khai <thủ tục> & kết quả."


def finding(
    path: str,
    severity: Severity,
    *places: Place,
    code: str = "TSK003",
    name: str = "task-without-lead",
    mark: str = "0",
) -> Finding:
    return Finding(
        code,
        name,
        severity,
        path,
        Text('Task "100%: A, B" has no lead.', 'Nhiệm vụ "100%: A, B" không có cơ quan chủ trì.'),
        REQUIRED,
        MEND,
        spans=[Span(start=3, end=12)] if places else (),
        places=places,
        words="Công khai" if places else "",
        fingerprint=mark * 16,
    )


IN_TEXT = Place(Excerpt(LINE, 3, 12), line=9, column=4, end_column=13)
ON_PAGE = Place(Excerpt(LINE, 3, 12), page=2)
IN_WORD = Place(Excerpt(LINE, 3, 12))
ELSEWHERE = Place(Excerpt("…\t2. Công khai", 5, 14), line=120)

DOCUMENTS = [
    Checked(
        "kế hoạch/a b.txt",
        (
            finding("kế hoạch/a b.txt", Severity.ERROR, IN_TEXT, ELSEWHERE),
            finding("kế hoạch/a b.txt", Severity.ERROR, IN_TEXT),
            finding("kế hoạch/a b.txt", Severity.INFO, code="TSK011", name="deadline-before-issue"),
        ),
        results=(
            (
                Result("TSK003", "task-without-lead", State.FAIL),
                Result("TSK011", "deadline-before-issue", State.FAIL),
            ),
        ),
        suppressed=(finding("kế hoạch/a b.txt", Severity.ERROR, IN_TEXT, mark="1"),),
        known=(finding("kế hoạch/a b.txt", Severity.WARNING, IN_TEXT, mark="2"),),
    ),
    Checked("b.pdf", (finding("b.pdf", Severity.WARNING, ON_PAGE),)),
    Checked("c.docx", (finding("c.docx", Severity.WARNING, IN_WORD),)),
    Checked(
        "clean.txt",
        (),
        results=(
            (
                Result("RDG001", "unreadable-file", State.PASS),
                Result(
                    "TSK003",
                    "task-without-lead",
                    State.NOT_APPLICABLE,
                    why=(NotApplicable(Text("There is no task.", "Không có nhiệm vụ.")),),
                ),
                Result(
                    "TSK011",
                    "deadline-before-issue",
                    State.NOT_EVALUATED,
                    why=(NotEvaluated(Text("The date is not known.", "Không rõ ngày.")),),
                ),
            ),
        ),
    ),
]


def reported(form: str, language: str = "en", documents: list[Checked] | None = None) -> str:
    """The report of a format."""
    given = DOCUMENTS if documents is None else documents
    return "".join(reporter(form).report(given, Wording(ReportLanguage(language))))
