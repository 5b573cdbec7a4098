"""How runs look, where that is not how their paragraph's style looks anyway."""

from __future__ import annotations

from undoc.model import EmphasisStyle
from undoc.parsers.docx.markup import Element, W, flag, properties_of, value
from undoc.parsers.docx.styles import PLAIN, Style, Styles, underlined
from undoc.parsers.text.dressing import NO_LOOK, Look

_INTERESTING = frozenset(f"{W}{name}" for name in ("rStyle", "b", "i", "u", "vertAlign", "vanish", "bCs", "iCs", "rtl"))


class Looks:
    """Reads the properties of runs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def read(self, properties: Element | None, paragraph: Style, target: str | None) -> tuple[Look, bool]:
        """The look of a run, and whether it is hidden.

        What the paragraph's style has as a whole is no emphasis: a heading in bold face is a heading.

        Args:
            properties: of the run.
            paragraph: the style of its paragraph.
            target: of the link that it stands in.
        """
        said: dict[str, Element] = {}
        if properties is not None:
            for item in properties:
                if item.tag in _INTERESTING:
                    said = properties_of(properties)
                    break
        if not said:
            return (NO_LOOK if target is None or target.startswith("#") else Look((), target)), paragraph.hidden
        named = said.get(f"{W}rStyle")
        id = value(named) if named is not None else None
        if target is not None and target.startswith("#") and "link" not in (id or "").lower():
            target = None  # a contents list, or a reference to another part that looks like the text around it
        style = self._styles.of(id) if id is not None else PLAIN
        rtl = flag(said.get(f"{W}rtl")) is True  # letters of a complex script have properties of their own
        bold = _or(flag(said.get(f"{W}bCs" if rtl else f"{W}b")), style.bold)
        italic = _or(flag(said.get(f"{W}iCs" if rtl else f"{W}i")), style.italic)
        underline = said.get(f"{W}u")
        under = _or(None if underline is None else underlined(underline), style.underline)
        vertical = _either(value(said.get(f"{W}vertAlign")), style.vertical)
        found: list[EmphasisStyle] = []
        if bold and not paragraph.bold:
            found.append("bold")
        if italic and not paragraph.italic:
            found.append("italic")
        if under and not paragraph.underline and target is None:  # links are underlined as such
            found.append("underline")
        if vertical != paragraph.vertical:
            if vertical == "superscript":
                found.append("superscript")
            elif vertical == "subscript":
                found.append("subscript")
        return Look(tuple(found), target), _or(flag(said.get(f"{W}vanish")), style.hidden or paragraph.hidden) is True


def _or(said: bool | None, otherwise: bool | None) -> bool | None:
    return otherwise if said is None else said


def _either(said: str | None, otherwise: str | None) -> str | None:
    return otherwise if said is None else said
