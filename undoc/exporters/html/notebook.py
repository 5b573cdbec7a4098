"""What notebooks show of a document or a part of one: a fragment with a style of its own."""

from __future__ import annotations

import hashlib

from undoc.exporters.html.anchors import Anchors, wanted_in
from undoc.exporters.html.blocks import write_blocks, write_notes, write_place_date, write_points
from undoc.exporters.html.markup import attribute
from undoc.exporters.html.page import direction_of, tag_of
from undoc.exporters.html.parts import (
    write_agenda_item,
    write_annex,
    write_furniture,
    write_masthead,
    write_signature,
    write_text_part,
)
from undoc.exporters.html.state import Page, page_in
from undoc.exporters.html.style import fragment_style
from undoc.exporters.linked import linked
from undoc.exporters.printed import agenda_line
from undoc.languages.detect import detect
from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    LineBreak,
    Link,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Quotation,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)


def fragment(node: Node) -> str | None:
    """A node as a fragment of HTML.

    Args:
        node: a document or any part of one. A part's language is told by its letters.

    Returns:
        An element with its style. Its ids begin with letters and figures that its content gives, so that fragments of
        several documents can stand on one page. None where the node is nested too deep.
    """
    try:
        return _fragment(node)
    except RecursionError:
        return None


def _fragment(node: Node) -> str:
    shown = linked(node) if isinstance(node, Document) else node
    code = node.language if isinstance(node, Document) else detect(node.text)
    body = _written(shown, code, "")
    start = f"u{hashlib.sha256(body.encode()).hexdigest()[:8]}-"
    body = _written(shown, code, start)
    page = page_in(code, Anchors())
    return (
        f'<div class="undoc fragment" role="group" tabindex="0"{attribute("lang", tag_of(code))} '
        f'dir="{direction_of(page, code)}" aria-label="{type(node).__name__}">\n'
        f"<style>{fragment_style()}</style>\n{body}</div>\n"
    )


def _written(node: Node, code: str | None, start: str) -> str:
    page = page_in(code, Anchors(start, wanted_in(node)))
    _write(page, node)
    write_notes(page)
    return page.finish()


def _write(page: Page, node: Node) -> None:
    """Write any node as if it stood alone."""
    match node:
        case Document():
            if node.masthead is not None:
                write_masthead(page, node.masthead)
            write_text_part(page, node)
        case Masthead():
            write_masthead(page, node)
        case AgendaItem():
            write_agenda_item(page, node, agenda_line(node))
        case Annex():
            write_annex(page, node, 1, 1)
        case Signature():
            write_signature(page, node)
        case PlaceDate():
            write_place_date(page, node)
        case Furniture():
            write_furniture(page, (node,))
        case Paragraph() | Heading() | Table() | Quotation() | Unparsed():
            write_blocks(page, (node,), 1)
        case Subparagraph():
            write_points(page, (node,), None)
        case Row():
            write_blocks(page, (Table((node,)),), 1)
        case Cell():
            write_blocks(page, node.body, 1)
        case Text() | Emphasis() | Link() | LineBreak() | Footnote():
            write_blocks(page, (Paragraph((node,)),), 1)
        case _:
            raise TypeError(type(node).__name__)
