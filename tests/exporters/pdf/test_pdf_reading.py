"""What others read out of the file: every character, in the order in which the pages are read."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from undoc.exporters.pdf import export
from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Document,
    Footnote,
    Heading,
    Letter,
    Masthead,
    Paragraph,
    PlaceDate,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
)
from undoc.options import PdfOptions
from undoc.testing import documents

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")


def read(document: Document, *how: str) -> str:
    data = export(document, PdfOptions(), [])
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", *how, "-", "-"], input=data, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def _chinese() -> None:
    pytest.importorskip("justmytype_intl_cjk", reason="the package of Chinese fonts is not installed")
    pytest.importorskip("uharfbuzz", reason="without uharfbuzz no weight of a variable font can be chosen")


def letter() -> tuple[Letter, str]:
    """A Chinese letter on two pages, and all that is printed, in the order of reading."""
    text = "我们，参加“高山湖泊”国际会议的代表，忆及大会第98/170号决议和《塞尔登框架》（下称《框架》），重申其重要性；"
    document = Letter(
        masthead=Masthead(
            "联合国",
            "大会",
            ("A/99/917",),
            "第九十九届会议",
            99,
            (
                AgendaItem(
                    "21 (e)",
                    "全球合作",
                    "暂定项目表",
                    (Text("暂定项目表"), Footnote("*", "A/99/50。"), Text(" 项目 21 (e)")),
                ),
            ),
            "General",
            dt.date(2044, 7, 3),
            "English",
            (Text("Chinese"),),
        ),
        title="2044年7月1日奥兰尼亚常驻联合国代表给秘书长的信",
        body="请将本函及其附件作为大会文件分发为荷。",
        language="zh",
        signatures=(Signature("林·阿瑟诺夫", ("常驻代表", "大使"), True, 2),),
        annexes=(
            Annex(
                heading="附件",
                titles=(Heading("塞尔登成果文件", lines=(PlaceDate("2044年5月21日至23日"),)),),
                body=(
                    Paragraph(
                        (Text(text * 3), Footnote("1", "见第98/170号决议。"), Text("并确认豈、豈与①不同。")), "1."
                    ),
                    Paragraph("支持：", "2.", (Subparagraph("社区参与；", "(a)", (Subparagraph("培训。", "㈠"),)),)),
                ),
                place_date=PlaceDate("塞尔登"),
                original_language="English",
            ),
        ),
    )
    expected = (
        "联合国A/99/917大会Distr.:General2044年7月3日ChineseOriginal:English第九十九届会议暂定项目表*项目21(e)全球合作"
        "2044年7月1日奥兰尼亚常驻联合国代表给秘书长的信请将本函及其附件作为大会文件分发为荷。常驻代表大使林·阿瑟诺夫(签名)"
        "*A/99/50。A/99/917附件[Original:English]塞尔登成果文件2044年5月21日至23日"
        f"1.{text * 3}1并确认豈、豈与①不同。2.支持：(a)社区参与；㈠培训。塞尔登1见第98/170号决议。2/2"
    )
    return document, expected


@pytest.mark.usefixtures("_chinese")
def test_a_chinese_letter_is_read_whole_and_in_order() -> None:
    document, expected = letter()
    assert bare(read(document, "-raw")) == expected
    assert sorted(bare(read(document))) == sorted(expected)


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("how", [("-raw",), ()])
def test_spreading_makes_no_false_spaces(how: tuple[str, ...]) -> None:
    # In narrow columns and with long words in them, Chinese is spread so wide that the gaps could be taken for spaces.
    text = "按照A/RES/98/170/Add.12/Corr.3号文件编写hydrological和internationalization报告并提交委员会审议"
    deep = Subparagraph(text * 4, "(a)", (Subparagraph(text * 4, "(i)", (Subparagraph(text * 4, "(1)"),)),))
    out = read(Document(body=(Paragraph(text * 6, "1.", (deep,)),), language="zh"), *how)
    han = "[\u4e00-\u9fff]"
    assert not re.search(f"{han} +{han}", out)
    for word in ("A/RES/98/170/Add.12/Corr.3", "hydrological", "internationalization"):
        assert out.count(word) == 18


def test_latin_and_cyrillic_keep_their_words() -> None:
    english = "The Conference, recalling resolution 98/170, affirms the well-founded efficiency of final offices. "
    russian = "Конференция, ссылаясь на резолюцию 98/170, подтверждает её значение. "
    french = "La Conférence « générale » rappelle l’œuvre accomplie : voir l’article 5\u00a0bis ; où êtes-vous ? "
    for text in (english, russian, french):
        out = read(Document(body=(Paragraph(text * 9, "1."),)), "-raw")
        assert " ".join(out.split()).replace("- ", "-") == f"1. {' '.join((text * 9).split())}"


def test_characters_come_out_as_they_went_in() -> None:
    text = "“q” ‘q’ – — … · ² ³ ½ ﬁ fi ff № € § ‰ ™ A\u030a é e\u0301"
    out = read(Document(body=(Paragraph(text),)), "-raw")
    assert unicodedata.normalize("NFC", bare(out)) == unicodedata.normalize("NFC", bare(text))


def test_notes_are_read_behind_the_text_of_their_page() -> None:
    paragraphs = tuple(
        Paragraph((Text(f"Paragraph {n} cites"), Footnote(str(n), f"Note {n} is here."))) for n in range(1, 100)
    )
    out = read(Document(body=paragraphs), "-raw")
    for page in out.split("\f")[:-1]:
        cited = re.findall(r"Paragraph (\d+) cites", page)
        assert re.findall(r"Note (\d+) is here", page) == cited
        assert page.rindex("cites") < page.index("is here")


def test_a_note_of_three_pages_is_read_whole() -> None:
    words = " ".join(f"word{n}" for n in range(2500))
    document = Document(
        body=(Paragraph("Before."), Paragraph((Text("Cited"), Footnote("1", words))), Paragraph("After."))
    )
    found = re.findall(r"word(\d+)", read(document, "-raw"))
    assert [int(number) for number in found] == list(range(2500))


def test_tables_are_read_cell_by_cell() -> None:
    def cell(name: str, count: int = 12) -> Cell:
        return Cell(" ".join(f"{name}{n}" for n in range(count)))

    inner = Table((Row((cell("x"), cell("y"))),))
    table = Table(
        (
            Row((cell("a"), cell("b"), Cell((Paragraph("c"), inner)))),
            Row((Cell(cell("d", 30).body, rowspan=2), cell("e"), cell("f"))),
            Row((cell("g"), cell("h"))),
        )
    )
    found = re.findall(r"([a-hxy])\d+", read(Document(body=(table,)), "-raw"))
    assert "".join(dict.fromkeys(found)) == "abxydefgh"
    assert [name for name, last in pairwise(found) if name != last] == list("abxydefg")


def test_five_thousand_characters_without_a_space_are_read_whole() -> None:
    out = read(Document(body=(Paragraph("x" * 5000), Paragraph("大" * 5000)), language="zh"), "-raw")
    assert (out.count("x"), out.count("大")) == (5000, 5000)


safe = st.text(
    st.characters(categories=["Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Pd", "Sm"], max_codepoint=0x17F),
    min_size=1,
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(text=safe))
def test_every_text_of_every_document_is_read(document: Document) -> None:
    out = sorted(bare(read(document, "-raw")))
    for node in document.walk():
        if isinstance(node, Text):
            for character in bare(node.value):
                out.remove(character)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_document_can_be_read(document: Document) -> None:
    read(document)
