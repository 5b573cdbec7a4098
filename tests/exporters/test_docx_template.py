"""A template of the user's gives its styles and its page; a file that is none is told."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Pt, Twips
from docx_files import DocxFile, W, text_of
from docx_letters import everything
from test_docx_package import check_package

from undoc.errors import ExportError
from undoc.exporters.docx import export
from undoc.exporters.docx.zipping import zipped
from undoc.model import Document, Furniture, Heading
from undoc.options import DocxOptions

SAMPLES = everything()


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """python-docx's own template with text, a head, another page and a style that is called as one of ours."""
    made = docx.Document()
    made.add_paragraph("Text of the template.")
    made.sections[0].header.paragraphs[0].text = "Head of the template"
    made.sections[0].page_width, made.sections[0].left_margin = Twips(11000), Twips(1500)
    made.sections[0].right_margin = Twips(1500)
    style = made.styles.add_style("Single Txt", 1)
    style.font.size = Pt(13)
    path = tmp_path / "own.docx"
    made.save(str(path))
    return path


@pytest.mark.parametrize("name", SAMPLES)
def test_its_files_hold_together(name: str, template: Path) -> None:
    data = export(SAMPLES[name], DocxOptions(template=template), [])
    check_package(data, own_styles=False)
    assert data == export(SAMPLES[name], DocxOptions(template=template), [])


def test_its_styles_and_its_page_are_used(template: Path) -> None:
    data = export(SAMPLES["english"], DocxOptions(template=template), [])
    made = docx.Document(io.BytesIO(data))
    single = next(item for item in made.paragraphs if item.text.startswith("\tI have the honour"))
    assert single.style.name == "Single Txt"
    assert single.style.font.size == Pt(13)
    assert {"_ H_1", "Table Text", "Heading 1"} <= {style.name for style in made.styles}
    assert made.sections[-1].page_width == Twips(11000)
    assert "of the template" not in "".join(item.text for item in made.element.body.iter(f"{W}t"))
    assert made.sections[0].header.paragraphs[0].text == "A/88/951–S/2033/951"
    assert "word/theme/theme1.xml" in DocxFile(data).parts


def test_its_lists_stay_and_ours_join_them(template: Path) -> None:
    file = DocxFile(export(SAMPLES["english"], DocxOptions(template=template, automatic_numbers=True), []))
    numbering = file.xml("word/numbering.xml")
    ids = [item.get(f"{W}numId") for item in numbering.iter(f"{W}num")]
    assert len(set(ids)) == len(ids)
    used = {item.get(f"{W}val") for item in file.body.iter(f"{W}numId")}
    assert used <= set(ids)
    styled = {item.get(f"{W}val") for item in file.xml("word/styles.xml").iter(f"{W}numId")}
    assert styled <= set(ids)


def test_our_own_file_is_a_template(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(export(SAMPLES["arabic"], DocxOptions(page_size="A4"), []))
    plain = DocxFile(export(SAMPLES["arabic"], DocxOptions(page_size="A4"), []))
    again = DocxFile(export(SAMPLES["arabic"], DocxOptions(template=path), []))
    assert again.reading() == plain.reading()
    assert again.parts.keys() == plain.parts.keys()


def broken(tmp_path: Path, data: bytes, name: str = "broken.docx") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_what_is_no_template_is_told(tmp_path: Path, template: Path) -> None:
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    spoilt = io.BytesIO()
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(spoilt, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<w" if name == "word/styles.xml" else source.read(name))
    whole = template.read_bytes()
    files = [
        tmp_path / "missing.docx",
        tmp_path,
        broken(tmp_path, b"", "a.docx"),
        broken(tmp_path, b"text", "b.docx"),
        broken(tmp_path, empty.getvalue(), "c.docx"),
        broken(tmp_path, spoilt.getvalue(), "d.docx"),
        *(broken(tmp_path, whole[:cut] + whole[cut + 40 :], f"e{cut}.docx") for cut in range(0, len(whole), 1777)),
    ]
    told: list[str | None] = []
    for path in files:
        try:
            export(Document(), DocxOptions(template=path), [])
        except ExportError as error:
            told.append(error.source)
    assert set(map(str, files[:6])) <= set(told) <= set(map(str, files))


def test_a_page_without_room_is_told(template: Path, tmp_path: Path) -> None:
    made = docx.Document(str(template))
    made.sections[0].left_margin = Twips(8000)
    made.save(str(tmp_path / "narrow.docx"))
    with pytest.raises(ExportError, match="leaves 1500 twips"):
        export(Document(), DocxOptions(template=tmp_path / "narrow.docx"), [])


class TestJobNumber:
    def feet(self, *pieces: str) -> dict[str, str]:
        furniture = [Furniture(piece, "job number") for piece in pieces]
        file = DocxFile(export(Document(title=Heading("T"), furniture=furniture), DocxOptions(), []))
        names = ("odd", "even", "first")
        parts = {name: f"word/footer-{name}.xml" for name in names if f"word/footer-{name}.xml" in file.parts}
        return {name: text_of(file.xml(part)) for name, part in parts.items()}

    def test_it_stands_in_the_feet(self) -> None:
        feet = self.feet("44-90012 (E)    010644", "44-90012")
        assert feet == {"odd": "44-90012\t2/2", "even": "2/2\t44-90012", "first": "44-90012 (E)    010644"}

    def test_without_one_the_feet_have_the_page_alone(self) -> None:
        assert self.feet() == self.feet("44-90012", "44-90013") == {"odd": "2/2", "even": "2/2"}


def test_parts_of_one_name_are_told() -> None:
    with pytest.raises(ExportError, match="two parts"):
        zipped([("a.xml", b""), ("A.xml", b"")])


def test_zip_files_are_such_as_others_read() -> None:
    entries = [("a/b.xml", b"x" * 99_999), ("c.xml", b""), ("d.xml", "é".encode())]
    with zipfile.ZipFile(io.BytesIO(zipped(entries))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == entries
