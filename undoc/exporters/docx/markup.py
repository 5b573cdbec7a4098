"""WordprocessingML, element by element.

The order of children is the schema's (ECMA-376-1, 17.3): it is kept here, so that no other file has to know it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from lxml import etree

from undoc.patterns import compiled_late

Element: TypeAlias = etree._Element
Value: TypeAlias = "str | int"

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W: Final = f"{{{W}}}"
RELATION: Final = f"{{{R}}}id"
_T: Final = f"{_W}t"
_DIVIDED: Final = compiled_late(r"[\t\r\n]")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def root(name: str) -> Element:
    """The root element of a part."""
    return etree.Element(_W + name, nsmap={"w": W, "r": R})


def loose(name: str, /, **attributes: Value) -> Element:
    """An element that has no parent yet."""
    return etree.Element(_W + name, {_W + key: str(value) for key, value in attributes.items()}, nsmap={"w": W})


def add(parent: Element, name: str, /, **attributes: Value) -> Element:
    """A new last child of an element; attributes are in the same namespace."""
    made = etree.SubElement(parent, _W + name)
    for key, value in attributes.items():
        made.set(_W + key, value if type(value) is str else str(value))
    return made


def set_attribute(element: Element, name: str, value: Value) -> None:
    """Set one attribute."""
    element.set(_W + name, str(value))


def attribute(element: Element, name: str) -> str | None:
    """One attribute."""
    return element.get(_W + name)


def is_named(element: Element, name: str) -> bool:
    """Whether an element has this name."""
    return bool(element.tag == _W + name)


def add_text(run: Element, text: str) -> None:
    """Put text into a run, its white space kept, its line ends and tabs as elements of their own."""
    if stands_whole(text):
        _add_words(run, text)
        return
    for at, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
        if at:
            add(run, "br")
        for column, piece in enumerate(line.split("\t")):
            if column:
                add(run, "tab")
            _add_words(run, piece)


def _add_words(run: Element, words: str) -> None:
    """Put words that stand on one line into a run."""
    if words:
        set_words(etree.SubElement(run, _T), words)


def stands_whole(text: str) -> bool:
    """Whether a text has neither line ends nor tabs, so that one element holds all of it."""
    return _DIVIDED.search(text) is None


def set_words(element: Element, words: str) -> None:
    """Put words, at least a character, into a new ``w:t``, their white space kept."""
    element.text = words
    if words[0].isspace() or words[-1].isspace():
        element.set(_SPACE, "preserve")


def tabs(count: int) -> Element:
    """A run of tabs that has no parent yet."""
    run = loose("r")
    for _ in range(count):
        add(run, "tab")
    return run


def add_tabs(paragraph: Element, count: int) -> None:
    """A run of tabs at the end of a paragraph; none if the count is 0."""
    if count:
        paragraph.append(tabs(count))


def add_paragraph(
    parent: Element,
    style: str,
    *,
    rtl: bool = False,
    keep_next: bool = False,
    page_break: bool = False,
    list: int | None = None,
    tabs: Iterable[tuple[str, int]] = (),
    spacing: dict[str, Value] | None = None,
    indent: dict[str, Value] | None = None,
    align: str | None = None,
) -> Element:
    """A new paragraph.

    Args:
        parent: what holds it.
        style: the id of its style.
        rtl: whether it runs from right to left.
        keep_next: whether it stays on the page of the paragraph after it.
        page_break: whether it begins a page.
        list: the id of the list that counts it.
        tabs: tab stops beside the style's: how text stands at each, and where, in twips.
        spacing: attributes of ``w:spacing``, in twips, where they differ from the style's.
        indent: likewise of ``w:ind``.
        align: ``"left"``, ``"right"``, ``"center"`` or ``"both"``, where it differs from the style's.
    """
    paragraph = add(parent, "p")
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", val=style)
    if keep_next:
        add(properties, "keepNext")
    if page_break:
        add(properties, "pageBreakBefore")
    if list is not None:
        numbers = add(properties, "numPr")
        add(numbers, "ilvl", val=0)
        add(numbers, "numId", val=list)
    if tabs:
        stops = add(properties, "tabs")
        for side, place in tabs:
            add(stops, "tab", val=side, pos=place)
    if rtl:
        add(properties, "bidi")
    if spacing:
        add(properties, "spacing", **spacing)
    if indent:
        add(properties, "ind", **indent)
    if align:
        add(properties, "jc", val=align)
    return paragraph


def add_spacer(parent: Element, height: int, *, style: str = "Normal", rtl: bool = False) -> Element:
    """An empty paragraph of a height in twips."""
    return add_paragraph(parent, style, rtl=rtl, spacing={"before": 0, "after": 0, "line": height, "lineRule": "exact"})


def add_field(paragraph: Element, instruction: str, shown: str) -> None:
    """A field, with what is shown until the word processor works it out."""
    field = add(paragraph, "fldSimple", instr=instruction)
    add_text(add(field, "r"), shown)


def add_table(parent: Element, columns: list[int], *, indent: int = 0, rtl: bool = False) -> Element:
    """A new table of fixed column widths (twips), without rows, cell margins and rules."""
    table = add(parent, "tbl")
    properties = add(table, "tblPr")
    if rtl:
        add(properties, "bidiVisual")
    add(properties, "tblW", w=sum(columns), type="dxa")
    if indent:
        add(properties, "tblInd", w=indent, type="dxa")
    add(properties, "tblLayout", type="fixed")
    margins = add(properties, "tblCellMar")
    add(margins, "left", w=0, type="dxa")
    add(margins, "right", w=0, type="dxa")
    grid = add(table, "tblGrid")
    for width in columns:
        add(grid, "gridCol", w=width)
    return table


def add_cell(row: Element, width: int, *, span: int = 1, merge: str | None = None, **rules: int) -> Element:
    """A new cell, without the paragraph that it must end with.

    Args:
        row: the row.
        width: in twips.
        span: how many columns it takes.
        merge: ``"restart"`` where cells below hang on to it, ``"continue"`` where it hangs on to the one above.
        rules: widths of rules in eighths of a point, by side: ``top``, ``bottom``.
    """
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=width, type="dxa")
    if span > 1:
        add(properties, "gridSpan", val=span)
    if merge:
        add(properties, "vMerge", val=merge)
    if rules:
        borders = add(properties, "tcBorders")
        for side, size in rules.items():
            add(borders, side, val="single", sz=size, space=0, color="auto")
    return cell


def to_bytes(element: Element) -> bytes:
    """A part's XML."""
    return etree.tostring(element, encoding="UTF-8", standalone=True)
