"""The part ``footnotes.xml``: the notes, in the order in which the text refers to them."""

from __future__ import annotations

from docx.opc.part import XmlPart

from undoc.escape import one_line
from undoc.exporters.docx.blocks import write_blocks
from undoc.exporters.docx.marking import is_plain
from undoc.exporters.docx.markup import Element, add, add_paragraph, add_text, is_named, root, set_attribute
from undoc.exporters.docx.places import Place
from undoc.exporters.docx.story import Story
from undoc.model import Footnote

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


def footnotes_root(*, rtl: bool) -> Element:
    """The root of the part with the rules that set notes off from the text; settings.xml lists their ids."""
    notes = root("footnotes")
    for rule, id in _SEPARATORS:
        note = add(notes, "footnote", type=rule, id=id)
        paragraph = add_paragraph(note, "Normal", rtl=rtl, spacing={"after": 80}, indent={"left": 792})
        add(add(paragraph, "r"), rule)
    return notes


def write_notes(text: Story, part: XmlPart, width: int) -> None:
    """Write the notes that a story refers to, and settle their marks.

    The word processor counts by itself where the numbers printed are 1, 2, 3 … in the order of the notes; every other
    mark is written as it was printed. Marks that are no numbers take none of the count.

    Args:
        text: the story, written.
        part: of the notes, with its root.
        width: of the page's text, in twips.
    """
    calls = text.calls or []
    numbers = [note.label for note, _ in calls if _is_number(note)]
    counted = numbers == [str(number) for number in range(1, len(numbers) + 1)]
    story = Story(part, text.language, text.losses, text.anchors, text.bookmarks)
    for id, (note, reference) in enumerate(calls, start=1):
        mark = None if counted and _is_number(note) else text.losses.printable(one_line(note.marker))
        if mark is not None:
            set_attribute(reference[-1], "customMarkFollows", 1)
            _print_mark(reference, mark)
        _write_note(
            story,
            add(part.element, "footnote", id=id),
            note,
            mark,
            Place("note", width, marked=not is_plain(note.body)),
        )


def _is_number(note: Footnote) -> bool:
    label, mark = note.label, one_line(note.marker)
    # brackets alone are presentation; of a mark with anything else the count would lose that
    return label is not None and label.isascii() and label.isdecimal() and mark in (label, f"({label})", f"[{label}]")


def _print_mark(run: Element, mark: str) -> None:
    """Put a mark into its run, an element for each character; asterisks are raised as they are."""
    if mark and not mark.strip("*"):
        add(run[0], "vertAlign", val="baseline")
    # Where an element holds two characters or more, LibreOffice prints the mark in the text twice. It repeats the mark
    # at the head of every note with a mark of its own but the first, too: no form of the XML that was tried helped.
    for character in mark.replace("\r\n", "\n"):
        add_text(run, character)


def _write_note(story: Story, holder: Element, note: Footnote, mark: str | None, place: Place) -> None:
    """Write one note, its mark at the beginning of its first paragraph."""

    def lead(paragraph: Element) -> None:
        # The template begins with a tab; LibreOffice puts the mark before it, so that it is left out here.
        run = add(paragraph, "r")
        add(add(run, "rPr"), "rStyle", val="FootnoteReference")
        if mark is None:
            add(run, "footnoteRef")
        else:
            _print_mark(run, mark)
        story.add_tabs(paragraph, 1)

    story.within, story.lead = note, lead
    story.mark(note)
    write_blocks(story, holder, note.body, place)
    story.flush(holder, place.style)
    if not is_named(holder[-1], "p"):
        story.paragraph(holder, place.style)
    story.close()
