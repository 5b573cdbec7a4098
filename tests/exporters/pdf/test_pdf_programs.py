"""Font programs: glyphs cut out of a face and put together are those of the face, in any order of documents."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
import reportlab

from undoc.errors import ExportError
from undoc.exporters.pdf import export
from undoc.exporters.pdf.fonts import harfbuzz
from undoc.exporters.pdf.fonts.faces import load_faces
from undoc.exporters.pdf.fonts.outlines import read_tables
from undoc.exporters.pdf.fonts.programs import cut_up, tables_of
from undoc.model import Document
from undoc.options import PdfOptions

uharfbuzz = pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


@pytest.fixture(params=["static", "variable"])
def path(request: pytest.FixtureRequest) -> Path:
    if request.param == "static":
        return VERA
    package = pytest.importorskip("justmytype_intl_cjk", reason="the package of Chinese fonts is not installed")
    return Path(package.__file__).parent / "fonts" / "ofl" / "notosanssc" / "NotoSansSC[wght].ttf"


def outline(font: Any, glyph: int) -> list[tuple[object, ...]]:
    drawn: list[tuple[object, ...]] = []
    funcs = uharfbuzz.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, _: drawn.append(("move", x, y)))
    funcs.set_line_to_func(lambda x, y, _: drawn.append(("line", x, y)))
    funcs.set_quadratic_to_func(lambda a, b, x, y, _: drawn.append(("curve", a, b, x, y)))
    funcs.set_close_path_func(lambda _: drawn.append(("close",)))
    font.draw_glyph(glyph, funcs)
    return drawn


def test_a_program_draws_what_the_face_draws(path: Path) -> None:
    face = load_faces(path)[0]
    assert isinstance(face, harfbuzz.HarfBuzzFace)
    glyphs = [face.glyph(ord(sign)) for sign in "Wordé大会Ǻ½" if face.glyph(ord(sign))]
    program = face.program(glyphs)
    own = uharfbuzz.Font(uharfbuzz.Face(program.data))
    for glyph in glyphs:
        place = program.places[glyph]
        assert own.get_glyph_h_advance(place) == pytest.approx(face._font.get_glyph_h_advance(glyph), abs=1)
        found, wanted = outline(own, place), outline(face._font, glyph)
        assert len(found) == len(wanted)
        for one, other in zip(found, wanted, strict=True):
            assert one[0] == other[0]
            assert one[1:] == pytest.approx(other[1:], abs=1.01)


def test_a_program_does_not_tell_what_was_cut_before(path: Path) -> None:
    fresh, used = load_faces(path)[0], load_faces(path)[0]
    for sign in "éàüñ的会大国人WXYZ":  # often enough that the file is made ready for it
        used.program([used.glyph(ord(sign))])
    glyphs = [fresh.glyph(ord(sign)) for sign in "Aé会"]
    assert fresh.program(glyphs) == used.program(glyphs)


def test_checksums_add_up(path: Path) -> None:
    face = load_faces(path)[0]
    data = face.program([face.glyph(ord(sign)) for sign in "abé"]).data
    assert sum(struct.unpack(f">{len(data) // 4}L", data)) % (1 << 32) == 0xB1B0AFBA
    for number in range(int.from_bytes(data[4:6])):
        tag, summed, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        table = bytearray(data[offset : offset + length + -length % 4])
        if tag == b"head":
            table[8:12] = bytes(4)
        assert sum(struct.unpack(f">{len(table) // 4}L", table)) % (1 << 32) == summed


def test_glyphs_made_of_others_bring_them_along() -> None:
    face = load_faces(VERA)[0]
    glyph = face.glyph(ord("é"))
    program = face.program([glyph])
    assert len(program.places) == 4  # what is missing, the letter, its accent, and both together
    cuts = cut_up(tables_of(program.data), {place: place for place in range(4)})
    assert len(cuts[program.places[glyph]].parts) == 2


CJK = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")


@pytest.mark.skipif(not CJK.exists(), reason="the system has no collection with PostScript outlines")
def test_of_a_collection_the_font_for_simplified_chinese_comes_first() -> None:
    faces = load_faces(CJK)
    assert len(faces) == len(read_tables(CJK)) > 1
    assert "sc" in faces[0].name
    data = export(Document(body="大会决议", language="zh"), PdfOptions(fonts=(CJK,)), [])
    assert b"/Subtype/OpenType" in data
    assert b"/FontFile3" in data


def post_script_font(folder: Path, embedding: int = 0) -> Path:
    """A font of PostScript outlines whose letters are triangles."""
    builder = pytest.importorskip("fontTools.fontBuilder", reason="fontTools is not installed")
    pens = pytest.importorskip("fontTools.pens.t2CharStringPen")
    font = builder.FontBuilder(1000, isTTF=False)
    names = [".notdef", "space", *"abcdefghijklmnopqrstuvwxyz"]
    font.setupGlyphOrder(names)
    font.setupCharacterMap({32: "space", **{ord(name): name for name in names[2:]}})
    strings = {}
    for name in names:
        pen = pens.T2CharStringPen(0, None)
        if name != "space":
            pen.moveTo((50, 0))
            pen.lineTo((450, 0))
            pen.lineTo((250, 10 * ord(name[-1]) - 400))
            pen.closePath()
        strings[name] = pen.getCharString()
    font.setupCFF(
        "Triangle-Regular",
        {"FullName": "Triangle Regular"},
        strings,
        {"BlueValues": [-10, 0, 700, 710], "nominalWidthX": 500},
    )
    font.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Triangle", "styleName": "Regular", "psName": "Triangle-Regular"})
    font.setupOS2(sTypoAscender=800, sTypoDescender=-200, fsType=embedding)
    font.setupPost()
    path = folder / "triangle.otf"
    font.save(path)
    return path


def test_a_font_of_post_script_outlines_is_embedded(tmp_path: Path) -> None:
    checker = pytest.importorskip("page", reason="page-validation is not installed")
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    path = post_script_font(tmp_path)
    options = PdfOptions(fonts=(path,))
    data = export(Document(title="the title", body="some words of it", language="en"), options, [])
    assert b"+Triangle-Regular" in data
    assert b"/Subtype/OpenType" in data
    for profile in ("ua1", "2a"):
        assert not checker.validate_pdf_bytes(data, profile=profile).failures
    text = pdfium.PdfDocument(data)[0].get_textpage().get_text_bounded()
    assert text.split() == "the title some words of it".split()
    assert export(Document(title="the title", body="some words of it", language="en"), options, []) == data


def test_a_font_of_post_script_outlines_that_may_not_be_embedded_is_an_error(tmp_path: Path) -> None:
    path = post_script_font(tmp_path, embedding=2)
    with pytest.raises(ExportError, match="licence forbids embedding") as caught:
        export(Document(body="words"), PdfOptions(fonts=(path,)), [])
    assert caught.value.source == str(path)


def test_faces_forget_glyphs_that_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harfbuzz, "_CUTS", 3)
    face = load_faces(VERA)[0]
    first = face.program([face.glyph(ord(sign)) for sign in "abcé"])
    face.program([face.glyph(ord(sign)) for sign in "xyz"])
    assert face.program([face.glyph(ord(sign)) for sign in "abcé"]) == first
