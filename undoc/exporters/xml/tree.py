"""The tree that becomes XML: elements with their attributes and content, and how they are written out.

Elements are plain objects that live for one export: lxml's cost several times as much to make. Names of elements and
attributes are the exporter's own; values may hold any character, and are escaped here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping

from undoc.akn import NAMESPACE, OWN, OWN_ATTRIBUTES, XML_LANG
from undoc.escape import FORBIDDEN, escape
from undoc.patterns import compiled_late

#: Elements that hold no text of their own: white space in them says nothing.
_STRUCTURE = frozenset(
    """
    akomaNtoso doc statement documentCollection collectionBody component meta identification FRBRWork FRBRExpression
    FRBRManifestation componentInfo references proprietary coverPage container preface preamble mainBody paragraph
    content list intro point wrapUp blockList item tblock table tr td th embeddedStructure conclusions attachments
    attachment
    """.split()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: Characters that can't stand in text as they are (a return would be read as a newline), or may not be able to.
_IN_TEXT = compiled_late(f"[&<>\r⟦{FORBIDDEN}]")
#: Likewise in an attribute, whose white space a parser makes spaces.
_IN_VALUE = compiled_late(f'[&<>"\t\n\r⟦{FORBIDDEN}]')
_TO_MARK_UP = {False: compiled_late("[&<>\r]"), True: compiled_late('[&<>"\t\n\r]')}
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


class Element:
    """An element of Akoma Ntoso.

    Attributes:
        name: its local name; of undoc's own namespace with the prefix; empty where only its content counts.
        attributes: by name, those with a namespace as lxml names them.
        content: text and elements, in order.
    """

    __slots__ = ("attributes", "content", "name")

    def __init__(self, name: str, attributes: dict[str, str] | None = None) -> None:
        self.name = name
        self.attributes = {} if attributes is None else attributes
        self.content: list[str | Element] = []

    def set(self, name: str, value: str) -> None:
        """Give an attribute its value."""
        self.attributes[name] = value

    def unwrap(self) -> None:
        """Leave its content only, in its place."""
        self.name = ""

    def say(self, text: str) -> None:
        """Append text."""
        self.content.append(text)


def add(parent: Element, name: str, attributes: dict[str, str] | None = None) -> Element:
    """Append an element."""
    element = Element(name, attributes)
    parent.content.append(element)
    return element


class Printing:
    """One tree on its way to text.

    Attributes:
        elements: how many there are.
        attributes: how many they have, declarations of namespaces aside.
        depth: how deep they are nested.
        escaped: how many texts and values hold characters that XML forbids.
    """

    def __init__(self, indented: bool) -> None:
        self.elements = 0
        self.attributes = -len(NAMESPACES)
        self.depth = 0
        self.escaped = 0
        self._structure = _STRUCTURE if indented else frozenset[str]()
        self._pieces: list[str] = []

    def print(self, root: Element) -> bytes:
        """The file of a root element: elements of structure have their children on lines of their own."""
        self._pieces = [_HEAD]
        self._print(root, "\n", 1)
        self._pieces.append("\n")
        return "".join(self._pieces).encode()

    def _print(self, element: Element, margin: str, depth: int) -> None:
        """An element; the margin is the end of a line and the blanks before this element's own."""
        put = self._pieces.append
        name = element.name
        if not name:
            for child in element.content:
                if isinstance(child, str):
                    self._print_text(child)
                else:
                    self._print(child, margin, depth)
            return
        self.elements += 1
        self.attributes += len(element.attributes)
        if depth > self.depth:
            self.depth = depth
        head = f"<{name}"
        for key, value in element.attributes.items():
            if _IN_VALUE.search(value):
                value = self._escape(value, is_value=True)
            head += f' {_PRINTED.get(key, key)}="{value}"'
        content = element.content
        if not content:
            put(f"{head}/>")
            return
        put(f"{head}>")
        if name in self._structure:
            inner = f"{margin}  "
            for child in content:
                put(inner)
                if isinstance(child, str):
                    self._print_text(child)
                else:
                    self._print(child, inner, depth + 1)
            put(margin)
        else:
            for child in content:
                if isinstance(child, str):
                    self._print_text(child)
                else:
                    self._print(child, margin, depth + 1)
        put(f"</{name}>")

    def _print_text(self, text: str) -> None:
        self._pieces.append(self._escape(text) if _IN_TEXT.search(text) else text)

    def _escape(self, text: str, is_value: bool = False) -> str:
        safe = escape(text)
        if safe != text:
            self.escaped += 1
        return _TO_MARK_UP[is_value].sub(lambda match: _MARKUP[match[0]], safe)


_PRINTED: Mapping[str, str] = {XML_LANG: "xml:lang", **OWN_ATTRIBUTES}
#: What the root element declares.
NAMESPACES: Mapping[str, str] = {"xmlns": NAMESPACE, "xmlns:undoc": OWN}
