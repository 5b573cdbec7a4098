"""Frozen classes share the methods by which they are compared and shown: as attrs would have written them."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from undoc.records import Distinct, Record


@attrs.frozen
class Written:
    one: int
    two: tuple[int, ...] = ()
    aside: str = attrs.field(default="", eq=False)
    hidden: str = attrs.field(default="", repr=False)


@attrs.frozen(eq=False, repr=False)
class Shared(Record):
    one: int
    two: tuple[int, ...] = ()
    aside: str = attrs.field(default="", eq=False)
    hidden: str = attrs.field(default="", repr=False)


@attrs.frozen(eq=False, repr=False)
class More(Shared):
    pass


@attrs.frozen(eq=False, repr=False)
class Empty(Record):
    pass


@attrs.define(eq=False, repr=False)
class Knot(Distinct):
    tied: object = None


_FIELDS = st.tuples(st.integers(0, 1), st.tuples(st.integers(0, 1)), st.sampled_from("ab"), st.sampled_from("ab"))


@given(_FIELDS, _FIELDS)
def test_they_are_equal_and_look_as_those_that_attrs_writes(
    a: tuple[int, tuple[int], str, str], b: tuple[int, tuple[int], str, str]
) -> None:
    assert (Shared(*a) == Shared(*b)) == (Written(*a) == Written(*b))
    assert (Shared(*a) != Shared(*b)) == (Written(*a) != Written(*b))
    assert repr(Shared(*a)) == repr(Written(*a)).replace("Written", "Shared")
    if Shared(*a) == Shared(*b):
        assert hash(Shared(*a)) == hash(Shared(*b))


def test_another_class_is_never_equal() -> None:
    assert Shared(1) != More(1)
    assert Shared(1) != Written(1)
    assert Shared(1) != 1
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert repr(Empty()) == "Empty()"


def test_what_is_distinct_equals_itself_alone() -> None:
    assert Knot(1) != Knot(1)
    knot = Knot()
    knot.tied = knot
    assert knot == knot
    assert repr(knot) == "Knot(tied=...)"


def test_they_have_no_room_for_other_attributes() -> None:
    assert not hasattr(Shared(1), "__dict__")
