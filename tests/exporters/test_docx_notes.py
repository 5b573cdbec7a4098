"""Footnotes and links in DOCX, and what is told of those that Word can't carry."""

import pytest
from docx_files import DocxFile, R, W, style_of, text_of
from docx_letters import words

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.docx import export
from undoc.exporters.docx.links import LONGEST, relation_target
from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    Link,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.options import DocxOptions


def exported(document: Document) -> tuple[DocxFile, list[Diagnostic]]:
    said: list[Diagnostic] = []
    return DocxFile(export(document, DocxOptions(), said)), said


def written(document: Document) -> DocxFile:
    return exported(document)[0]


def paragraph(*parts: object) -> Document:
    return Document(body=[Paragraph(words(*parts))])  # type: ignore[arg-type]


def marks(file: DocxFile) -> list[str | None]:
    """The printed marks of the references, None where Word counts; each is that of its note."""
    found: list[str | None] = []
    for number, reference in enumerate(file.body.iter(f"{W}footnoteReference"), start=1):
        assert reference.get(f"{W}id") == str(number)
        run = reference.getparent()
        assert run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "FootnoteReference"
        custom = reference.get(f"{W}customMarkFollows") == "1"
        mark = "".join(item.text for item in run.iter(f"{W}t")) if custom else None
        note = file.notes[str(number)]
        assert (note.find(f".//{W}footnoteRef") is None) == custom
        if custom:
            assert text_of(note.find(f".//{W}r")) == mark
            # of two characters in one element LibreOffice makes four
            assert all(len(item.text) == 1 for item in run.iter(f"{W}t"))
        found.append(mark)
    return found


class TestMarks:
    @pytest.mark.parametrize(
        ("printed", "expected"),
        [
            (["1", "2", "3"], [None, None, None]),
            (["*", "1", "2"], ["*", None, None]),
            (["1", "*", "2", "**", "3"], [None, "*", None, "**", None]),
            (["(1)", "(2)"], [None, None]),
            (["2", "3"], ["2", "3"]),
            (["1", "3"], ["1", "3"]),
            (["2", "1"], ["2", "1"]),
            (["1", "2", "1", "2"], ["1", "2", "1", "2"]),
            (["01", "2"], ["01", "2"]),
            (["١", "٢"], ["١", "٢"]),
            (["a", "b"], ["a", "b"]),
            (["8 bis"], ["8 bis"]),
        ],
    )
    def test_word_counts_only_where_it_counts_the_same(self, printed: list[str], expected: list[str | None]) -> None:
        assert marks(written(paragraph(*(Footnote(mark, "note") for mark in printed)))) == expected

    def test_notes_anywhere_are_numbered_in_reading_order(self) -> None:
        def note(number: int) -> Footnote:
            return Footnote(str(number), f"note {number}")

        day = PlaceDate(words("Day", note(4)))
        items = [Subparagraph(words("s", note(8)), "(a)", [Subparagraph(words("t", note(9)), "(i)")])]
        text = words("p", note(5), Emphasis([note(6)]), Link([Text("x"), note(7)], "https://example.org"))
        row = Row([Cell([Paragraph(words("a", note(12)))]), Cell([Paragraph([note(13)])])])
        quoted = Quotation([Paragraph([note(16)])])
        document = Document(
            Masthead(agenda_items=[AgendaItem(content=words("Item", note(1)))]),
            Heading(words("Title", note(2)), lines=[Heading(words("Line", note(3))), day]),
            [Paragraph(text, "1.", items, words("c", note(10))), Table([row], words("t", note(11)))],
            [Annex("annex", None, Heading(words("Annex", note(14))), [Heading([note(15)])], [quoted])],
        )
        file = written(document)
        assert marks(file) == [None] * 16
        assert [text_of(item) for item in file.notes.values()] == [f"\tnote {number}" for number in range(1, 17)]

    def test_an_asterisk_is_not_raised_twice(self) -> None:
        file = written(paragraph(Footnote("**", "note"), Footnote("3", "note")))
        runs = [item.getparent() for item in file.body.iter(f"{W}footnoteReference")]
        assert [run.find(f"{W}rPr/{W}vertAlign") is not None for run in runs] == [True, False]

    def test_word_knows_the_rules_above_the_notes(self) -> None:
        file = written(Document())
        listed = [item.get(f"{W}id") for item in file.xml("word/settings.xml").findall(f"{W}footnotePr/{W}footnote")]
        rules = {item.get(f"{W}id"): item.get(f"{W}type") for item in file.xml("word/footnotes.xml")}
        assert rules == {"-1": "separator", "0": "continuationSeparator"}
        assert listed == ["-1", "0"]


class TestBodies:
    def test_several_blocks(self) -> None:
        blocks = [
            Paragraph("See", None, [Subparagraph("first", "(a)"), Subparagraph("second", "(b)")]),
            Heading("H", "I."),
            Quotation([Paragraph("q")]),
            Table([Row([Cell("x")])], words("caption")),
            Unparsed("raw"),
        ]
        file = written(paragraph(Footnote("1", blocks)))
        texts = [text_of(line) for line in file.notes["1"].iter(f"{W}p")]
        assert texts == ["\tSee", "\t(a)\tfirst", "\t(b)\tsecond", "I.\tH", "q", "caption", "x", "", "raw"]

    @pytest.mark.parametrize("first", [Table([Row([Cell("x")])]), Table(caption=words("x")), Quotation([]), None])
    def test_the_mark_stands_in_a_paragraph_of_the_note(self, first: Table | Quotation | None) -> None:
        note = written(paragraph(Footnote("1", [first] if first else []))).notes["1"]
        holder = note.find(f".//{W}footnoteRef/../..")
        assert holder is not None
        assert holder.getparent() is note
        assert note[-1].tag == f"{W}p"

    def test_a_note_that_begins_with_a_number(self) -> None:
        note = written(paragraph(Footnote("1", [Paragraph("text", "1."), Heading("h", "I.")]))).notes["1"]
        assert [text_of(line) for line in note.iter(f"{W}p")] == ["\t1.\ttext", "I.\th"]
        assert {style_of(line) for line in note.iter(f"{W}p")} == {"FootnoteText"}

    def test_a_note_within_a_note_follows_in_brackets_and_is_told(self) -> None:
        inner = Footnote("2", [Paragraph("deep", "1."), Paragraph(words("er", Footnote("3", "est")))])
        file, said = exported(paragraph("x", Footnote("1", [Paragraph(words("a", inner, "b"))])))
        assert text_of(file.notes["1"]) == "\ta [2 1. deep er [3 est]]b"
        assert len(file.notes) == 1
        assert marks(file) == [None]
        assert [(item.code, item.severity) for item in said] == [("E131", Severity.WARNING)] * 2
        assert "'2' stands within note '1'" in said[0].message


class TestLinks:
    def test_to_the_web(self) -> None:
        url = "https://example.org/a?b=c&d=%20#e"
        file = written(paragraph("see ", Link([Text("this "), Emphasis([Text("page")], "bold")], url), "."))
        link = file.body.find(f".//{W}hyperlink")
        assert link is not None
        assert text_of(link) == "this page"
        assert file.relations("document.xml")[link.get(f"{R}id")] == (url, "External")

    def test_in_a_note_the_relation_is_that_of_the_notes(self) -> None:
        file = written(paragraph(Footnote("1", [Paragraph([Link("x", "https://example.org/")])])))
        link = file.notes["1"].find(f".//{W}hyperlink")
        assert link is not None
        assert file.relations("footnotes.xml") == {link.get(f"{R}id"): ("https://example.org/", "External")}

    def test_to_one_address_there_is_one_relation(self) -> None:
        file = written(paragraph(*(Link("x", f"https://example.org/{number % 3}") for number in range(9))))
        external = [target for target, mode in file.relations("document.xml").values() if mode == "External"]
        assert sorted(external) == [f"https://example.org/{number}" for number in range(3)]

    def test_within_the_document(self) -> None:
        blocks = [
            Paragraph([Link("there", "#para_2")], "1."),
            Table([Row([Cell("x", id="cell")])]),
            Paragraph([Text("text", id="text")], "2.", id="para_2"),
            Paragraph([Link("cell", "#cell"), Link("again", "#para_2"), Link("note", "#note")]),
            Paragraph([Footnote("1", "x", id="note")]),
        ]
        file, said = exported(Document(body=blocks))
        assert said == []
        names = {item.get(f"{W}name"): item.getparent() for item in file.body.iter(f"{W}bookmarkStart")}
        anchors = {text_of(item): item.get(f"{W}anchor") for item in file.body.iter(f"{W}hyperlink")}
        assert anchors["there"] == anchors["again"]
        assert text_of(names[anchors["there"]]) == "2.\ttext"
        assert text_of(names[anchors["cell"]]) == "x"
        ends = [item.get(f"{W}id") for item in file.body.iter(f"{W}bookmarkEnd")]
        assert ends == [item.get(f"{W}id") for item in file.body.iter(f"{W}bookmarkStart")]
        assert len(set(ends)) == len(ends)

    def test_one_that_leads_nowhere_is_told(self) -> None:
        file, said = exported(paragraph("a ", Link("b", "#nowhere"), " c"))
        assert text_of(file.paragraphs()[0]) == "\ta b c"
        assert file.body.find(f".//{W}hyperlink") is None
        assert file.body.find(f".//{W}rStyle") is None
        assert [(item.code, item.severity) for item in said] == [("E133", Severity.WARNING)]

    def test_one_that_is_too_long_is_written_out_and_told(self) -> None:
        target = "https://example.org/" + "x" * LONGEST
        file, said = exported(paragraph(Link("b", target), "."))
        assert text_of(file.paragraphs()[0]) == f"\tb ({target})."
        assert [item.code for item in said] == ["E137"]

    @pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/hosts", "annex.pdf", " "])
    def test_one_that_leads_off_the_web_is_written_out_and_told(self, target: str) -> None:
        file, said = exported(paragraph(Link("b", target), "."))
        assert text_of(file.paragraphs()[0]) == (f"\tb ({target})." if target.strip() else "\tb.")
        assert file.relations("document.xml").keys() & {"link1"} == set()
        assert [(item.code, item.severity) for item in said] == [("E137", Severity.INFO)]

    def test_one_within_another_cuts_it_in_two(self) -> None:
        inner = Link("b", "https://example.org/2")
        file = written(paragraph(Link([Text("a"), inner, Text("c")], "https://example.org/1")))
        assert [text_of(item) for item in file.body.iter(f"{W}hyperlink")] == ["a", "b", "c"]

    def test_one_without_target_is_text(self) -> None:
        file, said = exported(paragraph(Link("b")))
        assert (text_of(file.paragraphs()[0]), said) == ("\tb", [])

    @pytest.mark.parametrize(
        ("target", "expected"),
        [
            ("https://example.org/ü x", "https://example.org/%C3%BC%20x"),
            ("https://example.org/%zz%20", "https://example.org/%25zz%20"),
            ("HTTP://EXAMPLE.org", "HTTP://EXAMPLE.org"),
            ("mailto:ana@example.org", "mailto:ana@example.org"),
            ("https://example.org/\ud800", "https://example.org/%ED%A0%80"),
            ("annex.pdf", None),
            ("http://", None),
            ("http://[", None),
            ("javascript:alert(1)", None),
            ("file:///etc/hosts", None),
            ("//host/share", None),
            ("\ud800", None),
            ("", None),
            (" ", None),
            ("https://example.org/" + "x" * LONGEST, None),
        ],
    )
    def test_only_addresses_on_the_web_are_targets(self, target: str, expected: str | None) -> None:
        assert relation_target(target) == expected


class TestLosses:
    def test_nothing_is_told_where_nothing_is_lost(self) -> None:
        assert exported(paragraph("plain", Footnote("1", "note"), Link("x", "https://example.org/")))[1] == []

    def test_each_is_told_once(self) -> None:
        document = Document(
            title="bell\x07",
            body=[
                Paragraph("a", role="preambular"),
                Paragraph("b", role="operative"),
                Unparsed("c", "why"),
                Unparsed("d"),
                Table([Row([Cell(str(number)) for number in range(64)])], words("wide")),
            ],
            furniture=[Furniture("33-90101", "job number"), Furniture("*3390101*"), Furniture("2/10", "page number")],
        )
        file, said = exported(document)
        assert [str(item) for item in said] == [
            "warning E130: characters that XML forbids are written as ⟦U+…⟧",
            "warning E132: 1 table is too wide or too deeply nested for Word: written cell by cell",
            "info E135: 1 piece of unplaced text is a paragraph like any other, without the reason",
            "info E136: 1 piece of the source's page furniture left out, such as job numbers",
        ]
        assert "⟦U+0007⟧" in file.reading()
        assert [text_of(line) for line in file.paragraphs()][-64:] == [f"\t{number}" for number in range(64)]
