"""A document set part by part: masthead, title, body, signatures, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from undoc.exporters.pdf.geometry import Column, Place
from undoc.exporters.pdf.lines import Entry, Line, keep_together
from undoc.exporters.pdf.masthead import set_masthead
from undoc.exporters.pdf.runs import Run, plain
from undoc.exporters.pdf.setting import Setter
from undoc.model import Annex, Document, Heading, PlaceDate, Resolution, Signature

#: Space above a signature, and the width in which its lines are set.
_SIGNATURE_GAP, _SIGNATURE_WIDTH = 12.0, 230.0
#: Annexes deeper than this are entries of this level in the outline.
_OUTLINE_DEPTH = 8


def set_document(document: Document, setter: Setter) -> list[Line]:
    """All lines of a document, in reading order."""
    column = setter.page.body
    lines: list[Line] = []
    if document.masthead is not None:
        lines += set_masthead(document.masthead, setter)
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
        lines += _annex(annex, setter, 0)
    return lines


def _title(document: Document, setter: Setter, column: Column) -> list[Line]:
    """The title; the number of a resolution hangs before it."""
    title = document.title
    if isinstance(document, Resolution) and document.number:
        title = title or Heading()
        title = evolve(title, marker=" ".join(part for part in (document.number, title.marker) if part))
    if title is None:
        return []
    lines = setter.heading(evolve(title, level=0), column, outline=False)
    if lines:
        text = plain(" ".join(part for part in (title.marker, title.text) if part).replace("\n", " ")).strip()
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
    """The printed lines of a signature, at the right edge; the signatory's name is bold and its mark italic."""
    language = setter.language
    texts = language.signature_lines(signature.name, signature.titles, signed=signature.signed, above=signature.above)
    # The name's line comes behind those of the titles above it that print anything.
    name_at = sum(1 for title in signature.titles[: signature.above] if title)
    block = evolve(column, left=column.right - _SIGNATURE_WIDTH)
    bold, italic = evolve(column.style, bold=True), evolve(column.style, italic=True)
    lines: list[Line] = []
    for number, text in enumerate(texts):
        runs = [Run(plain(text), column.style)]
        if number == name_at and signature.signed and language.signed_first and text.startswith(language.signed):
            runs = [Run(language.signed, italic), Run(plain(text[len(language.signed) :]), bold)]
        lines += setter.text(runs, block, Place(block.left, block.left, right=True))
    keep_together(lines)
    if lines:
        lines[0].before = _SIGNATURE_GAP
        lines[-1].after = column.gap
        if signature.id:
            lines[0].ids += (signature.id,)
    return lines


def _annex(annex: Annex, setter: Setter, depth: int) -> list[Line]:
    """An annex on a page of its own, with those within it."""
    column = setter.page.body
    depth = min(depth, _OUTLINE_DEPTH)
    own = evolve(setter, depth=depth + 1)
    lines: list[Line] = []
    if annex.heading is not None:
        lines += own.heading(evolve(annex.heading, level=0), column, outline=False)
    if annex.original_language:
        printed = f"[{setter.language.original_line(annex.original_language)}]"
        original = setter.plain_lines([printed], evolve(column, justify=False))
        keep_together([*original, *original[-1:]])
        original[0].before = original[-1].after = 6.0
        lines += original
    for title in annex.titles:
        lines += own.heading(evolve(title, level=title.level + 1), column, outline=False)
    entry = _entry(annex)
    lines += own.blocks(annex.body, column)
    _end(lines, annex.signatures, annex.place_date, setter)
    if lines:
        lines[0].breaks = True
        if entry:
            lines[0].entries = (Entry(entry, depth), *lines[0].entries)
        if annex.id:
            lines[0].ids += (annex.id,)
    for inner in annex.annexes:
        lines += _annex(inner, setter, depth + 1)
    return lines


def _entry(annex: Annex) -> str:
    """What the outline calls an annex: its heading and its first title."""
    headings: Sequence[Heading | None] = (annex.heading, *annex.titles[:1])
    texts = [plain(" ".join(part for part in (h.marker, h.text) if part)) for h in headings if h is not None]
    return ": ".join(text.replace("\n", " ").strip() for text in texts if text.strip()) or (annex.label or "")
