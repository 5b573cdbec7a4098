"""Every paragraph has a bookmark, whose name tells its place."""

from docx_files import DocxFile, W
from hypothesis import given, settings

from undoc.exporters.docx import export
from undoc.model import Annex, Document, Heading, Link, Paragraph, Quotation, Subparagraph
from undoc.options import DocxOptions
from undoc.testing import documents


def names(document: Document) -> list[str]:
    file = DocxFile(export(document, DocxOptions(), []))
    return [item.get(f"{W}name", "") for item in file.body.iter(f"{W}bookmarkStart")]


def test_names_tell_places() -> None:
    lists = [Subparagraph("s", "(a)", [Subparagraph("s", "(i)"), Subparagraph("s", "㈡")]), Subparagraph("s", "(b)")]
    enclosure = Annex("enclosure", None, "Enclosure", body=[Paragraph("p", "1.")])
    document = Document(
        body=[
            Paragraph("p"), Paragraph("p", "1.", lists), Heading("h", "II."), Paragraph("p", "8 bis."),
            Quotation([Paragraph("q", "1.")]),
        ],
        annexes=[Annex("annex", "I", "Annex I", body=[Paragraph("p", "1.")], annexes=[enclosure])],
    )  # fmt: skip
    assert names(document) == [
        "text_1__t", "para_1__p", "para_1_a__s1", "para_1_a_i__s2", "para_1_a_2__s2", "para_1_b__s1", "heading_II__h",
        "para_8_bis__p", "quoted_1__pq1q1", "annex_I__a1", "annex_I_title__H", "annex_I_para_1__p",
        "annex_I_enclosure__e2", "annex_I_enclosure_title__H", "annex_I_enclosure_para_1__p",
    ]  # fmt: skip


def test_capitals_alone_make_no_other_name() -> None:
    document = Document(body=[Paragraph("p", "A."), Paragraph("p", "a."), Paragraph("p", "a_2"), Paragraph("p", "a")])
    assert names(document) == ["para_A__p", "para_a_2__p", "para_a_2_2__p", "para_a_3__p"]


def test_long_names_are_cut() -> None:
    deep = Subparagraph("s", "(z)")
    for _ in range(60):
        deep = Subparagraph("s", "(viii)", [deep])
    found = names(Document(body=[Paragraph("p", "1.", [deep])], annexes=[Annex("annex", "x" * 99, "A", body="p")]))
    assert len(found) == 65
    assert "attachment_1_text_1__t" in found


def test_a_link_within_the_document_leads_to_the_name() -> None:
    document = Document(body=[Paragraph("p", "1.", id="there"), Paragraph([Link("see", "#there")], "2.")])
    file = DocxFile(export(document, DocxOptions(), []))
    assert [item.get(f"{W}anchor") for item in file.body.iter(f"{W}hyperlink")] == ["para_1__p"]
    assert names(document) == ["para_1__p", "para_2__p"]


@given(documents())
@settings(max_examples=40)
def test_names_are_such_as_word_takes(document: Document) -> None:
    found = names(document)
    assert len({name.lower() for name in found}) == len(found)
    assert all(len(name) <= 40 and name[0].isalpha() and name.replace("_", "a").isalnum() for name in found)
