"""T102."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule, replaced

_EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
#: Signs of full width that stand beside no East Asian character: those that do are quoted with it.
_WIDE = compiled_late(
    rf"(?<![{_EAST}])(?<![{_EAST}][\u3001-\u303f\uff01-\uff65])[\u3000-\u3002\uff01-\uff5e]+"
    rf"(?![\u3001-\u303f\uff01-\uff65]?[{_EAST}])"
)
_WIDE_IN_CHINESE = compiled_late(r"[０-９Ａ-Ｚａ-ｚ]+|(?<=[0-9０-９A-Za-z])[．／](?=[0-9０-９A-Za-z])|[（）]|．")
_MAYBE = compiled_late("[\u3000-\u3002\uff01-\uff5e]")
_WORD_BEGINS = compiled_late(r"\w|[(“«]")


class FullWidthPunctuation(MendingRule):
    """Letters, figures and punctuation are of the width of the language: full-width signs are for Chinese only.

    In Chinese itself figures and Latin letters are half-width, and so are brackets in United Nations documents: where a
    document has both, the full-width ones are told. Full-width signs beside East Asian characters quoted in another
    language are left alone. Source: GB/T 15834-2011, 标点符号用法; GB/T 15835-2011, 出版物上数字用法.
    """

    code = "T102"
    name = "full-width-punctuation"
    severity = Severity.WARNING
    languages = ("ar", "en", "es", "fr", "ru", "zh")

    @cached_property
    def _has_narrow_brackets(self) -> bool:
        return any("(" in text or ")" in text for _, _, text in self.subject.texts)

    def faults(self, text: str) -> Iterator[Fault]:
        """Full-width signs where they don't belong."""
        if text.isascii() or _MAYBE.search(text) is None:
            return
        if self.subject.code == "zh":
            yield from self._faults_in_chinese(text)
            return
        own = self.typography.own_punctuation
        for match in _WIDE.finditer(text):
            narrow = _narrow(match[0])
            new = "".join(own.get(sign, sign) for sign in narrow)
            behind = text[match.end() : match.end() + 1]
            if new[-1] in ",;:.?!،؛؟)" and _WORD_BEGINS.match(behind) and not (behind.isdecimal() and new == "."):
                new += " "
            if new[0] == "(" and text[max(0, match.start() - 1) : match.start()].isalnum():
                new = " " + new
            yield replaced(*match.span(), f"full-width {match[0]!r}", new)

    def _faults_in_chinese(self, text: str) -> Iterator[Fault]:
        for match in _WIDE_IN_CHINESE.finditer(text):
            sign = match[0]
            if sign in "（）" and not self._has_narrow_brackets:
                continue
            if sign == "．" and not (match.start() and text[match.start() - 1].isdecimal()):
                # what is meant after a numeral of another kind, a comma or a stop, is not for us to say
                yield Fault(*match.span(), f"full-width {sign!r}")
                continue
            yield replaced(*match.span(), f"full-width {sign!r}", _narrow(sign))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Signs of the language's width; a comma in English, a figure and mixed brackets in Chinese."""
        yield Case(document_of("en", "The words “他们同意，会议开始。” were used, as agreed."))
        yield Case(document_of("zh", "他们同意，会议开始（周一）。"))
        yield Case(document_of("en", "As agreed，they met."), at=("para. 1",))
        yield Case(document_of("ar", "كما اتفق， اجتمعوا."), at=("para. 1",))
        yield Case(document_of("zh", "第１段", "他们(大会)同意（周一)"), at=("para. 1", "para. 2"))


def _narrow(signs: str) -> str:
    """The same signs of ordinary width."""
    return unicodedata.normalize("NFKC", signs).translate({0x3001: ",", 0x3002: "."})
