"""What is printed of a document: the lines that print has and the model has only as data.

Every exporter whose output is for reading prints these, so that one document says the same in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias, assert_never

from attrs import evolve, frozen

from undoc.languages import Language
from undoc.languages import language as language_of
from undoc.model import (
    AgendaItem,
    Annex,
    Content,
    Document,
    Emphasis,
    EmphasisStyle,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    Masthead,
    PlaceDate,
    Resolution,
    Signature,
    Text,
)
from undoc.patterns import compiled_late
from undoc.records import Record

IssueKind: TypeAlias = Literal["distribution", "date", "other", "original"]
SignatureRole: TypeAlias = Literal["mark", "name", "title"]

#: The first part of a symbol.
_ORGAN = compiled_late(r"[A-Z]+(?=/)|[A-Z]")
#: A number of a resolution of the General Assembly or the Council, which is printed before the title with a point.
_NUMBER = compiled_late(r"([0-9]+/[0-9]+(?: [A-Z])?)\.?")


def plain_text(content: Content) -> str:
    """The text of content without its notes, whatever the depth of its emphasis."""
    said: list[str] = []
    stack: list[Inline] = list(reversed(content))
    while stack:
        item = stack.pop()
        match item:
            case Text() | LineBreak():
                said.append(item.text)
            case Emphasis() | Link():
                stack.extend(reversed(item.content))
            case Footnote():
                pass
            case _:
                assert_never(item)
    return "".join(said)


# ------------------------------------------------------------------------------------------------------ the head


@frozen(eq=False, repr=False)
class IssueLine(Record):
    """A line of the masthead that tells of the issue."""

    kind: IssueKind
    text: str
    id: str | None = None


def issue_lines(masthead: Masthead, language: Language) -> Iterator[IssueLine]:
    """Distribution and date, then the languages."""
    if masthead.distribution is not None:
        yield IssueLine("distribution", language.distribution_line(masthead.distribution))
    if masthead.date is not None:
        yield IssueLine("date", language.date_line(masthead.date))
    for line in masthead.other:
        yield IssueLine("other", line.value, line.id)
    if masthead.original_language is not None:
        yield IssueLine("original", language.original_line(masthead.original_language))


def lines_above_title(masthead: Masthead, language: Language) -> tuple[IssueLine, ...]:
    """Lines of the masthead that stand between the agenda and the title: adoption and sponsors of a resolution."""
    others = [line for line in issue_lines(masthead, language) if line.kind == "other"]
    first = next((at for at, line in enumerate(others) if _adopts(line.text, language)), len(others))
    return tuple(others[first:])


def _adopts(line: str, language: Language) -> bool:
    """Whether a line of a masthead tells of the number, adoption or sponsors of a resolution."""
    forms = language.resolutions
    return (
        line[:1] in ("[", "［")
        or forms.titled.fullmatch(line) is not None
        or forms.adopted.match(line) is not None
        or forms.draft.search(line) is not None
    )


def agenda_line(item: AgendaItem) -> Content:
    """The printed line of an agenda item; what is known of it where no line is held."""
    known = ", ".join(part for part in (item.label, item.list_name) if part)
    return item.content or ((Text(known),) if known else ())


def agenda_lines(items: Iterable[AgendaItem]) -> Iterator[tuple[AgendaItem, Content]]:
    """Every agenda item with its printed line, which is empty where a line above names the item already.

    One line names several items (``Agenda items 35 and 41``), whose titles stand below it in the same order.
    """
    above = ""
    for item in items:
        line = agenda_line(item)
        if not item.content and item.title and item.label and not item.list_name and _names(above, item.label):
            line = ()
        elif line:
            above = plain_text(line)
        yield item, line


def _names(line: str, label: str) -> bool:
    """Whether a line has a label, not as a part of a longer Latin word or number; Chinese sets no spaces."""
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", line, re.ASCII) is not None


def joined_symbols(masthead: Masthead) -> str:
    """The symbols on one line: ``"A/67/901–S/2013/901"``."""
    return "–".join(symbol for symbol in masthead.symbols if symbol.strip())


def running_head(document: Document) -> str:
    """What stands at the head of every page but the first: the symbols, or the title where there are none."""
    symbols = joined_symbols(document.masthead) if document.masthead is not None else ""
    title = plain_text(document.title.content) if document.title is not None else ""
    return " ".join((symbols or title).split())


def symbol_parts(symbol: str) -> tuple[str, str]:
    """What is printed large of a symbol in the masthead, the organ's letters, and the rest: ``"A"``, ``"/68/50"``."""
    found = _ORGAN.match(symbol)
    large = found[0] if found else symbol[:1]
    return large, symbol[len(large) :]


def numbered_title(document: Document) -> tuple[Heading, ...]:
    """The title, as one or two headings.

    A resolution's number stands before it as the Assembly prints it (``75/119. Title``), any other number on a line of
    its own; one that the title or a line of the masthead says already (``Resolution 2599 (2021)``) is not printed
    twice.
    """
    title = document.title
    titles = (title,) if title is not None else ()
    number = document.number if isinstance(document, Resolution) else None
    if not number or not number.strip() or (title is not None and _says(title, number)) or _heads(document, number):
        return titles
    if found := _NUMBER.fullmatch(number):
        number = f"{found[1]}."
        if title is not None and title.marker is None:
            return (evolve(title, marker=number),)
    return (Heading(number), *titles) if title is not None or not found else (Heading(marker=number),)


def _says(title: Heading, number: str) -> bool:
    """Whether a title has a number in it as such, spaces aside."""
    characters = r"\s*".join(re.escape(character) for character in number if not character.isspace())
    said = f"{title.marker or ''} {plain_text(title.content)}"
    return re.search(rf"(?<![0-9A-Za-z./-]){characters}(?![0-9A-Za-z/])", said) is not None


def _heads(document: Document, number: str) -> bool:
    """Whether a line of the masthead is the number of a resolution with the word for it."""
    titled = language_of(document.language).resolutions.titled
    lines = document.masthead.other if document.masthead is not None else ()
    matches = (titled.fullmatch(line.value.replace("\u0640", "").replace("\u00a0", " ")) for line in lines)
    return any(found is not None and found["number"] == number for found in matches)


# ------------------------------------------------------------------------------------------------------- the end


def dated(line: PlaceDate, language: Language) -> Content:
    """The printed line of a place and date; made of its parts where no line is held."""
    if line.content:
        return line.content
    text = ", ".join(part for part in (line.place, _days(line, language)) if part)
    return (Text(text),) if text else ()


def _days(line: PlaceDate, language: Language) -> str:
    """The day or days: ``"3 July 2044"``, ``"3–5 July 2044"``, ``"30 June 2044–2 July 2044"``."""
    first, last = line.date or line.until, line.until or line.date
    if first is None or last is None:
        return ""
    if first == last:
        return language.date_line(first)
    if (first.year, first.month) == (last.year, last.month):
        month = language.months[first.month - 1][0]
        return language.date_form.format(day=f"{first.day}–{last.day}", month=month, year=first.year)
    return f"{language.date_line(first)}–{language.date_line(last)}"


@frozen(eq=False, repr=False)
class SignaturePart(Record):
    """A piece of a signature's line.

    Attributes:
        role: what it is.
        text: as printed; the pieces of a line follow each other without anything between.
        emphasis: how it is set off: the mark that stands first is italic, and the name after it bold.
    """

    role: SignatureRole
    text: str
    emphasis: EmphasisStyle | None = None


#: White space that a document can hold; control characters are written, though Python counts some as white space.
_BLANKS = " \t\n\r\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


def signature_lines(signature: Signature, language: Language) -> list[tuple[SignaturePart, ...]]:
    """The printed lines of a signature, each in its parts; empty lines are left out."""
    name = signature.name.strip(_BLANKS)
    own: tuple[SignaturePart, ...] = (SignaturePart("name", name),) if name else ()
    if signature.signed:
        if language.signed_first:
            parted = (SignaturePart("name", f" {name}", "bold"),) if name else ()
            own = (SignaturePart("mark", language.signed, "italic"), *parted)
        else:
            own = (*own, SignaturePart("mark", language.signed))
    titles = [(SignaturePart("title", title),) if title else () for title in signature.titles]
    return [line for line in (*titles[: signature.above], own, *titles[signature.above :]) if line]


# --------------------------------------------------------------------------------------------------- attachments


@frozen(eq=False, repr=False)
class AnnexHead(Record):
    """What stands above the text of an annex, in printed order.

    Attributes:
        heading: the line that begins it.
        original: the line in brackets that tells its original language.
        titles: the titles.
    """

    heading: Heading | None
    original: str | None
    titles: tuple[Heading, ...]


def annex_head(annex: Annex, language: Language) -> AnnexHead:
    """The head of an annex; its heading is made of its label where none is held."""
    original = annex.original_language
    return AnnexHead(
        annex.heading or _derived_heading(annex, language),
        None if original is None else f"[{language.original_line(original)}]",
        annex.titles,
    )


def _derived_heading(annex: Annex, language: Language) -> Heading | None:
    """``Annex I`` of the label ``I``; the label alone where the language has no such heading."""
    if not annex.label:
        return None
    word = language.attachment_words.get(annex.kind)
    line = f"{word}{' ' if language.spaced else ''}{annex.label}"
    pattern = language.annexes.get(annex.kind)
    found = pattern.fullmatch(line) if word and pattern else None
    return Heading(line if found and found["label"] == annex.label else annex.label)


# ---------------------------------------------------------------------------------------------------- properties


@frozen(eq=False, repr=False)
class Metadata(Record):
    """What a file says of itself outside of its pages."""

    title: str
    author: str
    subject: str


def metadata(document: Document) -> Metadata:
    """Title, the organization or else the organ as the author, and the symbols as the subject."""
    head = document.masthead
    title = plain_text(document.title.content) if document.title is not None else ""
    author = (head.organization or head.organ or "") if head is not None else ""
    symbols = ", ".join(head.symbols) if head is not None else ""
    return Metadata(*(" ".join(text.split()) for text in (title, author, symbols)))
