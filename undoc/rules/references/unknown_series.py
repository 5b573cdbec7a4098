"""R104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.references.written import is_series
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, TextRule

_NUMBER = r"(?:L\.|INF/|WP\.|CRP\.|PV\.|SR\.)?\d{1,5}"
_SYMBOL = compiled_late(
    r"(?<![0-9A-Za-zÀ-\u052f/.:@?=&%#+-])(?P<first>[A-Z]{1,8})/(?:(?P<adopted>RES|DEC)/|[A-Z]{1,3}\.\d{1,3}/)?"
    rf"(?:(?:19|20)\d{{2}}|[1-9]\d?|E?S-\d{{1,2}})/(?P<last>{_NUMBER})(?P<behind>(?:/(?:Add|Corr|Rev)\.\d{{1,3}})*)(?![\w/-])"
)
#: Letters that stand before a stroke elsewhere: series of the Official Journal of the European Union, and of the organs
#: of other organizations.
_ELSEWHERE = frozenset("CGILNOW")


class UnknownSeries(TextRule):
    """A symbol belongs to a series that is in use.

    The first part of a symbol names the organ: ``A``, ``S``, ``E``, ``CCPR``. What has the form of a United Nations
    symbol, but a first part that no organ bears, is misprinted. Numbers of longer first parts that have nothing further
    of a United Nations symbol, such as those of other organizations and of foreign ministries, are left alone. Source:
    ST/LIB/SER.B/5/Rev.5, United Nations Document Symbols and Series Symbols.
    """

    code = "R104"
    name = "unknown-series"
    severity = Severity.WARNING

    def faults(self, text: str) -> Iterator[Fault]:
        """Symbols of no series."""
        if "/" not in text:
            return
        for match in _SYMBOL.finditer(text):
            first = match["first"]
            if is_series(first) or not (
                match["adopted"] or match["behind"] or not match["last"].isdecimal() or len(first) == 1
            ):
                continue
            if len(first) == 1 and first in _ELSEWHERE and not match["adopted"]:
                continue
            yield Fault(*match.span(), f"the symbol {match[0]!r} is of no known series: {first!r}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Symbols of known series and other numbers; symbols of none."""
        yield Case(document_of("en", "A/68/9123, CCPR/C/SR.9001, MFA/2013/91, C/2013/91 and ISO/9001/2"))
        yield Case(document_of("en", "see X/68/9123"), at=("para. 1",))
        yield Case(document_of("fr", "voir B/RES/65/170 et QQ/68/L.91/Add.1"), at=("para. 1", "para. 1"))
