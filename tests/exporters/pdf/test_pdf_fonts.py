"""Fonts: where they come from, which one a character gets, and what is said when there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import reportlab
from pdf_files import unicode_maps

from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError
from undoc.exporters.pdf import export
from undoc.exporters.pdf.fonts import Fonts, found
from undoc.exporters.pdf.fonts import faces as faces_module
from undoc.exporters.pdf.fonts.faces import Face, load_faces
from undoc.exporters.pdf.fonts.outlines import read_tables
from undoc.exporters.pdf.fonts.unshaped import UnshapedFace
from undoc.exporters.pdf.lines import Style
from undoc.model import Document, Paragraph
from undoc.options import PdfOptions

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def write(text: str, language: str | None = None, fonts: tuple[Path, ...] = ()) -> tuple[bytes, list[Diagnostic]]:
    report: list[Diagnostic] = []
    return export(Document(body=(Paragraph(text),), language=language), PdfOptions(fonts=fonts), report), report


def names(data: bytes) -> set[str]:
    return {name.decode() for name in re.findall(rb"/BaseFont/(?:[A-Z]{6}\+)?([\w-]+)", data)}


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither packages of fonts nor fonts of the system."""
    monkeypatch.setattr(found, "PACKAGES", ())
    monkeypatch.setattr(found, "SYSTEM_FAMILIES", ())


@pytest.fixture
def noto() -> Path:
    package = pytest.importorskip("justmytype_intl_cjk", reason="the package of Chinese fonts is not installed")
    pytest.importorskip("uharfbuzz", reason="without uharfbuzz no weight of a variable font can be chosen")
    return Path(package.__file__).parent / "fonts" / "ofl" / "notosanssc" / "NotoSansSC[wght].ttf"


@pytest.mark.usefixtures("bare")
def test_without_any_font_latin_is_vera_and_chinese_is_not_embedded() -> None:
    data, report = write("Resolution 98/170: 大会决议，“见附件”。", "zh")
    assert names(data) == {"BitstreamVeraSans-Roman", "STSong-Light"}
    assert [(item.code, item.severity) for item in report] == [("E142", Severity.WARNING)]
    assert "not embedded" in report[0].message
    assert "<5927> <5927>" in unicode_maps(data)


@pytest.mark.usefixtures("bare")
def test_a_character_that_no_font_has_keeps_its_place_and_is_told_once() -> None:
    data, report = write("a\U00010900\u2e80 b\U00010900")
    assert [item.code for item in report] == ["E141"]
    assert "U+10900, U+2E80:" in report[0].message
    assert "<D802DD00>" in unicode_maps(data)
    assert "<2E80>" in unicode_maps(data)


@pytest.mark.usefixtures("bare")
def test_many_missing_characters_are_counted() -> None:
    _, report = write("".join(map(chr, range(0x1E900, 0x1E930))))
    assert "and 28 more" in report[0].message


def test_half_a_surrogate_pair_is_lost_and_told() -> None:
    data, report = write("a\ud800b")
    assert [(item.code, item.severity) for item in report] == [("E144", Severity.ERROR)]
    assert "<FFFD>" in unicode_maps(data)


def test_named_fonts_come_first() -> None:
    data, _ = write("Word", fonts=(VERA,))
    assert names(data) == {"BitstreamVeraSans-Roman"}


@pytest.mark.parametrize("content", [b"", b"no font", b"OTTO" + b"\0" * 60, b"\0\1\0\0\0\4" + b"\xff" * 99])
def test_a_named_file_that_is_no_font_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(content)
    with pytest.raises(ExportError, match="not a font with outlines") as caught:
        write("Word", fonts=(path,))
    assert caught.value.source == str(path)


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.9])
def test_half_a_font_is_an_error(kept: float, tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(VERA.read_bytes()[: int(VERA.stat().st_size * kept)])
    with pytest.raises(ExportError) as caught:
        write("Word", fonts=(path,))
    assert caught.value.source == str(path)


def test_a_font_that_may_not_be_embedded_is_an_error(tmp_path: Path) -> None:
    data = bytearray(VERA.read_bytes())
    at = int.from_bytes(data[data.index(b"OS/2") + 8 :][:4])
    data[at + 8 : at + 10] = b"\x00\x02"  # fsType: restricted licence
    path = tmp_path / "font.ttf"
    path.write_bytes(data)
    with pytest.raises(ExportError, match="licence"):
        write("Word", fonts=(path,))


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(ExportError, match=r"nowhere\.ttf"):
        write("Word", fonts=(Path("nowhere.ttf"),))


def face_of(fonts: Fonts, text: str, style: Style) -> Face:
    ((source, _, _),) = fonts.sheet(style)[text].chunks
    assert source.face is not None
    return source.face


@pytest.mark.usefixtures("bare")
def test_each_style_has_its_face() -> None:
    fonts = Fonts(())
    faces = [face_of(fonts, "a", Style(bold=bold, italic=italic)) for bold in (False, True) for italic in (False, True)]
    assert [(face.bold, face.italic) for face in faces] == [(False, False), (False, True), (True, False), (True, True)]


@pytest.mark.usefixtures("bare")
def test_bold_of_a_font_that_has_none_is_drawn_thicker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "_VERA", ("fonts/Vera.ttf",))
    fonts = Fonts(())
    assert not fonts.sheet(Style())["a"].chunks[0][0].thickened
    assert fonts.sheet(Style(bold=True))["a"].chunks[0][0].thickened


def test_a_variable_font_is_pinned_at_a_weight(noto: Path) -> None:
    regular, bold = load_faces(noto)
    assert (regular.name, bold.name) == ("NotoSansSC-Regular", "NotoSansSC-Bold")
    glyph = regular.glyph(ord("大"))
    outlines = [face.program([glyph]).data for face in (regular, bold)]
    assert outlines[0] != outlines[1]
    assert all(b"fvar" not in data[:300] and len(data) < 5000 for data in outlines)


def test_every_character_has_a_code_of_its_own(noto: Path) -> None:
    # A compatibility character shares its glyph with the unified one; both must come out as they went in.
    text = "豈\uf900㈠①（）“”·—…％１¹²"
    data, report = write(text, "zh")
    assert not report
    mapped = unicode_maps(data)
    assert all(f"<{ord(character):04X}>" in mapped for character in text)


def test_punctuation_of_both_scripts_is_wide_in_chinese_and_narrow_elsewhere(noto: Path) -> None:
    for chinese in (True, False):
        fonts = Fonts((VERA, noto), chinese=chinese)
        assert (fonts.width("“", Style(size=10)) == 10) is chinese


@pytest.mark.usefixtures("bare")
def test_a_letter_and_its_mark_are_one_glyph_and_two_characters() -> None:
    fonts = Fonts(())
    assert fonts.width("e\u0301", Style()) == fonts.width("é", Style())
    data, _ = write("e\u0301t")
    assert "<00650301>" in unicode_maps(data)


@pytest.mark.usefixtures("bare")
def test_characters_that_are_never_seen_take_no_room() -> None:
    fonts = Fonts(())
    assert fonts.width("\u200b\u200e\ufeff\u00ad", Style()) == 0
    assert fonts.report() == []


@pytest.mark.parametrize("unshaped", [False, True])
def test_a_subset_holds_the_glyphs_asked_for(unshaped: bool) -> None:
    face: Face = UnshapedFace(VERA, *read_tables(VERA)) if unshaped else load_faces(VERA)[0]
    glyphs = [face.glyph(ord(character)) for character in "Wordé"]
    data, places, _ = face.program(glyphs)
    assert len(data) < VERA.stat().st_size / 4
    assert places.keys() >= {0, *glyphs}  # and what they are made of
    assert len(set(places.values())) == len(places)


@pytest.fixture
def forgetful() -> Iterator[None]:
    """What was found before is looked for anew, in the test and behind it."""
    caches = (found._quietly_once, found._packaged, found.installed_fonts)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("forgetful", "noto")
def test_without_uharfbuzz_variable_fonts_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "SYSTEM_FAMILIES", ())
    monkeypatch.setattr(found, "can_shape", lambda: False)
    monkeypatch.setattr(faces_module, "can_shape", lambda: False)
    data, report = write("大会", "zh")
    assert names(data) == {"STSong-Light"}
    assert [item.code for item in report] == ["E142"]


@pytest.mark.usefixtures("forgetful")
def test_fonts_of_the_system_are_found_by_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "Times.TTF").write_bytes(VERA.read_bytes())
    (tmp_path / "timesbd.ttf").write_bytes(b"no font")
    (tmp_path / "timesi.pfb").write_bytes(VERA.read_bytes())
    monkeypatch.setattr(found, "PACKAGES", ())
    monkeypatch.setattr(found, "_directories", lambda: [tmp_path / "nowhere", tmp_path])
    assert sorted(found.installed_fonts()) == ["times", "timesbd"]
    families = list(found.families())
    assert [len(family) for family in families if family] == [1, 4]  # the one that is a font, and reportlab's own
