"""T118."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule, replaced

_REPEATED = compiled_late(r"(?<=[^\s])(?:  +| \u00a0[ \u00a0]*|\u00a0[ \u00a0]+)(?=\S)")


class RepeatedSpace(MendingRule):
    """One space stands between two words.

    Spaces at the ends of lines are left alone.
    """

    code = "T118"
    name = "repeated-space"
    severity = Severity.WARNING

    def faults(self, text: str) -> Iterator[Fault]:
        """Two spaces or more between words; a no-break space among them is kept."""
        if "  " not in text and "\u00a0" not in text:
            return
        for match in _REPEATED.finditer(text):
            said = f"{len(match[0])} spaces in a row"
            yield replaced(*match.span(), said, "\u00a0" if "\u00a0" in match[0] else " ")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Words one space apart; words further apart."""
        yield Case(document_of("en", "They met and agreed."))
        yield Case(document_of("en", "They met  and   agreed."), at=("para. 1", "para. 1"))
        yield Case(document_of("fr", "Ils sont convenus \u00a0:"), at=("para. 1",))
