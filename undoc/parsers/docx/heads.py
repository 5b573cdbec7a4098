"""The head of a document by its styles and properties, where its words don't tell of what kind it is."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from attrs import evolve

from undoc.languages.language import Language
from undoc.model import Communication, Document, Report, Resolution
from undoc.parsers.docx.properties import Properties
from undoc.parsers.docx.source import Source
from undoc.parsers.text.heads import Head
from undoc.parsers.text.markers import read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.resolutions import FoundResolution
from undoc.parsers.text.source import Line, Strand
from undoc.parsers.text.titles import FoundTitle

#: A title stands among the first lines that are no table.
_MOST_ABOVE = 60
#: So many lines stand under a title at the most.
_MOST_UNDER = 8
_ABOVE = (None, "masthead", "agenda", "plain text")


def part_styled_head(lines: Sequence[Line], source: Source, above: Container[int]) -> tuple[Head | None, list[Line]]:
    """Part the head of a document whose title has the style of one.

    Args:
        lines: the lines of the flow.
        source: tells their styles.
        above: numbers of the paragraphs that are surely the masthead's.

    Returns:
        The head, or None where no line has such a style before the text begins; and the lines that are left.
    """
    start = None
    for index, line in enumerate(lines[:_MOST_ABOVE]):
        if line.number in above:
            continue
        role = source.by_number(line.number).word.style.role
        if role == "title":
            start = index
            break
        if role not in _ABOVE or read_marker(line.text) is not None:
            break
    if start is None:
        return None, list(lines)
    end = start + 1
    while end < len(lines) and lines[end].number == lines[start].number:
        end += 1
    title = Strand.join(lines[start:end])
    # headings down to the last one with the style of a title belong to it: "Part XIV", "Section 36", its subject
    last = end
    for index in range(end, min(end + _MOST_UNDER, len(lines))):
        role = source.by_number(lines[index].number).word.style.role
        if role not in ("title", "heading"):
            break
        if role == "title":
            last = index + 1
    found = FoundTitle(Document, title, end - start, None, None, None)
    head = Head(list(lines[:start]), found, title, list(lines[end:last]))
    rest = list(lines[last:])
    return head, rest


def known_facts(properties: Properties, kind: type[Document]) -> dict[str, Any]:
    """The fields of a class of documents that the file's properties tell, where undoc wrote them."""
    facts = properties.facts
    if issubclass(kind, Communication):
        return {"date": properties.date(), "sender": facts.get("Sender"), "addressee": facts.get("Addressee")}
    if issubclass(kind, Resolution):
        return {"date": properties.date(), "number": facts.get("Number")}
    return {"date": properties.date()} if issubclass(kind, Report) else {}


def settle_head(head: Head, properties: Properties) -> None:
    """Give a head the kind and the facts that the file's properties tell, where undoc wrote them."""
    kind = properties.kind
    if kind is None or issubclass(kind, Resolution):
        return
    head.title = evolve(head.title, kind=kind)
    if issubclass(kind, Communication):
        head.title = evolve(head.title, **known_facts(properties, kind))


def settle_resolution(found: FoundResolution, properties: Properties) -> None:
    """Likewise of a resolution or decision."""
    if properties.kind is not None and issubclass(properties.kind, Resolution):
        found.kind = properties.kind
        found.number = properties.facts.get("Number")
        found.date = properties.date()


def resolution_of(head: Head, properties: Properties, language: Language, marks: Marks) -> FoundResolution | None:
    """The head of a resolution whose words don't tell that it is one, but the properties do."""
    kind = properties.kind
    if kind is None or not issubclass(kind, Resolution):
        return None
    number = properties.facts.get("Number")
    strand = head.strand
    found = FoundResolution(kind, 0, head.masthead, under=head.under, number=number, date=properties.date())
    printed = f"{number}." if number else ""
    if printed and strand.text.startswith(printed):
        found.numbers.append(strand.cut(0, len(printed)))
        strand = strand.cut(len(printed))
    found.title = strand
    return found
