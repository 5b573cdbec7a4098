"""A document as one long column of rows, before it is cut into pages."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define

from synthetic.printing import Printing
from synthetic.words import Words
from synthetic.wrapping import NO_BREAK, columns, is_carried, printed, wrap, wrap_paragraph
from undoc import Annex, Footnote, Heading, Letter, NoteVerbale, Paragraph, Resolution, Signature, Subparagraph
from undoc.model import Content, Inline

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARGIN = 8
INDENT = 6
_CARRIED = 0xE100
_FINISHED = tuple(".;:,。；：，؛،")


@define(eq=False)
class Row:
    """A line of the column.

    Attributes:
        notes: the notes whose marks stand on it.
        keep: whether no page ends behind it.
        new_page: whether a page begins with it.
    """

    text: str = ""
    notes: tuple[Footnote, ...] = ()
    keep: bool = False
    new_page: bool = False


class Flow:
    """Sets the rows of a document, its masthead aside."""

    def __init__(self, words: Words, printing: Printing) -> None:
        self.words = words
        self.printing = printing
        self.rows: list[Row] = []
        self._notes: list[Footnote] = []
        self._margin = MARGIN if printing.layout else 0
        self._mirrored = printing.layout and words.code == "ar"

    def document(self, document: Letter | NoteVerbale | Resolution) -> None:
        """All of a document from its title on."""
        assert document.title is not None
        if isinstance(document, Resolution):
            date = next(printed for day, printed in self.words.dates if day == document.date)
            self.title(self.words.adopted.format(date=date))
            self.title(self.words.report, gap=False)
            dash = " -" if self.words.code == "ar" else "."
            self.title(f"{document.number}{dash} {document.title.text}")
            self.body(document.body)
            self.gap(True)
            self.row(self.words.meeting, keep=True)
            self.row(date)
        else:
            self.title(document.title.text)
            self.body(document.body, self.printing.tight_title)
            self.end(document.signatures)
            if document.place_date is not None:
                self.gap(True)
                self.row(document.place_date.text)
        for annex in document.annexes:
            self.annex(annex)

    def annex(self, annex: Annex) -> None:
        """An annex on a page of its own."""
        assert annex.heading is not None
        self.rows.append(Row(self._set(annex.heading.text, 0), (), True, True))
        if annex.original_language is not None:
            self.title(self.words.annex_original[0])
        for title in annex.titles:
            self.title(title.text)
        self.body(annex.body)
        self.end(annex.signatures)
        if annex.place_date is not None:
            self.gap(True)
            self.row(annex.place_date.text)
        for inner in annex.annexes:
            self.annex(inner)

    def title(self, text: str, gap: bool = True) -> None:
        """A title, set narrower than the text, on the page of what it heads."""
        if gap:
            self.gap(True)
        for line in wrap(text, self.printing.width - 10, self.words.glue == " "):
            self.row(line, keep=True)

    def body(self, blocks: Iterable[object], tight: bool = False) -> None:
        """The blocks of a body."""
        if not tight:
            self.gap(True)
        for index, block in enumerate(blocks):
            if index:
                self.gap()
            if isinstance(block, Heading):
                self.title(f"{block.marker} {block.text}", gap=False)
            elif isinstance(block, Paragraph):
                self.paragraph(block.marker, block.content, INDENT, 0)
                self.items(block.subparagraphs, INDENT)

    def items(self, items: Iterable[Subparagraph], indent: int) -> None:
        """A list, each level of it deeper."""
        for item in items:
            self.gap()
            self.paragraph(item.marker, item.content, indent, indent - INDENT)
            self.items(item.subparagraphs, indent + INDENT)

    def end(self, signatures: Iterable[Signature]) -> None:
        """Signatures, each of them whole on a page."""
        words = self.words
        for signature in signatures:
            self.gap(True)
            name = f"{words.signed} {signature.name}" if words.code != "zh" else f"{signature.name}{words.signed}"
            lines = [*signature.titles[: signature.above], name, *signature.titles[signature.above :]]
            for index, line in enumerate(lines):
                self.row(line, 5 * INDENT if self.printing.layout else 0, keep=index + 1 < len(lines))

    def paragraph(self, marker: str | None, content: Content, first: int, rest: int) -> None:
        """A paragraph or an item of a list.

        Args:
            marker: what stands before it.
            content: its text.
            first: columns by which its first line is indented, where columns are kept.
            rest: likewise the other lines.
        """
        printing = self.printing
        text = self._marked(content)
        if marker and printing.number_alone:
            self.row(marker, keep=True)
        elif marker:
            text = f"{marker.replace(' ', NO_BREAK)}{NO_BREAK}{text}"
        if not printing.layout or self._mirrored:
            first = rest = 0
        spaced = self.words.glue == " "
        lines, short = wrap_paragraph(text, printing.width - rest, spaced, first - rest)
        for index, line in enumerate(lines):
            last = index + 1 == len(lines)
            bare = printed(line).rstrip("0123456789()*⁰¹²³⁴⁵⁶⁷⁸⁹ ")
            self.row(line, first if index == 0 else rest, keep=not last and bare.endswith(_FINISHED))
        if not short and (not printing.layout or self._mirrored):
            # nothing else would show where the paragraph ends
            self.gap(True)

    def row(self, text: str, indent: int = 0, *, keep: bool = False) -> None:
        """A line, with the notes whose marks it bears."""
        notes = tuple(self._notes[ord(character) - _CARRIED] for character in text if is_carried(character))
        self.rows.append(Row(self._set(printed(text), indent), notes, keep))

    def gap(self, force: bool = False) -> None:
        """A blank line, where paragraphs have one between them or something else needs it."""
        wanted = force or self.printing.blank_lines or self._mirrored
        if wanted and self.rows and self.rows[-1].text:
            self.rows.append(Row("", (), self.rows[-1].keep))

    def mark(self, note: Footnote) -> str:
        """The mark of a note in the text."""
        if note.marker == "*":
            return "*"
        match self.printing.marks:
            case "plain":
                return note.marker
            case "spaced":
                return NO_BREAK + note.marker
            case "bracketed":
                return f"({note.marker})"
            case _:
                return note.marker.translate(RAISED)

    def carry(self, item: Inline) -> str:
        """The text of a part of content; a mark takes its note along in a character that is not printed."""
        if not isinstance(item, Footnote):
            return item.text
        self._notes.append(item)
        return self.mark(item) + chr(_CARRIED + len(self._notes) - 1)

    def _marked(self, content: Content) -> str:
        return "".join(self.carry(item) for item in content)

    def _set(self, text: str, indent: int) -> str:
        """A line at its place: from the right in Arabic, where columns are kept."""
        if self._mirrored:
            indent = self.printing.width - columns(text) - indent
        return " " * max(0, self._margin + indent) + text
