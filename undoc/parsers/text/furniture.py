"""First pass: page furniture, told by its form, its place and its repetition, is taken out of the flow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from undoc.languages.language import Language
from undoc.model import Furniture, FurnitureKind
from undoc.parsers.text.signatures import has_signed_mark
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

SYMBOL = compiled_late(r"[A-Z]{1,5}(?:/[A-Za-z0-9.()\[\]-]+)+(?: ?\(\d{4}\))?\*{0,2}")
_RULE = compiled_late(r"[_\u2014\u2500]{5,}|-{10,}")
_BAR_CODE = compiled_late(r"\*\d{6,8}\*")
#: The job number: the year, and behind a hyphen five figures; Geneva, Vienna and Nairobi print their letters before it.
_JOB = compiled_late(r"(?:(?:GE|V|K|NY|ESC)[.-]?)?\d{2}-?\d{5}(?: ?\([A-Z]\))?(?: +\d{6}){0,3}(?: +\*\d{6,9}\*)?")
#: The day on which a page was made, ``080744``, behind or below the job number.
_MADE = compiled_late(r"\d{6}(?: +\d{6}){0,2}")
_OF_PAGES = compiled_late(r"\d{1,4}/\d{1,4}")
_WITH_WORD = compiled_late(
    r"(?:Page|Página|Стр\.?|الصفحة) ?\d{1,4}|第 ?\d{1,4} ?页|[-\u2013\u2014] ?\d{1,4} ?[-\u2013\u2014]", re.I
)
_NUMBER = compiled_late(r"^[0-9/]+[.]?")
_WORDS = compiled_late(r"[^\W\d_]{3}.{6}|[\u2e80-\u9fff]{4}")
_BARE = compiled_late(r"\d{1,4}")
#: What furniture begins with that is told by its form alone, figures aside.
_FORMED = frozenset("_\u2014\u2500-*GVKNE")
#: A document with more pages has more than one page's number.
_MANY_PAGES = 60
#: What stands at the foot of the first page.
_FOOT = frozenset(("job number", "bar code"))
#: What no furniture is longer than.
_LONGEST = 180
#: Lines at the beginning in which the document's own symbols stand.
_HEAD = 14
#: Lines at either end of a page in which furniture is looked for by its place.
_ZONE = 7
#: Lines of the first page in which the words of a running title stand.
_TITLE_LINES = 60
#: Lines that the title itself takes at the most; it is printed narrower than the running title.
_LONGEST_TITLE = 10
#: A running title, or its second line, has at least this many letters, so that no stray word is taken for one.
_LEAST_TITLE = 6
_WORD = compiled_late(r"[^\W\d_]{3}")
#: A running title has more Chinese characters, so that no stray word is taken for one.
_LEAST_HAN_TITLE = 1
_HAN = compiled_late(r"[\u4e00-\u9fff]")
#: What ends a sentence or a clause ends no title.
_SENTENCE_ENDS = frozenset(".;:。；：؛")
_DASHES = compiled_late(r"[\u2013\u2014]")
_IGNORED = compiled_late(r"[\s\u0640\u00ad\u2010\u2011-]+")


def take_furniture(
    lines: list[Line], language: Language | None = None
) -> tuple[list[Line], list[tuple[Furniture, Line]]]:
    """Part the lines of the flow from the furniture of the pages.

    A line after furniture is marked `Line.broken`, and every line is given the number of its sheet, `Line.sheet`. Rules
    are furniture too; below one, `undoc.parsers.text.notes` looks for notes.

    Args:
        lines: all lines.
        language: the language's data; its headings of attachments are no running titles.

    Returns:
        The lines that stay, and each piece of furniture with the line it was.
    """
    pages = _Pages(lines, language)
    if not any(pages.kinds):
        return lines, []
    kept: list[Line] = []
    taken: list[tuple[Furniture, Line]] = []
    broken = False
    for line, kind in zip(lines, pages.kinds, strict=True):
        if kind is None:
            line.broken = line.broken or broken
            broken = False
            kept.append(line)
        else:
            taken.append((Furniture(line.text, kind, span=line.span), line))
            broken = True
    return kept, taken


class _Pages:
    """What is known of the pages of a source: which line is furniture, and where each page begins.

    Attributes:
        kinds: for each line what furniture it is, or None.
    """

    def __init__(self, lines: list[Line], language: Language | None) -> None:
        self._lines = lines
        self._language = language
        self._headings = tuple(language.annexes.values()) if language is not None else ()
        self._fed = bool(lines) and lines[-1].page > lines[0].page
        self._symbols = self._own_symbols()
        self.kinds: list[FurnitureKind | None] = [
            self._by_form(index)
            if line.columned or (first := line.text[0]) in _FORMED or first.isdecimal() or "/" in line.text
            else None
            for index, line in enumerate(lines)
        ]
        if any(self.kinds):
            self._check_page_numbers()
            self._days_made()
        elif not self._fed:
            return  # all is one sheet
        if self._fed or any(self.kinds):
            starts = self._starts()
            self._running_titles(starts)
            self._repeated(starts)
            self._bare_numbers(self._starts())  # titles are furniture now, so that each page begins once
        self._number_sheets()

    # -------------------------------------------------------------------------------------------------- by form

    def _own_symbols(self) -> set[str]:
        """The symbols in the masthead, spaces and stars aside."""
        found: set[str] = set()
        for line in self._lines[:_HEAD]:
            if "/" in line.text and len(line.text) <= _LONGEST:
                found.update(map(_bare_symbol, _symbol_cells(line)))
        if not found - {""}:
            # the masthead's symbol, far to the right, can come out last of its page; but every page repeats it
            alone = Counter(_bare_symbol(line.text) for line in self._lines if "/" in line.text and len(line.text) < 40)
            found = {symbol for symbol, count in alone.items() if count > 1}
        return found - {""}

    def _by_form(self, index: int) -> FurnitureKind | None:
        """What furniture a line is by its form; it has columns, a slash, or begins as furniture does."""
        text = self._lines[index].text
        if len(text) > _LONGEST:
            return None
        cells = self._lines[index].cells
        kind = form_of(text)
        if kind is not None or len(cells) == 1:
            if kind is None and index >= 2 and "/" in text:
                return self._symbol(index)
            return kind
        kinds = [form_of(cell) or ("page number" if _BARE.fullmatch(cell) else None) for cell in cells]
        if all(kinds):
            return next((kind for kind in kinds if kind != "page number"), "page number")
        if any(_bare_symbol(cell) in self._symbols for cell in cells):
            return "running head" if index >= _HEAD or self._repeats(index, cells) else None
        return None

    def _repeats(self, index: int, cells: Sequence[str]) -> bool:
        """Whether all parts of a line stand above it already, as symbol and title do where the first page is short."""
        above = "".join(_squashed(line.text) for line in self._lines[:index])
        return all(_squashed(cell) in above for cell in cells)

    def _check_page_numbers(self) -> None:
        """``79/289`` is a page of so many only if others say how many pages there are, or if it is beside furniture."""
        lines, kinds = self._lines, self.kinds
        found = [index for index, kind in enumerate(kinds) if kind == "page number" and len(lines[index].cells) == 1]
        counts = Counter(lines[index].text.split("/")[-1] for index in found)
        for index in found:
            count = lines[index].text.split("/")[-1]
            near = [at for at in (index - 1, index + 1) if 0 <= at < len(lines)]
            beside = any(kinds[at] or lines[at].page != lines[index].page for at in near) or index + 1 == len(lines)
            last = lines[index].text == f"{count}/{count}"
            likely = (beside or last) and counts[count] == max(counts.values()) and int(count) < _MANY_PAGES
            if counts[count] == 1 and not likely and not (self._fed and int(count) == lines[-1].page):
                kinds[index] = None

    def _days_made(self) -> None:
        """Days beside a job number, alone on their lines."""
        lines, kinds = self._lines, self.kinds
        for index in range(1, len(lines)):
            if kinds[index] is None and kinds[index - 1] == "job number" and _MADE.fullmatch(lines[index].text):
                kinds[index] = "job number"

    def _symbol(self, index: int) -> FurnitureKind | None:
        """The symbol of the document again, alone on a line, is a running head; the first time it is the masthead's."""
        parts = _symbol_cells(self._lines[index])
        bare = _bare_symbol(parts[0])
        if not bare or not all(map(_bare_symbol, parts)):
            return None
        if bare not in self._symbols:
            # where the masthead is lacking, the running head is all that tells the symbol
            if not self._symbols and index > _HEAD and self._beside_furniture(index):
                return "running head"
            return None
        seen = index >= _HEAD or any(bare in map(_bare_symbol, _symbol_cells(line)) for line in self._lines[:index])
        return "running head" if seen else None

    def _beside_furniture(self, index: int) -> bool:
        lines = self._lines
        before = lines[index - 1]
        return before.page < lines[index].page or (len(before.text) < _LONGEST and form_of(before.text) is not None)

    # -------------------------------------------------------------------------------------------------- by place

    def _starts(self) -> list[int]:
        """The line with which each page but the first begins."""
        lines, kinds = self._lines, self.kinds
        if self._fed:
            return [index for index in range(1, len(lines)) if lines[index].page > lines[index - 1].page]
        starts = []
        index = 0
        while index < len(lines):
            if kinds[index] is None:
                index += 1
                continue
            end = index
            while end < len(lines) and (kinds[end] is not None or self._is_bare_between(end)):
                end += 1
            head = next((at for at in range(index, end) if kinds[at] == "running head"), None)
            if end < len(lines) and (head is not None or "rule" not in kinds[index:end]):
                starts.append(end if head is None else head)
            index = end
        return starts

    def _is_bare_between(self, index: int) -> bool:
        """Whether a lone number stands between furniture."""
        after = index + 1
        if not _BARE.fullmatch(self._lines[index].text):
            return False
        return after == len(self._lines) or self.kinds[after] is not None

    def _running_titles(self, starts: Sequence[int]) -> None:
        """Beside the symbol at a page's head: lines that repeat those of the document's title, or themselves."""
        lines, kinds = self._lines, self.kinds
        titles = _beginnings(lines[: starts[0] if starts else 0][:_TITLE_LINES])
        told = Counter(piece for start in starts for piece in set(self._pieces(start)))
        for start in starts:
            zone = range(start, min(start + _ZONE, len(lines)))
            symbol = next((index for index in zone if kinds[index] == "running head"), None)
            if symbol is None:
                continue
            if not self._fed:  # lines above the symbol belong to the page too
                above = symbol
                while above > 0 and symbol - above < _ZONE and kinds[above - 1] is None:
                    above -= 1
                    if self._says_title(range(above, symbol), titles, told):
                        start = above
            before = [
                index
                for index in range(start, symbol)
                if kinds[index] is None and not _BARE.fullmatch(lines[index].text)
            ]
            if before and self._says_title(before, titles, told):
                self._mark(before)
                continue
            after: list[int] = []
            best = 0
            first = symbol + 1
            while first < len(lines) and kinds[first] == "running head":
                first += 1  # the symbol again: the masthead's, which came out last of the first page
            for index in range(first, min(first + _ZONE, len(lines))):
                if kinds[index] is not None or (self._fed and lines[index].page > lines[symbol].page):
                    break
                after.append(index)
                # a blank line parts the running title from the text below it
                below = lines[index + 1] if index + 1 < len(lines) else None
                if (below is None or below.gap) and self._says_title(after, titles, told):
                    best = len(after)
            self._mark(after[:best])

    def _pieces(self, start: int) -> Iterator[str]:
        """What may be the running title at the head of a page: its first lines, one, two and three together."""
        texts: list[str] = []
        for index in range(start, min(start + _ZONE, len(self._lines))):
            if self.kinds[index] is None:
                texts.append(self._lines[index].text)
                if len(texts) < _ZONE:
                    yield _squashed(" ".join(texts))
            elif texts:
                return

    def _says_title(self, indices: Sequence[int], titles: Sequence[tuple[str, str]], told: Counter[str]) -> bool:
        text = _squashed(" ".join(self._lines[index].text for index in indices))
        if not (len(text) >= _LEAST_TITLE and _WORD.search(text)) and not (
            len(text) > _LEAST_HAN_TITLE and _HAN.search(text)
        ):
            return False
        if text[-1] in _SENTENCE_ENDS or any(self._is_heading(index) or self._is_signed(index) for index in indices):
            return False
        # the words of the title stand above, on the first page
        return told[text] > 1 or any(
            whole.startswith(text) or bare.startswith(text)
            for whole, bare in titles[: max(0, indices[0] - len(indices))]
        )

    def _is_heading(self, index: int) -> bool:
        """Whether a line is the heading of an attachment, or the line in brackets below it."""
        text = self._lines[index].text
        return text[0] in "[［" or any(heading.fullmatch(text) for heading in self._headings)

    def _is_signed(self, index: int) -> bool:
        """Whether a line bears the mark of a signature."""
        return self._language is not None and has_signed_mark(self._lines[index].text, self._language)

    def _repeated(self, starts: Sequence[int]) -> None:
        """A line in the same words, figures aside, at the head or foot of several pages."""
        if not self._fed:
            return
        lines, kinds = self._lines, self.kinds
        heads = [start for start in starts if not self._is_heading(start)]
        heads += [start + 1 for start in starts if start + 1 < len(lines) and kinds[start] is not None]
        feet = [
            index
            for start in starts
            for index in range(start - 1, max(0, start - 3), -1)
            if not self._is_signed(index - 1)  # the same office stands below the name on many pages
        ]
        for places in (heads, feet):
            free = [index for index in places if kinds[index] is None and len(lines[index].text) < _LONGEST]
            counts = Counter(lines[index].text for index in free)
            for index in free:
                text = lines[index].text
                if _WITH_WORD.fullmatch(text):
                    kinds[index] = "page number"
                elif counts[text] > max(2, len(starts) // 2) and _WORDS.search(text):
                    kinds[index] = "running head"

    def _bare_numbers(self, starts: Sequence[int]) -> None:
        """A lone number at a page's edge is the page's if the numbers of the pages run on; else a paragraph's."""
        lines, kinds = self._lines, self.kinds
        if any(kind == "page number" for kind in kinds):
            # others bear the count of the pages; this one may stand alone above the job number
            told = {lines[index].page for index, kind in enumerate(kinds) if kind == "page number"}
            for index in range(1, len(lines) - 1):
                if (
                    kinds[index] is None
                    and kinds[index + 1] == "job number"
                    and lines[index].gap
                    and lines[index].page not in told
                    and _BARE.fullmatch(lines[index].text)
                ):
                    kinds[index] = "page number"
            return
        found: dict[int, int] = {}
        for sheet, start in enumerate([*starts, len(lines)], 1):
            for step, first in ((1, start), (-1, start - 1)):
                index = first
                looked = 0
                while 0 <= index < len(lines) and looked < _ZONE:
                    if kinds[index] is None:
                        if not _BARE.fullmatch(lines[index].text):
                            break
                        found[index] = int(lines[index].text) - sheet - (step > 0)
                    looked += 1
                    index += step
        shifts = Counter(found.values())
        for index, shift in found.items():
            if shifts[shift] > 1 or (shift == 0 and len(starts) < 3):
                kinds[index] = "page number"

    def _mark(self, indices: Sequence[int]) -> None:
        for index in indices:
            self.kinds[index] = "running head"

    def _number_sheets(self) -> None:
        lines, kinds = self._lines, self.kinds
        if self._fed:
            for line in lines:
                line.sheet = line.page
            return
        sheet = 1
        headed = "running head" in kinds
        cluster: set[str] = set()
        ruled = waits = False
        for line, kind in zip(lines, kinds, strict=True):
            if kind is not None:
                cluster.add(kind)
            else:
                if cluster:
                    ruled = ruled or "rule" in cluster
                    # a page's number can stand among its notes, so that where pages have heads, those tell; and the
                    # mark of a note, alone above the foot of the first page, waits for its text
                    if "running head" in cluster if headed else not ("rule" in cluster or (waits and cluster <= _FOOT)):
                        sheet += 1
                        ruled = False
                    cluster.clear()
                waits = ruled and _BARE.fullmatch(line.text) is not None
            line.sheet = sheet


def form_of(text: str) -> FurnitureKind | None:
    """What furniture a line or a part of one is by its form alone."""
    first = text[0]
    if first in "_\u2014\u2500-" and _RULE.fullmatch(text):
        return "rule"
    if first == "*" and _BAR_CODE.fullmatch(text):
        return "bar code"
    if first in "GVKNE" and _JOB.fullmatch(text) and text[1:4].strip("ESCY.-")[:1].isdecimal():
        return "job number"
    if first.isdecimal() and len(text) < 60 and (text[-1] in ")*" or text[-1].isdecimal()):
        if _OF_PAGES.fullmatch(text):
            number, count = text.split("/")
            return "page number" if 0 < int(number) <= int(count) else None
        words = text.split(" ")
        if _OF_PAGES.fullmatch(words[0]):
            del words[0]
        if words and _BAR_CODE.fullmatch(words[-1]):
            del words[-1]
        if words and (_OF_PAGES.fullmatch(words[-1]) or (len(words) > 1 and len(words[-1]) < 5)):
            del words[-1]
        if words and _JOB.fullmatch(" ".join(words)):
            return "job number"
    return None


def read_symbol(text: str) -> str | None:
    """The symbol that a line or a part of one is; extraction puts a bracket at the wrong end of one in Arabic."""
    if text.startswith(")") and "(" in text:
        text = f"{text[1:]})"
    return text if SYMBOL.fullmatch(text) and not text.endswith(".") else None


def _symbol_cells(line: Line) -> list[str]:
    """The parts of a line, two symbols that a dash joins parted."""
    return [part.strip() for cell in line.cells for part in _DASHES.split(cell)]


def _bare_symbol(text: str) -> str:
    return _squashed(read_symbol(text) or "")


def _squashed(text: str) -> str:
    """A text without white space, hyphens (some are lost at line ends), stars at its end and kashidas."""
    return _IGNORED.sub("", text).rstrip("*")


def _beginnings(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """What stands on a page from the beginning of each line on, without white space; with and without a number first.

    The number is that of a resolution (``78/163.``), which the running title leaves out.
    """
    texts = [_squashed(line.text) for line in lines]
    joined = ("".join(texts[index : index + _LONGEST_TITLE]) for index in range(len(texts)))
    return [(text, _NUMBER.sub("", text)) for text in joined]
