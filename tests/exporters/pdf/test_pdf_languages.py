"""What programs read out of files in the six languages, and how lines are filled."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from docx_print import Printer
from pdf_files import write

import undoc
from undoc.exporters.pdf.breaking import hyphens
from undoc.exporters.pdf.breaking.breaker import Breaker, Broken
from undoc.exporters.pdf.breaking.words import Words
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.fonts.faces import load_faces
from undoc.exporters.pdf.lines import Style
from undoc.exporters.pdf.setting.runs import Run
from undoc.exporters.printed import running_head
from undoc.model import Document, Footnote, Letter, Masthead, Paragraph, Text
from undoc.options import PdfOptions

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")


def bare(text: str) -> str:
    """Characters that are seen; programs add marks of direction, and U+FFFE for a hyphen at a line's end."""
    return "".join(
        sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf" and sign != "\ufffe"
    )


class Flow(Printer):
    """The text of a document with its notes left out."""

    late = True

    def target(self, target: str) -> str:
        return ""

    def note(self, note: Footnote, *, within: bool) -> str:
        return note.marker


def read(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


@needs_poppler
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_character_comes_out_in_order(path: Path) -> None:
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    document = undoc.read(path)
    if document.language == "ar":
        pytest.importorskip("fontpkg_amiri", reason="the package of Arabic fonts is not installed")
    data, _ = write(document, PdfOptions(hyphenate=False))
    out, head = read(data).split("\f"), bare(running_head(document))
    # Page by page: running head, text, notes, number. The text of all pages, and every note on its page.
    flow = ""
    for number, page in enumerate(out[:-1], 1):
        text = bare(page)
        if number > 1:
            assert text.startswith(head)
            text = text[len(head) :].removesuffix(f"{number}/{len(out) - 1}").removesuffix(f"{len(out) - 1}/{number}")
        notes = [note for note in document.footnotes if bare(note.marker + note.text) in text]
        for note in reversed(notes):
            said = bare(note.marker + "".join(Flow(document).of(block) for block in note.body))
            assert text.endswith(said)
            text = text[: -len(said)]
        flow += text
    wanted = Flow(document).text()
    if document.language == "ar":  # poppler drops a dash before what it takes for the end of a line
        flow, wanted = flow.replace("–", ""), wanted.replace("–", "")
    assert flow == wanted


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_another_reader_has_every_character(path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    document = undoc.read(path)
    data, _ = write(document, PdfOptions(hyphenate=False))
    out = bare("".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)))
    # It turns brackets of Arabic around, and takes a hyphen at a line's end for one that divides a word.
    fold = str.maketrans("([<{«", ")]>}»", "-")
    wanted = Flow(document).text() + "".join(bare(note.marker + note.text) for note in document.footnotes)
    seen = sorted(out.translate(fold))
    for sign in wanted.translate(fold):
        seen.remove(sign)


@needs_poppler
def test_a_note_begins_on_the_page_of_its_mark() -> None:
    words = "word " * 30
    body = tuple(
        Paragraph((Text(f"{words}cites{n}."), Footnote(str(n), f"begins{n} {words * (n % 13)}")), f"{n}.")
        for n in range(1, 120)
    )
    pages = read(write(Document(body=body))[0]).split("\f")
    cited = {number: page for page, text in enumerate(pages) for number in re.findall(r"cites(\d+)", text)}
    begun = {number: page for page, text in enumerate(pages) for number in re.findall(r"begins(\d+)", text)}
    assert len(cited) == 119
    assert cited == begun


def test_no_line_of_chinese_begins_with_closing_punctuation_and_nearly_all_are_filled() -> None:
    text = (
        "我们，参加“高山湖泊”国际会议的代表，忆及大会第98/170号决议和《塞尔登框架》（下称《框架》），重申其重要性；"
        * 40
    )
    breaker = Breaker(Words(Fonts((), chinese=True)))
    full = filled = 0
    for width in range(150, 400, 10):
        lines = breaker.lines([Run(text, Style(size=10.5))], width, width, justify=True)
        for line in lines:
            assert line.text[0] not in "，。、；：！？）》”’】"
            assert line.text[-1] not in "（《“‘【"
        full += sum(line.full for line in lines)
        filled += sum(line.full and abs(line.width - width) < 0.05 for line in lines)
    assert filled >= 0.97 * full > 100


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru"])
def test_words_are_divided_only_where_a_line_would_be_loose(language: str) -> None:
    pytest.importorskip("pyphen", reason="pyphen is not installed")
    text = {
        "en": "the representatives considered institutional arrangements concerning internationalization ",
        "fr": "les représentants considèrent les arrangements institutionnels concernant la collaboration ",
        "es": "los representantes consideran las disposiciones institucionales relativas a la cooperación ",
        "ru": "представители рассматривают организационные мероприятия относительно сотрудничества ",
    }[language] * 12
    words = Words(Fonts(()))
    runs, hyphens = [Run(text, Style())], 0
    for width in range(110, 200, 10):
        divided = Breaker(words, language).lines(runs, width, width, justify=True)
        whole = Breaker(words, None).lines(runs, width, width, justify=True)
        assert "".join(line.text for line in divided).replace(" ", "") == text.replace(" ", "")
        assert len(divided) <= len(whole)
        assert not any(map(ends_in_a_hyphen, whole))
        hyphens += sum(map(ends_in_a_hyphen, divided))
    assert hyphens
    short = Breaker(words, language).lines([Run("Word by word on and on we go. " * 9, Style())], 300, 300, justify=True)
    assert not any(map(ends_in_a_hyphen, short))


def ends_in_a_hyphen(line: Broken) -> bool:
    return line.spots[-1].atoms[-1][1].said == ""


@needs_poppler
def test_a_divided_word_comes_out_whole() -> None:
    pytest.importorskip("pyphen", reason="pyphen is not installed")
    text = "institutional representatives considered internationalization and arrangements " * 20
    document = Document(body=(Paragraph(text, "1.", ()),), language="en")
    out = read(write(document, PdfOptions())[0])
    assert "".join(out.split()) == "1." + "".join(text.split())


def test_arabic_words_are_never_parted_by_wide_or_narrow_letters() -> None:
    amiri = pytest.importorskip("fontpkg_amiri", reason="the package of Arabic fonts is not installed")
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    (face,) = load_faces(Path(amiri.__file__).parent / "files" / "Amiri-Regular.ttf")
    for word in ("الجمعية", "مجلس", "مذكرة", "فالدوريا", "تمويل", "مركز", "تحقيق", "الأمن", "لا"):
        drawn = face.shape(word, rtl=True)
        assert "".join(one.text for one in reversed(drawn)) == word
        assert all(one.advance >= 100 for one in drawn[1:-1])  # poppler sees one letter printed twice below a tenth
        assert all(abs(one.advance - one.width) < 100 for one in drawn)  # and two words beyond a tenth


@needs_poppler
def test_an_arabic_page_is_mirrored() -> None:
    document = Letter(
        masthead=Masthead("الأمم المتحدة", "الجمعية العامة", ("A/99/9123",)),
        title="رسالة (مؤرخة) 1 تموز/يوليه 2044",
        body=(Paragraph((Text("أتشرف بأن أحيل (المرفق)"), Footnote("1", "انظر A/99/9124.")), "1 -"),),
        language="ar",
    )
    data, _ = write(document)
    assert b"/Direction/R2L" in data
    command = ["pdftotext", "-bbox", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    places = [(float(x), word) for x, word in re.findall(r'xMin="([\d.]+)".*?>(.*?)</word>', done)]
    assert next(x for x, word in places if "9123" in word) < 120  # the symbol on the left
    assert max(x for x, word in places if re.search("[\u0620-\u064a]{3}", word)) > 400  # the organization on the right


def test_names_are_divided_only_if_need_be() -> None:
    pytest.importorskip("pyphen", reason="pyphen is not installed")
    assert hyphens.places("организации,", "ru")
    assert hyphens.places("Организации,", "ru") == []
    assert hyphens.places("Организации,", "ru", names=True)
    assert hyphens.places("UNESCO", "en", names=True) == []
    breaker = Breaker(Words(Fonts(())), "ru")
    text = "настоятельно призывает правительство Организации"
    first, last = text.rsplit(" ", 1)
    width = breaker.words.fonts.width(first, Style(size=10.0))
    for room, divided in ((width + 1, False), (width + 50, True)):
        line = breaker.lines([Run(f"{text} и её учреждения", Style(size=10.0))], room, room, justify=True)[0]
        assert (last[:2] in line.text) is divided
