"""What of a page's text a reader can see."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_extract.loaders.formats.pdf.characters import Characters, Ink
from cchc_extract.loaders.formats.pdf.fragments import Fragment
from cchc_extract.loaders.formats.pdf.ruling import Drawing


def visible(
    fragments: Iterable[Fragment], characters: Characters, drawing: Drawing, *, scanned: bool
) -> tuple[list[Fragment], bool]:
    """The fragments that can be seen, and whether some of them are words recognised on a scan.

    White letters are seen on a dark ground only. Invisible letters count where the page is a scan (`scanned`): they say
    what its picture shows.
    """
    seen: list[Fragment] = []
    recognised = False
    for fragment in fragments:
        inks = characters.ink(fragment.start), characters.ink(fragment.end - 1)
        if inks[0] is Ink.NONE:
            if scanned:
                recognised = True
                seen.append(fragment)
        elif Ink.WHITE in inks:
            seen += _not_white(fragment, characters, drawing)
        else:
            seen.append(fragment)
    return seen, recognised


def _not_white(fragment: Fragment, characters: Characters, drawing: Drawing) -> list[Fragment]:
    middle = (fragment.top + fragment.bottom) / 2
    if any(ground.holds((fragment.left + fragment.right) / 2, middle) for ground in drawing.grounds):
        return [fragment]
    if len(fragment.text) != fragment.end - fragment.start:
        return []
    kept: list[tuple[int, int]] = []
    hidden_between = True
    for start, end in fragment.words():
        if characters.ink(fragment.start + start) is Ink.WHITE:
            hidden_between = True
        elif hidden_between:
            kept.append((start, end))
            hidden_between = False
        else:
            kept[-1] = (kept[-1][0], end)
    return [fragment.part(start, end) for start, end in kept]
