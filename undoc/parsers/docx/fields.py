"""Fields: their instructions are no text, their results are; a link can be a field (ECMA-376-1, 17.16)."""

from __future__ import annotations

from attrs import define

from undoc.parsers.docx.markup import Element, W
from undoc.records import Distinct


@define(eq=False, repr=False)
class Field(Distinct):
    """A field that is open: its instruction, and whether its result is being read."""

    instruction: str = ""
    shown: bool = False
    target: str | None = None


class Fields:
    """The fields that are open at a point of a story.

    Attributes:
        open: the fields, the innermost last.
        hidden: how many of them have not come to their results, so that what is read belongs to an instruction.
    """

    __slots__ = ("hidden", "open")

    def __init__(self) -> None:
        self.open: list[Field] = []
        self.hidden = 0

    @property
    def target(self) -> str | None:
        """Where the innermost field leads that is a link."""
        return self.open[-1].target if self.open else None

    def turn(self, element: Element) -> None:
        """A field begins, comes to its result, or ends."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self.open.append(Field(target=self.target))
            self.hidden += 1
        elif kind == "separate" and self.open and not self.open[-1].shown:
            field = self.open[-1]
            field.shown = True
            field.target = linked(field.instruction) or field.target
            self.hidden -= 1
        elif kind == "end" and self.open:
            self.hidden -= not self.open.pop().shown

    def instruct(self, text: str) -> None:
        """A piece of the innermost field's instruction."""
        if self.open and not self.open[-1].shown:
            self.open[-1].instruction += text


def linked(instruction: str) -> str | None:
    r"""Where a field leads whose instruction is ``HYPERLINK "url" \l "bookmark"``."""
    words = instruction.strip()
    if not words.upper().startswith("HYPERLINK"):
        return None
    parts = words.split('"')
    url = ""
    for at in range(1, len(parts), 2):
        switch = parts[at - 1].strip()
        if switch.endswith("\\l"):
            return f"{url}#{parts[at]}"
        if not switch.endswith(("\\o", "\\t")):
            url = parts[at]
    if not url and len(parts) == 1:
        url = words[len("HYPERLINK") :].strip().split(" ", 1)[0]
    return url or None
