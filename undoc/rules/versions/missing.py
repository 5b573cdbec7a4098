"""Where a version lacks something: the node of it that is nearest to the gap."""

from __future__ import annotations

from undoc.model import Node, Paragraph
from undoc.rules.versions.alignment import Part


def near(part: Part, number: int) -> Node:
    """The last paragraph of a part before a number, where the part has one; the part itself otherwise."""
    before = [one for one in part.paragraphs if one.number is not None and one.number < number]
    nearest: Paragraph | None = max(before, key=lambda one: one.number or 0, default=None)
    return nearest if nearest is not None else part
