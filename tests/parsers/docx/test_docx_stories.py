"""What a reader of the page sees is what is read: changes, fields, boxes, notes, tables, links."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import cell, paragraph, style, tabbed, table, text, word_file

from undoc import Document, Emphasis, Footnote, LineBreak, Link, Table, Text
from undoc.parsers.docx import parse, read_running_text
from undoc.testing import assert_conserved


def _texts(document: Document) -> list[str]:
    return [block.text for block in document.body]


def _codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (text("The ") + f'<w:ins w:id="1">{text("new ")}</w:ins>' + text("one."), "The new one."),
        (text("The ") + '<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del>' + text("one."), "The one."),
        (f'<w:moveFrom w:id="1">{text("gone ")}</w:moveFrom>' + text("here."), "here."),
        (f'<w:moveTo w:id="1">{text("come ")}</w:moveTo>' + text("here."), "come here."),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{text('control')}</w:sdtContent></w:sdt>" + text("led."), "controlled."),
        (f"<w:smartTag>{text('smart')}</w:smartTag>" + text("er."), "smarter."),
        (text("co") + "<w:r><w:noBreakHyphen/></w:r>" + text("operation"), "co\u2011operation"),
        (text("co") + "<w:r><w:softHyphen/></w:r>" + text("operation"), "cooperation"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + text(" 5"), "≥ 5"),
        ('<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r>' + text(" 5"), "€ 5"),
        (text("a") + "<w:r><w:ptab/></w:r>" + text("b"), "a b"),
        ('<w:fldSimple w:instr="PAGE">' + text("7") + "</w:fldSimple>" + text(" of it."), "7 of it."),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d" </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + text("7 May") + '<w:r><w:fldChar w:fldCharType="end"/>'
            "</w:r>" + text(" it was."),
            "7 May it was.",
        ),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + text(" is it."), "a+b is it."),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>",
            "base",
        ),
    ],
)
def test_what_is_printed_is_read(inside: str, said: str) -> None:
    assert _texts(parse(word_file(paragraph(inside)))) == [said]


def test_changes_are_told() -> None:
    assert "P303" in _codes(parse(word_file(paragraph(f'<w:ins w:id="1">{text("New.")}</w:ins>'))))


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = paragraph("The first", properties=gone) + paragraph(" and the ", properties=gone) + paragraph("second.")
    assert _texts(parse(word_file(body + paragraph("The third.")))) == ["The first and the second.", "The third."]


def test_deleted_rows_are_gone() -> None:
    gone = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{cell("gone")}</w:tr>'
    (made,) = parse(word_file(table(cell("kept"), gone))).find(Table)
    assert [row.text for row in made.rows] == ["kept"]


def test_hidden_words_are_furniture() -> None:
    document = parse(word_file(paragraph(text("Seen.") + text(" Not seen.", "<w:vanish/>"))))
    assert _texts(document) == ["Seen."]
    assert [piece.raw for piece in document.furniture] == [" Not seen."]
    assert "P304" in _codes(document)


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp>{inside}</wps:wsp></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert _texts(parse(word_file(paragraph(text("Beside it.") + box)))) == ["Beside it.", "In the box."]


def test_pictures_are_told_with_their_place() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    document = parse(word_file(paragraph("Words.") + paragraph(picture)))
    (notice,) = [notice for notice in document.notices if notice.code == "P301"]
    assert notice.span is not None
    assert notice.span.line == 2


def test_emphasis_that_the_paragraph_has_as_a_whole_is_none() -> None:
    styles = style("Strong", inside="<w:rPr><w:b/></w:rPr>") + style(
        "Emph", inside="<w:rPr><w:i/></w:rPr>", kind="character"
    )
    inside = (
        text("Bold as all, ", "<w:b/>") + text("set off, ", '<w:rStyle w:val="Emph"/>')
        + text("plain", '<w:b w:val="0"/>') + text("2", '<w:vertAlign w:val="superscript"/>')
    )  # fmt: skip
    (block,) = parse(word_file(paragraph(inside, "Strong"), styles=styles)).paragraphs
    assert block.content == (
        Text("Bold as all, "), Emphasis("set off, "), Text("plain"), Emphasis("2", "superscript"),
    )  # fmt: skip


def test_emphasis_is_nested_in_one_order() -> None:
    inside = text("a ", "<w:b/>") + text("b ", "<w:i/><w:b/>") + text("c", "<w:i/>") + text(" d.")
    (block,) = parse(word_file(paragraph(inside))).paragraphs
    both = Emphasis([Text("a "), Emphasis("b ", "italic")], "bold")
    assert block.content == (both, Emphasis("c", "italic"), Text(" d."))


def test_lines_broken_on_purpose_are_kept() -> None:
    inside = text("One line") + "<w:r><w:br/></w:r>" + text("and ") + text("another", "<w:i/>") + text(" line.")
    (block,) = parse(word_file(paragraph(inside))).paragraphs
    assert block.content == (
        Text("One line"), LineBreak(), Text("and "), Emphasis("another"), Text(" line."),
    )  # fmt: skip


def test_links_are_kept() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://tolvent.example/b" \\l "c"'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + text("there")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )  # fmt: skip
    inside = text("See ") + f'<w:hyperlink r:id="l1">{text("here")}</w:hyperlink>' + text(" and ") + field + text(".")
    (block,) = parse(word_file(paragraph(inside), {"l1": "https://tolvent.example/a"})).paragraphs
    assert block.content == (
        Text("See "), Link("here", "https://tolvent.example/a"), Text(" and "),
        Link("there", "https://tolvent.example/b#c"), Text("."),
    )  # fmt: skip


def test_a_link_on_a_citation_is_none_of_the_documents_own() -> None:
    linked = f'<w:hyperlink r:id="l1">{text("resolution 1325 (2000)")}</w:hyperlink>'
    said = text("Recalling ") + linked + text(" of the Security Council.")
    data = word_file(paragraph(said), {"l1": "https://undocs.org/en/S/RES/1325%20(2000)"})
    assert parse(data).paragraphs[0].content == (Text("Recalling resolution 1325 (2000) of the Security Council."),)
    other = word_file(paragraph(said), {"l1": "https://undocs.org/en/A/68/9123"})
    assert [link.target for link in parse(other).find(Link)] == ["https://undocs.org/en/A/68/9123"]


# ----------------------------------------------------------------------------------------------------------- notes


def _note(id: int, words: str, mark: str = "<w:r><w:footnoteRef/></w:r>", kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{id}">{paragraph(mark + tabbed("⇥" + words))}</w:{kind}>'


def _call(id: int, mark: str = "", kind: str = "footnote") -> str:
    custom = ' w:customMarkFollows="1"' if mark else ""
    marked = f"<w:t>{mark}</w:t>" if mark else ""
    look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{look}<w:{kind}Reference{custom} w:id="{id}"/>{marked}</w:r>'


def test_notes_stand_where_their_marks_do() -> None:
    inside = text("The first") + _call(3) + text(" and the second") + _call(2, "*") + text(" and the third.") + _call(5)
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        + _note(2, "Starred.", text("*")) + _note(3, "See A/68/9311.") + _note(5, "Last.")
    )  # fmt: skip
    document = parse(word_file(paragraph(inside), footnotes=notes))
    assert [(note.marker, note.body[0].text) for note in document.footnotes] == [
        ("1", "See A/68/9311."), ("*", "Starred."), ("2", "Last."),
    ]  # fmt: skip
    assert document.paragraphs[0].text == "The first and the second and the third."


def test_endnotes_are_counted_for_themselves() -> None:
    inside = text("One") + _call(1, kind="endnote") + text(" and two") + _call(1) + text(" and three.")
    parts = {
        "endnotes": _note(1, "At the end.", "<w:r><w:endnoteRef/></w:r>", "endnote"),
        "footnotes": _note(1, "At the foot."),
    }
    document = parse(word_file(paragraph(inside), **parts))
    assert [(note.marker, note.body[0].text) for note in document.footnotes] == [
        ("i", "At the end."),
        ("1", "At the foot."),
    ]


def test_a_notes_body_keeps_paragraphs_and_emphasis() -> None:
    first = "<w:r><w:footnoteRef/></w:r>" + text(" The ") + text("first", "<w:i/>") + text(".")
    notes = f'<w:footnote w:id="1">{paragraph(first)}{paragraph("The second.")}</w:footnote>'
    (note,) = parse(word_file(paragraph(text("Words") + _call(1) + text(".")), footnotes=notes)).footnotes
    assert [block.text for block in note.body] == ["The first.", "The second."]
    assert [item.text for item in note.find(Emphasis)] == ["first"]


def test_a_note_that_is_missing_and_one_that_nobody_cites_are_told() -> None:
    document = parse(word_file(paragraph(text("Words") + _call(9) + text(".")), footnotes=_note(1, "Alone.")))
    assert {"P101", "P308"} <= set(_codes(document))
    assert [note.marker for note in document.footnotes] == ["1"]
    assert any("Alone." in block.text for block in document.body)


def test_a_note_can_stand_in_a_cell() -> None:
    body = table(cell(paragraph(text("Sum") + _call(1))))
    (note,) = parse(word_file(body, footnotes=_note(1, "Of all."))).find(Footnote)
    assert note.body[0].text == "Of all."


# ---------------------------------------------------------------------------------------------------------- tables


def test_merged_cells_are_one() -> None:
    down, going_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    both = '<w:gridSpan w:val="2"/>'
    body = table(
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('Year')}{cell('Both', both)}</w:tr>",
        cell("2044", down) + cell("a") + cell("b"),
        cell("", going_on) + cell("c") + cell("d"),
    )
    (made,) = parse(word_file(paragraph("Table 1", "Caption") + body, styles=style("Caption", "caption"))).find(Table)
    assert made.caption == (Text("Table 1"),)
    assert [[(found.text, found.header, found.colspan, found.rowspan) for found in row.cells] for row in made.rows] == [
        [("Year", True, 1, 1), ("Both", True, 2, 1)],
        [("2044", False, 1, 2), ("a", False, 1, 1), ("b", False, 1, 1)],
        [("c", False, 1, 1), ("d", False, 1, 1)],
    ]


def test_figures_in_cells_are_no_numbers_of_paragraphs() -> None:
    (made,) = parse(word_file(table(cell("(12)") + cell("7.") + cell("1 250")))).find(Table)
    assert [found.text for found in made.rows[0].cells] == ["(12)", "7.", "1 250"]


def test_tables_stand_where_they_stood() -> None:
    inner = table(cell("inside"))
    body = paragraph("Before it.") + table(cell(inner + paragraph("beside"))) + paragraph("Behind it.")
    document = parse(word_file(body))
    assert [type(block).__name__ for block in document.body] == ["Paragraph", "Table", "Paragraph"]
    assert [found.text for found in document.find(Table)][1] == "inside"


# ------------------------------------------------------------------------------------------------------------- law

_NAMES = st.sampled_from(
    """
    p p p r r t t tab br tbl tr tc sdt sdtContent ins del moveFrom moveTo hyperlink fldSimple fldChar instrText drawing
    pict txbxContent footnoteReference footnoteRef pPr rPr b i vanish numPr pStyle sectPr smartTag ruby rubyBase sym
    noBreakHyphen framePr vMerge gridSpan tcPr trPr tblHeader object customXml bookmarkStart endnoteReference
    """.split()
)
_VALUES = ("1", "restart", "Title", "x")
_ATTRIBUTES = st.sampled_from(
    [
        "", "", *(f' w:val="{value}"' for value in _VALUES), ' w:id="1"', ' w:fldCharType="begin"', ' w:char="F0B7"',
        ' w:fldCharType="separate"', ' w:fldCharType="end"', ' w:instr="HYPERLINK x"', ' w:dropCap="drop"',
        ' w:customMarkFollows="1" w:id="1"', ' w:type="page"',
    ]
)  # fmt: skip
_WORDS = st.sampled_from(
    ["", "Annex", "1.", "(a)", "* Note.", "(Signed) Name", "Words of it.", "A/68/9123", "¹", "____"]
)


def _element(children: st.SearchStrategy[Any]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, attributes, words, inner: f"<w:{name}{attributes}>{words}{''.join(inner)}</w:{name}>",
        _NAMES, _ATTRIBUTES, _WORDS, st.lists(children, max_size=4),
    )  # fmt: skip


_TREES = st.recursive(_element(st.just("")), _element, max_leaves=20)


@settings(max_examples=250)
@given(st.lists(_TREES, max_size=5))
def test_any_elements_make_a_document_and_nothing_is_lost(trees: list[str]) -> None:
    data = word_file("".join(trees), footnotes=_note(1, "Note."), styles=style("Title"))
    assert_conserved(read_running_text(data), parse(data))
