"""What a document holds as data and no line prints: it is told, for what is made for reading doesn't show it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.printed import plain_text
from undoc.languages import Language
from undoc.languages import language as language_of
from undoc.languages.tags import language_tag
from undoc.model import AgendaItem, Annex, Document, FurnitureKind, Heading, Masthead, Node, Paragraph, PlaceDate
from undoc.records import Record

#: Furniture that pages have anew.
SET_ANEW: tuple[FurnitureKind, ...] = ("running head", "page number", "rule")
#: What words are made of, where it counts whether a word ends.
_WORDLY = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@frozen(eq=False, repr=False)
class Form(Record):
    """What a format has room for beside the printed lines, and the codes under which it tells of the rest.

    Attributes:
        data: the code for data in no printed line.
        roles: that for the roles of paragraphs; None where they are marked.
        furniture: that for pieces of page furniture.
        carried: fields that it keeps elsewhere, such as ``"sender"``.
        anew: furniture that it makes anew.
    """

    data: str
    roles: str | None
    furniture: str
    carried: frozenset[str] = frozenset()
    anew: tuple[FurnitureKind, ...] = SET_ANEW


def unprinted(document: Document, form: Form) -> Iterator[Diagnostic]:
    """A diagnostic for each piece of data that stands in no printed line."""
    language = language_of(document.language)

    def told(node: Node, printed: str, *names: str) -> Iterator[Diagnostic]:
        for name in names:
            value = getattr(node, name, None)
            if value and name not in form.carried and not _shows(printed, value, language):
                yield _say(node, name, value, form)

    if document.language and "language" not in form.carried and language_tag(document.language) is None:
        yield _say(document, "language", document.language, form)
    yield from told(document, _head(document, language), "sender", "addressee", "date")
    roles = 0
    for node in document.walk():
        if isinstance(node, Masthead) and not node.session:
            yield from told(node, "", "session_number")
        elif isinstance(node, AgendaItem) and node.content:
            yield from told(node, f"{plain_text(node.content)} {node.title or ''}", "label", "list_name")
        elif isinstance(node, PlaceDate) and node.content:
            yield from told(node, plain_text(node.content), "place", "date", "until")
        elif isinstance(node, Annex) and node.heading is not None:
            yield from told(node, _words(node.heading), "label")
        elif isinstance(node, Paragraph) and node.role is not None:
            roles += 1
    if roles and form.roles is not None:
        paragraphs = "1 paragraph" if roles == 1 else f"{roles} paragraphs"
        message = f"the roles of {paragraphs} (preambular, operative) are not marked"
        yield Diagnostic(form.roles, Severity.INFO, message)
    count = sum(piece.kind not in form.anew for piece in document.furniture)
    if count:
        pieces = "1 piece" if count == 1 else f"{count} pieces"
        message = f"{pieces} of the source's page furniture left out, such as job numbers"
        yield Diagnostic(form.furniture, Severity.INFO, message)


def _head(document: Document, language: Language) -> str:
    """The lines in which a document's sender, addressee and date are printed."""
    title, end = document.title, getattr(document, "place_date", None)
    issued = document.masthead.date if document.masthead is not None else None
    said: Iterable[str] = (
        _words(title) if title is not None else "",
        _words(end) if end is not None else "",
        language.date_line(issued) if issued is not None else "",
    )
    return "\n".join(said)


def _words(node: Heading | PlaceDate) -> str:
    """The text of a heading with the lines under it, or of a place and date."""
    said: list[str] = []
    for inner in node.walk():
        if isinstance(inner, Heading):
            said += (inner.marker or "", plain_text(inner.content))
        elif isinstance(inner, PlaceDate):
            said += (plain_text(inner.content), *(day.isoformat() for day in (inner.date, inner.until) if day))
    return " ".join(said)


def _shows(printed: str, value: object, language: Language) -> bool:
    """Whether a printed line says a value."""
    if isinstance(value, dt.date):
        # Languages write days in many ways: the numbers and the name of the month must do.
        numbers = {int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", printed)}
        named = any(month.casefold() in printed.casefold() for month in language.months[value.month - 1])
        return {value.year, value.day} <= numbers and (named or value.month in numbers)
    said = str(value).strip()
    if _has_word(printed, said):
        return True
    # Spaces and capitals aside, but as words of their own: "I" is not in "Annex II".
    words = r"\s*".join(re.escape(character) for character in said if not character.isspace())
    start = r"(?<![0-9A-Za-z])(?=[0-9A-Za-z])|(?![0-9A-Za-z])"
    end = r"(?<=[0-9A-Za-z])(?![0-9A-Za-z])|(?<![0-9A-Za-z])"
    return re.search(rf"(?:{start}){words}(?:{end})", printed, re.IGNORECASE) is not None


def _has_word(printed: str, word: str) -> bool:
    """Whether a text has a word letter for letter, as it nearly always has: no pattern needs to be made for it."""
    at = printed.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        glued_before = at > 0 and word[0] in _WORDLY and printed[at - 1] in _WORDLY
        glued_behind = end < len(printed) and word[-1] in _WORDLY and printed[end] in _WORDLY
        if not glued_before and not glued_behind:
            return True
        at = printed.find(word, at + 1)
    return False


def _say(node: Node, name: str, value: object, form: Form) -> Diagnostic:
    said = value.isoformat() if isinstance(value, dt.date) else str(value)
    shown = said if len(said) <= 60 else said[:59] + "…"
    message = f"{type(node).__name__}.{name} {shown!r} is in no printed line, so it is not shown"
    return Diagnostic(form.data, Severity.INFO, message, node.span)
