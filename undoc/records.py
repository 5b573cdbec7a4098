"""What frozen attrs classes share: how they are compared, hashed and shown.

attrs writes these methods for each class anew and compiles them whenever the class is made, which for a process that
reads one letter is a tenth of its time. One set of methods that look at a class's fields does for all:
``@frozen(eq=False, repr=False)`` and `Record` as the base; `Distinct` where objects are told apart by identity.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any

import attrs


@cache
def _compared(kind: type[Any]) -> Callable[[object], object]:
    """What takes from an object of a class the values that count when two are compared."""
    names = [attribute.name for attribute in attrs.fields(kind) if attribute.eq]
    return attrgetter(*names) if names else lambda _record: None


@cache
def _shown(kind: type[Any]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attrs.fields(kind) if attribute.repr)


class _Shown:
    """An object that is shown with its fields."""

    __slots__ = ()

    @recursive_repr()
    def __repr__(self) -> str:
        kind: Any = self.__class__
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in _shown(kind))
        return f"{kind.__qualname__.rpartition('>.')[2]}({said})"


class Record(_Shown):
    """An object that is what its fields say: equal to another of the very same class with equal fields."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        kind: Any = self.__class__
        compared = _compared(kind)
        if other.__class__ is not kind:
            return NotImplemented
        return bool(compared(self) == compared(other))

    def __hash__(self) -> int:
        kind: Any = self.__class__
        return hash((kind.__qualname__, _compared(kind)(self)))


class Distinct(_Shown):
    """An object that is equal to itself only."""

    __slots__ = ()
