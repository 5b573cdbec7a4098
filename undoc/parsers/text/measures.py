"""How wide lines are printed, how wide the page is, and how a source sets its paragraphs off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise, repeat

from undoc.languages.han import is_han
from undoc.languages.language import Language
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

#: Advance widths in thousandths of the type size: Times, in which the documents of the United Nations are set, and its
#: Cyrillic; the full square of a Chinese character; a rough middle for Arabic, which has no spacing of its own here.
_WIDTHS: dict[str, int] = {
    character: width
    for width, characters in (
        (250, " ,.\u00a0"),
        (278, "ijlt/:;\\|"),
        (333, "rfI()[]-!'`’‘\u2010\u2011"),
        (389, "sJ"),
        (444, "acez?“”„àâçéèêëáасеётэ"),
        (420, "туьг«»ا"),
        (500, "0123456789bdghknopquvxy$*_–íóúñüбвдхчл"),
        (535, "ицнпкйъ"),
        (560, "FPS"),
        (611, "ELTZ"),
        (640, "жмюф"),
        (667, "BCRВБСЕРТ"),
        (722, "ADGHKNOQUVXYwАГДИКЛНОПУХЯ"),
        (778, "mшщы%"),
        (889, "MМЖШЩЮФ"),
        (944, "W"),
        (1000, "—…"),
        (300, "أإآدذرزولنيبتثىئ،؛"),
        (700, "سشصض"),
    )
    for character in characters
}
_HAN_RUNS = compiled_late(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
#: So many lines that run on tell how wide the page is, so many how wide its letters; of more a sample is looked at.
_FEW_RUNNING, _ENOUGH_RUNNING, _SAMPLE = 4, 6, 100
_OTHER = 480
#: A column of text is not wider than this; longer lines are whole paragraphs.
_WIDEST = 75_000
#: A letter is as wide at least on the average, a Chinese character among figures and spaces as wide.
_LEAST_WIDE, _LEAST_HAN = 250, 600
#: Lines that are full lines at least, of a text whose lines were broken by the page's width.
_LEAST_FULL, _ENOUGH_FULL = 0.25, 3
_MID_SENTENCE = compiled_late(r"[^\W\d_]$|[,，،]$")
_ENDS = compiled_late(r"[.!?;:。！？；：؟؛…,，،][”’\"»)）\]]{0,3}$")
_NUMBERED = compiled_late(r"\(?\w{1,4}[.)）]|\d")
_SHORT = 12
_FIRST_WORD = compiled_late(r"[^\s\u2010\u2013\u2014/-]+[\u2010\u2013\u2014/-]?")
_NO_BEGINNING = "，。、；：！？）》」』】”’"


class Measures:
    """What the lines of a source tell of its page.

    Attributes:
        wrapped: whether its lines are those of a page; else each is a whole paragraph.
        width: of the page's column, in thousandths of the type size.
        gapped: whether blank lines part the paragraphs.
        whole: whether blank lines part all lines, and no page is as wide as some, so that each is a whole paragraph.
        width_of: how wide a text is: in Times, or where all characters are as wide, as on a typewriter, in those.
        margins: for each sheet of a source that keeps the layout, the column at which lines begin; else empty.
    """

    def __init__(self, lines: Sequence[Line], language: Language) -> None:
        self.width = 0
        self.width_of: Callable[[str], int] = width_of
        self.wrapped = False
        self.gapped = False
        self.whole = False
        self.margins: dict[int, int] = {}
        if not lines:
            return
        lengths = sorted(len(line.text) for line in lines)
        usual = lengths[len(lengths) * 9 // 10 - 1] if len(lengths) > 9 else lengths[-1]
        if usual * (_LEAST_WIDE if language.spaced else _LEAST_HAN) <= _WIDEST:
            self._measure(lines)
        self._find_gaps(lines)
        if not self.wrapped and all(line.gap or line.broken for line in lines[1:]):
            self.whole = any(width_of(line.text) > _WIDEST for line in lines)
        if not language.rtl:
            self._find_margins(lines)

    def _measure(self, lines: Sequence[Line]) -> None:
        """The column's width: what lines that a sentence runs through come up to."""
        pairs = [
            (line.text, after.text)
            for line, after in pairwise(lines)
            if not after.gap and _runs_on(line.text, after.text)
        ]
        widths = sorted(width_of(text) for text, _ in pairs)
        if len(widths) >= _FEW_RUNNING:
            self.width = _widest(widths)
        else:  # few, but the column is as wide as any of them
            self.width = max([_widest(sorted(width_of(line.text) for line in lines)), *widths])
        if len(widths) >= _ENOUGH_RUNNING:
            columns = _widest(sorted(columns_of(text) for text, _ in pairs))
            some = pairs[:: len(pairs) // _SAMPLE + 1]
            # printed text is the rule, so that the evidence for a typewriter must be plain
            if 2 * _misfits(some, columns_of, columns) + 1 < _misfits(some, width_of, self.width):
                self.width_of, self.width = columns_of, columns
                widths = sorted(columns_of(text) for text, _ in pairs)
        full = sum(width >= 0.88 * self.width for width in widths)
        long = sum(width >= 0.5 * self.width for width in widths)  # headings are shorter
        self.wrapped = (
            bool(widths) and self.width <= _WIDEST and (full >= _ENOUGH_FULL or full >= max(1, _LEAST_FULL * long))
        )

    def _find_gaps(self, lines: Sequence[Line]) -> None:
        """Blank lines part paragraphs where most that end a paragraph stand above one, and few others do."""
        ends = inner = gaps = gaps_at_ends = gaps_inside = 0
        for line, after in pairwise(lines):
            if after.broken or len(line.text) < _SHORT or _NUMBERED.match(after.text):
                continue  # around numbers and short lines extraction puts blank lines of its own
            if _ENDS.search(line.text[-6:]):
                gaps += after.gap > 0
                if not self.wrapped or self.width_of(line.text) < 0.8 * self.width:
                    ends += 1
                    gaps_at_ends += after.gap > 0
            elif len(line.text) > 30:
                inner += 1
                gaps_inside += after.gap > 0
        enough = ends > 0 and (not self.wrapped or max(ends, gaps) > 1)
        self.gapped = enough and gaps_at_ends >= 0.6 * ends and (not self.wrapped or gaps_inside <= 0.3 * inner)

    def _find_margins(self, lines: Sequence[Line]) -> None:
        if not any(line.indent > 3 for line in lines):
            return
        columns: dict[int, Counter[int]] = {}
        for line in lines:
            if len(line.text) > 30 or is_han(line.text[:1]):
                columns.setdefault(line.sheet, Counter())[line.indent] += 1
        for sheet, counts in columns.items():
            # the column that most lines begin at; of those that are as common, the outermost
            self.margins[sheet] = min(counts, key=lambda column: (-counts[column], column))


def _widest(widths: Sequence[int]) -> int:
    """The greatest of sorted widths that is no stray: some others come near it."""
    few = max(1, len(widths) // 20)
    for index in range(len(widths) - 1, few - 1, -1):
        if widths[index - few] >= 0.94 * widths[index]:
            return widths[index]
    return widths[-1]


def _misfits(pairs: Sequence[tuple[str, str]], measure: Callable[[str], int], width: int) -> int:
    """How many lines had room for the word below them, though the sentence went on there: the fewer, the truer."""
    return sum(measure(f"{text} {first_word(after)}") < 0.98 * width for text, after in pairs)


def _runs_on(text: str, after: str) -> bool:
    """Whether a sentence certainly runs through a line's end."""
    return _MID_SENTENCE.search(text) is not None and (
        after[0].islower() or "\u0620" <= after[0] <= "\u064a" or "\u2e80" <= after[0] <= "\u9fff"
    )


def width_of(text: str) -> int:
    """How wide a text is, in thousandths of the type size."""
    if text.isascii():
        return sum(map(_WIDTHS.get, text, repeat(_OTHER)))
    return sum(map(_width, text))


@cache
def _width(character: str) -> int:
    return _WIDTHS.get(character) or (1000 if "\u2e80" <= character <= "\uffef" else _OTHER)


def columns_of(text: str) -> int:
    """How wide a text is where all letters are as wide and Chinese characters twice that, in the same unit."""
    return 500 * (len(text) + sum(map(len, _HAN_RUNS.findall(text))))


def first_word(text: str) -> str:
    """What would have had to fit on the line above: a word, or a Chinese character and what must stand behind it."""
    if is_han(text[:1]):
        end = 1
        while end < len(text) and text[end] in _NO_BEGINNING:
            end += 1
        return text[:end]
    found = _FIRST_WORD.match(text)
    return found[0] if found else text[:1]
