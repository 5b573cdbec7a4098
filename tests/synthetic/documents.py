"""Trees of letters, notes verbales and resolutions that a reader of their pages could tell apart without doubt.

What is not made, since a reader of the bare text could take it for something else:

* a paragraph without a number that is one short line, or does not end as a sentence does (it could be a heading);
* words that close a paragraph behind its list (they could go on with the last item);
* a heading without a number inside a body (without its bold face it could be a title or a name), two titles at the
  head of an attachment (the second could be a subtitle), and paragraphs without numbers under numbered headings;
* lists longer than five items, in which ``(i)`` is a letter;
* bare numbers in running text (they could be marks of notes);
* a note whose mark stands in a title, in a signature or in another note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

from synthetic.words import Words
from undoc import (
    AgendaItem,
    Annex,
    Footnote,
    Heading,
    Letter,
    Masthead,
    NoteVerbale,
    Paragraph,
    PlaceDate,
    Resolution,
    Signature,
    Subparagraph,
    Text,
)

_SEEDS = st.integers(0, 9999)
Draw = Callable[[st.SearchStrategy[Any]], Any]


class _Maker:
    """Makes the parts of one document, its notes numbered in order."""

    def __init__(self, draw: Draw, words: Words) -> None:
        self.draw = draw
        self.words = words
        self.letters = draw(st.sampled_from(words.letters)).split()
        self.small = draw(st.booleans())  # whether the items of lists begin with a small letter
        self.noted = draw(st.booleans())
        self._note = 0

    def one(self, *options: Any) -> Any:
        return self.draw(st.sampled_from(options))

    def many(self, least: int, most: int) -> range:
        return range(self.draw(st.integers(least, most)))

    def restart_notes(self) -> None:
        self._note = 0

    def note(self) -> Footnote:
        """The next note; some cite a document."""
        self._note += 1
        clauses = self.words.clauses_of(self.draw(_SEEDS), self.one(1, 1, 3))
        clauses += self.one([], ["A/99/9311"])
        return Footnote(str(self._note), [Paragraph(self.words.link.join(clauses) + self.words.stop)])

    def running(self, begin: str = "", stop: str | None = None, sentences: int = 3, least: int = 2) -> tuple[Any, ...]:
        """Running text: sentences of a few clauses, here and there the mark of a note."""
        words = self.words
        content: list[Any] = []
        count = len(self.many(1, sentences))
        for index in range(count):
            last = index + 1 == count
            clauses = words.clauses_of(self.draw(_SEEDS), self.one(least, 3, 4), begin if index == 0 else "")
            marked = self.one(None, None, 0, len(clauses) - 1) if self.noted else None
            for at, clause in enumerate(clauses):
                ends = at + 1 == len(clauses)
                point = (words.stop if stop is None or not last else stop) if ends else words.link
                after = (words.glue if not last else "") if ends else ""
                if at != marked:
                    content.append(Text(clause + point + after))
                elif words.mark_last:
                    bare = point.rstrip()
                    content += [Text(clause + bare), self.note(), Text(point[len(bare) :] + after)]
                else:
                    content += [Text(clause), self.note(), Text(point + after)]
        return tuple(content)

    def paragraph(self, number: int | None) -> Paragraph:
        """A paragraph, with a list or without."""
        marker = None if number is None else self.words.number(number)
        least = 2 if number is None else 1
        if not self.one(False, False, True):
            return Paragraph(self.running(least=least), marker)
        return Paragraph(self.running(stop=self.words.colon, sentences=1), marker, tuple(self.items(self.words.stop)))

    def items(self, stop: str) -> Iterator[Subparagraph]:
        """A list of two to five items, perhaps with a list in one of them."""
        count = len(self.many(2, 5))
        nested = self.one(None, None, 0, count - 1)
        for index in range(count):
            end = stop if index + 1 == count else self.words.item_stop
            if index != nested:
                yield Subparagraph(self._item(end), self.letters[index])
                continue
            content = self._item(self.words.colon)
            inner = len(self.many(2, 3))
            yield Subparagraph(
                content,
                self.letters[index],
                tuple(
                    Subparagraph(self._item(end if at + 1 == inner else self.words.item_stop), self.words.romans[at])
                    for at in range(inner)
                ),
            )

    def _item(self, stop: str) -> tuple[Any, ...]:
        content = self.running(stop=stop, sentences=1, least=1)
        first = content[0].value
        return (Text(first[0].lower() + first[1:]), *content[1:]) if self.small else content

    def masthead(self, symbol: str) -> Masthead:
        """The head of a document of the Assembly (``A/…``) or the Council (``S/…``)."""
        words = self.words
        assembly = symbol.startswith("A/")
        items: list[AgendaItem] = []
        if assembly:
            label, plain, starred = words.agenda
            content: tuple[Any, ...] = (Text(plain),)
            if self.one(False, True):
                before, after = starred.split("*")
                content = (Text(before), Footnote("*", [Paragraph("A/99/50" + words.stop)]), Text(after))
            items.append(AgendaItem(label, words.phrase(self.draw(_SEEDS)), None, content))
        return Masthead(
            words.organization,
            words.assembly if assembly else words.council,
            [symbol],
            words.session if assembly else None,
            99 if assembly else None,
            items,
            words.distribution[1],
            None,
            words.original[1],
        )

    def signature(self) -> Signature:
        """A signature with offices above the name or below it, as the language has it."""
        words = self.words
        start = self.draw(st.integers(0, len(words.offices) - 1))
        offices = words.offices[start : start + len(self.many(1, 2))]
        above = len(offices) if words.code == "zh" else self.one(0, 0, 1) if words.code in ("fr", "es") else 0
        return Signature(self.one(*words.persons), offices, True, above)

    def place_date(self) -> PlaceDate:
        date, printed = self.one(*self.words.dates)
        place = self.one(*self.words.proper)
        return PlaceDate(self.words.place_date.format(place=place, date=printed), place, date)

    def numbered_body(self) -> list[Any]:
        """Numbered paragraphs, perhaps under numbered headings."""
        body: list[Any] = []
        number = 0
        headed = self.one(False, True)
        for section in self.many(1, 2 if headed else 1):
            if headed:
                body.append(Heading(self.words.phrase(self.draw(_SEEDS)), self.words.sections[section]))
            for _ in self.many(2 - headed, 4):
                number += 1
                body.append(self.paragraph(number))
        return body

    def annexes(self, enclosures: bool) -> list[Annex]:
        """Up to two annexes, each perhaps with enclosures; numbered where there are several."""
        restart = self.one(False, True)
        return [
            self._annex(index, count, restart, enclosures)
            for count in (len(self.many(0, 2)),)
            for index in range(count)
        ]

    def _annex(self, index: int, count: int, restart: bool, enclosures: bool, kind: str = "annex") -> Annex:
        words = self.words
        if restart:
            self.restart_notes()
        label = words.ordinals[index] if count > 1 else None
        heading = words.attachments[kind == "enclosure"] + (f"{words.glue}{label}" if label else "")
        titles = [words.phrase(self.draw(_SEEDS))] if self.one(False, True) else []
        body = self.numbered_body() if self.one(True, False) else [self.paragraph(None) for _ in self.many(1, 3)]
        closing = self.one(None, "signature", "place")
        inner = len(self.many(0, 2)) if enclosures else 0
        return Annex(
            kind,  # type: ignore[arg-type]
            label,
            heading,
            [Heading(title) for title in titles],
            body,
            [self.signature()] if closing == "signature" else [],
            self.place_date() if closing == "place" else None,
            [self._annex(at, inner, restart, False, "enclosure") for at in range(inner)],
            self.one(None, words.annex_original[1]),
        )


@st.composite
def letters(draw: Draw, words: Words) -> Letter:
    """A letter: paragraphs without numbers, a signature, annexes."""
    make = _Maker(draw, words)
    masthead = make.masthead(make.one("A/99/9001", "S/2044/9001"))
    date, printed = make.one(*words.dates)
    sender, addressee = make.one(*words.senders), make.one(*words.addressees)
    first = Paragraph(make.running(make.one(*words.openings), sentences=2))
    return Letter(
        masthead,
        words.letter.format(date=printed, sender=sender, addressee=addressee),
        [first, *(make.paragraph(None) for _ in make.many(0, 3))],
        make.annexes(True),
        words.code,
        date=date,
        sender=sender,
        addressee=addressee,
        signatures=[make.signature()],
    )


@st.composite
def notes_verbales(draw: Draw, words: Words) -> NoteVerbale:
    """A note verbale: no signature; place and date may close it."""
    make = _Maker(draw, words)
    masthead = make.masthead(make.one("A/99/9002", "S/2044/9002"))
    date, printed = make.one(*words.dates)
    sender, addressee = make.one(*words.missions), make.one(*words.addressees)
    first = Paragraph(make.running(words.compliments, sentences=2))
    body = [first, *(make.paragraph(None) for _ in make.many(0, 2))]
    place_date = make.place_date() if make.one(False, True) else None
    return NoteVerbale(
        masthead,
        words.verbale.format(date=printed, sender=sender, addressee=addressee),
        body,
        make.annexes(False),
        words.code,
        date=date,
        sender=sender,
        addressee=addressee,
        place_date=place_date,
    )


@st.composite
def resolutions(draw: Draw, words: Words) -> Resolution:
    """A resolution of the Assembly: preamble, numbered paragraphs, and perhaps an annex."""
    make = _Maker(draw, words)
    masthead = make.masthead("A/RES/99/9170")
    date, _ = make.one(*words.dates)
    title = words.phrase(draw(_SEEDS))
    comma = words.link.rstrip()
    body: list[Any] = [Paragraph(words.enacting, role="preambular")]
    for _ in make.many(1, 4):
        body.append(Paragraph(make.running(make.one(*words.preambular), comma, 1), role="preambular"))
    count = len(make.many(1, 5))
    for number in range(1, count + 1):
        stop = words.stop if number == count else words.item_stop
        listed = make.one(False, False, True)
        content = make.running(make.one(*words.operative), words.colon if listed else stop, 1)
        items = tuple(make.items(stop)) if listed else ()
        body.append(Paragraph(content, words.number(number), items, role="operative"))
    return Resolution(masthead, title, body, make.annexes(False), words.code, number="99/9170", date=date)
