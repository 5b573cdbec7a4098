"""The marks of notes: each citation of a note has a number, by which mark and note find one another in the file."""

from __future__ import annotations

from attrs import frozen

from undoc.exporters.pdf.tags.elements import Element
from undoc.model import Footnote
from undoc.records import Distinct


@frozen(eq=False, repr=False)
class Mark(Distinct):
    """A mark in the text.

    Attributes:
        note: what it cites.
        number: from 1, in the order of citation.
        element: the mark's element in the structure.
    """

    note: Footnote
    number: int
    element: Element | None = None

    @property
    def here(self) -> str:
        """The anchor at the mark."""
        return f"mark {self.number}"

    @property
    def there(self) -> str:
        """The anchor at the note."""
        return f"note {self.number}"
