"""M104."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import AgendaItem, Document, Masthead, Text
from undoc.patterns import compiled_late
from undoc.rules.rule import Case, Rule

_TWO, _ONE = r"\d{1,3}(?:\s?\([a-z]{1,4}\))*", r"\d{1,3}(?:\s?[a-z]{1,4}\))*"
#: An item's number as each language prints it.
_LABELS = {
    "ar": r"\d{1,3}(?:\s?\([\u0621-\u064a\u0640]{1,3}(?: [\u0621-\u064a\u0640]{1,3})?\))*",
    "en": _TWO,
    "es": _ONE,
    "fr": _ONE,
    "ru": r"\d{1,3}(?:\s?[a-zа-я]{1,4}\))*",
    "zh": r"\d{1,3}(?:\s?[(（][a-z]{1,4}[)）])*",
}
#: No bracket and no letter by itself stands behind it.
_END = r"(?!\w| ?[)(（）]| ?\w{1,4}[)）]| [a-xz]\b)"
_FIGURES = compiled_late(r"\d+")
#: How the line of an item begins; among the other lines of a masthead it was not understood.
_BEGINNINGS = {
    "ar": r"البن(?:د|دان|ود) ?\d",
    "en": r"(?:Agenda )?[Ii]tems? ?\d",
    "es": r"Temas? ?\d",
    "fr": r"Points? ?\d",
    "ru": r"Пункты? ?\d",
    "zh": r"(?:[\u4e00-\u9fff]{0,8}(?:议程|项目表)\*{0,3} ?)?项目 ?\d",
}


class MalformedAgendaItem(Rule):
    """An item of the agenda has a number, with the letter of its sub-item in the form of the language.

    `21 (e)` in English and Chinese, `21 e)` in French, Spanish and Russian, `21 (ه)` in Arabic. The number is the one
    that the printed line tells. Source: United Nations Editorial Manual Online, Mastheads and cover pages; the forms
    of other languages are the practice of official documents.
    """

    code = "M104"
    name = "malformed-agenda-item"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Items with another form of number, or none."""
        head, code = self.document.masthead, self.subject.code
        if head is None or code is None:
            return
        for item in head.agenda_items:
            label, line = (item.label or "").strip(), item.text
            if not re.fullmatch(_LABELS[code], label):
                said = f"{label!r} is not how {self.subject.language.name} prints the number of an item"
                yield self.found(item, said if label else "the item has no number")
            elif line and not set(_FIGURES.findall(label)) & set(_FIGURES.findall(line)):
                yield self.found(item, f"the line {line!r} is not about item {label}")
        for other in head.other:
            begun = re.match(_BEGINNINGS[code], other.value)
            # a number in its form is none of the line's faults, whatever reading made of it
            if begun and not re.match(_LABELS[code] + _END, other.value[begun.end() - 1 :]):
                yield self.found(other, f"{other.value[:60]!r} names no item", words=(0, len(other.value)))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers in the form of each language; others."""
        for code, label, line in (
            ("en", "21 (e)", "Agenda item 21 (e)"),
            ("zh", "21(e)", "议程项目 21(e)"),
            ("fr", "72 a)", "Point 72 a) de l’ordre du jour"),
            ("es", "72 a)", "Tema 72 a) del programa"),
            ("ru", "72 а)", "Пункт 72 а) повестки дня"),
            ("ar", "72 (أ)", "البند 72 (أ) من جدول الأعمال"),
        ):
            yield Case(_headed(code, AgendaItem(label, content=line)))
        yield Case(_headed("en", AgendaItem("21 e", content="Agenda item 21 e")), at=("masthead",))
        yield Case(_headed("fr", AgendaItem("72 (a)", content="Point 72 (a) de l’ordre du jour")), at=("masthead",))
        yield Case(_headed("en", AgendaItem("22", content="Agenda item 21")), at=("masthead",))
        yield Case(_headed("zh", other="议程项目 99(ee)"))
        yield Case(_headed("ar", other="البند 99 (ه ه) من جدول الأعمال"))
        yield Case(_headed("zh", other="议程项目 25a)"), at=("masthead",))
        yield Case(_headed("fr", other="Point 21 (a) de l’ordre du jour"), at=("masthead",))
        yield Case(_headed("ar", other="البند 25 أ) من جدول الأعمال"), at=("masthead",))
        yield Case(_headed("en", other="Agenda item 21 (e of the provisional agenda"), at=("masthead",))


def _headed(code: str, *items: AgendaItem, other: str = "") -> Document:
    head = Masthead(symbols=["A/68/9100"], agenda_items=items, other=[Text(other)] if other else ())
    return Document(language=code, masthead=head)
