"""What other distributions bring by entry points: loaded, and where it fails, told with their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from attrs import frozen

from undoc.errors import UndocError
from undoc.records import Record

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

P = ParamSpec("P")
R = TypeVar("R")


@frozen(eq=False, repr=False)
class Brought(Record):
    """An entry point of another distribution.

    Attributes:
        kind: what it brings: ``"format"``, ``"rule"``.
        name: the entry point's.
        distribution: the distribution's, where it is known.
        entry: the entry point.
    """

    kind: str
    name: str
    distribution: str | None
    entry: EntryPoint

    def __str__(self) -> str:
        who = f"the distribution {self.distribution!r}" if self.distribution else "another distribution"
        return f"the {self.kind} {self.name!r}, which {who} brings,"

    def load(self) -> Iterator[Any]:
        """What the entry point holds: one thing, or each of a tuple.

        Raises:
            UndocError: it can't be loaded.
        """
        try:
            loaded = self.entry.load()
        except Exception as error:  # whatever another's module does when it is imported
            raise self.fails(error) from error
        yield from loaded if isinstance(loaded, tuple) else (loaded,)

    def fails(self, error: Exception) -> UndocError:
        """The error to raise where what was brought raises one of its own."""
        return UndocError(f"{self} fails: {type(error).__name__}: {error}")

    def guarded(self, call: Callable[P, R]) -> Callable[P, R]:
        """A function that was brought, its errors told with its name; those of undoc stay what they are."""

        @wraps(call)
        def guarded(*args: P.args, **options: P.kwargs) -> R:
            try:
                return call(*args, **options)
            except (UndocError, MemoryError):
                raise
            except Exception as error:  # whatever another's code raises
                raise self.fails(error) from error

        return guarded


def brought(group: str, kind: str) -> Iterator[Brought]:
    """The entry points of a group, in the order of their names.

    Args:
        group: ``"undoc.formats"``, ``"undoc.rules"``.
        kind: what they bring, in a word.
    """
    from importlib import metadata  # costs 35 ms, and most programs never need it

    for entry in sorted(metadata.entry_points(group=group), key=lambda entry: entry.name):
        owner = getattr(entry, "dist", None)
        yield Brought(kind, entry.name, owner.name if owner is not None else None, entry)
