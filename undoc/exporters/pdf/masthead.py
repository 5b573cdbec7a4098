"""The head of the first page: the box with the organization, the symbol and the organ, then session and agenda."""

from __future__ import annotations

from attrs import evolve

from undoc.exporters.pdf.geometry import Column, Place
from undoc.exporters.pdf.lines import Line, Piece, Style, keep_together
from undoc.exporters.pdf.runs import plain, runs_of
from undoc.exporters.pdf.setting import Setter
from undoc.exporters.printed import agenda_lines, issue_lines, symbol_parts
from undoc.model import AgendaItem, Content, Masthead

# Baselines, from the top of the page, and x of the block that begins with "Distr."
_ORGANIZATION, _SYMBOL, _ORGAN, _DISTRIBUTION = 57.8, 56.5, 86.3, 86.6
_ORGAN_LEADING, _DISTRIBUTION_LEADING = 21.0, 12.0
_DISTRIBUTION_X = 397.0
#: The rules above and below the box, with their thickness, and where the session's line begins.
_UPPER, _LOWER, _END = (64.8, 0.5), (208.9, 1.44), 212.7
_TEXT, _NAME, _LARGE = Style(size=10.0), Style(size=14.0), Style(size=20.0)
_ORGAN_STYLE = Style(size=20.0, bold=True)


def set_masthead(masthead: Masthead, setter: Setter) -> list[Line]:
    """The lines of a masthead; the box is the first of them."""
    lines = _box(masthead, setter) or _list(masthead, setter)
    column = setter.page.agenda
    session = evolve(column, style=evolve(column.style, bold=True))
    if masthead.session:
        lines += setter.plain_lines([masthead.session], session)
    for item, line in agenda_lines(masthead.agenda_items):
        lines += _agenda_item(item, line, setter, column)
    if lines:
        lines[-1].after = 29.5
    return lines


def _agenda_item(item: AgendaItem, printed: Content, setter: Setter, column: Column) -> list[Line]:
    """The printed line of an agenda item, and its title."""
    line = runs_of(printed, column.style)
    bold = evolve(column, style=evolve(column.style, bold=True))
    lines = setter.text(line, column, Place(column.left, column.left))
    if item.title:
        lines += setter.plain_lines([item.title], bold)
    if lines and item.id:
        lines[0].ids += (item.id,)
    keep_together(lines)
    return lines


def _symbol(masthead: Masthead) -> list[tuple[str, Style, bool]]:
    """The symbols, the organ's letters large in each."""
    atoms: list[tuple[str, Style, bool]] = []
    for symbol in filter(str.strip, map(plain, masthead.symbols)):
        if atoms:
            atoms.append(("–", _TEXT, False))
        large, rest = symbol_parts(symbol)
        atoms += [(large, _LARGE, False), (rest, _TEXT, False)]
    return atoms


def _right_lines(masthead: Masthead, setter: Setter) -> list[str]:
    """The lines beside the organ: distribution and date, then the languages."""
    upper: list[str] = []
    lower: list[str] = []
    for line in issue_lines(masthead, setter.language):
        (upper if line.kind in ("distribution", "date") else lower).append(line.text)
    return [*upper, *([""] if upper and lower else []), *lower]


def _box(masthead: Masthead, setter: Setter) -> list[Line]:
    """The box as one line, each thing in its place; nothing if there is nothing to put in it, or too much."""
    page, fonts = setter.page, setter.fonts
    left, right = page.body.left, page.right
    at = _DISTRIBUTION_X + page.shift
    organization = plain(masthead.organization or "").strip()
    symbol = _symbol(masthead)
    symbol_x = right - sum(fonts.width(text, style) for text, style, _ in symbol)
    beside = Column(at, right, at, justify=False)
    distribution = [
        setter.plain_lines([line], beside) if line.strip() else [Line(0)] for line in _right_lines(masthead, setter)
    ]
    organ_column = Column(left, at - 12.0, left, style=_ORGAN_STYLE, leading=_ORGAN_LEADING, justify=False)
    organ = setter.plain_lines([masthead.organ], organ_column) if masthead.organ else []
    beside_lines = [line for lines in distribution for line in lines]
    if not (organization or symbol or organ or beside_lines):
        return []
    crowded = left + fonts.width(organization, _NAME) > symbol_x - 6.0
    if crowded or len(organ) * _ORGAN_LEADING > 110 or len(beside_lines) * _DISTRIBUTION_LEADING > 110:
        return []
    box = Line(_END - page.top)
    if organization:
        box.pieces.append(Piece(left, _ORGANIZATION - page.top, [(organization, _NAME, False)]))
    if symbol:
        box.pieces.append(Piece(symbol_x, _SYMBOL - page.top, symbol))
    for first, leading, lines in (
        (_ORGAN, _ORGAN_LEADING, organ),
        (_DISTRIBUTION, _DISTRIBUTION_LEADING, beside_lines),
    ):
        for number, line in enumerate(lines):
            for piece in line.pieces:
                box.pieces.append(evolve(piece, y=first + number * leading - page.top))
    for y, stroke in (_UPPER, _LOWER):
        box.rules.append((page.left, y - page.top, right, y - page.top, stroke))
    return [box]


def _list(masthead: Masthead, setter: Setter) -> list[Line]:
    """What belongs in the box as lines of their own, where it does not fit."""
    column = evolve(setter.page.body, justify=False)
    texts = [masthead.organization, *masthead.symbols, masthead.organ, *_right_lines(masthead, setter)]
    lines = setter.plain_lines([text for text in texts if text and text.strip()], column)
    if lines:
        lines[-1].after = 12.0
    return lines
