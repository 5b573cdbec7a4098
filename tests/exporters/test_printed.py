"""The lines that print has and the model has only as data, and what is told of the rest."""

from __future__ import annotations

import datetime as dt

import pytest

from undoc.diagnostics import Diagnostic
from undoc.exporters.links import web_address
from undoc.exporters.printed import (
    agenda_line,
    agenda_lines,
    annex_head,
    dated,
    issue_lines,
    metadata,
    numbered_title,
    plain_text,
    running_head,
    signature_lines,
    symbol_parts,
)
from undoc.exporters.text import export
from undoc.exporters.unprinted import Form, unprinted
from undoc.languages import CODES, language
from undoc.languages.tags import language_tag
from undoc.model import (
    AgendaItem,
    Annex,
    AnnexKind,
    Decision,
    Document,
    Furniture,
    Heading,
    Letter,
    Masthead,
    Paragraph,
    PlaceDate,
    Resolution,
    Signature,
    Text,
)
from undoc.options import TextOptions


@pytest.mark.parametrize(
    ("number", "title", "printed"),
    [
        ("99/119", "Mountain lakes", ["99/119. Mountain lakes"]),
        ("99/119.", "Mountain lakes", ["99/119. Mountain lakes"]),
        ("99/119 B", "Mountain lakes", ["99/119 B. Mountain lakes"]),
        ("99/119", None, ["99/119. "]),
        ("99/119", Heading("Lakes", "A."), [" 99/119.", "A. Lakes"]),
        ("99/119", "Resolution 99/119", [" Resolution 99/119"]),
        ("9901 (2033)", "Résolution 9901 (2033)", [" Résolution 9901 (2033)"]),
        ("9901 (2033)", "第9901(2033)号决议", [" 第9901(2033)号决议"]),
        ("9901 (2033)", "Lakes", [" 9901 (2033)", " Lakes"]),
        ("1", "Session of 2011", [" 1", " Session of 2011"]),
        ("99/11", "Review of 99/119", ["99/11. Review of 99/119"]),
        (" ", "Lakes", [" Lakes"]),
        (None, None, []),
    ],
)
def test_the_number_of_a_resolution(number: str | None, title: str | Heading | None, printed: list[str]) -> None:
    for kind in (Resolution, Decision):
        found = numbered_title(kind(title=title, number=number))
        assert [f"{heading.marker or ''} {plain_text(heading.content)}" for heading in found] == printed


@pytest.mark.parametrize(
    ("code", "line"),
    [("en", "Resolution 9901 (2033)"), ("zh", "第9901 (2033)号决议"), ("ar", "الق\u0640رار 9901 (2033)")],
)
def test_a_number_in_the_masthead_is_not_printed_twice(code: str, line: str) -> None:
    resolution = Resolution(Masthead(other=(Text(line),)), "Lakes", language=code, number="9901 (2033)")
    assert [heading.text for heading in numbered_title(resolution)] == ["Lakes"]
    resolution = Resolution(Masthead(other=(Text("9901 (2033)"),)), "Lakes", language=code, number="9902 (2033)")
    assert [heading.text for heading in numbered_title(resolution)] == ["9902 (2033)", "Lakes"]


@pytest.mark.parametrize(
    ("line", "code", "printed"),
    [
        (PlaceDate("Selden, in July", "Selden"), "en", "Selden, in July"),
        (PlaceDate((), "Selden", dt.date(2044, 7, 1)), "en", "Selden, 1 July 2044"),
        (PlaceDate((), None, dt.date(2044, 7, 1), dt.date(2044, 7, 3)), "en", "1–3 July 2044"),
        (PlaceDate((), None, dt.date(2044, 7, 1), dt.date(2044, 7, 3)), "zh", "2044年7月1–3日"),
        (PlaceDate((), None, dt.date(2044, 6, 30), dt.date(2044, 7, 3)), "en", "30 June 2044–3 July 2044"),
        (PlaceDate((), None, None, dt.date(2044, 7, 3)), "fr", "3 juillet 2044"),
        (PlaceDate((), "Selden"), "en", "Selden"),
        (PlaceDate(), "en", ""),
    ],
)
def test_places_and_dates(line: PlaceDate, code: str, printed: str) -> None:
    assert plain_text(dated(line, language(code))) == printed


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", ["annex", "enclosure", "appendix"])
def test_the_heading_of_a_label_is_one_that_the_language_knows(code: str, kind: AnnexKind) -> None:
    own = language(code)
    label = "الأول" if code == "ar" else "II"
    heading = annex_head(Annex(kind, label), own).heading
    assert heading is not None
    if kind in own.annexes:
        found = own.annexes[kind].fullmatch(heading.text)
        assert found is not None
        assert found["label"] == label != heading.text
    else:
        assert heading.text == label
    odd = annex_head(Annex(kind, "the second"), own).heading
    assert odd is not None
    assert odd.text == "the second"


def test_the_head_of_an_annex() -> None:
    annex = Annex(heading="Annex", titles=(Heading("Outcome"),), original_language="French")
    head = annex_head(annex, language("en"))
    assert (head.heading, head.original, head.titles) == (annex.heading, "[Original: French]", annex.titles)
    assert annex_head(Annex(), language("en")).heading is None


def test_signatures_in_parts() -> None:
    signature = Signature("Lin Arsenov", ("Ambassador", "Representative"), above=1)
    assert [[(part.role, part.text, part.emphasis) for part in line] for line in signature_lines(signature, EN)] == [
        [("title", "Ambassador", None)],
        [("mark", "(Signed)", "italic"), ("name", " Lin Arsenov", "bold")],
        [("title", "Representative", None)],
    ]
    assert [[part.text for part in line] for line in signature_lines(Signature("林", signed=False), ZH)] == [["林"]]
    assert [[part.text for part in line] for line in signature_lines(Signature("林"), ZH)] == [["林", "(签名)"]]
    assert signature_lines(Signature(signed=False), EN) == []


EN, ZH = language("en"), language("zh")
HEAD = Masthead(None, "General Assembly", ("A/99/917", "S/2044/917"), other=(Text("Chinese"),), original_language="")


def test_the_head_of_the_first_page_and_of_others() -> None:
    assert [(line.kind, line.text) for line in issue_lines(HEAD, EN)] == [
        ("other", "Chinese"),
        ("original", "Original: "),
    ]
    assert running_head(Document(HEAD, "Title")) == "A/99/917–S/2044/917"
    assert running_head(Document(title="The\n title")) == "The title"
    assert plain_text(agenda_line(AgendaItem("21 (e)", "Lakes", "preliminary list"))) == "21 (e), preliminary list"
    said = metadata(Document(HEAD, "Title"))
    assert (said.title, said.author, said.subject) == ("Title", "General Assembly", "A/99/917, S/2044/917")


def test_items_that_one_line_names_are_not_named_again() -> None:
    printed = AgendaItem("4", "Lakes", content=(Text("Agenda items 4, 41 and 5 (a)"),))
    items = [printed, AgendaItem("41", "Rivers"), AgendaItem("5 (a)", "Seas"), AgendaItem("1", "Ponds")]
    lines = [plain_text(line) for _, line in agenda_lines(items)]
    assert lines == ["Agenda items 4, 41 and 5 (a)", "", "", "1"]
    chinese = [AgendaItem("33", "湖泊", content=(Text("议程项目33和40"),)), AgendaItem("40", "河流")]
    assert [plain_text(line) for _, line in agenda_lines(chinese)] == ["议程项目33和40", ""]
    assert [plain_text(line) for _, line in agenda_lines([printed, AgendaItem("41")])][
        1
    ] == "41"  # else it left no trace


@pytest.mark.parametrize(
    ("code", "tag"),
    [("en", "en"), ("zh-Hans-CN", "zh-Hans-CN"), ("", None), (None, None), ("zh(", None), ("\ud800", None),
     ("en\n", None), ("abcdefghi", None), ("en-", None)],
)  # fmt: skip
def test_language_tags(code: str | None, tag: str | None) -> None:
    assert language_tag(code) == tag


@pytest.mark.parametrize(
    ("target", "address"),
    [
        (" https://example.org/a b ", "https://example.org/a%20b"),
        ("ftp://example.org/x", "ftp://example.org/x"),
        ("mailto:lin@example.org", "mailto:lin@example.org"),
        ("javascript:alert(1)", None),
        ("JavaScript:https://example.org", None),
        ("file:///etc/hosts", None),
        ("data:text/html,x", None),
        ("", None),
    ],
)
def test_addresses(target: str, address: str | None) -> None:
    assert web_address(target) == address


def full() -> Letter:
    item = AgendaItem("22", "Lakes", "preliminary list", (Text("Item 21 of the preliminary list"),))
    return Letter(
        Masthead(session_number=99, agenda_items=(item,)),
        Heading("Letter dated 1 July 2044 from Orlania", lines=(PlaceDate("3 May", date=dt.date(2044, 5, 3)),)),
        (Paragraph("Notes", role="preambular"), Paragraph("Decides", "1.", role="operative")),
        (Annex(label="I", heading="Annex II"), Annex(label="III")),
        "en",
        (Furniture("2/3", "page number"), Furniture("44-90101", "job number")),
        date=dt.date(2044, 8, 1),
        sender="Orlania",
        addressee="Secretary-General",
    )


def said(document: Document, form: Form) -> list[tuple[str, str]]:
    return [(item.code, item.message.split(" is in ")[0].split(" left ")[0]) for item in unprinted(document, form)]


def test_data_in_no_printed_line_is_told() -> None:
    assert said(full(), Form("E1", "E2", "E3")) == [
        ("E1", "Letter.addressee 'Secretary-General'"),
        ("E1", "Letter.date '2044-08-01'"),
        ("E1", "Masthead.session_number '99'"),
        ("E1", "AgendaItem.label '22'"),
        ("E1", "PlaceDate.date '2044-05-03'"),
        ("E1", "Annex.label 'I'"),
        ("E2", "the roles of 2 paragraphs (preambular, operative) are not marked"),
        ("E3", "1 piece of the source's page furniture"),
    ]
    carried = Form("E1", "E2", "E3", frozenset(("addressee", "date", "session_number", "label")), ("job number",))
    assert [code for code, _ in said(full(), carried)] == ["E2", "E3"]


def test_plain_text_prints_and_tells_the_same() -> None:
    report: list[Diagnostic] = []
    resolution = Resolution(
        Masthead(agenda_items=(AgendaItem("21", "Lakes"),)),
        "Mountain lakes",
        annexes=(Annex(label="I", body="Text."), Annex()),
        number="99/119",
        place_date=PlaceDate((), "Selden", dt.date(2044, 7, 1)),
    )
    printed = export(resolution, TextOptions(), report).decode()
    assert printed.split("\n\n") == [
        "21", "Lakes", "99/119. Mountain lakes", "Selden, 1 July 2044", "Annex I", "Text.\n",
    ]  # fmt: skip
    assert [item.code for item in report] == ["E125"]
    report.clear()
    export(full(), TextOptions(), report)
    assert {item.code for item in report} == {"E122", "E123", "E124"}


@pytest.mark.parametrize(
    ("symbol", "parts"),
    [("A/99/1", ("A", "/99/1")), ("CEDAW/C/1", ("CEDAW", "/C/1")), ("", ("", "")), ("é/1", ("é", "/1"))],
)
def test_the_letters_of_the_organ_are_large(symbol: str, parts: tuple[str, str]) -> None:
    assert symbol_parts(symbol) == parts


def test_a_name_that_is_a_control_character_is_printed() -> None:
    lines = signature_lines(Signature("\x1f", signed=False), language("en"))
    assert [[part.text for part in line] for line in lines] == [["\x1f"]]
