"""What annotations and form fields print over a page: e-signing systems put number, date and signature there."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cchc_extract.loaders.formats.pdf import native
from cchc_extract.loaders.formats.pdf.fragments import Fragment
from cchc_extract.loaders.formats.pdf.frame import Box, Frame

_FREE_TEXT, _STAMP, _WIDGET = 3, 13, 20  # FPDF_ANNOT_*
_SIGNATURE = 7  # FPDF_FORMFIELD_SIGNATURE
_NORMAL_DISPLAY = 0  # FLAT_NORMALDISPLAY
_LEEWAY = 1.0  # points


@dataclass(frozen=True, slots=True)
class Annotation:
    """The place of an annotation that prints text; `filled_in` is text that belongs to the page (a form field's value,
    a note typed on it), as against a stamp or a signature."""

    box: Box
    filled_in: bool


def find_annotations(page: native.Handle, frame: Frame, form: native.Handle | None) -> list[Annotation]:
    """The annotations of an open page whose appearance may have text."""
    found = []
    for index in range(native.count_annotations(page)):
        annotation = native.get_annotation(page, index)
        if not annotation:
            continue
        try:
            subtype = native.annotation_subtype(annotation)
            if subtype not in (_FREE_TEXT, _STAMP, _WIDGET):
                continue
            corners = (ctypes.c_float * 4)()  # left, top, right, bottom
            if not native.annotation_rectangle(annotation, ctypes.addressof(corners)):
                continue
            left, top, right, bottom = corners
            signature = bool(form) and native.annotation_field_type(form, annotation) == _SIGNATURE
            box = frame.box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
            found.append(Annotation(box, subtype != _STAMP and not signature))
        finally:
            native.close_annotation(annotation)
    return found


def print_annotations(page: native.Handle) -> bool:
    """Makes what the annotations show part of the page's content, in memory, seen when the page is opened again."""
    return bool(native.flatten(page, _NORMAL_DISPLAY) == 1)


def mark_stamps(
    before: Sequence[Fragment], after: Iterable[Fragment], annotations: Sequence[Annotation]
) -> list[Fragment]:
    """The page's fragments `after` its annotations were printed; what a stamp or signature printed is marked.

    `before` are the fragments that the page had without them. A stamp's one line that stands in the blank of a printed
    line belongs to that line (a number after "Số:"), so it stays unmarked.
    """
    own = {(one.text, round(one.left), round(one.baseline)) for one in before}
    result: list[Fragment] = []
    for fragment in after:
        if (fragment.text, round(fragment.left), round(fragment.baseline)) in own:
            result.append(fragment)
            continue
        place = next((one for one in annotations if _covers(one.box, fragment)), None)
        if place is None or place.filled_in or _fills_blank(fragment, place.box, before):
            result.append(fragment)
        else:
            result.append(replace(fragment, stamped=True))
    return result


def _covers(box: Box, fragment: Fragment) -> bool:
    x, y = (fragment.left + fragment.right) / 2, fragment.baseline - 0.3 * fragment.size
    return box.left - _LEEWAY <= x <= box.right + _LEEWAY and box.top - _LEEWAY <= y <= box.bottom + _LEEWAY


def _fills_blank(fragment: Fragment, box: Box, printed: Sequence[Fragment]) -> bool:
    """Whether a stamp has one line only, and it stands right of a word of a printed line, over none of its words."""
    if box.bottom - box.top > 2.5 * fragment.size:
        return False
    line = [one for one in printed if abs(one.baseline - fragment.baseline) < 0.5 * max(one.size, fragment.size)]
    overlaps = any(one.left < fragment.right - 1 and fragment.left < one.right - 1 for one in line)
    return not overlaps and any(0 <= fragment.left - one.right + 1 < 12 * one.size for one in line)
