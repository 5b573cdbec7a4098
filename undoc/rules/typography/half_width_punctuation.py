"""T101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule, replaced

_HAN = "\u3400-\u9fff"
_MARK = compiled_late(
    rf"(?:(?<=[{_HAN}》”’])[^\S\n]?[,;:?!]|(?<=[{_HAN}]\))[,;:?!]|[,;:?!](?=[^\S\n]?[{_HAN}《“‘]))[^\S\n]?"
    rf"|(?<=[{_HAN}》”’])\.(?=\s*$|[{_HAN}《“‘])"
)
_NUMERAL = compiled_late(r"[一二三四五六七八九十百]{1,4}\.")


class HalfWidthPunctuation(MendingRule):
    """Commas, colons, full stops and the like in Chinese are full-width: ``，`` ``；`` ``：`` ``。`` ``？`` ``！``.

    Signs between Latin letters or figures are left alone (``United Nations, Treaty Series``; ``10:30``; ``1,500``),
    and so are brackets, which the United Nations sets half-width. Source: GB/T 15834-2011, 标点符号用法.
    """

    code = "T101"
    name = "half-width-punctuation"
    severity = Severity.WARNING
    languages = ("zh",)

    def faults(self, text: str) -> Iterator[Fault]:
        """Half-width signs beside a Chinese character."""
        own = self.typography.own_punctuation
        for match in _MARK.finditer(text):
            if _NUMERAL.fullmatch(text, 0, match.end()):
                continue  # the number of a heading
            sign = match[0].strip()
            said = f"half-width {sign!r} in Chinese text, where {own[sign]!r} is set"
            yield replaced(*match.span(), said, own[sign])

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Signs of both widths where they belong; a comma and a full stop that are half-width."""
        yield Case(document_of("zh", "他们同意，会议于10:30开始(见United Nations, Treaty Series, vol. 9001)。"))
        yield Case(document_of("zh", "他们同意。", "他们同意,会议于周一开始."), at=("para. 2", "para. 2"))
