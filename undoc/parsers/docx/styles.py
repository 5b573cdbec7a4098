"""Styles: what a paragraph or a run has that does not say so itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, TypeVar

from attrs import frozen

from undoc.parsers.docx.markup import Element, W, as_int, flag, number, properties_of, value
from undoc.records import Record

T = TypeVar("T")

#: What the styles of the United Nations templates, and the built-in ones of word processors, are for.
Role: TypeAlias = Literal[
    "text", "heading", "title", "masthead", "agenda", "quotation", "caption", "table heading", "place and date",
    "signature", "plain text", "furniture",
]  # fmt: skip

#: By the id of the style, or its name in small letters without spaces, underscores and strokes. The number is the
#: level. "hm" and "title" stand above "hch".
_ROLES: dict[str, tuple[Role, int]] = {
    "singletxt": ("text", 0),
    "hch": ("heading", 0),
    "h1": ("heading", 1),
    "h23": ("heading", 2),
    "h4": ("heading", 3),
    "h56": ("heading", 4),
    "hm": ("title", 0),
    "titlehch": ("title", 0),
    "titleh1": ("title", 1),
    "titleh2": ("title", 1),
    "session": ("agenda", 0),
    "agendaitemnormal": ("agenda", 0),
    "agendatitleh2": ("agenda", 0),
    "distribution": ("masthead", 0),
    "publication": ("masthead", 0),
    "releasedate": ("masthead", 0),
    "original": ("masthead", 0),
    "xlarge": ("masthead", 0),
    "quote": ("quotation", 0),
    "intensequote": ("quotation", 0),
    "quotations": ("quotation", 0),
    "caption": ("caption", 0),
    "tableheading": ("table heading", 0),
    "date": ("place and date", 0),
    "signature": ("signature", 0),
    "plaintext": ("plain text", 0),
    "header": ("furniture", 0),
    "footer": ("furniture", 0),
    "title": ("title", 0),
    "subtitle": ("title", 1),
    **{f"heading{level}": ("heading", level - 1) for level in range(1, 10)},
}
#: Styles are based on each other; a longer chain is none that Word makes.
_LONGEST_CHAIN = 12
_OUTLINE_OF_TEXT = 9


@frozen(eq=False, repr=False)
class Style(Record):
    """A style with all that it has from those it is based on.

    Attributes:
        key: its id or name as `_ROLES` has it; empty where it is none of these.
        role: what it is for, where that is known.
        level: of a heading.
        bold: whether its letters are, None where it does not say; likewise the others.
        list: the id of its list (``w:numId``) and the level in it.
        left: its indent, in twips.
        hidden: whether its text is not printed.
    """

    key: str = ""
    role: Role | None = None
    level: int = 0
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    vertical: str | None = None
    list: tuple[int | None, int | None] = (None, None)
    left: int | None = None
    hidden: bool = False


PLAIN = Style()


class Styles:
    """The styles of a document; what is read of them is the same whoever asks, so that files may share them.

    Args:
        root: of the part with the styles; None where there is none.
    """

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._made: dict[str, Style] = {}
        self._default: str | None = None
        for element in root.iterfind(f"{W}style") if root is not None else ():
            id = element.get(f"{W}styleId") or ""
            self._elements.setdefault(id, element)
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
                self._default = id

    def of(self, id: str | None) -> Style:
        """The style of an id; the default one of paragraphs for None."""
        id = self._default if id is None else id
        if id is None:
            return PLAIN
        made = self._made.get(id)
        if made is None:
            made = self._make(id)
            if id in self._elements:
                self._made[id] = made
        return made

    def _make(self, id: str) -> Style:
        chain: list[Element] = []
        at: str | None = id
        while at is not None and at in self._elements and len(chain) < _LONGEST_CHAIN:
            element = self._elements[at]
            if element in chain:
                break
            chain.append(element)
            at = value(element, "basedOn")
        key = _key(id, value(chain[0], "name") if chain else None)
        # what is based on a style of the template is for the same, unless it is running text
        for element in chain[1:]:
            if key:
                break
            above = _key(element.get(f"{W}styleId") or "", value(element, "name"))
            key = above if above in _ROLES and _ROLES[above][0] in ("heading", "title") else ""
        looks = [_properties(element, "rPr") for element in chain]
        shapes = [_properties(element, "pPr") for element in chain]
        role, level = _ROLES.get(key, (None, 0))
        outline = _first(shapes, "outlineLvl", number)
        if role is None and outline is not None and 0 <= outline < _OUTLINE_OF_TEXT:
            role, level = "heading", outline
        return Style(
            key,
            role,
            level,
            _first(looks, "b", flag),
            _first(looks, "i", flag),
            _first(looks, "u", underlined),
            _first(looks, "vertAlign", value),
            (_first(shapes, "numPr", _list), _first(shapes, "numPr", _list_level)),
            _first(shapes, "ind", left_of),
            _first(looks, "vanish", flag) is True,
        )


def read_styles(root: Element, name: str) -> Styles:
    """The styles of a part."""
    del name
    return Styles(root)


def _key(id: str, name: str | None) -> str:
    """A style's key; the Geneva template adds ``_G`` to the names of New York."""
    for said in (id, name or ""):
        key = said.lower().translate(_BARE)
        for form in (key, key.removesuffix("g")):
            if form in _ROLES:
                return form
    return ""


_BARE = {ord(character): None for character in " _-/"}


def _properties(element: Element, name: str) -> dict[str, Element]:
    """What a style says of its paragraphs or runs, by the names of the properties."""
    properties = element.find(W + name)
    return {} if properties is None else properties_of(properties)


def _first(chain: list[dict[str, Element]], name: str, look: Callable[[Element], T | None]) -> T | None:
    """The first that is said of a property, going from a style to those that it is based on."""
    for properties in chain:
        element = properties.get(W + name)
        if element is not None and (found := look(element)) is not None:
            return found
    return None


def _list(element: Element) -> int | None:
    return number(element, "numId")


def _list_level(element: Element) -> int | None:
    return number(element, "ilvl")


def underlined(element: Element) -> bool | None:
    """Whether ``w:u`` underlines; None where it does not say."""
    found = value(element)
    return None if found is None else found != "none"


def left_of(indent: Element | None) -> int | None:
    """The left indent in twips; ``start`` is its name in newer files."""
    if indent is None:
        return None
    return as_int(indent.get(f"{W}left") or indent.get(f"{W}start"))
