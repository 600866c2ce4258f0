"""What is drawn on a page besides text: rules, pictures and dark grounds, as seen."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import NamedTuple

from cchc_extract.loaders.formats.pdf import native
from cchc_extract.loaders.formats.pdf.frame import Box, Frame

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5  # FPDF_PAGEOBJ_*
_LINE, _CURVE, _MOVE = 0, 1, 2  # FPDF_SEGMENT_*

_THIN = 3.0  # points: what is thinner is a rule
_SLANT = 1.0  # points: what leans more is no horizontal or vertical line
_WHITE = 250
_MOST_SEGMENTS = 4000  # a path with more is a drawing, no table
_MOST_OBJECTS = 50_000
_DEEPEST = 6  # forms within forms

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """A horizontal or vertical line: `at` on the axis it crosses, from `start` to `end` on the axis it runs along."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawing:
    """The rules of a page, its pictures, and the grounds on which white letters can be read."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    paths: int = 0

    def add_line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A straight line between two points as seen; a leaning one is no rule."""
        if abs(y1 - y0) <= _SLANT and abs(x1 - x0) > _SLANT:
            self.horizontal.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _SLANT and abs(y1 - y0) > _SLANT:
            self.vertical.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def add_bar(self, box: Box) -> bool:
        """A thin box is a rule along its middle; False if it is not thin."""
        width, height = box.right - box.left, box.bottom - box.top
        if height <= _THIN and width > height:
            self.horizontal.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
        elif width <= _THIN:
            self.vertical.append(Rule((box.left + box.right) / 2, box.top, box.bottom))
        else:
            return False
        return True


def read_drawing(page: native.Handle, frame: Frame) -> Drawing:
    """All rules, pictures and grounds of an open page, those inside forms too."""
    drawing = Drawing()
    count = min(native.count_objects(page), _MOST_OBJECTS)
    objects = list(map(native.page_object, repeat(page, count), range(count)))
    _Reader(frame, drawing).read(objects, _IDENTITY, 0)
    return drawing


class _Reader:
    """Walks the objects of a page; its buffers are used again for every call."""

    def __init__(self, frame: Frame, drawing: Drawing) -> None:
        self.frame = frame
        self.drawing = drawing
        self.floats = (ctypes.c_float * 8)()
        self.address = ctypes.addressof(self.floats)
        self.integers = (ctypes.c_int * 4)()
        self.integer_address = ctypes.addressof(self.integers)

    def read(self, objects: list[native.Handle], matrix: Matrix, depth: int) -> None:
        for handle, kind in zip(objects, map(native.object_type, objects), strict=True):
            if kind == _PATH:
                self._path(handle, matrix)
            elif kind == _IMAGE:
                box = self._bounds(handle, matrix)
                if not self.drawing.add_bar(box):
                    self.drawing.pictures.append(box)
                    self.drawing.grounds.append(box)
            elif kind == _SHADING:
                self.drawing.grounds.append(self._bounds(handle, matrix))
            elif kind == _FORM and depth < _DEEPEST:
                count = min(native.count_form_objects(handle), _MOST_OBJECTS)
                inner = [native.form_object(handle, index) for index in range(count)]
                self.read([one for one in inner if one], _product(self._matrix(handle), matrix), depth + 1)

    def _bounds(self, handle: native.Handle, matrix: Matrix) -> Box:
        address = self.address
        native.object_bounds(handle, address, address + 4, address + 8, address + 12)
        left, bottom, right, top = self.floats[:4]
        if matrix is _IDENTITY:
            return self.frame.box(left, bottom, right, top)
        corners = [_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return self.frame.box(min(xs), min(ys), max(xs), max(ys))

    def _matrix(self, handle: native.Handle) -> Matrix:
        native.object_matrix(handle, self.address)
        a, b, c, d, e, f = self.floats[:6]
        return a, b, c, d, e, f

    def _path(self, handle: native.Handle, matrix: Matrix) -> None:
        native.draw_mode(handle, self.integer_address, self.integer_address + 4)
        filled, stroked = self.integers[0] != 0, self.integers[1] != 0
        self.drawing.paths += 1
        if not (filled or stroked) or (stroked and not filled and self._is_white(handle, native.object_stroke)):
            return
        box = self._bounds(handle, matrix)
        if filled and not stroked:
            if self._is_white(handle, native.object_fill):
                return
            if self.drawing.add_bar(box):
                return
            self.drawing.grounds.append(box)
        elif filled and not self._is_white(handle, native.object_fill):
            self.drawing.grounds.append(box)
        count = native.count_segments(handle)
        if count == 2 and self.drawing.add_bar(box):
            return
        if count <= _MOST_SEGMENTS:
            self._segments(handle, count, _product(self._matrix(handle), matrix), stroked=stroked)

    def _is_white(self, handle: native.Handle, colour_of: Callable[..., int]) -> bool:
        address = self.integer_address
        if not colour_of(handle, address, address + 4, address + 8, address + 12):
            return False
        red, green, blue, alpha = self.integers
        return alpha == 0 or min(red, green, blue) >= _WHITE

    def _segments(self, handle: native.Handle, count: int, matrix: Matrix, *, stroked: bool) -> None:
        parts = list(self._parts(handle, count, matrix))
        if stroked:
            for points in parts:
                for (x0, y0), (x1, y1) in pairwise(points):
                    self.drawing.add_line(x0, y0, x1, y1)
            return
        for box in _bars_and_frames(parts):
            self.drawing.add_bar(box)

    def _parts(self, handle: native.Handle, count: int, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
        """The path's strokes of straight lines, as seen; a curve ends a stroke."""
        points: list[tuple[float, float]] = []
        for index in range(count):
            segment = native.path_segment(handle, index)
            native.segment_point(segment, self.address, self.address + 4)
            point = self.frame.point(*_apply(matrix, self.floats[0], self.floats[1]))
            kind = native.segment_type(segment)
            if kind == _LINE and points:
                points.append(point)
                if native.segment_closes(segment):
                    points.append(points[0])
                continue
            if len(points) > 1:
                yield points
            points = [point]
        if len(points) > 1:
            yield points


def _bars_and_frames(parts: list[list[tuple[float, float]]]) -> Iterator[Box]:
    """The rules of a path that is filled only: its thin boxes, and the bars between a box and one just inside it."""
    boxes = []
    for points in parts:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = Box(min(xs), min(ys), max(xs), max(ys))
        if min(box.right - box.left, box.bottom - box.top) <= _THIN:
            yield box
        else:
            boxes.append(box)
    for outer, inner in pairwise(boxes):
        if all(abs(a - b) <= 2 * _THIN for a, b in zip(outer, inner, strict=True)):
            yield Box(outer.left, outer.top, outer.right, outer.top + 0.1)
            yield Box(outer.left, outer.bottom - 0.1, outer.right, outer.bottom)
            yield Box(outer.left, outer.top, outer.left + 0.1, outer.bottom)
            yield Box(outer.right - 0.1, outer.top, outer.right, outer.bottom)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    a1, b1, c1, d1, e1, f1 = outer
    return (
        a * a1 + b * c1,
        a * b1 + b * d1,
        c * a1 + d * c1,
        c * b1 + d * d1,
        e * a1 + f * c1 + e1,
        e * b1 + f * d1 + f1,
    )
