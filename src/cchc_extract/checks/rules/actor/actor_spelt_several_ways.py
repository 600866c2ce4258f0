"""One body or post is called by several names.

## What it finds

A body or post of the agency register that leads, cooperates or has duties under more than one name: abbreviated and
in full ("VP UBND", "Văn phòng UBND xã"), with and without its unit, with other capitals or commas. White space, kinds
of dash and the placement of tone marks make no other name.

## Why it matters

Lists of who owes what count one body as two; readers wonder whether two are meant.

## Example

```text
- Cơ quan chủ trì: Văn phòng UBND xã.
…
- Cơ quan chủ trì: VP UBND.
```

## How to mend

Use one of the names in all places.

## Source

A rule of this program: a hint for whoever sorts tasks by body.

# Một cơ quan, chức danh được gọi bằng nhiều tên.

## Phát hiện gì

Cơ quan, chức danh có trong danh bạ được ghi chủ trì, phối hợp hoặc giao trách nhiệm bằng nhiều tên: viết tắt và viết
đủ ("VP UBND", "Văn phòng UBND xã"), có và không có tên đơn vị, khác chữ hoa hoặc dấu phẩy. Khoảng trắng, kiểu gạch
nối và cách đặt dấu thanh không tính.

## Vì sao cần sửa

Khi thống kê theo cơ quan, một nơi bị tính thành hai; người đọc không rõ có phải là hai nơi khác nhau.

## Cách sửa

Dùng thống nhất một tên ở mọi chỗ.

## Căn cứ

Quy tắc của chương trình: gợi ý để thống kê nhiệm vụ theo cơ quan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_extract.checks.bodies import actors, agency_of, duties, is_charged, rank_of
from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.plan.base import Span
from cchc_extract.vocabulary.matching import fold

CODE = "ACT001"
SEVERITY = Severity.INFO
REQUIRED = Text(
    "One body or post is called by one name throughout the plan.",
    "Mỗi cơ quan, chức danh được gọi bằng một tên thống nhất trong kế hoạch.",
)
MEND = Text("Use one of the names in all places.", "Dùng thống nhất một tên ở mọi chỗ.")

_BRACKETS = re.compile(r" ?\([^()]*\)")
_MARKS = re.compile(r" ?([&/,;–—-]) ?")


def check(context: Context) -> Iterator[Verdict]:
    """Gather the names under which each body or post of the register leads, cooperates or is given duties."""
    names: dict[str, dict[str, list[tuple[str, list[Span]]]]] = {}
    for agency, text, spans in _named(context):
        names.setdefault(agency, {}).setdefault(_same(text), []).append((text, spans))
    if not names:
        yield NotApplicable(
            Text(
                "The plan names no body that leads or cooperates.", "Kế hoạch không nêu cơ quan nào chủ trì, phối hợp."
            )
        )
        return
    for forms in names.values():
        if len(forms) < 2:
            continue
        ordered = sorted(forms.values(), key=lambda uses: -len(uses))
        listed = ", ".join(f'"{uses[0][0]}" ({len(uses)})' for uses in ordered)
        rarer = sorted((uses[0][1] for uses in ordered[1:]), key=lambda spans: spans[0].start)
        yield Fault(
            [span for spans in rarer for span in spans],
            Text(
                f"One body is called by {len(ordered)} names: {listed}.",
                f"Một cơ quan, chức danh được gọi bằng {len(ordered)} tên: {listed}.",
            ),
        )


def _named(context: Context) -> Iterator[tuple[str, str, list[Span]]]:
    """Each mention of a single body: its id, its name as printed, where."""
    for task in context.plan.tasks:
        for actor in actors(task):
            if actor.kind == "group" or not actor.spans:
                continue
            agency = agency_of(context, actor.name).agency_id
            # An official is another than the body: only posts that are the register's own count.
            if agency is None or is_charged(actor.text):
                continue
            if actor.kind == "unit" or rank_of(agency).startswith("post."):
                yield agency, actor.text, list(actor.spans)
    for duty in duties(context):
        agency = agency_of(context, duty.actor).agency_id
        if agency is not None and duty.actor_spans and not is_charged(duty.actor):
            yield agency, duty.actor, list(duty.actor_spans)


def _same(text: str) -> str:
    """A name without what makes no other spelling: brackets, white space, kinds of dash, where a tone mark stands, the
    case of the first letter."""
    bare = _MARKS.sub(r"\1", _BRACKETS.sub("", " ".join(text.split())))
    # Folded letter by letter, so that capitals stay: "Bộ phận Một cửa" is another spelling.
    placed = (f.upper() if b.isupper() else f for b, f in zip(bare, fold(bare), strict=True))
    name = "".join(placed)
    return name[:1].lower() + name[1:]
