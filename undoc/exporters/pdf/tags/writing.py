"""The structure written into the file: its elements, and the way back from content to elements (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from undoc.exporters.pdf.file import File
from undoc.exporters.pdf.tags.elements import Element, Kind

#: Elements that count though nothing is in them: a table has all its cells.
_KEPT: frozenset[Kind] = frozenset({"Document", "TR", "TD", "TH", "Figure"})


def write_structure(
    root: Element, file: File, pages: Sequence[int], owners: Sequence[Sequence[Element]], linking: Sequence[Element]
) -> int:
    """Write the tree of elements, and say the number of its root.

    Args:
        root: the outermost element.
        file: gets the objects.
        pages: the numbers of the pages.
        owners: the element of each stretch of content, page by page.
        linking: the element of each annotation.
    """
    elements = list(_filled(root))
    tree = file.reserve()
    first = file.reserve_many(len(elements))
    numbers = {id(element): number for number, element in enumerate(elements, first)}
    for element in elements:
        parent = numbers[id(element.parent)] if element.parent is not None else tree
        file.put(numbers[id(element)], _written(element, parent, numbers, pages))

    nums: list[str] = []
    for at, own in enumerate(owners):
        nums.append(f"{at} [{' '.join([f'{numbers[id(element)]} 0 R' for element in own])}]")
    for at, element in enumerate(linking, len(owners)):
        nums.append(f"{at} {numbers[id(element)]} 0 R")
    back = file.add(f"<</Nums[{' '.join(nums)}]>>")
    ids = sorted((element.id, numbers[id(element)]) for element in elements if element.id)
    names = f"/IDTree<</Names[{' '.join(f'({name}) {number} 0 R' for name, number in ids)}]>>" if ids else ""
    following = len(owners) + len(linking)
    file.put(
        tree,
        f"<</Type/StructTreeRoot/K[{first} 0 R]/ParentTree {back} 0 R/ParentTreeNextKey {following}{names}>>",
    )
    for element in elements:  # no cycles are left for the garbage collector
        element.kids = []
    return tree


def _filled(root: Element) -> Iterator[Element]:
    """The elements from the root on, without those that nothing came into."""
    order: list[Element] = []
    stack = [root]
    while stack:
        element = stack.pop()
        order.append(element)
        stack += [kid for kid in reversed(element.kids) if not isinstance(kid, tuple)]
    empty: set[int] = set()
    for element in reversed(order):
        if element.kind not in _KEPT and all(not isinstance(kid, tuple) and id(kid) in empty for kid in element.kids):
            empty.add(id(element))
    for element in order:
        if id(element) not in empty:
            if empty:
                element.kids = [kid for kid in element.kids if isinstance(kid, tuple) or id(kid) not in empty]
            yield element


def _written(element: Element, parent: int, numbers: dict[int, int], pages: Sequence[int]) -> bytes:
    """An element as it is written."""
    own = -1  # the page that its stretches are on unless they say otherwise
    kids: list[str] = []
    for kid in element.kids:
        if not isinstance(kid, tuple):
            kids.append(f"{numbers[id(kid)]} 0 R")
            continue
        page, number = kid
        if number < 0:
            kids.append(f"<</Type/OBJR/Obj {-number} 0 R/Pg {pages[page]} 0 R>>")
        elif own in (-1, page):
            own = page
            kids.append(str(number))
        else:
            kids.append(f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>")
    on = f"/Pg {pages[own]} 0 R" if own >= 0 else ""
    id_ = f"/ID({element.id})" if element.id else ""
    return (
        f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R{on}{id_}{element.attributes}/K[{' '.join(kids)}]>>"
    ).encode("ascii")
