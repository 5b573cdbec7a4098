"""Mastheads and titles of letters, notes, reports and corrigenda, in six languages."""

from __future__ import annotations

import datetime as dt

import pytest

import undoc
from undoc import Document, Letter, Note, NoteVerbale, Report
from undoc.testing import assert_conserved

BODY = "The matter is known and needs no further words here, as everybody agrees."


def _parse(text: str) -> Document:
    document = undoc.parse(text)
    assert_conserved(text, document)
    return document


# ruff: noqa: E501  # titles are on lines of their own length
LETTERS = [
    ("en", Letter, "Letter dated 3 July 2013 from the Envoy of Aland to the United Nations addressed to the Secretary-General",
     "Envoy of Aland to the United Nations", "Secretary-General"),
    ("en", Letter, "Identical letters dated 3 July 2013 from the Envoy of Aland to the United Nations addressed to the"
     " Secretary-General and the President of the Security Council",
     "Envoy of Aland to the United Nations", "Secretary-General and the President of the Security Council"),
    ("en", NoteVerbale, "Note verbale dated 3 July 2013 from the Mission of Aland addressed to the Secretary-General",
     "Mission of Aland", "Secretary-General"),
    ("fr", Letter, "Lettres identiques datées du 3 juillet 2013, adressées au Secrétaire général et au Président du Conseil"
     " par l’Envoyé d’Alande", "Envoyé d’Alande", "Secrétaire général et au Président du Conseil"),
    ("fr", Letter, "Lettre datée du 3 juillet 2013, émanant de l’Envoyé d’Alande, adressée au Secrétaire général",
     "Envoyé d’Alande", "Secrétaire général"),
    ("fr", NoteVerbale, "Note verbale datée du 3 juillet 2013, adressée au Secrétaire général par la Mission d’Alande",
     "Mission d’Alande", "Secrétaire général"),
    ("es", Letter, "Cartas idénticas de fecha 3 de julio de 2013 dirigidas al Secretario General y al Presidente del Consejo"
     " por el Enviado de Alandia", "Enviado de Alandia", "Secretario General y al Presidente del Consejo"),
    ("es", NoteVerbale, "Nota verbal de fecha 3 de julio de 2013 dirigida al Secretario General por la Misión de Alandia",
     "Misión de Alandia", "Secretario General"),
    ("ru", Letter, "Идентичные письма Посланника Аландии от 3 июля 2013 года на имя Генерального секретаря и Председателя Совета",
     "Посланника Аландии", "Генерального секретаря и Председателя Совета"),
    ("ru", Letter, "Письмо Посланника Аландии на имя Генерального секретаря от 3 июля 2013 года",
     "Посланника Аландии", "Генерального секретаря"),
    ("ru", NoteVerbale, "Вербальная нота Миссии Аландии от 3 июля 2013 года на имя Генерального секретаря",
     "Миссии Аландии", "Генерального секретаря"),
    ("zh", Letter, "2013年7月3日甲国常驻代表给秘书长和安全理事会主席的同文信", "甲国常驻代表", "秘书长和安全理事会主席"),
    ("zh", Letter, "甲国常驻代表2013年7月3日给秘书长的信", "甲国常驻代表", "秘书长"),
    ("zh", NoteVerbale, "2013 年 7 月 3 日甲国常驻代表团给秘书长的普通照会", "甲国常驻代表团", "秘书长"),
    ("ar", Letter, "رسالتان متطابقتان مؤرختان 3 تموز/يوليه 2013 موجهتان إلى الأمين العام ورئيس المجلس من مبعوث ألانديا",
     "مبعوث ألانديا", "الأمين العام ورئيس المجلس"),
    ("ar", NoteVerbale, "مذكرة شفوية مؤرخة 3 تموز/يوليه 2013 موجهة إلى الأمين العام من بعثة ألانديا", "بعثة ألانديا", "الأمين العام"),
]  # fmt: skip
OPENING = {code: title for code, _, title, _, _ in LETTERS}


def _masthead(text: str, code: str = "en") -> undoc.Masthead:
    masthead = _parse(f"{text}\n\n{OPENING[code]}").masthead
    assert masthead is not None
    return masthead


@pytest.mark.parametrize(
    ("code", "organ", "lines"),
    [
        ("en", "Economic and Social Council", "Economic and Social\nCouncil"),
        ("fr", "Conseil économique et social", "Nations Unies\nConseil économique et\nsocial\nDistr. générale"),
        ("es", "Consejo Económico y Social", "Naciones Unidas\nConsejo Económico y\nSocial"),
        ("ru", "Генеральная Ассамблея", "Организация Объединенных\nНаций\nГенеральная\nАссамблея"),
        ("ar", "المجلس الاقتصادي والاجتماعي", "الأمــم المتحـدة\nالمجلس الاقتصادي\nوالاجتماعي"),
    ],
)
def test_an_organ_over_two_lines(code: str, organ: str, lines: str) -> None:
    masthead = _masthead(f"E/2099/9\n\n{lines}", code)
    assert masthead.organ == organ
    assert masthead.other == ()


def test_an_organ_over_two_lines_beside_the_other_column() -> None:
    masthead = _masthead(
        "United Nations                              E/2099/9123\n"
        "Economic and Social                         Distr.: General\n"
        "                                            3 August 2099\n"
        "Council                                     Original: English"
    )
    assert masthead.organ == "Economic and Social Council"
    assert (masthead.date, masthead.original_language) == (dt.date(2099, 8, 3), "English")
    assert masthead.symbols == ("E/2099/9123",)


@pytest.mark.parametrize(
    ("line", "version", "original"),
    [
        ("Arabic\nOriginal: English", "Arabic", "English"),
        ("Arabic   Original: English", "Arabic", "English"),
        ("Français\nOriginal : anglais", "Français", "anglais"),
        ("Español Original: inglés", "Español", "inglés"),
        ("Chinese Original: English", "Chinese", "English"),
        ("Russian\nOriginal: English", "Russian", "English"),
        ("English only", "English only", None),
    ],
)
def test_the_language_of_the_version(line: str, version: str, original: str | None) -> None:
    masthead = _masthead(f"A/99/9123\n{line}")
    assert [text.value for text in masthead.other] == [version]
    assert masthead.original_language == original


@pytest.mark.parametrize("line", ["A/67/9901-S/2013/9901", "A/67/9901–S/2013/9901", "A/67/9901\nS/2013/9901"])
def test_two_symbols(line: str) -> None:
    assert _masthead(line).symbols == ("A/67/9901", "S/2013/9901")


@pytest.mark.parametrize(
    ("line", "code", "number"),
    [
        ("2099 session", "en", None),
        ("Session de 2099", "fr", None),
        ("Período de sesiones de 2099", "es", None),
        ("Сессия 2099 года", "ru", None),
        ("2099年届会", "zh", None),
        ("دورة عام 2099", "ar", None),
        ("Tenth emergency special session", "en", 10),
        ("Resumed sixty-eighth session", "en", 68),
        ("Thirty-second special session", "en", 32),
        ("Trente-deuxième session extraordinaire", "fr", 32),
        ("Trigésimo segundo período extraordinario de sesiones", "es", 32),
        ("Тридцать вторая специальная сессия", "ru", 32),
        ("第三十二届特别会议", "zh", 32),
        ("الدورة الاستثنائية الثانية والثلاثون", "ar", 32),
    ],
)
def test_sessions_in_mastheads(line: str, code: str, number: int | None) -> None:
    masthead = _masthead(f"A/99/9123\n{line}", code)
    assert (masthead.session, masthead.session_number) == (line, number)


@pytest.mark.parametrize(
    ("code", "line", "label", "title"),
    [
        ("en", "Agenda items 35 and 41\nLakes", "35", "Lakes"),
        ("en", "Agenda items 8, 14, 28,\n37 and 41\nLakes", "8", "Lakes"),
        ("fr", "Points 35 et 41 de l’ordre du jour\nLacs", "35", "Lacs"),
        ("es", "Temas 35 y 41 del programa\nLagos", "35", "Lagos"),
        ("ru", "Пункты 35 и 41 повестки дня\nОзера", "35", "Озера"),
        ("zh", "议程项目35和41\n湖泊", "35", "湖泊"),
        ("zh", "议程项目99(ee)和100 (a)\n湖泊", "99(ee)", "湖泊"),
        ("en", "Agenda item 99(ee)\nLakes", "99(ee)", "Lakes"),
        ("ar", "البند 99 (ه ه) من جدول الأعمال\nالبحيرات", "99 (ه ه)", "البحيرات"),
        ("ar", "البندان 7 و 133 من جدول الأعمال\nالبحيرات", "7", "البحيرات"),
    ],
)
def test_several_agenda_items_on_a_line(code: str, line: str, label: str, title: str) -> None:
    (item,) = _masthead(f"A/99/9123\n\n{line}", code).agenda_items
    assert (item.label, item.title) == (label, title)
    assert item.text == " ".join(line.split("\n")[:-1])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "General Assembly\nNinety-ninth session\nAgenda items 35 and 41\nLakes\nShores of lakes\nand of seas\n\n"
         "Security Council\nNinety-ninth year"),
        ("zh", "大会\n第九十九届会议\n议程项目35和41\nLakes\nShores of lakes\nand of seas\n\n安全理事会\n第九十九年"),
        ("ar", "الجمعية العامة\nالدورة التاسعة والتسعون\nالبندان 35 و 41 من جدول الأعمال\nLakes\nShores of lakes\n"
         "and of seas\n\nمجلس الأمن\nالسنة التاسعة والتسعون"),
    ],
)  # fmt: skip
def test_several_agenda_items_with_a_title_each_and_a_second_organ(code: str, text: str) -> None:
    masthead = _masthead(f"A/99/9123–S/2099/9123\n\n{text}", code)
    found = [(item.label, item.title) for item in masthead.agenda_items]
    assert found == [("35", "Lakes"), ("41", "Shores of lakes and of seas")]
    assert [line.value for line in masthead.other] == text.split("\n")[-2:]


def test_two_agenda_items_on_two_lines() -> None:
    items = _masthead("A/99/9123\n\nAgenda item 35\nLakes\nAgenda item 41\nShores").agenda_items
    assert [(item.label, item.title) for item in items] == [("35", "Lakes"), ("41", "Shores")]


def test_a_committee_below_the_session() -> None:
    masthead = _masthead(
        "A/C.3/99/9\nUnited Nations\nGeneral Assembly\nNinety-ninth session\nThird Committee\nAgenda item 9\nLakes"
    )
    assert masthead.organ == "General Assembly"
    assert [line.value for line in masthead.other] == ["Third Committee"]


def test_a_committee_of_its_own_is_the_organ() -> None:
    masthead = _masthead("LAK/C/99/9\nUnited Nations\nCommittee on the Rights of Lakes\nNinth session")
    assert masthead.organ == "Committee on the Rights of Lakes"


@pytest.mark.parametrize(
    ("kind", "line", "code"),
    [
        (Report, "Report of the Secretary-General", "en"),
        (Report, "Interim report of the Special Rapporteur on lakes", "en"),
        (Report, "Rapport du Secrétaire général", "fr"),
        (Report, "Informe del Secretario General", "es"),
        (Report, "Доклад Генерального секретаря", "ru"),
        (Report, "秘书长的报告", "zh"),
        (Report, "تقرير الأمين العام", "ar"),
        (Note, "Note by the Secretary-General", "en"),
        (Note, "Note by the Secretariat", "en"),
        (Note, "Note du Secrétaire général", "fr"),
        (Note, "Nota del Secretario General", "es"),
        (Note, "Записка Генерального секретаря", "ru"),
        (Note, "秘书长的说明", "zh"),
        (Note, "مذكرة من الأمين العام", "ar"),
    ],
)
def test_the_subject_stands_above_the_line_that_tells_the_kind(kind: type[Document], line: str, code: str) -> None:
    subject = {"zh": "湖泊的养护", "ar": "صون البحيرات", "ru": "Забота об озерах"}.get(code, "Promotion of quiet lakes")
    body = {
        "zh": "湖泊很安静，大家都同意这一点。",
        "ar": "البحيرات هادئة وكل الدول متفقة على ذلك.",
        "ru": "Озера тихие, и все с этим согласны.",
    }.get(code, BODY)
    organization = {"fr": "Nations Unies", "es": "Naciones Unidas"}.get(code, "")
    found = _parse(f"A/99/9123\n\n{organization}\n\n{subject}\n\n{line}\n\n{body}")
    assert type(found) is kind
    assert found.title is not None
    assert found.title.text == subject
    assert [one.text for one in found.title.lines] == [line]
    assert [one.text for one in found.paragraphs] == [body]


def test_subject_and_kind_on_lines_without_a_gap() -> None:
    found = _parse(f"A/99/9123\n\nPromotion of quiet\nlakes\nReport of the Secretary-General\n\n{BODY}")
    assert found.title is not None
    assert (type(found), found.title.text) == (Report, "Promotion of quiet lakes")


def test_the_title_of_an_agenda_item_is_not_the_documents() -> None:
    found = _parse(
        "A/99/9123\n\nAgenda item 72\nReport of the Lake Commission\n\nLetter dated 3 July 2013 from the Envoy of Aland"
        f" addressed to the Secretary-General\n\n{BODY}"
    )
    assert isinstance(found, Letter)
    assert found.masthead is not None
    assert found.masthead.agenda_items[0].title == "Report of the Lake Commission"
    found = _parse(f"A/99/9123\n\nAgenda item 72\nReport of the Commission\n\n{BODY}")
    assert type(found) is Document


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Corrigendum", "Report of the Secretary-General"),
        ("Addendum*", "Report of the Secretary-General"),
        ("Rectificatif", "Rapport du Secrétaire général"),
        ("Corrección", "Informe del Secretario General"),
        ("Исправление", "Доклад Генерального секретаря"),
        ("Добавление", "Доклад Генерального секретаря"),
        ("更正", "秘书长的报告"),
        ("تصويب", "تقرير الأمين العام"),
    ],
)
def test_a_corrigendum_names_itself_below_the_title(line: str, title: str) -> None:
    found = _parse(f"A/68/9123/Corr.1\nA/68/9123/Add.1\n\n{title}\n\n{line}\n\n1. One.\n\n2. Two.")
    assert type(found) is Report
    assert found.annexes == ()
    assert found.title is not None
    assert [one.text for one in found.title.lines] == [line]
    assert [one.number for one in found.paragraphs] == [1, 2]


@pytest.mark.parametrize(("code", "kind", "title", "sender", "addressee"), LETTERS)
def test_titles_of_letters(code: str, kind: type[Document], title: str, sender: str, addressee: str) -> None:
    found = _parse(title)
    assert type(found) is kind
    assert found.language == code
    assert isinstance(found, undoc.Communication)
    assert found.date == dt.date(2013, 7, 3)
    assert (found.sender, found.addressee) == (sender, addressee.removeprefix("the "))


@pytest.mark.parametrize(
    ("code", "heading", "kind", "label"),
    [
        ("en", "Annex\u00a0II", "annex", "II"),
        ("en", "Annex to the letter dated 3 July 2013 from the Envoy of Aland", "annex", None),
        ("en", "Enclosure II", "enclosure", "II"),
        ("en", "Appendix B", "appendix", "B"),
        ("fr", "Annexe à la lettre datée du 3 juillet 2013", "annex", None),
        ("fr", "Pièce jointe II", "enclosure", "II"),
        ("es", "Anexo de la carta de fecha 3 de julio de 2013", "annex", None),
        ("es", "Documento adjunto 2", "enclosure", "2"),
        ("ru", "Приложение\u00a0II", "annex", "II"),
        ("ru", "Приложение к письму Посланника Аландии", "annex", None),
        ("zh", "附件二", "annex", "二"),
        ("zh", "附文 2", "enclosure", "2"),
        ("zh", "附录一", "appendix", "一"),
        ("ar", "المرفق الثاني", "annex", "الثاني"),
        ("ar", "المرفق الحادي عشر", "annex", "الحادي عشر"),
        ("ar", "مرفق الرسالة المؤرخة 3 تموز/يوليه 2013", "annex", None),
        ("ar", "الضميمة الأولى", "enclosure", "الأولى"),
        ("ar", "التذييل 2", "appendix", "2"),
    ],
)
def test_headings_of_attachments(code: str, heading: str, kind: str, label: str | None) -> None:
    found = _parse(f"{OPENING[code]}\n\n1. One.\n\n{heading}\n\n1. One.")
    (annex,) = found.annexes
    assert (annex.kind, annex.label) == (kind, label)


@pytest.mark.parametrize(
    ("code", "line", "language"),
    [
        ("en", "[Original: French]", "French"),
        ("fr", "[Original\u00a0: français]", "français"),
        ("es", "[Original: francés]", "francés"),
        ("ru", "[Подлинный текст на французском языке]", "французском"),
        ("zh", "[原件：法文]", "法文"),
        ("ar", "[الأصل: بالفرنسية]", "بالفرنسية"),
    ],
)
def test_the_language_of_an_attachments_original(code: str, line: str, language: str) -> None:
    heading = {"fr": "Annexe", "es": "Anexo", "ru": "Приложение", "zh": "附件", "ar": "المرفق"}.get(code, "Annex")
    (annex,) = _parse(f"{OPENING[code]}\n\n1. One.\n\n{heading}\n\n{line}\n\n1. One.").annexes
    assert annex.original_language == language


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "(Signed) A. Bee"),
        ("fr", "(Signé) A. Bee"),
        ("fr", "(Signée) A. Bee"),
        ("es", "(Firmado) A. Bee"),
        ("es", "(Firmada) A. Bee"),
        ("ru", "(Подпись) A. Bee"),
        ("zh", "A. Bee（签字）"),
        ("ar", "(توقيع) A. Bee"),
        ("ar", "(التوقيع) A. Bee"),
    ],
)
def test_marks_of_signatures(code: str, line: str) -> None:
    found = _parse(f"{OPENING[code]}\n\n1. One.\n\n{line}")
    assert isinstance(found, undoc.Communication)
    assert [one.name for one in found.signatures] == ["A. Bee"]


@pytest.mark.parametrize(
    "line", ["United Nations A/99/9001", "United Nations   A/99/9001", "United Nations\nA/99/9001"]
)
def test_the_symbol_beside_the_organizations_name(line: str) -> None:
    document = _parse(
        f"{line}\n\nLetter dated 3 July 2013 from the Envoy of Aland addressed to the Secretary-General\n\n{BODY}"
    )
    assert document.masthead is not None
    assert (document.masthead.organization, document.masthead.symbols) == ("United Nations", ("A/99/9001",))
