"""What is known while Markdown is written: the notes so far, the level of the last heading."""

from __future__ import annotations

from attrs import Factory, define

from undoc.exporters.markdown.losses import Losses
from undoc.languages import Language
from undoc.model import Footnote


@define(eq=False)
class Writing:
    """Markdown that is being written.

    Attributes:
        language: the document's.
        losses: what is told at the end.
        notes: the notes so far, each with its label.
        level: the level of the last heading, from 1; 0 before the first.
    """

    language: Language
    losses: Losses = Factory(Losses)
    notes: list[tuple[Footnote, str]] = Factory(list)
    level: int = 0
    _labels: dict[str, int] = Factory(dict)

    def call(self, note: Footnote) -> str:
        """Take note of a note; gives its label, which is its mark where that is a number and not taken."""
        label = note.label or ""
        if not (label.isascii() and label.isalnum() and len(label) <= 20):
            label = "note"
        label = label.lower()  # labels are compared without regard to case
        number = self._labels.get(label, 0)
        wanted = label if number == 0 else f"{label}-{number + 1}"
        self._labels[label] = number + 1
        self.notes.append((note, wanted))
        if note.marker.strip("()[] ") != str(len(self.notes)):
            self.losses.renumbered = True
        return wanted

    def heading_level(self, wanted: int) -> int:
        """The level of the next heading: no level is left out on the way down, and there are six."""
        self.level = max(1, min(wanted, self.level + 1, 6))
        return self.level
