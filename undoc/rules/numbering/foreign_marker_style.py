"""N105."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Subparagraph
from undoc.patterns import compiled_late
from undoc.rules.numbering.labels import readings
from undoc.rules.numbering.lists import lists
from undoc.rules.rule import Case, Rule

_ROUND, _HALF, _POINTED = r"\([^()]{1,6}\)", r"[^()]{1,6}\)", r"[^()]{1,6}\."
#: How paragraphs are numbered. Their sections may have numbers of Han digits in Chinese.
_NUMBERS = {
    "ar": r"\d+(?:\.\d+)*(?: ?[-\u2010-\u2014])?",
    "zh": r"\d+(?:\.\d+)*[.．、]?|[一二三四五六七八九十]{1,4}[.．、]?",
}
_NUMBER = r"\d+(?:\.\d+)*\.?(?: ?(?:bis|ter|quater|quinquies)\.?)?"
#: How the first level of subparagraphs and the second are lettered; deeper ones have a point, ``a.`` and ``i.``.
_LETTERS = {
    "ar": r"\([\u0621-\u064a\u0640]{1,3}\)|[’‘'\"]\d{1,3}[’‘'\"]|\(\d{1,3}\)|[\u0621-\u064a]{1,2} ?[-\u2013]",
    "en": rf"{_ROUND}",
    "es": rf"{_HALF}",
    "fr": rf"{_HALF}",
    "ru": rf"{_HALF}",
    "zh": rf"{_ROUND}|[\u3220-\u3229\u2460-\u249b]",
}
_DEEP = 3
#: What letters a section rather than numbers a paragraph.
_LETTERED = compiled_late(r"\W{0,2}[^\W\d]")


class ForeignMarkerStyle(Rule):
    """Numbers and letters are printed as the language prints them.

    English and Chinese put a letter in two brackets, `(a)` and `(i)`; French, Spanish and Russian in one, `a)`;
    Arabic has abjad letters, `(أ)`, and then numbers, `’1‘`. A paragraph's number has a point behind it, in Arabic a
    dash. From the third level on all have letters with a point. Capital letters and bullets are left alone, since
    they head sections and lists of other kinds. Source: United Nations Editorial Manual Online, Format, Paragraphs
    and subparagraphs; for Russian, Chinese and Arabic the practice of official documents.
    """

    code = "N105"
    name = "foreign-marker-style"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Markers in the form of another language."""
        code = self.subject.code
        if code is None:
            return
        number, letter = re.compile(_NUMBERS.get(code, _NUMBER)), re.compile(_LETTERS[code])
        deep = re.compile(rf"{_LETTERS[code]}|{_POINTED}")
        for part in self.subject.parts:
            for paragraph in part.paragraphs:
                if _is_foreign(paragraph, number) and not _LETTERED.match(paragraph.marker or ""):
                    yield self.found(paragraph, f"{paragraph.marker!r} is not how {self._named} numbers a paragraph")
            for level, items in lists(part):
                for item in items:
                    if _is_foreign(item, letter if level < _DEEP else deep):
                        yield self.found(item, f"{item.marker!r} is not how {self._named} letters a subparagraph")

    @property
    def _named(self) -> str:
        return self.subject.language.name

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """The form of each language; forms of others."""
        for language, number, markers in (
            ("en", "1.", ("(a)", "(b)")),
            ("fr", "1.", ("a)", "b)")),
            ("es", "1.", ("a)", "b)")),
            ("ru", "1.", ("а)", "b)")),
            ("zh", "1.", ("㈠", "㈡")),
            ("ar", "1 -", ("(أ)", "(ب)")),
        ):
            items = [Subparagraph("Words.", marker) for marker in markers]
            yield Case(Document(language=language, body=[Paragraph("Words:", number, items)]))
        french = [Subparagraph("Mots ;", "a)"), Subparagraph("Mots.", "(b)")]
        yield Case(Document(language="fr", body=[Paragraph("Mots :", "1.", french)]), at=("para. 1 (b)",))
        arabic = [Subparagraph("نص.", "(a)"), Subparagraph("نص.", "(ب)")]
        yield Case(Document(language="ar", body=[Paragraph("نص:", "1.", arabic)]), at=("para. 1", "para. 1 (a)"))


def _is_foreign(node: Paragraph | Subparagraph, form: re.Pattern[str]) -> bool:
    """Whether a marker that numbers or letters something has another form."""
    marker = (node.marker or "").strip()
    found = readings(marker)
    if not found or any(style in ("A", "I") or style.endswith(" A") for style, _ in found):
        return False
    return form.fullmatch(marker) is None
