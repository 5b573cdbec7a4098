"""A file of ours becomes the fields of its document: head, text and attachments, each with what closes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define, evolve, field

from undoc.bookmarks import Mark
from undoc.diagnostics import Span
from undoc.languages.language import Language
from undoc.model import (
    Annex,
    AnnexKind,
    Communication,
    Heading,
    Node,
    PlaceDate,
    Report,
    Resolution,
    Signature,
)
from undoc.parsers.docx.heads import known_facts
from undoc.parsers.docx.marked.bodies import Body
from undoc.parsers.docx.marked.heads import MarkedHead, within
from undoc.parsers.docx.marked.parts import MakeTable, add_table, make_place_date, new_body
from undoc.parsers.docx.marked.reading import Piece, Unmarked, marks_of, read_piece, without_look
from undoc.parsers.docx.properties import Properties
from undoc.parsers.docx.source import Source, paragraphs
from undoc.parsers.docx.words import WordBlock, WordTable
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.marks import Marks
from undoc.records import Distinct

_KINDS: dict[str, AnnexKind] = {"a": "annex", "e": "enclosure", "y": "appendix"}
#: Of a longer title the properties hold the beginning, white space at its end aside.
_CUT = 240


@define(eq=False, repr=False)
class _Section(Distinct):
    """The document itself or an attachment, while it is read."""

    mark: Mark | None
    heading: Body
    titles: Body
    body: Body
    at: Body
    original: str | None = None
    signatures: list[Signature] = field(factory=list)
    place_date: PlaceDate | None = None
    spans: list[Span | None] = field(factory=list)
    annexes: list[Annex] = field(factory=list)


class Reader:
    """Reads one file.

    Args:
        source: tells where paragraphs are.
        marks: those of the notes.
        language: the language's data.
        properties: those of the file.
        make_table: makes a table.
    """

    def __init__(
        self, source: Source, marks: Marks, language: Language, properties: Properties, make_table: MakeTable
    ) -> None:
        self._source = source
        self._marks = marks
        self._language = language
        self._properties = properties
        self._make_table = make_table
        self._resolved = properties.kind is not None and issubclass(properties.kind, Resolution)
        self._number_span: Span | None = None

    def body(self) -> Body:
        """A new body."""
        return new_body(self._marks, self._language)

    def _section(self, mark: Mark | None) -> _Section:
        heading, titles, body = self.body(), self.body(), self.body()
        return _Section(mark, heading, titles, body, body)

    def read(self, blocks: Iterable[WordBlock]) -> dict[str, Any]:
        """The fields of the document.

        Raises:
            Unmarked: a paragraph is not what its bookmarks say.
        """
        head = MarkedHead(self._source, self._marks, self._language, self._properties)
        whole = self._section(None)
        open_: list[_Section] = [whole]
        first = True
        for block in blocks:
            if isinstance(block, WordTable):
                marks = next((marks_of(word) for word in paragraphs((block,))), [])
                if first and any(mark.kind == "m" for mark in marks):
                    head.read_table(block)
                elif block.rows:
                    add_table(open_[-1].body, block, marks, self._make_table)
                first = False
                continue
            piece = read_piece(self._source, block, in_text=True)
            if piece is None:
                continue
            first = False
            begun = next((mark for mark in piece.holders if mark.kind in _KINDS), None)
            if begun is not None:
                while len(open_) > begun.level:
                    self._close(open_)
                if len(open_) != begun.level:
                    raise Unmarked
                open_.append(self._section(begun))
                piece.holders.remove(begun)
                if piece.mark.kind == "x" and not piece.whole and not piece.holders:
                    continue
            if piece.mark.kind in "zij":
                head.add(piece)
            else:
                self._add(open_[-1], piece)
        while len(open_) > 1:
            self._close(open_)
        return self._fields(whole, head)

    def _add(self, section: _Section, piece: Piece) -> None:
        """Add a paragraph where it belongs."""
        match piece.mark.kind:
            case "H":
                section.at = section.heading
                section.at.add(piece)
            case "T":
                section.at = section.titles
                if "n" in piece.mark.flags:
                    self._check_number(piece.marker or "")
                    self._number_span = piece.whole.span
                    section.at.add(piece.without_marker())
                else:
                    section.at.add(piece)
            case "N":
                self._check_number(self._marks.without(piece.whole))
                self._number_span = piece.whole.span
            case "O":
                if piece.whole:
                    section.original = within(self._language.original_line, _unbracketed(piece.whole.text))
                    section.spans.append(piece.whole.span)
            case "l" | "d":
                holder = next((mark.kind for mark in piece.holders if mark.kind in "hTH"), None)
                if holder is not None:
                    section.at = {"H": section.heading, "T": section.titles}.get(holder, section.body)
                section.at.add(piece)
            case "S":
                section.at = section.body
                if piece.whole:
                    section.signatures.append(self._signature(piece))
            case "D":
                section.at = section.body
                if piece.whole:
                    section.place_date = self._closing(piece, plain=section.mark is not None)
            case _:
                section.at = section.body
                section.at.add(piece)

    def _check_number(self, printed: str) -> None:
        """See to it that a resolution's number is still the one that the properties tell."""
        number = "".join(self._properties.facts.get("Number", "").split())  # lines may be joined without a space
        if not self._resolved or number.rstrip(".") != "".join(printed.split()).rstrip("."):
            raise Unmarked

    def _signature(self, piece: Piece) -> Signature:
        mark, lines = piece.mark, piece.placed.lines
        if self._marks.within(piece.whole):
            raise Unmarked
        titles = [line.text for line in lines]
        name, signed = "", "u" not in mark.flags
        if signed or "n" not in mark.flags:
            if len(titles) <= mark.level:
                raise Unmarked
            name = titles.pop(mark.level)
        if signed:
            name = within(self._signed, name) or ""
        if mark.level > len(titles):
            raise Unmarked
        return Signature(name, titles, signed, mark.level, span=piece.whole.span)

    def _signed(self, name: str) -> str:
        """A line with a name and the mark of a signature."""
        mark = self._language.signed
        return f"{mark} {name}" if self._language.signed_first else f"{name}{mark}"

    def _closing(self, piece: Piece, *, plain: bool) -> PlaceDate:
        """The line that closes a part; that of a resolution is italic as a whole."""
        made = make_place_date(piece, self._language, self._marks)
        if not self._resolved or plain:
            return made
        return evolve(made, content=without_look(made.content))

    def _close(self, open_: list[_Section]) -> None:
        """End the attachment that is read, and put it into what holds it."""
        section = open_.pop()
        mark = section.mark
        assert mark is not None  # noqa: S101  # all but the first are attachments
        headings = section.heading.take_headings()
        heading = headings[0] if headings else None
        label = None
        if heading is not None and not heading.marker:
            found = attachment_heading(" ".join(heading.text.split()), self._language)
            label = found[1] if found is not None else None
        titles, body = section.titles.take_headings(), section.body.finish()
        parts = (*headings, *titles, *body, *section.signatures, *section.annexes)
        closing = (section.place_date.span,) if section.place_date is not None else ()
        open_[-1].annexes.append(
            Annex(
                _KINDS[mark.kind],
                label,
                heading,
                titles,
                body,
                section.signatures,
                section.place_date,
                section.annexes,
                section.original,
                span=Span.union([*section.spans, *[node.span for node in parts], *closing]),
            )
        )

    def _fields(self, whole: _Section, head: MarkedHead) -> dict[str, Any]:
        kind = self._properties.kind
        assert kind is not None  # noqa: S101  # told by the caller
        titles = whole.titles.take_headings()
        if len(titles) > 1 or whole.heading.finish() or whole.original:
            raise Unmarked
        title = titles[0] if titles else None
        self._check_title(title)
        fields: dict[str, Any] = {
            "masthead": head.made(),
            "title": title,
            "body": whole.body.finish(),
            "annexes": tuple(whole.annexes),
            **known_facts(self._properties, kind),
        }
        if issubclass(kind, (Communication, Report)):
            fields["signatures"] = tuple(whole.signatures)
        elif whole.signatures:
            raise Unmarked
        if issubclass(kind, (Communication, Report, Resolution)):
            fields["place_date"] = whole.place_date
        elif whole.place_date is not None:
            raise Unmarked
        nodes = [node for value in fields.values() for node in (value if isinstance(value, tuple) else (value,))]
        fields["span"] = Span.union([self._number_span, *[node.span for node in nodes if isinstance(node, Node)]])
        return fields

    def _check_title(self, title: Heading | None) -> None:
        """See to it that the title is still the one with which the properties were written."""
        printed = "".join(title.text.split()) if title is not None else ""
        known = self._properties.title or ""
        said = "".join(known.split())
        if printed != said and (len(known) < _CUT or not printed.startswith(said)):
            raise Unmarked


def _unbracketed(text: str) -> str:
    if text[:1] != "[" or text[-1:] != "]":
        raise Unmarked
    return text[1:-1]
