"""The parts of a document: masthead, title, text, signatures, annexes, and the furniture of the source's pages."""

from __future__ import annotations

from collections.abc import Iterable

from undoc.exporters.html.blocks import id_, write_blocks, write_heading, write_line, write_notes, write_place_date
from undoc.exporters.html.inline import write_content, write_text
from undoc.exporters.html.state import Page
from undoc.exporters.printed import (
    IssueLine,
    agenda_lines,
    annex_head,
    issue_lines,
    lines_above_title,
    numbered_title,
    plain_text,
    signature_lines,
    symbol_parts,
)
from undoc.model import AgendaItem, Annex, Content, Document, Furniture, Masthead, PlaceDate, Signature


def write_masthead(page: Page, masthead: Masthead) -> None:
    """Write what stands above the text: the head of the first page, the session and the agenda."""
    late = lines_above_title(masthead, page.language)
    lines = [line for line in issue_lines(masthead, page.language) if line not in late]
    page.put(f'<header class="masthead"{id_(page.anchors.asked(masthead))}>\n')
    symbols = [symbol for symbol in masthead.symbols if symbol.strip()]
    if masthead.organization or symbols:
        page.put('<div class="first">')
        _line(page, masthead.organization, "organization")
        if symbols:
            page.put('<p class="symbols">')
            for number, symbol in enumerate(symbols):
                large, rest = symbol_parts(symbol)
                page.put("–" if number else "")
                page.put(f'<span class="symbol" dir="ltr"><span class="organ-letters">{page.text(large)}</span>')
                page.put(f"{page.text(rest)}</span>")
            page.put("</p>")
        page.put("</div>\n")
    if masthead.organ or lines:
        page.put('<div class="second">')
        _line(page, masthead.organ, "organ")
        if lines:
            page.put('<div class="issue">')
            for line in lines:
                _issue_line(page, line)
            page.put("</div>")
        page.put("</div>\n")
    _line(page, masthead.session, "session", page.attribute("data-number", masthead.session_number))
    for item, printed in agenda_lines(masthead.agenda_items):
        write_agenda_item(page, item, printed)
    for line in late:
        _issue_line(page, line)
    page.put("</header>\n")


def _line(page: Page, text: str | None, kind: str, more: str = "") -> None:
    if text:
        page.put(f'<p class="{kind}"{more}>')
        write_text(page, text)
        page.put("</p>\n")


def _issue_line(page: Page, line: IssueLine) -> None:
    place = page.anchors.count("place") if line.id is not None and line.id in page.anchors.wanted else None
    if place is not None and line.id is not None:
        page.anchors.led.setdefault(line.id, place)
    page.put(f'<p{id_(place)} class="{line.kind}">')
    write_text(page, line.text)
    page.put("</p>\n")


def write_agenda_item(page: Page, item: AgendaItem, printed: Content) -> None:
    """Write an item of the agenda: its printed line, which may be empty, and its title."""
    page.put(f'<div class="agenda-item"{id_(page.anchors.asked(item))}')
    page.put(page.attribute("data-label", item.label) + page.attribute("data-list", item.list_name) + ">")
    if printed:
        page.put('<p class="item">')
        write_content(page, printed)
        page.put("</p>\n")
    _line(page, item.title, "agenda-title")
    page.put("</div>\n")


def write_text_part(page: Page, document: Document) -> None:
    """Write a document below its masthead: title, body, signatures, notes, annexes."""
    titles = numbered_title(document)
    if titles:
        if len(titles) > 1:
            # the number stands above the title, which is the heading of the page
            page.put("<hgroup>\n")
            write_line(page, titles[0])
        write_heading(page, titles[-1], 1, page.anchors.give("title", titles[-1]), "title", grouped=len(titles) > 1)
        if len(titles) > 1:
            page.put("</hgroup>\n")
    write_blocks(page, document.body, 2)
    write_end(page, getattr(document, "signatures", ()), getattr(document, "place_date", None))
    write_notes(page)
    write_annexes(page, document.annexes, 2)


def write_end(page: Page, signatures: Iterable[Signature], place_date: PlaceDate | None) -> None:
    """Write signatures, and the place and date."""
    for signature in signatures:
        write_signature(page, signature)
    if place_date is not None:
        write_place_date(page, place_date)


def write_signature(page: Page, signature: Signature) -> None:
    """Write the printed lines of a signature."""
    page.put(f'<div class="signature"{id_(page.anchors.asked(signature))}>\n')
    for line in signature_lines(signature, page.language):
        page.put("<p>")
        for part in line:
            element = {"italic": "i", "bold": "b"}.get(part.emphasis or "")
            page.put(f"<{element}>" if element else "")
            write_text(page, part.text)
            page.put(f"</{element}>" if element else "")
        page.put("</p>\n")
    page.put("</div>\n")


def write_annexes(page: Page, annexes: Iterable[Annex], level: int) -> None:
    """Write attachments, each a section with its own notes."""
    places: dict[str, int] = {}
    for annex in annexes:
        places[annex.kind] = places.get(annex.kind, 0) + 1
        write_annex(page, annex, places[annex.kind], level)


def write_annex(page: Page, annex: Annex, number: int, level: int) -> None:
    """Write an attachment.

    Args:
        page: where to.
        annex: the attachment.
        number: its place among those of its kind: ids are the same in every language of a document.
        level: the level of its heading, from 1.
    """
    before = page.prefix
    place = page.anchors.give(f"{before}{annex.kind}-{number}", annex)
    page.prefix = f"{place.removeprefix(page.anchors.start)}-"
    head = annex_head(annex, page.language)
    heads = [one for one in (head.heading, *head.titles) if one is not None]
    heading, titles = (heads[0], heads[1:]) if heads else (None, [])
    page.put(f'<section class="annex" id="{place}"{page.attribute("data-kind", annex.kind)}')
    page.put(page.attribute("data-label", annex.label))
    named = None
    if heading is not None and (heading.content or heading.marker):
        named = page.anchors.give(f"{page.prefix}heading", heading)
        page.put(f' aria-labelledby="{named}"')
    page.put(">\n<hgroup>\n" if heading is not None else ">\n")
    original = head.original
    if head.heading is None:
        _line(page, original, "original")
    if heading is not None:
        write_heading(page, heading, level, named, "title", grouped=True)
    if head.heading is not None:
        _line(page, original, "original")
    for title in titles:
        write_line(page, title)
    page.put("</hgroup>\n" if heading is not None else "")
    write_blocks(page, annex.body, level + 1)
    write_end(page, annex.signatures, annex.place_date)
    write_notes(page, " ".join(plain_text(heading.content).split()) if heading is not None else "")
    write_annexes(page, annex.annexes, level + 1)
    page.put("</section>\n")
    page.prefix = before


def write_furniture(page: Page, furniture: Iterable[Furniture]) -> None:
    """Write what a parser took off the source's pages, folded up."""
    pieces = tuple(furniture)
    if not pieces:
        return
    page.put(f'<footer class="furniture"><details><summary>{page.words.furniture}</summary>\n<ul>\n')
    for piece in pieces:
        page.put(f"<li{page.attribute('data-kind', piece.kind)}>")
        write_text(page, piece.raw)
        page.put("</li>\n")
    page.put("</ul></details></footer>\n")
