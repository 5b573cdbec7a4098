"""HTML: a document as one page, for every screen, for paper and for screen readers.

`export` is the entry; `notebook` makes fragments, `parallel` puts versions side by side. A page has no script and
asks the network for nothing. The files of this package, in the order in which a document goes through them: `page` (the
frame), `parts` (masthead to annexes), `blocks` with `tables`, `inline` with `scripts`; `state` knows where one is,
`anchors` what that is called, `losses` what HTML can't carry; `words` is what the page itself says, `style` how it
looks, `markup` how characters are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic
from undoc.exporters.html.anchors import Anchors, wanted_in
from undoc.exporters.html.page import data_of, described, framed, title_of
from undoc.exporters.html.parts import write_furniture, write_masthead, write_text_part
from undoc.exporters.html.state import page_in
from undoc.exporters.html.style import page_style
from undoc.exporters.linked import linked
from undoc.exporters.unprinted import Form, unprinted
from undoc.model import Document, FurnitureKind
from undoc.options import HtmlOptions

if TYPE_CHECKING:
    from undoc.aligning.alignment import Alignment
    from undoc.options import AlignmentOptions

__all__ = ["export", "export_alignment"]

#: Kept as attributes of elements.
_CARRIED = frozenset("sender addressee date until place label list_name session_number".split())
#: Kept below the text.
_KEPT: tuple[FurnitureKind, ...] = ("running head", "page number", "job number", "rule", "bar code", "other")


def export(document: Document, options: HtmlOptions, report: list[Diagnostic]) -> bytes:
    """A document as a page of HTML, which is well-formed XHTML as well.

    Args:
        document: the document.
        options: the size of the paper, and which links and lists there are.
        report: to which is added what HTML can't carry.

    Returns:
        The page in UTF-8; the same bytes for the same document.
    """
    with PausedCollector():  # what is made holds no cycles
        return _export(document, options, report)


def _export(document: Document, options: HtmlOptions, report: list[Diagnostic]) -> bytes:
    written = linked(document) if options.link_citations else document
    page = page_in(document.language, Anchors(wanted=wanted_in(written)))
    page.permalinks = options.permalinks
    if written.masthead is not None:
        write_masthead(page, written.masthead)
    page.open_contents()
    page.put(f'<main id="{page.anchors.give("text")}"{data_of(page, written)}>\n')
    write_text_part(page, written)
    page.put("</main>\n")
    if options.furniture:
        write_furniture(page, written.furniture)
    body = page.finish(contents=options.contents)
    title = title_of(document)
    made = framed(page, title, document.language, page_style(options.page_size), body, described(document))
    report.extend(page.losses.diagnostics())
    kept = _KEPT if options.furniture else ()
    report.extend(unprinted(document, Form("E164", None, "E165", _CARRIED, kept)))
    return made.encode()


def export_alignment(alignment: Alignment, _: AlignmentOptions) -> bytes:
    """Language versions side by side, every row of them, as a page of HTML."""
    from undoc.exporters.html.parallel import export_parallel

    return export_parallel(alignment, HtmlOptions(), [])
