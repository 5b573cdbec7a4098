"""Whether a paragraph ends where a line ends: evidence is weighed, none of it decides alone.

What speaks for an end: a sentence or clause ends there; the line has room for the word that follows; the next line is
indented, stands below a blank line, bears the marker that is due, or begins as preambular paragraphs do. What speaks
against it: the sentence goes on, the next line begins small, the line is full.
"""

from __future__ import annotations

import re

from undoc.languages.language import Language
from undoc.languages.preambles import letter_openers, preambular_openers
from undoc.parsers.text.measures import Measures, first_word
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

#: What each piece of evidence is worth; above zero a paragraph ends.
_STOP, _SEMICOLON, _COLON, _COMMA, _BRACKETED, _UNFINISHED, _OPEN = 2.0, 3.3, 2.0, -0.5, -1.0, -2.5, -4.0
_SMALL, _LARGE, _FIGURE, _CLOSING = -3.5, 0.8, -0.4, -5.0
_WHOLE_BRACKET = 3.0
_FIGURE_GOES_ON = -2.0
_FULL = -3.0
_ROOM = ((0.22, 4.0), (0.12, 3.2), (0.07, 2.0), (0.03, 0.8), (-0.02, -2.9))
#: Where the sentence goes on, room says less: fonts differ, and lines that are spread over the page fall to pieces.
_ROOM_IN_SENTENCE = ((0.25, 4.0), (0.18, 1.0), (0.0, 0.0))
_ROOM_BEFORE_SMALL = 2.0
_GAP, _NO_GAP, _CLEAN_GAP, _CHANCE_GAP = 3.5, -2.5, 5.0, 1.0
_INDENT, _FLUSH = 3.5, -3.0
_WHOLE_PARAGRAPHS = 5.5
_DUE, _DUE_ALONE, _NOT_DUE = 5.5, 9.0, -0.5
_OPENER, _SMALL_OPENER, _OTHER_OPENER, _NO_OPENER = 4.5, 7.6, 4.0, -1.0
_LETTER_OPENER = 1.5
_NUMBERED_GOES_ON = -3.0
#: A word alone on a line within a paragraph: a line that was spread over the page fell to pieces.
_LONE_WORD = -3.0

_STOPS = ".!?。！？؟…"
_ABBREVIATIONS = compiled_late(
    r"(?:\b(?:Nos?|paras?|arts?|vols?|pp?|Mr|Mrs|Ms|Dr|St|Sr|Sra|núms?|párrs?|pars?|cf|chap|sect|fig|ed|eds|г|стр|п|пп|"
    r"ст|т|гл|см)|\b[A-ZА-Я])\.$"
)
#: What room is worth that no paragraph leaves that goes on.
_MUCH_ROOM = 4.0
#: What ends the last item of a list but one.
_LAST_BUT_ONE = compiled_late(r"[;；؛] (?:and|or|y|o|e|u|et|ou|и|или|و)$")
_JOINTS = compiled_late(
    r"(?:[/(（“«‘\[-]|\b(?:the|of|and|to|from|for|in|on|with|by|or|at|a|an|that|its|de|des|du|la|le|les|et|à|au|aux|en|"
    r"dans|sur|par|pour|que|y|del|el|los|las|al|por|para|con|и|в|на|с|по|о|об|из|к|для|от|при|или|что))$",
    re.IGNORECASE,
)
_NUMBERED = compiled_late(
    r"(?:\b(?:paragraphs?|paras?\.?|articles?|arts?\.?|resolutions?|items?|nos?\.?|vol\.|chapter|section|annex|rule|goals?|"
    r"párrafos?|artículos?|párrs?\.|temas?|núm\.|resolución|resoluciones|points?|paragraphes?|par\.|résolutions?|"
    r"пункт\w*|стать\w*|резолюци\w*)|第|الفقرات?|المادة|القرار|البند)$",
    re.IGNORECASE,
)
_OPENING = "/(（“«‘[-"
_COMMAS = (",", "，", "،")
_CLOSERS = "”’\"»)）]》」'"
_NOT_FIRST = frozenset("，。、；：！？）》」』】”’,.;:!?)]»؛،؟%")
_ARABIC = compiled_late(r"[\u0620-\u06ff]")


class Joiner:
    """Weighs whether a line begins a paragraph.

    Args:
        measures: what is known of the page.
        language: the language's data.
        preambular: whether there is a preamble.
    """

    def __init__(self, measures: Measures, language: Language, *, preambular: bool) -> None:
        self._measures = measures
        self._language = language
        self._openers = preambular_openers(language.code) if preambular else None
        self._letter_openers = letter_openers(language.code)

    def weigh(
        self,
        line: Line,
        text: str,
        after: Line,
        *,
        first: bool,
        lone: bool = False,
        numbered: bool = False,
        labelled: bool = False,
        clean: bool = False,
        marked: bool = False,
    ) -> float:
        """How much speaks for a paragraph's end between two lines; below zero it goes on.

        What the next line's marker says is weighed by the caller, who knows which are due.

        Args:
            line: the line above.
            text: its text without marks.
            after: the line below.
            first: whether the line above is the first of its paragraph.
            lone: whether the line above is the first of a paragraph whose number stands alone on a line.
            marked: whether the line below begins with a marker, so that its first character says nothing.
            clean: whether no number stands alone on a line near by, so that a blank line is no accident.
            numbered: whether the paragraph bears a number; such a one ends in no comma.
            labelled: whether it bears a number or a letter.
        """
        measures = self._measures
        ended = weight_of_end(text)
        weight = 0.0 if marked else self._weigh_beginning(after.text)
        # no language but Arabic ends every paragraph in a point or comma
        if not marked and ended == _UNFINISHED and after.text[0].isdecimal():
            weight += _FIGURE_GOES_ON  # "dated / 1 May 2013"
        weight += ended - 1 if ended == _UNFINISHED and _ARABIC.match(text[-1:]) else ended
        # small, or without capitals, the same words can stand anywhere in an item of a list
        may_open = self._openers is not None and (not labelled or after.text[0].isupper())
        opener = may_open and self._openers is not None and self._openers.match(after.text) is not None
        small = _begins_small(after.text)
        goes_on = ended in (_BRACKETED, _UNFINISHED, _OPEN) or ((ended == _COMMA or small) and not opener)
        if numbered and ended in (_UNFINISHED, _BRACKETED, _COMMA):
            weight += _NUMBERED_GOES_ON
        if (
            ended == _UNFINISHED
            and (not first or labelled)
            and " " not in text
            and not "\u2e80" <= text[:1] <= "\u9fff"
        ):
            weight += _LONE_WORD
        room = 0.0
        if measures.wrapped:
            if ended != _OPEN:
                room = self._weigh_room(line, after, goes_on=goes_on, first=first, lone=lone)
                weight += room
        elif not after.broken and ended != _OPEN:
            weight += _WHOLE_PARAGRAPHS
        if (
            ended == _COMMA
            or (ended == _UNFINISHED and room > 0)
            or (small and opener and ended in (_STOP, _SEMICOLON))
        ):
            weight += self._weigh_opener(after.text[0], ended, opener=opener)
        if ended == _STOP and self._letter_openers is not None and self._letter_openers.match(after.text):
            weight += _LETTER_OPENER
        if not after.broken:
            weight += self._weigh_gap(after, room=room, clean=clean)
            weight += self._weigh_indent(line, after, first=first, labelled=labelled)
        return weight

    def _weigh_beginning(self, after: str) -> float:
        first = after[0]
        if first in _NOT_FIRST:
            return _CLOSING
        if first.islower():
            return _SMALL if _begins_small(after) else _LARGE
        if first.isdecimal():
            return _FIGURE
        if first in "[［" and after[-1] in "]］":
            return _WHOLE_BRACKET
        return _LARGE if first.isupper() else 0.0

    def _weigh_room(self, line: Line, after: Line, *, goes_on: bool, first: bool, lone: bool) -> float:
        """Whether the word below would have had room on the line above."""
        width = self._measures.width
        word = first_word(after.text)
        joint = 0 if "\u2e80" <= word[:1] <= "\u9fff" and "\u2e80" <= line.text[-1] <= "\u9fff" else 250
        used = self._measures.width_of(line.text) + joint + self._measures.width_of(word)
        if lone or first:
            used += 2 * _FIRST_LINE if lone else _FIRST_LINE
        room = (width - used) / width
        for least, worth in _ROOM_IN_SENTENCE if goes_on else _ROOM:
            if room > least:
                falls_apart = (
                    goes_on and _begins_small(after.text) and (not line.text.endswith(_COMMAS) or " " not in line.text)
                )
                return min(worth, _ROOM_BEFORE_SMALL) if falls_apart else worth
        return _FULL

    def _weigh_opener(self, first: str, ended: float, *, opener: bool) -> float:
        """Whether a line begins as preambular paragraphs do in its language."""
        if first.isupper():
            return _OPENER if opener else _NO_OPENER if ended == _COMMA else 0.0
        if ended == _UNFINISHED:
            return 0.0
        if not opener:
            return _NO_OPENER
        # no capital tells the beginning; yet few lines within a paragraph begin so behind a comma
        return _SMALL_OPENER if first.islower() else _OTHER_OPENER

    def _weigh_gap(self, after: Line, *, room: float, clean: bool) -> float:
        if self._measures.gapped:
            if after.gap:
                return _CLEAN_GAP if clean else _GAP
            return _NO_GAP if room < _MUCH_ROOM else _NO_GAP / 2
        if not after.gap:
            return 0.0
        # around a number on a line of its own extraction puts blank lines
        return _CLEAN_GAP if clean else _CHANCE_GAP

    def _weigh_indent(self, line: Line, after: Line, *, first: bool, labelled: bool) -> float:
        margin = self._measures.margins.get(after.sheet)
        if margin is None:
            return 0.0
        if not first and abs(after.indent - line.indent) <= 1:
            return _FLUSH
        if labelled and first and abs(after.indent - margin) > 1:
            # the lines under that of a marker stand where those of its level do
            return _FLUSH / 3 if after.indent < line.indent else 0.0
        if after.indent >= margin + 2 and (not first or after.indent < line.indent - 1 or line.indent <= margin + 1):
            return _INDENT
        if abs(after.indent - margin) <= 1:
            # a first line that is not indented either may as well be a heading
            return _FLUSH / 3 if first and line.indent <= margin + 1 and not labelled else _FLUSH
        return 0.0


#: About how far the first line of a paragraph is indented, in thousandths of the type size.
_FIRST_LINE = 2500


def _begins_small(text: str) -> bool:
    """Whether a text begins with a small letter, as the rest of a sentence does; Russian writes Mr. and Mrs. small."""
    return text[0].islower() and not text.startswith(("г-н", "г-жа"))


def weight_of_end(text: str) -> float:
    """What a line's end says by itself."""
    bare = text.rstrip(_CLOSERS) or text
    last = bare[-1]
    if last in _STOPS:
        return _OPEN if last == "." and len(bare) == len(text) and _ABBREVIATIONS.search(bare[-8:]) else _STOP
    if last in ";；؛" or (last.isalpha() and last < "\u0700" and _LAST_BUT_ONE.search(text[-8:])):
        return _SEMICOLON
    if last in ":：":
        return _COLON
    if last in ",，،":
        return _COMMA
    end = text[-1]
    if last == "、" or ((end in _OPENING or (end.isalpha() and end < "\u0530")) and _JOINTS.search(text[-12:])):
        return _OPEN
    return _BRACKETED if end in ")）" else _UNFINISHED


def goes_nowhere(text: str) -> bool:
    """Whether nothing at a line's end tells that it goes on: no word, hyphen or bracket that needs another."""
    return weight_of_end(text) != _OPEN


def weigh_marker(text: str, *, due: bool, alone: bool) -> float:
    """What it says that a line bears a marker.

    Args:
        text: the line above.
        due: whether the marker is the next of its list, or the first of one.
        alone: whether there is nothing else on the line.
    """
    last = text[-1:]
    if (last == "." or last == "_" or last.isalnum()) and _NUMBERED.search(text[-16:]):
        return _NOT_DUE  # "in paragraph / 5."
    return (_DUE_ALONE if alone else _DUE) if due else _NOT_DUE
