"""The PDF exporter as a whole: what it writes, what it says, and what it takes."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from docx_print import Printer, bare
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_files import baselines, contents, pages, write

from undoc.diagnostics import Severity
from undoc.errors import ExportError
from undoc.exporters.printed import running_head
from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    Inline,
    Letter,
    LineBreak,
    Link,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.options import PdfOptions
from undoc.testing import documents


def letter() -> Letter:
    return Letter(
        masthead=Masthead(
            "United Nations",
            "General Assembly",
            ("A/99/917",),
            "Ninety-ninth session",
            99,
            (AgendaItem("21", "Mountain lakes", content=(Text("Agenda item 21"), Footnote("*", "A/99/50."))),),
            "General",
            dt.date(2044, 7, 3),
            "English",
        ),
        title="Letter dated 1 July 2044 from the Permanent Representative of Orlania",
        body=(Paragraph("I have the honour to transmit a document.", "1."), Heading("Part", level=0)),
        signatures=(Signature("Lin Arsenov", ("Ambassador",)),),
        place_date=PlaceDate("Selden, 1 July 2044"),
        annexes=(Annex(heading="Annex", titles=(Heading("Outcome"),), body=(Paragraph("Text.", "1."),)),),
        language="en",
    )


class Pages(Printer):
    """What stands on the pages, but for their heads and numbers."""

    late = True

    def target(self, target: str) -> str:
        return ""

    def note(self, note: Footnote, *, within: bool) -> str:
        return note.marker + note.marker + "".join(self.of(block, within=True) for block in note.body)


#: Characters that stand on a page as they are, each for itself.
letters = st.text(
    st.characters(categories=["Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Sm"], max_codepoint=0x17F), min_size=1, max_size=12
)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(text=letters))
def test_every_character_of_every_document_is_on_its_pages_once(document: Document) -> None:
    data, _ = write(document)
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    count, head = pages(data), running_head(document)
    furniture = "".join(f"{head}{number}/{count}" for number in range(2, count + 1))
    if len(head) < 30 or count == 1:  # it is cut where there is no room for it
        out = re.sub("[\u202a-\u202e]", "", done.stdout.decode())  # pdftotext's own around Arabic
        assert Counter(bare(out)) == Counter(Pages(document).text() + bare(furniture))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_document_is_written(document: Document) -> None:
    data, report = write(document)
    assert data.startswith(b"%PDF-1.7")
    assert data.rstrip().endswith(b"%%EOF")
    assert pages(data) >= 1
    assert all(re.fullmatch(r"E14\d", item.code) for item in report)


def test_things_stand_where_they_were_measured() -> None:
    data, _ = write(letter())
    found = baselines(data)
    assert (123.4, 57.8) in found  # United Nations
    assert (123.4, 86.3) in found  # the organ
    assert (397.0, 86.6) in found  # Distr.
    assert (60.0, 222.2) in found  # the session
    assert (60.0, 234.2) in found  # the agenda item
    assert (123.4, 741.7) in found  # the last line of the notes
    number = next(y for x, y in found if x == 147.1)
    assert (123.4, number) in found  # a paragraph's number, and its text one tab on
    assert "60.00 727.20 m 552.00 727.20 l S" in contents(data)  # the rule at 64.8
    assert "60.00 583.10 m 552.00 583.10 l S" in contents(data)  # the heavy rule at 208.9


def test_a4_moves_the_column_to_the_middle() -> None:
    data, _ = write(letter(), PdfOptions(page_size="A4"))
    assert b"[0 0 595.28 841.89]" in data
    assert (115.04, 57.8) in baselines(data, 841.89)


def test_running_heads_and_page_numbers_begin_on_the_second_page() -> None:
    document = Document(
        masthead=Masthead(symbols=("A/99/917",)), body=tuple(Paragraph(f"Paragraph {n}.") for n in range(90))
    )
    data, _ = write(document)
    heads = [x for x, y in baselines(data) if y == 59.0]
    numbers = [x for x, y in baselines(data) if y == 755.2]
    assert pages(data) == 3
    assert len(heads) == len(numbers) == 2
    assert heads[0] == numbers[0] == 60.0
    assert heads[1] > 500
    assert numbers[1] > 500


def test_indents_to_four_levels() -> None:
    def nested(level: int) -> Subparagraph:
        return Subparagraph("word " * 60, f"({level})", (nested(level + 1),) if level < 6 else ())

    found = baselines(write(Document(body=(Paragraph("Chapeau:", "1.", (nested(1),)),)))[0])
    edges = [x for x, _ in groupby(x for x, _ in found if x < 250)]
    first, second, third, fourth = (123.4, 147.1, 170.8, 123.4), (170.8, 194.5), (194.5, 218.2), (218.2, 241.9)
    # a level's text stands where the next one's number does; the fifth and sixth stand as the fourth
    assert edges == [x for x, _ in groupby((*first, *second, *third, *fourth, *fourth, *fourth))]


def test_the_file_says_what_it_is() -> None:
    data, _ = write(letter())
    for said in (b"/Lang(en)", b"/Title(Letter dated 1 July", b"/Author(United Nations)", b"/Subject(A/99/917)"):
        assert said in data
    assert b"CreationDate" not in data
    assert b"Helvetica" not in data
    assert data.count(b"/FontFile2") == data.count(b"/Type/FontDescriptor") > 0


def test_the_outline_has_title_headings_and_annexes() -> None:
    inner = Annex(heading="Enclosure", body=(Heading("Deeper", level=3),))
    document = Document(
        title="Title",
        body=(Heading("First", "I."), Heading("Second", level=1)),
        annexes=(Annex(heading="Annex", annexes=(inner,)),),
    )
    data, _ = write(document)
    titles = re.findall(rb"/Title\((.*?)\)", data)
    assert titles == [
        b"Title",
        b"I. First",
        b"Second",
        b"Annex",
        b"Enclosure",
        b"Deeper",
        b"Title",
    ]  # the last: the file's


def test_links_lead_out_and_inside() -> None:
    content: tuple[Inline, ...] = (
        Link((Text("site"),), "https://example.org/大?a=1"),
        Link((Text("below"),), "#p2"),
        Link((Text("nowhere"),), "#p3"),
    )
    data, report = write(Document(body=(Paragraph(content), Paragraph("Second.", id="p2"))))
    assert b"/URI(https://example.org/%E5%A4%A7?a=1)" in data
    assert data.count(b"/Subtype/Link") == 2
    assert [(item.code, item.severity) for item in report] == [("E147", Severity.WARNING)]


def test_emphasis_is_seen() -> None:
    styles = ("italic", "bold", "underline", "superscript", "subscript")
    drawn = {style: contents(write(Document(body=(Paragraph((Emphasis("word", style),)),)))[0]) for style in styles}
    assert "3.20 Ts" in drawn["superscript"]
    assert "-1.50 Ts" in drawn["subscript"]
    assert " l S" in drawn["underline"]
    assert len(set(drawn.values())) >= 4


def test_unparsed_text_is_printed_and_told() -> None:
    data, report = write(Document(body=(Unparsed("??? 12\n\nsecond line", "no heading above it"),)))
    assert len(baselines(data)) == 2
    assert [item.code for item in report] == ["E145"]
    assert "no heading above it" in report[0].message


def test_data_that_no_line_prints_is_told() -> None:
    document = Letter(
        title="Letter dated 1 July 2044",
        sender="Lin Arsenov",
        date=dt.date(2044, 7, 1),
        place_date=PlaceDate("Selden, 1 July", "Selden", dt.date(2044, 7, 1)),
        annexes=(Annex(label="I"), Annex(label="II", heading="Annex II"), Annex(label="III", heading="Annex")),
        body=(Paragraph("Decides", role="operative"),),
        furniture=(Furniture("2/10", "page number"), Furniture("44-90101", "job number")),
    )
    report = write(document)[1]
    assert [(item.code, item.message.split(" is in")[0].split(" left")[0]) for item in report] == [
        ("E146", "Letter.sender 'Lin Arsenov'"),
        ("E146", "PlaceDate.date '2044-07-01'"),
        ("E146", "Annex.label 'III'"),
        ("E149", "the roles of 1 paragraph (preambular, operative) are not marked"),
        ("E148", "1 piece of the source's page furniture"),
    ]
    assert all(item.severity is Severity.INFO for item in report)


def test_a_place_and_a_date_without_a_printed_line_are_printed() -> None:
    data, report = write(Letter(place_date=PlaceDate((), "Selden", dt.date(2044, 7, 1), dt.date(2044, 7, 3))))
    assert len(baselines(data)) == 1
    assert report == []


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/hosts", "annex.pdf", " "])
def test_links_lead_to_the_web_only(target: str) -> None:
    data, report = write(Document(body=(Paragraph((Link((Text("site"),), target),)),)))
    assert b"/Subtype/Link" not in data
    assert len(baselines(data)) == 1
    assert [(item.code, item.severity) for item in report] == [("E147", Severity.WARNING)]
    assert repr(target) in report[0].message


@pytest.mark.parametrize(("code", "tag"), [("fr-CA", b"fr-CA"), ("\ud800", None), ("zh(", None), (None, None)])
def test_only_a_language_tag_is_said_to_be_one(code: str | None, tag: bytes | None) -> None:
    data, report = write(Document(body="Text.", language=code))
    assert re.findall(rb"/Lang\((.*?)\)", data) == [tag or b"und"]
    assert [item.code for item in report] == (["E146"] if code and tag is None else [])


def test_an_annex_without_text_has_a_page() -> None:
    assert pages(write(Document(body="Text.", annexes=(Annex(), Annex())))[0]) == 3


def test_a_number_that_the_title_says_is_not_printed_twice() -> None:
    found = baselines(write(Resolution(title="Résolution 9901 (2033)", number="9901 (2033)"))[0])
    assert len({y for _, y in found}) == 1


def test_the_number_of_a_resolution_hangs_before_its_title() -> None:
    found = baselines(write(Resolution(title="Mountain lakes", number="99/170."))[0])
    assert found[0][0] < 123.4 == found[1][0]
    assert found[0][1] == found[1][1]


def test_what_is_too_wide_for_the_box_of_the_masthead_is_listed() -> None:
    masthead = Masthead("United " * 30, "Assembly " * 60, ("A/99/917",) * 20, "Session " * 50, distribution="all " * 99)
    data, _ = write(Document(masthead=masthead, body="Text."))
    assert all(0 < x < 552 and 0 < y < 760 for x, y in baselines(data))


def repeated(times: int, wrap: Callable[[Inline], Inline], inner: Inline) -> Inline:
    for _ in range(times):
        inner = wrap(inner)
    return inner


def nested_body(depth: int) -> Document:
    table, quotation, sub = Paragraph("innermost cell"), Paragraph("innermost quotation"), Subparagraph("innermost")
    blocks = [table, quotation]
    annex = Annex(heading="innermost")
    for _ in range(depth):
        blocks = [Table((Row((Cell("a"), Cell((blocks[0],)))),)), Quotation((blocks[1],))]
        sub = Subparagraph("s", "(a)", (sub,))
        annex = Annex(heading="Annex", annexes=(annex,))
    note = repeated(depth, lambda item: Footnote("1", (Paragraph((Text("in "), item)),)), Text("note"))
    raised = repeated(depth, lambda item: Emphasis((item,), "superscript"), Text("raised"))
    return Document(body=(*blocks, Paragraph((raised, note), "1.", (sub,))), annexes=(annex,))


def test_sixty_levels_of_everything() -> None:
    data, _ = write(nested_body(60))
    assert pages(data) > 61
    assert all(-1 < x < 612 and 0 < y < 792 for x, y in baselines(data))


def test_what_is_nested_too_deeply_is_an_error_of_the_project() -> None:
    with pytest.raises(ExportError, match="nested too deeply"):
        write(nested_body(sys.getrecursionlimit()))


def test_adversarial_documents_end() -> None:
    words = "word and word again "
    document = Document(
        title="T" * 5000,
        body=(
            Paragraph("x" * 5000, "1." * 300),
            Paragraph((Text("cited"), Footnote("1", words * 700), Footnote("m" * 400, ""))),
            Table(tuple(Row(tuple(Cell(f"row {n} " + words * (n % 7)) for _ in range(4))) for n in range(200))),
            Table(
                (
                    Row((Cell("y" * 3000), *(Cell() for _ in range(99)), Cell("z", colspan=10**9, rowspan=10**9))),
                    Row(()),
                )
            ),
            Table(),
            Table((Row(), Row((Cell(),)))),
            Heading(),
            Heading("", "M" * 800),
            Paragraph((LineBreak(),) * 300),
            Quotation(),
        ),
    )
    data, _ = write(document)
    assert 30 < pages(data) < 60
    assert all(-1 < x < 612 and 0 < y < 760 for x, y in baselines(data))


def test_cost_grows_with_size() -> None:
    def operators(count: int) -> int:
        block = Paragraph((Text("The quick brown fox. " * 20), Footnote("1", "See above.")), "1.")
        return len(contents(write(Document(body=(block,) * count))[0]))

    assert operators(200) < 10.5 * operators(20)


def test_the_same_bytes_in_other_processes() -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[1:3]; import test_pdf, hashlib;"
        "print(hashlib.sha256(test_pdf.write(test_pdf.letter())[0]).hexdigest())"
    )
    folder = str(Path(__file__).parent)
    digests = set()
    for seed, epoch in (("0", ""), ("1", "86400"), ("42", "abc")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": epoch,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        done = subprocess.run(
            [sys.executable, "-c", script, folder, str(Path(folder).parent)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def test_the_same_bytes_in_threads() -> None:
    alone = write(letter())[0]
    written: list[bytes] = []
    threads = [threading.Thread(target=lambda: written.append(write(letter())[0])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert written == [alone] * 8


def test_what_tells_of_adoption_stands_above_the_title() -> None:
    head = Masthead(
        organization="United Nations",
        symbols=("A/RES/98/914",),
        distribution="General",
        other=(
            Text("Resolution adopted by the General Assembly on 20 December 2043"),
            Text("[on the report (A/98/9438)]"),
        ),
    )
    data, _ = write(Resolution(masthead=head, title="Upland lakes", number="98/914", body="Decides.", language="en"))
    column = [y for x, y in baselines(data) if x == 123.4 and y > 209]
    assert len(column) >= 3
    assert all(y < 209 for x, y in baselines(data) if x == 397.0)


@pytest.mark.parametrize(("language", "edge"), [("ar", 60.0), ("en", 397.0)])
def test_what_is_said_of_the_issue_stands_at_the_edge_of_mirrored_pages(language: str, edge: float) -> None:
    head = Masthead(organization="United Nations", symbols=("A/98/9123",), distribution="General")
    data, _ = write(Document(masthead=head, title="Title", language=language))
    assert edge in {x for x, y in baselines(data) if 80 < y < 100}


def test_a_file_is_made_without_what_it_does_not_need() -> None:
    """Each of these took longer to load than a page takes to make."""
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    pytest.importorskip("fontpkg_pt_serif", reason="the package of Latin fonts is not installed")
    script = (
        "import sys, undoc; undoc.export(undoc.parse('Words of a text.'), 'pdf');"
        "print(*{'reportlab', 'urllib.request', 'xml.sax', 'secrets', 'fontTools', 'PIL', 'docx'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
