"""The outline of a document: what stands in it, a line for each part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from undoc.model import (
    AgendaItem,
    Annex,
    Communication,
    Document,
    Footnote,
    Heading,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Quotation,
    Resolution,
    Signature,
    Subparagraph,
    Table,
    Unparsed,
)
from undoc.records import Record


@frozen(eq=False, repr=False)
class Entry(Record):
    """A line of an outline.

    Attributes:
        depth: 0 for the document itself.
        kind: what it is: ``"paragraph"``, ``"note"``.
        label: its printed marker, or what tells it apart; may be empty.
        text: its text on one line.
    """

    depth: int
    kind: str
    label: str
    text: str

    def __str__(self) -> str:
        head = " ".join(part for part in (self.kind, self.label) if part)
        return f"{head}: {self.text}" if self.text else head


def outline(node: Node, width: int | None = None) -> str:
    """The outline as lines, two spaces a level.

    Args:
        node: a document or a part of one.
        width: characters after which a line is cut short; None cuts nothing.

    Returns:
        The lines, without a line end after the last.
    """
    lines = []
    for entry in entries(node):
        line = "  " * entry.depth + str(entry)
        lines.append(line if width is None or len(line) <= width else line[: max(1, width - 1)] + "…")
    return "\n".join(lines)


def entries(node: Node, depth: int = 0) -> Iterator[Entry]:
    """The lines of the outline of a node, in reading order."""
    if isinstance(node, Document):
        yield Entry(depth, _words(type(node).__name__), "", node.language or "")
        yield from _all(_present(node.masthead), depth + 1)
        yield from _titles(_present(node.title), depth + 1)
        yield from _facts(node, depth + 1)
        yield from _all((*node.body, *getattr(node, "signatures", ())), depth + 1)
        yield from _all((*_present(getattr(node, "place_date", None)), *node.annexes), depth + 1)
        return
    yield from _own(node, depth)
    yield from _all(_inner(node), depth + 1)


def _own(node: Node, depth: int) -> Iterator[Entry]:
    """The line of a node itself, and those of facts that are no nodes."""
    label = getattr(node, "marker", None) or ""
    if isinstance(node, Masthead):
        yield Entry(depth, "masthead", "", "")
        for name in ("organization", "organ", "session", "session_number", "distribution", "date", "original_language"):
            value = getattr(node, name)
            if value is not None:
                yield Entry(depth + 1, name.replace("_", " "), "", _line(str(value)))
        for symbol in node.symbols:
            yield Entry(depth + 1, "symbol", "", symbol)
        for line in node.other:
            yield Entry(depth + 1, "line", "", _line(line.value))
    elif isinstance(node, AgendaItem):
        said = " ".join(part for part in (node.label, f"({node.list_name})" if node.list_name else None) if part)
        yield Entry(depth, "agenda item", said, _line(node.title or node.text))
    elif isinstance(node, Annex):
        yield Entry(depth, node.kind, node.label or "", _line(node.heading.text) if node.heading else "")
        if node.original_language:
            yield Entry(depth + 1, "original language", "", _line(node.original_language))
        yield from _titles(node.titles, depth + 1)
    elif isinstance(node, Signature):
        yield Entry(depth, "signature", "", _line("; ".join(part for part in (node.name, *node.titles) if part)))
    elif isinstance(node, PlaceDate):
        days = " to ".join(str(day) for day in (node.date, node.until) if day)
        facts = ", ".join(part for part in (node.place, days) if part)
        yield Entry(depth, "place and date", f"({facts})" if facts else "", _line(node.text))
    elif isinstance(node, Footnote):
        yield Entry(depth, "note", node.marker, _line(node.text))
    elif isinstance(node, Table):
        widest = max((sum(cell.colspan for cell in row.cells) for row in node.rows), default=0)
        yield Entry(depth, "table", f"{len(node.rows)} × {widest}", _line("".join(part.text for part in node.caption)))
    elif isinstance(node, Unparsed):
        yield Entry(depth, "unparsed", f"({node.reason})" if node.reason else "", _line(node.raw))
    elif isinstance(node, Quotation):
        yield Entry(depth, "quotation", "", "")
    elif isinstance(node, Heading):
        yield Entry(depth, f"heading {node.level + 1}", label, _line(node.text))
    elif isinstance(node, Paragraph):
        kind = f"{node.role} paragraph" if node.role else "paragraph"
        yield Entry(depth, kind, label, _line(node.text))
    else:
        yield Entry(depth, _words(type(node).__name__), label, _line(node.text))


def _inner(node: Node) -> Iterator[Node]:
    """The nodes whose lines stand under that of a node."""
    if isinstance(node, Masthead):
        yield from node.agenda_items
    elif isinstance(node, Annex):
        if node.heading is not None:
            yield from _notes(node.heading)
            yield from node.heading.lines
        yield from (*node.body, *node.signatures, *_present(node.place_date), *node.annexes)
    elif isinstance(node, (Paragraph, Subparagraph)):
        yield from (note for child in node.content for note in child.find(Footnote))
        yield from node.subparagraphs
        if isinstance(node, Paragraph) and node.closing:
            yield Paragraph(node.closing)
    elif isinstance(node, Heading):
        yield from _notes(node)
        yield from node.lines
    elif isinstance(node, Footnote):
        if len(node.body) != 1:
            yield from node.body
    elif isinstance(node, (Quotation,)):
        yield from node.body
    elif isinstance(node, (AgendaItem, PlaceDate)):
        yield from _notes(node)
    elif isinstance(node, Table):
        yield from (note for child in node.caption for note in child.find(Footnote))
        yield from (block for row in node.rows for cell in row.cells for block in cell.body)


def _titles(titles: Iterable[Node], depth: int) -> Iterator[Entry]:
    """The lines of titles, and of what stands under each."""
    for title in titles:
        if isinstance(title, Heading):
            yield Entry(depth, "title", title.marker or "", _line(title.text))
            yield from _all(_inner(title), depth + 1)


def _notes(node: AgendaItem | Heading | PlaceDate) -> Iterator[Footnote]:
    return (note for child in node.content for note in child.find(Footnote))


def _facts(document: Document, depth: int) -> Iterator[Entry]:
    """What is known of a document besides its printed parts."""
    names = (
        ("date", "sender", "addressee")
        if isinstance(document, Communication)
        else ("number", "date")
        if isinstance(document, Resolution)
        else ("date",)
    )
    for name in names:
        value = getattr(document, name, None)
        if value is not None:
            yield Entry(depth, name, "", _line(str(value)))


def _all(nodes: Iterable[Node], depth: int) -> Iterator[Entry]:
    for node in nodes:
        yield from entries(node, depth)


def _present(*nodes: Node | None) -> tuple[Node, ...]:
    return tuple(node for node in nodes if node is not None)


def _line(text: str) -> str:
    return " ".join(text.split())


def _words(name: str) -> str:
    """``"NoteVerbale"`` as ``"note verbale"``."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
