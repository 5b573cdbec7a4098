"""The verbs: reading, writing, converting; what they refuse, and that nothing half-done is left."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import pytest

import undoc
from undoc import ExportError, JsonOptions, ParseError, PdfOptions, UnknownFormat, formats


@pytest.fixture
def letter() -> undoc.Letter:
    return undoc.Letter(title="Letter", body=[undoc.Paragraph("Text.", "1.")], language="en")


def test_read_by_suffix_by_content_and_by_name(tmp_path: Path, letter: undoc.Letter) -> None:
    data = undoc.export(letter, "json")
    for name in ("a.json", "a.unknown", "a"):
        (tmp_path / name).write_bytes(data)
        assert undoc.read(tmp_path / name) == letter
    (tmp_path / "b.txt").write_bytes(data)
    assert undoc.read(str(tmp_path / "b.txt"), format="json") == letter
    assert undoc.read(io.BytesIO(data)) == letter
    assert undoc.parse(data) == letter
    assert undoc.parse(data.decode(), format="json") == letter


def test_write_and_convert(tmp_path: Path, letter: undoc.Letter) -> None:
    target = tmp_path / "a.json"
    assert undoc.write(letter, target).ok
    assert undoc.read(target) == letter
    stream = io.BytesIO()
    undoc.write(letter, stream, format="json")
    assert stream.getvalue() == target.read_bytes()
    report = undoc.convert(target, tmp_path / "b.txt")
    assert report.ok
    assert "Text." in (tmp_path / "b.txt").read_text("utf-8")


def test_targets_are_replaced_whole(tmp_path: Path, letter: undoc.Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.json"
    target.write_text("before")
    target.chmod(0o640)
    undoc.write(letter, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    before = target.read_bytes()

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(ExportError, match="no space left"):
        undoc.write(undoc.Document(), target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_new_files_have_the_usual_mode(tmp_path: Path, letter: undoc.Letter) -> None:
    mask = os.umask(0o027)
    try:
        undoc.write(letter, tmp_path / "a.json")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o640


def test_links_are_written_through(tmp_path: Path, letter: undoc.Letter) -> None:
    (tmp_path / "real.json").write_text("before")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    undoc.write(letter, tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert undoc.read(tmp_path / "real.json") == letter


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "missing.txt", "can't be read: no such file"),
        (lambda folder: folder, "can't be read: is a directory"),
        (lambda folder: _file(folder, "empty.txt", b""), "the file is empty"),
        (lambda folder: _file(folder, "rubbish.txt", bytes(range(256))), "binary data"),
        (lambda folder: _file(folder, "a.pdf", b"%PDF-1.7"), "the file is damaged"),
        (lambda folder: _file(folder, "noname", b"PK\x03\x04rest"), "cut short"),
        (lambda folder: _file(folder, "a.json", b"{"), ":1:2: no JSON"),
        (lambda folder: "a\0b.txt", "can't be read"),
    ],
)
def test_bad_sources_are_told_with_their_name(tmp_path: Path, make, message: str) -> None:
    source = make(tmp_path)
    with pytest.raises(undoc.UndocError) as caught:
        undoc.read(source)
    assert message in str(caught.value)
    assert Path(source).name in str(caught.value)


def _file(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_bad_targets_are_told_with_their_name(tmp_path: Path, letter: undoc.Letter) -> None:
    with pytest.raises(UnknownFormat, match=r"a\.xyz: unknown file name ending '\.xyz'"):
        undoc.write(letter, tmp_path / "a.xyz")
    with pytest.raises(UnknownFormat, match="no ending"):
        undoc.write(letter, tmp_path / "a")
    with pytest.raises(ExportError, match="can't be written: no such file or directory"):
        undoc.write(letter, tmp_path / "missing" / "a.json")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ExportError, match="can't be written: is a directory"):
        undoc.write(letter, tmp_path / "folder.json")
    with pytest.raises(UnknownFormat, match="say format="):
        undoc.write(letter, io.BytesIO())
    assert [path.name for path in tmp_path.iterdir()] == ["folder.json"]


def test_formats_are_asked_by_name() -> None:
    with pytest.raises(UnknownFormat, match="no format 'odt'; there are text, xml, json, docx, pdf"):
        undoc.export(undoc.Document(), "odt")
    with pytest.raises(UnknownFormat, match="no format 'odt'"):
        undoc.parse(b"x", format="odt")


def test_options_belong_to_their_format(letter: undoc.Letter) -> None:
    with pytest.raises(TypeError, match="json takes JsonOptions, not PdfOptions"):
        undoc.export(letter, "json", options=PdfOptions())
    with pytest.raises(ValueError, match="page_size"):
        PdfOptions(page_size="A5")
    assert b"\n  " not in undoc.export(letter, "json", options=JsonOptions(indent=None))


def test_only_documents_are_exported() -> None:
    with pytest.raises(TypeError, match="expected a Document"):
        undoc.export(undoc.Text("x"), "json")


def test_a_text_stream_is_refused() -> None:
    with pytest.raises(TypeError, match="reading bytes"):
        undoc.read(io.StringIO("x"))


def test_parse_errors_name_a_stream() -> None:
    with pytest.raises(ParseError, match=r"<stream>: the file is empty"):
        undoc.read(io.BytesIO(b""))


def test_a_pipe_is_written_to_as_it_is(tmp_path: Path, letter: undoc.Letter) -> None:
    pipe = tmp_path / "a.json"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        undoc.write(letter, pipe)
        assert os.read(reader, 100_000) == undoc.export(letter, "json")
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_what_is_nested_too_deep_is_an_export_error() -> None:
    block: undoc.Block = undoc.Paragraph("x")
    for _ in range(3000):
        block = undoc.Quotation([block])
    with pytest.raises(ExportError, match="nested too deep"):
        undoc.export(undoc.Document(body=[block]), "json")


def test_only_str_and_bytes_are_parsed() -> None:
    with pytest.raises(TypeError, match="expected str or bytes, not memoryview"):
        undoc.parse(memoryview(b"x"))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"PK\x03\x04", "docx"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "xml"),
        ("<?xml version='1.0'?>".encode("utf-16"), "xml"),
        (b"<!-- kept --><a:akomaNtoso xmlns:a='x'/>", "xml"),
        (b'\n{ "undoc": 1', "json"),
        (b"{not json}", "text"),
        (b"<3 December 2044>", "text"),
        ("大会".encode("utf-16"), "text"),
        (b"", "text"),
    ],
)
def test_content_tells_the_format(data: bytes, name: str) -> None:
    assert formats.sniff(data).name == name


def test_protected_files_are_left_alone(tmp_path: Path, letter: undoc.Letter) -> None:
    target, other = tmp_path / "a.json", tmp_path / "b.json"
    target.write_text("before")
    target.chmod(0o444)
    with pytest.raises(ExportError, match="read-only"):
        undoc.write(letter, target)
    assert target.read_text() == "before"
    undoc.write(letter, other)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "b.json"]
