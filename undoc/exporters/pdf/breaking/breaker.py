"""Words into lines of given widths, spread over them, each in the order in which it is seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise
from operator import attrgetter

from attrs import define

from undoc.exporters.pdf.bidi import reordered
from undoc.exporters.pdf.breaking import hyphens
from undoc.exporters.pdf.breaking.words import Word, Words
from undoc.exporters.pdf.lines import Atom, Style
from undoc.exporters.pdf.setting.marks import Mark
from undoc.exporters.pdf.setting.runs import Run
from undoc.exporters.pdf.shown import Shown
from undoc.records import Distinct

#: What a line may be too wide by, in points: sums of widths are not exact.
_TOLERANCE = 0.01
#: A gap of more than this part of the size between two characters can be taken for a space by programs that read PDF
#: (poppler: 0.1, in TextOutputDev.cc, minWordBreakSpace).
_SEEN_AS_SPACE = 0.09
#: A line is not spread by gaps wider than this part of its size.
_WIDEST_GAP = 2.0
#: A line whose gaps would be wider than this part of its size is filled with the beginning of the next word.
_LOOSE = 0.32
#: Likewise where that word is a name, which is better left whole.
_VERY_LOOSE = 0.8
#: What words that are drawn together have in common.
_PEN = attrgetter("pen")


@define(eq=False, repr=False)
class Spot(Distinct):
    """What is drawn in one go.

    Attributes:
        x: from the line's start edge.
        width: with its gaps.
        atoms: from left to right.
    """

    x: float
    width: float
    atoms: list[Atom]


@define(eq=False, repr=False)
class Broken(Distinct):
    """A line that was broken out of a text.

    Attributes:
        spots: what is drawn, in reading order.
        width: without what hangs in the margin; gaps as they are.
        gap: what each gap is widened by to fill the line; 0 for a line that is not spread.
        joined: whether gaps stand between characters that belong together, and are wide.
        full: whether the text goes on behind it, so that it should reach the edge.
        notes: the notes whose marks are on it, in order.
    """

    spots: list[Spot]
    width: float
    gap: float = 0.0
    joined: bool = False
    full: bool = False
    notes: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """Its characters, in reading order."""
        return "".join(atom[0] for spot in self.spots for atom in spot.atoms)


@define(eq=False, repr=False)
class Breaker(Distinct):
    """Breaks texts into lines.

    Attributes:
        words: makes words of runs.
        hyphenation: the language whose words may be divided; None for none.
    """

    words: Words
    hyphenation: str | None = None

    def lines(self, runs: Sequence[Run], first: float, rest: float, *, justify: bool) -> list[Broken]:
        """The lines of a text; none for a text of nothing.

        Args:
            runs: the text.
            first: the width of its first line, in points.
            rest: that of the others.
            justify: whether to spread all lines but those that end on purpose, and to hang punctuation in the margin.
        """
        words, base = self.words.of(runs)
        words = self._fitting(words, first, rest)
        # Where each word begins, were all on one line.
        begins = list(accumulate([word.width + word.room for word in words], initial=0.0))
        broken = any("\n" in run.text for run in runs)
        stops = [at for at, word in enumerate(words) if word.newline] if broken else []
        cited = any(run.note is not None for run in runs)
        found: list[Broken] = []
        start, stop, room = 0, 0, first
        carried: Word | None = None  # the second half of a divided word
        while start < len(words) or carried is not None:
            line = [carried] if carried is not None else []
            left = room - (carried.width + carried.room if carried is not None else 0.0)
            newline = carried is not None and carried.newline
            carried = None
            end = start
            if not newline:
                while stop < len(stops) and stops[stop] < start:
                    stop += 1
                limit = stops[stop] + 1 if stop < len(stops) else len(words)
                end = _reach(words, begins, start, limit, left, justify)
                if end == start and not line:
                    end = start + 1
                newline = end == limit and stop < len(stops)
            line += words[start:end]
            full = end < len(words) and not newline
            if full and justify and self.hyphenation and end < len(words) - 1:
                head, carried = self._divided(line, words[end], room, base)
                if head is not None:
                    line.append(head)
                    end += 1
            full = full or carried is not None
            found.append(self._close(line, room, base, spread=justify and full, full=full, cited=cited))
            start, room = end, rest
        return found

    def _fitting(self, words: list[Word], first: float, rest: float) -> list[Word]:
        """Words of which none is wider than a line."""
        first, rest = first + _TOLERANCE, rest + _TOLERANCE
        if not words or (max([word.width for word in words]) <= rest and words[0].width <= first):
            return words
        found: list[Word] = []
        for at, word in enumerate(words):
            if word.width > rest or (at == 0 and word.width > first):
                found += self.words.torn(word, first if at == 0 else rest)
            else:
                found.append(word)
        return found

    def _divided(self, line: list[Word], word: Word, room: float, base: int | None) -> tuple[Word | None, Word | None]:
        """The next word in two, if a line would be loose without its beginning and there is room for that."""
        width = sum(one.width + one.room for one in line)
        bare = width - line[-1].room
        gaps = sum(_open(line))
        if base is not None or len(word.atoms) != 1 or word.notes or not gaps or line[-1].space is None:
            return None, None
        text, _, style, _ = word.atoms[0]
        gap = (room - bare) / gaps
        if gap < _LOOSE * style.size:
            return None, None
        sheet, scale = self.words.fonts.sheet(style), style.size / 1000
        hyphen = self.words.fonts.hyphen(style)
        for place in hyphens.places(text, self.hyphenation, names=gap > _VERY_LOOSE * style.size):
            head = sheet[text[:place]]
            wide = (head.width + hyphen.width) * scale
            if width + wide <= room + _TOLERANCE:
                tail = sheet[text[place:]]
                return (
                    Word(((text[:place], head, style, 0), ("", hyphen, style, 0)), wide),
                    Word(
                        ((text[place:], tail, style, 0),),
                        tail.width * scale,
                        word.space,
                        word.room,
                        newline=word.newline,
                        soft=word.soft,
                    ),
                )
        return None, None

    def _close(
        self, line: list[Word], room: float, base: int | None, *, spread: bool, full: bool, cited: bool
    ) -> Broken:
        """The line of these words."""
        while len(line) > 1 and not line[-1].atoms and not line[-1].notes and not line[-1].newline:
            line.pop()
        if line[-1].soft and full and line[-1].atoms:
            style = line[-1].atoms[-1][2]
            hyphen = self.words.fonts.hyphen(style)
            last = line[-1]
            line[-1] = Word((*last.atoms, ("", hyphen, style, 0)), last.width + hyphen.width * style.size / 1000)
            line[-1].notes = last.notes
        width = sum([word.width + word.room for word in line]) - line[-1].room
        if width > room + _TOLERANCE:
            width -= line[-1].hang
        gap, gaps = 0.0, 0
        open_: list[bool] = []
        joined = False
        if spread and width < room:
            open_ = _open(line)
            gaps = sum(open_)
            gap = (room - width) / gaps if gaps else 0.0
            size = next((word.size for word in line if word.atoms), 0.0)
            if gap > _WIDEST_GAP * size:
                gap = 0.0
            joined = gap > _SEEN_AS_SPACE * size and any(word.space is None for word in line[:-1])
        notes = tuple([note for word in line for note in word.notes]) if cited else ()
        whole = width + gap * gaps if gap else width
        if base is not None:
            return Broken(_seen(line, gap, base, whole, self.words.rtl), whole, gap, joined, full, notes)
        atoms = _drawn(line, open_, gap)
        return Broken([Spot(0.0, whole, atoms)] if atoms else [], whole, 0.0, joined, full, notes)


def _drawn(line: list[Word], open_: list[bool], gap: float) -> list[Atom]:
    """What is drawn of a line that runs from left to right: words of one font and style together, with their gaps."""
    atoms: list[Atom] = []
    at = 0
    for pen, group in groupby(line[:-1], _PEN):
        words = list(group)
        opened = open_[at : at + len(words)] if gap else [False] * len(words)
        at += len(words)
        if pen is None:
            for word, is_open in zip(words, opened, strict=True):
                atoms += [(text, shown, style, False) for text, shown, style, _ in word.atoms]
                if word.space is not None:
                    atoms.append((*word.space[:3], False))
                if is_open and atoms:
                    atoms[-1] = _widened(atoms[-1], gap)
            continue
        source, style = pen
        width = sum([word.width + word.room for word in words])
        parts = [word.codes for word in words]
        if gap:
            kern = f"{-gap * 1000 / style.size:.0f}"
            width += gap * sum(opened)
            parts = [part + kern if is_open else part for part, is_open in zip(parts, opened, strict=True)]
        codes = "".join(parts)
        shown = Shown(width * 1000 / style.size, ((source, 0, codes),))
        atoms.append(("".join([word.whole for word in words]), shown, style, False))
    # What stands behind the last word is not drawn.
    return atoms + [(text, shown, style, False) for text, shown, style, _ in line[-1].atoms]


def _widened(atom: Atom, gap: float) -> Atom:
    """An atom with a gap behind it."""
    text, shown, style, stretches = atom
    if not shown.chunks:
        return atom
    by = gap * 1000 / style.size
    source, up, codes = shown.chunks[-1]
    return (
        text,
        shown._replace(width=shown.width + by, chunks=(*shown.chunks[:-1], (source, up, f"{codes}{-by:.0f}"))),
        style,
        stretches,
    )


def _reach(words: list[Word], begins: list[float], start: int, limit: int, room: float, justify: bool) -> int:
    """The end of the words that fit on a line."""
    end = min(limit, bisect_right(begins, begins[start] + room + _TOLERANCE, start) if start < limit else start)
    while end > start:
        last = words[end - 1]
        wide = begins[end - 1] - begins[start] + last.width - (last.hang if justify else 0.0)
        if wide <= room + _TOLERANCE or not last.width:
            break
        end -= 1
    return end


def _open(line: list[Word]) -> list[bool]:
    """Of each gap between the words of a line, whether it may be widened."""
    return [
        word.space is not None or word.ends_wide or following.begins_wide for word, following in pairwise(line)
    ]  # fmt: skip


def _seen(line: list[Word], gap: float, base: int, whole: float, rtl: bool) -> list[Spot]:
    """What is drawn of a line of mixed text: each part where UAX #9 puts it, in the order in which it is read.

    A word from right to left is drawn with the space behind it, so that the file says where words end; words from
    left to right that stand together are drawn in one go.
    """
    items: list[tuple[str, Shown, Style, int, bool]] = []
    for place, word in enumerate(line):
        last = place == len(line) - 1
        spread = not last and (word.ends_wide or line[place + 1].begins_wide) and word.space is None
        for number, atom in enumerate(word.atoms):
            items.append((*atom, spread and number == len(word.atoms) - 1))
        if word.space is not None and not last:
            items.append((*word.space, True))
    order = reordered([item[3] for item in items])
    seen_at = {place: number for number, place in enumerate(order)}
    widths = [item[1].width * item[2].size / 1000 + (gap if item[4] else 0.0) for item in items]
    edges = list(accumulate((widths[place] for place in order), initial=0.0))
    spots: list[Spot] = []
    at = 0
    while at < len(items):
        end = at + 1
        if items[at][3] % 2 == 0:
            while end < len(items) and items[end][3] % 2 == 0 and seen_at[end] == seen_at[end - 1] + 1:
                end += 1
        elif end < len(items) and items[end][0].isspace() and seen_at[end] == seen_at[at] - 1:
            end += 1
        together = sorted(range(at, end), key=seen_at.__getitem__)
        left = edges[seen_at[together[0]]]
        width = sum(widths[place] for place in together)
        x = whole - left - width if rtl else left
        spots.append(Spot(x, width, [(*items[place][:3], items[place][4]) for place in together]))
        at = end
    return spots
