"""The characters of one page with their boxes, and what pdfium can say about any one of them."""

from __future__ import annotations

import ctypes
import math
from array import array
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import repeat
from typing import NamedTuple

from cchc_extract.loaders.formats.pdf import native
from cchc_extract.loaders.formats.pdf.frame import Frame

_BOLD_FLAG = 1 << 18  # ForceBold, ISO 32000-1 table 123
_ITALIC_FLAG = 1 << 6
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_FILL_AND_STROKE = 2  # text render mode of bold that is made by drawing the outline too
_INVISIBLE = 3
_SAMPLES = 9  # characters that show how a page's text is written
_MOST_SAMPLES = 0.6
_WHITE = 250  # from here on a colour component is taken for white


class Ink(Enum):
    """How a character shows: `NONE` is render mode 3 (as text recognised on a scan is drawn) or full transparency."""

    SEEN = 1
    WHITE = 2
    NONE = 3


class Look(NamedTuple):
    """How one character is drawn: `size` is the em in points, `angle` the direction of writing in degrees as seen."""

    baseline: float
    size: float
    angle: float


@dataclass(slots=True)
class Characters:
    """The characters of an open page in the order of its content.

    `text` has one code unit an index; line breaks are `\\r\\n`. The four arrays hold the boxes on the page as seen,
    `highs` and `lows` counted upward from its lower edge.
    The methods ask pdfium, so they hold only while the page is open.
    """

    text: str
    lefts: array[float]
    highs: array[float]
    rights: array[float]
    lows: array[float]
    frame: Frame
    handle: native.Handle
    fonts: dict[bytes, tuple[bool, bool]] = field(default_factory=dict)
    _floats: ctypes.Array[ctypes.c_double] = field(default_factory=lambda: (ctypes.c_double * 8)())
    _matrix: ctypes.Array[ctypes.c_float] = field(default_factory=lambda: (ctypes.c_float * 6)())
    _colour: ctypes.Array[ctypes.c_uint] = field(default_factory=lambda: (ctypes.c_uint * 4)())
    _name: ctypes.Array[ctypes.c_char] = field(default_factory=lambda: ctypes.create_string_buffer(256))
    # Mode and colour are those of the text object that a character belongs to: asked once for each object.
    _modes: dict[native.Handle, int] = field(default_factory=dict)
    _inks: dict[native.Handle, Ink] = field(default_factory=dict)

    def look(self, index: int) -> Look:
        """Baseline, size and direction of the character."""
        floats = self._floats
        address = ctypes.addressof(floats)
        native.origin(self.handle, index, address, address + 8)
        baseline = self.frame.point(floats[0], floats[1])
        angle = self._angle(index)
        _, _, c, d, _, _ = self._matrix
        return Look(baseline[1], native.font_size(self.handle, index) * math.hypot(c, d), angle)

    def _angle(self, index: int) -> float:
        """The direction of writing of the character, whose matrix is in `_matrix` afterwards."""
        native.matrix(self.handle, index, ctypes.addressof(self._matrix))
        a, b, _, _, _, _ = self._matrix
        angle = 0.0 if b == 0 and a > 0 else math.degrees(math.atan2(b, a))
        return (angle - 90 * self.frame.turn) % 360

    def upright_frame(self) -> Frame:
        """The frame in which most of the text is written from left to right: a table may be drawn on its side."""
        step = max(1, len(self.text) // _SAMPLES)
        turns = Counter(
            round(self._angle(index) / 90) % 4 for index in range(0, len(self.text), step) if self.text[index].isalnum()
        )
        turn, count = turns.most_common(1)[0] if turns else (0, 0)
        if turn == 0 or count < _MOST_SAMPLES * turns.total():
            return self.frame
        return replace(self.frame, turn=(self.frame.turn + turn) % 4)

    def style(self, index: int) -> tuple[bool, bool]:
        """Whether the character is bold, and whether it is italic.

        The font's name decides: pdfium gives the weight 400 for bold fonts too.
        """
        flags = ctypes.addressof(self._floats)
        length = native.font_info(self.handle, index, ctypes.addressof(self._name), 256, flags)
        name = self._name.raw[: max(0, min(length, 256) - 1)]
        known = self.fonts.get(name)
        if known is None:
            bits = ctypes.c_int.from_address(flags).value
            low = name.decode("utf-8", "replace").casefold()
            known = (
                bool(bits & _BOLD_FLAG) or any(word in low for word in _BOLD_NAMES),
                bool(bits & _ITALIC_FLAG) or any(word in low for word in _ITALIC_NAMES),
            )
            self.fonts[name] = known
        if known[0]:
            return known
        return self._render_mode(native.text_object(self.handle, index)) == _FILL_AND_STROKE, known[1]

    def _render_mode(self, drawn: native.Handle | None) -> int:
        if not drawn:
            return 0
        mode = self._modes.get(drawn)
        if mode is None:
            mode = self._modes[drawn] = native.render_mode(drawn)
        return mode

    def ink(self, index: int) -> Ink:
        """Whether a reader sees the character on white paper."""
        drawn = native.text_object(self.handle, index)
        if not drawn:
            return self._ink(index, drawn)
        ink = self._inks.get(drawn)
        if ink is None:
            ink = self._inks[drawn] = self._ink(index, drawn)
        return ink

    def _ink(self, index: int, drawn: native.Handle | None) -> Ink:
        address = ctypes.addressof(self._colour)
        if not native.fill_colour(self.handle, index, address, address + 4, address + 8, address + 12):
            return Ink.SEEN
        red, green, blue, alpha = self._colour
        if alpha == 0 or self._render_mode(drawn) == _INVISIBLE:
            return Ink.NONE
        return Ink.WHITE if min(red, green, blue) >= _WHITE else Ink.SEEN


def read_characters(handle: native.Handle, frame: Frame, fonts: dict[bytes, tuple[bool, bool]]) -> Characters:
    """All characters of an open page's text, with their boxes."""
    count = native.count_characters(handle)
    boxes = (ctypes.c_float * (4 * count))()
    first = ctypes.addressof(boxes)
    # map and deque keep the loop out of the interpreter: 0.3 µs a character.
    deque(map(native.loose_box, repeat(handle), range(count), range(first, first + 16 * count, 16)), 0)
    flat = array("f")
    flat.frombytes(memoryview(boxes).cast("B"))
    return Characters(_text(handle, count), *frame.boxes(flat), frame=frame, handle=handle, fonts=fonts)


def _text(handle: native.Handle, count: int) -> str:
    """One character an index, whatever pdfium leaves out of its text or writes as a surrogate pair."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = native.get_text(handle, 0, count, ctypes.addressof(buffer)) - 1
    text = bytes(buffer)[: 2 * max(0, written)].decode("utf-16-le", "replace")
    if len(text) == count == written:
        return text
    codes = map(native.get_unicode, repeat(handle), range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "�" for code in codes)
