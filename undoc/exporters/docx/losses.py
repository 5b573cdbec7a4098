"""What Word can't carry, counted while a document is written and said once at the end."""

from __future__ import annotations

from attrs import Factory, define

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.escape import escape
from undoc.model import Footnote
from undoc.records import Distinct


@define(eq=False, repr=False)
class Losses(Distinct):
    """Counts of what is written otherwise than it stands, or not at all.

    Attributes:
        escaped: whether there are characters that XML forbids.
        reasons: reasons why a parser left text unplaced.
        opened: tables that are written cell by cell.
        nested: notes within notes, each with the note that holds it.
        dangling: targets of links that lead nowhere in the document.
        unlinked: links whose targets Word can't follow or must not.
    """

    escaped: bool = False
    reasons: int = 0
    opened: int = 0
    nested: list[tuple[Footnote, Footnote]] = Factory(list)
    dangling: list[tuple[str, Span | None]] = Factory(list)
    unlinked: list[Span | None] = Factory(list)

    def printable(self, text: str) -> str:
        """A text as XML can hold it."""
        written = escape(text)
        if written != text:
            self.escaped = True
        return written

    def diagnostics(self) -> list[Diagnostic]:
        """What to tell, in the order of the codes."""
        said: list[Diagnostic] = []

        def tell(code: str, severity: Severity, message: str, span: Span | None = None) -> None:
            said.append(Diagnostic(code, severity, message, span))

        if self.escaped:
            tell("E130", Severity.WARNING, "characters that XML forbids are written as ⟦U+…⟧")
        for note, holder in self.nested:
            message = f"note {note.marker!r} stands within note {holder.marker!r}, as in Word none can"
            tell("E131", Severity.WARNING, f"{message}: its text follows in brackets", note.span)
        if self.opened:
            tables = _count(self.opened, "table is", "tables are")
            tell("E132", Severity.WARNING, f"{tables} too wide or too deeply nested for Word: written cell by cell")
        for target, span in self.dangling:
            tell("E133", Severity.WARNING, f"a link leads to {_shown(target)}, which is not there: left out", span)
        for span in self.unlinked:
            message = "a link leads neither to the web nor into the document, or is too long for Word"
            tell("E137", Severity.INFO, f"{message}: its target is written in brackets after its text", span)
        if self.reasons:
            pieces = _count(
                self.reasons, "piece of unplaced text is a paragraph", "pieces of unplaced text are paragraphs"
            )
            tell("E135", Severity.INFO, f"{pieces} like any other, without the reason")
        return said


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")
