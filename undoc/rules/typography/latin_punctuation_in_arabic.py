"""T114."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule, replaced

_LETTER = "\u0620-\u0652\u066e-\u06d3"
_ARABIC = compiled_late(f"[{_LETTER}]")
_MARK = compiled_late(rf"(?<=[{_LETTER}])[,;?]|(?<=[{_LETTER}][)\]“”»])[,;?]|[,;?](?= ?[{_LETTER}])|(?<=[0-9)])[,;?]$")


class LatinPunctuationInArabic(MendingRule):
    """Arabic has its own comma, semicolon and question mark: ``،`` ``؛`` ``؟``.

    Signs within words in Latin letters (``United Nations, Treaty Series``) and between figures are left alone. Source:
    The Unicode Standard, chapter 9, "Arabic".
    """

    code = "T114"
    name = "latin-punctuation-in-arabic"
    severity = Severity.WARNING
    languages = ("ar",)

    def faults(self, text: str) -> Iterator[Fault]:
        """Latin signs beside an Arabic letter."""
        if "," not in text and ";" not in text and "?" not in text:
            return
        own = self.typography.own_punctuation
        if _ARABIC.search(text) is None:
            return
        for match in _MARK.finditer(text):
            said = f"{match[0]!r} in Arabic text, where {own[match[0]]!r} is set"
            yield replaced(*match.span(), said, own[match[0]])

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Arabic signs, and Latin ones between Latin letters and figures; a Latin comma and question mark."""
        yield Case(document_of("ar", "اتفقوا على ذلك، انظر United Nations, Treaty Series؛ 0,75 في المائة"))
        yield Case(document_of("ar", "اتفقوا, وانتهى"), at=("para. 1",))
        yield Case(document_of("ar", "هل اتفقوا?"), at=("para. 1",))
