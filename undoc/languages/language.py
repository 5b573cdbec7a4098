"""The table that every language fills in, and the lines that are printed from it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from attrs import field, frozen

from undoc.languages.resolutions import ResolutionLines
from undoc.patterns import compiled_late
from undoc.records import Distinct


def _each(patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(compiled_late, patterns))


def _table(patterns: Mapping[str, str]) -> Mapping[str, re.Pattern[str]]:
    return {kind: compiled_late(pattern) for kind, pattern in patterns.items()}


@frozen(eq=False, repr=False)
class Language(Distinct):
    """How an official language prints the parts of a document.

    Patterns match a whole line (or a title's lines joined) whose white space is single spaces.

    Attributes:
        code: ISO 639-1.
        iso639_2: the three-letter code that Akoma Ntoso's IRIs bear (ISO 639-2, terminological).
        spaced: whether words stand apart (not in Chinese).
        rtl: whether it runs from right to left.
        organization: "United Nations" in its printed forms, the usual one first.
        organs: the principal organs as printed, the longest names first where one begins another.
        bodies: other lines known in mastheads: the names of committees, commissions and conferences, and the year of
            the Security Council's documents.
        months: the twelve months, each with its printed forms, lower case.
        date_pattern: a day in running text; groups ``day``, ``month`` (a name or a number), ``year``.
        date_form: how a day is printed: ``{day}``, ``{month}`` (first form) and ``{year}``.
        first_day: how the first day of a month is printed.
        range_words: what joins two days of a month, as a pattern.
        session: the line that names the session; group ``ordinal``,
            which does not match where a year names it.
        ordinals: words of an ordinal number with their values, added up; empty where digits or Han are used.
        agenda: lines with an agenda item's number; groups ``label`` and, where a list is named, ``list``.
        letter_titles: titles of letters; groups ``date``, ``sender``, ``addressee``, any of them optional.
        note_verbale_titles: titles of notes verbales; the same groups.
        note_titles: titles of notes by an officer of the Organization; group ``sender``.
        report_titles: lines that tell that a document is a report, and whose.
        riders: lines under a title such as ``"Corrigendum"``.
        title_start: what the titles of letters and notes begin with, so that other lines need no closer look.
        attachment_words: the word that heads an attachment, by kind.
        attachment_start: what the headings of attachments begin with, likewise.
        annexes: lines that begin an attachment, by kind; group ``label`` where it is numbered.
        resolutions: the lines around resolutions and decisions.
        resolution_words: the word for resolutions in all its forms, as a pattern.
        decision_words: the word for decisions, likewise.
        original: what introduces the original language, as a pattern; group ``language``.
        original_form: how that line is printed: ``{}`` is the language.
        distribution: likewise for the distribution; group ``distribution``.
        distribution_form: likewise printed.
        signed: the printed mark of a signature, in brackets.
        signed_first: whether it stands before the name.
        signed_words: other words for that mark, as a pattern.
        cues: words that tell the language.
    """

    code: str
    name: str
    iso639_2: str
    organization: tuple[str, ...]
    organs: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]
    date_pattern: re.Pattern[str] = field(converter=compiled_late)
    date_form: str
    range_words: str
    bodies: re.Pattern[str] = field(converter=compiled_late)
    session: re.Pattern[str] = field(converter=compiled_late)
    agenda: tuple[re.Pattern[str], ...] = field(converter=_each)
    letter_titles: tuple[re.Pattern[str], ...] = field(converter=_each)
    report_titles: tuple[re.Pattern[str], ...] = field(converter=_each)
    riders: re.Pattern[str] = field(converter=compiled_late)
    title_start: re.Pattern[str] = field(converter=compiled_late)
    attachment_words: Mapping[str, str]
    attachment_start: re.Pattern[str] = field(converter=compiled_late)
    annexes: Mapping[str, re.Pattern[str]] = field(converter=_table)
    resolutions: ResolutionLines
    signed: str
    cues: tuple[str, ...]
    ordinals: Mapping[str, int] = field(factory=dict)
    note_verbale_titles: tuple[re.Pattern[str], ...] = field(default=(), converter=_each)
    note_titles: tuple[re.Pattern[str], ...] = field(default=(), converter=_each)
    resolution_words: str = "[Rr]esolutions?"
    decision_words: str = "[Dd]ecisions?"
    signed_words: str = ""
    original: re.Pattern[str] = field(default=r"Original ?: ?(?P<language>.{1,60})", converter=compiled_late)
    original_form: str = "Original: {}"
    distribution: re.Pattern[str] = field(default=r"Distr\. ?:? ?(?P<distribution>.{1,40})", converter=compiled_late)
    distribution_form: str = "Distr.: {}"
    signed_first: bool = True
    first_day: str = "1"
    spaced: bool = True
    rtl: bool = False

    def distribution_line(self, distribution: str) -> str:
        """The line of the masthead: ``"Distr.: General"``."""
        return self.distribution_form.format(distribution)

    def original_line(self, original_language: str) -> str:
        """The line of the masthead: ``"Original: English"``."""
        return self.original_form.format(original_language)

    def date_line(self, date: dt.date) -> str:
        """A day in the house style: ``"3 July 2013"``, ``"2013年7月3日"``."""
        day = self.first_day if date.day == 1 else date.day
        return self.date_form.format(day=day, month=self.months[date.month - 1][0], year=date.year)
