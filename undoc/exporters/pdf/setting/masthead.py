"""The head of the first page: the box with the organization, the symbol and the organ, then session and agenda."""

from __future__ import annotations

from attrs import evolve

from undoc.exporters.pdf.geometry import Column, Place
from undoc.exporters.pdf.lines import Line, Picture, Style, keep_together
from undoc.exporters.pdf.setting.blocks import Setter
from undoc.exporters.pdf.setting.runs import Run, plain
from undoc.exporters.pdf.tags.figures import figure
from undoc.exporters.printed import agenda_lines, issue_lines, lines_above_title, symbol_parts
from undoc.model import AgendaItem, Content, Heading, Masthead

# Baselines, from the top of the page, and x of the block that begins with "Distr."
_ORGANIZATION, _SYMBOL, _ORGAN, _DISTRIBUTION = 57.8, 56.5, 86.3, 86.6
_ORGAN_LEADING, _DISTRIBUTION_LEADING = 21.0, 12.0
_DISTRIBUTION_X = 397.0
#: The rules above and below the box, with their thickness, and where the session's line begins.
_UPPER, _LOWER, _END = (64.8, 0.5), (208.9, 1.44), 212.7
#: Sizes: of the organization's name, of the organ's letters in the symbol and of its own name, of the symbol's rest.
_NAME, _LARGE, _TEXT = 14.0, 20.0, 10.0
#: Where the emblem stands, if there is one: x, y from the top of the page, width and height at most.
_EMBLEM = (63.0, 70.0, 57.0, 49.0)
#: The lines beside the organ, and the organ's own, are no higher than this together.
_ROOM = 116.0
#: Space between the masthead and the title, and around what tells of a resolution's adoption.
_ABOVE_TITLE, _ADOPTION_GAP = 29.5, 10.0


def set_masthead(masthead: Masthead, setter: Setter, emblem: str = "") -> list[Line]:
    """The lines of a masthead; the box is the first of them.

    Args:
        masthead: the masthead.
        setter: sets its lines.
        emblem: the name of the picture of the emblem; empty for none.
    """
    setter = setter.into(setter.parent.add("Div"))
    lines = _box(masthead, setter, emblem) or _list(masthead, setter)
    column = setter.page.agenda
    session = evolve(column, style=evolve(column.style, bold=True))
    if masthead.session:
        lines += setter.plain_lines([masthead.session], session)
    for item, line in agenda_lines(masthead.agenda_items):
        lines += _agenda_item(item, line, setter, column)
    if lines:
        lines[-1].after = _ABOVE_TITLE
    return lines + _adoption(masthead, setter)


def _adoption(masthead: Masthead, setter: Setter) -> list[Line]:
    """What tells of a resolution's adoption, above its title: large as that is, what is in brackets as text."""
    body = evolve(setter.page.body, justify=False)
    lines: list[Line] = []
    for line in lines_above_title(masthead, setter.language):
        if line.text[:1] in "[［":
            found = setter.plain_lines([line.text], body)
        else:
            found = setter.heading(Heading(line.text, level=0), body, outline=False, rank=0)
        if found:
            found[0].before = found[-1].after = _ADOPTION_GAP
            if line.id is not None:
                found[0].anchors += (f"id {line.id}",)
        lines += found
    keep_together([*lines, *lines[-1:]])
    return lines


def _agenda_item(item: AgendaItem, printed: Content, setter: Setter, column: Column) -> list[Line]:
    """The printed line of an agenda item, and its title."""
    bold = evolve(column, style=evolve(column.style, bold=True))
    lines: list[Line] = []
    if printed:
        element = setter.parent.add("P")
        runs = setter.runs.of(printed, column.style, element)
        lines += setter.text(runs, column, Place(column.left, column.left), element)
    if item.title:
        lines += setter.plain_lines([item.title], bold)
    if lines and item.id:
        lines[0].anchors += (f"id {item.id}",)
    keep_together(lines)
    return lines


def _symbol(masthead: Masthead, setter: Setter) -> list[Run]:
    """The symbols, the organ's letters large in each."""
    text = evolve(setter.page.sizes.body, size=_TEXT)
    runs: list[Run] = []
    for symbol in filter(str.strip, map(plain, masthead.symbols)):
        if runs:
            runs.append(Run("–", text))
        large, rest = symbol_parts(symbol)
        runs += [Run(large, evolve(text, size=_LARGE)), Run(rest, text)]
    return runs


def _right_lines(masthead: Masthead, setter: Setter) -> list[str]:
    """The lines beside the organ: distribution and date, then the languages."""
    upper: list[str] = []
    lower: list[str] = []
    late = lines_above_title(masthead, setter.language)
    for line in issue_lines(masthead, setter.language):
        if line in late:
            continue
        (upper if line.kind in ("distribution", "date") else lower).append(line.text)
    return [*upper, *([""] if upper and lower else []), *lower]


def _box(masthead: Masthead, setter: Setter, emblem: str) -> list[Line]:
    """The box as one line, each thing in its place; nothing if there is nothing to put in it, or too much."""
    page, sizes = setter.page, setter.page.sizes
    left, right = page.body.left, page.right
    at = _DISTRIBUTION_X + page.shift
    name = Style(size=_NAME * sizes.scale)
    organization = [Run(plain(masthead.organization or "").strip(), name)]
    symbol = _symbol(masthead, setter)
    measured = setter.breaker.lines(symbol, 1e9, 1e9, justify=False)
    symbol_x = right - sum(line.width for line in measured)
    if left + setter.width(organization[0].text, name) > symbol_x - 6.0:
        return []
    trial = setter.into(setter.parent.within("Div"))  # what doesn't fit is no part of the structure
    box = Line(_END - page.top)
    if emblem:
        x, y, width, height = _EMBLEM
        element = figure(trial.parent, masthead.organization or setter.language.organization[0])
        box.pictures.append(Picture(emblem, (x + page.shift, y - page.top, width, height), element))
    for runs, x, y in ((organization, left, _ORGANIZATION), (symbol, symbol_x, _SYMBOL)):
        if any(run.text for run in runs):
            box.pieces += setter.line(runs, x, y - page.top, trial.parent.add("P"))
    beside = Column(at, right, at, sizes.body, _DISTRIBUTION_LEADING * sizes.spread**0.5, justify=False)
    bold = Style(size=_LARGE, bold=True)
    organ_column = Column(left, at - 12.0, left, bold, _ORGAN_LEADING * sizes.spread**0.5, justify=False)
    for first, column, texts in (
        (_ORGAN, organ_column, [masthead.organ] if masthead.organ else []),
        (_DISTRIBUTION, beside, _right_lines(masthead, setter)),
    ):
        # On mirrored pages what is said of the issue stands at the edge, since most of it is in Latin letters.
        edge = page.rtl and column is beside
        lines: list[Line] = []
        for text in texts:
            lines += trial.plain_lines([text], column, right=edge) if text.strip() else [Line(0)]
        if len(lines) * column.leading > _ROOM:
            return []
        for number, line in enumerate(lines):
            for piece in line.pieces:
                box.pieces.append(evolve(piece, y=first + number * column.leading - page.top))
    if not box.pieces and not box.pictures:
        return []
    setter.parent.kids += trial.parent.kids
    for kid in trial.parent.kids:
        if not isinstance(kid, tuple):
            kid.parent = setter.parent
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
