"""The head of a document by its styles and properties, where its words don't tell of what kind it is."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from attrs import evolve

from undoc.languages.language import Language
from undoc.model import Communication, Document, Report, Resolution
from undoc.parsers.docx.properties import Properties
from undoc.parsers.docx.source import Source
from undoc.parsers.text.blocks import Chunk
from undoc.parsers.text.heads import Head
from undoc.parsers.text.markers import read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.meetings import find_meeting
from undoc.parsers.text.resolutions import FoundResolution
from undoc.parsers.text.source import Line, Strand
from undoc.parsers.text.titles import FoundTitle, read_title

#: A title stands among the first lines that are no table.
_MOST_ABOVE = 60
#: So many lines stand under a title at the most.
_MOST_UNDER = 8
#: Where undoc wrote the file, lines under a title have this style.
_UNDER_TITLE = "h23"
#: Of a longer title the properties hold the beginning.
_CUT = 240
_ABOVE = (None, "masthead", "agenda", "plain text")


def part_styled_head(
    lines: Sequence[Line], source: Source, above: Container[int], *, own: bool = False
) -> tuple[Head | None, list[Line]]:
    """Part the head of a document whose title has the style of one.

    Args:
        lines: the lines of the flow.
        source: tells their styles.
        above: numbers of the paragraphs that are surely the masthead's.

        own: whether undoc wrote the file.

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
        style = source.by_number(lines[index].number).word.style
        role = style.role
        if role not in ("title", "heading"):
            break
        if role == "title" or (own and style.key == _UNDER_TITLE):
            last = index + 1
        elif own:
            break
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


def part_own_head(
    lines: Sequence[Line],
    source: Source,
    above: Container[int],
    properties: Properties,
    language: Language,
    marks: Marks,
) -> tuple[FoundResolution | None, Head | None, list[Line]]:
    """Part the head of a file of ours, whose styles tell the masthead from the title, and the title from the text.

    The properties tell the facts as long as the title is the one that they were written with; else the title does.

    Args:
        lines: the lines of the flow.
        source: tells their styles.
        above: numbers of the paragraphs that are surely the masthead's.
        properties: those of the file.
        language: the language's data.
        marks: the bound marks of footnotes.

    Returns:
        The head of a resolution, or any other, or neither; and the lines that are left.
    """
    head, rest = part_styled_head(lines, source, above, own=True)
    kind = properties.kind
    if head is None or kind is None:
        return None, None, list(lines)
    if issubclass(kind, Resolution):
        found = _resolution_of(head, kind, properties)
        closing = find_meeting(rest, language)
        if closing is not None:
            start, end, found.meeting = closing
            del rest[start:end]
        return found, None, rest
    if _is_fresh(head.strand, properties, marks):
        facts = known_facts(properties, kind) if issubclass(kind, Communication) else {}
        head.title = evolve(head.title, kind=kind, **facts)
    else:
        chunk = Chunk([line for line in lines if line.number == head.strand.line], head.strand, False)
        said = read_title(chunk, language, marks)
        head.title = evolve(said or head.title, kind=kind, strand=head.strand)
    return None, head, rest


def _is_fresh(title: Strand, properties: Properties, marks: Marks) -> bool:
    """Whether a title is the one that the properties were written with; they hold its first 255 characters."""
    said = " ".join((properties.title or "").split())
    whole = " ".join(marks.without(title).split())
    return bool(said) and (whole.endswith(said) or (len(said) > _CUT and said[:_CUT] in whole))


def _resolution_of(head: Head, kind: type[Resolution], properties: Properties) -> FoundResolution:
    """The head of a resolution; its number stands before its title, or on a line of its own above it."""
    number = properties.facts.get("Number")
    found = FoundResolution(kind, 0, head.masthead, under=head.under, number=number, date=properties.date())
    strand = head.strand
    said = number.removesuffix(".") if number else ""
    if said and strand.text.rstrip(".") == " ".join(said.split()) and (head.under or not properties.title):
        found.numbers.append(strand)
        strand = head.under.pop(0) if head.under else Strand("", (), 0, 0)
    elif said and strand.text.startswith(f"{said}."):
        found.numbers.append(strand.cut(0, len(said) + 1))
        strand = strand.cut(len(said) + 1)
    found.title = strand
    return found
