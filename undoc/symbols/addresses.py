"""Where documents stand: undocs.org, and the IRIs of Akoma Ntoso."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote

from undoc.languages import CODES
from undoc.patterns import compiled_late
from undoc.symbols.joint import halves
from undoc.symbols.organs import actor_of
from undoc.symbols.parts import complete

#: undocs.org's two-letter codes are those of ISO 639-1.
_UNDOCS = "https://undocs.org/"
#: The longest text that goes into an IRI, in characters.
_LONGEST = 80
#: White space that an address leaves out: all but that between two words of a name, ``MED IG.21``.
_LEFT_OUT = compiled_late(r" (?![A-Z][A-Za-z]+[./])|(?<![A-Za-z]{2}) |(?<=/Part) ")
_DELIBERATION = compiled_late(r"/(?:RES|DEC)/")


def url_of(value: str, language: str | None = None) -> str:
    """The address of a canonical symbol on undocs.org."""
    base = (language or "").partition("-")[0].lower()
    place = f"{base}/" if base in CODES else ""
    path = _LEFT_OUT.sub("", complete(halves(value)[0]).rstrip("*"))
    return f"{_UNDOCS}{place}{quote(path, safe='/().-,')}"


def iri_of(value: str, date: dt.date, element: str | None = None, subtype: str | None = None) -> str:
    """The IRI of the Work that a canonical symbol names."""
    value = complete(value)
    deliberation = _DELIBERATION.search(value)
    return work_iri(
        element or ("statement" if deliberation else "doc"),
        subtype or ("deliberation" if deliberation else "document"),
        actor_of(value),
        date,
        iri_part(number_of(value)),
    )


def number_of(value: str) -> str:
    """The number under which a symbol's document is cited: ``65/170`` of ``A/RES/65/170``; otherwise the symbol."""
    deliberation = _DELIBERATION.search(value)
    return value[deliberation.end() :] if deliberation else value


def work_iri(element: str, subtype: str, actor: str, date: dt.date, number: str) -> str:
    """The IRI of a Work: ``/akn/un/statement/deliberation/un-ga/2010-12-20/65-170``.

    Args:
        element: the root element: ``doc`` or ``statement``.
        subtype: FRBRsubtype: ``communication``, ``deliberation`` and so on.
        actor: where it comes from: ``un-ga``.
        date: its day.
        number: its number or symbol, as `iri_part` writes it.
    """
    return f"/akn/un/{element}/{subtype}/{actor}/{date.isoformat()}/{number}"


def iri_part(printed: str) -> str:
    """``A-68-1`` of ``A/68/1``, ``2085-2012`` of ``2085 (2012)``."""
    return re.sub(r"[^A-Za-z0-9.]+", "-", printed[:_LONGEST]).strip("-.")
