"""Language versions side by side: a column a language, a row for what says the same."""

from __future__ import annotations

from collections.abc import Mapping

from undoc.aligning.alignment import AlignedRow, Alignment
from undoc.aligning.passages import Passage
from undoc.diagnostics import Diagnostic
from undoc.exporters.html.anchors import Anchors, wanted_in
from undoc.exporters.html.inline import write_content, write_text
from undoc.exporters.html.markup import attribute, text
from undoc.exporters.html.page import direction_of, framed, tag_of, title_of
from undoc.exporters.html.state import Page, page_in
from undoc.exporters.html.style import parallel_style
from undoc.exporters.printed import running_head
from undoc.model import Document, Footnote
from undoc.options import HtmlOptions

__all__ = ["export_parallel"]

#: Rows that are less sure are marked.
_SURE = 0.5
_DEEPEST = 3
#: What the languages call themselves.
_NAMES: Mapping[str, str] = {
    "ar": "العربية", "zh": "中文", "en": "English", "fr": "Français", "ru": "Русский", "es": "Español",
}  # fmt: skip


def export_parallel(alignment: Alignment, options: HtmlOptions, report: list[Diagnostic]) -> bytes:
    """An alignment as a page of HTML.

    Args:
        alignment: the versions of a document, aligned.
        options: the size of the paper, which is printed across; citations are no links here.
        report: to which is added what HTML can't carry.

    Returns:
        The page in UTF-8; the same bytes for the same alignment.
    """
    columns = [_column(document, f"v{number}-") for number, document in enumerate(alignment.documents, 1)]
    for row in alignment.rows:
        for page, passages in zip(columns, row.passages, strict=True):
            for passage in passages:
                _write_passage(page, passage)
            page.cut()
    for page in columns:  # notes without a word and without a mark are in no row
        for place in page.unwritten():
            page.put(f'<span id="{place}"></span>')
        page.cut()
    pieces = [page.pieces() for page in columns]
    for page in columns:
        report.extend(page.losses.diagnostics())
    pivot = alignment.documents[0]
    frame = columns[0]
    body = _body(alignment, pieces, frame)
    made = framed(frame, title_of(pivot), pivot.language, parallel_style(options.page_size), body, side=True)
    return made.encode()


def _column(document: Document, start: str) -> Page:
    page = page_in(document.language, Anchors(start, wanted_in(document)))
    page.permalinks = False
    page.reserve(document.find(Footnote))
    return page


def _write_passage(page: Page, passage: Passage) -> None:
    """Write a text with its marker; a note leads back to its mark."""
    note = passage.node if isinstance(passage.node, Footnote) and passage.kind == "note" else None
    places = page.note_place(note) if note is not None else None
    place = page.anchors.asked(passage.node) if places is None else places[0]
    depth = min(passage.depth, _DEEPEST)
    kinds = " ".join(name for name in (f"depth-{depth}" if depth else "", "numbered" if passage.marker else "") if name)
    # an agenda item's number stands in its printed line already
    marker = None if passage.kind == "agenda item" else passage.marker
    page.put(
        f"<p{attribute('id', place)}{page.attribute('class', kinds if marker else kinds.replace('numbered', ''))}>"
    )
    if marker:
        page.put(f'<span class="{"mark" if note is not None else "marker"}">{page.text(marker)} </span>')
    if passage.content:
        write_content(page, passage.content)
    else:
        write_text(page, passage.text)
    if places is not None:
        page.put(f' <a class="back said" href="#{places[1]}" role="doc-backlink"')
        page.put(f"{page.attribute('aria-label', page.words.back)}>↩</a>")
    page.put("</p>\n")


def _body(alignment: Alignment, pieces: list[list[str]], frame: Page) -> str:
    """The page below its head, from the pieces of each column."""
    heads = [_Head(document) for document in alignment.documents]
    name = text(running_head(alignment.documents[0]) or type(alignment.documents[0]).__name__)
    made = [f'<main id="text">\n<h1 class="said">{name}</h1>\n<table class="side-by-side" role="table">\n']
    made.append('<thead role="rowgroup"><tr role="row"><td class="row" role="cell"></td>')
    made += [f'<th scope="col" role="columnheader"{head.attributes}>{head.name}</th>' for head in heads]
    made.append('</tr></thead>\n<tbody role="rowgroup">\n')
    for number, row in enumerate(alignment.rows, 1):
        made.append(_row(number, row, heads, [column[number - 1] for column in pieces], frame))
    made.append("</tbody></table>\n")
    made += [column[-1] for column in pieces]
    made.append("</main>\n")
    return "".join(made)


class _Head:
    """What heads a column, and what each of its cells says of its language."""

    def __init__(self, document: Document) -> None:
        code = document.language
        base = (code or "").split("-")[0].lower()
        direction = direction_of(page_in(code, Anchors()), code)
        self.attributes = f'{attribute("lang", tag_of(code))} dir="{direction}"'
        self.name = text(_NAMES.get(base, code or "?"))


def _row(number: int, row: AlignedRow, heads: list[_Head], cells: list[str], frame: Page) -> str:
    """A row; that it is not sure is said in words, in the language of the page."""
    unsure = row.confidence < _SURE
    kind = row.kind.replace(" ", "-") + (" unsure" if unsure else "")
    made = [f'<tr role="row" id="row-{number}" class="{kind}" data-confidence="{row.confidence:.2f}">']
    made.append(f'<th scope="row" role="rowheader" class="row said"><a href="#row-{number}">{number}</a>')
    if unsure:
        made.append(f'<p class="told">{frame.words.unsure}</p>')
    made.append("</th>")
    for head, cell in zip(heads, cells, strict=True):
        made.append(f'<td role="cell"{head.attributes} data-language="{head.name}">')
        made.append(
            cell or f'<p class="told said"{attribute("lang", tag_of(frame.language.code))}>{frame.words.nothing}</p>'
        )
        made.append("</td>")
    return "".join((*made, "</tr>\n"))
