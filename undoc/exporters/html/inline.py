"""Running text: runs, emphasis, links, line breaks and the marks of notes.

Emphasis and links of the model may be nested in any way; in HTML a link within a link ends the outer one. So content is
taken apart into leaves, each with its looks and the innermost link around it, and put together from these.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from undoc.exporters.html.markup import attribute
from undoc.exporters.html.scripts import runs
from undoc.exporters.html.state import Page
from undoc.exporters.linked import CitationLink, PlainCitationLink, PlainLink
from undoc.exporters.links import web_address
from undoc.model import Content, Emphasis, EmphasisStyle, Footnote, Inline, LineBreak, Link, Node, Text

_ELEMENTS: dict[EmphasisStyle, str] = {
    "italic": "i", "bold": "b", "underline": "u", "superscript": "sup", "subscript": "sub",
}  # fmt: skip
#: Powers of powers are raised again, so often.
_DEEPEST = 8


@frozen(eq=False, repr=False)
class _Leaf:
    node: Text | LineBreak | Footnote
    looks: tuple[EmphasisStyle, ...]
    link: Link | None
    begun: tuple[Node, ...]


def write_content(page: Page, content: Content) -> None:
    """Write running text."""
    if len(content) == 1 and type(content[0]) is Text and content[0].id is None:
        write_text(page, content[0].value)  # most of it is no more
        return
    open_link: Link | None = None
    for leaf in _leaves(content):
        if leaf.link is not open_link:
            if open_link is not None:
                page.close_link()
            open_link = leaf.link
            if open_link is not None:
                _open(page, open_link)
        for node in leaf.begun:
            if (place := page.anchors.asked(node)) is not None:
                page.put(f'<span id="{place}"></span>')
        elements = [_ELEMENTS[look] for look in leaf.looks]
        page.put("".join(f"<{name}>" for name in elements))
        match leaf.node:
            case Text(value=value):
                write_text(page, value)
            case LineBreak():
                page.put("<br/>")
            case Footnote():
                _refer(page, leaf.node)
        page.put("".join(f"</{name}>" for name in reversed(elements)))
    if open_link is not None:
        page.close_link()


def _leaves(content: Content) -> Iterator[_Leaf]:
    """Texts, line breaks and notes in order, with what is around each; no link is around a note's mark."""
    stack: list[tuple[Inline, tuple[EmphasisStyle, ...], Link | None]] = [
        (item, (), None) for item in reversed(content)
    ]
    begun: list[Node] = []
    while stack:
        item, looks, link = stack.pop()
        if item.id is not None:
            begun.append(item)
        if isinstance(item, Emphasis):
            stack.extend((part, _with(looks, item.style), link) for part in reversed(item.content))
        elif isinstance(item, Link):
            stack.extend((part, looks, item) for part in reversed(item.content))
        else:
            note = isinstance(item, Footnote)
            yield _Leaf(item, () if note else looks, None if note else link, () if note else tuple(begun))
            if not note:
                begun.clear()


def _with(looks: tuple[EmphasisStyle, ...], look: EmphasisStyle) -> tuple[EmphasisStyle, ...]:
    """The looks with one more; the same twice is the same, but what is raised twice is raised twice."""
    if look in looks and (look not in ("superscript", "subscript") or len(looks) >= _DEEPEST):
        return looks
    return (*looks, look)


def write_text(page: Page, value: str) -> None:
    """Write a text with its stretches of other scripts marked."""
    for run in runs(value, page.language):
        written = page.text(run.text)
        page.put(f"<span{run.attributes}>{written}</span>" if run.attributes else written)


def _open(page: Page, link: Link) -> None:
    """Open a link; one that leads nowhere is a stretch that keeps its target."""
    target = link.target
    kind = "citation" if isinstance(link, (CitationLink, PlainCitationLink)) else None
    if isinstance(link, PlainLink):
        kind = f"{kind} quiet" if kind else "quiet"
    if target.startswith("#"):
        page.open_inner_link(target[1:], attribute("class", kind), link.span, told=not isinstance(link, PlainLink))
    elif (address := web_address(target)) is not None:
        page.open_link(f"<a{attribute('href', address)}{attribute('class', kind)}>")
    else:
        if target:
            page.losses.unlinked.append(link.span)
        page.open_link(f"<span{attribute('class', 'unlinked')}{page.attribute('data-target', target)}>", "</span>")


def _refer(page: Page, note: Footnote) -> None:
    """Write the mark of a note; the note itself stands at the end of its part."""
    place, mark = page.call(note)
    kind = "" if note.marker.strip() else ' class="unmarked"'
    name = f"{page.words.note} {' '.join(note.marker.split())}".strip()
    page.put(f'<sup class="noteref"><a href="#{place}" id="{mark}" role="doc-noteref"{kind}')
    page.put(f"{page.attribute('aria-label', name)}>{page.text(note.marker)}</a></sup>")


def write_marker(page: Page, marker: str | None, place: str | None) -> None:
    """Write a printed number or letter, which is a link to its own paragraph, where that has an address."""
    if not marker:
        return
    shown = page.text(marker)
    if marker.strip() and place is not None and page.permalinks:
        shown = f'<a href="#{place}">{shown}</a>'
    page.put(f'<span class="marker">{shown} </span>')
