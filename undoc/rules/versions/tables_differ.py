"""C107."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Cell, Document, Row, Table
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import Part, aligned_parts, part_name, version_names


class TablesDiffer(VersionsRule):
    """The versions of a document have the same tables, with as many rows and columns.

    Tables are compared by their places; words are not compared. Source: Rules of Procedure of the General Assembly
    (A/520), rule 56: resolutions and other documents are published in all its languages.
    """

    code = "C107"
    name = "tables-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Tables that the other version lacks or has too many, and rows and columns of tables."""
        mine, yours = version_names(self.first, self.other)
        for first, other in aligned_parts(self.first.document, self.other.document):
            ours, theirs = _tables(first), _tables(other)
            if len(ours) != len(theirs):
                count = f"{len(theirs) or 'no'} table{'' if len(theirs) == 1 else 's'}"
                yield self.found(
                    other, f"the {mine} has {count} in the text{part_name(other)}, the {yours} {len(ours)}"
                )
                continue
            for number, (one, two) in enumerate(zip(ours, theirs, strict=True), 1):
                for what, wanted, here in (
                    ("rows", len(one.rows), len(two.rows)),
                    ("columns", _columns(one.rows), _columns(two.rows)),
                ):
                    if wanted != here:
                        said = (
                            f"table {number}{part_name(other)} has {here} {what} in the {mine}, {wanted} in the {yours}"
                        )
                        yield self.found(two, said)

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same tables; one without its last row, none."""
        first = _tabled("en", 2, 3)
        yield first, Case(_tabled("zh", 2, 3))
        yield first, Case(_tabled("fr", 2, 2), at=("",))
        yield first, Case(_tabled("es", 1, 3), at=("",))
        yield first, Case(Document(language="ru"), at=("",))


def _tables(part: Part) -> list[Table]:
    """The tables in the body of a part, those in tables and quotations included."""
    return [table for block in part.body for table in block.find(Table)]


def _columns(rows: Iterable[Row]) -> int:
    return max((sum(cell.colspan for cell in row.cells) for row in rows), default=0)


def _tabled(language: str, rows: int, columns: int) -> Document:
    return Document(language=language, body=[Table([Row([Cell("x")] * columns)] * rows)])
