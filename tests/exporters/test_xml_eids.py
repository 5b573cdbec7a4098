"""eIds: a change in one paragraph leaves those of everything else as they are."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from xml_letters import words

from undoc.akn import NAMESPACE
from undoc.exporters.xml import export
from undoc.model import (
    Annex,
    Cell,
    Footnote,
    Heading,
    Letter,
    Paragraph,
    Quotation,
    Report,
    Row,
    Subparagraph,
    Table,
    Text,
)
from undoc.options import XmlOptions

_CITING = words("See A/99/5 and resolution 98/170", Footnote("1", "See A/99/6."), ".")
_CONTENTS = st.lists(
    st.sampled_from([Text("plain"), Text("See A/99/5"), Footnote("1", "See A/99/6."), Footnote("2", "n")]), max_size=4
)
_POINTS = st.lists(
    st.builds(
        Subparagraph, _CONTENTS, st.sampled_from(["(a)", "(b)", None]), st.just(()) | st.just((Subparagraph("x"),))
    ),
    max_size=3,
)
_MARKERS = st.sampled_from(["1.", "2.", "8 bis.", None])
_PARAGRAPHS = st.builds(Paragraph, _CONTENTS, _MARKERS, _POINTS, _CONTENTS)


def _letter(place: str, paragraphs: list[Paragraph]) -> Letter:
    """A letter with paragraphs in one place and others around it."""
    around = [Paragraph(_CITING, "7."), Paragraph(_CITING)]
    match place:
        case "body":
            return Letter(title=Heading(_CITING), body=paragraphs, annexes=[Annex(body=around)])
        case "annex":
            return Letter(body=around, annexes=[Annex(body=around), Annex(body=paragraphs)])
        case "note":
            return Letter(body=[*around, Paragraph([Footnote("1", paragraphs), *_CITING]), *around])
        case "cell":
            row = Row([Cell(around), Cell(paragraphs), Cell(around)])
            return Letter(body=[Table([Row([Cell(around)]), row, Row([Cell(around)])]), *around])
        case _:
            return Letter(body=[Quotation(around), Quotation(paragraphs), *around])


#: The element that holds the paragraphs, each in a child of its own.
_HOLDERS = {
    "body": "(//a:mainBody)[1]",
    "annex": "(//a:mainBody)[3]",
    "note": "(//a:mainBody/a:paragraph)[3]//a:authorialNote[1]",
    "cell": "(//a:tr)[2]/a:td[2]",
    "quotation": "(//a:embeddedStructure)[2]",
}


def _eids(place: str, document: Letter, options: XmlOptions) -> tuple[list[list[str | None]], list[str | None]]:
    """The eIds in each paragraph, and those outside of them all."""
    root = etree.fromstring(export(document, options, []))
    found = root.xpath(_HOLDERS[place], namespaces={"a": NAMESPACE})
    assert isinstance(found, list)
    holder = found[0]
    assert isinstance(holder, etree._Element)
    inside = [[element.get("eId") for element in child.iter()] for child in holder]
    for child in list(holder):
        holder.remove(child)
    return inside, [element.get("eId") for element in root.iter()]


@settings(max_examples=200)
@given(st.sampled_from(sorted(_HOLDERS)), st.lists(_PARAGRAPHS, min_size=1, max_size=4), st.data(), st.booleans())
def test_a_change_in_a_paragraph_leaves_other_eids_alone(
    place: str, paragraphs: list[Paragraph], data: st.DataObject, collection: bool
) -> None:
    options = XmlOptions(collection=collection)
    index = data.draw(st.integers(0, len(paragraphs) - 1))
    changed = evolve(data.draw(_PARAGRAPHS), marker=paragraphs[index].marker)
    before, around = _eids(place, _letter(place, paragraphs), options)
    after, around_then = _eids(place, _letter(place, [*paragraphs[:index], changed, *paragraphs[index + 1 :]]), options)
    assert len(before) == len(after) == len(paragraphs)
    assert before[:index] + before[index + 1 :] == after[:index] + after[index + 1 :]
    assert around_then == around


def test_eids_in_notes_and_cells_begin_with_those_of_their_holders() -> None:
    note = Footnote("1", [Paragraph("plain"), Paragraph("See A/99/5.")])
    cell = Cell([Paragraph([Text("x"), note])])
    root = etree.fromstring(export(Report(body=[Table([Row([Cell("y"), cell])])]), XmlOptions(), []))
    last = root.findall(f".//{{{NAMESPACE}}}ref")[-1].get("eId")
    assert last == "table_1__tr_1__td_2__p_1__authorialNote_1__p_2__ref_1"
    eids = {element.get("eId") for element in root.iter()}
    parts = last.split("__")
    assert {"__".join(parts[:length]) for length in range(1, len(parts) + 1)} <= eids
