"""How a document is encoded: the profile of the United Nations, element by element."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from xml_letters import letter, words

from undoc.akn import OWN
from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError, LimitExceeded
from undoc.exporters.xml import export
from undoc.exporters.xml.inline import uri
from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Communication,
    Decision,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    Letter,
    LineBreak,
    Link,
    Masthead,
    Note,
    NoteVerbale,
    Paragraph,
    PlaceDate,
    Quotation,
    Report,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.options import XmlOptions
from undoc.parsers.xml import parse

_NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "u": OWN}


def _export(document: Document) -> tuple[etree._Element, list[Diagnostic]]:
    """The tree that is written and what is reported; the document must come back from it."""
    report: list[Diagnostic] = []
    data = export(document, XmlOptions(), report)
    assert parse(data, XmlOptions()) == document
    return etree.fromstring(data), report


def _find(root: etree._Element, path: str) -> Any:
    return root.xpath(path, namespaces=_NAMES)


def _xml(document: Document, path: str) -> list[str]:
    """The elements at a path as text, without namespaces."""
    found = _find(_export(document)[0], path)
    texts = [etree.tostring(item, encoding="unicode", with_tail=False) for item in found]
    return [text.replace(f' xmlns="{_NAMES["a"]}"', "").replace(f' xmlns:undoc="{OWN}"', "") for text in texts]


# ------------------------------------------------------------------------------------------------ identification


def test_a_letter_is_identified_by_its_symbol_and_dates() -> None:
    root, report = _export(letter())
    assert report == []
    assert _find(root, "/a:akomaNtoso/a:doc/@name") == ["officialLetter"]
    main = "/a:akomaNtoso/a:doc/a:meta/a:identification"
    work = "/akn/un/doc/communication/un-ga/2030-06-26/A-99-901"
    assert _find(root, f"{main}/a:FRBRWork/a:FRBRuri/@value") == [work]
    assert _find(root, f"{main}/a:FRBRExpression/a:FRBRthis/@value") == [f"{work}/eng@2030-07-03/!main"]
    assert _find(root, f"{main}/a:FRBRManifestation/a:FRBRuri/@value") == [f"{work}/eng@2030-07-03/.xml"]
    assert _find(root, f"{main}/a:FRBRManifestation/a:FRBRdate/@date") == ["2030-07-03"]
    assert _find(root, f"{main}/a:FRBRWork/a:FRBRnumber/@showAs") == ["A/99/901"]
    assert _find(root, "//a:attachment//a:FRBRWork/a:FRBRthis/@value") == [f"{work}/!annex_1"]


@pytest.mark.parametrize(
    ("document", "element", "name", "start"),
    [
        (Letter(), "doc", "officialLetter", "/akn/un/doc/communication/un/"),
        (NoteVerbale(), "doc", "note", "/akn/un/doc/communication/un/"),
        (Note(), "doc", "note", "/akn/un/doc/note/un/"),
        (Communication(), "doc", "communication", "/akn/un/doc/communication/un/"),
        (Report(), "doc", "report", "/akn/un/doc/report/un/"),
        (Resolution(), "statement", "resolution", "/akn/un/statement/deliberation/un/"),
        (Decision(), "statement", "decision", "/akn/un/statement/deliberation/un/"),
        (Document(), "doc", "document", "/akn/un/doc/document/un/"),
    ],
)
def test_each_type_of_document_has_its_name(document: Document, element: str, name: str, start: str) -> None:
    root, _ = _export(document)
    assert _find(root, f"/a:akomaNtoso/a:{element}/@name") == [name]
    assert _find(root, "//a:FRBRWork/a:FRBRuri/@value")[0].startswith(start)


def test_a_resolution_is_identified_by_its_number() -> None:
    masthead = Masthead(organ="Security Council", symbols=["S/RES/9085 (2031)"])
    root, report = _export(Resolution(masthead, number="9085 (2031)", date=dt.date(2031, 2, 3), language="fr"))
    uris = _find(root, "//a:FRBRExpression/a:FRBRuri/@value")
    assert uris == ["/akn/un/statement/deliberation/un-sc/2031-02-03/9085-2031/fra@2031-02-03"]
    assert _find(root, "//a:FRBRWork/a:FRBRdate/@name") == ["adoption"]
    assert report == []


def test_what_is_missing_for_the_iri_is_reported() -> None:
    root, report = _export(Letter(language="xx"))
    assert [(item.code, item.severity) for item in report] == [("E151", Severity.WARNING), ("E152", Severity.WARNING)]
    work = "/akn/un/doc/communication/un/0001-01-01/nn"
    assert _find(root, "//a:FRBRExpression/a:FRBRuri/@value") == [f"{work}/und@0001-01-01"]


def test_the_organ_is_told_by_the_masthead_or_the_symbol() -> None:
    for masthead, actor in [
        (Masthead(organ="Assemblée générale"), "un-ga"),
        (Masthead(organ="Conseil des droits de l’homme", symbols=["A/HRC/99/1"]), "un-hrc"),
        (Masthead(symbols=["A/HRC/99/1"]), "un-hrc"),
        (Masthead(symbols=["E/9901/3"]), "un-ecosoc"),
        (Masthead(organ="Commission of Examples", symbols=["ST/9"]), "un"),
    ]:
        root, _ = _export(Report(masthead, language="fr"))
        assert f"/report/{actor}/" in _find(root, "//a:FRBRWork/a:FRBRuri/@value")[0]


# ----------------------------------------------------------------------------------------------------- the front


def test_masthead_and_agenda_stand_in_containers() -> None:
    assert _xml(letter(), "//a:coverPage/a:container/@name/../a:p/*[not(self::a:inline)]") == [
        '<docAuthority refersTo="#un">United Nations</docAuthority>',
        '<docNumber refersTo="#symbol">A/99/901</docNumber>',
        '<docAuthority refersTo="#unga">General Assembly</docAuthority>',
        '<docStatus refersTo="#distribution">Distr.: General</docStatus>',
        '<docDate date="2030-07-03" refersTo="#dateOfIssuance">3 July 2030</docDate>',
        '<session refersTo="#unga" value="99">Ninety-ninth session</session>',
    ]
    root, _ = _export(letter())
    assert _find(root, "//a:container[@name='agenda']/a:p/a:inline/@title") == ["21 (e)"]
    assert _find(root, "//a:container[@name='agenda']//a:authorialNote/@marker") == ["*"]


def test_every_field_of_a_masthead_may_be_empty_or_missing() -> None:
    for masthead in [
        Masthead(),
        Masthead("", "", [""], "", None, [AgendaItem("", "", "", "")], "", None, "", [Text("")]),
        Masthead(session_number=-3),
        Masthead(session="", session_number=3),
        Masthead(agenda_items=[AgendaItem(), AgendaItem(title="A"), AgendaItem("2"), AgendaItem()]),
        Masthead(organ="Un", organization=None, symbols=["un", "A/99/1", "A/99/1"]),
    ]:
        _export(Document(masthead))


def test_the_letters_date_is_marked_in_its_title() -> None:
    assert _xml(letter(), "/a:akomaNtoso/a:doc/a:preface//a:docDate") == [
        '<docDate date="2030-06-26">26 June 2030</docDate>'
    ]
    chinese = Letter(title="2030年6月26日样国给秘书长的信", date=dt.date(2030, 6, 26), language="zh")
    assert _xml(chinese, "//a:docTitle/a:docDate") == ['<docDate date="2030-06-26">2030年6月26日</docDate>']


def test_titles_bear_numbers_levels_and_lines() -> None:
    inner = Heading("deep", "1.", 12, [Heading("deeper", lines=[PlaceDate("Lake Town", "Lake Town")]), Heading("up")])
    title = Heading("Title", "III.", 1, [Heading("sub", "A.", 2), inner, PlaceDate("", "Lake Town")])
    body = [Heading("H", "I.", 3, title.lines), Heading((), level=22, lines=title.lines)]
    _export(Resolution(title=title, number="99/1", body=body))
    annex = Annex(heading=title, titles=[title, Heading("", ""), title], body=body, original_language="French")
    assert _xml(Letter(annexes=[annex], language="fr"), "//a:attachment/a:doc/a:preface/a:p[1]") == [
        '<p><inline name="originalLanguage" refersTo="#originalLanguage">[Original : French]</inline></p>'
    ]


def test_a_resolutions_number_stands_before_its_title() -> None:
    assert _xml(Resolution(title="Examples", number="99/12"), "//a:preface/a:p") == [
        "<p><docNumber>99/12</docNumber> <docTitle>Examples</docTitle></p>"
    ]


# ------------------------------------------------------------------------------------------------------ the body


def test_eids_come_from_printed_labels() -> None:
    root, _ = _export(letter())
    assert _find(root, "//a:paragraph/@eId") == [
        "para_1",
        "para_2",
        "att_1__para_1",
        "att_1__para_8",
        "att_1__para_heading_II",
        "att_1__para_9",
    ]
    assert _find(root, "//a:point/@eId") == [
        "att_1__para_8__list_1__point_a",
        "att_1__para_8__list_1__point_b",
        "att_1__para_8__list_1__point_b__list_1__point_i",
    ]
    assert _find(root, "//a:wrapUp/a:p/text()") == ["They agreed on that."]


def test_repeated_and_missing_labels_have_eids_of_their_own() -> None:
    body = [
        Paragraph("a", "1."),
        Paragraph("b"),
        Paragraph("c", "1 -"),
        Paragraph("d", "8 bis."),
        Paragraph("e", "㈠"),
        Paragraph("f", "1-2"),
        Paragraph("g", "_ _"),
        Paragraph("h"),
    ]
    root, _ = _export(Report(body=body))
    assert _find(root, "//a:paragraph/@eId") == [
        "para_1",
        "para_nn_1",
        "para_1-2",
        "para_8-bis",
        "para_㈠",
        "para_1-2-2",
        "para_nn",
        "para_nn_2",
    ]


def test_notes_stand_at_their_call() -> None:
    assert _xml(letter(), "//a:paragraph[@eId='att_1__para_1']/a:content/a:p") == [
        '<p>Processes<authorialNote marker="1" placement="bottom" eId="att_1__para_1__authorialNote_1">'
        "<p>First; Second.</p></authorialNote> and bodies."
        '<authorialNote marker="2" placement="bottom" eId="att_1__para_1__authorialNote_2">'
        "<p>A body.</p></authorialNote></p>"
    ]


def test_notes_hold_blocks_of_every_kind() -> None:
    points = [Subparagraph("x", "(a)", [Subparagraph("y", "(i)"), Subparagraph()]), Subparagraph()]
    body = [
        Paragraph("plain"),
        Paragraph("number", "3."),
        Paragraph("points", None, points, "closing"),
        Paragraph((), None, points),
        Paragraph("both", "4.", points, "closing", "operative"),
        Paragraph("closing only", closing="closing"),
        Paragraph(),
        Heading("Head", "I.", 2, [PlaceDate("Lake Town", "Lake Town"), Heading("Sub")]),
        Heading(),
        Table([Row([Cell([Paragraph("in a cell", "1.", points)])])]),
        Quotation([Paragraph("quoted", "1.", points)]),
        Unparsed("raw", "why"),
    ]
    note = Footnote("1", body)
    _export(Report(body=[Paragraph([note]), Quotation(body), Table([Row([Cell(body)])]), *body]))
    _export(Report(body=[Paragraph([Footnote("", ())]), Quotation(), Table(), Table([Row(), Row([Cell()])])]))


def test_emphasis_links_and_line_ends() -> None:
    content = [
        Emphasis([Text("i"), Emphasis("b", "bold")]),
        Emphasis("u", "underline"),
        Emphasis("2", "superscript"),
        Emphasis((), "subscript"),
        LineBreak(),
        Link("site", "https://example.org/a?b=c#d"),
    ]
    assert _xml(Report(body=[Paragraph(content)]), "//a:content/a:p") == [
        '<p><i>i<b>b</b></i><u>u</u><sup>2</sup><sub/><eol/><a href="https://example.org/a?b=c#d">site</a></p>'
    ]


def test_citations_become_references_and_come_back_as_text() -> None:
    content = words("See A/99/5, ", Emphasis("resolution 98/170"), " and ", Link("A/99/6", "https://example.org"), ".")
    masthead = Masthead(symbols=["A/99/7"])
    root, _ = _export(Report(masthead, body=[Paragraph([*content, Text(" This is A/99/7.")])], language="ru"))
    assert [(item.text, item.get("href")) for item in _find(root, "//a:ref")] == [
        ("A/99/5", "https://undocs.org/A/99/5"),
    ]
    root, _ = _export(Report(body=[Paragraph("resolutions 98/170 and 98/219", "4.")], language="en"))
    assert _find(root, "//a:ref/@eId") == ["para_4__ref_1", "para_4__ref_2"]


def test_preambular_paragraphs_stand_in_the_preamble() -> None:
    points = [Subparagraph("x", "(a)")]
    body = [
        Paragraph("The General Assembly,", role="preambular"),
        Paragraph("Recalling:", None, points, role="preambular"),
        Paragraph("Decides", "1.", points, role="operative"),
        Paragraph("stray", role="preambular"),
        Paragraph("none"),
        Heading("Annex", "I."),
    ]
    root, _ = _export(Resolution(body=body))
    assert _find(root, "//a:preamble/a:container/@name") == ["preambular", "preambular"]
    assert _find(root, "//a:mainBody/a:paragraph/@u:role") == ["preambular", "none"]
    root, _ = _export(Decision(body=body[:2]))
    assert _find(root, "//a:mainBody/*/@u:filler") == ["true"]
    root, _ = _export(Report(body=body))
    assert _find(root, "//a:preamble") == []


def test_tables_keep_their_spans() -> None:
    table = Table([Row([Cell("h", True, 2), Cell("x", rowspan=3)])], words("Caption", Footnote("1", "n")))
    assert _xml(Report(body=[table]), "//a:tr") == [
        '<tr>\n          <th colspan="2">\n            <p>h</p>\n          </th>\n          '
        '<td rowspan="3">\n            <p>x</p>\n          </td>\n        </tr>'
    ]


def test_unparsed_text_keeps_its_reason() -> None:
    assert _xml(Report(body=[Unparsed("raw\x00 text", "why")]), "//a:block") == [
        '<block name="unparsed" eId="block_1" title="why">raw⟦U+0000⟧ text</block>'
    ]


# --------------------------------------------------------------------------------------------------- the closing


def test_signatures_keep_the_printed_order() -> None:
    signature = Signature("样某某", ["常驻代表", "大使"], signed=True, above=2)
    assert _xml(Letter(signatures=[signature], language="zh"), "//a:conclusions//a:signature") == [
        '<signature><role refersTo="#role">常驻代表</role><eol/><role refersTo="#role-2">大使</role><eol/>'
        '<person refersTo="#signatory">样某某</person><docStatus refersTo="#signed">(签名)</docStatus></signature>'
    ]
    english = Signature("Jane Example", ["Sender", "Un", "Symbol"], above=1)
    texts = _find(_export(Letter(sender="X", signatures=[english], language="en"))[0], "string(//a:signature)")
    assert texts == "Sender(Signed) Jane ExampleUnSymbol"
    _export(Letter(signatures=[Signature("", [""], signed=False, above=1), Signature("A\nB")]))


def test_place_and_dates_are_marked_where_they_are_printed() -> None:
    may = dt.date(2030, 5, 22), dt.date(2030, 5, 23)
    cases = [
        (PlaceDate("Lake Town, 22-23 May 2030", "Lake Town", *may), "en", ["Lake Town", "22", "23 May 2030"], []),
        (PlaceDate("23 May 2030", "Lake Town", may[1]), "en", ["23 May 2030"], ["place"]),
        (PlaceDate("23 May 2030 and 22 May 2030", None, *may), "en", ["22 May 2030"], ["until"]),
        (PlaceDate("Lake Town", None, *may), "en", [], ["date", "until"]),
        (PlaceDate("22 May 2030", "May", may[0]), "en", ["May"], ["date"]),
        (PlaceDate("2030年5月22日和23日，湖镇", "湖镇", *may), "zh", ["2030年5月22日", "23日", "湖镇"], []),
        (PlaceDate(words(Emphasis("Lake Town")), "Lake Town", None, may[0]), "en", [], ["place", "until"]),
        (PlaceDate("1er mai 2030", None, dt.date(2030, 5, 1)), "fr", ["1er mai 2030"], []),
        (PlaceDate("22 May 2030", "", None), "en", [], ["place"]),
    ]
    for place_date, language, marked, attributes in cases:
        root, _ = _export(Report(place_date=place_date, language=language))
        line = _find(root, "//a:container[@name='placeAndDate']/a:p")[0]
        assert [item.text for item in _find(line, "a:location | a:docDate")] == marked, place_date
        assert sorted(str(name).partition("}")[2] for name in line.attrib) == attributes


def test_attachments_nest() -> None:
    inner = Annex("enclosure", "II", "Enclosure II", body=[Paragraph("x", "1.")])
    annex = Annex("annex", None, None, annexes=[inner, Annex("enclosure"), Annex("appendix", "")])
    root, _ = _export(Letter(annexes=[annex, annex]))
    assert _find(root, "//a:attachment/@eId")[:4] == ["att_1", "att_1__att_1", "att_1__att_2", "att_1__att_3"]
    assert _find(root, "//a:attachment/a:doc/@name")[:4] == ["annex", "enclosure", "enclosure", "appendix"]
    this = _find(root, "//a:attachment[@eId='att_2__att_2']/a:doc/a:meta//a:FRBRWork/a:FRBRthis/@value")
    assert [value.partition("/!")[2] for value in this] == ["annex_2/enclosure_2"]
    components = _find(root, "//a:FRBRManifestation/a:componentInfo/a:componentData/@href")
    assert components == ["#body", *(f"#{eid}" for eid in _find(root, "//a:attachment/@eId"))]


def test_a_collection_holds_the_document_and_its_annexes_side_by_side() -> None:
    inner = Annex("enclosure", "II", Heading("Enclosure II", level=1), body=[Paragraph("x", "1.")])
    annex = Annex("annex", None, "Annex", "Titles", [Paragraph("y", "1.")], annexes=[inner])
    document = Letter(body="z", annexes=[annex, Annex()], language="en")
    data = export(document, XmlOptions(collection=True), [])
    back = parse(data, XmlOptions())
    assert back == document
    assert back.notices == ()
    root = etree.fromstring(data)
    components = "/a:akomaNtoso/a:documentCollection/a:collectionBody/a:component"
    assert _find(root, f"{components}/@eId") == ["cmp_1", "cmp_2", "cmp_3"]
    assert _find(root, f"{components}/a:doc/@name") == ["officialLetter", "annex", "annex"]
    assert _find(root, f"{components}/a:doc/a:attachments/a:attachment/@eId") == ["cmp_2__att_1"]
    assert _find(root, "//a:point/@eId | //a:paragraph/@eId") == ["para_1", "cmp_2__para_1", "cmp_2__att_1__para_1"]
    listed = _find(root, "/a:akomaNtoso/a:documentCollection/a:meta//a:FRBRManifestation//a:componentData/@href")
    assert listed == ["#cmp_1", "#cmp_2", "#cmp_2__att_1", "#cmp_3"]
    work = "/akn/un/doc/communication/un/0001-01-01/nn"
    assert _find(root, "//a:documentCollection/a:meta//a:FRBRWork/a:FRBRthis/@value") == [work]
    assert _find(root, f"{components}[1]//a:FRBRWork/a:FRBRthis/@value") == [f"{work}/!main"]


# ---------------------------------------------------------------------------------------------------- other parts


def test_links_within_the_document_find_their_anchors() -> None:
    body = [
        Paragraph(words(Link("above", "#ann"), Link("nowhere", "#lost"), Link("here", "#para_2"), Link("x", "#"))),
        Paragraph(words(Footnote("1", [Paragraph("n", id="in note")])), id="para_2"),
        Paragraph(words(Link("note", "#in note"), Link("title", "#t"))),
    ]
    document = Letter(title=Heading("T", id="t"), body=body, annexes=[Annex(id="ann")])
    root, report = _export(document)
    assert _find(root, "//a:a/@href") == ["#att_1", "", "#para_2", "", "#anchor_in-note", "#anchor_t"]
    assert [item.code for item in report if item.code == "E153"] == ["E153", "E153"]
    back = parse(export(document, XmlOptions(), []), XmlOptions())
    ids = {node.id for node in back.walk()}
    assert {"ann", "para_2", "in note", "t"} <= ids


@given(st.text(st.characters()) | st.from_regex(r"[a-z:/?#%@\[\]0-9.]{1,12}", fullmatch=True))
@example("//a:b")
@example("x://a:b")
@example("a%2")
@example("1:2")
def test_a_target_is_written_as_a_uri(target: str) -> None:
    schema = etree.XMLSchema(
        etree.fromstring(
            '<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema"><s:element name="a"><s:complexType>'
            '<s:attribute name="href" type="s:anyURI"/></s:complexType></s:element></s:schema>'
        )
    )
    assert schema.validate(etree.Element("a", href=uri(target)))


def test_plain_targets_are_left_alone() -> None:
    for target in [
        "",
        "https://undocs.org/A/RES/98/170",
        "https://undocs.org/S/RES/9085(2031)",
        "http://example.org:8080/a?b=c&d=/e#f",
        "mailto:jane@example.org",
        "annex.xml#para_1",
        "/a/b:c",
    ]:
        assert uri(target) == target


def test_any_language_is_kept() -> None:
    for language, attribute in [("en", "en"), ("zh-Hans", "zh-Hans"), ("", None), ("x y", None), ("\x00", None)]:
        root, _ = _export(Report(language=language))
        assert root.find(".//{*}mainBody").get("{http://www.w3.org/XML/1998/namespace}lang") == attribute
        assert parse(export(Report(language=language), XmlOptions(), []), XmlOptions()).language == language


def test_furniture_is_kept_beside_the_text() -> None:
    furniture = [Furniture("A/99/901\n", "running head"), Furniture("\x0c2/3", "page number"), Furniture("")]
    data = export(Letter(furniture=furniture), XmlOptions(), [])
    assert parse(data, XmlOptions()).furniture == tuple(furniture)


def test_forbidden_characters_are_reported() -> None:
    _, report = _export(Letter(Masthead(symbols=["A/99/1"], date=dt.date(2030, 1, 1)), body="a\x00b\ud800"))
    assert [(item.code, item.severity) for item in report] == [("E154", Severity.INFO)]


def test_deep_nesting_is_reported_or_refused() -> None:
    point = Subparagraph("x", "(a)")
    for _ in range(100):
        point = Subparagraph("x", "(a)", [point])
    deep = Report(body=[Paragraph("x", "1.", [point])])
    report: list[Diagnostic] = []
    data = export(deep, XmlOptions(), report)
    assert "E155" in {item.code for item in report}
    with pytest.raises(LimitExceeded, match="the limit is 200"):
        parse(data, XmlOptions())
    assert len(list(parse(data, XmlOptions(max_depth=1000)).find(Subparagraph))) == 101
    for _ in range(2000):
        point = Subparagraph("x", "(a)", [point])
    with pytest.raises(ExportError, match="nested too deeply"):
        export(Report(body=[Paragraph("x", "1.", [point])]), XmlOptions(), [])


def test_what_is_larger_than_a_parser_reads_is_reported() -> None:
    large = Letter(Masthead(symbols=["A/99/1"], date=dt.date(2030, 1, 1)), body="x")
    report: list[Diagnostic] = []
    data = export(large, XmlOptions(), report)
    count = sum(1 for _ in etree.fromstring(data).iter())
    attributes = sum(len(element.attrib) for element in etree.fromstring(data).iter())
    assert report == []
    for exact, less in [
        (XmlOptions(max_elements=count), XmlOptions(max_elements=count - 1)),
        (XmlOptions(max_bytes=len(data)), XmlOptions(max_bytes=len(data) - 1)),
        (XmlOptions(max_attributes=attributes), XmlOptions(max_attributes=attributes - 1)),
    ]:
        export(large, exact, report)
        assert parse(data, exact) == large
        assert report == []
        export(large, less, report)
        assert [(item.code, item.severity) for item in report] == [("E155", Severity.WARNING)]
        with pytest.raises(LimitExceeded):
            parse(data, less)
        report.clear()


@pytest.mark.parametrize("number", [10**18 - 1, 1 - 10**18])
def test_the_largest_numbers_come_back(number: int) -> None:
    masthead = Masthead(session="Ninety-ninth session", session_number=number)
    assert parse(export(Letter(masthead), XmlOptions(), []), XmlOptions()) == Letter(masthead)
    table = Table([Row([Cell(colspan=abs(number))])])
    assert parse(export(Report(body=[table]), XmlOptions(), []), XmlOptions()) == Report(body=[table])


def test_numbers_no_schema_holds_are_refused() -> None:
    for number in (10**18, -(10**18)):
        with pytest.raises(ExportError, match="18 digits"):
            export(Letter(Masthead(session_number=number)), XmlOptions(), [])
    with pytest.raises(ExportError, match="18 digits"):
        export(Report(body=[Table([Row([Cell(colspan=10**30)])])]), XmlOptions(), [])
    with pytest.raises(ExportError, match="18 digits"):
        export(Report(body=[Heading("x", level=10**5000)]), XmlOptions(), [])
