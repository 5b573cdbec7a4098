"""The structure of a United Nations document, class by class.

Every node is frozen, holds its parts in tuples, and compares by what the document says. Where a node stands in a
source (`Node.span`), its anchor (`Node.id`), a parser's notices and the furniture of the source's pages are kept
beside that and don't count in comparisons. The terms are those of the United Nations Editorial Manual.

Running text is *content*: a tuple of inline nodes, given as such or as a `str`. It is held in a normal form: no empty
`Text`, and no two side by side. Constructors check types and shape (`TypeError`, `ValueError`); whether a document
is as it should be is for the rules to say, so that a faulty one can be held and then judged.
"""

from __future__ import annotations

import datetime as dt
import importlib
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import ClassVar, Literal, TypeAlias, TypeVar, assert_never, get_args

from attrs import field, frozen

from undoc import shape
from undoc.diagnostics import Diagnostic, Span
from undoc.records import Record
from undoc.references import Reference, find_references

N = TypeVar("N", bound="Node")
_COUNTED = {
    "subparagraphs": ("subparagraph", "subparagraphs"),
    "body": ("block", "blocks"),
    "rows": ("row", "rows"),
    "annexes": ("annex", "annexes"),
}

EmphasisStyle: TypeAlias = Literal["italic", "bold", "underline", "superscript", "subscript"]
ParagraphRole: TypeAlias = Literal["preambular", "operative", None]
AnnexKind: TypeAlias = Literal["annex", "enclosure", "appendix"]
#: Which of a node's texts: most have one, their content.
TextPart: TypeAlias = Literal["content", "closing", "caption", "title"]
FurnitureKind: TypeAlias = Literal["running head", "page number", "job number", "rule", "bar code", "other"]


# ---------------------------------------------------------------------------------------------------- all nodes


@frozen(eq=False, repr=False)
class Node(Record):
    """Any part of a document.

    Attributes:
        span: where it stands in the source it was parsed from, its parts included; not compared.
        id: its anchor (an eId in XML), if it was given one; not compared.
    """

    _parts: ClassVar[tuple[str, ...]] = ()

    span: Span | None = field(default=None, eq=False, kw_only=True, validator=shape.optional(Span))
    id: str | None = field(default=None, eq=False, kw_only=True, validator=shape.optional(str))

    @property
    def text(self) -> str:
        """Running text, without the node's marker, its footnotes and its subparagraphs."""
        said: list[str] = []
        stack = list(self.children())[::-1]  # no recursion: quotations and tables may be nested to any depth
        while stack:
            node = stack.pop()
            if type(node).text is Node.text:
                stack.extend(list(node.children())[::-1])
            elif text := node.text:
                said.append(text)
        return "\n".join(said)

    def children(self) -> Iterator[Node]:
        """The nodes directly inside, in reading order."""
        for name in self._parts:
            value = getattr(self, name)
            if isinstance(value, Node):
                yield value
            elif value is not None:
                yield from value

    def walk(self) -> Iterator[Node]:
        """This node and all inside it, in reading order."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            for name in reversed(node._parts):  # `children`, backwards
                value = getattr(node, name)
                if isinstance(value, tuple):
                    stack.extend(reversed(value))
                elif value is not None:
                    stack.append(value)

    def find(self, kind: type[N]) -> Iterator[N]:
        """Every node of a class (or a subclass) here and inside, in reading order."""
        return (node for node in self.walk() if isinstance(node, kind))

    def _repr_html_(self) -> str | None:
        """What notebooks show; None, which makes them show `repr`, where it is nested too deep."""
        shown: str | None = importlib.import_module("undoc.exporters.html.notebook").fragment(self)
        return shown

    def __repr__(self) -> str:
        marker = getattr(self, "marker", None)
        said = [repr(marker)] if marker is not None else []
        text = " ".join(self.text.split())
        if text:
            said.append(repr(text if len(text) <= 48 else text[:47] + "…"))
        for name in _COUNTED:
            count = len(getattr(self, name, ()))
            if count:
                said.append(f"{count} {_COUNTED[name][count > 1]}")
        return f"{type(self).__name__}({', '.join(said)})"


def _content(value: str | Iterable[Inline]) -> Content:
    """Content in its normal form, from a str or inline nodes."""
    if isinstance(value, str):
        return (Text(value),) if value else ()
    items = shape.tuple_of(value, _INLINE, "content")
    if len(items) < 2 and not (items and type(items[0]) is Text and not items[0].value):
        return items
    if all(item.value for item in items if type(item) is Text) and not any(
        type(a) is Text and type(b) is Text for a, b in pairwise(items)
    ):
        return items
    merged: list[Inline] = []
    for item in items:
        if isinstance(item, Text):
            if not item.value:
                continue
            if merged and isinstance(last := merged[-1], Text):
                item = Text(last.value + item.value, span=Span.union((last.span, item.span)), id=last.id or item.id)
                merged.pop()
        merged.append(item)
    return tuple(merged)


def _blocks(value: str | Iterable[Block]) -> Blocks:
    """Blocks, from blocks or from a str (one paragraph)."""
    if isinstance(value, str):
        return (Paragraph(value),) if value else ()
    return shape.tuple_of(value, _BLOCK, "body")


def _heading(value: str | Heading | None) -> Heading | None:
    """A heading, from one or from its text."""
    if value is not None and not isinstance(value, (str, Heading)):
        raise TypeError(f"expected a Heading, not {type(value).__name__}")
    return Heading(value) if isinstance(value, str) else value


def _titles(value: str | Iterable[Heading]) -> tuple[Heading, ...]:
    return (Heading(value),) if isinstance(value, str) else shape.tuple_of(value, (Heading,), "titles")


def _lines(value: Iterable[Heading | PlaceDate]) -> tuple[Heading | PlaceDate, ...]:
    return shape.tuple_of(value, (Heading, PlaceDate), "lines")


def _subparagraphs(value: Iterable[Subparagraph]) -> tuple[Subparagraph, ...]:
    return shape.tuple_of(value, (Subparagraph,), "subparagraphs")


def _rows(value: Iterable[Row]) -> tuple[Row, ...]:
    return shape.tuple_of(value, (Row,), "rows")


def _cells(value: Iterable[Cell]) -> tuple[Cell, ...]:
    return shape.tuple_of(value, (Cell,), "cells")


def _signatures(value: Iterable[Signature]) -> tuple[Signature, ...]:
    return shape.tuple_of(value, (Signature,), "signatures")


def _annexes(value: Iterable[Annex]) -> tuple[Annex, ...]:
    return shape.tuple_of(value, (Annex,), "annexes")


def _agenda_items(value: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return shape.tuple_of(value, (AgendaItem,), "agenda_items")


def _texts(value: Iterable[Text]) -> tuple[Text, ...]:
    return shape.tuple_of(value, (Text,), "other")


def _furniture(value: Iterable[Furniture]) -> tuple[Furniture, ...]:
    return shape.tuple_of(value, (Furniture,), "furniture")


def _notices(value: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return shape.tuple_of(value, (Diagnostic,), "notices")


_text = shape.optional(str)
_date = shape.optional_date


def _plain(content: Content) -> str:
    """The text of content, without its footnotes."""
    if len(content) == 1 and type(content[0]) is Text:
        return content[0].value
    said: list[str] = []
    stack: list[Inline] = list(reversed(content))  # no recursion: emphasis may be nested to any depth
    while stack:
        item = stack.pop()
        match item:
            case Text(value=value):
                said.append(value)
            case Emphasis() | Link():
                stack.extend(reversed(item.content))
            case LineBreak():
                said.append("\n")
            case Footnote():
                pass
            case _:
                assert_never(item)
    return "".join(said)


def _bare(marker: str | None) -> str | None:
    """A printed marker without brackets, points, dashes, quotation marks and spaces; None if nothing is left."""
    if marker is None:
        return None
    return re.sub(r"[\s().\[\]/،,:：、．（）‘’'\"“”\u2010-\u2015\u2212-]+", " ", marker).strip() or None


# ------------------------------------------------------------------------------------------------------- inline


@frozen(eq=False, repr=False)
class Text(Node):
    """A run of characters."""

    value: str = field(validator=shape.text)

    @property
    def text(self) -> str:
        """The characters."""
        return self.value


@frozen(eq=False, repr=False)
class Emphasis(Node):
    """Content set off by its look."""

    _parts: ClassVar[tuple[str, ...]] = ("content",)

    content: Content = field(converter=_content)
    style: EmphasisStyle = field(default="italic", validator=shape.one_of(EmphasisStyle))

    @property
    def text(self) -> str:
        """The content's text."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class Link(Node):
    """Content that points somewhere.

    Attributes:
        target: a URL, or ``#`` and the `id` of a node.
    """

    _parts: ClassVar[tuple[str, ...]] = ("content",)

    content: Content = field(converter=_content)
    target: str = field(default="", validator=shape.text)

    @property
    def text(self) -> str:
        """The content's text."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class LineBreak(Node):
    """A line that ends here on purpose."""

    @property
    def text(self) -> str:
        """A newline."""
        return "\n"


@frozen(eq=False, repr=False)
class Footnote(Node):
    """A footnote, held where its mark stands in the text, with its body.

    Attributes:
        marker: the mark itself, ``"1"`` or ``"*"``; that it is raised or in brackets is presentation.
        body: the note's blocks; a `str` becomes one paragraph.
    """

    _parts: ClassVar[tuple[str, ...]] = ("body",)

    marker: str = field(validator=shape.text)
    body: Blocks = field(default=(), converter=_blocks)

    @property
    def label(self) -> str | None:
        """The bare mark."""
        return _bare(self.marker)


# ------------------------------------------------------------------------------------------------------- blocks


@frozen(eq=False, repr=False)
class Subparagraph(Node):
    """``(a)`` under a paragraph, or ``(i)`` under another subparagraph."""

    _parts: ClassVar[tuple[str, ...]] = ("content", "subparagraphs")

    content: Content = field(default=(), converter=_content)
    marker: str | None = field(default=None, validator=_text)
    subparagraphs: tuple[Subparagraph, ...] = field(default=(), converter=_subparagraphs)

    @property
    def label(self) -> str | None:
        """The bare marker: ``"a"`` of ``"(a)"``."""
        return _bare(self.marker)

    @property
    def text(self) -> str:
        """The text of the content."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class Paragraph(Node):
    """A paragraph, numbered or not.

    Attributes:
        marker: the number as printed (``"1."``), or None.
        subparagraphs: the list under the content.
        closing: text after the last subparagraph that belongs to the paragraph.
        role: whether a resolution's paragraph is preambular or operative.
    """

    _parts: ClassVar[tuple[str, ...]] = ("content", "subparagraphs", "closing")

    content: Content = field(default=(), converter=_content)
    marker: str | None = field(default=None, validator=_text)
    subparagraphs: tuple[Subparagraph, ...] = field(default=(), converter=_subparagraphs)
    closing: Content = field(default=(), converter=_content)
    role: ParagraphRole = field(default=None, validator=shape.one_of(ParagraphRole))

    @property
    def label(self) -> str | None:
        """The bare marker: ``"1"`` of ``"1."``, ``"8 bis"`` of ``"8 bis."``."""
        return _bare(self.marker)

    @property
    def number(self) -> int | None:
        """The label as an int, where it is a plain number."""
        label = self.label
        return int(label) if label and label.isdecimal() and len(label) <= 9 else None

    @property
    def text(self) -> str:
        """The text of the content, without the closing."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class PlaceDate(Node):
    """A place or a date or both, as printed: ``"Lima, 23 May 2013"``.

    Attributes:
        content: the printed line.
        place: the place's name.
        date: the day, or the first of several.
        until: the last day where there are several.
    """

    _parts: ClassVar[tuple[str, ...]] = ("content",)

    content: Content = field(default=(), converter=_content)
    place: str | None = field(default=None, validator=_text)
    date: dt.date | None = field(default=None, validator=_date)
    until: dt.date | None = field(default=None, validator=_date)

    @property
    def text(self) -> str:
        """The printed line."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class Heading(Node):
    """A heading within a body, the title of a document, or a title of an annex.

    Attributes:
        marker: its number or letter as printed (``"I."``), or None.
        level: 0 for the highest.
        lines: lines under it that belong to it and are no running text: a subtitle (a `Heading`), the dates and
            the place of the meeting that it names (a `PlaceDate` each).
    """

    _parts: ClassVar[tuple[str, ...]] = ("content", "lines")

    content: Content = field(default=(), converter=_content)
    marker: str | None = field(default=None, validator=_text)
    level: int = field(default=0, validator=shape.at_least(0))
    lines: tuple[Heading | PlaceDate, ...] = field(default=(), converter=_lines)

    @property
    def label(self) -> str | None:
        """The bare marker: ``"I"`` of ``"I."``."""
        return _bare(self.marker)

    @property
    def text(self) -> str:
        """The text of the content, without the lines under it."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class Cell(Node):
    """A cell of a table.

    Attributes:
        header: whether it heads its column or row.
        colspan: how many columns it takes.
        rowspan: how many rows it takes.
    """

    _parts: ClassVar[tuple[str, ...]] = ("body",)

    body: Blocks = field(default=(), converter=_blocks)
    header: bool = field(default=False, validator=shape.boolean)
    colspan: int = field(default=1, validator=shape.at_least(1))
    rowspan: int = field(default=1, validator=shape.at_least(1))


@frozen(eq=False, repr=False)
class Row(Node):
    """A row of a table."""

    _parts: ClassVar[tuple[str, ...]] = ("cells",)

    cells: tuple[Cell, ...] = field(default=(), converter=_cells)


@frozen(eq=False, repr=False)
class Table(Node):
    """A table; its caption stands above it."""

    _parts: ClassVar[tuple[str, ...]] = ("caption", "rows")

    rows: tuple[Row, ...] = field(default=(), converter=_rows)
    caption: Content = field(default=(), converter=_content)


@frozen(eq=False, repr=False)
class Quotation(Node):
    """Blocks quoted from elsewhere and set off from the text."""

    _parts: ClassVar[tuple[str, ...]] = ("body",)

    body: Blocks = field(default=(), converter=_blocks)


@frozen(eq=False, repr=False)
class Unparsed(Node):
    """Text that a parser could not place: it stays where it stood.

    Attributes:
        raw: the text as found.
        reason: why it was not placed.
    """

    raw: str = field(validator=shape.text)
    reason: str = field(default="", validator=shape.text)

    @property
    def text(self) -> str:
        """The text as found."""
        return self.raw


Inline: TypeAlias = Text | Emphasis | Link | LineBreak | Footnote
Content: TypeAlias = tuple[Inline, ...]
Block: TypeAlias = Paragraph | Heading | Table | Quotation | Unparsed
Blocks: TypeAlias = tuple[Block, ...]
_INLINE: tuple[type[Inline], ...] = get_args(Inline)
_BLOCK: tuple[type[Block], ...] = get_args(Block)


# ----------------------------------------------------------------------------------------- parts of a document


@frozen(eq=False, repr=False)
class AgendaItem(Node):
    """An item of the agenda under which the document is issued.

    Attributes:
        label: the item's number, such as ``"21 (e)"``.
        title: the item's title, without white space at its ends.
        list_name: the list the number is taken from, as printed: ``"preliminary list"``.
        content: the printed line with the number; it can hold a ``*`` footnote.
    """

    _parts: ClassVar[tuple[str, ...]] = ("content",)

    label: str | None = field(default=None, validator=_text)
    title: str | None = field(default=None, validator=_text)
    list_name: str | None = field(default=None, validator=_text)
    content: Content = field(default=(), converter=_content)

    @property
    def text(self) -> str:
        """The printed line."""
        return _plain(self.content)


@frozen(eq=False, repr=False)
class Masthead(Node):
    """The head of the first page.

    Attributes:
        organization: as printed: ``"United Nations"``.
        organ: the organ as printed: ``"General Assembly"``.
        symbols: the document's symbols as printed, the first its own.
        session: as printed: ``"Sixty-eighth session"``.
        session_number: the session as a number: 68.
        agenda_items: the items under which it is issued.
        distribution: without ``"Distr."``: ``"General"``.
        date: when it was issued.
        original_language: without ``"Original:"``: ``"English"``.
        other: printed lines that no other field holds, such as the language of the version (``"Chinese"``).
    """

    _parts: ClassVar[tuple[str, ...]] = ("other", "agenda_items")

    organization: str | None = field(default=None, validator=_text)
    organ: str | None = field(default=None, validator=_text)
    symbols: tuple[str, ...] = field(default=(), converter=shape.strings)
    session: str | None = field(default=None, validator=_text)
    session_number: int | None = field(default=None, validator=shape.optional(int))
    agenda_items: tuple[AgendaItem, ...] = field(default=(), converter=_agenda_items)
    distribution: str | None = field(default=None, validator=_text)
    date: dt.date | None = field(default=None, validator=_date)
    original_language: str | None = field(default=None, validator=_text)
    other: tuple[Text, ...] = field(default=(), converter=_texts)

    @property
    def text(self) -> str:
        """The printed organ, session, agenda and other lines."""
        said = [self.organization, *self.symbols, self.organ, self.session]
        said += [text for item in self.agenda_items for text in (item.text, item.title)]
        return "\n".join(text for text in (*said, *(line.value for line in self.other)) if text)


@frozen(eq=False, repr=False)
class Signature(Node):
    """A signature.

    Attributes:
        name: the signatory's name as printed.
        titles: rank and office, a string for each printed line, in printed order.
        signed: whether ``(Signed)`` is printed with it.
        above: how many of the titles are printed above the name (all of them in Chinese letters).
    """

    name: str = field(default="", validator=shape.text)
    titles: tuple[str, ...] = field(default=(), converter=shape.strings)
    signed: bool = field(default=True, validator=shape.boolean)
    above: int = field(default=0, validator=shape.at_least(0))

    def __attrs_post_init__(self) -> None:
        if self.above > len(self.titles):
            raise ValueError(f"above: {self.above} of {len(self.titles)} titles")

    @property
    def text(self) -> str:
        """Name and titles in printed order."""
        return "\n".join(text for text in (*self.titles[: self.above], self.name, *self.titles[self.above :]) if text)


@frozen(eq=False, repr=False)
class Annex(Node):
    """An annex, an enclosure or an appendix.

    Attributes:
        label: its number or letter: ``"I"`` of ``"Annex I"``; None for the only one.
        heading: the printed line that begins it: ``"Annex I"``.
        titles: the titles under it.
        original_language: of ``[Original: French]``: ``"French"``.
        place_date: the place and date that close it.
        annexes: the attachments within it.
    """

    _parts: ClassVar[tuple[str, ...]] = ("heading", "titles", "body", "signatures", "place_date", "annexes")

    kind: AnnexKind = field(default="annex", validator=shape.one_of(AnnexKind))
    label: str | None = field(default=None, validator=_text)
    heading: Heading | None = field(default=None, converter=_heading)
    titles: tuple[Heading, ...] = field(default=(), converter=_titles)
    body: Blocks = field(default=(), converter=_blocks)
    signatures: tuple[Signature, ...] = field(default=(), converter=_signatures)
    place_date: PlaceDate | None = field(default=None, validator=shape.optional(PlaceDate))
    annexes: tuple[Annex, ...] = field(default=(), converter=_annexes)
    original_language: str | None = field(default=None, validator=_text)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body itself."""
        return tuple(block for block in self.body if isinstance(block, Paragraph))


@frozen(eq=False, repr=False)
class Furniture(Node):
    """A piece of a source page that is no part of the text: a running head, a page or job number."""

    raw: str = field(validator=shape.text)
    kind: FurnitureKind = field(default="other", validator=shape.one_of(FurnitureKind))

    @property
    def text(self) -> str:
        """The text as found."""
        return self.raw


# -------------------------------------------------------------------------------------------------------- roots


@frozen(eq=False, repr=False)
class Document(Node):
    """A document of no more particular kind, and what every document has.

    Attributes:
        language: ISO 639-1 code of its language, if known.
        furniture: what a parser took off the source's pages; not compared.
        notices: what a parser guessed or could not do, and why; not compared.
    """

    _parts: ClassVar[tuple[str, ...]] = ("masthead", "title", "body", "annexes")

    masthead: Masthead | None = field(default=None, validator=shape.optional(Masthead))
    title: Heading | None = field(default=None, converter=_heading)
    body: Blocks = field(default=(), converter=_blocks)
    annexes: tuple[Annex, ...] = field(default=(), converter=_annexes)
    language: str | None = field(default=None, validator=_text)
    furniture: tuple[Furniture, ...] = field(default=(), eq=False, converter=_furniture)
    notices: tuple[Diagnostic, ...] = field(default=(), eq=False, converter=_notices)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body itself, without those of annexes."""
        return tuple(block for block in self.body if isinstance(block, Paragraph))

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """Every footnote in reading order, annexes included."""
        return tuple(self.find(Footnote))

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every citation of another document in reading order, annexes and footnotes included.

        Offsets are in the text of the node that cites. The document's own symbols are no citations.
        """
        return tuple(reference for _, _, _, reference in cited_in(self))


def cited_in(
    document: Document, texts: Iterable[tuple[Node, TextPart, str]] | None = None
) -> Iterator[tuple[Node, TextPart, str, Reference]]:
    """Every citation of another document in reading order, with the node that cites, which of its texts, and that.

    Args:
        document: the document.
        texts: its `running_texts`, where they are known already.
    """
    own = {_compared(symbol) for symbol in document.masthead.symbols} if document.masthead else set()
    for node, part, text in running_texts(document) if texts is None else texts:
        for reference in find_references(text, document.language):
            if _compared(reference.symbol.value) not in own:
                yield node, part, text, reference


def _compared(symbol: str) -> str:
    """A symbol without what its spellings differ in."""
    return symbol.replace(" ", "").upper()


@frozen(eq=False, repr=False)
class _Closing(Record):
    """The closing of a paragraph, which is read after all that is in its list."""

    paragraph: Paragraph


def running_texts(root: Node) -> Iterator[tuple[Node, TextPart, str]]:
    """Every text in which a citation can stand, each once, in reading order: its node, which of its texts, and that."""
    stack: list[Node | _Closing] = [root]
    while stack:
        node = stack.pop()
        if type(node) is Text:
            continue  # most nodes are, and hold nothing
        if isinstance(node, _Closing):
            yield node.paragraph, "closing", _plain(node.paragraph.closing)
            continue
        if isinstance(node, Masthead):
            # "[on the report of the Third Committee (A/78/9481)]"
            yield from ((line, "content", line.value) for line in node.other)
        elif isinstance(node, AgendaItem):
            yield node, "content", node.text
            yield node, "title", node.title or ""
        elif isinstance(node, (Paragraph, Subparagraph, Heading, PlaceDate, Unparsed)):
            yield node, "content", node.text
        elif isinstance(node, Table):
            yield node, "caption", _plain(node.caption)
        children: list[Node | _Closing] = list(node.children())
        if isinstance(node, Paragraph) and node.closing:
            # behind the subparagraphs and before the notes that are cited in it
            children.insert(len(children) - len(node.closing), _Closing(node))
        stack += reversed(children)


@frozen(eq=False, repr=False)
class Communication(Document):
    """What is sent by somebody to somebody.

    Attributes:
        date: the date of the communication itself.
        sender: as printed in the title, without a leading article or preposition.
        addressee: likewise.
        place_date: the place and date printed at its end or head.
    """

    _parts: ClassVar[tuple[str, ...]] = ("masthead", "title", "body", "signatures", "place_date", "annexes")

    date: dt.date | None = field(default=None, validator=_date, kw_only=True)
    sender: str | None = field(default=None, validator=_text, kw_only=True)
    addressee: str | None = field(default=None, validator=_text, kw_only=True)
    signatures: tuple[Signature, ...] = field(default=(), converter=_signatures, kw_only=True)
    place_date: PlaceDate | None = field(default=None, validator=shape.optional(PlaceDate), kw_only=True)


@frozen(eq=False, repr=False)
class Letter(Communication):
    """A letter, or identical letters."""


@frozen(eq=False, repr=False)
class NoteVerbale(Communication):
    """A note verbale."""


@frozen(eq=False, repr=False)
class Note(Communication):
    """A note by the President or the Secretary-General."""


@frozen(eq=False, repr=False)
class Report(Document):
    """A report.

    Attributes:
        date: its own date, where it bears one.
    """

    _parts: ClassVar[tuple[str, ...]] = ("masthead", "title", "body", "signatures", "place_date", "annexes")

    date: dt.date | None = field(default=None, validator=_date, kw_only=True)
    signatures: tuple[Signature, ...] = field(default=(), converter=_signatures, kw_only=True)
    place_date: PlaceDate | None = field(default=None, validator=shape.optional(PlaceDate), kw_only=True)


@frozen(eq=False, repr=False)
class Resolution(Document):
    """A resolution.

    Attributes:
        number: as printed before its title: ``"65/170"``, ``"2085 (2012)"``.
        date: when it was adopted.
        place_date: the meeting and date that close it.
    """

    _parts: ClassVar[tuple[str, ...]] = ("masthead", "title", "body", "place_date", "annexes")

    number: str | None = field(default=None, validator=_text, kw_only=True)
    date: dt.date | None = field(default=None, validator=_date, kw_only=True)
    place_date: PlaceDate | None = field(default=None, validator=shape.optional(PlaceDate), kw_only=True)


@frozen(eq=False, repr=False)
class Decision(Resolution):
    """A decision."""
