"""R105."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.cited_dates import LETTER_BEHIND, cited_date_words
from undoc.languages.dates import FoundDate, find_dates
from undoc.languages.typography import NO_BREAK
from undoc.model import Letter, Masthead, Node, Paragraph, TextPart
from undoc.patterns import compiled_late
from undoc.references import Reference
from undoc.rules.rule import Case, Rule

_YEAR = compiled_late("(?:19|20|21)[0-9]{2}")
_LONGEST_WORDS = 32
#: Years in symbols are of four figures; what is higher is none.
_PAST_ALL = 2200


class CitationFromTheFuture(Rule):
    """What a document cites was there when the document was made: no cited resolution or letter is of a later date.

    Of dates those are judged that belong to a citation (``resolution 65/170 of 20 December 2010``, ``letter dated 3
    July 2013``): documents name days to come for other reasons. Of symbols those whose year is at least two years
    later (``S/2016/961`` in a document of 2013), but not resolutions, which R101 judges: what is prepared for the
    session of next year bears that year. A document that does not tell its own date is not judged.
    """

    code = "R105"
    name = "citation-from-the-future"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Dates of citations that are later than the document's own."""
        own = self._own_date
        if own is None or self.subject.code is None:
            return
        cited: dict[tuple[int, TextPart], list[Reference]] = {}
        for node, part, _, reference in self.subject.citations:
            cited.setdefault((id(node), part), []).append(reference)
        for node, part, text in self._texts_with_years(own):
            for found in find_dates(text, self.subject.language):
                if found.last > own and self._is_cited(text, found, cited.get((id(node), part), [])):
                    printed = " ".join(text[found.start : found.end].split())
                    said = f"what is cited is of {printed}, the document of {own.isoformat()}"
                    yield self.found(node, said, part=part, words=(found.start, found.end))
        for node, part, text, reference in self.subject.citations:
            symbol = reference.symbol
            # the years of resolutions R101 holds against their numbers
            year = symbol.year if symbol.kind not in ("resolution", "decision") else None
            if year is not None and own.year + 2 <= year < _PAST_ALL:
                printed = " ".join(text[reference.start : reference.end].split())
                said = f"what is cited is {printed}, the document of {own.isoformat()}"
                yield self.found(node, said, part=part, words=(reference.start, reference.end))

    @cached_property
    def _own_date(self) -> dt.date | None:
        """The latest of the dates that the document tells of itself."""
        document = self.document
        place = getattr(document, "place_date", None)
        dates = [document.masthead.date if document.masthead is not None else None, getattr(document, "date", None)]
        dates += [place.date, place.until] if place is not None else []
        return max((date for date in dates if date is not None), default=None)

    def _texts_with_years(self, own: dt.date) -> Iterator[tuple[Node, TextPart, str]]:
        """Texts with the document's year or a later one."""
        for node, part, text in self.subject.texts:
            if any(int(year) >= own.year for year in _YEAR.findall(text)):
                yield node, part, text

    def _is_cited(self, text: str, found: FoundDate, cited: list[Reference]) -> bool:
        """Whether a date belongs to a citation or to a communication."""
        dated, between = cited_date_words(self.subject.code or "en")
        plain = text.replace(NO_BREAK, " ")
        if self.subject.code == "zh":
            at = bisect_left([one.start for one in cited], found.end)
            next_to = at < len(cited) and between.fullmatch(plain, found.end, cited[at].start) is not None
            return next_to or LETTER_BEHIND.match(plain, found.end) is not None
        if dated.search(plain, max(0, found.start - _LONGEST_WORDS), found.start):
            return True
        at = bisect_right([one.end for one in cited], found.start) - 1
        return at >= 0 and between.fullmatch(plain, cited[at].end, found.start) is not None

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Citations of what was there, and a day to come; citations of what was not."""
        good = "resolution 65/170 of 20 December 2010; the dialogue to be held on 3 October 2031"
        yield Case(_letter("en", good))
        yield Case(_letter("en", "resolution 65/170 of 20 December 2031"), at=("para. 1",))
        yield Case(_letter("en", "the letter dated 3 May 2031"), at=("para. 1",))
        yield Case(_letter("fr", "la résolution 65/170 du 20\u00a0décembre 2031"), at=("para. 1",))
        yield Case(_letter("en", "A/CN.4/2031/91"))
        yield Case(_letter("es", "Véase S/2033/961, párr. 3"), at=("para. 1",))
        yield Case(_letter("zh", "2031年12月20日第65/170号决议"), at=("para. 1",))


def _letter(language: str, text: str) -> Letter:
    """A letter of 4 November 2030."""
    return Letter(masthead=Masthead(date=dt.date(2030, 11, 4)), language=language, body=[Paragraph(text)])
