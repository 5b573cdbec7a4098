"""Files that others wrote: the dialects of the United Nations, and whatever else is Akoma Ntoso."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import pytest
from lxml import etree
from xml_words import text_in, text_of

from undoc.akn import NAMESPACE, VERSION
from undoc.diagnostics import Severity
from undoc.exporters.xml import export
from undoc.model import (
    Annex,
    Block,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    Link,
    Note,
    NoteVerbale,
    Paragraph,
    Quotation,
    Report,
    Resolution,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.options import XmlOptions
from undoc.parsers.xml import parse

D = TypeVar("D", bound=Document)

_COVER = """
    <coverPage eId="coverPage_1">
      <p><span class="upperLeft">
        <docAuthority refersTo="#publisher">{un}</docAuthority></span></p>
      <p class="upperRight"><docNumber refersTo="#symbol">A/RES/99/9</docNumber></p>
      <p class="upperLeft"><img src="logo.jpg"></img>
        <docAuthority refersTo="#issuingBody" class="rightBig">{organ}</docAuthority></p>
      <p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>
      <p><docDate date="2031-02-11" refersTo="#dateOfIssuance">11 February 2031</docDate></p>
      <p><session value="99" eId="coverPage_1__session_1">{session}</session></p>
      <p><inline {title}name="agenda item">{item}</inline></p>
      <p><inline name="agenda item name">Example
        matters</inline></p>
      <p><docTitle>Resolution adopted by the General Assembly on 3 February 2031</docTitle></p>
      <p xml:space="preserve">
        <docProponent>[on the report of the Example Committee (<inline name="originating document">A/99/8</inline>)]
        </docProponent></p>
    </coverPage>
"""
_PREFACE = """
    <preface>
      <p>
        <docNumber>99/9.</docNumber>
        <docTitle refersTo="#resolutionTitle">
          <span class="bold">\tThe crossing of rivers</span>
        </docTitle>
      </p>
    </preface>
"""
_PREAMBLE = """
    <preamble>
      <formula name="enactingFormula" eId="formula_1">
        <p xml:space="preserve">
          <span class="italic">The General Assembly</span>,</p>
      </formula>
      <container name="Recalling" eId="container_2">
        <p xml:space="preserve">\t<span class="italic">Recalling</span> its resolution
          <a href="https://undocs.org/en/A/RES/98/3">98/3</a>,<authorialNote marker="1" placement="bottom"
          eId="authorialNote_1"><p xml:space="preserve">\t \tSee <a href="https://undocs.org/en/A/98/2">A/98/2</a>.</p
          ></authorialNote></p>
      </container>
      <container name="Noting" eId="container_3">
        <blockList>
          <listIntroduction>
            <span class="italic">Noting</span>:
          </listIntroduction>
          <item><num>(a)</num><p xml:space="preserve">\tThe first crossing;</p></item>
          <item><num>(b)</num><p xml:space="preserve">\tThe second,</p></item>
        </blockList>
      </container>
    </preamble>
"""
_CONCLUSIONS = """
    <conclusions eId="conclusions">
      <p><event refersTo="#adoption">
          <location title="48th" refersTo="#adoptionMeeting">48th plenary meeting</location>
          <eol />
          <docDate date="2031-02-03" refersTo="#adoptionDate">3 February 2031</docDate>
      </event></p>
    </conclusions>
"""


def _resolution(body: str, *, language: str = "eng", cover: str | None = None, after: str = "") -> Resolution:
    """The resolution in a file as the UN writes them, with this body."""
    words = {"un": "United Nations", "organ": "General Assembly", "session": "Ninety-ninth session"}
    if cover is None:
        cover = _COVER.format(**words, title="", item="Agenda item 12 (b)")
    data = f"""<akomaNtoso xmlns="{NAMESPACE}">
  <!--an unofficial copy-->
  <statement name="resolution">
    <meta><identification source="#DGACM">
      <FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/2031-02-03/99-9/!main/"></FRBRthis>
        <FRBRdate date="2031-02-03" name="adoption"></FRBRdate></FRBRWork>
      <FRBRExpression><FRBRlanguage language="{language}"></FRBRlanguage></FRBRExpression>
    </identification></meta>
    {cover}{_PREFACE}{_PREAMBLE}
    <mainBody>{body}</mainBody>
    {_CONCLUSIONS}{after}
  </statement>
</akomaNtoso>"""
    found = parse(data.encode(), XmlOptions())
    assert isinstance(found, Resolution)
    return found


def _document(inner: str, name: str = "report", kind: type[D] = Report) -> D:  # type: ignore[assignment]
    """The document in a ``doc`` with these parts."""
    data = f'<akomaNtoso xmlns="{NAMESPACE}"><doc name="{name}">\n{inner}\n</doc></akomaNtoso>'
    found = parse(data, XmlOptions())
    assert isinstance(found, kind)
    return found


def _body(inner: str) -> tuple[Block, ...]:
    return _document(f"<mainBody>{inner}</mainBody>").body


# ------------------------------------------------------------------------------------------- a resolution of the UN


def test_the_front_of_a_resolution() -> None:
    document = _resolution("")
    masthead = document.masthead
    assert masthead is not None
    assert (masthead.organization, masthead.organ) == ("United Nations", "General Assembly")
    assert (masthead.symbols, masthead.distribution) == (("A/RES/99/9",), "General")
    assert (masthead.session, masthead.session_number) == ("Ninety-ninth session", 99)
    assert masthead.date == dt.date(2031, 2, 11)
    assert [(item.label, item.title) for item in masthead.agenda_items] == [("12 (b)", "Example matters")]
    assert [line.value for line in masthead.other] == [
        "Resolution adopted by the General Assembly on 3 February 2031",
        "[on the report of the Example Committee (A/99/8)]",
    ]
    assert document.title is not None
    assert (document.number, document.title.text) == ("99/9", "The crossing of rivers")
    assert (document.date, document.language) == (dt.date(2031, 2, 3), "en")
    assert document.notices == ()


def test_an_agenda_item_may_bear_its_label() -> None:
    cover = _COVER.format(
        un="الأمــم المتحـدة", organ="الجمعية العامة", session="الدورة", title='title="12 (ب)" ', item="البند 12 (ب)"
    )
    masthead = _resolution("", language="ara", cover=cover).masthead
    assert masthead is not None
    assert masthead.agenda_items[0].label == "12 (ب)"
    assert masthead.organization == "الأمــم المتحـدة"


def test_the_preamble_is_preambular_and_the_rest_operative() -> None:
    document = _resolution('<paragraph eId="para_4"><num>\t1.</num><content><p>\tDecides.</p></content></paragraph>')
    paragraphs = document.paragraphs
    assert [item.role for item in paragraphs] == ["preambular", "preambular", "preambular", "operative"]
    assert [item.text for item in paragraphs] == [
        "The General Assembly,",
        "Recalling its resolution 98/3,",
        "Noting:",
        "Decides.",
    ]
    assert paragraphs[0].content[0] == Emphasis("The General Assembly")
    assert Link("98/3", "https://undocs.org/en/A/RES/98/3") in paragraphs[1].content
    assert [(note.marker, note.text) for note in document.find(Footnote)] == [("1", "See A/98/2.")]
    assert [(item.marker, item.text) for item in paragraphs[2].subparagraphs] == [
        ("(a)", "The first crossing;"),
        ("(b)", "The second,"),
    ]
    assert (paragraphs[3].marker, paragraphs[3].number, paragraphs[3].id) == ("1.", 1, "para_4")


def test_where_and_when_a_resolution_was_adopted() -> None:
    place_date = _resolution("").place_date
    assert place_date is not None
    assert place_date.text == "48th plenary meeting\n3 February 2031"
    assert (place_date.place, place_date.date) == ("48th plenary meeting", dt.date(2031, 2, 3))


def test_a_resolution_without_a_preface_is_titled_by_its_cover() -> None:
    cover = """<coverPage>
      <p><docNumber>S/RES/9085 (2031)</docNumber></p>
      <p><docTitle>\tResolution 9085 (2031) </docTitle></p>
      <p><docTitle>Adopted by the Council on <docDate date="2031-02-03">3 February 2031</docDate></docTitle></p>
    </coverPage>"""
    data = f'<akomaNtoso xmlns="{NAMESPACE}"><statement name="resolution">{cover}<mainBody/></statement></akomaNtoso>'
    document = parse(data, XmlOptions())
    assert isinstance(document, Resolution)
    assert document.title == Heading(
        "Resolution 9085 (2031)", lines=[Heading("Adopted by the Council on 3 February 2031")]
    )
    assert document.number == "9085 (2031)"


# ------------------------------------------------------------------------------------------- two ways with points

_FLAT = """
  <paragraph><num>4.</num><content><p>\t<span class="italic">Calls upon</span>:</p></content></paragraph>
  <paragraph class="SingleTxt"><content><p xml:space="preserve">\t(a)\tAll states;</p></content></paragraph>
  <paragraph class="SingleTxt"><content><p xml:space="preserve">\t(b)\tAll towns:</p></content></paragraph>
  <paragraph class="SingleTxt"><content><p xml:space="preserve">\t(i)\tGreat;</p></content></paragraph>
  <paragraph class="SingleTxt"><content><p xml:space="preserve">\t(ii)\tSmall;</p></content></paragraph>
  <paragraph class="SingleTxt"><content><p xml:space="preserve">\t(c)\tAll others;</p></content></paragraph>
  <paragraph class="SingleTxt"><content><p xml:space="preserve">\t5.\tDecides.</p></content></paragraph>
"""
_NESTED = """
  <paragraph><num>4.</num><list><intro><p>\t<span class="italic">Calls upon</span>:</p></intro>
    <point><num>(a)</num><content><p>\tAll states;</p></content></point>
    <point><num>(b)</num><content><p>\tAll towns:</p></content></point>
    <sublist>
      <point><num>(i)</num><content><p>\tGreat;</p></content></point>
      <point><num>(ii)</num><content><p>\tSmall;</p></content></point>
    </sublist>
    <point><num>(c)</num><content><p>\tAll others;</p></content></point>
  </list></paragraph>
  <paragraph><num>5.</num><content><p>\tDecides.</p></content></paragraph>
"""
_POINTS = (
    Subparagraph("All states;", "(a)"),
    Subparagraph("All towns:", "(b)", [Subparagraph("Great;", "(i)"), Subparagraph("Small;", "(ii)")]),
    Subparagraph("All others;", "(c)"),
)


@pytest.mark.parametrize("body", [_FLAT, _NESTED])
def test_flat_and_nested_points_give_the_same_tree(body: str) -> None:
    assert _body(body) == (
        Paragraph([Emphasis("Calls upon"), Text(":")], "4.", _POINTS),
        Paragraph("Decides.", "5."),
    )


@pytest.mark.parametrize(
    ("markers", "levels"),
    [
        ("(a) (b)", "1 1"),
        ("a) b) i) ii) c)", "1 1 2 2 1"),
        ("(أ) (ب)", "1 1"),
        ("(甲) (乙)", "1 1"),
        ("(i) (ii) (iii)", "1 1 1"),
        ("(g) (h) (i) (j)", "1 1 1 1"),
        ("(a) ㈠ ㈡ (b)", "1 2 2 1"),
        ("(u) (v) (w)", "1 1 1"),
        ("(c) (i) (ii) (d) (i)", "1 2 2 1 2"),
    ],
)
def test_the_level_of_a_flat_point_is_told_by_its_number(markers: str, levels: str) -> None:
    inner = "".join(f"<p>\t{marker}\tText</p>" for marker in markers.split())
    (paragraph,) = _body(f"<p>Calls upon:</p>{inner}")
    found = []
    for point in paragraph.find(Subparagraph):
        found.append((point.marker, "1" if point in paragraph.subparagraphs else "2"))
    assert found == list(zip(markers.split(), levels.split(), strict=True))


@pytest.mark.parametrize("marker", ["1.", "12 -", "一.", "3 bis."])
def test_a_number_and_a_tab_make_a_marker(marker: str) -> None:
    assert _body(f"<paragraph><content><p>\t{marker}\tText</p></content></paragraph>") == (Paragraph("Text", marker),)


def test_a_number_without_a_tab_is_text() -> None:
    assert _body("<p>1. Text</p><p>(a) Text</p>") == (Paragraph("1. Text"), Paragraph("(a) Text"))


# ------------------------------------------------------------------------------------------------ other structures


def test_headings_are_told_by_element_or_class() -> None:
    assert _body(
        """<paragraph class="H1"><heading>\t\tThe first</heading></paragraph>
        <paragraph class="H23"><num>II.</num><subheading>\tThe  second</subheading></paragraph>
        <paragraph class="H23"><content><p xml:space="preserve">
          <span class="bold">\t\tPart Two</span> </p></content></paragraph>
        <section><num>3.</num><heading>Third</heading><subheading>Line</subheading>
          <paragraph><num>1.</num><content><p>In it</p></content></paragraph>
          <section><heading>Inner</heading></section></section>"""
    ) == (
        Heading("The first"),
        Heading("The second", "II.", 1),
        Heading([Emphasis("Part Two", "bold")], None, 1),
        Heading("Third", "3.", 0, [Heading("Line")]),
        Paragraph("In it", "1."),
        Heading("Inner", level=1),
    )


def test_a_draft_within_a_paragraph_is_a_quotation() -> None:
    body = """<paragraph><content><p><span class="italic">Recommends</span> the following:
       <embeddedStructure><container name="formula"><p>The General Assembly,</p></container>
       <paragraph><num>1.</num><content><p>\tTakes note;</p></content></paragraph>
       </embeddedStructure>
      </p></content></paragraph>"""
    paragraph, quotation = _body(body)
    assert paragraph.text == "Recommends the following:"
    assert quotation == Quotation([Paragraph("The General Assembly,"), Paragraph("Takes note;", "1.")])


def test_annexes_left_in_their_bodies() -> None:
    after = """<attachments><attachment><doc name="annex"><meta/><mainBody>
        <paragraph class="H1"><content><p>\t\tAnnex II</p></content></paragraph>
        <paragraph class="H1"><content><p>\t\tRules of the road</p></content></paragraph>
        <paragraph class="H23"><content><p>\t\tPart One</p></content></paragraph>
        <paragraph><num>1.</num><content><p>Keep left.</p></content></paragraph>
        <paragraph><content><p>\t(a)\tAlways.</p></content></paragraph>
      </mainBody></doc></attachment></attachments>"""
    (annex,) = _resolution("", after=after).annexes
    assert annex == Annex(
        "annex",
        "II",
        "Annex II",
        "Rules of the road",
        [Heading("Part One", level=1), Paragraph("Keep left.", "1.", [Subparagraph("Always.", "(a)")])],
    )


def test_notes_may_stand_in_the_metadata() -> None:
    document = _document(
        """<meta><notes source="#x"><note eId="n1"><p>First.</p></note><note eId="n2" marker="9"><p>Left.</p></note>
        </notes></meta><mainBody><p>Text<noteRef href="#n1" marker="*"/> and<noteRef href="#n0" marker="2"/>.</p>
        </mainBody>"""
    )
    assert [(note.marker, note.text) for note in document.find(Footnote)] == [("*", "First."), ("2", "")]
    assert document.body[-1] == Unparsed("Left.", "a note without a mark in the text")
    assert [item.code for item in document.notices] == ["P204"]


def test_tables_lists_and_line_ends() -> None:
    table, plain, items = _body(
        """<table><caption>Boats</caption><tr><th colspan="2"><p>Port</p></th></tr>
        <tr><td rowspan="x"><p>Lake Town</p></td><td>12</td></tr></table>
        <p>One<br/>two <i>three </i><eol/> <b>four</b></p>
        <ul><li>first</li><li>second</li></ul>"""
    )
    assert isinstance(table, Table)
    assert table.caption[0].text == "Boats"
    assert (table.rows[0].cells[0].header, table.rows[0].cells[0].colspan) == (True, 2)
    assert [cell.text for cell in table.rows[1].cells] == ["Lake Town", "12"]
    assert plain.text == "One\ntwo three\nfour"
    assert items == Paragraph((), None, [Subparagraph("first"), Subparagraph("second")])


def test_what_is_not_known_keeps_its_text_and_is_noted() -> None:
    document = _document(
        """stray <mainBody><p>A <blink>b <marquee>c</marquee></blink> d</p>
        <panel><p>In a panel</p>beside<p>Again</p></panel><banner>Just text</banner></mainBody><footer>Foot</footer>"""
    )
    texts = [block.text for block in document.body]
    assert texts == ["stray", "A b c d", "In a panel", "beside", "Again", "Just text", "Foot"]
    codes = [(item.code, item.message.split(";")[0]) for item in document.notices]
    assert ("P201", "element blink in p is not known") in codes
    assert ("P201", "element panel in mainBody is not known") in codes
    assert ("P203", "text outside of any paragraph in panel") in codes
    assert all(item.span is not None and item.span.line for item in document.notices)


def test_notices_are_short_however_long_the_names() -> None:
    long = "x" * 100_000
    document = _document(
        f"""<mainBody><p>A <{long}>b</{long}> <noteRef marker="{long}" href="#n"/></p>
        <{long}><{long}y/>c<p>d</p></{long}></mainBody>"""
    )
    assert {item.code for item in document.notices} == {"P201", "P203", "P204"}
    assert all(len(item.message) < 250 and f"{'x' * 60}…" in item.message for item in document.notices)


@pytest.mark.parametrize(("version", "said"), [("2", "'2'"), ("", "''"), (None, "''"), ("9" * 1000, f"'{'9' * 60}…'")])
def test_a_version_that_is_not_known_is_read_all_the_same(version: str | None, said: str) -> None:
    written = Report(body=[Paragraph(" two  spaces ⟦U+0041⟧\n", "1.")])
    text = export(written, XmlOptions(), []).decode()
    mark = f'<undoc:document version="{VERSION}"/>'
    assert mark in text
    assert parse(text, XmlOptions()).notices == ()
    other = "<undoc:document/>" if version is None else f'<undoc:document version="{version}"/>'
    document = parse(text.replace(mark, other), XmlOptions())
    assert document == written
    (notice,) = document.notices
    assert (notice.code, notice.severity) == ("P206", Severity.WARNING)
    assert notice.message == f"version {said} of undoc's encoding is not known; it is read as version {VERSION}"


def test_nodes_know_their_lines() -> None:
    document = _document("<mainBody>\n<p>one</p>\n\n<p eId='x'>two</p></mainBody>")
    assert [block.span.line for block in document.body if block.span] == [3, 5]
    assert [block.id for block in document.body] == [None, "x"]


# ---------------------------------------------------------------------------------------------------- other roots


def test_letters_and_notes_are_read_by_their_titles() -> None:
    title = (
        "Letter dated 26 June 2030 from the Permanent Representative of Exampleland addressed to the Secretary-General"
    )
    inner = f"""<meta><identification source="#x"><FRBRWork><FRBRdate date="2030-06-26" name="letter"/></FRBRWork>
      </identification></meta><preface><p><docTitle>{title}</docTitle></p></preface>
      <mainBody xml:lang="en"><p>Text</p></mainBody>
      <conclusions><p>Yours, <signature>(Signed) Jane <b>Example</b><eol/>Ambassador<eol/>
      <role>Permanent Representative</role></signature></p></conclusions>"""
    letter = _document(inner, "letter", Letter)
    assert letter.date == dt.date(2030, 6, 26)
    assert letter.sender == "Permanent Representative of Exampleland"
    assert letter.addressee == "Secretary-General"
    assert letter.signatures == (Signature("Jane Example", ["Ambassador", "Permanent Representative"]),)
    assert letter.body[-1] == Unparsed("Yours,", "text outside of any paragraph")
    assert _document("<mainBody/>", "note", NoteVerbale)
    subtype = "<meta><identification><FRBRWork><FRBRsubtype value='note'/></FRBRWork></identification></meta>"
    assert isinstance(_document(subtype + "<mainBody/>", "note", Note), Note)


def test_signatures_without_a_place_stay_in_the_text() -> None:
    inner = """<mainBody/><conclusions><p><signature><person>Jane Example</person></signature></p>
      <p><location>Lake Town</location></p><p>More</p></conclusions>"""
    document = _document(inner, "circular", Document)
    assert [block.text for block in document.body] == ["Jane Example", "Lake Town", "More"]


def test_a_collection_is_its_first_document_with_the_others_as_annexes() -> None:
    def part(text: str, number: str) -> str:
        doc = f'<doc name="report"><mainBody><p>{text}</p></mainBody></doc>'
        return f"<component><heading>Part {number}</heading>{doc}</component>"

    data = f"""<akomaNtoso xmlns="{NAMESPACE}"><documentCollection name="papers">
      <coverPage><p><docTitle>Papers</docTitle></p></coverPage>
      <collectionBody>{part("One", "A")}<component><documentRef href="#c"/></component></collectionBody>
      </documentCollection><components>{part("Two", "B")}</components></akomaNtoso>"""
    document = parse(data, XmlOptions())
    assert isinstance(document, Report)
    assert [block.text for block in document.body] == ["Papers", "Part A", "One"]
    assert [(annex.heading.text if annex.heading else "", annex.body[0].text) for annex in document.annexes] == [
        ("Part B", "Two")
    ]
    assert [item.code for item in document.notices] == ["P205"]


def test_laws_and_judgments_are_read_as_plain_documents() -> None:
    data = f"""<akomaNtoso xmlns="{NAMESPACE}"><act name="act"><body><section eId="s1"><num>1</num>
      <heading>Title</heading><subsection><num>(1)</num><content><p>Text</p></content></subsection></section></body>
      </act></akomaNtoso>"""
    document = parse(data, XmlOptions())
    assert type(document) is Document
    assert document.body == (Heading("Title", "1"), Paragraph("Text", "(1)"))


_LAW = """
    <preface><longTitle><p>A law on weather stations</p></longTitle></preface>
    <preamble><p>Whereas stations are shared;</p></preamble>
    <body>
      <part eId="part_A"><num>A</num><heading>Stations</heading>
        <section eId="part_A__sec_1"><num>1.</num><heading>Meaning</heading>
          <intro><p>In this law:<authorialNote marker="1"><p>A note.</p></authorialNote></p></intro>
          <subsection><num>(a)</num><content><p>a <i>gauge</i> is <b>any</b> gauge;</p>
            <blockList><listIntroduction>and so is</listIntroduction>
              <item><num>(i)</num><p>a vane;</p></item><item><num>(ii)</num><p>a mast;</p></item>
              <listWrapUp>alike;</listWrapUp></blockList></content></subsection>
          <subsection><num>(b)</num><content><p>see <a href="https://example.org">there</a>.</p>
            <table><tr><th><p>head</p></th><td><p>cell</p></td></tr></table>
            <block name="quote"><embeddedStructure><paragraph><num>1.</num><content><p>quoted</p></content></paragraph>
            </embeddedStructure></block></content></subsection>
        </section>
        <hcontainer name="crossheading"><heading>Across</heading></hcontainer>
      </part>
    </body>
    <attachments><attachment eId="att_1"><heading>Schedule</heading><subheading>Fees</subheading>
      <doc name="schedule"><mainBody>
        <paragraph><num>1.</num><content><p>None.</p></content></paragraph></mainBody></doc>
    </attachment></attachments>"""
_DEBATE = """
    <debateBody><debateSection name="opening"><heading>Opening</heading>
      <speech by="#chair"><from>The Chair</from><p>I open the meeting.</p><scene>Applause</scene></speech>
      <question><num>1</num><from>A member</from><p>Is it raining?</p></question>
      <answer><from>The Chair</from><p>It is not.</p></answer></debateSection>
      <debateSection name="closing"><narrative>The meeting rose.</narrative></debateSection></debateBody>"""


@pytest.mark.parametrize(("root", "inner"), [("act", _LAW), ("bill", _LAW), ("debate", _DEBATE)])
def test_laws_and_debates_are_read_whole_and_in_order(root: str, inner: str) -> None:
    data = f'<akomaNtoso xmlns="{NAMESPACE}"><{root} name="x">{inner}</{root}></akomaNtoso>'
    document = parse(data, XmlOptions())
    assert type(document) is Document
    assert text_of(document) == text_in(etree.fromstring(data))
    assert document.notices == ()
    assert parse(export(document, XmlOptions(), []), XmlOptions()) == document


def test_a_law_keeps_its_numbers_headings_notes_and_annexes() -> None:
    document = parse(f'<akomaNtoso xmlns="{NAMESPACE}"><act name="x">{_LAW}</act></akomaNtoso>', XmlOptions())
    assert document.title == Heading("A law on weather stations")
    assert [(item.marker, item.text) for item in document.body if isinstance(item, Heading)] == [
        ("A", "Stations"),
        ("1.", "Meaning"),
        (None, "Across"),
    ]
    assert [note.text for note in document.find(Footnote)] == ["A note."]
    markers = [item.marker for kind in (Paragraph, Subparagraph) for item in document.find(kind) if item.marker]
    assert sorted(markers) == ["(a)", "(b)", "(i)", "(ii)", "1.", "1."]
    assert [annex.heading for annex in document.annexes] == [Heading("Schedule", lines=[Heading("Fees")])]
