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
        """Lefts, tops, rights and bottoms as seen, out of `left, top, right, bottom` of its own space in a row."""
        lefts, tops, rights, bottoms = flat[0::4], flat[1::4], flat[2::4], flat[3::4]
        if self.turn == 0:
            high = self.top
            downward = (array("f", [high - y for y in tops]), array("f", [high - y for y in bottoms]))
            if self.left:
                left = self.left
                lefts = array("f", [x - left for x in lefts])
                rights = array("f", [x - left for x in rights])
            return lefts, downward[0], rights, downward[1]
        seen = [self.box(*edges) for edges in zip(lefts, bottoms, rights, tops, strict=True)]
        return (
            array("f", [box.left for box in seen]),
            array("f", [box.top for box in seen]),
            array("f", [box.right for box in seen]),
            array("f", [box.bottom for box in seen]),
        )
