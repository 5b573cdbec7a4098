"""How the pages of a document are set, one field for each thing that differs between pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import asdict, fields, frozen
from hypothesis import strategies as st

from synthetic.words import Words


@frozen
class Printing:
    """The options of one print; the first of each field is the plainest, and the one that examples shrink to.

    Attributes:
        layout: whether columns and indents are kept (``pdftotext -layout``).
        blank_lines: whether a blank line parts paragraphs.
        width: columns of a line.
        height: lines of a page, furniture aside.
        form_feed: whether a form feed ends each page.
        running_head: whether the symbol heads each page but the first.
        running_title: whether the title stands beside it.
        title_first: whether it does so on the left of even pages.
        page_numbers: ``"of"`` for ``2/5``, ``"plain"`` for ``2``, or none.
        job_number: whether the job number stands at the foot of each page.
        bar_code: whether the text of the bar code stands under it on the first.
        rule: whether a rule stands above the notes of a page.
        marks: of notes in the text: raised, plain digits, plain digits that a space parts from the word, in brackets.
        mark_alone: whether the mark at the head of a note has a line of its own.
        number_alone: whether the numbers of paragraphs and items have lines of their own.
        tight_title: whether no blank line parts the title of a letter from its first paragraph.
    """

    layout: bool = False
    blank_lines: bool = True
    width: int = 72
    height: int = 56
    form_feed: bool = True
    running_head: bool = False
    running_title: bool = False
    title_first: bool = False
    page_numbers: str = ""
    job_number: bool = False
    bar_code: bool = False
    rule: bool = True
    marks: str = "raised"
    mark_alone: bool = False
    number_alone: bool = False
    tight_title: bool = False

    def __repr__(self) -> str:
        """Only what differs from the plainest print."""
        said = asdict(self)
        kept = [f"{one.name}={said[one.name]!r}" for one in fields(type(self)) if said[one.name] != one.default]
        return f"Printing({', '.join(kept)})"


@st.composite
def printings(draw: Callable[[st.SearchStrategy[Any]], Any], words: Words) -> Printing:
    """Prints in which a reader could see where pages end and what is a note.

    Pages without form feeds have running heads, and feet with their numbers; notes without a rule above them have
    raised marks beside their text;
    a mark or a number has a line of its own only where columns are not kept; marks in brackets are Arabic.
    """

    def one(*options: Any) -> Any:
        return draw(st.sampled_from(options))

    layout = one(False, True)
    form_feed = one(True, True, False)
    running_head = one(False, True) if form_feed else True
    marks = one("bracketed", "raised") if words.code == "ar" else one("raised", "plain", "spaced")
    rule = one(True, True, False) if marks == "raised" else True
    blank_lines = one(True, False)
    return Printing(
        layout=layout,
        blank_lines=blank_lines,
        width=one(72, 66, 84),
        height=one(56, 40, 25),
        form_feed=form_feed,
        running_head=running_head,
        running_title=running_head and one(False, True),
        title_first=one(False, True),
        page_numbers=one("", "of", "plain") if form_feed else one("of", "plain"),
        job_number=one(False, True),
        bar_code=one(False, True),
        rule=rule,
        marks=marks,
        mark_alone=rule and one(False, True),
        number_alone=not layout and one(False, False, True),
        tight_title=not layout and not blank_lines and one(False, True),
    )
