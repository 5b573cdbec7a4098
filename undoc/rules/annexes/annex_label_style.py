"""A106."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.rule import Case, Rule

_ROMAN = r"[IVXLC]{1,8}"
_STYLES = {
    "ar": r"ال[\u0621-\u064a]{3,10}(?: (?:عشرة?|و?ال[\u0621-\u064a]{4,9}))?",
    "zh": r"[一二三四五六七八九十]{1,4}",
}


class AnnexLabelStyle(Rule):
    """Annexes have roman numerals, in Chinese Chinese ones, in Arabic ordinals in words.

    `Annex II`, `附件二`, `المرفق الثاني`. Attachments of an annex are left alone: what a State submits is circulated
    as it came. Source: the practice of official documents.
    """

    code = "A106"
    name = "annex-label-style"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Annexes numbered in another way."""
        code = self.subject.code
        if code is None:
            return
        for annex in self.document.annexes:
            label = (annex.label or "").strip()
            if annex.kind == "annex" and label and not re.fullmatch(_STYLES.get(code, _ROMAN), label):
                yield self.found(annex, f"{label!r} is not how {self.subject.language.name} numbers an annex")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers as the language has them; others."""
        for code, labels in (
            ("en", ("I", "II")),
            ("ru", ("I", "II")),
            ("zh", ("一", "二")),
            ("ar", ("الأول", "الثاني عشر")),
        ):
            yield Case(Document(language=code, annexes=[Annex(label=label) for label in labels]))
        inner = Annex(label="I", annexes=[Annex("enclosure", "1"), Annex("enclosure", "2")])
        yield Case(Document(language="fr", annexes=[inner]))
        yield Case(Document(language="en", annexes=[Annex(label="1"), Annex(label="2")]), at=("annex 1", "annex 2"))
        yield Case(Document(language="zh", annexes=[Annex(label="I")]), at=("annex I",))
