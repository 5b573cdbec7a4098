"""What a language needs to make a document: its fixed lines, and a maker of sentences out of invented words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from attrs import field, frozen


def _words(value: str) -> tuple[str, ...]:
    return tuple(value.split())


@frozen(eq=False, repr=False)
class Words:
    """A language's lines, as printed by the United Nations, and its invented vocabulary.

    Attributes:
        nouns: invented nouns; the other classes of words likewise.
        proper: invented names of places, capital letter first where the language has any.
        clauses: patterns of clauses; ``N``, ``V``, ``A``, ``P`` stand for a noun, a verb, an adjective, a name.
        agenda: label of an item, its printed line, and the line that names a list, with the ``*`` of a note.
        original: the printed line, and the language it names; likewise for an annex.
        openings: what a letter begins with, before a clause.
        compliments: what a note verbale begins with.
        link: what stands between clauses.
        stop: what ends a sentence, an item of a list, an introduction to a list.
        mark_last: whether a note's mark follows the comma or full stop (else it stands before it).
        senders: offices in the case in which a title has them, without an article.
        dates: a day as printed.
        attachments: words for annex and enclosure.
        ordinals: labels of annexes.
        number: the marker of a paragraph.
        letters: the markers of subparagraphs, in each of the ways the language prints them.
        romans: the markers of subparagraphs of these.
        sections: the markers of headings.
    """

    code: str
    nouns: tuple[str, ...] = field(converter=_words)
    verbs: tuple[str, ...] = field(converter=_words)
    adjectives: tuple[str, ...] = field(converter=_words)
    proper: tuple[str, ...]
    clauses: tuple[str, ...]
    openings: tuple[str, ...]
    compliments: str
    organization: str
    assembly: str
    council: str
    distribution: tuple[str, str]
    issued: str
    version: str
    original: tuple[str, str]
    session: str
    agenda: tuple[str, str, str]
    letter: str
    verbale: str
    senders: tuple[str, ...]
    missions: tuple[str, ...]
    addressees: tuple[str, ...]
    dates: tuple[tuple[dt.date, str], ...]
    attachments: tuple[str, str]
    ordinals: tuple[str, ...] = field(converter=_words)
    annex_original: tuple[str, str]
    signed: str
    persons: tuple[str, ...]
    offices: tuple[str, ...]
    place_date: str
    adopted: str
    report: str
    enacting: str
    meeting: str
    preambular: tuple[str, ...]
    operative: tuple[str, ...]
    number: Callable[[int], str]
    letters: tuple[str, ...]
    romans: tuple[str, ...] = field(converter=_words)
    sections: tuple[str, ...]
    link: str = ", "
    glue: str = " "
    stop: str = "."
    item_stop: str = ";"
    colon: str = ":"
    mark_last: bool = False
    job_letter: str = "E"

    def __repr__(self) -> str:
        return f"<words of {self.code}>"

    def pick(self, seed: int, options: Sequence[str]) -> str:
        """One of some words; every seed gives always the same."""
        return options[(((seed + 1) * 2654435761 % 4294967296) >> 8) % len(options)]

    def clause(self, seed: int) -> str:
        """A clause of invented words."""
        pattern = self.pick(seed, self.clauses)
        kinds = {"N": self.nouns, "V": self.verbs, "A": self.adjectives, "P": self.proper}
        count = 0

        def word(slot: re.Match[str]) -> str:
            nonlocal count
            count += 1
            return self.pick(seed * 31 + count * 17 + ord(slot[0]), kinds[slot[0]])

        return re.sub(r"(?<![A-Za-z])[NVAP](?![A-Za-z])", word, pattern)

    def clauses_of(self, seed: int, count: int, begin: str = "") -> list[str]:
        """Some clauses, the first with a capital letter or behind the words that begin it."""
        made = [self.clause(seed + index * 13) for index in range(count)]
        made[0] = f"{begin}{self.glue}{made[0]}" if begin else made[0][0].upper() + made[0][1:]
        return made

    def phrase(self, seed: int) -> str:
        """A few words without a stop, as in a title."""
        return self.clauses_of(seed, 1)[0]
