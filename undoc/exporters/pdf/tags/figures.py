"""Figures in the structure: what a reader says in the place of a picture."""

from __future__ import annotations

from undoc.exporters.pdf.file import text_of
from undoc.exporters.pdf.tags.elements import Element


def figure(parent: Element, said: str) -> Element:
    """A figure at the end of an element; its alternate description is given in words."""
    return parent.add("Figure", f"/Alt{text_of(said)}")
