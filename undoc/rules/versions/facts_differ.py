"""C106."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.dates import find_dates
from undoc.model import Document, Letter, Masthead, Node, Note, NoteVerbale, Paragraph, Resolution
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.subject import Subject
from undoc.rules.versions.alignment import version_names
from undoc.rules.versions.places import Places

#: How far the figures of a day may be from the year behind or before them.
_NEAR = 60


class FactsDiffer(VersionsRule):
    """The versions of a document tell the same facts: its kind, symbols, session, agenda items, number and dates.

    Dates are compared that are written out with day, month and year; a fact that one version does not tell, and
    what each version says of itself, such as its distribution, is left alone. Source: Rules of Procedure of the
    General Assembly (A/520), rule 56: resolutions and other documents are published in all its languages.
    """

    code = "C106"
    name = "facts-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Facts that the versions tell otherwise."""
        mine, yours = version_names(self.first, self.other)
        ours, theirs = _facts(self.first.document), _facts(self.other.document)
        for what, wanted in ours.items():
            here = theirs[what]
            if wanted and here and wanted != here:
                yield self.found(self._place(what), f"the {what} is {here} in the {mine}, {wanted} in the {yours}")
        yield from self._compare_dates()

    def _place(self, what: str) -> Node:
        document = self.other.document
        if what in ("kind", "number", "date"):
            return document
        return document.masthead or document

    def _compare_dates(self) -> Iterator[Diagnostic]:
        """Days that only one of the versions names."""
        mine, yours = version_names(self.first, self.other)
        ours, theirs = _days(self.first), _days(self.other)
        places = Places(self.first.document, self.other.document)
        for day, node in ours.items():
            if day not in theirs and not _is_named(day, self.other):
                said = f"the {mine} does not name {day.isoformat()}, which the {yours} names"
                yield self.found(places.of(node), said)
        for day, node in theirs.items():
            if day not in ours and not _is_named(day, self.first):
                yield self.found(node, f"the {mine} names {day.isoformat()}, which the {yours} does not name")

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same facts; another symbol, another day, another kind."""
        first = _letter("en", "A/68/9123", "on 3 July 2013")
        yield first, Case(_letter("fr", "A/68/9123", "le 3 juillet 2013"))
        yield first, Case(_letter("zh", "A/68/9123", "2013年7月3日"))
        yield first, Case(_letter("es", "A/68/9124", "el 3 de julio de 2013"), at=("masthead",))
        yield first, Case(_letter("ru", "A/68/9123", "4 июля 2013 года"), at=("para. 1", "para. 1"))
        yield first, Case(Resolution(language="fr", body=[Paragraph("le 3 juillet 2013", "1.")]), at=("",))


def _facts(document: Document) -> dict[str, str]:
    """What a document tells of itself, by what it is; empty where it does not tell."""
    masthead = document.masthead or Masthead()
    date = getattr(document, "date", None)
    return {
        "kind": _KINDS.get(type(document), ""),
        "symbol": ", ".join(symbol.replace(" ", "") for symbol in masthead.symbols),
        "session": str(masthead.session_number or ""),
        "number of agenda items": str(len(masthead.agenda_items) or ""),
        "date of issue": masthead.date.isoformat() if masthead.date is not None else "",
        "number": (getattr(document, "number", None) or "").replace(" ", ""),
        "date": date.isoformat() if isinstance(date, dt.date) else "",
    }


_KINDS: dict[type[Document], str] = {
    Letter: "letter",
    NoteVerbale: "note verbale",
    Note: "note",
    Resolution: "resolution",
}


def _days(subject: Subject) -> dict[dt.date, Node]:
    """The days that a version names in its texts, each with the first node that names it."""
    found: dict[dt.date, Node] = {}
    if subject.code is None:
        return found
    for node, _, text in subject.texts:
        for one in find_dates(text, subject.language):
            for day in (one.first, one.last):
                found.setdefault(day, node)
    return found


def _is_named(day: dt.date, subject: Subject) -> bool:
    """Whether a version has the figures of a day near one another: several days may be named in one date.

    ``26 August–4 September 2002`` names two, and so do dates with a month or a year left out.
    """
    one, year = f"(?<!\\d){day.day}(?!\\d)", f"(?<!\\d){day.year}(?!\\d)"
    between = rf"[^;；。]{{0,{_NEAR}}}"
    pattern = re.compile(f"{one}{between}{year}" if subject.language.spaced else f"{year}{between}{one}")
    return any(str(day.year) in text and pattern.search(text) for _, _, text in subject.texts)


def _letter(language: str, symbol: str, text: str) -> Letter:
    return Letter(language=language, masthead=Masthead(symbols=[symbol]), body=[Paragraph(text, "1.")])
