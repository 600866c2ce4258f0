"""From a PDF page's own space to the page as seen: origin at the top left corner, points, turned as viewers do."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on the page as seen, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page (its crop box, in the page's own space, y upward) and its turn.

    `turn` counts quarter turns clockwise, from 0 to 3.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def width(self) -> float:
        """Width of the page as seen."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height of the page as seen."""
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point as seen: from the left edge, from the top edge."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The rectangle as seen."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def boxes(self, flat: array[float]) -> tuple[array[float], array[float], array[float], array[float]]:
        """Lefts, highs, rights and lows as seen, out of `left, top, right, bottom` of its own space in a row.

        Highs and lows count upward from the lower edge of the page as seen, which leaves most files' figures as they
        are: the loop over all characters is saved.
        """
        lefts, highs, rights, lows = flat[0::4], flat[1::4], flat[2::4], flat[3::4]
        if self.turn == 0:
            if self.left:
                lefts, rights = _moved(lefts, -self.left), _moved(rights, -self.left)
            if self.bottom:
                highs, lows = _moved(highs, -self.bottom), _moved(lows, -self.bottom)
            return lefts, highs, rights, lows
        seen = [self.box(*edges) for edges in zip(lefts, lows, rights, highs, strict=True)]
        height = self.height
        return (
            array("f", [box.left for box in seen]),
            array("f", [height - box.top for box in seen]),
            array("f", [box.right for box in seen]),
            array("f", [height - box.bottom for box in seen]),
        )


def _moved(values: array[float], by: float) -> array[float]:
    return array("f", [value + by for value in values])
