"""T115."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.editing import Edit
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule

_LETTER = "\u0620-\u063f\u0641-\u0652\u066e-\u06d3"
_STRETCHED = compiled_late(rf"[{_LETTER}]++(?:\u0640++[{_LETTER}]++)++")
_STROKE = compiled_late("\u0640+")


class StretchedWord(MendingRule):
    """Words are not stretched with kashida (``ـ``, U+0640): the letters that a word has are its spelling.

    Kashida was typed to fill lines; a word with it is found by no search. At the end of a word, where it joins a letter
    to a figure or a foreign word, and in the abbreviation of the Hijri year it is left alone. Source: The Unicode
    Standard, chapter 9, "Arabic", on tatweel.
    """

    code = "T115"
    name = "stretched-word"
    severity = Severity.INFO
    languages = ("ar",)

    def faults(self, text: str) -> Iterator[Fault]:
        """Stretched words."""
        if "\u0640" not in text:
            return
        for match in _STRETCHED.finditer(text):
            strokes = _STROKE.finditer(text, *match.span())
            yield Fault(
                *match.span(), f"the word {match[0]!r} is stretched", tuple(Edit(*one.span(), "") for one in strokes)
            )

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Words in their letters; a stretched one."""
        yield Case(document_of("ar", "الأمم المتحدة، لـ 15 دولة، 1445 هـ"))
        yield Case(document_of("ar", "الأمـم المتحــدة"), at=("para. 1", "para. 1"))
