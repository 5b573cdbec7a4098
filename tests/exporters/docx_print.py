"""What should stand on the pages of a document, worked out from the model, white space aside.

The lines that are made of data are those of `undoc.exporters.printed`, which has tests of its own.
"""

from __future__ import annotations

import re

from undoc.escape import escape
from undoc.exporters.printed import agenda_lines, annex_head, dated, lines_above_title, numbered_title
from undoc.languages import language
from undoc.model import (
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
    """Every character of a document in reading order, in the form of print.

    Attributes:
        late: whether what tells of a resolution's adoption stands above its title, not in the masthead.
    """

    late = False

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = language(document.language)
        marks = [note.label or "" for note in notes(document)]
        numbers = [mark for mark in marks if re.fullmatch("[0-9]+", mark)]
        self.counted = numbers == [str(number) for number in range(1, len(numbers) + 1)]

    def text(self) -> str:
        document = self.document
        said = [self.masthead(document.masthead)] if document.masthead else []
        said += map(self.of, numbered_title(document))
        said += map(self.of, document.body)
        if isinstance(document, (Communication, Report)):
            said += map(self.signature, document.signatures)
        if isinstance(document, (Communication, Report, Resolution)):
            said.append(self.of(document.place_date))
        said += map(self.of, document.annexes)
        return bare(escape("".join(said)))

    def masthead(self, head: Masthead) -> str:
        said = [head.organization or "", "–".join(filter(str.strip, head.symbols)), head.organ or ""]
        if head.distribution is not None:
            said.append(self.language.distribution_line(head.distribution))
        if head.date is not None:
            said.append(self.language.date_line(head.date))
        late = lines_above_title(head, self.language) if self.late else ()
        said += [line.value for line in head.other[: len(head.other) - len(late)]]
        if head.original_language is not None:
            said.append(self.language.original_line(head.original_language))
        items = (self.content(line) + (item.title or "") for item, line in agenda_lines(head.agenda_items))
        above = "".join(line.text for line in late)
        return "".join(said) + (head.session or "") + "".join(items) + above

    def signature(self, signature: Signature) -> str:
        mark = self.language.signed if signature.signed else ""
        name = f"{mark} {signature.name}" if self.language.signed_first else f"{signature.name}{mark}"
        titles = signature.titles
        return "".join((*titles[: signature.above], name, *titles[signature.above :]))

    def content(self, content: Content, *, within: bool = False) -> str:
        return "".join(self.of(item, within=within) for item in content)

    def of(self, node: Node | None, *, within: bool = False) -> str:
        """A node's characters; `within` a note, where a note is written in brackets."""
        match node:
            case None | LineBreak():
                return ""
            case Text(value=value):
                return value
            case Emphasis(content=content):
                return self.content(content, within=within)
            case Link(content=content, target=target):
                return self.content(content, within=within) + self.target(target)
            case Footnote():
                return self.note(node, within=within)
            case Paragraph() | Subparagraph():
                said = (node.marker or "") + self.content(node.content, within=within)
                said += "".join(self.of(inner, within=within) for inner in node.subparagraphs)
                return said + (self.content(node.closing, within=within) if isinstance(node, Paragraph) else "")
            case Heading():
                said = (node.marker or "") + self.content(node.content, within=within)
                return said + "".join(self.of(line, within=within) for line in node.lines)
            case PlaceDate():
                return self.content(dated(node, self.language), within=within)
            case Table():
                said = self.content(node.caption, within=within)
                return said + "".join(self.of(row, within=within) for row in node.rows)
            case Row(cells=inner) | Cell(body=inner) | Quotation(body=inner):
                return "".join(self.of(item, within=within) for item in inner)
            case Unparsed(raw=raw):
                return raw
            case Annex():
                return self.annex(node)
        raise AssertionError(node)

    def target(self, target: str) -> str:
        """What is printed of a link's target: those that lead neither to the web nor into the document."""
        led = target.startswith("#") or re.match(r"(?:https?|ftp)://[a-z0-9]|mailto:\S+@", target.strip(), re.I)
        return "" if led or not target.strip() else f"({target})"

    def note(self, note: Footnote, *, within: bool) -> str:
        """A note where it is cited."""
        inside = "".join(self.of(block, within=True) for block in note.body)
        if within:
            return f"[{note.marker}{inside}]"
        if self.counted and re.fullmatch("[0-9]+", note.label or ""):
            return inside
        # the mark in the text stands behind the reference that leads to the note
        return note.marker + inside + note.marker

    def annex(self, annex: Annex) -> str:
        head = annex_head(annex, self.language)
        said = self.of(head.heading) + (head.original or "")
        said += "".join(map(self.of, head.titles))
        said += "".join(map(self.of, annex.body)) + "".join(map(self.signature, annex.signatures))
        return said + self.of(annex.place_date) + "".join(map(self.of, annex.annexes))


def notes(node: Node) -> list[Footnote]:
    """The notes of a document in order, without those within notes."""
    found: list[Footnote] = []
    for child in node.children():
        found += [child] if isinstance(child, Footnote) else notes(child)
    return found
