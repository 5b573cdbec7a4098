"""Running text: from mixed content to content."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from undoc.akn import STYLES, TARGET, name_of, shorten
from undoc.diagnostics import Severity
from undoc.model import Emphasis, EmphasisStyle, Footnote, Inline, LineBreak, Link, Quotation, Text
from undoc.parsers.xml import blocks  # text holds notes, notes hold blocks, and blocks hold text
from undoc.parsers.xml.reading import Reading, is_own
from undoc.parsers.xml.whitespace import tidy

#: Elements that say what a stretch of text is; the model holds their text.
_MEANING = frozenset(
    """
    ref mref rref mod mmod rmod remark recordedTime vote outcome ins del omissis embeddedText opinion placeholder
    fillIn decoration abbr docType docTitle docNumber docProponent docDate legislature session shortTitle
    docAuthority docPurpose docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber courtType
    neutralCitation party judge lawyer signature argument date time person organization concept object event
    location process role term quantity def entity affectedDocument relatedDocument change inline quotedText span
    """.split()
)
_STRUCTURES = frozenset("embeddedStructure quotedStructure subFlow".split())
_BLOCKS = frozenset("p li block item listIntroduction listWrapUp".split())
_MARKS = frozenset("img marker eop".split())
_CLASSES: dict[str, EmphasisStyle] = {"italic": "italic", "bold": "bold", "underline": "underline"}


def read_content(reading: Reading, element: etree._Element) -> list[Inline]:
    """The content of an element; where white space is layout, without it."""
    content = read_raw(reading, element)
    return content if reading.exact else tidy(content)


def read_raw(reading: Reading, element: etree._Element) -> list[Inline]:
    """The content of an element with all its white space."""
    content: list[Inline] = []
    _collect_inner(reading, element, content)
    return content


def collect(reading: Reading, children: Iterable[etree._Element], content: list[Inline]) -> None:
    """Append what elements hold, and the text behind each, to content."""
    for child in children:
        name = name_of(child)
        if name in STYLES:
            content.append(Emphasis(read_raw(reading, child), STYLES[name]))
        elif name == "authorialNote":
            content.append(_read_note(reading, child))
        elif name in ("eol", "br"):
            content.append(LineBreak())
            _collect_inner(reading, child, content)
        elif name == "a" or (name == "ref" and not reading.exact):
            target = reading.attribute(child, TARGET) or reading.attribute(child, "href") or ""
            content.append(Link(read_raw(reading, child), target, span=reading.span_of(child)))
        elif name == "span" and not reading.exact:
            content.extend(_read_span(reading, child))
        elif name == "noteRef":
            content.append(_read_note_ref(reading, child))
            _collect_inner(reading, child, content)
        elif name in _STRUCTURES:
            reading.keep(
                Quotation(blocks.read_blocks(reading, child), id=reading.id_of(child), span=reading.span_of(child))
            )
        elif name in _MARKS:
            if name == "img":
                reading.say("P202", Severity.INFO, "pictures are left out", child)
            _collect_inner(reading, child, content)
        elif name == "table":
            reading.keep(*blocks.read_block(reading, child))
        else:
            if name in _BLOCKS and any(item.text.strip() for item in content):
                content.append(LineBreak())
            elif name not in _MEANING and name not in _BLOCKS and not is_own(child):
                reading.unknown(child)
            _collect_inner(reading, child, content)
        if child.tail:
            content.append(Text(reading.text(child.tail)))


def _collect_inner(reading: Reading, element: etree._Element, content: list[Inline]) -> None:
    """Append what an element holds to the content around it."""
    if element.text:
        content.append(Text(reading.text(element.text)))
    collect(reading, element, content)


def _read_note(reading: Reading, element: etree._Element) -> Footnote:
    return Footnote(
        reading.attribute(element, "marker") or "",
        blocks.read_blocks(reading, element),
        id=reading.id_of(element),
        span=reading.span_of(element),
    )


def _read_note_ref(reading: Reading, element: etree._Element) -> Footnote:
    """A mark whose note stands in the metadata."""
    marker = reading.attribute(element, "marker") or ""
    note = reading.notes.pop((element.get("href") or "").removeprefix("#"), None)
    if note is None:
        message = f"the note of mark {shorten(marker)!r} is not in the file, or stands at another mark"
        reading.say("P204", Severity.WARNING, message, element)
        return Footnote(marker, id=reading.id_of(element), span=reading.span_of(element))
    read = _read_note(reading, note)
    return Footnote(marker or read.marker, read.body, id=read.id, span=reading.span_of(element))


def _read_span(reading: Reading, element: etree._Element) -> list[Inline]:
    """A ``span`` of the UN's files: its class says how it looks."""
    content = read_raw(reading, element)
    for name in reversed((element.get("class") or "").split()):
        if name in _CLASSES:
            content = [Emphasis(content, _CLASSES[name])]
    return content
