"""Reading a DOCX file back for the tests, without the code under test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class DocxFile:
    """The parts of a file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @property
    def body(self) -> etree._Element:
        body = self.xml("word/document.xml").find(f"{W}body")
        assert body is not None
        return body

    @property
    def notes(self) -> dict[str, etree._Element]:
        """The notes by their ids, without the separators."""
        found = self.xml("word/footnotes.xml").iterfind(f"{W}footnote")
        return {note.get(f"{W}id"): note for note in found if note.get(f"{W}type") is None}

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Id → target and its mode of the relations of a part in ``word/``."""
        name = f"word/_rels/{part}.rels"
        if name not in self.parts:
            return {}
        return {item.get("Id"): (item.get("Target"), item.get("TargetMode", "Internal")) for item in self.xml(name)}

    def paragraphs(self, style: str | None = None) -> list[etree._Element]:
        """The paragraphs of the body, those in tables too."""
        return [item for item in self.body.iter(f"{W}p") if style in (None, style_of(item))]

    def reading(self) -> str:
        """The text of the body, each note where it is referred to."""
        notes = self.notes
        return "".join(
            "".join(_pieces(notes[piece[1:]], {})) if piece.startswith("\0") else piece
            for piece in _pieces(self.body, notes)
        )


def _pieces(element: etree._Element, notes: dict[str, etree._Element]) -> Iterator[str]:
    for item in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p", f"{W}footnoteReference"):
        if item.tag == f"{W}t":
            yield item.text or ""
        elif item.tag == f"{W}tab" and item.getparent().tag == f"{W}r":
            yield "\t"
        elif item.tag in (f"{W}br", f"{W}p"):
            yield "\n"
        elif item.tag == f"{W}footnoteReference":
            assert item.get(f"{W}id") in notes
            yield "\0" + item.get(f"{W}id")


def style_of(paragraph: etree._Element) -> str | None:
    """The id of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def text_of(element: etree._Element) -> str:
    """The text of a paragraph or more, tabs and line breaks as such; a reference to a note is ``^``."""
    return "".join("^" if piece.startswith("\0") else piece for piece in _pieces(element, _Any())).lstrip("\n")


class _Any(dict[str, etree._Element]):
    def __contains__(self, key: object) -> bool:
        return True
