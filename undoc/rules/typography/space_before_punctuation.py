"""T116."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from undoc.diagnostics import Severity
from undoc.languages.typography import typography
from undoc.patterns import compiled_late
from undoc.rules.editing import Edit
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule

_SIGNS = ",;:!?،؛؟，。；：！？、》〉"

_MAYBE = compiled_late(r"[ \u00a0][,;:!?،؛؟，。；：！？、》〉.)\]]|[(\[][ \u00a0]")


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """A space before a sign that ends something, or behind a bracket that opens; a full stop must end its word."""
    signs = "".join(sign for sign in _SIGNS if sign not in typography(code).spaced_marks)
    spaces = "[ \u00a0]+"
    ending = rf"[{signs}](?![{signs}.])|\.(?![\w.])(?! ?\.)|[)\]](?!\w)"
    return re.compile(rf"(?<=[^\s.,;:…(\[]){spaces}(?={ending})|(?<=[(\[]){spaces}(?=[^\s)\]])")


class SpaceBeforePunctuation(MendingRule):
    """No space stands before a comma, a full stop or a closing bracket, nor behind an opening one.

    In French, semicolons, colons, question and exclamation marks have one, a no-break space (T104). Rows of points and
    numbers that begin with a point are left alone. Source: United Nations Editorial Manual Online, "Punctuation";
    Lexique des règles typographiques en usage à l'Imprimerie nationale for French.
    """

    code = "T116"
    name = "space-before-punctuation"
    severity = Severity.WARNING
    languages = ("ar", "en", "es", "fr", "ru", "zh")

    def faults(self, text: str) -> Iterator[Fault]:
        """Spaces at the wrong side of a sign."""
        if _MAYBE.search(text) is None:
            return
        for match in _pattern(self.subject.code or "en").finditer(text):
            start, end = match.span()
            opening = text[start - 1] in "(["
            sign = text[start - 1] if opening else text[end]
            words = (start - 1, end) if opening else (start, end + 1)
            said = f"a space stands {'behind' if opening else 'before'} {sign!r}"
            yield Fault(*words, said, (Edit(start, end, ""),))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Signs that follow their words; signs that don't."""
        yield Case(document_of("en", "They met (in May), and agreed . . . to use .NET"))
        yield Case(document_of("fr", "Ils sont convenus\u00a0; voir ci-après\u00a0:"))
        yield Case(document_of("en", "They met , and agreed ."), at=("para. 1", "para. 1"))
        yield Case(document_of("zh", "他们同意 ，会议( 周一)开始。"), at=("para. 1", "para. 1"))
        yield Case(document_of("fr", "Ils ont dit oui ."), at=("para. 1",))
