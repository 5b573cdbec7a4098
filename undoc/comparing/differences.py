"""A difference between two documents, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, overload

from attrs import frozen

from undoc.comparing.words import Change, changed_words, told

DifferenceKind: TypeAlias = Literal["missing", "extra", "changed"]
_LONGEST = 100


@frozen
class Difference:
    """One difference.

    Attributes:
        kind: ``missing`` is in the first document only, ``extra`` in the second only, ``changed`` in both.
        what: the kind of node and its marker: ``"paragraph 3."``, ``"note 1"``.
        address: where, as `undoc.locate` takes it; in the first document, and of what is extra in the second. That of
            the nearest part around it, where it has none of its own; empty for the document itself.
        part: what of the node changed: ``"text"``, ``"marker"``, ``"date"``; empty where it is missing or extra.
        first: what the first document says there.
        second: what the second does.
        words: whether it is running text, in which single words can be told.
    """

    kind: DifferenceKind
    what: str
    address: str
    part: str = ""
    first: str = ""
    second: str = ""
    words: bool = False

    @property
    def changes(self) -> tuple[Change, ...]:
        """The stretches of words, alike and different in turn, where running text changed."""
        return changed_words(self.first, self.second) if self.words else ()

    def __str__(self) -> str:
        place = f"{self.address}: " if self.address else ""
        if self.kind == "missing":
            return f"{place}{self.what} is missing: {_short(self.first)}"
        if self.kind == "extra":
            return f"{place}{self.what} is extra: {_short(self.second)}"
        head = f"{place}{self.part} of {self.what} changed:"
        if self.words:
            return f"{head} {told(self.changes)}"
        return f"{head} {_short(self.first)} → {_short(self.second)}"


def _short(value: str) -> str:
    said = " ".join(value.split()) or "(nothing)"
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"


class Comparison(Sequence[Difference]):
    """What differs between two documents, in reading order; empty, and so false, where they are equal."""

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[Difference] = ()) -> None:
        self._items = tuple(items)

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
        return f"Comparison({len(self)} differences)"

    def to_text(self, most: int | None = None) -> str:
        """A line for each difference.

        Args:
            most: how many are told; of the others only the number. None tells all.
        """
        lines = [str(item) for item in self._items[:most]]
        if len(lines) < len(self._items):
            lines.append(f"… and {len(self._items) - len(lines)} more")
        return "\n".join(lines)
