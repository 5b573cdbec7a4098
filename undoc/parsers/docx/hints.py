"""What styles, indents and tabs say of a paragraph, as evidence for the passes of the text parser.

In documents of the United Nations a number stands between tabs (``1.⇥``, ``⇥(a)⇥``), an unnumbered paragraph begins
with one, and headings have styles of their own; see the template in `undoc.exporters.docx.styles`.
"""

from __future__ import annotations

from attrs import evolve

from undoc.parsers.docx.lists import PrintedNumber
from undoc.parsers.docx.source import Placed
from undoc.parsers.text.evidence import NONE, Evidence, EvidenceKind
from undoc.parsers.text.markers import Marker
from undoc.parsers.text.parted_markers import has_form, readings_of
from undoc.patterns import compiled_late

#: A number or letter that stands before a tab.
_BEFORE_TAB = compiled_late(r"(\t*)([^\t\v]{1,24})\t+")
_SPACES = compiled_late(r"\s{2,}|[\t\x1f]")
#: Left edges of running text in our own files, in twips: a list's item of the second level stands at the fourth.
_EDGES = (1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048)
_DEEPER = 2


def find_evidence(placed: Placed, *, own: bool, in_cell: bool = False, below_head: bool = False) -> Evidence:
    """The evidence of a paragraph.

    Where undoc wrote the file, what begins a page begins an attachment.

    Args:
        placed: the paragraph.
        own: whether undoc wrote the file, in which the conventions of its exporter hold.
        in_cell: whether it stands in a cell of a table or in a note, where figures alone are no numbers.
        below_head: whether it stands below a heading, or below a title of an annex.
    """
    found = _evidence(placed, own=own, in_cell=in_cell, below_head=below_head)
    if own and placed.word.opens and found.kind != "attachment":
        return evolve(found, begins=True)
    return found


def _evidence(placed: Placed, *, own: bool, in_cell: bool, below_head: bool) -> Evidence:
    word = placed.word
    role = word.style.role
    marker, tabs = _marker(placed, own=own, in_cell=in_cell)
    if in_cell:
        return Evidence("text", marker=marker, unmarked=marker is None, apart=marker is None)
    if role in ("heading", "title"):
        kind: EvidenceKind = "head"
        if own:
            # one without a bookmark was added since, and can begin an attachment that begins no page
            kind = "head" if word.style.key == "hch" and not word.bookmarks else "heading"
            if word.style.key == "hch" and word.page:
                # other word processors put the break into the paragraph above; the words tell then
                kind = "attachment" if word.opens else "head"
            if below_head and word.style.key in ("h1", "h23", "h4", "h56"):
                kind = "title"
        unmarked = own and marker is None
        return Evidence(kind, word.style.level, marker, unmarked=unmarked)
    quoted = role == "quotation"
    level = _level(word.left, quoted=quoted) if own and marker is not None else None
    if role == "text" or quoted:
        if own and word.keep_next and not tabs and marker is None:
            return NONE  # a line under a title
        plain = marker is None and tabs > 0
        going_on = own and marker is None and tabs == 0 and not quoted
        return Evidence(
            "text", level, marker, unmarked=own and marker is None, apart=plain, continued=going_on, quoted=quoted
        )
    if role == "signature" and (own or len(placed.lines) > 1):
        return Evidence("signature")
    if role == "place and date" and own:
        return Evidence("closing")
    if role in ("masthead", "agenda"):
        return Evidence("masthead")
    if marker is not None:
        return Evidence(None, None, marker)
    return NONE


def _marker(placed: Placed, *, own: bool, in_cell: bool) -> tuple[Marker | None, int]:
    """The number or letter before the first tab, and how many tabs the paragraph begins with."""
    number = placed.word.number
    if number is not None:
        return _made(number.text, placed, number), 0
    text = placed.text
    found = _BEFORE_TAB.match(text)
    if found is None:
        return None, len(text) - len(text.lstrip("\t"))
    tabs, printed = len(found[1]), found[2].strip()
    if not printed:
        return None, tabs
    rest = text[found.end() :].lstrip()
    if not own and (not has_form(printed) or rest[:1].isdecimal() or not rest):
        return None, tabs
    if own and in_cell and tabs:
        return None, tabs
    if any(start < found.end() for start, _, _ in placed.word.calls):
        return None, tabs
    return _made(printed, placed, None), tabs


def _made(printed: str, placed: Placed, number: PrintedNumber | None) -> Marker | None:
    """A marker that stands at the head of a paragraph's text as the passes see it."""
    if not placed.lines:
        return None
    text = placed.lines[0].text
    head = _SPACES.sub(" ", printed)
    if not text.startswith(head):
        return None
    length = len(head)
    while length < len(text) and text[length].isspace():
        length += 1
    return Marker(
        head, length, readings_of(head, bullet=number.level if number is not None and number.bullet else None)
    )


def _level(left: int | None, *, quoted: bool) -> int | None:
    """The level of a list's item by its indent, where that tells."""
    if left is None:
        return None
    near = min(range(len(_EDGES)), key=lambda at: abs(_EDGES[at] - left)) - quoted - 1
    return near if near >= _DEEPER and near - 1 < len(_EDGES) else None
