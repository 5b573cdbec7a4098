"""Indentation: elements whose content is elements stand on lines of their own; text is never touched."""

from __future__ import annotations

from lxml import etree

from undoc.akn import name_of

#: Elements that hold no text of their own: white space in them says nothing.
_STRUCTURE = frozenset(
    """
    akomaNtoso doc statement meta identification FRBRWork FRBRExpression FRBRManifestation componentInfo references
    proprietary coverPage container preface preamble mainBody paragraph content list intro point wrapUp blockList item
    tblock table tr td th embeddedStructure conclusions attachments attachment
    """.split()
)


def indent(element: etree._Element, level: int = 0) -> None:
    """Put the children of elements of structure on lines of their own, two spaces a level."""
    if not len(element) or name_of(element) not in _STRUCTURE:
        return
    inner = "\n" + "  " * (level + 1)
    element.text = inner
    for child in element:
        child.tail = inner
        indent(child, level + 1)
    element[-1].tail = "\n" + "  " * level
