"""A difference between two documents, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from attrs import field, frozen

from undoc.comparing.words import Change, changed_words, told
from undoc.model import Document, Node

if TYPE_CHECKING:
    from undoc.comparing.nodes import Sides

DifferenceKind: TypeAlias = Literal["missing", "extra", "changed", "moved", "renumbered"]
_LONGEST = 100


@frozen
class Difference:
    """One difference.

    Attributes:
        kind: ``missing`` is in the first document only, ``extra`` in the second only, ``changed`` in both. `undoc.diff`
            tells besides what is ``moved`` (and, if its words changed too, how) and what is ``renumbered``.
        what: the kind of node and its marker: ``"paragraph 3."``, ``"note 1"``.
        address: where, as `undoc.locate` takes it; in the first document, and of what is extra in the second. That of
            the nearest part around it, where it has none of its own; empty for the document itself.
        part: what of the node changed: ``"text"``, ``"marker"``, ``"date"``; empty where it is missing or extra.
        first: what the first document says there.
        second: what the second does.
        words: whether it is running text, in which single words can be told.
        to: where it is in the second document, if it is in both.
        nodes: the node in the first document and that in the second, each None where there is none; not compared.
    """

    kind: DifferenceKind
    what: str
    address: str
    part: str = ""
    first: str = ""
    second: str = ""
    words: bool = False
    to: str = ""
    nodes: tuple[Node | None, Node | None] = field(default=(None, None), eq=False, repr=False)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The stretches of words, alike and different in turn, where running text changed."""
        return changed_words(self.first, self.second) if self.words else ()

    @property
    def changed_words(self) -> bool:
        """Whether words differ: always where running text changed, and where what moved says something else now."""
        return self.words and self.first != self.second

    def __str__(self) -> str:
        place = f"{self.address}: " if self.address else ""
        if self.kind == "missing":
            return f"{place}{self.what} is missing: {_short(self.first)}"
        if self.kind == "extra":
            return f"{place}{self.what} is extra: {_short(self.second)}"
        if self.kind == "renumbered":
            return f"{place}{self.what} renumbered {self.second}"
        if self.kind == "moved":
            head = f"{place}{self.what} moved" + (f" to {self.to}" if self.to else "")
            return (
                f"{head}: {_short(self.first)}" if not self.changed_words else f"{head}, changed: {told(self.changes)}"
            )
        head = f"{place}{self.part} of {self.what} changed:"
        if self.words:
            return f"{head} {told(self.changes)}"
        return f"{head} {_short(self.first)} → {_short(self.second)}"


def _short(value: str) -> str:
    said = " ".join(value.split()) or "(nothing)"
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"


class Comparison(Sequence[Difference]):
    """What differs between two documents, in reading order; empty, and so false, where they are equal."""

    __slots__ = ("_documents", "_items", "_sides")

    def __init__(
        self,
        items: Iterable[Difference] = (),
        documents: tuple[Document, Document] | None = None,
        sides: Sides | None = None,
    ) -> None:
        self._items = tuple(items)
        self._documents = documents
        self._sides = sides

    @overload
    def __getitem__(self, index: int) -> Difference: ...
    @overload
    def __getitem__(self, index: slice) -> Comparison: ...
    def __getitem__(self, index: int | slice) -> Difference | Comparison:
        return Comparison(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self._items)

    def __repr__(self) -> str:
        return f"Comparison({len(self)} difference{'s' * (len(self) != 1)})"

    def lines(self) -> Iterator[tuple[str, str]]:
        """A line for each difference, with its kind; numbers that all shifted alike are told in one line."""
        from undoc.comparing.shifts import joined

        for item in joined(self._items):
            yield item.kind, str(item)

    def to_text(self, most: int | None = None) -> str:
        """The lines.

        Args:
            most: how many are told; of the others only the number. None tells all.
        """
        said = [line for _, line in self.lines()]
        left = said[:most]
        if len(left) < len(said):
            left.append(f"… and {len(said) - len(left)} more")
        return "\n".join(left)

    def to_html(self, names: tuple[str, str] | None = None) -> str:
        """A page of HTML: the whole text with what was deleted, inserted, moved and renumbered marked in it.

        Args:
            names: what the two versions are called, as the names of their files; their symbols if None.

        Raises:
            ValueError: this is a part of a comparison, or one of parts of documents, of which there is no page.
        """
        from undoc.comparing.page import render

        if self._documents is None or self._sides is None:
            raise ValueError("there is a page of what undoc.diff gives only")
        return render(self, self._documents, self._sides, names)
