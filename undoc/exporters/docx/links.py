"""Targets of links as Word takes them: a malformed one makes it refuse the whole file."""

from __future__ import annotations

from undoc.exporters.links import LONGEST, web_address


def relation_target(target: str) -> str | None:
    """A URL for a relation of the package; None where it leads to nothing on the web or is too long."""
    made = web_address(target)
    return made if made is not None and len(made) <= LONGEST else None
