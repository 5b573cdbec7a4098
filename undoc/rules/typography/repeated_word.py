"""T112."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from operator import eq

from undoc.diagnostics import Severity
from undoc.languages.typography import typography
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, TextRule

_REPEATED = compiled_late(r"(?<![\w’'.,/\u2010\u2011-])([^\W\d_]{2,40})[^\S\n]+\1(?![\w’'/\u2010\u2011-])")


_PUNCTUATION = '.,;:!?)]»”’"،؛؟'


@cache
def _allowed(code: str) -> frozenset[str]:
    return typography(code).repeated


class RepeatedWord(TextRule):
    """No word stands twice in a row.

    Words that may (``that that``, ``nous nous``) and names are left alone, and so is Chinese, which divides no words.
    Which of the two is to go, or whether another word is meant, somebody must decide.
    """

    code = "T112"
    name = "repeated-word"
    severity = Severity.WARNING
    languages = ("ar", "en", "es", "fr", "ru")

    def faults(self, text: str) -> Iterator[Fault]:
        """Words that are repeated."""
        words = text.split()
        if not any(map(eq, words, [word.rstrip(_PUNCTUATION) for word in words[1:]])):
            return
        allowed = _allowed(self.subject.code or "en")
        for match in _REPEATED.finditer(text):
            word = match[1]
            if word.lower() not in allowed and not word[0].isupper():
                yield Fault(*match.span(), f"the word {word!r} stands twice")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Words that may be repeated, and a name; words that may not."""
        yield Case(document_of("en", "He knew that that road led to Pago Pago, and and-so-on did not"))
        yield Case(document_of("fr", "nous nous sommes réunis"))
        yield Case(document_of("zh", "人人人人"))
        yield Case(document_of("en", "of the the Assembly"), at=("para. 1",))
        yield Case(document_of("ru", "о положении на на севере"), at=("para. 1",))
        yield Case(document_of("ar", "إلى إلى الجمعية"), at=("para. 1",))
