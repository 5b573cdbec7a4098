"""What stands at the edges of pages and is no part of the text: running heads, page and job numbers, bar codes.

Place and repetition tell: the same words at the same height on other pages, rows above the hair rule under a running
head, the document's own symbol, numbers that count the pages, the form of a job number. Between these rows and the text
stands a gap; what is on the text's side of it is text, whatever it looks like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from undoc.model import FurnitureKind
from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.text.furniture import form_of, read_symbol
from undoc.patterns import compiled_late

#: Rows of furniture stand in this part of a page's height, from either edge.
_EDGE = 0.16
#: A gap so large parts furniture from text, in parts of its type size.
_GAP = 2.1
#: Rows of furniture at one edge, at the most.
_MOST_ROWS = 5
#: Heights and places are the same if no further apart, in points.
_SAME = 3.0
#: A rule under a running head takes so much of the page's width.
_WIDE = 0.55
_BARE = compiled_late(r"[-\u2013\u2014 ]{0,3}(\d{1,4})[-\u2013\u2014 ]{0,3}")
_PAGE_WORD = compiled_late(r"(?:Page|Página|Pagina|Стр\.?|الصفحة|第) ?\d{1,4}(?: ?页)?|\d{1,4}/\d{1,4}", re.IGNORECASE)
_FIGURES = compiled_late(r"\d+")
#: Characters of a font of bars, in the private area.
_BARS = compiled_late("[\uf020-\uf0ff]{4,}")
_MORE = compiled_late(r"/\.{2,3}|\(continued\)")

_Row = list[PrintedLine]
_Key = tuple[str, int, tuple[int, bool]]


def find_furniture(pages: Sequence[Sequence[PrintedLine]], heights: Sequence[float], rules: Sequence[Sequence[Rule]],
                   widths: Sequence[float]) -> dict[int, FurnitureKind]:  # fmt: skip
    """The lines that are furniture, by their identity, and of what kind.

    Args:
        pages: the lines of each page, from the top down.
        heights: of the pages, in points.
        rules: the horizontal rules of each page.
        widths: of the pages.
    """
    return _Edges(pages, heights, rules, widths).find()


class _Edges:
    def __init__(self, pages: Sequence[Sequence[PrintedLine]], heights: Sequence[float],
                 rules: Sequence[Sequence[Rule]], widths: Sequence[float]) -> None:  # fmt: skip
        self._heads = [list(_edge(lines, height, top=True)) for lines, height in zip(pages, heights, strict=True)]
        self._feet = [list(_edge(lines, height, top=False)) for lines, height in zip(pages, heights, strict=True)]
        self._rules = [
            [rule.y0 for rule in some if rule.x1 - rule.x0 > _WIDE * width and rule.y0 > (1 - _EDGE) * height]
            for some, width, height in zip(rules, widths, heights, strict=True)
        ]
        self._symbols = _symbols(pages)
        self._said: Counter[_Key] = Counter()
        for rows in (*self._heads, *self._feet):
            self._said.update({key for row in rows for line in row for key in _keys(line)})
        self._shifts: Counter[int] = Counter()
        for number, page in enumerate(zip(self._heads, self._feet, strict=True)):
            self._shifts.update({int(found[1]) - number for rows in page for row in rows for line in row
                                 if (found := _BARE.fullmatch(line.text))})  # fmt: skip

    def find(self) -> dict[int, FurnitureKind]:
        found: dict[int, FurnitureKind] = {}
        for number, rows in enumerate(self._heads):
            self._take(found, rows, number, top=True)
        for number, rows in enumerate(self._feet):
            self._take(found, rows, number, top=False)
        return found

    def _take(self, found: dict[int, FurnitureKind], rows: Sequence[_Row], number: int, *, top: bool) -> None:
        """Judge the rows of an edge, the outermost first."""
        rule = min(self._rules[number], default=None) if top and number else None
        last = -1
        for index, row in enumerate(rows):
            if index and self._are_apart(rows[index - 1], row, furniture=last == index - 1):
                break
            ruled = rule is not None and row[0].y > rule - 1
            if ruled or any(self._is_furniture(line, number, top=top) for line in row):
                last = index
        for row in rows[: last + 1]:
            for line in row:
                found[id(line)] = self._kind(line, number)

    def _are_apart(self, before: _Row, row: _Row, *, furniture: bool) -> bool:
        """Whether a gap parts a row from the one nearer to the edge; a wider one where that is no furniture."""
        size = max(_size(before), min(_size(row), _LARGE))
        return abs(before[0].y - row[0].y) > _GAP * size * (1 if furniture else 2)

    def _is_furniture(self, line: PrintedLine, number: int, *, top: bool) -> bool:
        text = line.text
        if form_of(text) is not None or _BARS.fullmatch(text) or _PAGE_WORD.fullmatch(text) or _MORE.fullmatch(text):
            return True
        bare = _BARE.fullmatch(text)
        if bare:
            shift = self._shifts[int(bare[1]) - number]
            return shift > 1 or (shift == 1 and len(self._heads) < 3 and int(bare[1]) == number + 1)
        if any(self._said[key] > 1 for key in _keys(line)):
            return True
        return top and number > 0 and _bare_symbol(text) in self._symbols

    def _kind(self, line: PrintedLine, number: int) -> FurnitureKind:
        told = form_of(line.text)
        if told is not None:
            return told
        if _BARS.fullmatch(line.text):
            return "bar code"
        if _BARE.fullmatch(line.text) or _PAGE_WORD.fullmatch(line.text):
            return "page number"
        if _bare_symbol(line.text) in self._symbols or any(self._said[key] > 1 for key in _keys(line)):
            return "running head"
        return "running head" if number and any(line in row for row in self._heads[number]) else "other"


#: Type that is larger than this does not make the gap below furniture wider, in points.
_LARGE = 12.0


def _edge(lines: Sequence[PrintedLine], height: float, *, top: bool) -> Iterable[_Row]:
    """The rows of one edge, the outermost first."""
    inside = [
        line
        for line in lines
        if line.table is None and (line.y > (1 - _EDGE) * height if top else line.y < _EDGE * height)
    ]
    ordered = sorted(inside, key=lambda line: -line.y if top else line.y)
    rows: list[_Row] = []
    for line in ordered:
        if rows and abs(rows[-1][0].y - line.y) <= _SAME:
            rows[-1].append(line)
        elif len(rows) == _MOST_ROWS:
            break
        else:
            rows.append([line])
    return rows


def _size(row: _Row) -> float:
    return max(line.size for line in row)


def _keys(line: PrintedLine) -> tuple[_Key, ...]:
    """What is the same in lines that repeat each other: words, figures aside, look, and about the height."""
    said = _FIGURES.sub("0", "".join(line.text.split()))
    if len(said) < 2 or not any(map(str.isalnum, said)) or said.strip("0") == "":
        return ()
    place = line.y / (2 * _SAME)
    step = int(place)
    look = (round(line.size), line.bold)
    return (said, step, look), (said, step + 1 if place - step > 0.5 else step - 1, look)


def _symbols(pages: Sequence[Sequence[PrintedLine]]) -> set[str]:
    """The document's own symbols: those of the first page's head, and those that stand alone on several pages."""
    first = {_bare_symbol(line.text) for line in (pages[0] if pages else ())[:_FIRST_LINES]}
    alone: Counter[str] = Counter()
    for lines in pages:
        alone.update({_bare_symbol(line.text) for line in (*lines[:_MOST_ROWS], *lines[-_MOST_ROWS:])})
    return (first | {symbol for symbol, count in alone.items() if count > 1}) - {""}


_FIRST_LINES = 14


def _bare_symbol(text: str) -> str:
    return "".join((read_symbol(text.rstrip("*")) or "").split())


def head_rules(rules: Sequence[Sequence[Rule]], heights: Sequence[float], widths: Sequence[float]) -> list[float]:
    """For each page the height of the rule under its running head, or the page's own where there is none.

    It is the topmost wide rule, and stands at the same place on other pages.
    """
    tops = [
        next((rule for rule in some if rule.x1 - rule.x0 > _WIDE * width and rule.y0 > (1 - _EDGE) * height), None)
        for some, height, width in zip(rules, heights, widths, strict=True)
    ]
    places = Counter(round(rule.y0 / _SAME) for rule in tops if rule is not None)
    return [
        rule.y0 - 1 if rule is not None and places[round(rule.y0 / _SAME)] > 1 else height
        for rule, height in zip(tops, heights, strict=True)
    ]


def merge_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Rules of one height whose ends meet made one, from the top down."""
    merged: list[Rule] = []
    for _, group in groupby(
        sorted(rules, key=lambda rule: (-round(rule.y0), rule.x0)), key=lambda rule: round(rule.y0)
    ):
        row: list[Rule] = []
        for rule in group:
            last = row[-1] if row else None
            if last is not None and rule.x0 <= last.x1 + _MEET:
                row[-1] = Rule(last.x0, min(last.y0, rule.y0), max(last.x1, rule.x1), max(last.y1, rule.y1))
            else:
                row.append(rule)
        merged += row
    return merged


#: Rules that are cells' edges meet with no more between them, in points.
_MEET = 2.0
