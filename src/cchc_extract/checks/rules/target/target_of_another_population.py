"""A target does not measure its indicator.

## What it finds

A task whose words are an indicator ("Tỷ lệ hồ sơ …") and whose target is a share of something else ("100% dịch vụ
công trực tuyến …"). Compared are populations that the vocabulary knows; words for one and the same count as one.

## Why it matters

When all online services have had one dossier, the share of dossiers can still be small: the target is reached and the
indicator is not.

## Example

```text
3.1. Tỷ lệ hồ sơ có phát sinh dịch vụ công trực tuyến
- Chỉ tiêu khắc phục: 100% dịch vụ công trực tuyến có phát sinh hồ sơ.
```

## How to mend

Say the target in the indicator's own words: "100% hồ sơ …".

## Source

A rule of this program: an indicator and its target are shares of one whole.

# Chỉ tiêu không đo đúng tỷ lệ đã nêu.

## Phát hiện gì

Nhiệm vụ nêu một tỷ lệ ("Tỷ lệ hồ sơ …") nhưng chỉ tiêu lại tính trên đối tượng khác ("100% dịch vụ công trực tuyến
…"). Chỉ so các đối tượng có trong từ điển; từ cùng nghĩa tính là một.

## Vì sao cần sửa

Mọi dịch vụ công đều phát sinh hồ sơ thì tỷ lệ hồ sơ vẫn có thể thấp: đạt chỉ tiêu mà không đạt tỷ lệ.

## Cách sửa

Diễn đạt chỉ tiêu theo đúng tên của tỷ lệ: "100% hồ sơ …".

## Căn cứ

Quy tắc của chương trình: tỷ lệ và chỉ tiêu phải tính trên cùng một đối tượng.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cchc_extract.checks.context import Context
from cchc_extract.checks.model import Fault, NotApplicable, Severity, Text, Verdict
from cchc_extract.normalise.phrases import alternation
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

CODE = "TGT004"
SEVERITY = Severity.WARNING
REQUIRED = Text(
    "A target is a share of what its indicator is a share of.",
    "Chỉ tiêu phải tính trên cùng đối tượng với tỷ lệ cần đo.",
)
MEND = Text(
    "Say the target in the indicator's own words.",
    "Diễn đạt chỉ tiêu đúng theo tên của tỷ lệ.",
)


def check(context: Context) -> Iterator[Verdict]:
    """Compare what an indicator ("Tỷ lệ …") and its target ("100% …") are shares of."""
    judged = False
    for task in context.plan.tasks:
        for field in (task.expected_result, task.improvement_target):
            promised = population_of(field.text, promised_share()) if field is not None else None
            indicator = population_of(task.description or "", share_of()) if promised else None
            if field is None or indicator is None or promised is None:
                continue
            judged = True
            if _group(indicator) != _group(promised):
                yield Fault(
                    field.text_spans,
                    Text(
                        f'Task {task.id} measures a share of "{indicator}", its target is a share of "{promised}".',
                        f'Nhiệm vụ {task.id} đo tỷ lệ "{indicator}" nhưng chỉ tiêu lại tính trên "{promised}".',
                    ),
                )
    if not judged:
        yield NotApplicable(
            Text("No task sets a share as an indicator's target.", "Không nhiệm vụ nào đặt chỉ tiêu cho một tỷ lệ.")
        )


def population_of(text: str, pattern: re.Pattern[str]) -> str | None:
    """What a share is of, folded, as the vocabulary knows it; None if it does not."""
    match = pattern.search(fold(text))
    return " ".join(match["of"].split()) if match else None


def _group(words: str) -> int:
    entries = load("checks_target")["population"]
    return next(i for i, entry in enumerate(entries) if words in entry["words"])


@cache
def _of() -> str:
    words = load("checks_target")
    nouns = alternation(word for entry in words["population"] for word in entry["words"])
    return rf"\s+(?:(?:{alternation(words['share']['before'])})\s+)?(?P<of>{nouns})(?!\w)"


@cache
def share_of() -> re.Pattern[str]:
    """An indicator that is a share: "Tỷ lệ hồ sơ …"."""
    return re.compile(rf"^\W*(?:{alternation(load('checks_target')['share']['openings'])}){_of()}")


@cache
def promised_share() -> re.Pattern[str]:
    """A share that is promised: "100% hồ sơ …"."""
    return re.compile(rf"\d\s?%{_of()}")
