"""Checks of type and shape for the fields of the model (attrs converters and validators)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, get_args

from attrs import Attribute

T = TypeVar("T")
Validator = Callable[[Any, "Attribute[Any]", Any], None]


def tuple_of(value: object, kinds: tuple[type[T], ...], what: str) -> tuple[T, ...]:
    """Value as a tuple whose members are all of these classes; one such member may come bare."""
    if type(value) is tuple:
        for item in value:
            if type(item) not in kinds and not isinstance(item, kinds):
                raise TypeError(f"{what}: {type(item).__name__} can't stand here")
        return value
    if isinstance(value, kinds):
        return (value,)
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"{what}: expected nodes, not {type(value).__name__}")
    items = tuple(value)
    for item in items:
        if not isinstance(item, kinds):
            raise TypeError(f"{what}: {type(item).__name__} can't stand here")
    return items


def strings(value: str | Iterable[str]) -> tuple[str, ...]:
    """Value as a tuple of str; one str becomes a tuple of one."""
    return tuple_of(value, (str,), "a list of lines")


def text(_instance: object, attribute: Attribute[Any], value: object) -> None:
    """A str."""
    if not isinstance(value, str):
        raise TypeError(f"{attribute.name}: expected str, not {type(value).__name__}")


def boolean(_instance: object, attribute: Attribute[Any], value: object) -> None:
    """True or False."""
    if not isinstance(value, bool):
        raise TypeError(f"{attribute.name}: expected bool, not {type(value).__name__}")


def optional(kind: type) -> Validator:
    """None or an instance of this class."""

    def check(_instance: object, attribute: Attribute[Any], value: object) -> None:
        if value is None or type(value) is kind:
            return
        if not isinstance(value, kind) or isinstance(value, bool):
            raise TypeError(f"{attribute.name}: expected {kind.__name__}, not {type(value).__name__}")

    return check


def optional_date(_instance: object, attribute: Attribute[Any], value: object) -> None:
    """None or a date; a datetime is none."""
    if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
        raise TypeError(f"{attribute.name}: expected date, not {type(value).__name__}")


def one_of(literal: object) -> Validator:
    """One of a Literal's values."""
    allowed = get_args(literal)

    def check(_instance: object, attribute: Attribute[Any], value: object) -> None:
        if value not in allowed:
            raise ValueError(f"{attribute.name}: {value!r} is none of {', '.join(map(repr, allowed))}")

    return check


def at_least(least: int) -> Validator:
    """An int that is not less than this."""

    def check(_instance: object, attribute: Attribute[Any], value: object) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(f"{attribute.name}: expected int, not {type(value).__name__}")
        if value < least:
            raise ValueError(f"{attribute.name}: {value} is less than {least}")

    return check
