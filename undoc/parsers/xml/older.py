"""Older namespaces of Akoma Ntoso, whose elements have the names and the meaning of version 3.0.

Those of versions 1.0 and 2.0 (akomantoso.org), and those of the drafts from which version 3.0 of OASIS came, such as
``…/akn/3.0/CSD13``. Versions 1.0 and 2.0 call an ``eId`` ``id``.
"""

from __future__ import annotations

import re

from lxml import etree

from undoc.akn import NAMESPACE, tag
from undoc.patterns import compiled_late

_DRAFT = compiled_late(rf"{re.escape(NAMESPACE)}/(?:WD|CSD|CSPRD|CS|COS)[0-9]{{1,3}}")
_FIRST = compiled_late(r"http://www\.akomantoso\.org/[12]\.0")


def renew(root: etree._Element) -> str | None:
    """Give the elements of an older namespace their names in that of version 3.0.

    Args:
        root: the root element; changed in place.

    Returns:
        The older namespace, or None where the root is of no such one.
    """
    namespace, _, name = str(root.tag).removeprefix("{").rpartition("}")
    is_first = bool(_FIRST.fullmatch(namespace))
    if name != "akomaNtoso" or not (is_first or _DRAFT.fullmatch(namespace)):
        return None
    length = len(namespace) + 2
    for element in root.iter(f"{{{namespace}}}*"):
        element.tag = tag(str(element.tag)[length:])
        if is_first and (own := element.get("id")) is not None and element.get("eId") is None:
            element.set("eId", own)
    return namespace
