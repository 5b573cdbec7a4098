"""Metadata: identification (Work, Expression, Manifestation), publication, references, furniture.

A Work's IRI is ``/akn/un/{doc|statement}/{subtype}/{organ}/{date}/{number}``: the number is that of a resolution,
or the document's symbol, with ``-`` for ``/``; ``nn`` (not numbered) stands for a missing one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from undoc.akn import UNKNOWN_DATE, VERSION, RootForm, form_of
from undoc.diagnostics import Severity
from undoc.exporters.xml.organs import Organ
from undoc.exporters.xml.tree import Element, add
from undoc.exporters.xml.writing import Writing
from undoc.languages import CODES
from undoc.model import Annex, Communication, Document, Report, Resolution
from undoc.records import Record
from undoc.symbols.addresses import iri_part, number_of, work_iri


@frozen(eq=False, repr=False)
class Identity(Record):
    """What identifies a document, in all its parts.

    Attributes:
        form: how its type is encoded.
        organ: where it comes from.
        issuer: a reference to the organ's term.
        author: a reference to the sender's term, or to the organ's.
        date: its own date, if known.
        issued: when it was issued, if known.
        number: its number as a part of an IRI.
        shown: its symbol or number as printed.
        language: ISO 639-2 code.
    """

    form: RootForm
    organ: Organ
    issuer: str
    author: str
    date: dt.date | None
    issued: dt.date | None
    number: str
    shown: str | None
    language: str

    @property
    def work(self) -> str:
        """The Work's IRI."""
        day = self.date or self.issued or UNKNOWN_DATE
        return work_iri(self.form.element, self.form.subtype, self.organ.actor, day, self.number)

    @property
    def expression(self) -> str:
        """The Expression's IRI."""
        return f"{self.work}/{self.language}@{self.distributed.isoformat()}"

    @property
    def distributed(self) -> dt.date:
        """The date of the Expression, and of the mark-up, which bears no clock's time."""
        return self.issued or self.date or UNKNOWN_DATE


@frozen(eq=False, repr=False)
class Component(Record):
    """A part of the document with metadata of its own.

    Attributes:
        path: its name in IRIs: ``main``, ``annex_1``, ``annex_1/enclosure_2``; empty for a collection, which is the
            Work itself.
        eid: eId of its body or attachment.
        shown: what it is called.
        inner: the parts within it; those of the main part are its annexes, wherever they stand.
        lists: whether its metadata list the parts.
    """

    path: str
    eid: str
    shown: str
    inner: tuple[Component, ...] = ()
    lists: bool = False


def identify(writing: Writing, document: Document, organ: Organ) -> Identity:
    """What identifies a document; warns where it has no symbol or no date."""
    form = form_of(document)
    masthead = document.masthead
    symbol = masthead.symbols[0] if masthead and masthead.symbols else None
    resolution = document.number if isinstance(document, Resolution) else None
    number = iri_part(resolution or "") or iri_part(number_of(symbol or ""))
    if not number:
        message = "the document has no symbol: its IRI says nn, and other documents can't cite it"
        writing.say("E151", Severity.WARNING, message, document)
    date = document.date if isinstance(document, (Communication, Report, Resolution)) else None
    issued = masthead.date if masthead else None
    if date is None and issued is None:
        message = f"the document has no date: its IRI says {UNKNOWN_DATE.isoformat()}"
        writing.say("E152", Severity.WARNING, message, document)
    issuer = organ.term(writing.terms, masthead.organ if masthead else None)
    author = issuer
    if isinstance(document, Communication):
        if document.sender is not None:
            author = writing.terms.fixed("TLCOrganization", "sender", document.sender)
        if document.addressee is not None:
            writing.terms.fixed("TLCRole", "addressee", document.addressee)
    base = (document.language or "").split("-")[0].lower()
    language = writing.language.iso639_2 if base in CODES else "und"
    return Identity(form, organ, issuer, author, date, issued, number or "nn", resolution or symbol, language)


def components(document: Document, collection: bool = False) -> Component:
    """The document as a component, with those of its annexes.

    Args:
        document: the document.
        collection: whether it stands in a collection: then the collection, with the document as its first part.
    """
    shown = form_of(document).shown
    if not collection:
        inner = tuple(_annexes(document.annexes, "", "att"))
        return Component("main", "body", shown, inner, lists=bool(inner))
    inner = tuple(_annexes(document.annexes, "", "cmp", first=2))
    return Component("", "", shown, (Component("main", "cmp_1", shown, inner),), lists=True)


def _annexes(annexes: tuple[Annex, ...], path: str, base: str, first: int = 1) -> Iterator[Component]:
    counts: dict[str, int] = {}
    for index, annex in enumerate(annexes, first):
        counts[annex.kind] = counts.get(annex.kind, 0) + 1
        name = f"{path}{annex.kind}_{counts[annex.kind]}"
        eid = f"{base}_{index}"
        heading = annex.heading.text if annex.heading else ""
        shown = " ".join(heading.split()) or annex.kind.capitalize()
        yield Component(name, eid, shown, tuple(_annexes(annex.annexes, f"{name}/", f"{eid}__att")))


def write_meta(
    writing: Writing,
    parent: Element,
    identity: Identity,
    component: Component,
    title: str,
    own_date: tuple[str, dt.date] | None,
) -> Element:
    """Append ``meta`` with its ``identification``.

    Args:
        writing: the state of the export.
        parent: a ``doc`` or ``statement``.
        identity: what identifies the document.
        component: the part.
        title: the part's title, or empty.
        own_date: name and day of the part's own date, if it has one.
    """
    meta = add(parent, "meta")
    identification = add(meta, "identification", {"source": writing.terms.common("undoc")})
    for level in ("Work", "Expression", "Manifestation"):
        _write_level(writing, add(identification, f"FRBR{level}"), level, identity, component, title, own_date)
    return meta


def _write_level(
    writing: Writing,
    box: Element,
    level: str,
    identity: Identity,
    component: Component,
    title: str,
    own_date: tuple[str, dt.date] | None,
) -> None:
    terms = writing.terms
    uri = identity.work if level == "Work" else identity.expression
    end = ".xml" if level == "Manifestation" else ""
    this = f"{uri}/!{component.path}{end}" if component.path else f"{uri}{end and '/.xml'}"
    add(box, "FRBRthis", {"value": this})
    add(box, "FRBRuri", {"value": uri + ("/.xml" if end else "")})
    if level == "Work":
        if title:
            add(box, "FRBRalias", {"value": title, "name": "title"})
        name, day = own_date or ("issue" if identity.issued else "unknown", identity.issued or UNKNOWN_DATE)
        add(box, "FRBRdate", {"date": day.isoformat(), "name": name})
        add(box, "FRBRauthor", {"href": identity.issuer, "as": terms.common("issuingBody")})
        if identity.author != identity.issuer:
            add(box, "FRBRauthor", {"href": identity.author, "as": terms.common("author")})
    elif level == "Expression":
        add(box, "FRBRdate", {"date": identity.distributed.isoformat(), "name": "distribution"})
        add(box, "FRBRauthor", {"href": identity.issuer, "as": terms.common("issuingBody")})
    else:
        add(box, "FRBRdate", {"date": identity.distributed.isoformat(), "name": "markup"})
        add(box, "FRBRauthor", {"href": terms.common("undoc"), "as": terms.common("editor")})
    if component.lists:
        _write_components(writing, add(box, "componentInfo"), component, level[0].lower())
    if level == "Work":
        add(box, "FRBRcountry", {"value": "un"})
        add(box, "FRBRsubtype", {"value": identity.form.subtype})
        number = add(box, "FRBRnumber", {"value": identity.number})
        if identity.shown is not None:
            number.set("showAs", identity.shown)
    elif level == "Expression":
        add(box, "FRBRlanguage", {"language": identity.language})
    else:
        add(box, "FRBRformat", {"value": "xml"})


def _write_components(writing: Writing, box: Element, component: Component, letter: str) -> None:
    """The components of a document: each points to itself in the next level, and at the end to its eId."""
    if component.path:
        following = {"w": "e", "e": "m"}.get(letter)
        name = component.path.replace("/", "-")
        attributes = {
            "eId": f"{letter}{name}",
            "href": f"#{following}{name}" if following else f"#{component.eid}",
            "name": component.path,
            "showAs": component.shown,
        }
        add(box, "componentData", attributes)
    for inner in component.inner:
        _write_components(writing, box, inner, letter)


def write_publication(writing: Writing, meta: Element, identity: Identity) -> None:
    """Append ``publication`` where the date of issue is known."""
    if identity.issued is not None:
        shown = identity.form.shown
        attributes = {"date": identity.issued.isoformat(), "name": shown, "showAs": shown, "number": identity.number}
        add(meta, "publication", attributes)


def write_references(writing: Writing, meta: Element, document: Document) -> None:
    """Append ``references`` with every term in use, and ``proprietary`` with what undoc adds."""
    source = writing.terms.common("undoc")
    writing.terms.write(add(meta, "references", {"source": source}))
    proprietary = add(meta, "proprietary", {"source": source})
    add(proprietary, "undoc:document", {"version": VERSION})
    for piece in document.furniture:
        add(proprietary, "undoc:furniture", {"kind": str(piece.kind)}).say(piece.raw)
