"""What HTML can't carry, counted while a page is written and said once at the end."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define

from undoc.diagnostics import Diagnostic, Severity, Span


@define(eq=False)
class Losses:
    """What is written otherwise than it stands.

    Attributes:
        escaped: whether there are characters that HTML forbids.
        dangling: targets of links that lead nowhere in the document.
        unlinked: links whose targets nobody should follow.
        cut: cells that take more columns or rows than HTML can say.
    """

    escaped: bool = False
    dangling: list[tuple[str, Span | None]] = Factory(list)
    unlinked: list[Span | None] = Factory(list)
    cut: list[Span | None] = Factory(list)

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What to tell, in the order of the codes."""
        if self.escaped:
            yield Diagnostic("E160", Severity.WARNING, "characters that HTML forbids are written as ⟦U+…⟧")
        for target, span in self.dangling:
            shown = repr(target if len(target) <= 60 else target[:59] + "…")
            yield Diagnostic("E161", Severity.WARNING, f"a link leads to {shown}, which is not there: left out", span)
        for span in self.unlinked:
            message = "a link leads neither to the web nor into the document: its target is kept, but can't be followed"
            yield Diagnostic("E162", Severity.INFO, message, span)
        for span in self.cut:
            message = "a cell takes more than 1,000 columns or 65,534 rows, which are as many as HTML can say"
            yield Diagnostic("E163", Severity.WARNING, message, span)
