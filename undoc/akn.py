"""The vocabulary of Akoma Ntoso 3.0 that the exporter and the parser of XML share.

Sources: OASIS Akoma Ntoso 1.0, parts 1 and 2 (schema ``akomantoso30.xsd``) and its naming convention; the AKN4UN
guidelines of the United Nations.

What the model says and Akoma Ntoso has no place for stands in attributes of a namespace of its own (`OWN`, prefix
``undoc``), which the schema allows on every element of a text:

======== ================================== ==========================================================
name     on                                 holds
======== ================================== ==========================================================
absent   session                            ``true``: the line is not printed, only its value is known
date     inline ``placeDate``, its ``p``    the day, where the printed line does not show it
depth    line of a heading                  how deep it is nested, where deeper than 1
filler   p, tr, td                          ``true``: it is here because the schema wants one
id       any anchor that a link points to   the anchor's own name, where that is not its eId
label    attachment                         the label of the annex: ``I``
language mainBody                           the language, where it can't be an ``xml:lang``
list     inline ``agendaItem``              the list the item's number is taken from
place    like date                          the place, where the printed line does not show it
role     paragraph, p, blockList, tblock    ``preambular``, ``operative`` or ``none``, where not the usual
target   a                                  the target as it is, where no ``href`` can hold it
until    like date                          the last day, where the printed line does not show it
======== ================================== ==========================================================

and in ``meta/proprietary``: the element ``undoc:document``, whose ``version`` tells a parser that every character
of every text stands for itself (white space included, characters that XML forbids by `undoc.escape`), and an
``undoc:furniture`` for each piece of furniture.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import frozen
from lxml import etree

from undoc.model import (
    Communication,
    Decision,
    Document,
    EmphasisStyle,
    Letter,
    Note,
    NoteVerbale,
    Report,
    Resolution,
)
from undoc.patterns import compiled_late
from undoc.records import Record

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:undoc:akn"
#: The version of the encoding that this module describes.
VERSION = "1"

#: The day that the UN's own files write where none is known.
UNKNOWN_DATE = dt.date(1, 1, 1)

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_PREFIX = f"{{{NAMESPACE}}}"


def tag(name: str) -> str:
    """The full name of an element of Akoma Ntoso."""
    return _PREFIX + name


def own(name: str) -> str:
    """The full name of an attribute or element of undoc's own."""
    return f"{{{OWN}}}{name}"


#: The attributes of undoc's own, by their full names, and how they are printed.
OWN_ATTRIBUTES: Mapping[str, str] = {
    own(name): f"undoc:{name}"
    for name in "absent date depth filler id label language list place role target until".split()
}
ABSENT, DATE, DEPTH, FILLER, ID, LABEL, LANGUAGE, LIST, PLACE, ROLE, TARGET, UNTIL = OWN_ATTRIBUTES


class _LocalNames(dict[str, str]):
    """Local names by full ones, kept as they are met: files may invent any number, so only so many are."""

    def __missing__(self, full: str) -> str:
        name = full[len(_PREFIX) :] if full.startswith(_PREFIX) else full
        if len(self) < _NAMES_KEPT and len(name) < _LONGEST_NAME:
            self[full] = name
        return name


#: Akoma Ntoso has 330 elements.
_NAMES_KEPT = 400
_local_names = _LocalNames()


def name_of(element: etree._Element) -> str:
    """The local name of an element of Akoma Ntoso; the full name of any other."""
    return _local_names[element.tag]


#: The longest name that a message shows whole, in characters.
_LONGEST_NAME = 60


def shorten(text: str, length: int = _LONGEST_NAME) -> str:
    """Text that a message can show: what is longer is cut, and an ellipsis stands for the rest."""
    return text if len(text) <= length else text[:length] + "…"


def shown_name(element: etree._Element) -> str:
    """The name of an element, as messages show it."""
    return shorten(name_of(element))


def line_of(element: etree._Element) -> int | None:
    """The 1-based line that an element's start tag ends on, if it was read from a file; no column is known."""
    line: object = element.sourceline
    return line if isinstance(line, int) else None


def texts_in(element: etree._Element) -> Iterator[str]:
    """Every piece of text in an element, in order."""
    return (piece for piece in element.itertext() if isinstance(piece, str))


EMPHASIS: Mapping[EmphasisStyle, str] = {
    "italic": "i",
    "bold": "b",
    "underline": "u",
    "superscript": "sup",
    "subscript": "sub",
}
STYLES: Mapping[str, EmphasisStyle] = {name: style for style, name in EMPHASIS.items()}


@frozen(eq=False, repr=False)
class RootForm(Record):
    """How a type of document is encoded.

    Attributes:
        kind: the class.
        element: ``doc`` or ``statement``.
        name: the attribute ``name`` of that element.
        subtype: FRBRsubtype, and a part of the IRI.
        date_name: ``name`` of the Work's FRBRdate.
        shown: what ``publication`` calls it.
    """

    kind: type[Document]
    element: str
    name: str
    subtype: str
    date_name: str
    shown: str


#: Subclasses before the classes they are derived from.
ROOT_FORMS = (
    RootForm(Letter, "doc", "officialLetter", "communication", "letterDate", "Official Letter"),
    RootForm(NoteVerbale, "doc", "note", "communication", "noteDate", "Note Verbale"),
    RootForm(Note, "doc", "note", "note", "noteDate", "Note"),
    RootForm(Communication, "doc", "communication", "communication", "communicationDate", "Communication"),
    RootForm(Report, "doc", "report", "report", "reportDate", "Report"),
    RootForm(Decision, "statement", "decision", "deliberation", "adoption", "Decision"),
    RootForm(Resolution, "statement", "resolution", "deliberation", "adoption", "Resolution"),
    RootForm(Document, "doc", "document", "document", "documentDate", "Document"),
)


def form_of(document: Document) -> RootForm:
    """The form of a document's class, or of the nearest class it is derived from."""
    return next(form for form in ROOT_FORMS if isinstance(document, form.kind))


def form_named(element: str, name: str, subtype: str | None) -> RootForm | None:
    """The form of a root element.

    Args:
        element: its local name.
        name: its attribute ``name``.
        subtype: its FRBRsubtype, which tells notes from notes verbales.
    """
    forms = [form for form in ROOT_FORMS if form.element == element and form.name == name]
    return next((form for form in forms if form.subtype == subtype), forms[0] if forms else None)


_HEADING_CLASS = compiled_late(r"(?:^|\s)H(?:0(\d{1,20})|(\d)\d?)(?:\s|$)")


def heading_class(level: int) -> str:
    """The ``class`` of a heading of a level, as the UN's styles are named: ``H1`` for level 0."""
    return f"H{level + 1}" if level < 9 else f"H0{level + 1}"


def heading_level(value: str | None) -> int | None:
    """The level that a ``class`` tells, or None; ``H23`` of the UN's files serves levels 1 and 2."""
    match = _HEADING_CLASS.search(value or "")
    return max(int(match[1] or match[2]) - 1, 0) if match else None


def levels_of(root: etree._Element) -> Iterator[list[etree._Element]]:
    """The elements by how deep they are nested: the root, then its children, then theirs.

    A level is made when it is asked for, so whoever stops early has not paid for the rest.
    """
    level = [root]
    while level:
        yield level
        level = [child for element in level for child in element]
