"""The page: its size and margins, its head and its foot."""

from __future__ import annotations

from attrs import frozen

from undoc.exporters.docx.inline import write_text
from undoc.exporters.docx.markup import RELATION, Element, Value, add, add_field, add_paragraph, add_text
from undoc.exporters.docx.story import Story
from undoc.options import PageSize

_SIZES: dict[PageSize, tuple[int, int]] = {"letter": (12240, 15840), "A4": (11906, 16838)}
_SIDE = 1200  # margins left and right, in twips
_LONGEST_HEAD = 90  # characters


@frozen
class Page:
    """A size of paper, in twips."""

    width: int
    height: int

    @classmethod
    def of(cls, size: PageSize) -> Page:
        """The paper of a name."""
        return cls(*_SIZES[size])

    @property
    def text_width(self) -> int:
        """What the margins leave."""
        return self.width - 2 * _SIDE

    def add_section(
        self, parent: Element, heads: dict[tuple[str, str], str], *, masthead: bool, continuous: bool, rtl: bool
    ) -> None:
        """Add the properties of a section.

        The masthead stands higher than the text of other pages, so it is a section of its own; the one after it
        begins on the same page and brings the margins of the pages that follow.

        Args:
            parent: the body, or the properties of the section's last paragraph.
            heads: ids of the relations to heads and feet, by element name and type; empty where they are those
                of the section before.
            masthead: whether it is the section of the masthead.
            continuous: whether it begins on the page of the section before.
            rtl: whether its pages run from right to left.
        """
        section = add(parent, "sectPr")
        for (name, type), relation in heads.items():
            add(section, name, type=type).set(RELATION, relation)
        if continuous:
            add(section, "type", val="continuous")
        add(section, "pgSz", w=self.width, h=self.height)
        margins: dict[str, Value] = {
            "top": 432 if masthead else 1440, "right": _SIDE, "bottom": 1728 if masthead else 1152, "left": _SIDE,
        }  # fmt: skip
        add(section, "pgMar", **margins, header=432, footer=504, gutter=0)
        add(section, "cols", space=720)
        if not continuous:
            add(section, "titlePg")
        if rtl:
            add(section, "bidi")


def write_head(story: Story, text: str, *, odd: bool) -> None:
    """Write a running head: towards the outer edge, over a hair rule."""
    paragraph = story.paragraph(story.part.element, "Header", align="right" if odd else "left")
    write_text(story, paragraph, text)


def write_foot(story: Story, *, odd: bool) -> None:
    """Write the foot: the page's number and how many there are, worked out by the word processor."""
    # Its direction is that of the digits in every language: 2/6 would read 6/2.
    paragraph = add_paragraph(story.part.element, "Footer", align="right" if odd != story.language.rtl else "left")
    add_field(paragraph, "PAGE", "2")
    add_text(add(paragraph, "r"), "/")
    add_field(paragraph, "NUMPAGES", "2")


def shortened(text: str) -> str:
    """A title on one line, cut between words where it is too long for a running head."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_HEAD:
        return line
    cut = line[: _LONGEST_HEAD + 1].rpartition(" ")[0]
    return (cut if len(cut) > _LONGEST_HEAD // 2 else line[:_LONGEST_HEAD]) + "…"
