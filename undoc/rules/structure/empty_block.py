"""S104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import (
    Cell,
    Document,
    Footnote,
    Heading,
    Node,
    Paragraph,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
)
from undoc.rules.rule import Case, Rule


class EmptyBlock(Rule):
    """Every paragraph, heading, quotation and table says something.

    A number without words is a paragraph whose text was lost. Cells of tables may be empty, and a paragraph may have
    nothing but a list. The rule is undoc's own.
    """

    code = "S104"
    name = "empty-block"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Blocks without words."""
        stack: list[Node] = [self.document]
        while stack:
            node = stack.pop()
            kind = _KINDS.get(type(node))
            if kind is not None and _is_empty(node):
                marker = getattr(node, "marker", None)
                yield self.found(node, f"the {kind}{f' {marker}' if marker else ''} has no words")
                continue
            # an empty cell is a paragraph's place, and a note without words is empty-note's
            if not isinstance(node, (Cell, Footnote, Text)):
                stack.extend(reversed(tuple(node.children())))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A list without words before it, a table with empty cells; a number alone, an empty table."""
        item = Subparagraph("Words.", "(a)")
        table = Table([Row([Cell("1"), Cell(), Cell([Paragraph()])])])
        yield Case(Document(body=[Paragraph((), "1.", [item]), Heading("Words"), table]))
        yield Case(Document(body=[Paragraph("Words.", "1."), Paragraph((), "2.")]), at=("para. 2",))
        yield Case(Document(body=[Paragraph("Words:", "1.", [item, Subparagraph("", "(b)")])]), at=("para. 1 (b)",))
        yield Case(Document(body=[Table([Row([Cell(), Cell()])]), Quotation()]), at=("", ""))


_KINDS: dict[type[Node], str] = {
    Paragraph: "paragraph",
    Subparagraph: "subparagraph",
    Heading: "heading",
    Quotation: "quotation",
    Table: "table",
}


def _is_empty(node: Node) -> bool:
    """Whether there is nothing to read in a block."""
    if isinstance(node, (Paragraph, Subparagraph)):
        if node.subparagraphs or node.text.strip():
            return False
        return not any(isinstance(child, Footnote) or child.text.strip() for child in node.children())
    return not any(inner.value.strip() for inner in node.find(Text)) and not any(node.find(Footnote))
