"""Running text: from mixed content to content."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from undoc.akn import STYLES, TARGET, name_of, shorten
from undoc.diagnostics import Severity
from undoc.model import Emphasis, EmphasisStyle, Footnote, Inline, LineBreak, Link, Quotation
from undoc.parsers.xml import blocks  # text holds notes, notes hold blocks, and blocks hold text
from undoc.parsers.xml.reading import Reading, is_own
from undoc.parsers.xml.simple import new_text
from undoc.parsers.xml.whitespace import tidy

#: Elements that say what a stretch of text is; the model holds their text.
_MEANING = frozenset(
    """
    mref rref mod mmod rmod remark recordedTime vote outcome ins del omissis embeddedText opinion placeholder
    fillIn decoration abbr docType docTitle docNumber docProponent docDate legislature session shortTitle
    docAuthority docPurpose docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber courtType
    neutralCitation party judge lawyer signature argument date time person organization concept object event
    location process role term quantity def entity affectedDocument relatedDocument change inline quotedText
    """.split()
)
#: Elements that only undoc's own files have for what a parser finds out itself, or for nothing.
_MARKING = frozenset(("ref", "span"))
_STRUCTURES = frozenset("embeddedStructure quotedStructure subFlow".split())
_BLOCKS = frozenset("p li block item listIntroduction listWrapUp".split())
_KNOWN = _BLOCKS | frozenset("img marker eop".split())
_CLASSES: dict[str, EmphasisStyle] = {"italic": "italic", "bold": "bold", "underline": "underline"}


class Run:
    """Content as it is collected: texts that follow one another become one, and are joined once."""

    __slots__ = ("_items", "_looked_at", "_said", "_texts")

    def __init__(self) -> None:
        self._items: list[Inline] = []
        self._texts: list[str] = []
        self._said = False
        self._looked_at = 0

    def say(self, text: str) -> None:
        """Append text."""
        self._texts.append(text)

    def put(self, item: Inline) -> None:
        """Append a node that is no text."""
        if self._texts:
            self._end_text()
        self._items.append(item)

    def _end_text(self) -> None:
        text = self._texts[0] if len(self._texts) == 1 else "".join(self._texts)
        if text:
            self._items.append(new_text(text))
        self._texts = []

    def says(self) -> bool:
        """Whether anything but white space is there; what was looked at is not looked at again."""
        if self._texts:
            self._end_text()
        if not self._said:
            new = self._items[self._looked_at :]
            self._looked_at = len(self._items)
            self._said = any(item.text.strip() for item in new)
        return self._said

    def content(self) -> list[Inline]:
        """What was collected."""
        if self._texts:
            self._end_text()
        return self._items


def read_content(reading: Reading, element: etree._Element) -> list[Inline]:
    """The content of an element; where white space is layout, without it."""
    content = read_raw(reading, element)
    return content if reading.exact else tidy(content)


def read_raw(reading: Reading, element: etree._Element) -> list[Inline]:
    """The content of an element with all its white space."""
    text = element.text
    if not len(element):
        return [new_text(reading.text(text))] if text else []
    run = Run()
    if text:
        run.say(reading.text(text))
    collect(reading, element, run)
    return run.content()


def collect(reading: Reading, children: Iterable[etree._Element], run: Run) -> None:
    """Append what elements hold, and the text behind each, to content."""
    for child in children:
        name = name_of(child)
        if name in _MEANING or (name in _MARKING and reading.exact):
            _collect_inner(reading, child, run)
        elif name in STYLES:
            run.put(Emphasis(read_raw(reading, child), STYLES[name]))
        elif name == "authorialNote":
            run.put(_read_note(reading, child))
        elif name in ("eol", "br"):
            run.put(LineBreak())
            _collect_inner(reading, child, run)
        elif name in ("a", "ref"):
            target = reading.attribute(child, TARGET) or reading.attribute(child, "href") or ""
            run.put(Link(read_raw(reading, child), target, span=reading.span_of(child)))
        elif name == "span":
            for item in _read_span(reading, child):
                run.put(item)
        else:
            _collect_odd(reading, name, child, run)
        if tail := child.tail:
            run.say(reading.text(tail))


def _collect_odd(reading: Reading, name: str, child: etree._Element, run: Run) -> None:
    """What does not usually stand in running text."""
    if name == "noteRef":
        run.put(_read_note_ref(reading, child))
    elif name in _STRUCTURES:
        body = blocks.read_blocks(reading, child)
        reading.keep(Quotation(body, id=reading.id_of(child), span=reading.span_of(child)))
        return
    elif name == "table":
        reading.keep(*blocks.read_block(reading, child))
        return
    elif name == "img":
        reading.say("P202", Severity.INFO, "pictures are left out", child)
    elif name in _BLOCKS and run.says():
        run.put(LineBreak())
    elif name not in _KNOWN and not is_own(child):
        reading.unknown(child)
    _collect_inner(reading, child, run)


def _collect_inner(reading: Reading, element: etree._Element, run: Run) -> None:
    """Append what an element holds to the content around it."""
    if text := element.text:
        run.say(reading.text(text))
    if len(element):
        collect(reading, element, run)


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
