"""What a document holds as data and no line prints: it is told, for the pages don't show it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import AgendaItem, Annex, Document, Masthead, Node, PlaceDate


def unprinted(document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each piece of data that stands in no printed line."""
    yield from _told(document, _head(document), ("sender", "addressee", "date"))
    for node in document.walk():
        if isinstance(node, Masthead) and node.session_number is not None and not node.session:
            yield _say(node, "session_number", str(node.session_number))
        elif isinstance(node, AgendaItem) and node.content:
            yield from _told(node, node.text, ("label", "list_name"))
        elif isinstance(node, PlaceDate) and node.content:
            yield from _told(node, node.text, ("place", "date", "until"))
        elif isinstance(node, Annex):
            yield from _told(node, node.heading.text if node.heading is not None else "", ("label",))
    if document.furniture:
        pieces = "piece" if len(document.furniture) == 1 else "pieces"
        message = f"{len(document.furniture)} {pieces} of the source's page furniture left out: the pages are others"
        yield Diagnostic("E148", Severity.INFO, message)


def _head(document: Document) -> str:
    """The lines in which a document's sender, addressee and date are printed."""
    parts = (document.title, getattr(document, "place_date", None))
    date = document.masthead.date if document.masthead is not None else None
    return " ".join([*(part.text for part in parts if part is not None), date.isoformat() if date else ""])


def _told(node: Node, printed: str, names: tuple[str, ...]) -> Iterator[Diagnostic]:
    bare = _bare(printed)
    numbers = {int(number) for number in re.findall(r"\d+", printed)}
    for name in names:
        value = getattr(node, name, None)
        if isinstance(value, dt.date):
            # Languages write months, and the first of them, in many ways: the year and the day must do.
            if not {value.year, value.day} <= numbers:
                yield _say(node, name, value.isoformat())
        elif value and _bare(value) not in bare:
            yield _say(node, name, value)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


def _say(node: Node, name: str, value: str) -> Diagnostic:
    shown = value if len(value) <= 60 else value[:59] + "…"
    message = f"{type(node).__name__}.{name} {shown!r} is in no printed line, so no page shows it"
    return Diagnostic("E146", Severity.INFO, message, node.span)
