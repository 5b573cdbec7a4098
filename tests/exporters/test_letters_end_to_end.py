"""The sample letters, and the A/68 letter of the corpus, from text to each format and back to what a reader sees."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import undoc
from undoc import Annex, Document, Footnote, Node
from undoc.schema import check_schema

LETTERS = ["letter.zh", "letter.en", "letter.fr", "a68"]


@pytest.fixture(params=LETTERS)
def letter(request: pytest.FixtureRequest, examples: Path) -> undoc.Document:
    if request.param != "a68":
        return undoc.read(examples / f"{request.param}.txt")
    corpus: Path = request.getfixturevalue("corpus")
    path = corpus / "seed" / "letter.zh.txt"
    if not path.is_file():
        pytest.skip(f"no {path} in the corpus")
    return undoc.read(path)


def _closed_up(text: str) -> str:
    return "".join(text.split())


def _flow(node: Node) -> Iterator[str]:
    """The texts of the flow in reading order: markers and marks with them, the bodies of notes without."""
    marker = getattr(node, "marker", None)
    if marker:
        yield marker
    if isinstance(node, Footnote):
        return
    if isinstance(node, undoc.Text):
        yield node.value
    elif isinstance(node, undoc.Signature):
        yield from (*node.titles[: node.above], node.name, *node.titles[node.above :])
    elif isinstance(node, undoc.Masthead):
        yield node.session or ""
        for item in node.agenda_items:
            yield from (text for child in item.children() for text in _flow(child))
            yield item.title or ""
    else:
        yield from (text for child in node.children() for text in _flow(child))


def _text_of(pdf: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (Debian: poppler-utils) is not installed")
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode()


def _assert_reads(letter: Document, pages: list[str]) -> None:
    """The flow's characters come in order, and each note whole at the foot of a page."""
    seen = iter(_closed_up("".join(pages)))
    missing = [character for character in _closed_up("".join(_flow(letter))) if character not in seen]
    assert not missing
    for note in letter.footnotes:
        said = _closed_up(note.marker + note.text)
        (page,) = [page for page in pages if said in _closed_up(page)]
        foot = _closed_up(page)[_closed_up(page).index(said) :]
        assert len(foot) < 0.4 * len(_closed_up(page)) + 40, f"note {note.marker} is not at the foot of its page"


def test_pdf_holds_every_character_in_order(letter: Document, tmp_path: Path) -> None:
    pdf = tmp_path / "letter.pdf"
    assert undoc.write(letter, pdf).ok
    _assert_reads(letter, _text_of(pdf).split("\f"))


def test_docx_shows_its_notes_at_the_feet_of_pages(letter: Document, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (Debian: libreoffice-writer-nogui) is not installed")
    docx = tmp_path / "letter.docx"
    assert undoc.write(letter, docx).ok
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(docx)], check=True, capture_output=True)
    _assert_reads(letter, _text_of(tmp_path / "letter.pdf").split("\f"))
    assert len(letter.footnotes) == 3


def test_xml_is_valid_and_comes_back_equal(letter: Document) -> None:
    data = undoc.export(letter, "xml")
    assert check_schema(data) == []
    back = undoc.parse(data, format="xml")
    assert back == letter
    assert [type(annex) for annex in back.annexes] == [Annex]
    assert undoc.parse(undoc.export(letter, "json"), format="json") == letter
