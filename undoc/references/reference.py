"""What a citation is: the cited document, the place of the citation, and the place cited in the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import fields, frozen

from undoc.records import Record
from undoc.symbols import Symbol

#: The parts of a document that citations point to. ``letter`` is the letter of a resolution: ``60/251 A``.
PartKind = Literal[
    "letter", "paragraph", "section", "chapter", "part", "annex", "appendix", "enclosure", "article",
    "table", "footnote", "page", "volume",
]  # fmt: skip


@frozen(eq=False, repr=False)
class Part(Record):
    """A part of a cited document: ``"paras. 6 and 9-12"``.

    Attributes:
        kind: what is pointed to.
        labels: as printed but for figures of other scripts, a range as one label: ``("6", "9-12")``; empty for an annex
            without a number.
        start: offset of the printed words in the citing text.
        end: offset behind them.
    """

    kind: PartKind
    labels: tuple[str, ...]
    start: int
    end: int


@frozen(eq=False, repr=False)
class Pinpoint(Record):
    """Where in the cited document.

    Attributes:
        parts: in the order in which they are printed; the words may stand before and behind the citation.
        text: the printed words, pieces that stand apart joined by ``"; "``.
        start: offset of the first part in the citing text.
        end: offset behind the last.
    """

    parts: tuple[Part, ...]
    text: str
    start: int
    end: int

    def labels(self, kind: PartKind) -> tuple[str, ...]:
        """The labels of every part of a kind: ``labels("paragraph")``."""
        return tuple(label for part in self.parts if part.kind == kind for label in part.labels)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs' labels, ranges kept."""
        return self.labels("paragraph")


@frozen(eq=False, repr=False)
class Reference(Record):
    """A citation.

    Attributes:
        start: offset of its first character in the text.
        end: offset behind its last.
        symbol: the cited document.
        pinpoint: the place in it that is cited, if one is; its words are no part of the citation's span.
        also: the document's other symbols, where it was issued under symbols joined by a hyphen
            (``A/68/9123-S/2013/999``).
    """

    start: int
    end: int
    symbol: Symbol
    pinpoint: Pinpoint | None = None
    also: tuple[Symbol, ...] = ()

    def __repr__(self) -> str:
        return f"Reference({', '.join(self._printed())})"

    def _printed(self) -> Iterator[str]:
        """The arguments that make it, without those that say nothing."""
        for name in (field.name for field in fields(Reference)):
            value = getattr(self, name)
            if value or name in {"start", "end"}:
                yield f"{name}={value!r}"
