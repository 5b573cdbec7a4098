"""Runs of characters parted into words: what no line may end within, with the space behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from attrs import define, field

from undoc.exporters.pdf.bidi import base_level, is_mixed, levels_of
from undoc.exporters.pdf.breaking.characters import HANGING, WIDE, ends_of, kind_of, kinds_of, parts_of, units_of
from undoc.exporters.pdf.fonts import Fonts, Shapes, Sheet
from undoc.exporters.pdf.lines import Style
from undoc.exporters.pdf.setting.marks import Mark
from undoc.exporters.pdf.setting.runs import Run
from undoc.exporters.pdf.shown import NOTHING, Shown, Source, Use
from undoc.records import Distinct

#: How many words of a style are remembered, over all documents of the process.
_REMEMBERED = 60_000


@define(eq=False, repr=False)
class Word(Distinct):
    """What can't be broken: a word, a Han character with its punctuation.

    Attributes:
        atoms: its characters by style and level, each with its own level, without the space behind it.
        width: theirs, in points.
        space: the space behind it, with its level; none if nothing is there to be shown.
        room: the width of the space.
        begins_wide: whether Chinese is spread before it.
        ends_wide: likewise behind it.
        newline: whether a line ends behind it on purpose.
        soft: whether it ends in a soft hyphen, which is shown where a line ends.
        hang: how much of it may stand in the margin.
        notes: the notes cited in it.
        pen: the font and the style of all its characters and of the space, where those are one and nothing is raised;
            they can be drawn together with those of other words then.
        codes: their codes then, with those of the space.
        whole: its characters then, with the space.
        uses: what the codes of a word of one style stand for.
        lacking: the characters in such a word that no face has.
    """

    atoms: tuple[tuple[str, Shown, Style, int], ...]
    width: float
    space: tuple[str, Shown, Style, int] | None = None
    room: float = 0.0
    begins_wide: bool = False
    ends_wide: bool = False
    newline: bool = False
    soft: bool = False
    hang: float = 0.0
    notes: tuple[Mark, ...] = ()
    pen: tuple[Source, Style] | None = None
    codes: str = ""
    whole: str = ""
    uses: tuple[Use, ...] = ()
    lacking: str = ""

    @property
    def size(self) -> float:
        """The size of its first character, in points; 0 for none."""
        return self.atoms[0][2].size if self.atoms else 0.0

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(atom[0] for atom in self.atoms)


@lru_cache(maxsize=30_000)
def _sign(text: str) -> tuple[bool, bool] | None:
    """Of a single character: whether Chinese is spread beside it, and whether it may hang; None for other words."""
    if len(text) != 1 or (kind := kind_of(text)) in "SNZ":
        return None
    return kind in WIDE, kind == "C" and text in HANGING


class _Known(dict[str, Word]):
    """The words of one style in text that runs from left to right, by their characters with the space behind them.

    They are shown by codes that are the same in every document.
    """

    def __init__(self, shapes: Shapes | Sheet, style: Style) -> None:
        super().__init__()
        self._shapes, self._style = shapes, style

    def __missing__(self, text: str) -> Word:
        if len(self) > _REMEMBERED:
            self.clear()
        word = self[text] = _make(text, self._shapes, self._style)
        return word


def _make(text: str, shapes: Shapes | Sheet, style: Style) -> Word:
    """A word of one style, with the space behind it."""
    scale = style.size / 1000
    if (facts := _sign(text)) is not None:
        shown = shapes[text]
        width = shown.width * scale
        wide, hangs = facts
        word = Word(((text, shown, style, 0),), width, None, 0.0, wide, wide, hang=width if hangs else 0.0)
        _join(word)
        return word
    kinds = kinds_of(text)
    core = text[: len(kinds.rstrip("SNZ"))]
    behind = text[len(core) :]
    shown = shapes[core] if core else NOTHING
    blank = behind.replace("\n", "")
    space = shapes[blank] if blank else NOTHING
    word = Word(((core, shown, style, 0),) if core else (), shown.width * scale)
    _finish(word, kinds, core, (blank, space, style, 0), space.width * scale)
    if word.hang:
        word.hang = shapes[core[-1]].width * scale
    _join(word)
    return word


def _join(word: Word) -> None:
    """Gather what a word of one style uses, and see whether all that is drawn of it is one string of one font."""
    atoms = word.atoms if word.space is None else (*word.atoms, word.space)
    shown = [atom[1] for atom in atoms]
    word.uses = tuple([use for one in shown for use in one.uses])
    word.lacking = "".join([one.lacking for one in shown])
    chunks = [chunk for one in shown for chunk in one.chunks]
    if not word.atoms or not chunks or any(one.said is not None for one in shown):
        return
    source = chunks[0][0]
    if all(chunk[0] is source and not chunk[1] for chunk in chunks):
        word.pen, word.codes = (source, word.atoms[0][2]), "".join([chunk[2] for chunk in chunks])
        word.whole = "".join([atom[0] for atom in atoms])


@define(eq=False, repr=False)
class Words(Distinct):
    """Makes words of runs.

    Attributes:
        fonts: show the characters.
        rtl: whether the document's language runs from right to left.
    """

    fonts: Fonts
    rtl: bool = False
    _known: dict[Style, _Known] = field(factory=dict)
    _used: set[Word] = field(factory=set)
    _own: dict[Word, Word] = field(factory=dict)

    def known(self, style: Style) -> _Known:
        """The words of a style, by codes that are the same in every document."""
        found = self._known.get(style)
        if found is None:
            shapes = self.fonts.sheet(style).shapes
            if style.element is not None or style.link:
                return _Known(shapes, style)  # no other text will have it
            remembered: dict[Style, _Known] = self.fonts.faces.words
            found = self._known[style] = remembered.setdefault(style, _Known(shapes, style))
        return found

    def _use(self, words: list[Word]) -> list[Word]:
        """Words by the codes that they have in this document."""
        if not words:
            return words
        used = self._used
        fresh = [word for word in dict.fromkeys(words) if word not in used]
        used.update(fresh)
        if not self.fonts.use([use for word in fresh for use in word.uses]):
            for word in fresh:
                if not self.fonts.use(word.uses):  # in this document some code stands for something else
                    self._own[word] = self._renewed(word)
        if lacking := [word.lacking for word in fresh if word.lacking]:
            self.fonts.lacking.update(dict.fromkeys("".join(lacking)))
        return [self._own.get(word, word) for word in words] if self._own else words

    def _renewed(self, word: Word) -> Word:
        """A word of one style by codes of this document alone."""
        atoms = word.atoms if word.space is None else (*word.atoms, word.space)
        style = atoms[0][2] if atoms else Style()
        return _make("".join([atom[0] for atom in atoms]) + "\n" * word.newline, self.fonts.sheet(style), style)

    def of(self, runs: Sequence[Run]) -> tuple[list[Word], int | None]:
        """The words of a text, and its own level where it is mixed; None if all of it runs from left to right."""
        whole = "".join([run.text for run in runs])
        base: int | None = None
        levels: Sequence[int] | None = None
        if self.rtl or is_mixed(whole):
            base = base_level(whole, self.rtl)
            levels = levels_of(whole, base)
            if base == 0 and not any(levels):
                base = levels = None
        if len(runs) == 1 and runs[0].note is None and levels is None:
            known = self.known(runs[0].style)
            ends = ends_of(kinds_of(whole))
            return self._use([known[whole[start:end]] for start, end in zip([0, *ends], ends, strict=False)]), None
        return self._cut(runs, whole, levels), base

    def _cut(self, runs: Sequence[Run], whole: str, levels: Sequence[int] | None) -> list[Word]:
        """The words of several runs."""
        kinds = "".join(["M" * len(run.text) if run.note else kinds_of(run.text) for run in runs])
        words: list[Word] = []
        alike: list[Word] = []  # the last words, each of one style: what they use is counted together
        known: _Known | None = None  # the words of the style of the run at `index`
        cited: set[int] = set()
        start, index, passed = 0, 0, 0  # passed: where the run at `index` begins
        for end in ends_of(kinds):
            first = runs[index]
            if levels is None and first.note is None and end <= passed + len(first.text):
                known = known if known is not None else self.known(first.style)
                alike.append(known[whole[start:end]])
            else:
                words += self._use(alike)
                alike = []
                core = len(kinds[start:end].rstrip("SNZ")) + start
                pieces, notes = [], []
                at, place, before = start, index, passed
                while at < end:
                    run = runs[place]
                    if run.note is not None and at == before and id(run.note) not in cited:
                        cited.add(id(run.note))
                        notes.append(run.note)
                    stop = min(end, before + len(run.text))
                    if at < stop:
                        pieces.append((at, stop, run.style))
                        at = stop
                    if at < end:
                        before += len(run.text)
                        place += 1
                words.append(self._word(whole, kinds[start:end], core, pieces, levels))
                words[-1].notes = tuple(notes)
            start = end
            while index < len(runs) and passed + len(runs[index].text) <= end:
                if (note := runs[index].note) is not None and id(note) not in cited:
                    cited.add(id(note))
                    words += self._use(alike)
                    alike = []
                    self._cite(words, note)  # a mark of no characters belongs to what precedes it
                passed += len(runs[index].text)
                index += 1
                known = None
        words += self._use(alike)
        for run in runs[index:]:
            if run.note is not None and id(run.note) not in cited:
                self._cite(words, run.note)
        return words

    def _cite(self, words: list[Word], note: Mark) -> None:
        """Let the last word cite a note; the word may be one that other lines share."""
        last = words[-1] if words else Word((), 0.0)
        own = Word(
            last.atoms, last.width, last.space, last.room, last.begins_wide, last.ends_wide, last.newline, last.soft,
            last.hang, (*last.notes, note),
        )  # fmt: skip
        words[-1:] = [own]

    def _word(
        self,
        whole: str,
        kinds: str,
        core: int,
        pieces: list[tuple[int, int, Style]],
        levels: Sequence[int] | None,
    ) -> Word:
        """A word of several styles or levels; each of its atoms has one of both."""
        atoms: list[tuple[str, Shown, Style, int]] = []
        width, room = 0.0, 0.0
        space: tuple[str, Shown, Style, int] = ("", NOTHING, pieces[-1][2], 0)
        for start, stop, style in pieces:
            for text, level in _levelled(whole[start : min(stop, core)], start, levels):
                shown = self.fonts.sheet(style, bool(level % 2))[text]
                atoms.append((text, shown, style, level))
                width += shown.width * style.size / 1000
            behind = whole[max(start, core) : stop].replace("\n", "")
            if behind:
                level = levels[max(start, core)] if levels is not None else 0
                shown = self.fonts.sheet(style)[behind]
                space = (space[0] + behind, shown, style, level)
                room += shown.width * style.size / 1000
        text = "".join(atom[0] for atom in atoms)
        word = Word(tuple(atoms), width)
        _finish(word, kinds, text, space, room)
        if word.hang:
            word.hang = self.fonts.width(text[-1], atoms[-1][2]) if levels is None else 0.0
        return word

    def torn(self, word: Word, room: float) -> Iterator[Word]:
        """A word that is wider than a line, in parts: each the longest that is no wider, or a single character."""
        parts: list[Word] = []
        for text, _, style, level in word.atoms:
            sheet, scale = self.fonts.sheet(style, bool(level % 2)), style.size / 1000
            for part in parts_of(text):
                wide = sheet[part].width * scale > room
                for unit in units_of(part) if wide else [part]:
                    parts.append(Word(((unit, sheet[unit], style, level),), sheet[unit].width * scale))
        if not parts:
            yield word
            return
        last = parts[-1]
        parts[0].notes = word.notes
        last.space, last.room, last.newline, last.soft = word.space, word.room, word.newline, word.soft
        parts[0].begins_wide, last.ends_wide = word.begins_wide, word.ends_wide
        yield from parts


def _finish(word: Word, kinds: str, core: str, space: tuple[str, Shown, Style, int], room: float) -> None:
    """What a word's kinds say of it; its hang is only said to be there."""
    word.newline = kinds[-1:] == "N"
    word.soft = "\u00ad" in space[0]
    if space[0] and space[1] is not NOTHING:
        word.space, word.room = space, room
    if core:
        word.begins_wide, word.ends_wide = kinds[0] in WIDE, kind_of(core[-1]) in WIDE
        word.hang = 1.0 if kind_of(core[-1]) == "C" and core[-1] in HANGING else 0.0


def _levelled(text: str, start: int, levels: Sequence[int] | None) -> Iterator[tuple[str, int]]:
    """A text in parts of one level each; where it runs from right to left, letters and signs apart.

    Programs that take text out of a file turn words of Arabic letters around, but not the signs beside them.
    """
    if levels is None:
        if text:
            yield text, 0
        return
    at = start
    for level, group in groupby(levels[start : start + len(text)]):
        size = sum(1 for _ in group)
        part = text[at - start : at - start + size]
        at += size
        if level % 2 == 0:
            yield part, level
        else:
            for letters, signs in groupby(part, key=lambda sign: kind_of(sign) in "AM"):
                for one in ("".join(signs),) if letters else signs:
                    yield one, level
