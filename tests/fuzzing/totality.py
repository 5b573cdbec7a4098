"""What every parser must do with any bytes, sound files to begin with, and how they are damaged."""

from __future__ import annotations

import random
from collections.abc import Callable

from mutating import mutate_json, mutate_markup, mutate_text, mutate_zip
from mutating_pdf import mutate_pdf

import undoc
from undoc.formats import formats

#: How mutants of a format are made, where flipping bytes would leave nothing to be parsed.
WAYS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "docx": mutate_zip,
    "json": mutate_json,
    "pdf": mutate_pdf,
    "text": mutate_text,
    "xml": mutate_markup,
}

LETTERS = {
    "en": (
        "United Nations A/68/9123\nGeneral Assembly\nSixty-eighth session\nAgenda item 21 (e)\n\n"
        "Letter dated 3 July 2013 from the Permanent Representative of Arvenia to the United Nations addressed to the "
        "Secretary-General\n\n1. I have the honour to transmit a text1 on resolution 65/170:\n(a) its aims;\n(i) the "
        "first;\n(ii) the second;\n(b) its means*.\n__________\n1 A/67/9001, para. 6.\n* In English only.\n\n"
        "(Signed) Ana Lind\nPermanent Representative\n\nAnnex\nOutcome\n1. See paragraph 1 above.\n"
    ),
    "zh": (
        "联合国 A/68/9123\n大会\n第六十八届会议\n议程项目21(e)\n\n2013年7月3日阿尔文尼亚常驻联合国代表给秘书长的信\n\n"
        "1. 谨随函转递大会第65/170号决议1 的文本。\n(a) 目标;\n(b) 手段。\n_______\n1 A/67/9001,第6段。\n\n"
        "常驻代表\n安娜·林德(签名)\n\n附件\n成果\n1. 见上文第1段。\n"
    ),
    "ar": (
        "الأمم المتحدة A/68/9123\nالجمعية العامة\n\n1 - تشير إلى القرار 65/170(1):\n(أ) الأول؛\n(ب) الثاني.\n\n"
        "(1) انظر A/67/9001.\n\nالمرفق\n1 - النص.\n"
    ),
}  # fmt: skip
READABLE = [item.name for item in formats() if item.parser is not None and item.exporter is not None]


def seeds(format: str) -> list[bytes]:
    """Sound files of a format."""
    return [undoc.export(undoc.parse(letter), format) for letter in LETTERS.values()]


def assert_total(data: bytes, format: str | None) -> None:
    """Fail unless a parser makes a document of bytes, or says what is wrong in its own words."""
    try:
        document = undoc.parse(data, format=format)
    except undoc.UndocError as error:
        said = str(error)
    else:
        assert isinstance(document, undoc.Document)
        said = repr(document)
    assert said.strip()
    assert "\n" not in said
