"""N103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Subparagraph
from undoc.rules.numbering.lists import list_faults
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_subparagraph_labels


class SkippedSubparagraphLabel(Rule):
    """The letters of a list begin with the first and follow one another without a gap.

    Every alphabet counts in its own order: Latin letters (with or without ñ), Cyrillic ones (with or without й), the
    Arabic abjad, Chinese numerals and stems, roman numerals; `(bb)` follows `(aa)`. What can be read in two ways,
    such as `(i)`, is read as the list goes on. Bullets are left alone. Source: United Nations Editorial Manual
    Online, Format, Paragraphs and subparagraphs.
    """

    code = "N103"
    name = "skipped-subparagraph-label"
    severity = Severity.WARNING
    fix = staticmethod(mend_subparagraph_labels)

    def check(self) -> Iterator[Diagnostic]:
        """Subparagraphs whose label does not follow that of the one before."""
        for part in self.subject.parts:
            for items, fault in list_faults(part):
                item = items[fault.index]
                if fault.kind == "late":
                    yield self.found(item, f"the list begins with {item.marker}")
                elif fault.kind == "skipped" and fault.before is not None:
                    yield self.found(item, f"{item.marker} follows {items[fault.before].marker}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Lists in several scripts; letters left out."""
        for language, markers in (
            ("en", ("(g)", "(h)", "(i)", "(j)")),
            ("es", ("n)", "ñ)", "o)")),
            ("ru", ("а)", "b)", "с)")),
            ("ar", ("(أ)", "(ب)", "(ج)", "(د)", "(هـ)")),
            ("zh", ("㈠", "㈡", "㈢")),
        ):
            items = [Subparagraph("Words.", marker) for marker in markers]
            if markers[0] in ("(g)", "n)"):
                letters = "abcdef" if markers[0] == "(g)" else "abcdefghijklm"
                form = "({})" if markers[0] == "(g)" else "{})"
                items = [Subparagraph("Words.", form.format(letter)) for letter in letters] + items
            yield Case(Document(language=language, body=[Paragraph("Words:", "1.", items)]))
        left_out = [Subparagraph("Words.", marker) for marker in ("(a)", "(c)", "(d)")]
        yield Case(Document(language="en", body=[Paragraph("Words:", "1.", left_out)]), at=("para. 1 (c)",))
        arabic = [Subparagraph("نص.", marker) for marker in ("(أ)", "(ج)")]
        yield Case(Document(language="ar", body=[Paragraph("نص:", "1 -", arabic)]), at=("para. 1 (ج)",))
        late = [Subparagraph("Words.", marker) for marker in ("ii)", "iii)")]
        yield Case(Document(language="fr", body=[Paragraph("Words:", "1.", late)]), at=("para. 1 (ii)",))
