"""The inner stages of a document as lines of a terminal: text, outline, raw fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import Any

from cchc_extract.cli.drawing import Node
from cchc_extract.fields.model import RawField, RawPlan, RawSection, RawTask
from cchc_extract.structure.outline import Node as Branch
from cchc_extract.structure.outline import outline
from cchc_extract.structure.printed import Printed
from cchc_extract.text.document import Block, Paragraph, Table, TextDocument

_MARKS = (("bold", "b"), ("italic", "i"), ("centred", "c"))


def render(stage: Any, document: TextDocument) -> Iterator[str]:
    """One stage, line by line; `document` is the text that its positions count in."""
    for part in stage if isinstance(stage, tuple) else (stage,):
        yield from _rendered(part, document)


@singledispatch
def _rendered(part: Any, document: TextDocument) -> Iterator[str]:
    raise TypeError(f"no stage of the pipeline: {type(part).__name__}")


@_rendered.register
def _text(part: TextDocument, document: TextDocument) -> Iterator[str]:
    """One line a block: where it begins, its layer and look, its words."""
    for block in part.blocks:
        yield f"{block.start:>7} {_look(block):<14} {_words(document, block)}"


@_rendered.register
def _outline(part: Printed, document: TextDocument) -> Iterator[str]:
    """The regions of a printed document with their lines, and the body as the tree that its numbers make."""
    regions: list[tuple[str, list[Any]]] = [
        (name, list(getattr(part, name)))
        for name in (
            "front", "letterhead", "title", "note", "authority", "preamble", "enacting", "closing", "others"
        )
    ]  # fmt: skip
    if part.title_type is not None:
        yield f"document_type: {part.title_type.name}"
    for name, blocks in regions:
        if blocks:
            lines = tuple(Node(f"{block.start:>7} {_words(document, block)}") for block in blocks)
            yield from Node(f"{name}:", lines).lines()
    if part.body:
        below = outline(document, part.body).children
        yield from Node("body:", tuple(_branch(node, document) for node in below)).lines()
    for appendix in part.appendices:
        head = " ".join(_words(document, p) for p in appendix.head)
        lines = tuple(Node(f"{block.start:>7} {_words(document, block)}") for block in appendix.blocks)
        yield from Node(f"appendix {appendix.number}: {head}", lines).lines()


def _branch(node: Branch, document: TextDocument) -> Node:
    words = _words(document, node.block) if node.block is not None else ""
    return Node(f"{node.first:>7} {words}", tuple(_branch(child, document) for child in node.children))


@_rendered.register
def _fields(part: RawPlan, document: TextDocument) -> Iterator[str]:
    """Sections, tasks with their raw fields, and duties of one raw plan."""
    if part.promulgation is not None:
        articles = tuple(Node(f"{number.text}: {text.text}") for number, text, _ in part.promulgation.articles)
        yield from Node("promulgation:", articles).lines()
    yield from Node("sections:", tuple(_section(section) for section in part.sections)).lines()
    yield from Node("tasks:", tuple(_task(task) for task in part.tasks)).lines()
    duties = tuple(Node(a.actor.text, tuple(Node(duty.text) for duty in a.duties)) for a in part.assignments)
    yield from Node("assignments:", duties).lines()


def _section(section: RawSection) -> Node:
    title = section.title.text if section.title else "-"
    below = (*(Node(f"text: {text.text}") for text in section.text), *(_section(child) for child in section.children))
    return Node(f"{section.path} [{section.role}] {title}", below)


def _task(task: RawTask) -> Node:
    words = task.description.text if task.description else "-"
    below = (*(Node(f"step: {step.text}") for step in task.steps), *(_field(field) for field in task.fields))
    return Node(f"{task.id} [{task.kind}] {words}", below)


def _field(field: RawField) -> Node:
    return Node(f"{field.role} ({field.label.text}): {field.text.text if field.text else '-'}")


def _look(block: Block) -> str:
    if isinstance(block, Table):
        return f"table {len(block.rows)}x{block.width}"
    marks = "".join(mark for name, mark in _MARKS if getattr(block, name))
    column = f" |{block.column}" if block.column is not None else ""
    return f"{block.layer}{f' {marks}' if marks else ''}{column}"


def _words(document: TextDocument, block: Block | Paragraph) -> str:
    return document.plain[block.start : block.end]
