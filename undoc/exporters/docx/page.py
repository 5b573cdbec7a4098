"""The page: its size and margins, its head and its foot."""

from __future__ import annotations

from attrs import frozen

from undoc.exporters.docx.inline import write_text
from undoc.exporters.docx.markup import RELATION, Element, Value, add, add_field, add_paragraph, add_tabs, add_text
from undoc.exporters.docx.properties import Job
from undoc.exporters.docx.story import Story
from undoc.options import PageSize
from undoc.records import Record

_SIZES: dict[PageSize, tuple[int, int]] = {"letter": (12240, 15840), "A4": (11906, 16838)}
#: Where the masthead begins, and what its page leaves free at the foot: more than others do.
_MASTHEAD_TOP, _MASTHEAD_FOOT = 432, 576
_JOB_SIZE = 14  # half points
_LONGEST_HEAD = 90  # characters


@frozen(eq=False, repr=False)
class Page(Record):
    """A size of paper and its margins, in twips."""

    width: int
    height: int
    left: int = 1200
    right: int = 1200
    top: int = 1440
    bottom: int = 1152

    @classmethod
    def of(cls, size: PageSize) -> Page:
        """The paper of a name."""
        return cls(*_SIZES[size])

    @property
    def text_width(self) -> int:
        """What the margins leave."""
        return self.width - self.left - self.right

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
            "top": min(_MASTHEAD_TOP, self.top) if masthead else self.top,
            "right": self.right,
            "bottom": self.bottom + _MASTHEAD_FOOT if masthead else self.bottom,
            "left": self.left,
        }
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


def write_foot(story: Story, width: int, job: Job | None, *, odd: bool) -> None:
    """Write the foot: the page's number and how many there are, worked out by the word processor, and the job number.

    The page's number stands at the outer edge, the job number at the inner one.

    Args:
        story: that of the foot.
        width: of the page's text, in twips.
        job: the job number, where one is known.
        odd: whether it is that of odd pages.
    """
    outer_right = odd != story.language.rtl
    # Its direction is that of the digits in every language: 2/6 would read 6/2.
    if job is None:
        paragraph = add_paragraph(story.part.element, "Footer", align="right" if outer_right else "left")
    else:
        paragraph = add_paragraph(story.part.element, "Footer", tabs=(("right", width),))
    if job is not None and outer_right:
        _write_job(story, paragraph, job.number)
        add_tabs(paragraph, 1)
    add_field(paragraph, "PAGE", "2")
    add_text(add(paragraph, "r"), "/")
    add_field(paragraph, "NUMPAGES", "2")
    if job is not None and not outer_right:
        add_tabs(paragraph, 1)
        _write_job(story, paragraph, job.number)


def write_first_foot(story: Story, job: Job) -> None:
    """Write the foot of the first page: the job number with all that stands beside it."""
    paragraph = add_paragraph(story.part.element, "Footer", align="right" if story.language.rtl else "left")
    _write_job(story, paragraph, job.printed)


def _write_job(story: Story, paragraph: Element, job: str) -> None:
    """A job number: as on all pages, lighter than the page's number."""
    run = add(paragraph, "r")
    look = add(run, "rPr")
    add(look, "b", val=0)
    add(look, "bCs", val=0)
    add(look, "sz", val=_JOB_SIZE)
    add(look, "szCs", val=_JOB_SIZE)
    add_text(run, story.losses.printable(job))


def shortened(text: str) -> str:
    """A title on one line, cut between words where it is too long for a running head."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_HEAD:
        return line
    cut = line[: _LONGEST_HEAD + 1].rpartition(" ")[0]
    return (cut if len(cut) > _LONGEST_HEAD // 2 else line[:_LONGEST_HEAD]) + "…"
