"""The normal form of documents that DOCX gives back, as docs/docx.md tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve

from undoc import Document, Emphasis, Footnote, LineBreak, Link, Text
from undoc.model import AgendaItem, Content, Inline
from undoc.options import DocxOptions
from undoc.parsers.docx.escapes import undo_escapes
from undoc.parsers.docx.file import read_file
from undoc.parsers.docx.package import Package
from undoc.parsers.docx.source import paragraphs
from undoc.parsers.text.dressing import Look

_ORDER = ("bold", "italic", "underline", "superscript", "subscript")
_Piece = tuple[Inline, Look]


def plain_form(document: Document) -> Document:
    """A document without what print has once and the model twice, or not at all."""
    document = evolve(document, furniture=(), notices=())
    head = document.masthead
    if head is None:
        return document
    # the printed line of an item names its list
    items = [evolve(item, list_name=None) if item.content else item for item in head.agenda_items]
    return evolve(document, masthead=evolve(head, agenda_items=[AgendaItem(*_fields(item)) for item in items]))


def _fields(item: AgendaItem) -> tuple[str | None, str | None, str | None, Content]:
    return item.label, item.title, item.list_name, item.content


def printed_words(data: bytes) -> tuple[str, list[str]]:
    """What the body of a file prints, and each of its notes, white space aside."""
    file = read_file(Package(data, DocxOptions()))
    said: list[str] = []
    for blocks in (file.body, *(note.blocks for note in file.notes)):
        words = list(paragraphs(blocks))
        for word in words:
            undo_escapes(word)
        said.append("".join("".join(word.text.split()) for word in words))
    return said[0], said[1:]


def inline_form(content: Content) -> Content:
    """Content with its links outermost, then its emphasis in one order, each as long as it goes."""
    return tuple(_linked(_flat(content, ())))


def _flat(content: Iterable[Inline], styles: tuple[str, ...], target: str | None = None) -> Iterator[_Piece]:
    for item in content:
        match item:
            case Emphasis(content=inner, style=style):
                raised = ("superscript", "subscript")
                kept = [one for one in styles if one != style and not (style in raised and one in raised)]
                yield from _flat(inner, (*kept, style), target)
            case Link(content=inner, target=own):
                yield from _flat(inner, styles, own)
            case Footnote():
                yield item, Look()
            case _:
                shown = sorted((one for one in styles if not (one == "underline" and target)), key=_ORDER.index)
                yield item, Look(tuple(shown), target)  # type: ignore[arg-type]


def _linked(pieces: Iterable[_Piece]) -> Iterator[Inline]:
    for is_note, group in groupby(pieces, key=lambda piece: isinstance(piece[0], Footnote)):
        if is_note:
            yield from (item for item, _ in group)
            continue
        for target, inside in groupby(_settled(list(group)), key=lambda piece: piece[1].target):
            made = tuple(emphasized(list(inside), 0))
            if target is None:
                yield from made
            else:
                yield Link(made, target)


def _settled(pieces: list[_Piece]) -> list[_Piece]:
    """A line's end looks like the text before it."""
    settled: list[_Piece] = []
    for item, look in pieces:
        settled.append((item, settled[-1][1] if isinstance(item, LineBreak) and settled else look))
    return settled


def emphasized(pieces: list[_Piece], depth: int) -> Iterator[Inline]:
    for style, group in groupby(pieces, key=lambda piece: piece[1].styles[depth : depth + 1]):
        inner = list(group)
        if style:
            yield Emphasis(tuple(emphasized(inner, depth + 1)), style[0])
            continue
        for is_break, run in groupby((item for item, _ in inner), key=lambda item: isinstance(item, LineBreak)):
            if is_break:
                yield from run
            else:
                yield Text("".join(item.text for item in run))
