"""T110."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.typography import Typography, typography
from undoc.rules.plain import document_of
from undoc.rules.rule import Case, Rule
from undoc.rules.typography.pairing import Sign, find_alone


class UnpairedQuotationMarks(Rule):
    """Every quotation mark has its partner.

    Of a quotation of several paragraphs each begins with a mark and the last ends with one, which is how it should be.
    A quotation may run on where extraction made two paragraphs of a sentence.
    Single marks, which may be apostrophes, and straight ones, which T103 tells, are left alone. Source: United Nations
    Editorial Manual Online, "Quotation marks"; GB/T 15834-2011 for Chinese.
    """

    code = "T110"
    name = "unpaired-quotation-marks"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Quotation marks without a partner."""
        if self.subject.code is None:
            return
        own = typography(self.subject.code)
        pairs = _pairs(own)
        marks = re.compile(f"[{''.join({*pairs, *pairs.values()})}]")

        def signs(text: str) -> Iterator[Sign]:
            for match in marks.finditer(text):
                yield match.start(), match[0], match[0] in pairs

        texts = self.subject.texts
        for one in find_alone(texts, signs, pairs):
            said = "is not closed" if one.opens else "closes nothing"
            message = f"the quotation mark {one.sign!r} {said}"
            yield self.found(one.node, message, part=one.part, words=(one.start, one.start + 1))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Pairs, and a quotation of two paragraphs; marks alone."""
        yield Case(document_of("en", "the “new” road", "“First of all,", "“and then.”"))
        yield Case(document_of("ar", "المعنون ”الطريق“"))
        yield Case(document_of("en", "the report “A new", "road” was read."))
        yield Case(document_of("en", "the report “A new.", "road” was read."), at=("para. 1", "para. 2"))
        yield Case(document_of("fr", "la «\u00a0voie “nouvelle”\u00a0»"))
        yield Case(document_of("en", "the “new road was opened"), at=("para. 1",))
        yield Case(document_of("ru", "озаглавленный Путь» и «Дорога"), at=("para. 1", "para. 1"))
        yield Case(document_of("zh", "题为《报告的文件"), at=("para. 1",))


def _pairs(own: Typography) -> dict[str, str]:
    """The closing mark of each opening one: the language's, and whatever else opens in it."""
    pairs = {"«": "»", "《": "》", "〈": "〉"}
    opening, closing = own.outer
    if opening in "“”":
        return {**pairs, opening: closing}
    return {**pairs, "“": "”"}
