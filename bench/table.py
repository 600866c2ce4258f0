"""The rows of the result and how they are written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """Whether a goal is met; `NONE` where there is none, `OPEN` where it could not be measured."""

    MET = "met"
    MISSED = "**missed**"
    OPEN = "not measured yet"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `measured` says the ratio or figure, `detail` the medians behind it."""

    what: str
    measured: str
    goal: str
    verdict: Verdict
    detail: str = ""


def at_most(ratio: float, goal: float) -> Verdict:
    """Met if the ratio is the goal or smaller."""
    return Verdict.MET if ratio <= goal else Verdict.MISSED


def at_least(ratio: float, goal: float) -> Verdict:
    """Met if the ratio is the goal or larger."""
    return Verdict.MET if ratio >= goal else Verdict.MISSED


def figure(value: float) -> str:
    """Two significant digits below ten, none after the point from there on."""
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def times(ratio: float) -> str:
    """A ratio as it is read: 3.4 ×."""
    return f"{figure(ratio)} ×"


def milliseconds(seconds: float) -> str:
    """A duration in ms."""
    return f"{figure(seconds * 1000)} ms"


def markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; a bar within a cell is escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def of_rows(rows: Iterable[Row]) -> str:
    """The main table."""
    heads = ("what", "measured", "goal", "", "medians")
    return markdown(heads, ([row.what, row.measured, row.goal, row.verdict.value, row.detail] for row in rows))
