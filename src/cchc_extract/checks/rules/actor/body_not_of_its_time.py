"""A plan names a body that does not exist on its date.

## What it finds

A body that leads, cooperates, has duties or receives the plan, and that the agency register knows for other days
only: "Sở Thông tin và Truyền thông" in 2026, "Phòng Nội vụ huyện" after 30 June 2025, "Sở Nông nghiệp và Môi trường"
in 2023. Bodies named in titles of cited documents are left out, and so are posts and general names ("Bộ phận Một
cửa").

## Why it matters

Nobody answers for the task. Most often the line was copied from a plan of an earlier year.

## Example

```text
An Hòa, ngày 05 tháng 01 năm 2026
…
- Cơ quan chủ trì: Sở Thông tin và Truyền thông.
```

## How to mend

Name the body that has the tasks now; the finding names it where the register knows it.

## Source

The register `vocabulary/data/agency_types.toml`, which names the decree or law that set up or dissolved each body:
from 1 March 2025 Decree 45/2025/NĐ-CP, from 1 July 2025 Decree 150/2025/NĐ-CP and Law 72/2025/QH15.

# Kế hoạch nêu cơ quan không tồn tại vào ngày ban hành.

## Phát hiện gì

Cơ quan chủ trì, phối hợp, được giao trách nhiệm hoặc nhận kế hoạch mà theo danh bạ chỉ có ở thời điểm khác: "Sở Thông
tin và Truyền thông" năm 2026, "Phòng Nội vụ huyện" sau ngày 30/6/2025, "Sở Nông nghiệp và Môi trường" năm 2023. Không
xét tên trong văn bản viện dẫn, chức danh và tên gọi chung ("Bộ phận Một cửa").

## Vì sao cần sửa

Không ai chịu trách nhiệm. Thường do chép từ kế hoạch năm trước.

## Cách sửa

Ghi cơ quan hiện nay; thông báo nêu tên nếu danh bạ có.

## Căn cứ

Danh bạ `vocabulary/data/agency_types.toml`, mỗi mục ghi văn bản thành lập hoặc giải thể: từ 01/3/2025 Nghị định
45/2025/NĐ-CP, từ 01/7/2025 Nghị định 150/2025/NĐ-CP và Luật 72/2025/QH15.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cchc_extract.checks.bodies import actors, agency_of, date_of, duties, parts_of, rank_of
from cchc_extract.checks.context import Context
from cchc_extract.checks.days import vietnamese
from cchc_extract.checks.model import Fault, NotApplicable, NotEvaluated, Severity, Text, Verdict
from cchc_extract.normalise.agencies import AgencyType, agency_types
from cchc_extract.plan.base import Span
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "ACT004"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "The bodies that a plan names exist on the day on which it is issued.",
    "Cơ quan được giao nhiệm vụ phải tồn tại vào ngày ban hành kế hoạch.",
)
MEND = Text("Name the body that has the tasks now.", "Ghi cơ quan hiện đang thực hiện nhiệm vụ đó.")


def check(context: Context) -> Iterator[Verdict]:
    """Look for names that the register knows for other days only."""
    named = list(_named(context))
    if not named:
        yield NotApplicable(Text("The plan names no body.", "Kế hoạch không nêu cơ quan nào."))
        return
    on = date_of(context)
    if on is None:
        yield NotEvaluated(Text("The plan's date is not known.", "Không rõ ngày ban hành kế hoạch."))
        return
    told: set[str] = set()
    for name, printed, spans in named:
        found = agency_of(context, name)
        entry = _outdated(found.candidates, on) if found.agency_id is None and found.candidates else None
        if entry is None or entry.id in told:
            continue
        told.add(entry.id)
        after = _names(entry.successors)
        if entry.valid_to is not None and entry.valid_to < on:
            yield Fault(
                spans,
                Text(
                    f'"{printed}" existed until {entry.valid_to} only; the plan is of {on}.',
                    f'"{printed}" chỉ tồn tại đến ngày {vietnamese(entry.valid_to)}; kế hoạch ban hành '
                    f"{vietnamese(on)}.",
                ),
                mend=Text(f"Name {after} instead.", f"Thay bằng {after}.") if after else None,
            )
        else:
            yield Fault(
                spans,
                Text(
                    f'"{printed}" has existed since {entry.valid_from} only; the plan is of {on}.',
                    f'"{printed}" chỉ có từ ngày {vietnamese(entry.valid_from)}; kế hoạch ban hành {vietnamese(on)}.',
                ),
            )


def _named(context: Context) -> Iterator[tuple[str, str, list[Span]]]:
    for task in context.plan.tasks:
        for actor in actors(task):
            if actor.kind != "group":
                yield actor.name, actor.text, list(actor.spans)
    for duty in duties(context):
        for name, printed in _singles(duty.actor):
            yield name, printed, list(duty.actor_spans)
    for text, spans in zip(context.plan.header.recipients, context.plan.header.recipients_spans, strict=True):
        if _opening(text) in _dated_openings():
            for name, printed in _singles(text):
                yield name, printed, list(spans)


def _singles(text: str) -> Iterator[tuple[str, str]]:
    """The single bodies in a text, each with the words for a message: as printed where it names nobody else."""
    groups, names = parts_of(text)
    for name in names:
        yield name, text if len(names) == 1 and not groups else name


def _outdated(ids: tuple[str, ...], on: str) -> AgencyType | None:
    """The entry that a name stands for on other days, if there is one only and it did not exist on `on`."""
    first, last = on + "-01-01"[len(on) - 4 :], on + "-12-31"[len(on) - 4 :]
    entries = [entry for entry in agency_types() if entry.id in ids and _is_judged(entry)]
    if not entries or any(entry.is_valid(first, last) for entry in entries):
        return None
    return entries[-1] if len({entry.id for entry in entries}) == 1 else None


def _names(ids: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(f'"{entry.name}"' for one in ids for entry in agency_types() if entry.id == one))


def _is_judged(entry: AgencyType) -> bool:
    """Whether a body's dates are those of its name: posts and general names ("Bộ phận Một cửa") live on."""
    words = load("checks_actor")["dated"]
    return rank_of(entry.id).startswith(tuple(words["ids"])) or (
        entry.level in words["levels"] and not rank_of(entry.id).startswith(tuple(words["never"]))
    )


@cache
def _dated_openings() -> frozenset[str]:
    """How the names of bodies begin that did not always exist: reading the other recipients would find nothing."""
    dated = [entry for entry in agency_types() if (entry.valid_from or entry.valid_to) and _is_judged(entry)]
    return frozenset(_opening(entry.name) for entry in dated)


def _opening(name: str) -> str:
    return " ".join(fold(name).split()[:2])
