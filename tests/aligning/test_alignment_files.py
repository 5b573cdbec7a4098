"""Alignments as files and on the command line."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner, Result
from lxml import etree

import undoc
from undoc import AlignmentOptions, Document, Paragraph
from undoc.aligning import Alignment
from undoc.cli import main

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENGLISH = (
    "1. The Meeting was held in Port Serein. It closed stations.\n\n2. Valdoria offered a store of 12 instruments.\n"
)
_FRENCH = (
    "1. La Réunion a eu lieu à Port-Serein. Elle a fermé une station.\n\n2. La Valdorie a offert 12 instruments.\n"
)


def _alignment(*texts: tuple[str, list[str]]) -> Alignment:
    return undoc.align(
        [
            Document(body=[Paragraph(text, f"{at}.") for at, text in enumerate(said, 1)], language=language)
            for language, said in texts
        ]
    )


@pytest.fixture
def pair() -> Alignment:
    """Two versions; the second lacks the third paragraph."""
    return _alignment(
        ("en", ["The store holds 12 instruments. It is open.", "=SUM(A1) & <5>", "Only in English\x01."]),
        ("fr", ["Le dépôt contient 12 instruments. Il est ouvert.", "=SOMME(A1) & <5>"]),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two versions of a text."""
    (tmp_path / "en.txt").write_text(_ENGLISH, "utf-8")
    (tmp_path / "fr.txt").write_text(_FRENCH, "utf-8")
    return tmp_path


def _tmx(path: Path) -> etree._Element:
    assert b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in path.read_bytes()
    return etree.parse(path, etree.XMLParser(load_dtd=False, no_network=True)).getroot()


def test_a_translation_memory(pair: Alignment, tmp_path: Path) -> None:
    undoc.write_alignment(pair, tmp_path / "a.tmx")
    root = _tmx(tmp_path / "a.tmx")
    assert root.get("version") == "1.4"
    header = root.find("header")
    assert header is not None
    assert (header.get("srclang"), header.get("segtype"), header.get("datatype")) == ("en", "paragraph", "plaintext")
    units = root.findall("body/tu")
    assert [unit.get("tuid") for unit in units] == ["1", "2"]  # what one version has alone is no translation
    assert [(one.get(_LANG), one.findtext("seg")) for one in units[1].iter("tuv")] == [
        ("en", "=SUM(A1) & <5>"),
        ("fr", "=SOMME(A1) & <5>"),
    ]
    assert [prop.text for prop in units[0].iter("prop") if prop.get("type") == "x-marker"] == ["1.", "1."]


def test_a_translation_memory_of_sentences(pair: Alignment, tmp_path: Path) -> None:
    undoc.write_alignment(pair, tmp_path / "a.tmx", options=AlignmentOptions(level="sentence"))
    root = _tmx(tmp_path / "a.tmx")
    assert [unit.get("tuid") for unit in root.iter("tu")] == ["1.1", "1.2", "2.1"]
    assert [seg.text for seg in root.iter("seg")][:4] == [
        "The store holds 12 instruments.",
        "Le dépôt contient 12 instruments.",
        "It is open.",
        "Il est ouvert.",
    ]


def test_what_the_pivot_lacks_has_no_source_language(tmp_path: Path) -> None:
    both = ["The store holds 12 instruments.", "It is open to all of the 99 stations of the three Gulfs."]
    undoc.write_alignment(_alignment(("ru", []), ("en", both), ("en", both)), tmp_path / "a.tmx")
    assert {unit.get("srclang") for unit in _tmx(tmp_path / "a.tmx").iter("tu")} == {"*all*"}


def test_a_language_that_is_no_tag_is_unknown(tmp_path: Path) -> None:
    undoc.write_alignment(_alignment(("en", ["Text."]), ("not a tag", ["Text."])), tmp_path / "a.tmx")
    assert [one.get(_LANG) for one in _tmx(tmp_path / "a.tmx").iter("tuv")] == ["en", "und"]


def test_characters_that_xml_forbids_are_written_out(tmp_path: Path) -> None:
    undoc.write_alignment(_alignment(("en", ["Bell\x07."]), ("fr", ["Cloche\x07."])), tmp_path / "a.tmx")
    assert [seg.text for seg in _tmx(tmp_path / "a.tmx").iter("seg")] == ["Bell⟦U+0007⟧.", "Cloche⟦U+0007⟧."]


def test_csv(pair: Alignment, tmp_path: Path) -> None:
    undoc.write_alignment(pair, tmp_path / "a.csv")
    data = (tmp_path / "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfrow,kind,confidence,reason,en_marker,en,fr_marker,fr\r\n")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["row"] for row in rows] == ["1", "2", "3"]
    assert rows[1]["en"] == "'=SUM(A1) & <5>"  # no formula for a spreadsheet
    assert rows[2]["fr"] == ""
    assert rows[2]["reason"] == "missing"


def test_two_versions_of_one_language_have_columns_of_their_own(tmp_path: Path) -> None:
    undoc.write_alignment(_alignment(("en", ["Text."]), ("en", ["Text."])), tmp_path / "a.csv")
    head = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[0]
    assert head.endswith("en_marker,en,en_2_marker,en_2")


def test_parquet(pair: Alignment, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    undoc.write_alignment(pair, tmp_path / "a.parquet", options=AlignmentOptions(level="sentence"))
    rows = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    assert [(row["row"], row["sentence"], row["en"], row["fr"]) for row in rows] == [
        (1, 1, "The store holds 12 instruments.", "Le dépôt contient 12 instruments."),
        (1, 2, "It is open.", "Il est ouvert."),
        (2, 1, "=SUM(A1) & <5>", "=SOMME(A1) & <5>"),
        (3, 1, "Only in English\x01.", None),
    ]


def test_what_is_less_sure_is_left_out(pair: Alignment, tmp_path: Path) -> None:
    unsure = min(row.confidence for row in pair)
    undoc.write_alignment(pair, tmp_path / "a.csv", options=AlignmentOptions(least_confidence=min(1, unsure + 0.001)))
    assert len((tmp_path / "a.csv").read_text("utf-8-sig").splitlines()) <= len(pair)


def test_an_ending_of_no_format(pair: Alignment, tmp_path: Path) -> None:
    with pytest.raises(undoc.UnknownFormat, match=r"unknown file name ending '\.doc'; an alignment goes into \.html"):
        undoc.write_alignment(pair, tmp_path / "a.doc")


def test_a_folder_is_no_file(pair: Alignment, tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(undoc.ExportError, match="is a directory"):
        undoc.write_alignment(pair, tmp_path / "a.csv")


@pytest.mark.parametrize("wrong", [{"level": "word"}, {"least_confidence": 2.0}])
def test_options_are_checked(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"level|least_confidence"):
        AlignmentOptions(**wrong)  # type: ignore[arg-type]


def _run(*args: object) -> Result:
    return CliRunner().invoke(main, ["align", *map(str, args)], catch_exceptions=False)


def test_the_command_shows_a_table(folder: Path) -> None:
    result = _run(folder / "en.txt", folder / "fr.txt")
    assert result.exit_code == 0
    assert "1. The Meeting was held" in result.stdout
    assert "1. La Réunion a eu" in result.stdout
    assert "2 rows, 2 in all 2 versions" in result.stderr


def test_the_command_writes_a_file(folder: Path) -> None:
    target = folder / "a.tmx"
    result = _run(folder / "en.txt", folder / "fr.txt", "-o", target, "--level", "sentence", "-q")
    assert (result.exit_code, result.stderr, result.stdout) == (0, "", "")
    assert len(list(_tmx(target).iter("tu"))) == 3


@pytest.mark.parametrize("pivot", ["fr", "{}/fr.txt"])
def test_the_command_takes_another_pivot(folder: Path, pivot: str) -> None:
    target = folder / "a.csv"
    _run(folder / "en.txt", folder / "fr.txt", "-o", target, "--pivot", pivot.format(folder))
    assert target.read_text("utf-8-sig").startswith("row,kind,confidence,reason,fr_marker,fr,en_marker,en")


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["{0}/en.txt"], 2, "two files or more"),
        (["-", "-"], 2, "standard input"),
        (["{0}/en.txt", "{0}/fr.txt", "--pivot", "ar"], 2, "no version has that name or language; there are en, fr"),
        (["{0}/en.txt", "{0}/fr.txt", "-o", "{0}/a.doc"], 2, "unknown file name ending"),
        (["{0}/en.txt", "{0}/none.txt"], 3, "none.txt: can't be read"),
        (["{0}/en.txt", "{0}/fr.txt", "-o", "{0}/none/a.csv"], 3, "can't be written"),
    ],
)
def test_the_command_tells_what_is_wrong(folder: Path, args: list[str], code: int, said: str) -> None:
    result = _run(*(arg.format(folder) for arg in args))
    assert result.exit_code == code
    assert said in result.stderr


def test_nothing_in_a_table_steers_the_terminal(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("Hello \x1b[31mred words.\n", "utf-8")
    result = _run(tmp_path / "a.txt", tmp_path / "b.txt")
    assert result.exit_code == 0
    assert "red words" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("language", ["zh_Hans", "kind", "row", "no tag", "\ud800"])
def test_each_version_has_a_column_of_its_own(language: str, tmp_path: Path) -> None:
    alignment = _alignment((language, ["Words of one."]), (language, ["Words of two."]))
    undoc.write_alignment(alignment, tmp_path / "a.csv")
    names, row = csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")))
    assert len(set(names)) == len(names) == 8
    assert (row[5], row[7]) == ("Words of one.", "Words of two.")


def test_characters_that_no_spreadsheet_holds_are_written_by_their_numbers(tmp_path: Path) -> None:
    alignment = _alignment(("en", ["Half \ud800 and \x00."]), ("zh", ["＝1+1 \ud800"]))
    undoc.write_alignment(alignment, tmp_path / "a.csv")
    _, row = csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")))
    assert (row[5], row[7]) == ("Half ⟦U+D800⟧ and ⟦U+0000⟧.", "'＝1+1 ⟦U+D800⟧")


#: The elements of TMX 1.4b that are used, as its specification declares them.
_TMX_DTD = """
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED
  o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)>
<!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT note (#PCDATA)>
<!ELEMENT ude EMPTY>
"""


@pytest.mark.parametrize("level", ["paragraph", "sentence"])
@pytest.mark.parametrize(
    "texts",
    [
        [("en", []), ("fr", [])],
        [("en", ["<tu> & ]]> \x00 \ud800."]), ("zh_Hans", ["甲。乙。"]), ("no tag", ["One. Two."])],
        [("en", []), ("fr", ["Une."]), ("es", ["Una."])],
    ],
)
def test_every_translation_memory_is_valid(
    texts: list[tuple[str, list[str]]], level: Literal["paragraph", "sentence"], tmp_path: Path
) -> None:
    undoc.write_alignment(_alignment(*texts), tmp_path / "a.tmx", options=AlignmentOptions(level=level))
    dtd = etree.DTD(io.StringIO(_TMX_DTD))
    assert dtd.validate(_tmx(tmp_path / "a.tmx")), dtd.error_log
