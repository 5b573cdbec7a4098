"""Prints a document: the text that pdftotext gives of its pages."""

from __future__ import annotations

from collections.abc import Iterable

from synthetic.flow import MARGIN, Flow, Row
from synthetic.printing import Printing
from synthetic.words import Words
from synthetic.wrapping import columns, wrap
from undoc import Footnote, Letter, Masthead, NoteVerbale, Resolution

_RULE = "_" * 18
_JOB = "44-90112"


def print_pages(document: Letter | NoteVerbale | Resolution, words: Words, printing: Printing) -> str:
    """The text of a document's pages."""
    assert document.masthead is not None
    assert document.title is not None
    flow = Flow(words, printing)
    _masthead(document.masthead, flow)
    flow.document(document)
    pages = _cut(flow)
    symbol = document.masthead.symbols[0]
    title = document.title.text if columns(document.title.text) <= printing.width else document.masthead.symbols[0]
    printed = []
    for number, rows in enumerate(pages, 1):
        body = [row.text for row in rows]
        notes = _notes([note for row in rows for note in row.notes], flow)
        head = _head(number, symbol, title, printing) if number > 1 else []
        printed.append("\n".join([*head, *body, *notes, *_foot(number, len(pages), flow)]))
    return ("\n\f" if printing.form_feed else "\n\n").join(printed) + "\n"


def _masthead(masthead: Masthead, flow: Flow) -> None:
    """The head of the first page, in two columns where columns are kept."""
    words, printing = flow.words, flow.printing
    organization, organ, symbol = masthead.organization or "", masthead.organ or "", masthead.symbols[0]
    issue = [words.issued, "", *filter(None, [words.version]), words.original[0]]
    if printing.layout:
        half = printing.width * 2 // 3
        if words.code == "ar":
            columned = [_apart(symbol, organization, printing.width), ""]
            columned += [_apart(words.distribution[0], organ, printing.width), *issue]
        else:
            columned = [_apart(organization, symbol, printing.width), ""]
            columned += [" " * MARGIN + organ + " " * max(4, half - MARGIN - columns(organ)) + words.distribution[0]]
            columned += [" " * half + line if line else "" for line in issue]
        flow.rows += [Row(line) for line in columned]
    else:
        for block in ([symbol], [organization], [organ], [words.distribution[0], *filter(None, issue)]):
            flow.rows += [*(Row(line) for line in block), Row()]
    for line in filter(None, [masthead.session]):
        flow.gap(True)
        flow.row(line)
    for item in masthead.agenda_items:
        flow.row("".join(flow.carry(part) for part in item.content))
        for line in wrap(item.title or "", printing.width * 3 // 4, words.glue == " "):
            flow.row(line)


def _cut(flow: Flow) -> list[list[Row]]:
    """The rows of each page; a row is on one page with the notes that it bears, and with what it must not leave."""
    pages: list[list[Row]] = [[]]
    size = 0
    for group in _groups(flow.rows):
        cost = sum(1 + sum(len(_note(note, flow)) for note in row.notes) for row in group)
        if group[0].new_page or (size and size + cost > flow.printing.height):
            pages.append([])
            size = 0
        pages[-1] += group if size else _without_blanks(group)
        size += cost
    for page in pages:
        while page and not page[-1].text:
            page.pop()
    return [page for page in pages if page]


def _groups(rows: Iterable[Row]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    keep = False
    for row in rows:
        if keep and not row.new_page:
            groups[-1].append(row)
        else:
            groups.append([row])
        keep = row.keep
    return groups


def _without_blanks(group: list[Row]) -> list[Row]:
    start = next((index for index, row in enumerate(group) if row.text), len(group))
    return group[start:]


def _head(number: int, symbol: str, title: str, printing: Printing) -> list[str]:
    """What heads a page: the symbol at its outer edge, perhaps the title at the other."""
    if not printing.running_head:
        return []
    pieces = [symbol, title] if printing.running_title and title != symbol else [symbol]
    if (number % 2 == 1) != printing.title_first:
        pieces.reverse()
    if not printing.layout:
        return [line for piece in pieces for line in (piece, "")]
    line = _apart(*pieces, printing.width + MARGIN) if len(pieces) == 2 else pieces[0]
    if len(pieces) == 1 and number % 2 == 1:
        line = " " * (printing.width + MARGIN - columns(line)) + line
    return [line, "", ""]


def _foot(number: int, count: int, flow: Flow) -> list[str]:
    """What stands at the foot of a page: its number and the job number; on the first page job number and bar code."""
    printing = flow.printing
    if number == 1:
        job = f"{_JOB} ({flow.words.job_letter})" + ("    080744    090744" if printing.layout else " 080744")
        lines = [job] if printing.job_number else []
        lines += ["*4490112*"] if printing.bar_code else []
        return ["", *lines] if lines else []
    page = {"of": f"{number}/{count}", "plain": str(number), "": ""}[printing.page_numbers]
    pieces = [piece for piece in (page, _JOB if printing.job_number else "") if piece]
    if number % 2 == 1:
        pieces.reverse()
    if printing.layout and len(pieces) == 2:
        return ["", _apart(*pieces, printing.width + MARGIN)]
    return [line for piece in pieces for line in ("", piece)]


def _notes(notes: list[Footnote], flow: Flow) -> list[str]:
    """The foot of a page's text: the rule and the notes."""
    if not notes:
        return []
    lines: list[str] = []
    if flow.printing.blank_lines or not flow.printing.rule:
        lines.append("")
    if flow.printing.rule:
        lines.append(" " * (MARGIN if flow.printing.layout else 0) + _RULE)
        if flow.printing.blank_lines:
            lines.append("")
    for note in notes:
        lines += _note(note, flow)
    return lines[:-1] if not lines[-1] else lines


def _note(note: Footnote, flow: Flow) -> list[str]:
    """The lines of a note, a blank one behind it where paragraphs have one."""
    printing = flow.printing
    mark = note.marker if printing.marks == "spaced" else flow.mark(note)
    spaced = flow.words.glue == " "
    margin = MARGIN if printing.layout else 0
    if not printing.mark_alone:
        lines = wrap(f"{mark} {note.text}", printing.width, spaced)
    elif printing.layout:
        lines = ["  " + mark, *("    " + line for line in wrap(note.text, printing.width - 4, spaced))]
    else:
        return [mark, "", *wrap(note.text, printing.width, spaced), ""]
    return [" " * margin + line for line in lines] + ([""] if printing.blank_lines else [])


def _apart(left: str, right: str, width: int) -> str:
    return left + " " * max(4, width - columns(left) - columns(right)) + right
