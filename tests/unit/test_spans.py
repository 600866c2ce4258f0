"""Pieces: cut out of the text, joined, and found again in it."""

from __future__ import annotations

import pytest

from cchc_extract.spans import Piece, Slice, cut, join, locate, part

PLAIN = "một  hai;\tba bốn."


@pytest.mark.parametrize(
    ("start", "end", "strip", "text", "at"),
    [
        (0, 8, "", "một hai", Slice(0, 8)),
        (3, 9, "", "hai;", Slice(5, 9)),
        (3, 9, ";", "hai", Slice(5, 8)),
        (9, 17, ".", "ba bốn", Slice(10, 16)),
    ],
)
def test_a_piece_is_cut_without_what_stands_around(start: int, end: int, strip: str, text: str, at: Slice) -> None:
    assert cut(PLAIN, start, end, strip=strip) == Piece(text, (at,))


def test_nothing_but_space_is_no_piece() -> None:
    assert cut(PLAIN, 3, 5) is None
    assert cut(PLAIN, 8, 10, strip=";") is None
    assert join([]) is None


def test_pieces_are_joined_with_all_their_places() -> None:
    one, two = Piece("một", (Slice(0, 3),)), Piece("ba", (Slice(10, 12),))
    assert join([one]) is one
    whole = join([one, two], "; ")
    assert whole == Piece("một; ba", (Slice(0, 3), Slice(10, 12)))
    assert (whole.start, whole.end) == (0, 12)


def test_words_of_a_joined_piece_are_found_where_they_stand() -> None:
    whole = Piece("một; ba bốn", (Slice(0, 3), Slice(10, 16)))
    assert locate(PLAIN, whole, 0, 3) == (Slice(0, 3),)
    assert locate(PLAIN, whole, 5, 7) == (Slice(10, 12),)
    assert locate(PLAIN, whole, 1, 7) == (Slice(1, 3), Slice(10, 12))
    assert locate(PLAIN, whole, 3, 5) == ()
    assert part(PLAIN, whole, 8, 11) == Piece("bốn", (Slice(13, 16),))
