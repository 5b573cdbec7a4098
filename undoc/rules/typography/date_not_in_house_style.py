"""T106."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.date_styles import other_dates
from undoc.languages.typography import NO_BREAK
from undoc.model import Footnote, Table
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, TextRule

#: What every such date holds: a year, the ending of an ordinal number behind a figure, or Chinese figures.
_MAYBE = compiled_late(r"(?:19|20)[0-9]{2}|[0-9](?:st|nd|rd|th)|[\u3007\u4e00-\u4e5d]年")
#: How far the date reaches from there, to either side.
_WIDEST = 32


class DateNotInHouseStyle(TextRule):
    """Dates are printed in the house style: day, month in words, year.

    ``3 July 2013``, ``1er juillet 2013``, ``3 de julio de 2013``, ``3 июля 2013 года``, ``2013年7月3日``, and in Arabic
    with both names of the month. Dates in figures are read in two ways (``3/7/2013``), so somebody must say which day
    is meant. In tables and notes, where dates may be short, they are left alone. Source: United Nations Editorial
    Manual Online, "Dates".
    """

    code = "T106"
    name = "date-not-in-house-style"
    severity = Severity.WARNING
    languages = ("ar", "en", "es", "fr", "ru", "zh")

    def check(self) -> Iterator[Diagnostic]:
        """Dates in other styles, outside tables and notes."""
        if not self.holds:
            return
        short = {id(node) for kind in (Table, Footnote) for one in self.document.find(kind) for node in one.walk()}
        for node, part, text in self.subject.texts:
            for fault in self.faults(text) if id(node) not in short else ():
                yield self.found(node, fault.message, part=part, words=(fault.start, fault.end))

    def faults(self, text: str) -> Iterator[Fault]:
        """Dates in other styles."""
        plain = text.replace(NO_BREAK, " ")
        pattern = other_dates(self.subject.code or "en")
        found: dict[tuple[int, int], None] = {}
        for sign in _MAYBE.finditer(plain):
            for match in pattern.finditer(plain, max(0, sign.start() - _WIDEST), sign.end() + _WIDEST):
                found[match.span()] = None
        for start, end in found:
            yield Fault(start, end, f"the date {plain[start:end]!r} is not in the house style")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Dates in the house style of each language; others."""
        good = {
            "en": "on 3 July 2013 (A/68/9123)", "fr": "le 1er juillet 2013", "es": "el 3 de julio de 2013",
            "ru": "от 3 июля 2013 года", "zh": "2013年7月3日", "ar": "في 3 تموز/يوليه 2013",
        }  # fmt: skip
        bad = {
            "en": "on July 3, 2013", "fr": "le 1 juillet 2013", "es": "el 3 de julio del 2013",
            "ru": "от 03.07.2013", "zh": "2013-07-03", "ar": "في 3 يوليه 2013",
        }  # fmt: skip
        for code, text in good.items():
            yield Case(document_of(code, text))
        for code, text in bad.items():
            yield Case(document_of(code, text), at=("para. 1",))
