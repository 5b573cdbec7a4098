"""Second pass: the bodies of footnotes are taken out of the flow, wherever they cut it."""

from __future__ import annotations

import re

from attrs import define

from undoc.parsers.text.source import Line, Strand

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}) ?(?=\S)")
_STARS = re.compile(r"(\*{1,4}) ?(?=[^\s*])")
_PLAIN = re.compile(r"(\d{1,3}) (?=\S)")
_BRACKETED = re.compile(r"\((\d{1,3})\) (?=\S)|(\d{1,3})/ (?=\S)")
_STAR_MARK = re.compile(r"(?<=[^\s*])(\*{1,4})(?!\*)")


@define(eq=False)
class FoundNote:
    """A footnote's body, not yet bound to its mark.

    Attributes:
        marker: the mark, without raising or brackets.
        notation: how it was printed: ``"raised"``, ``"star"``, ``"plain"`` or ``"bracketed"``.
        mark: the printed mark at the head of the body.
        paragraphs: the body.
        line: number of its first line.
    """

    marker: str
    notation: str
    mark: Strand
    paragraphs: list[Strand]
    line: int


def take_notes(lines: list[Line], rules: set[int]) -> tuple[list[Line], list[FoundNote]]:
    """Part the lines of the flow from those of footnotes.

    Raised digits and stars begin a note wherever they begin a line (stars only if some word bears them); plain and
    bracketed digits only below a rule, since elsewhere they number paragraphs.

    Args:
        lines: the lines without furniture.
        rules: numbers of the lines that were rules.

    Returns:
        The lines that stay, and the notes in the order in which they stand.
    """
    stars = {match[1] for line in lines for match in _STAR_MARK.finditer(line.text)}
    kept: list[Line] = []
    notes: list[FoundNote] = []
    open_note: list[Line] = []
    started: tuple[str, str, int] | None = None
    previous = 0
    below_rule = cut = False

    def close() -> None:
        nonlocal started
        if started is not None:
            notes.append(_note(started, open_note))
        started = None
        open_note.clear()

    for line in lines:
        if line.broken:
            below_rule = any(number in rules for number in range(previous + 1, line.number))
        previous = line.number
        found = _start(line.text, stars, below_rule)
        if found is not None:
            close()
            started, cut = found, True
            open_note.append(line)
        elif started is not None and not line.gap and not line.broken:
            open_note.append(line)
        else:
            close()
            below_rule = False
            line.broken = line.broken or cut
            cut = False
            kept.append(line)
    close()
    return kept, notes


def _start(text: str, stars: set[str], below_rule: bool) -> tuple[str, str, int] | None:
    """Marker, notation and length of the mark that begins a note, if this line begins one."""
    found = _RAISED.match(text)
    if found:
        return found[1].translate(SUPERSCRIPTS), "raised", found.end()
    found = _STARS.match(text)
    if found and found[1] in stars:
        return found[1], "star", found.end()
    if below_rule:
        found = _BRACKETED.match(text)
        if found:
            return found[1] or found[2], "bracketed", found.end()
        found = _PLAIN.match(text)
        if found:
            return found[1], "plain", found.end()
    return None


def _note(started: tuple[str, str, int], lines: list[Line]) -> FoundNote:
    marker, notation, length = started
    whole = Strand.join(line.strand for line in lines)
    return FoundNote(marker, notation, whole.cut(0, length), [whole.cut(length)], lines[0].number)
