"""Strategies of documents that are as they should be: they pass the rules.

What is drawn is the language, which parts there are, how many paragraphs, lists and notes, and which sentences they
have. All states and persons are invented, all dates lie in 2044.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from undoc.languages import CODES, Language
from undoc.languages import language as language_of
from undoc.model import (
    AgendaItem,
    Annex,
    Document,
    Footnote,
    Heading,
    Letter,
    LineBreak,
    Masthead,
    NoteVerbale,
    Paragraph,
    PlaceDate,
    Report,
    Resolution,
    Signature,
    Subparagraph,
    Text,
)
from undoc.testing.phrases import PHRASES

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

D = TypeVar("D", bound=Document)


def valid_documents(language: str | None = None) -> SearchStrategy[Document]:
    """Letters, notes verbales, reports and resolutions that pass the rules.

    Args:
        language: ISO 639-1 code of an official language; any of the six if None.
    """
    from hypothesis import strategies as st

    kinds: tuple[SearchStrategy[Any], ...] = (
        valid_letters(language),
        valid_notes_verbales(language),
        valid_reports(language),
        valid_resolutions(language),
    )
    return st.one_of(kinds)


def valid_letters(language: str | None = None) -> SearchStrategy[Letter]:
    """Letters, signed, with up to two annexes.

    Args:
        language: as for `valid_documents`.
    """

    def make(maker: _Maker) -> Letter:
        title = maker.fill(maker.phrases.letter, sender=maker.phrases.sender)
        document: Letter = maker.sent(Letter, title, maker.phrases.opening, maker.phrases.sender)
        name, office = maker.one(*maker.phrases.persons), maker.phrases.office
        return evolve(document, signatures=(Signature(name, office, True, int(maker.phrases.code == "zh")),))

    return _drawn(make, language)


def valid_notes_verbales(language: str | None = None) -> SearchStrategy[NoteVerbale]:
    """Notes verbales, with up to two annexes.

    Args:
        language: as for `valid_documents`.
    """

    def make(maker: _Maker) -> NoteVerbale:
        title = maker.fill(maker.phrases.verbale, sender=maker.phrases.mission)
        document: NoteVerbale = maker.sent(NoteVerbale, title, maker.phrases.compliments, maker.phrases.mission)
        return document

    return _drawn(make, language)


def valid_reports(language: str | None = None) -> SearchStrategy[Report]:
    """Reports: numbered paragraphs under headings.

    Args:
        language: as for `valid_documents`.
    """

    def make(maker: _Maker) -> Report:
        body: list[Any] = []
        for _ in maker.many(1, 3):
            body += [Heading(maker.one(*maker.phrases.topics)), *maker.numbered()]
        title = Heading(maker.phrases.report)
        return Report(maker.masthead("A/99/9003"), title, body, language=maker.phrases.code)

    return _drawn(make, language)


def valid_resolutions(language: str | None = None) -> SearchStrategy[Resolution]:
    """Resolutions of the General Assembly: preamble and numbered paragraphs.

    Args:
        language: as for `valid_documents`.
    """

    def make(maker: _Maker) -> Resolution:
        phrases = maker.phrases
        body = [Paragraph(phrases.enacting, role="preambular")]
        body += [Paragraph(maker.marked(text), role="preambular") for text in maker.some(phrases.preambular)]
        operative = maker.some(phrases.operative)
        for number, text in enumerate(operative, 1):
            stop = phrases.stop[number == len(operative)]
            body.append(Paragraph(maker.marked(text + stop), phrases.number.format(number), role="operative"))
        topic = maker.one(*phrases.topics)
        return Resolution(
            maker.masthead("A/RES/99/9170"),
            topic,
            body,
            language=phrases.code,
            number="99/9170",
            date=maker.date,
            place_date=maker.meeting(),
        )

    return _drawn(make, language)


def _drawn(make: Callable[[_Maker], D], language: str | None) -> SearchStrategy[D]:
    from hypothesis import strategies as st

    if language is not None and language not in CODES:
        raise ValueError(f"{language!r} is none of {', '.join(sorted(CODES))}")

    @st.composite
    def drawn(draw: Callable[[Any], Any]) -> D:
        code = language or draw(st.sampled_from(sorted(CODES)))
        date = draw(st.dates(dt.date(2044, 1, 2), dt.date(2044, 11, 30)))
        return make(_Maker(draw, code, date))

    return drawn()


class _Maker:
    """Makes the parts of a document, its notes and paragraphs numbered in order.

    Args:
        draw: hypothesis' door.
        code: the language.
        date: the day of the document; it is issued the next day.
    """

    def __init__(self, draw: Callable[[Any], Any], code: str, date: dt.date) -> None:
        self._draw = draw
        self.phrases = PHRASES[code]
        self.language: Language = language_of(code)
        self.date = date
        self._notes = 0
        self._paragraphs = 0

    def one(self, *options: Any) -> Any:
        from hypothesis import strategies as st

        return self._draw(st.sampled_from(options))

    def many(self, least: int, most: int) -> range:
        from hypothesis import strategies as st

        return range(self._draw(st.integers(least, most)))

    def some(self, options: tuple[str, ...]) -> tuple[str, ...]:
        """Some of the options in their order, at least two."""
        start = self.one(*range(len(options) - 1))
        return options[start : start + 2 + len(self.many(0, len(options)))]

    def fill(self, form: str, **words: str) -> str:
        return form.format(date=self.language.date_line(self.date), addressee=self.phrases.addressee, **words)

    def marked(self, text: str) -> tuple[Any, ...]:
        """Text with the next note where ``|`` stands, or without one."""
        before, bar, after = text.partition("|")
        if not bar or self.one(False, False, True):
            return (Text(before + after),)
        self._notes += 1
        note = Footnote(str(self._notes), [Paragraph(self.one(*self.phrases.notes))])
        return (Text(before), note, Text(after))

    def paragraph(self, numbered: bool) -> Paragraph:
        """A paragraph of one to three sentences, or one with a list."""
        phrases = self.phrases
        marker = None
        if numbered:
            self._paragraphs += 1
            marker = phrases.number.format(self._paragraphs)
        if self.one(False, False, numbered):
            items = self.some(phrases.items)
            listed = [
                Subparagraph(text + phrases.stop[at + 1 == len(items)], phrases.letters[at])
                for at, text in enumerate(items)
            ]
            return Paragraph(phrases.introduction, marker, listed)
        content: list[Any] = []
        for text in self.some(phrases.sentences)[: 1 + len(self.many(0, 2))]:
            content += [Text(phrases.glue)] if content else []
            content += self.marked(text)
        return Paragraph(content, marker)

    def numbered(self) -> list[Paragraph]:
        return [self.paragraph(True) for _ in self.many(1, 4)]

    def masthead(self, symbol: str) -> Masthead:
        phrases = self.phrases
        return Masthead(
            self.language.organization[0],
            self.language.organs[0],
            [symbol],
            phrases.session,
            99,
            [AgendaItem(phrases.label, phrases.topics[0], phrases.list_name or None, phrases.agenda)],
            phrases.distribution,
            self.date + dt.timedelta(days=1),
        )

    def meeting(self) -> PlaceDate:
        """The meeting that adopted a resolution, and its day."""
        name = self.phrases.meeting
        content = (Text(name), LineBreak(), Text(self.language.date_line(self.date)))
        return PlaceDate(content, name, self.date)

    def sent(self, kind: Any, title: str, opening: str, sender: str) -> Any:
        """A letter or note with what both have."""
        phrases = self.phrases
        count = len(self.many(0, 2))
        body = [Paragraph(opening), *(self.paragraph(False) for _ in self.many(0, 2))]
        body += [Paragraph(phrases.annexed[count - 1])] if count else []
        return kind(
            self.masthead("A/99/9001"),
            title,
            body,
            [self.annex(at, count) for at in range(count)],
            phrases.code,
            date=self.date,
            sender=sender,
            addressee=phrases.addressee,
        )

    def annex(self, at: int, count: int) -> Annex:
        """An annex, numbered where there are several; its paragraphs and notes begin anew."""
        phrases = self.phrases
        self._paragraphs = self._notes = 0
        label = phrases.ordinals[at] if count > 1 else None
        word = self.language.attachment_words["annex"]
        closing = phrases.place_date.format(place=phrases.place, date=self.language.date_line(self.date))
        return Annex(
            "annex",
            label,
            f"{word}{phrases.glue}{label}" if label else word,
            phrases.topics[at],
            self.numbered(),
            place_date=PlaceDate(closing, phrases.place, self.date) if self.one(False, True) else None,
        )
