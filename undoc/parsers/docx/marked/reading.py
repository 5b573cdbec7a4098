"""Paragraphs of files of ours as what their bookmarks say they are, where style and form agree with them."""

from __future__ import annotations

from attrs import evolve, frozen

from undoc.bookmarks import Mark, MarkKind, read_mark
from undoc.model import Content, Emphasis
from undoc.parsers.docx.source import Placed, Source
from undoc.parsers.docx.styles import Role
from undoc.parsers.docx.words import WordParagraph
from undoc.parsers.text.inline import make_content
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.source import Strand, single_spaced
from undoc.records import Distinct

_TEXT: tuple[Role, ...] = ("text", "quotation")
_HEADS: tuple[Role, ...] = ("heading", "title")
_AGENDA: tuple[Role, ...] = ("agenda",)
#: The roles of styles that a paragraph of each kind can have in the text.
_ROLES: dict[MarkKind, tuple[Role, ...]] = {
    "z": _AGENDA, "i": _AGENDA, "j": _AGENDA, "N": _HEADS, "T": _HEADS, "H": _HEADS, "h": _HEADS, "l": _HEADS,
    "p": _TEXT, "t": _TEXT, "s": _TEXT, "u": _TEXT, "c": _TEXT, "d": _TEXT, "O": _TEXT,
    "x": ("plain text",), "k": ("caption",), "S": ("signature",), "D": ("place and date",),
}  # fmt: skip
_NUMBERED = "ps"
_HEADINGS = "NTHhl"
#: The last level that a style of headings stands for; deeper ones look the same.
_LAST_STYLED = 4


class Unmarked(Exception):  # noqa: N818  # no error: such a file is read by its words
    """Paragraphs are not what their bookmarks say: the file was changed, and is to be read by its words."""


@frozen(eq=False, repr=False)
class Piece(Distinct):
    """A paragraph that is known.

    Attributes:
        mark: what it is.
        holders: what else begins with it.
        whole: its text.
        strand: its text without its marker.
        marker: its number or letter.
    """

    mark: Mark
    holders: list[Mark]
    placed: Placed
    whole: Strand
    strand: Strand
    marker: str | None = None

    def without_marker(self) -> Piece:
        """The same, whose marker is no part of the node."""
        return evolve(self, marker=None)


def marks_of(word: WordParagraph) -> list[Mark]:
    """What begins at a paragraph, what holds others first."""
    names = word.bookmarks
    if len(names) == 1:
        only = read_mark(names[0])
        return [only] if only is not None else []
    found = [mark for mark in map(read_mark, names) if mark is not None]
    if len(found) > 1:
        found.sort(key=lambda mark: mark.order)
    return found


def read_piece(source: Source, word: WordParagraph, *, in_text: bool, mark_size: int = 0) -> Piece | None:
    """A paragraph with what its bookmarks say it is; None where there is nothing in it.

    Args:
        source: tells its place.
        word: the paragraph.
        in_text: whether it stands in the text, not in a cell or a note, where one without bookmarks is a paragraph
            without a number.
        mark_size: how many characters a note's mark takes at its beginning.

    Raises:
        Unmarked: its style or its form is not that of what it should be, or it has no bookmark of ours.
    """
    placed = source.of(word)
    marks = marks_of(word) if word.bookmarks else []
    lines = placed.lines
    whole = Strand.join(lines) if lines else Strand("", (), placed.number, 1)
    text = placed.text
    if mark_size:
        text = _behind_mark(placed, whole, mark_size)
        whole = whole.cut(mark_size)
    leaf = marks[-1] if marks and not marks[-1].holds else None
    if leaf is None:
        if marks and not whole:
            return Piece(Mark("x"), marks, placed, whole, whole)
        if not whole:
            return None
        if in_text or any(mark.kind != "w" for mark in marks) or "\t" in text.strip():
            raise Unmarked
        return Piece(Mark("t"), marks, placed, whole, whole)
    if in_text and word.style.role not in _ROLES.get(leaf.kind, ()):
        raise Unmarked
    strand, marker = whole, None
    if leaf.kind in _NUMBERED or leaf.kind in _HEADINGS:
        strand, marker = _part_marker(placed, text, whole, leaf, in_text=in_text)
    elif leaf.kind == "t" and in_text and whole and not placed.text.startswith("\t"):
        raise Unmarked
    return Piece(leaf, marks[:-1], placed, whole, strand, marker)


def _behind_mark(placed: Placed, whole: Strand, mark_size: int) -> str:
    """What is printed behind a note's mark, whose own white space may be longer in print than it counts here."""
    try:
        last = whole.source_of(mark_size - 1)
    except IndexError:
        raise Unmarked from None
    return placed.text[last + 1 - placed.start :]


def _part_marker(placed: Placed, text: str, whole: Strand, mark: Mark, *, in_text: bool) -> tuple[Strand, str | None]:
    """The text without its marker, and the marker, which stands before a tab."""
    number = placed.word.number
    if number is not None:
        printed = number.text
    else:
        if mark.kind in _HEADINGS and in_text and not text.startswith("\t") and not mark.quoted:
            raise Unmarked
        if mark.kind in _HEADINGS and not _has_marker(text, mark, in_text=in_text):
            return whole, None
        printed, tab, _ = text.lstrip("\t").partition("\t")
        if not tab:
            raise Unmarked
    head = single_spaced(printed)
    if not whole.text.startswith(head):
        raise Unmarked
    return whole.cut(len(head)), head or None


def _has_marker(text: str, mark: Mark, *, in_text: bool) -> bool:
    """Whether a heading has a marker: in the margin of the text one tab stands before it, and one behind."""
    if in_text and not mark.quoted:
        return not text.startswith("\t\t")
    return "m" in mark.flags


def content_of(piece: Piece, marks: Marks) -> Content:
    """The content of a piece; of a heading without the look that all of it has."""
    content = make_content(piece.strand, marks)
    return without_look(content) if piece.mark.kind in _HEADINGS else content


def without_look(content: Content) -> Content:
    """Content without the emphasis that all of it has, which is the look of its line."""
    while len(content) == 1 and isinstance(content[0], Emphasis):
        content = content[0].content
    return content
