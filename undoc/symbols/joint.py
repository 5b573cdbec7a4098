"""Symbols that are joined: a report that a council and its own subsidiary body number each in its series.

``E/2012/28-E/CN.18/2012/8`` is one document of the Economic and Social Council and is cited so as a whole. Documents of
two principal organs (``A/68/999-S/2013/999``) have a symbol for each and are filed under both.
"""

from __future__ import annotations

from undoc.patterns import compiled_late

_JOINT = compiled_late(r"\d[A-Z]?(-)([A-Z]+)(?=/[A-Z0-9])")


def find_joint(text: str, end: int) -> tuple[int, str] | None:
    """Where the hyphen between two symbols stands in a clean text, and the first part of the second symbol."""
    found = _JOINT.search(text, 0, end)
    return (found.start(1), found[2]) if found else None


def halves(value: str) -> tuple[str, ...]:
    """The symbols of which a canonical one consists: one, nearly always, or two."""
    found = find_joint(value, len(value)) if "-" in value else None
    return (value[: found[0]], value[found[0] + 1 :]) if found else (value,)


def is_joint(first: str, second: str) -> bool:
    """Whether the first of two symbols is a principal organ's own and the second that of a body of this organ."""
    series, _, own = first.partition("/")
    return own[:1].isdigit() and second.startswith(f"{series}/") and not second.partition("/")[2][:1].isdigit()
