"""Text → lexemes: time words, numbers, marks, and everything else as plain words."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_extract.normalise.deadlines.words import Lexicon, Word, lexicon
from cchc_extract.vocabulary.matching import fold


class Lexeme(NamedTuple):
    """A word or phrase of the vocabulary, a number, a mark or a plain word, and where it stands in the text."""

    kind: Word
    value: int
    start: int
    end: int


# A document's number: digits, perhaps a year, and a symbol in capitals that no word of a language would be. Possessive
# quantifiers keep it linear on long runs of digits.
_DOCUMENT_NUMBER = (
    r"(?:\d++\s?+(?:/\s?+\d{4}\s?+)?/\s?+|/\s?+(?=[A-ZĐ]{2,6}-)|\d++-(?=[A-ZĐ]{2,6}/))"
    r"(?![IVX]+\b)[A-ZĐ]{2,8}\d{0,4}(?![^\W_])(?:[-/]\w{1,12}){0,4}"
)
_TOKEN = re.compile(rf"({_DOCUMENT_NUMBER})|(\d++)|([^\W\d_]++)|([^\w\s]|_)")

_MARKS = {
    ",": Word.COMMA,
    ";": Word.SEMICOLON,
    "/": Word.SLASH,
    "-": Word.DASH,
    "–": Word.DASH,
    "—": Word.DASH,
    "−": Word.DASH,
    "‑": Word.DASH,
    "+": Word.PLUS,
    "&": Word.AND,
    "%": Word.TEXT,
    "(": Word.OPEN,
    "[": Word.OPEN,
    ")": Word.CLOSE,
    "]": Word.CLOSE,
}
_YEARS = range(1900, 2200)


def lex(text: str) -> list[Lexeme]:
    """The lexemes of `text` in order, followed by four of kind `END`, so that a grammar may look ahead.

    Offsets are those of `text`. Takes time in proportion to the length of the text.
    """
    vocabulary = lexicon()
    forms, folded = vocabulary.forms, fold(text)
    raw = [(m.lastindex, *m.span()) for m in _TOKEN.finditer(text)]
    words = [folded[start:end] for _, start, end in raw]
    lexemes: list[Lexeme] = []
    i = 0
    while i < len(raw):
        group, start, end = raw[i]
        word = words[i]
        node = forms.get(word)
        meaning, size = None, 1
        if node is not None:
            j = i + 1
            while node is not None:
                if node.meaning is not None:
                    meaning, size = node.meaning, j - i
                node = node.following.get(words[j]) if node.following and j < len(words) else None
                j += 1
        if meaning is not None:
            lexemes.append(Lexeme(meaning[0], meaning[1], start, raw[i + size - 1][2]))
        elif group == 2:
            lexemes.append(_number(word, start, end))
        elif group == 3:
            _word(lexemes, vocabulary, word, start, end)
        elif group == 4:
            lexemes.append(Lexeme(_mark(text, folded, start), 0, start, end))
        else:
            lexemes.append(Lexeme(Word.DOCUMENT_NUMBER, 0, start, end))
        i += size
    lexemes.extend([Lexeme(Word.END, 0, len(text), len(text))] * 4)
    return lexemes


def _word(lexemes: list[Lexeme], vocabulary: Lexicon, word: str, start: int, end: int) -> None:
    """Add a word that the vocabulary has no form for: a Roman number, one glued to its quarter, or any other."""
    if word in vocabulary.romans:
        lexemes.append(Lexeme(Word.ROMAN, vocabulary.romans[word], start, end))
    elif word in vocabulary.glued:
        length, number = vocabulary.glued[word]
        lexemes.append(Lexeme(Word.QUARTER, 0, start, start + length))
        lexemes.append(Lexeme(Word.ROMAN, number, start + length, end))
    else:
        lexemes.append(Lexeme(Word.TEXT, 0, start, end))


def _number(word: str, start: int, end: int) -> Lexeme:
    """Digits as a lexeme; the value of an absurdly long run is 0, which no grammar takes for a number of anything."""
    value = int(word) if len(word) <= 6 else 0
    kind = Word.CALENDAR_YEAR if len(word) == 4 and value in _YEARS else Word.NUMBER
    return Lexeme(kind, value, start, end)


def _mark(text: str, folded: str, at: int) -> Word:
    mark = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark == ".":
        if before.isalnum() and after.isdigit():
            return Word.DOT
        return Word.MARK if "." in (before, after) or _abbreviated(folded, at) else Word.STOP
    if mark == ":":
        return Word.MARK if before.isdigit() and after.isdigit() else Word.COLON
    return _MARKS.get(mark, Word.MARK)


def _abbreviated(folded: str, at: int) -> bool:
    """Whether the full stop at `at` belongs to a short form such as "TP."."""
    start = at
    while start > 0 and at - start < 4 and folded[start - 1].isalpha():
        start -= 1
    return folded[start:at] in lexicon().abbreviations
