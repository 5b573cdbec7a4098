"""T103."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from undoc.diagnostics import Severity
from undoc.languages.typography import QUOTATION_MARKS, Typography, typography
from undoc.patterns import compiled_late
from undoc.rules.editing import Edit
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule

#: A quotation in marks of any kind, nothing quoted within it; or a mark by itself.
_QUOTED = compiled_late(
    r"(?P<quoted>(?:\"(?=\S)[^\"“”„‟«»\n]{1,2000}(?<=\S)\"|“[^\"“”„‟«»\n]{1,2000}”|”[^\"“”„‟«»\n]{1,2000}“"
    r"|„[^\"“”„‟«»\n]{1,2000}[“”]|«[^\"“”„‟«»\n]{1,2000}»|「[^「」\n]{1,2000}」|『[^『』\n]{1,2000}』))"
    rf"|[{QUOTATION_MARKS}]"
)
#: Marks of minutes and inches.
_MEASURE = compiled_late(r"\d[\"″]$")


@cache
def _marks(code: str) -> tuple[re.Pattern[str], str, re.Pattern[str]]:
    """The marks that tell that a text needs a closer look, the language's own, and a letter of its script."""
    own = typography(code)
    marks = "".join((*own.outer, *own.inner, own.other_marks))
    suspects = "".join(mark for mark in QUOTATION_MARKS if mark not in own.outer and mark not in own.other_marks)
    return re.compile(f"[{suspects}]"), marks, re.compile(f"[{own.letters}]")


class ForeignQuotationMarks(MendingRule):
    """Quotations stand in the quotation marks of the language.

    English and Spanish have ``“ ”`` and within them ``‘ ’``, French and Russian ``« »`` and within them ``“ ”``,
    Chinese ``“ ”`` and ``‘ ’``, Arabic ``” “``, for it runs from right to left. Straight marks are a typewriter's.
    Words in another script keep the marks of their language, and single marks, which may be apostrophes, are left
    alone. Source: United Nations Editorial Manual Online, "Quotation marks"; GB/T 15834-2011 for Chinese.
    """

    code = "T103"
    name = "foreign-quotation-marks"
    severity = Severity.WARNING
    languages = ("ar", "en", "es", "fr", "ru", "zh")

    def faults(self, text: str) -> Iterator[Fault]:
        """Marks that are not the language's."""
        suspects, marks, script = _marks(self.subject.code or "en")
        if self.subject.code != "ar" and suspects.search(text) is None:
            return
        own = self.typography
        depth = 0
        for match in _QUOTED.finditer(text):
            words = match[0]
            quoted = match["quoted"] is not None
            first, last = words[0], words[-1]
            if quoted and (first, last) == own.outer:
                continue
            if not quoted:
                depth += (first == own.outer[0]) - (first == own.outer[1])
                if first in marks or _MEASURE.search(text, max(0, match.start() - 1), match.end()):
                    continue
                yield Fault(*match.span(), f"{first!r} is no quotation mark of the language")
                continue
            if (first, last) == own.inner and depth > 0:
                continue
            if first in marks and last in marks and not _stands_apart(text, *match.span()):
                continue  # the end of one quotation and the beginning of the next
            if not script.search(words) and first != last:
                continue  # words of another script keep their marks
            yield Fault(*match.span(), _said(first, last, own), _mended(text, match, own, depth))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """The marks of each language; others."""
        yield Case(document_of("en", "entitled “The ‘new’ road”, the States’ choice"))
        yield Case(document_of("fr", "intitulé «\u00a0La “nouvelle” voie\u00a0»"))
        yield Case(document_of("ru", "озаглавленный «Новый “прямой” путь» (“The new way”)"))
        yield Case(document_of("zh", "题为“新‘路’”的《报告》"), at=())
        yield Case(document_of("ar", "المعنون ”الطريق“ و ”الباب“"))
        yield Case(document_of("en", 'entitled "The road"', "entitled «The road»"), at=("para. 1", "para. 2"))
        yield Case(document_of("fr", "intitulé “La voie”"), at=("para. 1",))
        yield Case(document_of("ru", "озаглавленный “Путь”"), at=("para. 1",))
        yield Case(document_of("ar", "المعنون “الطريق”،"), at=("para. 1",))
        yield Case(document_of("zh", '题为"路"的文件'), at=("para. 1",))


def _said(first: str, last: str, own: Typography) -> str:
    opening, closing = own.outer
    return f"the quotation stands in {first} {last}, not in {opening} {closing}"


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether words in marks look like a quotation, and not like what stands between two of them."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    apart = not before.isalnum() and not behind.isalnum()
    return apart and not text[start + 1].isspace() and not text[end - 2].isspace()


def _mended(text: str, match: re.Match[str], own: Typography, depth: int) -> tuple[Edit, ...] | None:
    """The quotation in the language's marks; None where it is in another, or straight marks may be paired otherwise."""
    if depth > 0 or (match[0][0] == '"' and not _stands_apart(text, *match.span())):
        return None
    start, end = match.span()
    inside = match[0][1:-1]
    left = len(inside) - len(inside.lstrip())
    right = len(inside) - len(inside.rstrip())
    opening, closing = own.outer[0] + own.outer_space, own.outer_space + own.outer[1]
    return Edit(start, start + 1 + left, opening), Edit(end - 1 - right, end, closing)
