"""Duties in "Tổ chức thực hiện": who must do what (contract, "Assignment").

An actor is a heading, stands before a colon, or opens the sentence up to its verb; what hands the duty over ("Giao",
"Căn cứ …,") is in the text only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from cchc_extract.fields.model import RawAssignment
from cchc_extract.normalise.actors.lexicon import WordClass, lexicon
from cchc_extract.spans import Piece, cut, join
from cchc_extract.structure.bodies import class_of, opening_words
from cchc_extract.structure.outline import Node, NodeKind
from cchc_extract.structure.titles import is_pointer
from cchc_extract.vocabulary.matching import fold
from cchc_extract.vocabulary.reader import load

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[.&/][\p{L}\p{N}]+)*")
_SENTENCE = regex.compile(r"(?<=[\p{Ll}\p{M})\"”][.;])\s+(?=\p{L})")
_LONGEST_ACTOR = 150  # words; provinces list a dozen bodies in one breath


def read_assignments(plain: str, node: Node, *, title: Piece | None, level: int) -> tuple[list[RawAssignment], bool]:
    """The duties of one item of an implementation section; `title` is the item's heading, None for prose.

    The flag says whether what stands below is taken: a heading's actor holds for all of it. An item that names no actor
    gives the duties of its own paragraphs alone.
    """
    number = Piece(node.marker.number, (node.marker.digits,)) if node.marker else None
    actor = _actor_over(plain, node, title) if title is not None and level > 1 else None
    if actor is not None and not _is_group(plain, node):
        return _under(plain, number, actor, node.children), True
    own = cut(plain, node.start, node.end) if title is None else None
    return _of_flow(plain, number if own is not None else None, own, node.children), False


def _is_group(plain: str, node: Node) -> bool:
    """Whether a heading of actors stands over headings that name each of them with duties below."""
    titles = [(child, cut(plain, child.start, child.end)) for child in node.items]
    return any(child.children and title is not None and heading_actor(plain, title) for child, title in titles)


def _under(plain: str, number: Piece | None, actor: Piece, nodes: Sequence[Node]) -> list[RawAssignment]:
    """The duties of all that stands below an actor, and the closing paragraph, which is nobody's duty."""
    below = [p for child in nodes for p in child.walk() if p.kind is not NodeKind.TABLE]
    pieces = [p for part in below if (p := cut(plain, part.start, part.end)) is not None]
    duties = [p for p in pieces if not is_closing(p.text) and not is_pointer(p.text)]
    text = join(duties)
    found = [RawAssignment(number, actor, text, duties)] if text is not None else []
    closing = [a for p in pieces if is_closing(p.text) for a in _of_prose(plain, None, [p])]
    return [*found, *closing]


def _of_flow(plain: str, number: Piece | None, own: Piece | None, nodes: Sequence[Node]) -> list[RawAssignment]:
    """The duties of an item's own words and the lines below it; a line that only names an actor heads what follows."""
    found: list[RawAssignment] = []
    prose: list[Piece] = [own] if own is not None else []
    flow = [node for node in nodes if node.kind in (NodeKind.PARAGRAPH, NodeKind.BULLET)]
    index = 0
    while index < len(flow):
        actor, below = _headed(plain, flow, index)
        if actor is None:
            prose += _paragraphs(plain, flow[index : index + 1])
            index += 1
            continue
        found += [*_of_prose(plain, number, prose), *_under(plain, None, actor, below)]
        number, prose = None, []
        index += 1 if below is flow[index].children else 1 + len(below)
    return [*found, *_of_prose(plain, number, prose)]


def _headed(plain: str, flow: Sequence[Node], index: int) -> tuple[Piece | None, Sequence[Node]]:
    """The actor of a line that is nothing else, and what it heads: its bullets, or the lines up to the next."""
    node = flow[index]
    actor = _named_alone(plain, node)
    if actor is None or node.children:
        return actor, node.children
    bound = index + 1
    while bound < len(flow) and _named_alone(plain, flow[bound]) is None and _is_below(flow[bound], node):
        bound += 1
    return (actor, flow[index + 1 : bound]) if bound > index + 1 else (None, ())


def _named_alone(plain: str, node: Node) -> Piece | None:
    words = cut(plain, node.start, node.end)
    if words is None or words.text.endswith((".", ";")):
        return None
    return heading_actor(plain, words)


def _is_below(node: Node, head: Node) -> bool:
    """Whether a line stands below a line that names an actor: without bullet, or with another kind of bullet."""
    if node.bullet is None:
        return head.bullet is not None or head.kind is NodeKind.PARAGRAPH
    return head.bullet is None or node.bullet.kind != head.bullet.kind


def read_loose(plain: str, paragraphs: Sequence[Piece]) -> list[RawAssignment]:
    """The duties of paragraphs outside an implementation section: what hands a duty over, or closes the plan."""
    return [a for p in paragraphs if opens_duty(p.text) or is_closing(p.text) for a in _of_prose(plain, None, [p])]


def is_closing(text: str) -> bool:
    """Whether a paragraph closes the plan ("Trong quá trình thực hiện, nếu có vướng mắc, …")."""
    folded = fold(text)
    closing = load("duties")["closing"]
    if folded.startswith(tuple(closing["alone"])):
        return True
    return any(p in folded[:400] for p in closing["phrases"]) and any(t in folded for t in closing["troubles"])


def opens_duty(text: str) -> bool:
    """Whether a paragraph opens with words that hand a duty over ("Giao …", "Đề nghị …")."""
    return _opener(fold(text)) > 0


def heading_actor(plain: str, title: Piece) -> Piece | None:
    """The actor that a heading names, whole but for the words that hand over; None if it names none."""
    start, end = title.start, title.end
    start = _behind_opener(plain, _behind_heading_opener(plain, start, end), end)
    return (
        cut(plain, start, end, strip=".:;") if _is_actor(plain[start:end]) and not _has_verb(plain[start:end]) else None
    )


def _actor_over(plain: str, node: Node, title: Piece) -> Piece | None:
    """The actor that a heading gives to all below it: the heading is one, or names one before "có trách nhiệm:"."""
    actor = heading_actor(plain, title)
    if actor is not None or plain[title.end : node.end].strip()[:1] != ":":
        return actor
    found = _phrase(plain, _behind_opener(plain, title.start, title.end), title.end)
    return found[0] if found is not None else None


def _paragraphs(plain: str, nodes: Sequence[Node]) -> list[Piece]:
    below = [part for node in nodes if node.kind in (NodeKind.PARAGRAPH, NodeKind.BULLET) for part in node.walk()]
    pieces = [p for part in below if (p := cut(plain, part.start, part.end)) is not None]
    return [p for p in pieces if not is_pointer(p.text)]


def _of_prose(plain: str, number: Piece | None, paragraphs: Sequence[Piece]) -> list[RawAssignment]:
    """One assignment a leading noun phrase; a sentence or paragraph without one of its own goes on with the last.

    The closing paragraph is never a duty of the actor above it.
    """
    found: list[RawAssignment] = []
    named: set[str] = set()
    for paragraph in paragraphs:
        before = len(found) if is_closing(paragraph.text) else 0
        for index, sentence in enumerate(_sentences(plain, paragraph)):
            actor = _actor_of(plain, sentence)
            duty = cut(plain, actor[1], sentence.end) if actor is not None else None
            if actor is not None and duty is not None and _announces(duty.text):
                continue
            if actor is not None and duty is not None and fold(actor[0].text) not in named:
                named.add(fold(actor[0].text))
                found.append(RawAssignment(number, actor[0], sentence, [duty]))
                number = None
            elif len(found) > before:
                found[-1] = _continued(plain, found[-1], sentence, same_paragraph=index > 0)
    return found


def _announces(duty: str) -> bool:
    """Whether a sentence only announces the list below it ("UBND xã phân công như sau:")."""
    folded = fold(duty).rstrip()
    return folded.endswith(":") and folded.rstrip(" :").endswith(tuple(load("layout")["issuing"]["openers"]))


def _sentences(plain: str, paragraph: Piece) -> list[Piece]:
    """The paragraph cut where a new sentence opens with another actor; one piece if none does."""
    start, end = paragraph.start, paragraph.end
    bounds = [start]
    for match in _SENTENCE.finditer(plain, start, end):
        rest = cut(plain, match.end(), end)
        if plain[match.start() - 1] == ";" and _phrase(plain, bounds[-1], match.start()) is None:
            continue  # "các sở, ngành; UBND các xã căn cứ …": one noun phrase so far
        if rest is not None and _is_actor(rest.text) and _phrase(plain, rest.start, end) is not None:
            bounds.append(match.end())
    return [p for a, b in zip(bounds, [*bounds[1:], end], strict=True) if (p := cut(plain, a, b)) is not None]


def _continued(plain: str, last: RawAssignment, piece: Piece, *, same_paragraph: bool) -> RawAssignment:
    text = join([last.text, piece])
    assert text is not None
    if not same_paragraph:
        return RawAssignment(last.number, last.actor, text, [*last.duties, piece])
    whole = cut(plain, last.duties[-1].start, piece.end)
    assert whole is not None
    return RawAssignment(last.number, last.actor, text, [*last.duties[:-1], whole])


def _actor_of(plain: str, paragraph: Piece) -> tuple[Piece, int] | None:
    """The actor of a paragraph and where its duty begins."""
    start, end = paragraph.start, paragraph.end
    colon = _before_colon(plain, start, end)
    if colon is not None:
        return colon
    begin = _behind_opener(plain, start, end)
    if begin > start or _is_actor(plain[begin : begin + 120]):
        found = _phrase(plain, begin, end)
        if found is not None:
            return found
    if not fold(plain[start : start + 40]).startswith(_conditions()):
        return None
    for match in _restarts().finditer(plain, start, min(end, start + 700)):
        begin = _behind_opener(plain, match.end(), end)
        if _is_actor(plain[begin : begin + 120]) and (found := _phrase(plain, begin, end)) is not None:
            return found
    return None


def _before_colon(plain: str, start: int, end: int) -> tuple[Piece, int] | None:
    """ "Actor: duty.": the words before the colon are an actor and hold no verb."""
    colon = plain.find(":", start, min(end, start + 400))
    if colon == -1:
        return None
    begin = _behind_opener(plain, _behind_heading_opener(plain, start, colon), colon)
    if fold(plain[start:colon]).strip() in load("duties")["openers"]["phrases"]:
        return None
    actor = cut(plain, begin, colon)
    if actor is None or not _is_actor(actor.text) or _has_verb(actor.text) or not plain[colon + 1 : end].strip():
        return None
    duty = colon + 1
    while plain[duty].isspace():
        duty += 1
    return actor, duty


def _phrase(plain: str, start: int, end: int) -> tuple[Piece, int] | None:
    """The noun phrase from `start` to its verb."""
    words = list(_WORD.finditer(plain, start, min(end, start + 1500)))
    folded = [fold(w[0]) for w in words]
    for index in range(1, min(len(words), _LONGEST_ACTOR)):
        if _is_verb_at(plain, words, folded, index):
            stop = words[index].start()
            break
        between = plain[words[index - 1].end() : words[index].start()]
        if any(c in between for c in ".:"):
            return None
    else:
        return None
    behind = _behind_opener(plain, stop, end)
    if behind > stop and _is_actor(plain[behind : behind + 120]):
        return _phrase(plain, behind, end)  # "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành …": those who are told
    apposition = _apposition().search(plain, start, stop)
    actor = cut(plain, start, apposition.start() if apposition else stop, strip=",-–")
    if apposition is not None:
        stop = _behind_apposition(plain, stop, end)
    return (actor, stop) if actor is not None and _is_actor(actor.text) else None


def _behind_apposition(plain: str, stop: int, end: int) -> int:
    """The verb of the sentence, where the apposition to its subject has one of its own."""
    folded = fold(plain[stop : min(end, stop + 400)])
    sentence = folded.split(".", 1)[0]
    found = [at for phrase in load("duties")["decisive"]["phrases"] if (at := sentence.find(phrase)) != -1]
    return stop + min(found) if found else stop


def _is_verb_at(plain: str, words: list[regex.Match[str]], folded: list[str], index: int) -> bool:
    first = folded[index]
    if first not in _verbs() or words[index][0][0].isupper():
        return False
    text = " ".join(folded[index : index + 4])
    if not any(text == v or text.startswith(f"{v} ") for v in _verbs()[first]):
        return False
    if any(" ".join(folded[max(0, index - 1) : index + 4]).startswith(n) or text.startswith(n) for n in _nouns()):
        return False
    if any(text.startswith(phrase) for phrase in load("duties")["decisive"]["phrases"]):
        return True
    before = folded[index - 1]
    pair = f"{folded[index - 2]} {before}" if index > 1 else ""
    gap = plain[words[index - 1].end() : words[index].start()]
    if "," in gap and first in load("duties")["verbs"]["nouns_in_lists"]:
        return False  # "Thủ trưởng các cơ quan, tổ chức": in a list the word is a noun of the list
    if "," in gap:
        return True
    return before not in load("duties")["verbs"]["inside"] and pair not in load("duties")["verbs"]["inside"]


def _has_verb(text: str) -> bool:
    """Whether a heading or the words before a colon hold a verb that makes them a sentence."""
    folded = f" {fold(text)} "
    words = list(_WORD.finditer(text))
    lows = [fold(w[0]) for w in words]
    if not any(f" {phrase} " in folded.replace(",", " ") for phrase in load("duties")["strong"]["phrases"]):
        return False
    return any(_is_verb_at(text, words, lows, i) for i in range(1, len(words)))


def _is_actor(text: str) -> bool:
    """Whether a text opens with the name of a body, a post or a group."""
    words = opening_words(text)
    if not words or _is_no_actor(text):
        return False
    if words[0] in lexicon().plurals and len(words) > 1:
        return True
    kind = class_of(words)
    if kind is None:
        return lexicon().sector_at(words, 0, len(words)) > 0 and not _opens_with_verb(words)
    return kind is not WordClass.NONE and not _opens_with_verb(words)


def _opens_with_verb(lows: list[str]) -> bool:
    """Whether the first word is a verb here: "Xây dựng, ban hành kế hoạch", "Chủ động bố trí"."""
    opening = " ".join(lows[:4])
    if opening.startswith(_nouns()):
        return False
    return any(opening == v or opening.startswith(f"{v} ") for v in _verbs().get(lows[0], ()))


def _is_no_actor(text: str) -> bool:
    table = load("duties")["no_actor"]
    folded = fold(text[:80])
    phrase = next((p for p in table["phrases"] if folded == p or folded.startswith((f"{p} ", f"{p},"))), None)
    if phrase is None:
        return False
    return not folded[len(phrase) :].lstrip().startswith((",", ";", *table["noun_after"]))


def _behind_opener(plain: str, start: int, end: int) -> int:
    length = _opener(fold(plain[start : min(end, start + 60)]))
    start += length
    while start < end and (plain[start].isspace() or (length and plain[start] == ":")):
        start += 1
    return start


def _opener(folded: str) -> int:
    return next((len(p) for p in _openers() if folded.startswith(p) and folded[len(p) : len(p) + 1] in (" ", ":")), 0)


def _behind_heading_opener(plain: str, start: int, end: int) -> int:
    """Behind "Trách nhiệm của", "Đối với" and the like."""
    folded = fold(plain[start : min(end, start + 60)])
    phrases = sorted(load("duties")["heading_openers"]["phrases"], key=len, reverse=True)
    length = next((len(p) for p in phrases if folded.startswith(f"{p} ")), 0)
    return start + length + 1 if length else start


@cache
def _apposition() -> regex.Pattern[str]:
    phrases = "|".join(load("duties")["apposition"]["phrases"])
    return regex.compile(rf"\s[-–]\s(?=(?i:{phrases})\s)|\s\((?=\p{{L}})")


@cache
def _openers() -> tuple[str, ...]:
    return tuple(sorted(load("duties")["openers"]["phrases"], key=len, reverse=True))


@cache
def _restarts() -> regex.Pattern[str]:
    """Where an actor may stand behind the words that open a paragraph: behind a comma, or at words that hand over."""
    openers = "|".join(regex.escape(p) for p in _openers() if p[-1].isalpha())
    return regex.compile(rf",\s+|\s(?=(?:{openers})\s)")


@cache
def _conditions() -> tuple[str, ...]:
    return tuple(load("duties")["conditions"]["phrases"])


@cache
def _verbs() -> dict[str, list[str]]:
    verbs: dict[str, list[str]] = {}
    for phrase in load("duties")["verbs"]["phrases"]:
        verbs.setdefault(phrase.split()[0], []).append(phrase)
    return verbs


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(load("duties")["verbs"]["nouns"])
