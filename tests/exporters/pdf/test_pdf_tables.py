"""Tables as official documents print them: rules across, numbers in line, heads again, notes of their own below."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from pdf_files import baselines, contents, pages, write

from undoc.model import Cell, Document, Emphasis, Footnote, LineBreak, Paragraph, Row, Table, Text
from undoc.options import PdfOptions


def row(*cells: str | Cell) -> Row:
    return Row(tuple(Cell(cell) if isinstance(cell, str) else cell for cell in cells))


def head(*cells: str) -> Row:
    return Row(tuple(Cell(cell, header=True) for cell in cells))


def strokes(data: bytes) -> list[tuple[float, float, float, float]]:
    """Every stroke: x and y of both ends."""
    found = re.findall(r"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", contents(data))
    return [(float(x), float(y), float(end), float(end_y)) for x, y, end, end_y in found]


def printed(data: bytes, folder: Path, *options: str) -> str:
    path = folder / "table.pdf"
    path.write_bytes(data)
    try:
        done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("pdftotext is not installed")
    return done.stdout.decode()


PORTS = Table((head("Port", "Ships"), row("Ilsa", "1 204"), row("Vael", "87"), row("Old harbour", "–")))


def test_rules_run_across_only() -> None:
    data, _ = write(Document(body=(PORTS,)))
    assert len(strokes(data)) == 3
    assert all(y == end_y and (x, end) == (123.4, 488.2) for x, y, end, end_y in strokes(data))


def test_a_head_over_several_columns_has_a_rule_of_its_own() -> None:
    first = Row((Cell("Port", header=True, rowspan=2), Cell("Ships", header=True, colspan=2)))
    data, _ = write(Document(body=(Table((first, head("large", "small"), row("Ilsa", "1", "2"))),)))
    assert [round(x) for x, y, _, _ in sorted(strokes(data), key=lambda stroke: -stroke[1])][1] > 130


def test_heads_stand_at_the_foot_of_their_row(tmp_path: Path) -> None:
    table = Table((head("Port", "Ships that called in the course of the year " * 4), row("Ilsa", "1 204")))
    lines = printed(write(Document(body=(table,)))[0], tmp_path, "-layout").splitlines()
    assert [line.startswith("Port") for line in map(str.strip, lines)].index(True) > 0


def test_numbers_end_one_below_the_other() -> None:
    boxes = [x for x, y in baselines(write(Document(body=(PORTS,)))[0]) if x > 200]
    ends = write(Document(body=(Table((row("Ilsa", "1204"), row("Vael", "1204"))),)))[0]
    assert len({x for x, _ in baselines(ends) if x > 200}) == 1
    assert len(set(boxes)) == len(boxes) == 4  # a head, a longer number, a shorter one, a dash: each from elsewhere


def test_texts_stay_at_their_left_edge() -> None:
    table = Table((row("Ilsa", "1204 ships"), row("Vael", "none")))
    assert len({x for x, _ in baselines(write(Document(body=(table,)))[0]) if x > 200}) == 1


def test_a_number_is_never_broken(tmp_path: Path) -> None:
    table = Table((row("word " * 60, "(14 115.9)", "28 587.8", "1 000 000"), row("b", "1", "2", "3")))
    text = printed(write(Document(body=(table,)))[0], tmp_path, "-layout")
    assert all(number in text for number in ("(14 115.9)", "28 587.8", "1 000 000"))


def test_a_bold_number_with_a_note_is_never_broken(tmp_path: Path) -> None:
    bold = Cell((Paragraph((Emphasis((Text("52 752.9"),), "bold"), Footnote("1", "Net."))),))
    table = Table((row("word " * 60, "52 752.9"), row("Total", bold)))
    assert "52 752.91" in printed(write(Document(body=(table,)))[0], tmp_path, "-raw")


def test_a_text_over_all_columns_does_not_widen_those_of_numbers() -> None:
    rows = [row("A long description of what is counted here " * 3, "1", "2"), row("b", "3", "4")]
    narrow, _ = write(Document(body=(Table((*rows,)),)))
    wide, _ = write(Document(body=(Table((*rows, row(Cell("explanation " * 60, colspan=3)))),)))
    assert {x for x, _ in baselines(narrow)} <= {x for x, _ in baselines(wide)}


def test_a_row_of_nothing_is_but_a_space() -> None:
    table = Table((row("a", "b"), row("", ""), row("c", "d")))
    (first, second) = sorted({y for x, y in baselines(write(Document(body=(table,)))[0])})
    assert second - first < 22


def test_the_longest_word_fits_its_column(tmp_path: Path) -> None:
    table = Table((head("Category", "Apportionment", "Expenditure"), row("word " * 60, "1", "2")))
    assert "Apportionment" in printed(write(Document(body=(table,)))[0], tmp_path, "-layout")


def test_a_table_of_many_columns_is_as_wide_as_the_page() -> None:
    data, _ = write(Document(body=(Table((row(*"abcdefgh"),)),)))
    assert {(x, end) for x, _, end, _ in strokes(data)} == {(60.0, 552.0)}


@pytest.mark.parametrize(("marker", "below"), [("a", True), ("1", False), ("*", False)])
def test_a_tables_own_notes_stand_below_it(marker: str, below: bool) -> None:
    cell = Cell((Paragraph((Text("Ilsa"), Footnote(marker, "With the old harbour."))),))
    data, _ = write(Document(body=(Table((row(cell, "1"),)), Paragraph("After the table."))))
    assert (max(y for _, y in baselines(data)) < 300) is below


def test_notes_of_a_long_table_stand_on_the_pages_of_their_marks(tmp_path: Path) -> None:
    cells = [Cell((Paragraph((Text(f"Port {n}"), Footnote(chr(97 + n % 26), f"note of {n}"))),)) for n in range(120)]
    data, _ = write(Document(body=(Table(tuple(row(cell, str(n)) for n, cell in enumerate(cells))),)))
    assert pages(data) > 2
    for page in printed(data, tmp_path, "-raw").split("\f")[:-1]:
        noted = set(re.findall(r"note of (\d+)", page))
        assert noted == set(re.findall(r"Port (\d+)", page))
        assert noted


def test_the_number_of_a_table_is_not_bold() -> None:
    table = Table((row("a"),), caption=(Text("Table 1"), LineBreak(), Text("Ships by port")))
    data, _ = write(Document(body=(table,)))
    assert len(set(re.findall(r"/F\d", contents(data).split("Ilsa")[0]))) == 2


def test_what_heads_a_group_of_rows_stays_with_them(tmp_path: Path) -> None:
    for count in range(40, 48):  # somewhere here the group's head comes last on its page
        rows = [row(f"port {n}", "1") for n in range(count)]
        group = row(Cell("Northern ports", colspan=2))
        data, _ = write(Document(body=(Table((*rows, group, row("first of them", "1"), row("last", "2"))),)))
        for page in printed(data, tmp_path, "-raw").split("\f"):
            assert ("Northern ports" in page) == ("first of them" in page)


def test_a_long_table_takes_time_in_line_with_its_rows() -> None:
    data, _ = write(Document(body=(Table(tuple(row(f"port {n}", str(n), "x") for n in range(2000))),)), PdfOptions())
    assert pages(data) > 30


def test_the_groups_of_a_numbers_digits_keep_their_order_in_arabic(tmp_path: Path) -> None:
    table = Table((head("الميناء", "السفن الكبيرة"), row("ميناء سلوى", "1 204"), row("الميناء القديم", "87")))
    data, _ = write(Document(body=(table,), language="ar"))
    assert "1 204" in printed(data, tmp_path, "-layout")
