"""A document set part by part: masthead, title, body, signatures, annexes."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from undoc.exporters.pdf.geometry import Column, Place
from undoc.exporters.pdf.lines import Entry, Line, keep_together
from undoc.exporters.pdf.setting.blocks import Setter
from undoc.exporters.pdf.setting.masthead import set_masthead
from undoc.exporters.pdf.setting.runs import Run, emphasized, plain
from undoc.exporters.printed import AnnexHead, annex_head, numbered_title, plain_text, signature_lines
from undoc.model import Annex, Document, Heading, PlaceDate, Resolution, Signature

#: Space above a signature, and the width in which its lines are set.
_SIGNATURE_GAP, _SIGNATURE_WIDTH = 12.0, 230.0
#: Annexes deeper than this are entries of this level in the outline.
_OUTLINE_DEPTH = 8


def set_document(document: Document, setter: Setter, emblem: str = "") -> list[Line]:
    """All lines of a document, in reading order.

    Args:
        document: the document.
        setter: sets its parts; its parent is the root of the structure.
        emblem: the name of the picture of the emblem; empty for none.
    """
    column, root = setter.page.body, setter
    setter = root.into(root.parent.add("Sect"))
    lines: list[Line] = []
    if document.masthead is not None:
        lines += set_masthead(document.masthead, setter, emblem)
    lines += _title(document, setter, column)
    inner = evolve(setter, depth=1)
    lines += inner.blocks(document.body, column)
    _end(
        lines,
        getattr(document, "signatures", ()),
        getattr(document, "place_date", None),
        setter,
        italic=isinstance(document, Resolution),
    )
    for annex in document.annexes:
        lines += _annex(annex, root, 0)
    return lines


def _title(document: Document, setter: Setter, column: Column) -> list[Line]:
    """The title; the number of a resolution hangs before it."""
    titles = numbered_title(document)
    lines: list[Line] = []
    for title in titles:
        lines += setter.heading(evolve(title, level=0), column, outline=False, rank=1)
    if lines:
        text = " ".join(filter(None, map(_said, titles)))
        if text:
            lines[0].entries = (Entry(text, 0), *lines[0].entries)
        lines[0].before = 12.0  # what the masthead wants below it is more
        lines[-1].after = max(lines[-1].after, 12.0)
    return lines


def _end(
    lines: list[Line],
    signatures: Iterable[Signature],
    place_date: PlaceDate | None,
    setter: Setter,
    *,
    italic: bool = False,
) -> None:
    """Add the signatures and the place and date that end a part; the first signature stays with the text above."""
    column = evolve(setter.page.body, justify=False)
    for signature in signatures:
        found = _signature(signature, setter, column)
        if lines and found and not lines[-1].keep:
            lines[-1].keep = True
        lines += found
    if place_date is not None:
        lines += setter.place_date(place_date, column, italic=italic)


def _signature(signature: Signature, setter: Setter, column: Column) -> list[Line]:
    """The printed lines of a signature, at the right edge."""
    block = evolve(column, left=column.right - _SIGNATURE_WIDTH)
    lines: list[Line] = []
    for parts in signature_lines(signature, setter.language):
        runs = [
            Run(plain(part.text), emphasized(column.style, part.emphasis) if part.emphasis else column.style)
            for part in parts
        ]
        lines += setter.text(runs, block, Place(block.left, block.left, right=True), setter.parent.add("P"))
    keep_together(lines)
    if lines:
        lines[0].before = _SIGNATURE_GAP
        lines[-1].after = column.gap
        if signature.id:
            lines[0].anchors += (f"id {signature.id}",)
    return lines


def _annex(annex: Annex, setter: Setter, depth: int) -> list[Line]:
    """An annex on a page of its own, with those within it."""
    column = setter.page.body
    depth = min(depth, _OUTLINE_DEPTH)
    own = evolve(setter, parent=setter.parent.add("Sect"), depth=depth + 2)
    lines: list[Line] = []
    head = annex_head(annex, setter.language)
    if head.heading is not None:
        lines += own.heading(evolve(head.heading, level=0), column, outline=False, rank=depth + 2)
    if head.original is not None:
        original = own.plain_lines([head.original], evolve(column, justify=False))
        keep_together([*original, *original[-1:]])
        original[0].before = original[-1].after = 6.0
        lines += original
    for title in head.titles:
        lines += own.heading(evolve(title, level=title.level + 1), column, outline=False, rank=depth + 3)
    entry = _entry(head)
    lines += evolve(own, depth=depth + 1).blocks(annex.body, column)
    _end(lines, annex.signatures, annex.place_date, own)
    if not lines:
        lines.append(Line(column.leading))  # an annex that says nothing is still a page
    lines[0].breaks = True
    if entry:
        lines[0].entries = (Entry(entry, depth), *lines[0].entries)
    if annex.id:
        lines[0].anchors += (f"id {annex.id}",)
    for inner in annex.annexes:
        lines += _annex(inner, own, depth + 1)
    return lines


def _entry(head: AnnexHead) -> str:
    """What the outline calls an annex: its heading and its first title."""
    headings = (head.heading, *head.titles[:1])
    return ": ".join(filter(None, (_said(heading) for heading in headings if heading is not None)))


def _said(heading: Heading) -> str:
    """A heading on one line."""
    return plain(f"{heading.marker or ''} {plain_text(heading.content)}".replace("\n", " ")).strip()
