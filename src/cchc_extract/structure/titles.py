"""How the regions of a document open: title, state heading, issuing formula, recipients, appendix."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from cchc_extract.normalise.document_types import type_at
from cchc_extract.normalise.signatures import is_signature_line
from cchc_extract.structure.bodies import opens_body
from cchc_extract.text.document import Paragraph, TextDocument
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_LONGEST_TITLE = 400
_LONGEST_NUMBER_LINE = 60
_RULE = regex.compile(r"[-–—_=*.\s~o0]{3,}")


@dataclass(frozen=True, slots=True)
class Title:
    """The type line over a title: `name` as the vocabulary has it, `end` where the type's words end."""

    code: str | None
    name: str
    start: int
    end: int


def find_title(document: TextDocument, paragraph: Paragraph) -> Title | None:
    """The document type that opens a title: its name alone in capitals, or in capitals with the title behind it.

    "QUYẾT ĐỊNH:" with its colon is the enacting formula, a sentence that ends in a full stop is none.
    """
    text = document.plain[paragraph.start : paragraph.end]
    if len(text) > _LONGEST_TITLE or not text[0].isupper() or text[-1] in ":;":
        return None
    found = type_at(fold(text), 0)
    if found is None:
        return None
    words = text[: found.end]
    if not words.isupper():
        return None
    rest = text[found.end :].strip()
    cited = tuple(load("layout")["document_number"]["not_titles"])
    if rest and (text[-1] == "." or rest[0] in ",;:" or fold(rest).startswith(cited)):
        return None
    return Title(found.type.code, found.type.name, paragraph.start, paragraph.start + found.end)


def is_rule(text: str) -> bool:
    """Whether a paragraph only prints a rule ("-----", "______")."""
    return _RULE.fullmatch(text) is not None


def is_state_heading(text: str) -> bool:
    """Whether a line is (part of) the state name and motto, or the Party's heading."""
    folded = fold(text)
    if folded.startswith(_phrases("state_heading") + _phrases("party_heading")):
        return True
    return " " in folded and any(whole.endswith(f" {folded}") for whole in _phrases("state_heading"))


def is_subject(text: str) -> bool:
    """Whether a line is a công văn's subject ("V/v …")."""
    return fold(text).startswith(_phrases("subject")) and len(text) < _LONGEST_TITLE


def is_recipients_head(text: str) -> bool:
    """Whether a line opens the recipients ("Nơi nhận:")."""
    return fold(text).startswith(_phrases("recipients"))


def is_signing_stamp(text: str) -> bool:
    """Whether a line is a signing program's stamp ("Thời gian ký: …")."""
    return fold(text).startswith(_phrases("e_signature"))


def is_number_line(text: str) -> bool:
    """Whether a line is the letterhead's "Số: …", filled in or not."""
    folded = fold(text)
    words = load("layout")["document_number"]["words"]
    if not any(folded.startswith(word) and not folded[len(word) : len(word) + 1].isalpha() for word in words):
        return False
    if folded.rstrip(" .…:") in words:
        return True
    rest = next(folded[len(word) :] for word in words if folded.startswith(word)).lstrip(" .…_*")
    return len(text) < _LONGEST_NUMBER_LINE and "/" in text and (rest[:1].isdigit() or rest[:1] in (":", "/", "-"))


def is_addressee(text: str) -> bool:
    """Whether a line names the addressee ("Kính gửi: …")."""
    return fold(text).startswith(_phrases("addressee"))


def is_attached_note(text: str) -> bool:
    """Whether a line is the bracket under a title that says with which document this one is issued."""
    return fold(text).lstrip("( ").startswith(_phrases("attached")) and len(text) < _LONGEST_TITLE


def opens_legal_basis(text: str) -> bool:
    """Whether a paragraph of the preamble opens as legal bases do ("Căn cứ …", "Thực hiện …")."""
    folded = fold(text).lstrip("-–+• ")
    return any(folded.startswith(p) and not folded[len(p) : len(p) + 1].isalpha() for p in _phrases("legal_basis"))


def is_enacting(text: str) -> bool:
    """Whether a line is the enacting formula ("QUYẾT ĐỊNH:")."""
    folded = fold(text).rstrip()
    return text.isupper() and folded.endswith(":") and folded.rstrip(" :") in _phrases("enacting")


def repeats_type(text: str, title: Title | None) -> bool:
    """Whether a line below the legal bases is only the type again: the enacting formula without its colon."""
    return title is not None and text.isupper() and fold(text).strip(" :.") == fold(title.name)


def opens_basis_list(text: str) -> bool:
    """Whether an item's words name a legal basis as no task does ("Căn cứ Nghị quyết số …")."""
    return fold(text).startswith(tuple(load("layout")["legal_basis"]["sure"]))


def announces_body(text: str) -> bool:
    """Whether a paragraph ends the preamble ("… như sau:")."""
    return fold(text).rstrip(" :.").endswith(tuple(load("layout")["issuing"]["openers"]))


def is_site_banner(text: str) -> bool:
    """Whether a line is a web page's own, printed behind the document."""
    return fold(text).startswith(_phrases("site_banner")) and len(text) < _LONGEST_TITLE


def is_pointer(text: str) -> bool:
    """Whether a paragraph only points to an appendix ("(Kèm Phụ lục theo Kế hoạch này)"): no task and no duty."""
    folded = fold(text).strip("(*) .")
    pointer = load("layout")["pointer"]
    phrases = pointer["phrases"]
    return len(folded) < 160 and folded.startswith(tuple(pointer["openings"])) and any(p in folded for p in phrases)


def opens_closing(text: str) -> bool:
    """Whether a line opens the signature block: recipients or a signing capacity or position."""
    return is_recipients_head(text) or is_signature_line(text)


def appendix_number(text: str) -> str | None:
    """The printed number of an appendix head ("PHỤ LỤC II" → "II"), "" if it has none, None if it is no such head."""
    folded = fold(text)
    phrase = next((p for p in _phrases("appendix") if folded.startswith(p)), None)
    if phrase is None or len(text) > 160:
        return None
    rest = text[len(phrase) :]
    if not text[: len(phrase)].isupper() and len(text) > 40 and not rest.isupper():
        return None
    match = _appendix_number().match(rest)
    if match is None or (rest and rest[0].isalpha()):
        return None
    if not text[: len(phrase)].isupper() and match["number"] is None and rest.strip(" .:"):
        return None
    return match["number"] or ""


@cache
def _appendix_number() -> regex.Pattern[str]:
    words = "|".join(load("layout")["document_number"]["words"])
    return regex.compile(
        rf"\s*(?:(?i:{words})\s*:?\s*)?(?P<number>[IVXLC]{{1,6}}|\d{{1,2}}[a-zA-Z]?|[A-H])?\s*(?:[.:()\-–]|$|\s)"
    )


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(load("layout")[name]["phrases"])


def opens_issuer(text: str) -> bool:
    """Whether a line opens with the name of a body that issues documents, as a letterhead prints it."""
    return text.isupper() and opens_body(text)
