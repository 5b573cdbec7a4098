"""The fixes of rules applied to a document until none changes it any more."""

from __future__ import annotations

from collections import Counter

from attrs import field, frozen

from undoc.diagnostics import Diagnostic, Report
from undoc.errors import UndocError
from undoc.model import Document
from undoc.options import CheckOptions
from undoc.rules import check
from undoc.rules.choosing import Chosen
from undoc.rules.registry import rules
from undoc.rules.rule import Rule

#: One fix can make room for another; more rounds than this no document needs.
_ROUNDS = 8


@frozen
class Mended:
    """A document and what was mended in it.

    Attributes:
        document: the mended document; the very same object where nothing was.
        mended: for each code how many findings are gone.
        left: for each code why its fix left findings as they are.
    """

    document: Document
    mended: dict[str, int] = field(factory=dict)
    left: dict[str, str] = field(factory=dict)


def mend(
    document: Document, options: CheckOptions | None = None, source: str | None = None, only: str | None = None
) -> Mended:
    """Apply the fixes of the chosen rules.

    A fix is taken only if what its rule finds becomes less and no other rule finds more. Where a suppression says of a
    finding that it is no fault, the fix of its rule is not applied to the document.

    Args:
        document: the document.
        options: which rules count, and what is suppressed.
        source: the name of its file.
        only: the code of the one rule whose fix is applied; the others still say whether they find more.

    Raises:
        UndocError: the options name a code that no rule has.
    """
    chosen = Chosen(options, source)
    fixable = [rule for rule in rules() if rule.fix is not None and chosen.has(rule.code) and only in (None, rule.code)]
    mended: Counter[str] = Counter()
    left: dict[str, str] = {}
    report = check(document, options, source)
    for _ in range(_ROUNDS):
        before = document
        for rule in fixable:
            done = _fixed(rule, document, report, options, source, left)
            if done is not None:
                after, found = done
                mended[rule.code] += _count(report, rule.code) - _count(found, rule.code)
                left.pop(rule.code, None)
                document, report = after, found
        if document is before:
            break
    remaining = {item.code for item in report}
    return Mended(document, dict(mended), {code: why for code, why in left.items() if code in remaining})


def told_of(done: Mended) -> list[str]:
    """What was mended and what was left, a sentence each."""
    mended = [f"fixed {code} ({count})" for code, count in done.mended.items()]
    return mended + [f"{code} is left: {why}" for code, why in done.left.items()]


def _fixed(
    rule: type[Rule],
    document: Document,
    report: Report,
    options: CheckOptions | None,
    source: str | None,
    left: dict[str, str],
) -> tuple[Document, Report] | None:
    """The document with a fix applied and what is found in it then; None where it is not taken."""
    if rule.fix is None or not _count(report, rule.code):
        return None
    if any(item.code == rule.code for item in report.suppressed):
        left[rule.code] = "a finding of the rule is suppressed, and the fix would change what it is about"
        return None
    try:
        after = rule.fix(document)
    except UndocError as error:
        left[rule.code] = error.message
        return None
    if after == document:
        left.setdefault(rule.code, "somebody must decide")
        return None
    found = check(after, options, source)
    worse = sorted(code for code, count in _counts(found).items() if count > _count(report, code))
    if worse or _count(found, rule.code) >= _count(report, rule.code):
        left[rule.code] = f"the fix would lead to {', '.join(worse) or 'as many findings'}"
        return None
    return after, found


def _counts(report: Report) -> Counter[str]:
    return Counter(item.code for item in _both(report))


def _count(report: Report, code: str) -> int:
    return sum(item.code == code for item in report)


def _both(report: Report) -> tuple[Diagnostic, ...]:
    return (*report, *report.suppressed)
