"""Running text: content as runs, hyperlinks and references to notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import evolve, frozen

from undoc.escape import one_line
from undoc.exporters.docx.links import cited_at, relation_target
from undoc.exporters.docx.markup import (
    RELATION,
    Element,
    add,
    add_text,
    loose,
    set_attribute,
    set_words,
    stands_whole,
)
from undoc.exporters.docx.story import Story
from undoc.exporters.linked import CitationLink, PlainCitationLink, PlainLink
from undoc.exporters.printed import dated
from undoc.languages import Language
from undoc.model import (
    Block,
    Cell,
    Content,
    Emphasis,
    EmphasisStyle,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    PlaceDate,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.patterns import compiled_late
from undoc.records import Record


@frozen(eq=False, repr=False)
class Look(Record):
    """How a run looks, where that is not its paragraph's style."""

    style: str | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    vertical: str | None = None
    size: int | None = None  # in half points

    def with_(self, emphasis: EmphasisStyle) -> Look:
        """The look with an emphasis added."""
        match emphasis:
            case "bold":
                return evolve(self, bold=True)
            case "italic":
                return evolve(self, italic=True)
            case "underline":
                return evolve(self, underline=True)
            case "superscript" | "subscript":
                return evolve(self, vertical=emphasis)
            case _:
                assert_never(emphasis)


PLAIN = Look()
BOLD = Look(bold=True)

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LTR = "A-Za-z\u00c0-\u02af\u0370-\u052f\u1e00-\u1fff\u3040-\u9fff\uac00-\ud7a3"
_ANY_RTL = compiled_late(f"[{_RTL}]")
#: In a text that runs from right to left: what runs the other way, from its first letter to its last or a digit.
_LTR_PIECE = compiled_late(f"([{_LTR}](?:[^{_RTL}\n]*[{_LTR}0-9])?)")
#: In a text that runs from left to right, likewise.
_RTL_PIECE = compiled_late(f"([{_RTL}](?:[^{_LTR}\n]*[{_RTL}])?)")


def write_text(story: Story, parent: Element, text: str, look: Look = PLAIN) -> None:
    """Add text as runs, one for each direction in which it goes."""
    text = story.losses.printable(text)
    if story.language.rtl:
        pieces = enumerate(_LTR_PIECE.split(text), start=1)
    elif _ANY_RTL.search(text):
        pieces = enumerate(_RTL_PIECE.split(text))
    else:
        pieces = enumerate((text,))
    for number, piece in pieces:
        if piece:
            _write_run(story, parent, piece, look, rtl=number % 2 == 1)


def _write_run(story: Story, parent: Element, text: str, look: Look, *, rtl: bool) -> None:
    """Add a run of a look with its text."""
    han = not story.language.spaced
    if look is PLAIN and not (rtl or han):
        add_text(add(parent, "r"), text)
        return
    whole = stands_whole(text)

    def make() -> Element:
        run = loose("r")
        _add_look(run, look, rtl=rtl, han=han)
        if whole:
            add(run, "t")
        return run

    run = story.run(parent, (look, rtl, whole), make)
    if whole:
        set_words(run[-1], text)
    else:
        add_text(run, text)


def _add_look(run: Element, look: Look, *, rtl: bool, han: bool) -> None:
    """The properties of a run, in the schema's order; none where there is nothing to say."""
    if look is PLAIN and not (rtl or han):
        return
    properties = add(run, "rPr")
    if look.style:
        add(properties, "rStyle", val=look.style)
    if han:  # so that quotation marks and dashes, which are in Latin faces too, are as wide as a character
        add(properties, "rFonts", hint="eastAsia")
    if look.bold:
        add(properties, "b")
        add(properties, "bCs")
    if look.italic:
        add(properties, "i")
        add(properties, "iCs")
    if look.size:
        add(properties, "sz", val=look.size)
        add(properties, "szCs", val=look.size)
    if look.underline:
        add(properties, "u", val="single")
    if look.vertical:
        add(properties, "vertAlign", val=look.vertical)
    if rtl:
        add(properties, "rtl")


def write_content(story: Story, paragraph: Element, content: Content, look: Look = PLAIN) -> None:
    """Add content to a paragraph."""
    # A stack, not recursion: emphasis may be nested to any depth.
    stack: list[tuple[Inline, Look, Link | None]] = [(item, look, None) for item in reversed(content)]
    open_link: tuple[Link, Element] | None = None
    while stack:
        item, look, link = stack.pop()
        if item.id is not None:
            story.anchors.put(item.id, paragraph)
        parent = paragraph
        if link is not None and not isinstance(item, (Emphasis, Link)):
            # A link's text may be cut in two by a link within it.
            if open_link is None or open_link[0] is not link or paragraph[-1] is not open_link[1]:
                open_link = (link, _open_link(story, paragraph, link))
            parent = open_link[1]
        match item:
            case Text(value=value):
                write_text(story, parent, value, look)
            case LineBreak():
                add(add(parent, "r"), "br")
            case Emphasis(content=inner, style=style):
                stack.extend((part, look.with_(style), link) for part in reversed(inner))
            case Link(content=inner):
                if _leads(story, item):
                    shown = look if isinstance(item, PlainLink) else evolve(look, style="Hyperlink")
                    stack.extend((part, shown, item) for part in reversed(inner))
                else:
                    stack.extend((part, look, link) for part in reversed(told(item)))
            case Footnote():
                if story.calls is not None:
                    _refer(story, parent, item)
                else:
                    if story.within is not None:
                        story.losses.nested.append((item, story.within))
                    inside = (Text(f" [{item.marker} "), *_run_in(item, story.language), Text("]"))
                    stack.extend((part, look, link) for part in reversed(inside))
            case _:
                assert_never(item)


def told(link: Link) -> Content:
    """What is printed of a link that Word can't follow: its target stands behind its words."""
    return (*link.content, Text(f" ({one_line(link.target)})")) if link.target.strip() else link.content


def printed_text(content: Content) -> str:
    """The text of content as it is printed: without its notes, with the targets of links that can't be followed."""
    said: list[str] = []
    stack = list(reversed(content))
    while stack:
        item = stack.pop()
        if isinstance(item, Link):
            stack.extend(reversed(item.content if can_lead(item) else told(item)))
        elif isinstance(item, Emphasis):
            stack.extend(reversed(item.content))
        elif not isinstance(item, Footnote):
            said.append(item.text)
    return "".join(said)


def can_lead(link: Link) -> bool:
    """Whether a link leads into the document, or to the web by an address that Word takes."""
    return link.target.startswith("#") or relation_target(link.target) is not None


def _leads(story: Story, link: Link) -> bool:
    """Whether Word can follow a link; that it can't is told, unless there is no target at all."""
    if can_lead(link):
        return True
    if link.target:
        story.losses.unlinked.append(link.span)
    return False


def _open_link(story: Story, paragraph: Element, link: Link) -> Element:
    """A new hyperlink at the end of a paragraph."""
    made = add(paragraph, "hyperlink")
    if link.target.startswith("#"):
        story.anchors.ask(made, link.target[1:], link.span, told=not isinstance(link, PlainLink))
    else:
        made.set(RELATION, story.relation(relation_target(link.target) or ""))
        if isinstance(link, (CitationLink, PlainCitationLink)):
            # tells people what is cited before they go there, and the parser that the words themselves say as much
            set_attribute(made, "tooltip", cited_at(link.target))
    return made


def _refer(story: Story, parent: Element, note: Footnote) -> None:
    """Add the reference to a note; `notes.write_notes` writes the note and settles the mark."""
    assert story.calls is not None  # noqa: S101  # told by the caller
    run = add(parent, "r")
    add(add(run, "rPr"), "rStyle", val="FootnoteReference")
    reference = add(run, "footnoteReference")
    set_attribute(reference, "id", len(story.calls) + 1)
    story.calls.append((note, run))


def _run_in(note: Footnote, language: Language) -> Iterator[Inline]:
    """The blocks of a note as content, their parts divided by spaces."""
    stack: list[Block | Subparagraph | PlaceDate | Row | Cell | Content] = list(reversed(note.body))
    first = True
    while stack:
        item = stack.pop()
        if isinstance(item, tuple):
            if item and not first:
                yield Text(" ")
            first = first and not item
            yield from item
            continue
        marker: str | None = None
        inside: tuple[Block | Subparagraph | PlaceDate | Row | Cell | Content, ...]
        match item:
            case Paragraph():
                marker, inside = item.marker, (item.content, *item.subparagraphs, item.closing)
            case Subparagraph():
                marker, inside = item.marker, (item.content, *item.subparagraphs)
            case Heading():
                marker, inside = item.marker, (item.content, *item.lines)
            case PlaceDate():
                inside = (dated(item, language),)
            case Table():
                inside = (item.caption, *item.rows)
            case Row():
                inside = item.cells
            case Cell() | Quotation():
                inside = item.body
            case Unparsed():
                inside = ((Text(item.raw),),)
            case _:
                assert_never(item)
        if marker:
            inside = ((Text(marker),), *inside)
        stack.extend(reversed(inside))
