"""R107."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from undoc.diagnostics import Severity
from undoc.languages import language
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, TextRule

_SESSION, _NUMBER = r"\d{1,3}", r"\d{1,3}"
#: Signs that say "number" before a figure.
_SIGN = r"(?:No\.?|no\.?|№|[Nn]\.?[º°o]|第|رقم) ?"
#: Wherever they stand: the sign once more behind the stroke, a stroke that leans the other way.
_ANYWHERE = (
    rf"[0-9](?<![0-9A-Za-z/\\.:][0-9])[0-9]{{0,2}} ?\\ ?{_NUMBER}(?![\w\\/])"
    rf"|[0-9](?<![0-9A-Za-z/.][0-9])[0-9]{{0,2}} ?/ ?{_SIGN}{_NUMBER}(?![\d/])"
)
#: Behind the word, or in Chinese between 第 and 号: three figures; a dash for the stroke; letters for figures; nothing
#: behind the stroke.
_FIGURE_LETTERS = "lIOoОо"
_NUMBERED = (
    rf"(?:{_SESSION}/{_SESSION}/{_NUMBER}(?![\d/])|(?:3[1-9]|[4-9]\d)[-–—]\d{{3}}(?![\d/-])"
    rf"|(?:\d{{1,3}}/(?=[{_FIGURE_LETTERS}]*\d)(?=\d*[{_FIGURE_LETTERS}])|\d[{_FIGURE_LETTERS}]\d?/(?=\d))[\d{_FIGURE_LETTERS}]{{1,3}}(?!\w)"
    rf"|\d{{2}}/(?=[,.;:)]|[^\S\n](?!\d)|$))"
)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The misprints that are told by themselves, and those that are told by the words around them; group ``number``."""
    found = language(code)
    words = rf"(?:{found.resolution_words}|{found.decision_words})"
    if not found.spaced:
        behind = rf"第 ?(?P<number>{_NUMBERED}) ?号"
    else:
        behind = rf"{words} (?:{_SIGN})?(?P<number>{_NUMBERED})"
    return re.compile(_ANYWHERE), re.compile(behind)


class MisprintedResolutionNumber(TextRule):
    r"""The number of a resolution is the session, a stroke, and the number within it: ``65/170``.

    ``67/第219``, ``67/No. 219``, ``67\219``, ``67-219``, ``67/67/219`` and ``67/2l9`` with a letter are misprints: no
    search finds the resolution. Numbers of other organizations that have a dash between shorter figures are left alone.
    Source: United Nations Editorial Manual Online, "Resolutions and decisions"; ST/LIB/SER.B/5/Rev.5.
    """

    code = "R107"
    name = "misprinted-resolution-number"
    severity = Severity.WARNING

    def faults(self, text: str) -> Iterator[Fault]:
        """Numbers that are misprinted."""
        if "/" not in text and "\\" not in text and "-" not in text and "–" not in text:
            return
        anywhere, behind = _patterns(self.subject.code or "en")
        found = [match.span() for match in anywhere.finditer(text)]
        found += [match.span("number") for match in behind.finditer(text)]
        for start, end in sorted(set(found)):
            yield Fault(start, end, f"{text[start:end]!r} is misprinted: a resolution's number is like '65/170'")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers as they should be; misprinted ones."""
        good = "resolutions 65/170 and 2085 (2012), resolution 2012-5 of the Board, 9/11, and/or"
        yield Case(document_of("en", good))
        yield Case(document_of("zh", "大会第65/170号和第67/219号决议"))
        yield Case(document_of("zh", "大会第65/170号和第67/第219号决议"), at=("para. 1",))
        yield Case(
            document_of("en", "resolution 65-170", "resolutions 65/170 and 67/No. 219"), at=("para. 1", "para. 2")
        )
        yield Case(document_of("ru", "резолюции 65\\170", "резолюцию 65/l70"), at=("para. 1", "para. 2"))
        yield Case(document_of("es", "la resolución 65/65/170"), at=("para. 1",))
        yield Case(document_of("ar", "القرار 67/رقم 219"), at=("para. 1",))
