"""T107."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.editing import Edit
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule

_DATE = compiled_late(
    r"(?<!\d)\d{4}[ \u00a0]?年(?:[ \u00a0]?\d{1,2}[ \u00a0]?月(?:[ \u00a0]?\d{1,2}[ \u00a0]?日"
    r"(?:[ \u00a0]?[和至到、-][ \u00a0]?(?:\d{1,2}[ \u00a0]?月[ \u00a0]?)?\d{1,2}[ \u00a0]?日)?)?)?"
)
_SPACE = compiled_late(r"[ \u00a0]")
_BEFORE, _BEHIND = compiled_late(r"(?<=[\u3400-\u9fff])[ \u00a0]$"), compiled_late(r"[ \u00a0](?=[\u3400-\u9fff])")


class UnevenDateSpacing(MendingRule):
    """Dates in Chinese are set without spaces, ``2013年5月23日``; at least alike throughout a document.

    Where most dates of a document have spaces (``2013 年 5 月 23 日``), as word processors and texts taken from PDF
    files have them, they are left alone; otherwise each date with a space is told. Source: the usage of United Nations
    documents in Chinese; GB/T 15835-2011, 出版物上数字用法, for the form of dates.
    """

    code = "T107"
    name = "uneven-date-spacing"
    severity = Severity.WARNING
    languages = ("zh",)

    @cached_property
    def _are_spaced(self) -> bool:
        """Whether most dates of the document have spaces."""
        dates = [match[0] for _, _, text in self.subject.texts if "年" in text for match in _DATE.finditer(text)]
        return 2 * sum(1 for date in dates if _SPACE.search(date)) > len(dates)

    def faults(self, text: str) -> Iterator[Fault]:
        """Dates with spaces where others have none."""
        if "年" not in text or self._are_spaced:
            return
        for match in _DATE.finditer(text):
            if _SPACE.search(match[0]) is None:
                continue
            start, end = match.span()
            before, behind = _BEFORE.search(text, max(0, start - 2), start), _BEHIND.match(text, end)
            spaces = [(start + one.start(), start + one.end()) for one in _SPACE.finditer(match[0])]
            spaces = [*([before.span()] if before else ()), *spaces, *([behind.span()] if behind else ())]
            said = f"spaces in the date {match[0]!r}, where other dates have none"
            yield Fault(start, end, said, tuple(Edit(*space, "") for space in spaces))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Dates without spaces, and dates spaced alike; both in one document."""
        yield Case(document_of("zh", "会议于2013年5月22日和23日举行，2015年后再议。"))
        yield Case(document_of("zh", "会议于 2013 年 5 月 22 日和 23 日举行，到 2015 年后再议。"))
        mixed = ("会议于2013年5月22日举行。", "会议于 2013 年 5 月 23 日结束。")
        yield Case(document_of("zh", *mixed), at=("para. 2",))
