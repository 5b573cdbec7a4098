"""PDF: a document on the page of the United Nations, drawn on reportlab's canvas.

The rooms, in the order in which a document goes through them: `runs` and `characters` (what the text is made of),
`fonts` (a face for each character), `breaking` (text into lines), `setting`, `tables`, `masthead` and `parts` (a
document into lines), `pages` (lines and notes onto pages), `draw` and `paper` (pages into a file).
"""

from __future__ import annotations

from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError
from undoc.exporters.linked import linked
from undoc.exporters.pdf.draw import Painter, anchors_of
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.geometry import FURNITURE, Page, page_of
from undoc.exporters.pdf.pages import build_pages
from undoc.exporters.pdf.paper import Paper
from undoc.exporters.pdf.parts import set_document
from undoc.exporters.pdf.runs import plain
from undoc.exporters.pdf.setting import Setter
from undoc.exporters.printed import metadata, running_head
from undoc.exporters.unprinted import Form, unprinted
from undoc.languages import language as language_of
from undoc.languages.tags import language_tag
from undoc.model import Document, Link
from undoc.options import PdfOptions

#: A running head is at most this part of the page's width.
_HEAD_WIDTH = 0.6


def export(document: Document, options: PdfOptions, report: list[Diagnostic]) -> bytes:
    """A document as a PDF file.

    Args:
        document: the document.
        options: the size of the page, fonts to use before any other, and whether citations are links.
        report: gets what the pages don't show, and what no font could show.

    Raises:
        ExportError: a font that was named can't be used, or parts are nested too deeply to be set.
    """
    try:
        return _export(document, options, report)
    except RecursionError:
        raise ExportError("parts of the document are nested too deeply to be set on pages") from None


def _export(document: Document, options: PdfOptions, report: list[Diagnostic]) -> bytes:
    given = document
    if options.link_citations:
        document = linked(given)
    page = page_of(options.page_size)
    language = language_of(document.language)
    fonts = Fonts(options.fonts, chinese=not language.spaced)
    lines = set_document(document, Setter(fonts, page, language, report))
    sheets = build_pages(lines, page.bottom - page.top)

    said = metadata(document)
    paper = Paper(page.width, page.height, language_tag(document.language))
    paper.describe(said.title, said.author, said.subject)
    head = _shortened(plain(running_head(document)).strip(), fonts, page)
    painter = Painter(paper, fonts, page, head, frozenset(anchors_of(sheets)))
    painter.draw(sheets)
    paper.add_fonts(fonts.used)

    report.extend(fonts.report())
    report.extend(unprinted(document, Form("E146", "E149", "E148")))
    asked = {link.target for link in given.find(Link)}
    for target in painter.lost:
        if target not in asked:  # a reference to what has no line of its own is no link, and no loss
            continue
        where = "nowhere in the document" if target.startswith("#") else "neither to the web nor into the document"
        message = f"a link to {target!r} leads {where}: its text is printed without a link"
        report.append(Diagnostic("E147", Severity.WARNING, message))
    return paper.finish()


def _shortened(text: str, fonts: Fonts, page: Page) -> str:
    """A text that a running head has room for."""
    room = (page.right - page.left) * _HEAD_WIDTH
    if fonts.width(text, FURNITURE) <= room:
        return text
    end, width = 0, fonts.width("…", FURNITURE)
    while end < len(text) and width + (more := fonts.width(text[end], FURNITURE)) <= room:
        width += more
        end += 1
    return text[:end].rstrip() + "…"
