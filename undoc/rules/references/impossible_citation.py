"""R101."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages import language
from undoc.model import Letter, Masthead, Paragraph
from undoc.rules.references.present import Present
from undoc.rules.rule import Case, Rule


@cache
def _zero(code: str | None) -> re.Pattern[str]:
    """A resolution or decision by a number with a zero: ``resolution 65/0``."""
    words = f"(?:{language(code).resolution_words}|{language(code).decision_words})"
    number = r"(?:0{1,3}/\d{1,3}|\d{1,3}/0{1,3})(?![\d/])"
    if not language(code).spaced:
        return re.compile(rf"第 ?{number} ?号{words}")
    return re.compile(rf"{words} (?:No\. |№ ?|n[º°o] ?)?{number}")


class ImpossibleCitation(Rule):
    """A cited resolution, decision or document can exist.

    Sessions, years and numbers begin with 1. Sessions of the General Assembly and years are not later than those of
    the citing document, where it tells its own. The Security Council has adopted resolutions since 1946, and numbers
    them on through the years, so that a number tells the year. Source: ST/LIB/SER.B/5/Rev.5, United Nations Document
    Symbols; the Security Council's annual Resolutions and Decisions.
    """

    code = "R101"
    name = "impossible-citation"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Citations of what can't exist."""
        present = Present.of(self.document)
        organ = self.subject.language.organs[0]
        for node, part, text in self.subject.texts:
            # no citation is found there, for there is none to find
            for match in _zero(self.document.language).finditer(text) if "0" in text else ():
                yield self.found(
                    node, f"{match[0]!r}: sessions and numbers begin with 1", part=part, words=match.span()
                )
        for node, part, text, reference in self.subject.citations:
            cited = " ".join(text[reference.start : reference.end].split())
            # whose resolution a bare number is, the words around it tell, and not always
            named = "/RES/" in cited or "/DEC/" in cited or organ in text
            reason = present.doubt(reference.symbol.value, named=named)
            if reason is not None:
                said = f"{cited!r} can't be {reference.symbol}: {reason}"
                yield self.found(node, said, part=part, words=(reference.start, reference.end))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """What a letter of November 2013 can cite, and what not."""
        head = Masthead(symbols=["A/68/9120"], date=dt.date(2013, 11, 4))
        fit = "General Assembly resolutions 68/1 and 2625 (XXV), resolution 2085 (2012), A/69/9001"
        yield Case(Letter(masthead=head, language="en", body=[Paragraph(fit)]))
        late = Paragraph("General Assembly resolution 86/1")
        yield Case(Letter(masthead=head, language="en", body=[Paragraph("As agreed."), late]), at=("para. 2",))
