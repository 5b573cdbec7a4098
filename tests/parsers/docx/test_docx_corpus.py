"""Official files: all of them are read, and what was counted in their XML is found in the tree."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx_form import plain_form
from lxml import etree

import undoc
from undoc import Footnote, Heading, Paragraph, Subparagraph, Table
from undoc.parsers.docx import read_running_text
from undoc.testing import assert_conserved

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NUMBER = re.compile(r"\t*(\d{1,3}(?:\.\d{1,3})?\.?|\([a-z]{1,4}\))\t+(?=[^\d\s])")
SYMBOL = re.compile(r"A/\d+/\d+.*")
SKIPPED = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText")} | {f"{MC}Fallback"}


def _files(corpus: Path) -> list[Path]:
    return sorted((corpus / "docx").glob("*.docx"))


def _said(element: etree._Element) -> str:
    """The characters of an element as printed, boxes within it left out."""
    said = ""
    for item in element:
        if item.tag == f"{W}t":
            said += item.text or ""
        elif item.tag == f"{W}tab" and element.tag == f"{W}r":
            said += "\t"
        elif item.tag == f"{W}noBreakHyphen":
            said += "\u2011"
        elif item.tag not in SKIPPED and item.tag not in (f"{W}txbxContent", f"{W}pPr"):
            said += _said(item)
    return said


class Counted:
    """What stands in a file by its XML alone."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            self.main = etree.fromstring(archive.read("word/document.xml"))
            self.notes = etree.fromstring(archive.read("word/footnotes.xml"))
            self.headers = [
                etree.fromstring(archive.read(name))
                for name in archive.namelist()
                if re.fullmatch(r"word/header\d+\.xml", name)
            ]

    def paragraphs(self) -> list[etree._Element]:
        """The paragraphs of the body outside of tables."""
        return [item for item in self.main.iter(f"{W}p") if not any(True for _ in item.iterancestors(f"{W}tbl"))]

    def characters(self) -> str:
        """Every character of the body and the notes that is no white space."""
        notes = [note for note in self.notes if note.get(f"{W}type") is None]
        roots = [*self.main.iter(f"{W}p"), *(item for note in notes for item in note.iter(f"{W}p"))]
        roots = [item for item in roots if not any(True for _ in item.iterancestors(*SKIPPED))]
        return "".join("".join(_said(item).split()) for item in roots)


@pytest.fixture(scope="module")
def official(corpus: Path) -> list[tuple[Path, undoc.Document, Counted]]:
    files = _files(corpus)
    assert files
    return [(path, undoc.read(path), Counted(path)) for path in files]


def test_nothing_is_lost(official: list[tuple[Path, undoc.Document, Counted]]) -> None:
    for path, document, counted in official:
        running = read_running_text(path.read_bytes())
        assert_conserved(running, document)
        rest = iter("".join(running.split()))
        missing = [character for character in counted.characters() if character not in rest]
        assert not missing, path  # all of them, in order


def test_mastheads_are_found(official: list[tuple[Path, undoc.Document, Counted]]) -> None:
    for path, document, counted in official:
        head = document.masthead
        assert head is not None, path
        printed = ["".join(_said(item).split()) for header in counted.headers for item in header.iter(f"{W}p")]
        assert head.organization == "United Nations", path
        assert head.organ == "General Assembly", path
        assert any(line.startswith("".join(head.symbols[0].split())) for line in printed), path
        assert SYMBOL.fullmatch(head.symbols[0]), path
        assert None not in (head.distribution, head.date, head.original_language, head.session_number), path
        assert head.agenda_items, path


def test_literal_numbers_are_markers(official: list[tuple[Path, undoc.Document, Counted]]) -> None:
    for path, document, counted in official:
        numbers = [found[1] for item in counted.paragraphs() if (found := NUMBER.match(_said(item)))]
        inside = {id(node) for kind in (Table, Footnote) for one in document.find(kind) for node in one.walk()}
        markers = [
            node.marker
            for node in document.walk()
            if isinstance(node, (Paragraph, Subparagraph, Heading))
            and node.marker is not None
            and id(node) not in inside
        ]
        rest = iter(markers)
        assert all(number in rest for number in numbers), (path, [n for n in numbers if n not in markers])


def test_notes_and_tables_are_all_there(official: list[tuple[Path, undoc.Document, Counted]]) -> None:
    for path, document, counted in official:
        calls = len(list(counted.main.iter(f"{W}footnoteReference")))
        real = [note for note in document.footnotes if not note.marker.startswith("*")]
        assert len(real) == calls, path
        assert len(list(document.find(Table))) == len(list(counted.main.iter(f"{W}tbl"))), path


def test_real_documents_come_back_as_they_were(corpus: Path) -> None:
    """Letters and resolutions of the corpus, written as DOCX and read again."""
    pages = [path for code in ("en", "fr", "es", "ru", "zh") for path in (corpus / "pages").glob(f"*.{code}.txt")]
    letters = [*(corpus / "letters").glob("*.txt"), *(corpus / "seed").glob("*.txt")]
    assert pages
    assert letters
    different = []
    for path in (*letters, *pages):
        document = undoc.read(path)
        if plain_form(undoc.parse(undoc.export(document, "docx"), format="docx")) != plain_form(document):
            different.append(path.name)
    assert not different
