"""S105."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Heading
from undoc.rules.rule import Case, Rule


class SkippedHeadingLevel(Rule):
    """A heading is at most one level below the one before it.

    Chapters have roman numerals, the headings below them capital letters, then figures, then letters in brackets; a
    heading two levels down has lost the one between. The first heading of a part may stand at any level. Official
    reports do set minor headings without a number directly under a chapter, so this is for information. Source:
    United Nations Editorial Manual Online, Headings and subheadings.
    """

    code = "S105"
    name = "skipped-heading-level"
    severity = Severity.INFO

    def check(self) -> Iterator[Diagnostic]:
        """Headings that leave a level out."""
        for part in self.subject.parts:
            last: Heading | None = None
            for block in part.body:
                if not isinstance(block, Heading):
                    continue
                if last is not None and block.level > last.level + 1:
                    said = f"a heading of level {block.level} stands below one of level {last.level}"
                    yield self.found(block, said)
                last = block

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Levels one below the other; one left out."""
        levels = [Heading("Words", marker, level) for marker, level in (("I.", 0), ("A.", 1), ("1.", 2), ("II.", 0))]
        yield Case(Document(body=levels))
        yield Case(Document(body=[levels[0], levels[2]]), at=("heading 1",))
