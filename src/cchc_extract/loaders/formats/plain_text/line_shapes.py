"""What a line looks like: an item, a rule, a page number, a line that stands alone, a sentence that runs on.

All functions take the bare line (NFC, without markup); words come from the vocabulary `plain_text`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from cchc_extract.vocabulary import reader

_ROMAN = r"(?=[IVXLC])(?:X{0,3}L?X{0,3})(?:IX|IV|V?I{0,3})"
_BULLET = re.compile(r"(?:[-+–—•●○■□▪◦‣⁃·➢✓❖]|\*(?=\s)|o(?=\s))(?:\s*\+(?=\s))?\s*")
_NUMBER = re.compile(
    # Two digits a part: "1.500" and "1.364.329" are amounts.
    rf"(?:(?:{_ROMAN}|[A-H])(?:\.\d{{1,2}}){{1,3}}[.)]?|{_ROMAN}[.)/]|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}[.)]?"
    r"|\d{1,3}[.)]|\d{1,3}/\.?|\(\d{1,3}\)|\([a-zđ]{1,2}\)|[a-zđ][.)]|[a-zđ]/\.?|[A-HK-Z]\.)"
    r"(?=\s|$)\s*"
    # "II/- NHIỆM VỤ", "2.1- Kiện toàn", "1 - Rà soát": a dash behind the number, and a capital letter.
    rf"|(?:{_ROMAN}|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})(?:\s?[./)][-–—]\s*|\s?[-–—]\s+)(?=[A-ZÀ-ỸĐ])"
    # "1.Mục đích", "a)Nội dung": no space, but a capital letter.
    rf"|(?:{_ROMAN}\.|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)]|[a-zđ]\))(?=[A-ZÀ-ỸĐ][a-zà-ỹđ])"
)
_FOOTNOTE = re.compile(r"\[\^?\d{1,3}\]:?(?=\s|$|\w)\s*")
_RULE = re.compile(r"[-–—_=*~.·•\s#]{3,}|[-–—_=~]{2}")
_PAGE = re.compile(r"([-–—]?)\s*(\d{1,3})\s*([-–—]?)")
_PAGE_OF = re.compile(r"(\w{4,5})\s*:?\s*\d{1,3}(?:\s*(?:/|\w{2,4})\s*\d{1,3})?")
_TERMINAL = (".", ";", ":", "!", "?", "…")
_CLOSING = '"”’»)]*_'
_OPENING = frozenset("(“‘\"'«[")
_COMBINING = re.compile("[\u0300-\u036f]+")
_LETTERS = re.compile(r"[^\W\d_]")
_NAME_IN_CAPITALS = re.compile(r"[\W\d_]*[A-ZÀ-ỸĐ]")


@cache
def words(section: str) -> frozenset[str]:
    """The words of one section of the vocabulary, folded."""
    return frozenset(fold(word) for word in reader.load("plain_text")[section]["words"])


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(reader.load("plain_text")["signing"]["prefixes"])


@cache
def _exact(section: str) -> frozenset[str]:
    return frozenset(reader.load("plain_text")[section]["words"])


@cache
def _article() -> re.Pattern[str]:
    named = "|".join(re.escape(form) for word in _exact("articles") for form in (word, word.upper()))
    return re.compile(rf"(?:{named})\s+(?:\d{{1,3}}|[IVXLC]{{1,6}})\s*[.:](?=\s|$)\s*")


def fold(text: str) -> str:
    """Lower case without tone and letter marks, dashes alike: for comparing words however their tones are placed."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("–", "-").replace("—", "-"))
    return " ".join(_COMBINING.sub("", plain).split())


def marker(line: str) -> str:
    """The bullet or number that the line begins with, with the white space after it; "" if there is none."""
    if not line:
        return ""
    found = _BULLET.match(line)
    if found is not None:
        return found.group() if _is_bullet(line, found.end()) else ""
    found = _NUMBER.match(line) or _article().match(line) or _FOOTNOTE.match(line)
    return found.group() if found is not None else ""


def _is_bullet(line: str, end: int) -> bool:
    """A sign before a space or a letter is a bullet; a signed number ("-5", "+3%") and a rule are none."""
    return end < len(line) and (line[end - 1].isspace() or not line[end].isdigit()) and not is_rule(line)


def opens_part(line: str) -> bool:
    """Whether the line begins with the word of a part and its number or ordinal: "Phần thứ ba", "CHƯƠNG II: …"."""
    return _part().match(line) is not None


@cache
def _part() -> re.Pattern[str]:
    markers = reader.load("markers")
    heads = _exact("parts")
    ordinals = [one for one in markers["ordinals"] if isinstance(markers["ordinals"][one], int)]
    numbers = "|".join([r"\d{1,3}", "[ivxlc]{1,6}", *map(re.escape, ordinals)])
    words = "|".join(map(re.escape, sorted(heads, key=len, reverse=True)))
    return re.compile(
        rf"[*_]{{0,3}}(?=(?-i:[A-ZÀ-ỸĐ]))(?:{words})\s+(?:{numbers})(?:\s*[.:*_]+(?=\s|$)|\s*$|\s+[-–—]\s)",
        re.IGNORECASE,
    )


def is_bullet(line: str) -> bool:
    """Whether the line begins with a bullet (`-`, `+`, `*`, `•`, `- +`)."""
    found = _BULLET.match(line)
    return found is not None and _is_bullet(line, found.end())


def is_item_number(text: str) -> bool:
    """Whether the text of a cell is the number of a row and nothing else: "1", "I.", "2.1", "a)", "-"."""
    if not text or len(text) > 10 or "," in text:
        return False
    return text in "-+*•" or len(marker(text.rstrip(".") + ". ")) > 1


def is_amount(text: str) -> bool:
    """Whether the text of a cell is an amount or a range of them: digits, points, commas, signs."""
    return any(c.isdigit() for c in text) and all(c.isdigit() or c in " .,-–+%/()" for c in text)


def is_footnote(line: str) -> bool:
    """Whether the line begins with the number of a footnote: `[1]`."""
    return _FOOTNOTE.match(line) is not None


def is_rule(line: str) -> bool:
    """Whether the line is drawn, not written: dashes, underscores, dots."""
    return _RULE.fullmatch(line) is not None


def page_number(line: str) -> int | None:
    """The number of a line that may be a page number ("2", "- 2 -"); 0 if it can be nothing else ("Trang 3/7")."""
    if not line or len(line) > 20:
        return None
    found = _PAGE.fullmatch(line)
    if found is not None:
        before, number, after = found.groups()
        if before and after:
            return 0
        return None if before or after else int(number)
    named = _PAGE_OF.fullmatch(line)
    return 0 if named is not None and fold(named.group(1)) in words("page") else None


def is_terminal(line: str) -> bool:
    """Whether the line ends as a paragraph does: with a stop, a semicolon, a colon."""
    return line.rstrip(_CLOSING).endswith(_TERMINAL) or line.endswith(_TERMINAL)


def begins_lower(line: str) -> bool:
    """Whether the line begins with a letter in lower case, a bracket or quotation mark before it or not."""
    return line[:1].islower() or (line[:1] in _OPENING and line[1:2].islower())


def is_enumerated(line: str) -> bool:
    """Whether the line begins with a number in brackets, as enumerations inside a sentence have: "(1) …; (2) …"."""
    return line.startswith("(") and bool(marker(line))


def is_capitals(line: str) -> bool:
    """Whether the line has letters and all are capitals."""
    return line.isupper()


def stands_alone(line: str) -> bool:
    """Whether layout gives the line a line of its own: kind of document, letterhead, who signs, recipients."""
    if len(line) > 60:
        return False
    if line.startswith(_prefixes()) and _NAME_IN_CAPITALS.match(line.partition(".")[2] or line[3:]) is not None:
        return True
    key = fold(line).rstrip(" :.*")
    if is_layout_line(line) or is_number_line(line):
        return True
    if not is_capitals(line):
        return False
    if key in words("document_heads") or any(part in words("positions") for part in (key, key.partition(",")[0])):
        return True
    head, _, number = key.rpartition(" ")
    return head in words("numbered_heads") and re.fullmatch(r"\d{1,3}|[ivxlc]{1,6}|[a-z]", number) is not None


def is_layout_line(line: str) -> bool:
    """Whether the line belongs to a letterhead or a list of recipients and to nothing else."""
    key = fold(line)
    return is_letterhead(line) or any(
        key == word or (key.startswith(word + ":") and len(key) < 60) for word in words("recipients")
    )


def is_letterhead(line: str) -> bool:
    """Whether the line is the state's name or motto."""
    return len(line) <= 60 and fold(line).strip(" .:*-") in words("letterhead")


def is_signing(line: str) -> bool:
    """Whether the line names who signs: a capacity ("TM. …", "KT. …") or a position in capitals."""
    return stands_alone(line) and (line.startswith(_prefixes()) or fold(line).partition(",")[0] in words("positions"))


def is_number_line(line: str) -> bool:
    """Whether the line is "Số: …/KH-UBND": the document's number."""
    head, colon, rest = line.partition(":")
    return bool(colon) and fold(head) in words("number_line") and "/" in rest and len(line) <= 40


def runs_on(line: str) -> bool:
    """Whether the line ends with a word that no paragraph ends with, or with a comma or an open dash."""
    if line.endswith((",", " -", " –", "/", "&", "(", "“")):
        return True
    last = line.rpartition(" ")[2]
    return last in _exact("run_on") and " " in line


def is_open_ended(line: str) -> bool:
    """Whether the line ends with a word that a name must follow: "Luật", "Phòng", "huyện"."""
    return line.rpartition(" ")[2] in _exact("open_ended")


def opens_paragraph(line: str) -> bool:
    """Whether the line begins as a legal basis does: with words that open a paragraph, in a capital."""
    key = fold(line[:24])
    return line[:1].isupper() and any(key.startswith(word + " ") for word in words("openers"))


def wants_number(line: str) -> bool:
    """Whether a number must follow the line: it ends with "khoản", "Điều", "mục"…"""
    key = fold(line[-24:])
    return any(key.endswith(" " + word) for word in words("before_number"))


def wants_figure(line: str) -> bool:
    """Whether the line ends with a word that a figure mostly follows: "ngày", "năm", "khoản"…"""
    key = fold(line[-24:])
    return any(key == word or key.endswith(" " + word) for word in words("before_figure"))


def ends_before_symbol(line: str) -> bool:
    """Whether the line ends with the word for a document's number: its symbol must follow."""
    return fold(line.rpartition(" ")[2]) in words("number_line")


def first_word(line: str) -> str:
    """The line up to its first white space: what would have had to fit at the end of the line before."""
    return line.partition(" ")[0]


def letters(line: str) -> int:
    """How many letters the line has."""
    return len(_LETTERS.findall(line))
