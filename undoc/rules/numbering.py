"""Rules on the numbers of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document
from undoc.rules.rule import Rule, parts


class ParagraphsRunOn(Rule):
    """Numbered paragraphs of a part follow one another without a gap.

    Paragraphs are numbered consecutively throughout a text; a sequence may begin anew with 1, as it does under
    each annex. Source: United Nations Editorial Manual Online.
    """

    code = "N101"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """Paragraphs whose number is neither one more than the last nor 1."""
        for part in parts(document):
            last = None
            for paragraph in part.paragraphs:
                number = paragraph.number
                if number is None:
                    continue
                if last is not None and number not in (1, last + 1):
                    yield self.found(paragraph, f"paragraph {number} follows paragraph {last}")
                last = number
