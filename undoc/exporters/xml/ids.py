"""Identifiers: eIds made from printed labels, and the terms of the ontology that a document refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from attrs import frozen

from undoc.exporters.xml.tree import Element, add
from undoc.model import Heading, Paragraph, Subparagraph
from undoc.patterns import compiled_late
from undoc.records import Record

_LONGEST = 40
_SEPARATORS = compiled_late(r"[\W_]+")

#: Terms that every document shares.
COMMON: Mapping[str, tuple[str, str]] = {
    "undoc": ("TLCOrganization", "undoc"),
    "un": ("TLCOrganization", "United Nations"),
    "issuingBody": ("TLCRole", "Issuing body"),
    "author": ("TLCRole", "Author"),
    "editor": ("TLCRole", "Editor"),
    "symbol": ("TLCConcept", "Symbol"),
    "agendaItem": ("TLCConcept", "Agenda item"),
    "dateOfIssuance": ("TLCConcept", "Date of issuance"),
    "distribution": ("TLCConcept", "Distribution"),
    "originalLanguage": ("TLCConcept", "Original language"),
    "signed": ("TLCConcept", "Signed"),
}
#: eIds that stand for one thing only: the parts and terms by which a parser knows what is what.
_FIXED = (*"cover preface preamble body concl wmain emain mmain sender addressee".split(), *COMMON)


class Ids:
    """The eIds of one file: each is given once.

    Attributes:
        given: how many were given to parts of the text; terms are none.
    """

    def __init__(self) -> None:
        self._used = set(_FIXED)
        self._counts: dict[str, int] = {}
        self.given = 0

    def labelled(self, base: str, label: str) -> str:
        """``base_label``; with ``-2``, ``-3``… where a label is repeated."""
        self.given += 1
        wanted = f"{base}_{slug(label)}"
        return wanted if self._take(wanted) else self._counted(f"{wanted}-", 1)

    def counted(self, base: str) -> str:
        """The next of ``base_1``, ``base_2``…."""
        self.given += 1
        return self._counted(f"{base}_", 0)

    def placed(self, base: str, place: int) -> str:
        """``base_3`` of what stands third among its neighbours of all kinds: no other can have it."""
        self.given += 1
        eid = f"{base}_{place}"
        self._used.add(eid)
        return eid

    def give(self, element: Element, eid: str, before: int) -> None:
        """Give an element its eId, if any was given since there were so many: those inside begin with it."""
        if self.given > before:
            self._used.add(eid)
            element.attributes["eId"] = eid

    def named(self, name: str) -> str:
        """The name itself; with ``-2``, ``-3``… where it is taken."""
        return name if self._take(name) else self._counted(f"{name}-", 1)

    def _take(self, name: str) -> bool:
        if name in self._used:
            return False
        self._used.add(name)
        return True

    def _counted(self, base: str, start: int) -> str:
        number = self._counts.get(base, start)
        while True:
            number += 1
            if self._take(f"{base}{number}"):
                self._counts[base] = number
                return f"{base}{number}"


class Siblings:
    """Gives eIds to the paragraphs of a body or the points of a list.

    Those with a printed label bear it. The others are counted; beside printed labels, which are mostly numbers, as
    ``nn`` (not numbered), so that no counter is taken for a printed number.
    """

    def __init__(self, ids: Ids, base: str, nodes: Iterable[Paragraph | Subparagraph | Heading]) -> None:
        self._ids = ids
        self._base = base
        labels = [node.label for node in nodes]
        self._plain = f"{base}_nn" if any(labels) else base
        self._labels = iter(labels)

    def next(self) -> str:
        """The eId of the next sibling."""
        label = next(self._labels)
        return self._ids.labelled(self._base, label) if label else self._ids.counted(self._plain)


def slug(label: str) -> str:
    """A label as a part of an eId: no white space, no ``_``, which divides the parts of an eId."""
    if label.isalnum() and len(label) <= _LONGEST:
        return label
    return _SEPARATORS.sub("-", label[:_LONGEST]).strip("-") or "nn"


@frozen(eq=False, repr=False)
class Term(Record):
    """A term of the ontology.

    Attributes:
        kind: the element, such as ``TLCRole``.
        eid: its eId.
        shown: how it is shown.
        short: its short form, if any.
    """

    kind: str
    eid: str
    shown: str
    short: str | None = None


_ELEMENT_ORDER = ("TLCOrganization", "TLCPerson", "TLCRole", "TLCConcept", "TLCLocation")


class Terms:
    """The terms that a document refers to; every reference that it gives out has its entry."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._terms: dict[tuple[str, str, str], Term] = {}

    def common(self, name: str) -> str:
        """A reference to a term of `COMMON`."""
        return self.fixed(COMMON[name][0], name, COMMON[name][1])

    def fixed(self, kind: str, eid: str, shown: str) -> str:
        """A reference to a term whose eId says what it is."""
        self._terms.setdefault((kind, eid, shown), Term(kind, eid, shown))
        return f"#{eid}"

    def named(self, kind: str, name: str, shown: str, short: str | None = None) -> str:
        """A reference to a term that has a name of its own."""
        key = (kind, name, shown)
        if key not in self._terms:
            self._terms[key] = Term(kind, self._ids.named(name), shown, short)
        return f"#{self._terms[key].eid}"

    def shown(self, kind: str, shown: str, otherwise: str) -> str:
        """A reference to a term that is named after its text, or `otherwise` where that has no Latin letters."""
        return self.named(kind, _camel(shown) or otherwise, shown)

    def write(self, parent: Element) -> None:
        """Append the terms, those of a kind together."""
        for kind in _ELEMENT_ORDER:
            for term in self._terms.values():
                if term.kind != kind:
                    continue
                attributes = {"eId": term.eid, "href": _ontology(term), "showAs": term.shown}
                if term.short is not None:
                    attributes["shortForm"] = term.short
                add(parent, term.kind, attributes)


def _camel(text: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", text[:200])[:8]
    return "".join((word[:1].upper() if index else word[:1].lower()) + word[1:] for index, word in enumerate(words))


def _ontology(term: Term) -> str:
    name = _camel(term.shown) or quote(term.shown[:_LONGEST], safe="", errors="replace") or "nn"
    return f"/akn/ontology/{term.kind.removeprefix('TLC').lower()}/un/{name}"
