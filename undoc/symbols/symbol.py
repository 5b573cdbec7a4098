"""The symbol of a document: a value with typed parts."""

from __future__ import annotations

import datetime as dt
from functools import total_ordering

from attrs import field, frozen

from undoc.symbols.addresses import iri_of, url_of
from undoc.symbols.canonical import canonical
from undoc.symbols.joint import halves
from undoc.symbols.ordering import order_key
from undoc.symbols.organs import Organ
from undoc.symbols.parts import Kind, Modifier, read_parts


def _canonical(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a symbol is text, not {type(value).__name__}")
    return canonical(value)


@total_ordering
@frozen(repr=False, order=False)
class Symbol:
    """The symbol of a document in its canonical form; prints as the United Nations prints it.

    White space, case and full-width signs don't matter: ``Symbol("a/res/65/170") == Symbol("A/RES/65/170")``. The
    number of a resolution as texts cite it, such as ``"65/170"`` or ``"2758 (XXVI)"``, is a symbol too; it prints as
    given, and its parts are those of the resolution. Symbols sort by their numbers.

    Attributes:
        value: the symbol, such as ``"A/RES/65/170"`` or ``"S/RES/2085 (2012)"``.

    Raises:
        SymbolError: the text is no symbol; the error has the place.
    """

    value: str = field(converter=_canonical)

    def __str__(self) -> str:
        return self.value

    def __repr__(self) -> str:
        return f"Symbol({self.value!r})"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Symbol):
            return NotImplemented
        return order_key(self.value) < order_key(other.value)

    @property
    def organ(self) -> Organ | None:
        """The body whose document it is, as exactly as the symbol tells; None where the series is not known."""
        return read_parts(self.value).organ

    @property
    def kind(self) -> Kind | None:
        """What it is; None where the symbol doesn't tell: ``A/68/50``."""
        return read_parts(self.value).kind

    @property
    def session(self) -> int | str | None:
        """The session: ``68``, also for a roman one; ``"S-32"`` and ``"ES-11"`` for special ones."""
        return read_parts(self.value).session

    @property
    def year(self) -> int | None:
        """The year: 2012 of ``S/RES/2085 (2012)`` or ``S/2012/33``."""
        return read_parts(self.value).year

    @property
    def number(self) -> int | None:
        """The document's own number in its series: 170 of ``A/RES/65/170``, 12 of ``A/C.3/68/L.12/Rev.1``."""
        return read_parts(self.value).number

    @property
    def letters(self) -> str | None:
        """The letter that tells resolutions of one number apart: ``"A"`` of ``A/RES/76/3 A``, or ``"A-B"``."""
        return read_parts(self.value).letters

    @property
    def modifiers(self) -> tuple[Modifier, ...]:
        """What makes it a document of its own: ``Rev.1``, ``Add.2``; printed order, a reissue's star last."""
        return read_parts(self.value).modifiers

    @property
    def divisions(self) -> tuple[str, ...]:
        """Which part of a document in parts it is: ``("Vol. I",)``, ``("Sect. 29",)``."""
        return read_parts(self.value).divisions

    @property
    def base(self) -> Symbol:
        """The symbol without its modifiers: ``A/68/100`` of ``A/68/100/Add.1/Corr.1``; divisions stay."""
        return Symbol(read_parts(self.value).base)

    @property
    def joined(self) -> tuple[Symbol, ...]:
        """The symbols of a document that a council and its own body number: of ``E/2012/28-E/CN.18/2012/8`` both.

        Empty for all others. The other properties are those of the first.
        """
        found = halves(self.value)
        return tuple(map(Symbol, found)) if len(found) > 1 else ()

    def url(self, language: str | None = None) -> str:
        """The document's address on undocs.org.

        Args:
            language: ISO 639-1 code. None, or a language that is no official one, leaves it to the reader's own.
        """
        return url_of(self.value, language)

    def iri(self, date: dt.date, element: str | None = None, subtype: str | None = None) -> str:
        """The IRI of the Work in Akoma Ntoso, in the profile of the United Nations (AKN4UN).

        A resolution or decision is ``/akn/un/statement/deliberation/un-ga/2010-12-20/65-170``. What another document
        is, its symbol doesn't tell: ``/akn/un/doc/document/un-ga/2013-07-01/A-68-50`` unless it is given.

        Args:
            date: the day of its adoption or its own date.
            element: the root element in Akoma Ntoso: ``doc`` or ``statement``.
            subtype: its FRBRsubtype: ``communication``, ``report`` and so on.
        """
        return iri_of(self.value, date, element, subtype)
