"""Files that can't be read, or not in full, are told as such."""

from __future__ import annotations

import builtins
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from parsers.pdf.pdf_pages import paragraph, pdf, picture, prose, say
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

import undoc
from undoc import LimitExceeded, ParseError, PdfOptions, Severity, UndocError, Unparsed
from undoc.cli import main


def text(canvas: Canvas) -> None:
    paragraph(canvas, 700, prose(1))


def end(canvas: Canvas) -> None:
    say(canvas, 123.4, 700, "The end of it.")


WORD = "harbour"
THREE = pdf(text, picture, end)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"A letter, not a PDF file.", "this is no PDF file"),
        (b"%PDF-1.7\n", "damaged"),
        (THREE[:400], "damaged"),
        (THREE[:40] + b"\0" * 400 + THREE[-60:], "damaged"),
    ],
)
def test_what_is_no_pdf_or_damaged(data: bytes, said: str) -> None:
    with pytest.raises(ParseError, match=said):
        undoc.parse(data, format="pdf")


def test_text_is_no_pdf() -> None:
    with pytest.raises(ParseError, match="bytes"):
        undoc.parse("%PDF-1.7", format="pdf")


def test_the_place_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(THREE[:400])
    with pytest.raises(ParseError, match=r"broken\.pdf: the file is damaged"):
        undoc.read(path)


def test_encrypted_files_need_their_password() -> None:
    data = pdf(text, encrypt=StandardEncryption(WORD, ownerPassword="owner", strength=128))
    with pytest.raises(ParseError, match="needs a password"):
        undoc.parse(data, format="pdf")
    with pytest.raises(ParseError, match="does not open it"):
        undoc.parse(data, format="pdf", options=PdfOptions(password=WORD[::-1]))
    options = PdfOptions(password=WORD)
    assert undoc.parse(data, format="pdf", options=options) == undoc.parse(pdf(text), format="pdf")
    assert WORD not in repr(options)


def test_a_file_that_only_must_not_be_changed_is_read() -> None:
    data = pdf(text, encrypt=StandardEncryption("", ownerPassword="owner", strength=128))
    assert undoc.parse(data, format="pdf") == undoc.parse(pdf(text), format="pdf")


@pytest.mark.parametrize(
    "limit", [{"max_bytes": 100}, {"max_pages": 2}, {"max_characters": 100}, {"max_seconds": 0.0}], ids=str
)
def test_limits(limit: dict[str, Any]) -> None:
    with pytest.raises(LimitExceeded, match=next(iter(limit))):
        undoc.parse(THREE, format="pdf", options=PdfOptions(**limit))


def test_a_page_that_is_a_picture_keeps_its_place() -> None:
    document = undoc.parse(THREE, format="pdf")
    before, unread, after = document.body
    assert (before.text, after.text) == (prose(1), "The end of it.")
    assert isinstance(unread, Unparsed)
    assert unread.raw == ""
    assert unread.reason == "page 2 is a picture: it has no text that could be read"
    (told,) = [one for one in document.notices if one.code == "P401"]
    assert told.severity is Severity.ERROR
    assert told.span is not None
    assert told.span.page == 2
    for name in ("json", "xml"):
        assert undoc.parse(undoc.export(document, name), format=name) == document


def test_a_file_of_pictures() -> None:
    document = undoc.parse(pdf(picture, picture), format="pdf")
    assert [block.reason[:6] for block in document.body if isinstance(block, Unparsed)] == ["page 1", "page 2"]


def test_a_page_drawn_with_lines_is_told() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(80):
            canvas.line(100, 100 + 5 * number, 140, 103 + 5 * number)

    assert [one.code for one in undoc.parse(pdf(draw), format="pdf").notices if one.code[1] == "4"] == ["P401"]


def test_a_picture_beside_text_is_no_page() -> None:
    def draw(canvas: Canvas) -> None:
        picture(canvas)
        text(canvas)

    assert undoc.parse(pdf(draw), format="pdf").text == prose(1)


@pytest.mark.parametrize("command", ["show", "convert"])
def test_the_exit_code_tells_of_pages_that_are_pictures(command: str, tmp_path: Path) -> None:
    source = tmp_path / "scan.pdf"
    source.write_bytes(THREE)
    more = [str(tmp_path / "scan.xml")] if command == "convert" else []
    result = CliRunner().invoke(main, [command, str(source), *more])
    assert result.exit_code == 1
    assert "page 2 is a picture" in result.stderr
    source.write_bytes(pdf(text))
    assert CliRunner().invoke(main, [command, str(source), *more]).exit_code == 0


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def missing(name: str, *arguments: Any, **more: Any) -> Any:
        if name.startswith("pypdfium2"):
            raise ImportError(name)
        return known(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(UndocError, match=r"undoc-un\[pdf\]"):
        undoc.parse(THREE, format="pdf")


def test_threads_read_one_after_the_other() -> None:
    wanted = undoc.parse(THREE, format="pdf")
    with ThreadPoolExecutor(4) as pool:
        assert all(found == wanted for found in pool.map(lambda _: undoc.parse(THREE, format="pdf"), range(12)))


@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_any_bytes_are_a_document_or_an_error(chance: random.Random, count: int) -> None:
    data = bytearray(THREE)
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        undoc.parse(bytes(data), format="pdf")
    except UndocError as error:
        assert str(error)  # noqa: PT017  # one line that says what is wrong
