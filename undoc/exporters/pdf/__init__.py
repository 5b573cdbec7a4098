"""PDF: a document on the page of the United Nations, tagged for screen readers and fit for archives.

The rooms, in the order in which a document goes through them: `setting` (a document into runs of characters, blocks
and lines), `bidi` (the order of mixed text), `fonts` (a face and shaped glyphs for each character), `breaking` (text
into lines), `pages` (lines and notes onto pages), `tags` (the structure beside the pages), `draw` and `archive`
(pages and what is said of them into a `file`).
"""

from __future__ import annotations

from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError
from undoc.exporters.linked import linked
from undoc.exporters.pdf.archive.description import Description, clean
from undoc.exporters.pdf.breaking.breaker import Breaker
from undoc.exporters.pdf.breaking.hyphens import can_divide
from undoc.exporters.pdf.breaking.words import Words
from undoc.exporters.pdf.draw.painter import Painter, anchors_of
from undoc.exporters.pdf.draw.paper import Paper
from undoc.exporters.pdf.draw.pictures import read_picture
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.geometry import page_of
from undoc.exporters.pdf.pages import build_pages
from undoc.exporters.pdf.setting.blocks import Setter
from undoc.exporters.pdf.setting.parts import set_document
from undoc.exporters.pdf.setting.runs import Runs, plain
from undoc.exporters.pdf.tags.elements import Element, Headings
from undoc.exporters.printed import metadata, running_head
from undoc.exporters.unprinted import Form, unprinted
from undoc.languages import language as language_of
from undoc.languages.tags import language_tag
from undoc.model import Document, Link
from undoc.options import PdfOptions

#: A running head is at most this part of the page's width.
_HEAD_WIDTH = 0.6
#: A title of the file itself is no longer than this.
_TITLE = 500
#: The tag for a language that nobody told (BCP 47).
_UNKNOWN = "und"


def export(document: Document, options: PdfOptions, report: list[Diagnostic]) -> bytes:
    """A document as a PDF file.

    Args:
        document: the document.
        options: what is wanted of the pages.
        report: gets what the pages don't show, and what no font could show.

    Raises:
        ExportError: a font or an emblem that was named can't be used, or parts are nested too deeply to be set.
    """
    try:
        with PausedCollector():
            return _export(document, options, report)
    except RecursionError:
        raise ExportError("parts of the document are nested too deeply to be set on pages") from None


def _export(document: Document, options: PdfOptions, report: list[Diagnostic]) -> bytes:
    given = document
    if options.links and options.link_citations:
        document = linked(given)
    language = language_of(document.language)
    page = page_of(options.page_size, language)
    fonts = Fonts(options.fonts, chinese=not language.spaced, arabic=language.rtl)
    # Words are divided by the rules of a language that is known, not of the one that is assumed.
    divides = options.hyphenate and document.language and can_divide(language.code)
    hyphenation = language.code if divides else None
    root = Element("Document")
    setter = Setter(
        Breaker(Words(fonts, language.rtl), hyphenation),
        page,
        language,
        Runs(language, options.links),
        root,
        Headings(),
        report,
    )
    paper = Paper(page.width, page.height)
    emblem = ""
    if options.emblem is not None:
        emblem = "Emblem"
        paper.picture(emblem, read_picture(options.emblem))
    sheets = build_pages(set_document(document, setter, emblem), page.bottom - page.top)

    head = _shortened(plain(running_head(document)).strip(), setter)
    painter = Painter(
        paper,
        setter,
        head,
        anchors_of(sheets),
        links=options.links,
        line_numbers=options.line_numbers,
        watermark=clean(options.watermark),
    )
    painter.draw(sheets)

    report.extend(fonts.report())
    report.extend(unprinted(document, Form("E146", "E149", "E148")))
    asked = {link.target for link in given.find(Link)}
    for target in painter.lost:
        if target not in asked:  # a reference to what has no line of its own is no link, and no loss
            continue
        where = "nowhere in the document" if target.startswith("#") else "neither to the web nor into the document"
        message = f"a link to {target!r} leads {where}: its text is printed without a link"
        report.append(Diagnostic("E147", Severity.WARNING, message))
    return paper.finish(root, fonts.used, _description(document, rtl=language.rtl, archival=fonts.embedded))


def _description(document: Document, *, rtl: bool, archival: bool) -> Description:
    """What the file says of itself; every file has a title, if only its first words."""
    said = metadata(document)
    words = (node.text for node in document.walk() if node is not document)
    title = clean(said.title) or clean(said.subject) or next((text for text in map(clean, words) if text), "")
    return Description(
        title[:_TITLE] or "–",
        clean(said.author),
        clean(said.subject),
        language_tag(document.language) or _UNKNOWN,
        rtl,
        archival,
    )


def _shortened(text: str, setter: Setter) -> str:
    """A text that a running head has room for."""
    page, style = setter.page, setter.page.sizes.furniture
    room = (page.right - page.left) * _HEAD_WIDTH
    if setter.width(text, style) <= room:
        return text
    end, width = 0, setter.fonts.width("…", style)
    while end < len(text) and width + (more := setter.fonts.width(text[end], style)) <= room:
        width += more
        end += 1
    return text[:end].rstrip() + "…"
