"""Which lines the outline names: those on the page that an entry leads to, and that say what it says.

White space, punctuation and case are no part of what they say, nor are marks of notes; a number that an entry lacks may
stand before them. Outlines are made by hand and by machines, and some name every paragraph by its first line: a line
that goes on on the next one is no heading, whatever the outline says, nor is a sentence.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from undoc.languages.language import Language
from undoc.parsers.pdf.outlines import Entry
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.text.blocks import finished
from undoc.parsers.text.markers import read_heading_marker, read_marker

#: No heading has more lines, or more characters.
_LINES, _LONGEST = 6, 300
#: Raised figures are marks of notes, and a long letter of Arabic is long by its look.
_UNSAID = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹\u0640")

Run = tuple[int, int]


def find_outlined(
    pages: Iterable[Sequence[PrintedLine]],
    entries: Iterable[Entry],
    begins: Callable[[PrintedLine, PrintedLine], bool | None],
) -> dict[int, Entry]:
    """The entry of each line that one names, by the line's identity.

    Args:
        pages: the lines of each page that are text.
        entries: those of the outline.
        begins: whether a line begins a paragraph below another; None where the page does not tell.
    """
    of_page: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if _said(entry.words):
            of_page[entry.page].append(entry)
    found: dict[int, Entry] = {}
    for lines in pages:
        own = of_page.get(lines[0].page) if lines else None
        if own:
            runs = dict(_named(lines, own))
            found.update((id(line), runs[at]) for at in _apart(lines, runs, begins) for line in lines[slice(*at)])
    return found


def find_title(entries: Sequence[Entry], language: Language) -> Entry | None:
    """The entry that is the document's title: the first, around all others but those of attachments."""
    tops = [entry for entry in entries if entry.above is None]
    if not tops or tops[0].page != 1 or not any(entry.above is tops[0] for entry in entries):
        return None
    return tops[0] if all(language.attachment_start.match(entry.words) for entry in tops[1:]) else None


def _named(lines: Sequence[PrintedLine], entries: Sequence[Entry]) -> Iterator[tuple[Run, Entry]]:
    """The lines of a page that its entries name: from where to where."""
    places: dict[str, list[Run]] = {_said(entry.words): [] for entry in entries}
    for start, end, said in _readings(lines):
        if said in places:
            places[said].append((start, end))
    taken: set[int] = set()
    for entry in entries:
        runs = places[_said(entry.words)]
        if entry.y is None:
            runs.sort()
        else:
            top = entry.y
            runs.sort(key=lambda run: abs(lines[run[0]].y - top))
        for run in runs:
            if taken.isdisjoint(range(*run)) and _may_name(entry, lines[slice(*run)]):
                taken.update(range(*run))
                runs.remove(run)
                yield run, entry
                break


def _readings(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, int, str]]:
    """What each line and those below it say together, with the number before it and without."""
    said = [_said(line.text) for line in lines]
    for start, line in enumerate(lines):
        whole = said[start]
        marker = read_heading_marker(line.text) or read_marker(line.text)
        bare = _said(line.text[marker.length :]) if marker is not None else ""
        for end in range(start + 1, min(len(lines), start + _LINES) + 1):
            if end > start + 1:
                whole += said[end - 1]
                bare += said[end - 1] if marker is not None else ""
            if len(whole) > _LONGEST or lines[end - 1].column != line.column:
                break
            yield start, end, whole
            if bare:
                yield start, end, bare


def _may_name(entry: Entry, lines: Sequence[PrintedLine]) -> bool:
    """Whether lines that say what an entry says can be its heading: no sentence, nor the end of one."""
    first = next((letter for letter in entry.words if letter.isalpha()), "")
    own = next((letter for letter in lines[0].text if letter.isalpha()), "")
    return not finished(lines[-1].text) and not (own.islower() and first.isupper())


def _apart(
    lines: Sequence[PrintedLine], runs: Iterable[Run], begins: Callable[[PrintedLine, PrintedLine], bool | None]
) -> list[Run]:
    """The runs of lines that go on neither with the text above nor on in the text below."""
    found = sorted(runs)
    both = {start for start, _ in found}.intersection(end for _, end in found)
    on: set[int] = set()
    for at, (before, after) in enumerate(pairwise(lines), 1):
        told = begins(before, after)
        # bold lines below each other look like one heading, also where they are two
        two = at in both and before.bold and after.bold
        if not two and (told is False or (told is None and after.text[:1].islower())):
            on.add(at)
    return [(start, end) for start, end in found if start not in on and end not in on]


def _said(text: str) -> str:
    """The letters and figures of a text, without what their look alone tells."""
    kept = "".join(letter for letter in text if letter.isalnum() and letter not in _UNSAID)
    return unicodedata.normalize("NFKC", kept).casefold()
