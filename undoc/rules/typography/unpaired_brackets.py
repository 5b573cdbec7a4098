"""T109."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case, Rule
from undoc.rules.typography.pairing import Sign, find_alone

_BRACKET = compiled_late(r"[()\[\]（）【】〔〕]")
_PAIRS = {"(": ")", "[": "]", "【": "】", "〔": "〕"}
_ROUND = {"（": "(", "）": ")"}
#: The label of a list, or a number of its own, which needs no opening bracket: ``6 b)``, ``1)``.
_LABEL = compiled_late(
    r"(?:^|[\s\"«“”‘’'(/,;:]|\)[\u2010-\u2014-])"
    r"(?:[a-zA-Zа-яА-Я]{1,2}|[ivxlcIVXLC]{1,6}|[\u0620-\u064a]{1,2}|\*{1,4}|[一二三四五六七八九十]{1,3})"
    r"(?: ?(?:bis|ter|quater))?$"
    r"|(?:^|[;:,(]\s)\d{1,3}$|\d (?:bis|ter|quater)$|\d[a-z]{1,2}$|[:;][-)(]?$"
)
_LABEL_LENGTH = 14


class UnpairedBrackets(Rule):
    """Every bracket has its partner.

    A closing bracket behind the letter or number of a list, ``6 b)``, needs none, and brackets may close at the end of
    a later paragraph. Round brackets of both widths make a pair (T102 is about that). Source: GB/T 15834-2011 for
    Chinese; elsewhere brackets are pairs by what they are.
    """

    code = "T109"
    name = "unpaired-brackets"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Brackets without a partner."""
        for one in find_alone(self.subject.texts, _signs, _PAIRS):
            said = "is not closed" if one.opens else "closes nothing"
            message = f"the bracket {one.text[one.start]!r} {said}"
            yield self.found(one.node, message, part=one.part, words=(one.start, one.start + 1))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Pairs, and labels of lists; brackets alone."""
        yield Case(document_of("fr", "paragraphe 6 b), 1) ci-dessus (voir [annexe])", "(Un alinéa", "deux alinéas.)"))
        yield Case(document_of("zh", "会议(见附件)开始（周一）。"))
        yield Case(document_of("en", "They met (in May and agreed."), at=("para. 1",))
        yield Case(document_of("en", "They met in May) and [agreed."), at=("para. 1", "para. 1"))
        yield Case(document_of("zh", "会议(见附件开始。"), at=("para. 1",))


def _signs(text: str) -> Iterator[Sign]:
    opened = 0
    for match in _BRACKET.finditer(text):
        sign = _ROUND.get(match[0], match[0])
        opens = sign in _PAIRS
        if sign == "(":
            opened += 1
        elif sign == ")":
            if not opened and _LABEL.search(text[max(0, match.start() - _LABEL_LENGTH) : match.start()]):
                continue
            if opened:
                opened -= 1
        yield match.start(), sign, opens
