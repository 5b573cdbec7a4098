"""Files of undoc's own that somebody edited, and files whose parts stand where few have them: no words are lost."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import undoc
from undoc.akn import NAMESPACE, tag
from undoc.model import Annex, Document, Heading, Paragraph, Quotation, Table

_LETTER = undoc.export(undoc.read(Path(__file__).parents[2] / "examples" / "letter.en.txt"), "xml")
_META = tag("meta")
_NAMES = st.sampled_from(
    """
    p i docNumber docTitle signature authorialNote num heading paragraph content list point unheard container inline
    docStatus location docDate date person role table td tr wrapUp intro eol ref session block caption
    """.split()
)
_EDITS = st.lists(
    st.tuples(st.sampled_from(["text", "tail", "element"]), st.integers(0, 10_000), st.integers(0, 10), _NAMES, _NAMES),
    min_size=1,
    max_size=3,
)


def _edit(data: bytes, edits: list[tuple[str, int, int, str, str]]) -> etree._Element:
    """The file with words put into elements that are no metadata, behind them, or as elements within them."""
    root = etree.fromstring(data)
    places = [
        element
        for element in root[0].iter()
        if element.tag != _META and not any(above.tag == _META for above in element.iterancestors())
    ]
    for number, (kind, at, index, outer, inner) in enumerate(edits):
        place = places[at % len(places)]
        if kind == "text":
            place.text = f"{place.text or ''} word{number}a "
        elif kind == "tail":
            place.tail = f"{place.tail or ''} word{number}b "
        else:
            new = etree.Element(tag(outer))
            new.text = f" word{number}c "
            etree.SubElement(new, tag(inner)).text = f" word{number}d "
            place.insert(min(index, len(place)), new)
    return root


def _said(document: Document) -> str:
    """Everything that a document says and holds."""
    text = "".join(str(piece) for piece in etree.fromstring(undoc.export(document, "xml")).itertext())
    return text + undoc.export(document, "json").decode()


@settings(max_examples=150)
@given(_EDITS)
def test_words_put_into_a_file_of_our_own_are_kept(edits: list[tuple[str, int, int, str, str]]) -> None:
    root = _edit(_LETTER, edits)
    document = undoc.parse(etree.tostring(root), format="xml")
    put = set(re.findall(r"word\d[a-d]", etree.tostring(root, encoding="unicode")))
    assert put <= set(re.findall(r"word\d[a-d]", _said(document)))
    assert undoc.parse(undoc.export(document, "xml"), format="xml") == document


def test_a_second_title_in_a_file_of_our_own_stands_under_the_first() -> None:
    data = undoc.export(undoc.Report(title=Heading("Weather")), "xml")
    data = data.replace(b"<p><docTitle>", b"<p><docTitle>Corrected</docTitle></p><p><docTitle>")
    title = undoc.parse(data, format="xml").title
    assert title == Heading("Corrected", lines=[Heading("Weather")])


def _file(inner: str) -> bytes:
    return f'<akomaNtoso xmlns="{NAMESPACE}"><doc name="report">{inner}</doc></akomaNtoso>'.encode()


def _annex(inner: str) -> Annex:
    """The annex whose document holds this besides its body."""
    document = undoc.parse(
        _file(
            f'<mainBody><p>x</p></mainBody><attachments><attachment><doc name="annex">{inner}'
            "<mainBody><p>said</p></mainBody></doc></attachment></attachments>"
        ),
        format="xml",
    )
    return document.annexes[0]


def test_the_cover_page_of_an_annex_is_in_its_titles_and_body() -> None:
    annex = _annex(
        '<coverPage><container name="masthead"><p><docNumber>A/99/9001</docNumber></p><p>Distr.: <b>General</b></p>'
        "</container><p><docTitle>On boats</docTitle> (continued)</p></coverPage>"
    )
    assert annex.titles == (Heading("On boats"),)
    assert [block.text for block in annex.body] == ["A/99/9001", "Distr.: General", "(continued)", "said"]


def test_the_number_of_an_annex_stands_before_its_title() -> None:
    preface = "<preface><p><docNumber>99/901</docNumber></p><p><docTitle>On boats</docTitle></p></preface>"
    assert _annex(preface).titles == (Heading("On boats", "99/901"),)
    assert _annex("<preface><p><docNumber>99/901</docNumber></p></preface>").titles == (Heading((), "99/901"),)


def test_what_stands_in_a_number_or_a_signature_is_said_once() -> None:
    document = undoc.parse(
        _file(
            "<preface><p><docType>Draft <docNumber>9</docNumber></docType></p></preface><mainBody><p>x</p></mainBody>"
            "<conclusions><p><signature>Ann <signature>Ben</signature></signature></p></conclusions>"
        ),
        format="xml",
    )
    assert isinstance(document, undoc.Report)
    assert document.title == Heading("Draft 9")
    assert [signature.name for signature in document.signatures] == ["Ann Ben"]


def test_a_line_that_prints_more_than_its_date_is_kept() -> None:
    def other(printed: str) -> list[str]:
        cover = f'<coverPage><p><docDate date="2030-07-03">{printed}</docDate></p></coverPage><mainBody/>'
        masthead = undoc.parse(_file(cover), format="xml").masthead
        assert masthead is not None
        return [line.value for line in masthead.other]

    assert other("3 July 2030") == other("3  July\n2030") == []
    assert other("3 July 2030, reissued") == ["3 July 2030, reissued"]


def test_a_mark_that_is_none_is_kept() -> None:
    def body(mark: str) -> list[str]:
        line = f"<p><signature><docStatus>{mark}</docStatus><person>Ann</person></signature></p>"
        return [
            block.text
            for block in undoc.parse(
                _file(f"<mainBody><p>x</p></mainBody><conclusions>{line}</conclusions>"), format="xml"
            ).body
        ]

    assert body("(Signed)") == body("[Signé]") == body("") == ["x"]
    assert body("(Signed) in the absence of Ben") == ["x", "(Signed) in the absence of Ben"]


def test_what_stood_before_a_table_or_a_quotation_is_not_put_into_it() -> None:
    document = undoc.parse(
        _file(
            "<mainBody><paragraph><list>stray<table><tr><td><p>cell</p></td></tr></table>"
            "<embeddedStructure><p>quoted</p></embeddedStructure></list></paragraph></mainBody>"
        ),
        format="xml",
    )
    table, quotation = next(document.find(Table)), next(document.find(Quotation))
    assert table.text == "cell"
    assert quotation.body == (Paragraph("quoted"),)
    assert "stray" in [block.text for block in document.body]


def test_text_beside_a_subtitle_is_kept() -> None:
    data = undoc.export(undoc.Report(title=Heading("Weather", lines=[Heading("At sea")])), "xml")
    document = undoc.parse(data.replace(b'<inline name="subtitle">', b'beside<inline name="subtitle">'), format="xml")
    assert [block.text for block in document.body] == ["beside"]
