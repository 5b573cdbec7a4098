"""What Markdown can't carry, counted while a document is written and said once at the end."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define

from undoc.diagnostics import Diagnostic, Severity, Span


@define(eq=False)
class Losses:
    """What is written otherwise than it stands, or not at all.

    Attributes:
        escaped: whether there are characters that no text file should hold.
        unlinked: links into the document, and such as nobody should follow.
        tables: tables that are written as HTML.
        renumbered: whether notes bear other marks than those that are counted.
        reasons: reasons why a parser left text unplaced.
    """

    escaped: bool = False
    unlinked: list[Span | None] = Factory(list)
    tables: int = 0
    renumbered: bool = False
    reasons: int = 0

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What to tell, in the order of the codes."""
        if self.escaped:
            yield Diagnostic("E170", Severity.WARNING, "control characters are written as ⟦U+…⟧")
        for span in self.unlinked:
            message = "a link does not lead to the web: its target is left out"
            yield Diagnostic("E171", Severity.INFO, message, span)
        if self.tables:
            tables = "1 table has" if self.tables == 1 else f"{self.tables} tables have"
            message = f"{tables} cells that no table of Markdown can hold: written as HTML"
            yield Diagnostic("E172", Severity.INFO, message)
        if self.renumbered:
            message = "what shows Markdown counts its notes: their printed marks are not shown"
            yield Diagnostic("E173", Severity.INFO, message)
        if self.reasons:
            message = "the reasons why text was not placed are left out"
            yield Diagnostic("E174", Severity.INFO, message)
