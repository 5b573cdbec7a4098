"""Metadata: identification (Work, Expression, Manifestation), publication, references, furniture.

A Work's IRI is ``/akn/un/{doc|statement}/{subtype}/{organ}/{date}/{number}``: the number is that of a resolution,
or the document's symbol, with ``-`` for ``/``; ``nn`` (not numbered) stands for a missing one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from undoc.akn import OWN, UNKNOWN_DATE, VERSION, RootForm, form_of, own
from undoc.diagnostics import Severity
from undoc.exporters.xml.organs import Organ
from undoc.exporters.xml.writing import Writing, add
from undoc.languages import CODES
from undoc.model import Annex, Communication, Document, Report, Resolution
from undoc.symbols.addresses import iri_part, number_of, work_iri


@frozen
class Identity:
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


@frozen
class Component:
    """A part of the document with metadata of its own.

    Attributes:
        path: its name in IRIs: ``main``, ``annex_1``, ``annex_1/enclosure_2``.
        eid: eId of its body or attachment.
        shown: what it is called.
        inner: the parts within it.
    """

    path: str
    eid: str
    shown: str
    inner: tuple[Component, ...] = ()


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


def components(document: Document) -> Component:
    """The document as a component, with those of its annexes."""
    return Component("main", "body", form_of(document).shown, tuple(_annexes(document.annexes, "", "")))


def _annexes(annexes: tuple[Annex, ...], path: str, scope: str) -> Iterator[Component]:
    counts: dict[str, int] = {}
    for index, annex in enumerate(annexes, 1):
        counts[annex.kind] = counts.get(annex.kind, 0) + 1
        name = f"{path}{annex.kind}_{counts[annex.kind]}"
        eid = f"{scope}att_{index}"
        heading = annex.heading.text if annex.heading else ""
        shown = " ".join(heading.split()) or annex.kind.capitalize()
        yield Component(name, eid, shown, tuple(_annexes(annex.annexes, f"{name}/", f"{eid}__")))


def write_meta(
    writing: Writing,
    parent: etree._Element,
    identity: Identity,
    component: Component,
    title: str,
    own_date: tuple[str, dt.date] | None,
) -> etree._Element:
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
    box: etree._Element,
    level: str,
    identity: Identity,
    component: Component,
    title: str,
    own_date: tuple[str, dt.date] | None,
) -> None:
    terms = writing.terms
    uri = identity.work if level == "Work" else identity.expression
    end = ".xml" if level == "Manifestation" else ""
    add(box, "FRBRthis", {"value": f"{uri}/!{component.path}{end}"})
    add(box, "FRBRuri", {"value": uri + ("/.xml" if end else "")})
    if level == "Work":
        if title:
            add(box, "FRBRalias", {"value": writing.safe(title), "name": "title"})
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
    if component.path == "main" and component.inner:
        _write_components(writing, add(box, "componentInfo"), component, level[0].lower())
    if level == "Work":
        add(box, "FRBRcountry", {"value": "un"})
        add(box, "FRBRsubtype", {"value": identity.form.subtype})
        number = add(box, "FRBRnumber", {"value": identity.number})
        if identity.shown is not None:
            number.set("showAs", writing.safe(identity.shown))
    elif level == "Expression":
        add(box, "FRBRlanguage", {"language": identity.language})
    else:
        add(box, "FRBRformat", {"value": "xml"})


def _write_components(writing: Writing, box: etree._Element, component: Component, letter: str) -> None:
    """The components of a document: each points to itself in the next level, and at the end to its eId."""
    following = {"w": "e", "e": "m"}.get(letter)
    name = component.path.replace("/", "-")
    attributes = {
        "eId": f"{letter}{name}",
        "href": f"#{following}{name}" if following else f"#{component.eid}",
        "name": component.path,
        "showAs": writing.safe(component.shown),
    }
    add(box, "componentData", attributes)
    for inner in component.inner:
        _write_components(writing, box, inner, letter)


def write_publication(writing: Writing, meta: etree._Element, identity: Identity) -> None:
    """Append ``publication`` where the date of issue is known."""
    if identity.issued is not None:
        shown = identity.form.shown
        attributes = {"date": identity.issued.isoformat(), "name": shown, "showAs": shown, "number": identity.number}
        add(meta, "publication", attributes)


def write_references(writing: Writing, meta: etree._Element, document: Document) -> None:
    """Append ``references`` with every term in use, and ``proprietary`` with what undoc adds."""
    source = writing.terms.common("undoc")
    writing.terms.write(add(meta, "references", {"source": source}))
    proprietary = add(meta, "proprietary", {"source": source})
    etree.SubElement(proprietary, own("document"), {"version": VERSION}, nsmap={"undoc": OWN})
    for piece in document.furniture:
        element = etree.SubElement(proprietary, own("furniture"), {"kind": str(piece.kind)})
        element.text = writing.safe(piece.raw)
