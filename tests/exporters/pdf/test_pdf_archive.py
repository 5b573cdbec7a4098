"""Accessible and archival: PDF/UA-1 and PDF/A-2a, by a checker that is none of ours, and what it rests on."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pdf_files import write

import undoc
from undoc.exporters.pdf.archive.colours import srgb_profile
from undoc.exporters.pdf.fonts import found
from undoc.model import Cell, Document, Emphasis, Footnote, Heading, Link, Paragraph, Row, Subparagraph, Table, Text
from undoc.options import PdfOptions
from undoc.testing import documents

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
LETTERS = sorted((Path(__file__).parents[3] / "examples").glob("letter.*.txt"))


@pytest.fixture(scope="module")
def checker() -> ModuleType:
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    found_checker: ModuleType = pytest.importorskip("page", reason="page-validation is not installed")
    return found_checker


def failures(checker: ModuleType, data: bytes) -> list[str]:
    return [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in ("ua1", "2a")
        for failure in checker.validate_pdf_bytes(data, profile=profile).failures
    ]


@pytest.mark.parametrize("path", [*SAMPLES, *LETTERS], ids=lambda path: path.stem)
def test_samples_conform(path: Path, checker: ModuleType) -> None:
    data, _ = write(undoc.read(path), PdfOptions())
    assert failures(checker, data) == []


choices = st.sampled_from(
    [PdfOptions(), PdfOptions(page_size="A4", line_numbers=True, watermark="DRAFT مسودة"), PdfOptions(links=False)]
)


# A failing document is shown as it was found: to make it smaller takes longer than to read it.
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(document=documents(), options=choices)
def test_documents_conform(checker: ModuleType, document: Document, options: PdfOptions) -> None:
    data, _ = write(document, options)
    assert failures(checker, data) == []


def test_what_the_checker_could_object_to_conforms(checker: ModuleType) -> None:
    cell = Cell((Paragraph((Text("a"), Footnote("a", "In a table."))),))
    nested = Paragraph((Text("n"), Footnote("3", "m")))
    document = Document(
        title=Heading((Text("Title"), Footnote("*", "Of the title."))),
        body=(
            Heading("Skips two levels", level=3),
            Heading("\u200b"),
            Paragraph(
                (Text("\ue000 \U00010ffff \ufeff \ufffe e\u0301 "), Link((Footnote("1", ""),), "https://example.org"))
            ),
            Paragraph("豈\uf900豈 中文 русский العربية", "1.", (Subparagraph("", "(a)"), Subparagraph("x", None))),
            Table((Row((Cell("h", header=True, rowspan=3), Cell("i", header=True))), Row(()), Row((cell, cell, cell)))),
            Table((Row((Cell("", colspan=3),)), Row((Cell("x"),)))),
            Paragraph((Emphasis((Text("under"), Footnote("2", (nested,))), "underline"),)),
        ),
        language="en",
    )
    for options in (PdfOptions(), PdfOptions(links=False)):
        assert failures(checker, write(document, options)[0]) == []


def test_metadata_says_the_same_twice() -> None:
    document = Document(title="Report <1> & (2)", language="fr")
    data, _ = write(document)
    packet = data[data.index(b"<?xpacket begin") : data.index(b'<?xpacket end="r"?>')]
    said = "".join(ET.fromstring(packet.partition(b"?>")[2]).itertext())
    assert "Report <1> & (2)" in said
    assert rb"/Title(Report <1> & \(2\))" in data
    assert b"<pdfaid:part>2<" in packet
    assert b"<pdfuaid:part>1<" in packet


def test_a_file_without_a_title_has_one_all_the_same() -> None:
    assert b"/Title(First words.)" in write(Document(body="First words."))[0]
    assert b"/Title<FEFF2013>" in write(Document())[0]


@pytest.mark.parametrize("text", ["大会决议", "plain"])
def test_only_what_is_embedded_claims_to_be_archival(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "PACKAGES", ())
    monkeypatch.setattr(found, "SYSTEM_FAMILIES", ())
    data, report = write(Document(body=text))
    embedded = text == "plain"
    assert (b"pdfaid:part" in data) is embedded
    assert ("E142" in [item.code for item in report]) is not embedded


def test_the_profile_of_colours_is_whole() -> None:
    profile = srgb_profile()
    assert int.from_bytes(profile[:4]) == len(profile)
    assert profile[36:40] == b"acsp"
    count = int.from_bytes(profile[128:132])
    for at in range(132, 132 + 12 * count, 12):
        offset, size = int.from_bytes(profile[at + 4 : at + 8]), int.from_bytes(profile[at + 8 : at + 12])
        assert offset + size <= len(profile)


def test_every_stream_ends_where_it_says() -> None:
    data, _ = write(Document(body=tuple(Paragraph(f"Paragraph {number}.") for number in range(200))))
    for match in re.finditer(rb"/Length (\d+)>>\nstream\n", data):
        assert data[match.end() + int(match[1]) :].startswith(b"\r\nendstream")
