"""What should stand in a DOCX file, worked out from the model alone, white space aside."""

from __future__ import annotations

import re

from undoc.escape import escape
from undoc.languages import language
from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Communication,
    Content,
    Document,
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Quotation,
    Report,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)


def bare(text: str) -> str:
    """The characters of a text that are no white space."""
    return "".join(text.split())


class Printer:
    """Every character of a document in reading order, in the form of print."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = language(document.language)
        marks = [note.label or "" for note in notes(document)]
        numbers = [mark for mark in marks if re.fullmatch("[0-9]+", mark)]
        self.counted = numbers == [str(number) for number in range(1, len(numbers) + 1)]

    def text(self) -> str:
        document = self.document
        said = [self.masthead(document.masthead)] if document.masthead else []
        if isinstance(document, Resolution) and document.number:
            said += [document.number, "." if re.fullmatch("[0-9]+/[0-9]+( [A-Z])?", document.number) else ""]
        said += [self.of(document.title), *map(self.of, document.body)]
        if isinstance(document, (Communication, Report)):
            said += map(self.signature, document.signatures)
        if isinstance(document, (Communication, Report, Resolution)):
            said.append(self.of(document.place_date))
        said += map(self.of, document.annexes)
        return bare(escape("".join(said)))

    def masthead(self, head: Masthead) -> str:
        said = [head.organization or "", "–".join(head.symbols), head.organ or ""]
        if head.distribution is not None:
            said.append(self.language.distribution_line(head.distribution))
        if head.date is not None:
            said.append(self.language.date_line(head.date))
        said += [line.value for line in head.other]
        if head.original_language is not None:
            said.append(self.language.original_line(head.original_language))
        return "".join(said) + (head.session or "") + "".join(map(self.of, head.agenda_items))

    def signature(self, signature: Signature) -> str:
        lines = self.language.signature_lines(
            signature.name, signature.titles, signed=signature.signed, above=signature.above
        )
        return "".join(lines)

    def content(self, content: Content, *, within: bool = False) -> str:
        return "".join(self.of(item, within=within) for item in content)

    def of(self, node: Node | None, *, within: bool = False) -> str:
        """A node's characters; `within` a note, where a note is written in brackets."""
        match node:
            case None | LineBreak():
                return ""
            case Text(value=value):
                return value
            case Emphasis(content=content) | Link(content=content):
                return self.content(content, within=within)
            case Footnote(marker=marker, body=body):
                inside = "".join(self.of(block, within=True) for block in body)
                if within:
                    return f"[{marker}{inside}]"
                if self.counted and re.fullmatch("[0-9]+", node.label or ""):
                    return inside
                return (
                    marker + inside + marker
                )  # the mark in the text stands behind the reference that leads to the note
            case Paragraph() | Subparagraph():
                said = (node.marker or "") + self.content(node.content, within=within)
                said += "".join(self.of(inner, within=within) for inner in node.subparagraphs)
                return said + (self.content(node.closing, within=within) if isinstance(node, Paragraph) else "")
            case Heading():
                said = (node.marker or "") + self.content(node.content, within=within)
                return said + "".join(self.of(line, within=within) for line in node.lines)
            case PlaceDate():
                if node.content:
                    return self.content(node.content, within=within)
                days = "–".join(self.language.date_line(day) for day in (node.date, node.until) if day)
                return ", ".join(part for part in (node.place, days) if part)
            case Table():
                said = self.content(node.caption, within=within)
                return said + "".join(self.of(row, within=within) for row in node.rows)
            case Row(cells=inner) | Cell(body=inner) | Quotation(body=inner):
                return "".join(self.of(item, within=within) for item in inner)
            case Unparsed(raw=raw):
                return raw
            case AgendaItem():
                known = ", ".join(part for part in (node.label, node.list_name) if part)
                return (self.content(node.content) if node.content else known) + (node.title or "")
            case Annex():
                return self.annex(node)
        raise AssertionError(node)

    def annex(self, annex: Annex) -> str:
        said = self.of(annex.heading) if annex.heading else annex.label or ""
        said += "".join(map(self.of, annex.titles))
        if annex.original_language:
            said += f"[{self.language.original_line(annex.original_language)}]"
        said += "".join(map(self.of, annex.body)) + "".join(map(self.signature, annex.signatures))
        return said + self.of(annex.place_date) + "".join(map(self.of, annex.annexes))


def notes(node: Node) -> list[Footnote]:
    """The notes of a document in order, without those within notes."""
    found: list[Footnote] = []
    for child in node.children():
        found += [child] if isinstance(child, Footnote) else notes(child)
    return found
