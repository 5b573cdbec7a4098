"""Where sentences end, in six languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc.languages import CODES
from undoc.languages.sentences import split_sentences

SENTENCES = {
    "en": [
        "The Meeting took note of document A/99/9005, para. 3, and of Supplement No. 5.",
        "Mr. A. B. Carter (Valdoria), i.e. the Chair, spoke.",
        "“Who pays?”",
        "That was asked in 1.5 per cent of the replies.",
        "See vol. II, pp. 4 and 5.",
    ],
    "fr": [
        "La Réunion a pris note du par. 3 du document A/99/9005.",
        "M. Carter a demandé : « Qui paie ? ».",
        "Nul n’a répondu !",
        "Voir vol. II, p. 4.",
    ],
    "es": [
        "La Reunión tomó nota del párr. 3 del documento A/99/9005 y del Suplemento núm. 5.",
        "¿Quién paga?",
        "El Sr. Carter no respondió.",
    ],
    "ru": [
        "Совещание приняло к сведению п. 3 документа A/99/9005 от 3 июня 2044 г. и добавление.",
        "Кто платит?",
        "Ответа нет.",
    ],
    "zh": ["会议注意到A/99/9005号文件第3段。", "谁付款？", "“没有人。”", "会议结束！"],
    "ar": ["أحاط الاجتماع علما بالوثيقة A/99/9005.", "من يدفع؟", "لم يرد أحد."],
}


@pytest.mark.parametrize("code", CODES)
def test_sentences(code: str) -> None:
    joint = "" if code == "zh" else " "
    assert split_sentences(joint.join(SENTENCES[code]), code) == SENTENCES[code]


def test_a_line_break_ends_a_sentence() -> None:
    assert split_sentences("37th plenary meeting\n7 December 2044", "en") == ["37th plenary meeting", "7 December 2044"]


def test_a_number_that_begins_the_text_is_no_sentence() -> None:
    assert split_sentences("12. The Committee met.", "en") == ["12. The Committee met."]


@given(st.text("aA1 .!?。؟»”)\n\u00a0"), st.sampled_from([*CODES, "und"]))
def test_nothing_is_lost(text: str, code: str) -> None:
    sentences = split_sentences(text, code)
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentence == sentence.strip() != "" for sentence in sentences)
