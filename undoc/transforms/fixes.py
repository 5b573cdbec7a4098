"""The transforms as rules have them for fixes: a document to a document, and an error that says why not."""

from __future__ import annotations

from collections.abc import Callable

from undoc.diagnostics import Diagnostic
from undoc.errors import UndocError
from undoc.model import Document
from undoc.transforms.note_binding import rebind_notes
from undoc.transforms.renumbering import renumber_notes, renumber_paragraphs, renumber_subparagraphs


def mend_paragraph_numbers(document: Document) -> Document:
    """A copy whose paragraphs are numbered without gap and repetition, where that is safe.

    Raises:
        UndocError: it is not; the message says why.
    """
    return _mended(document, renumber_paragraphs)


def mend_subparagraph_labels(document: Document) -> Document:
    """Likewise of the labels of subparagraphs."""
    return _mended(document, renumber_subparagraphs)


def mend_note_numbers(document: Document) -> Document:
    """Likewise of the numbers of notes."""
    return _mended(document, renumber_notes)


def mend_unbound_notes(document: Document) -> Document:
    """A copy whose unplaced notes are where their marks stand, all in order, where that is certain.

    Raises:
        UndocError: it is not; the message says why.
    """
    return _mended(document, lambda one, told: rebind_notes(one, diagnostics=told))


def _mended(document: Document, change: Callable[[Document, list[Diagnostic]], Document]) -> Document:
    told: list[Diagnostic] = []
    after = change(document, told)
    if after == document and told:
        raise UndocError("; ".join(dict.fromkeys(item.message for item in told)))
    return after
