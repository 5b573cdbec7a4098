"""The heads of resolutions and decisions, in six languages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import undoc
from undoc import Decision, Document, Heading, Letter, Paragraph, PlaceDate, Resolution
from undoc.testing import assert_conserved

#: For each language: masthead and agenda, adoption over two lines, committee, title over two lines, opening, a
#: preambular and an operative paragraph, and the meeting.
ADOPTED = {
    "en": (
        ["United Nations", "General Assembly", "Sixty-eighth session", "Agenda item 99 (b)", "Lakes and", "shores"],
        ["Resolution adopted by the General Assembly on 9", "December 2013"],
        "[on the report of the Second Committee (A/68/9123/Add.2, para. 7)]",
        ["68/999. Keeping of lakes and of the", "shores around them"],
        "The General Assembly,",
        "Recalling its earlier words,",
        "Decides to keep the lakes.",
        ["77th plenary meeting", "9 December 2013"],
    ),
    "fr": (
        ["Nations Unies", "Assemblée générale", "Soixante-huitième session", "Point 99 b) de l’ordre du jour", "Lacs"],
        ["Résolution adoptée par l’Assemblée générale le 9 décembre", "2013"],
        "[sur la base du rapport de la Deuxième Commission (A/68/9123/Add.2, par. 7)]",
        ["68/999. Conservation des lacs et de", "leurs rives"],
        "L’Assemblée générale,",
        "Rappelant ses paroles,",
        "Décide de garder les lacs.",
        ["77e séance plénière", "9 décembre 2013"],
    ),
    "es": (
        ["Naciones Unidas", "Asamblea General", "Sexagésimo octavo período de sesiones", "Tema 99 b) del programa"],
        ["Resolución aprobada por la Asamblea General el 9 de", "diciembre de 2013"],
        "[sobre la base del informe de la Segunda Comisión (A/68/9123/Add.2, párr. 7)]",
        ["68/999. Conservación de los lagos y", "de sus orillas"],
        "La Asamblea General,",
        "Recordando sus palabras,",
        "Decide guardar los lagos.",
        ["77ª sesión plenaria", "9 de diciembre de 2013"],
    ),
    "ru": (
        ["Организация Объединенных Наций", "Генеральная Ассамблея", "Шестьдесят восьмая сессия"],
        ["Резолюция, принятая Генеральной Ассамблеей 9", "декабря 2013 года"],
        "[по докладу Второго комитета (A/68/9123/Add.2, пункт 7)]",
        ["68/999. Сохранение озер и", "их берегов"],
        "Генеральная Ассамблея,",
        "ссылаясь на свои слова,",
        "постановляет хранить озера.",
        ["77-е пленарное заседание", "9 декабря 2013 года"],
    ),
    "zh": (
        ["联合国", "大会", "第六十八届会议", "议程项目 99(b)", "湖泊"],
        ["2013 年 12 月 9 日大会决议"],
        "[根据第二委员会的报告(A/68/9123/Add.2，第 7 段)]",
        ["68/999. 湖泊及其", "岸线的养护"],
        "大会，",
        "回顾其过去的话，",
        "决定保护湖泊。",
        ["第 77 次全体会议", "2013 年 12 月 9 日"],
    ),
    "ar": (
        ["الأمــم المتحـدة", "الجمعية العامة", "الدورة الثامنة والستون", "البند 99 (ب) من جدول الأعمال", "البحيرات"],
        ["قرار اتخذته الجمعية العامة في 9 كانون الأول/ديسمبر", "2013"],
        "[بناء على تقرير اللجنة الثانية (A/68/9123/Add.2، الفقرة 7)]",
        ["صون البحيرات", "68/999", "وشواطئها"],
        "إن الجمعية العامة،",
        "إذ تشير إلى أقوالها،",
        "تقرر صون البحيرات.",
        ["الجلسة العامة 77", "9 كانون الأول/ديسمبر 2013"],
    ),
}
TITLES = {
    "en": "Keeping of lakes and of the shores around them",
    "fr": "Conservation des lacs et de leurs rives",
    "es": "Conservación de los lagos y de sus orillas",
    "ru": "Сохранение озер и их берегов",
    "zh": "湖泊及其岸线的养护",
    "ar": "صون البحيرات وشواطئها",
}


def _parse(text: str) -> Document:
    document = undoc.parse(text)
    assert_conserved(text, document)
    return document


def _resolution(text: str) -> Resolution:
    document = _parse(text)
    assert isinstance(document, Resolution)
    return document


@pytest.mark.parametrize("blank", [True, False], ids=["blank lines", "none"])
@pytest.mark.parametrize("code", list(ADOPTED))
def test_a_resolution_of_the_assembly(code: str, blank: bool) -> None:
    masthead, adopted, committee, title, opening, preambular, operative, meeting = ADOPTED[code]
    gap = [""] if blank else []
    number = "1 -" if code == "ar" else "1."
    lines = [
        "A/RES/68/999", *masthead, *gap, *adopted, committee, *gap, *title, opening,
        preambular, "", f"{number} {operative}", *meeting,
    ]  # fmt: skip
    found = _resolution("\n".join(lines))
    assert found.language == code
    assert found.number == "68/999"
    assert found.title is not None
    assert found.title.text == TITLES[code]
    assert found.date == dt.date(2013, 12, 9)
    glue = "" if code == "zh" else " "
    assert found.masthead is not None
    assert [line.value for line in found.masthead.other] == [glue.join(adopted), committee]
    assert found.masthead.session_number == 68
    assert found.masthead.organ == masthead[1]
    assert [(one.role, one.text) for one in found.paragraphs] == [
        ("preambular", opening),
        ("preambular", preambular),
        ("operative", operative),
    ]
    assert found.place_date == PlaceDate(
        (undoc.Text(meeting[0]), undoc.LineBreak(), undoc.Text(meeting[1])), meeting[0], dt.date(2013, 12, 9)
    )


@pytest.mark.parametrize(
    ("title", "adopted", "opening"),
    [
        ("Resolution 9536 (2020)", "Adopted by the Security Council at its 9750th meeting, on\n28 July 2020",
         "The Security Council,"),
        ("Résolution 9536 (2020)", "Adoptée par le Conseil de sécurité à sa 9750e séance, le\n28 juillet 2020",
         "Le Conseil de sécurité,"),
        ("Resolución 9536 (2020)", "Aprobada por el Consejo de Seguridad en su 9750ª sesión, celebrada el\n"
         "28 de julio de 2020", "El Consejo de Seguridad,"),
        ("Резолюция 9536 (2020),", "принятая Советом Безопасности на его 9750-м заседании\n28 июля 2020 года",
         "Совет Безопасности,"),
        ("第9536(2020)号决议", "2020年7月28日安全理事会第9750次会议通过", "安全理事会，"),
        ("القرار 9536 (2020)", "الذي اتخذه مجلس الأمن في جلسته 9750، المعقودة في\n28 تموز/يوليه 2020",
         "إن مجلس الأمن،"),
    ],
)  # fmt: skip
def test_a_resolution_of_the_council_with_its_adoption_below(title: str, adopted: str, opening: str) -> None:
    text = f"S/RES/9536 (2020)\n\n{title}\n\n{adopted}\n\n{opening}\n\n1. 9.\n\n2. 9."
    found = _resolution(text)
    assert found.title is not None
    assert found.title.text == title
    assert found.title.lines == (Heading(adopted.replace("\n", " ")),)
    assert found.number is not None
    assert found.number.replace(" ", "") == "9536(2020)"
    assert found.date == dt.date(2020, 7, 28)
    assert [one.role for one in found.paragraphs] == ["preambular", "operative", "operative"]


@pytest.mark.parametrize(
    ("sponsors", "title", "opening", "kind"),
    [
        ("Aland, Beland and\nCeland: draft resolution", "Care of lakes", "The General Assembly,", Resolution),
        ("Aland: revised draft resolution", "Care of lakes", "The General Assembly,", Resolution),
        ("Aland: draft decision", "Care of lakes", "The Economic and Social Council,", Decision),
        ("Draft resolution submitted by the Chair of the\nCommittee", "Lakes", "The General Assembly,", Resolution),
        ("Alande et Bélande : projet de résolution", "Soin des lacs", "L’Assemblée générale,", Resolution),
        ("Alandia y Belandia: proyecto de resolución", "Cuidado de los lagos", "La Asamblea General,", Resolution),
        ("Аландия и Беландия: проект резолюции", "Забота об озерах", "Генеральная Ассамблея,", Resolution),
        ("甲国和乙国：决议草案", "湖泊的养护", "大会，", Resolution),
        ("甲国：订正决定草案", "湖泊的养护", "大会，", Decision),
        ("ألانديا وبيلانديا: مشروع قرار", "صون البحيرات", "إن الجمعية العامة،", Resolution),
    ],
)
def test_a_draft_with_its_sponsors(sponsors: str, title: str, opening: str, kind: type[Document]) -> None:
    text = f"A/C.3/68/L.99\n\n{sponsors}\n\n{title}\n\n{opening}\n\n1. 9.\n\n2. 9."
    found = _resolution(text)
    assert type(found) is kind
    assert found.title is not None
    assert found.title.text == title
    assert found.number is None
    assert found.masthead is not None
    assert [line.value for line in found.masthead.other] == [sponsors.replace("\n", " ")]
    assert found.masthead.symbols == ("A/C.3/68/L.99",)


def test_a_draft_without_a_title_of_its_own() -> None:
    found = _resolution("S/2013/9121\n\nAland: draft resolution\n\nThe Security Council,\n\n1. Decides.\n\n2. Ends.")
    assert found.title is not None
    assert found.title.text == "Aland: draft resolution"


def test_a_resolution_of_the_human_rights_council() -> None:
    text = (
        "A/HRC/RES/91/2\n\nResolution adopted by the Human Rights Council on 27 September 2012\n\n"
        "91/2. The right of lakes to be quiet\n\nThe Human Rights Council,\n\nRecalling lakes,\n\n1. Affirms it;\n\n"
        "2. Ends.\n\n37th meeting\n27 September 2012"
    )
    found = _resolution(text)
    assert (found.number, found.title and found.title.text) == ("91/2", "The right of lakes to be quiet")
    assert found.place_date is not None
    assert found.place_date.place == "37th meeting"


@pytest.mark.parametrize(
    "head", ["97/547. Elections to the lake board", "Decision 97/547\n\nElections to the lake board"]
)
def test_a_decision_without_an_opening(head: str) -> None:
    text = (
        f"A/DEC/97/547\n\n{head}\n\nAt its 56th plenary meeting, on 30 December 2022, the General Assembly elected none"
        " to the board.\n\nIt closed the item."
    )
    document = _parse(text)
    if head.startswith("Decision"):
        assert not isinstance(document, Letter)
        return
    assert isinstance(document, Decision)
    assert (document.number, document.title and document.title.text) == ("97/547", "Elections to the lake board")
    assert document.paragraphs[0].text.startswith("At its 56th")
    assert document.date == dt.date(2022, 12, 30)


def test_a_numbered_decision_of_a_conference_with_a_long_name() -> None:
    text = (
        "Decision 5/9\n\nBudget of lakes\n\n"
        "The Conference of the Parties serving as the meeting of the Parties to the\n"
        "Protocol on Lakes,\n\nRecalling the Protocol,\n\n1. Approves it;\n\n2. Ends."
    )
    found = _resolution(text)
    assert type(found) is Decision
    assert (found.number, found.title and found.title.text) == ("5/9", "Budget of lakes")
    assert found.paragraphs[0].text.endswith("Protocol on Lakes,")


def test_a_resolution_in_an_annex() -> None:
    text = (
        "E/RES/2099/17\n\n2099/17.\nSupport for the lake institute\nThe Economic and Social Council,\n"
        "Noting the resolution of the Conference,\n\nEndorses resolution 9/10, annexed to the present resolution.\n"
        "43rd plenary meeting\n25 July 2099\n\nAnnex\nResolution 9/10\nLake institute\nThe Conference of Ministers,\n"
        "Recalling the institute,\n\n1. Thanks it;\n\n2. Closes."
    )
    found = _resolution(text)
    assert [one.role for one in found.paragraphs] == ["preambular", "preambular", "operative"]
    assert found.place_date is not None
    (annex,) = found.annexes
    assert [title.text for title in annex.titles] == ["Resolution 9/10"]
    heading, *paragraphs = annex.body
    assert heading == Heading("Lake institute")
    assert [one.role for one in paragraphs if isinstance(one, Paragraph)] == [
        "preambular",
        "preambular",
        "operative",
        "operative",
    ]


@pytest.mark.parametrize(
    ("code", "meeting"),
    [
        ("en", "50th (resumed) plenary meeting"),
        ("en", "Thirty-third plenary meeting"),
        ("fr", "50e séance plénière (reprise)"),
        ("es", "43ra sesión plenaria"),
        ("es", "50a sesión plenaria (continuación)"),
        ("ru", "50-е (возобновленное) пленарное заседание"),
        ("zh", "第50次全体会议(续会)"),
        ("ar", "الجلسة العامة 50 (المستأنفة)"),
        ("ar", "الجلسة العامة الثالثة والثلاثون"),
    ],
)
def test_the_meeting_that_closes_a_resolution(code: str, meeting: str) -> None:
    _, adopted, _, title, opening, preambular, _, (_, day) = ADOPTED[code]
    found = _resolution("\n".join([*adopted, "", *title, opening, preambular, meeting, day]))
    assert found.place_date is not None
    assert (found.place_date.place, found.place_date.date) == (meeting, dt.date(2013, 12, 9))


def test_an_annex_that_is_no_resolution_has_no_roles() -> None:
    text = (
        "68/99. Lakes\n\nThe General Assembly,\n\n1. Adopts the rules.\n\n2. Ends.\n\nAnnex\n\nRules of the lakes\n\n"
        "1. Lakes are quiet.\n\n2. Shores as well."
    )
    found = _resolution(text)
    assert [title.text for title in found.annexes[0].titles] == ["Rules of the lakes"]
    assert {one.role for one in found.annexes[0].paragraphs} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "I write about an organ.\n\nThe Security Council,\n\nwhich met, said nothing.",
        "Letter dated 3 July 2013 from the Envoy of Aland addressed to the Secretary-General\n\nI enclose it.\n\n"
        "(Signed) A. Bee\n\nAnnex\n\nResolution 9/10\n\nThe Lake Council,\n\n1. Decides.",
        "1. The Council,\n2. the Assembly,\n3. and others.",
    ],
)
def test_no_resolution(text: str) -> None:
    assert not isinstance(_parse(text), Resolution)


@pytest.mark.parametrize("line", ["The " + "Council of " * 40 + ",", "78/163. " * 60, "[" * 300, "大会" * 200 + "，"])
def test_long_lines_at_the_head_are_no_trouble(line: str) -> None:
    _parse(f"{line}\n{line}\nThe General Assembly,\n{line}")


_FRAGMENTS = [
    "United Nations", "General Assembly", "Economic and Social", "Council", "A/RES/68/999", "Agenda item 9", "Arabic",
    "Resolution adopted by the General Assembly on 9", "December 2013", "[on the report (A/68/9123)", "para. 7)]*",
    "68/999. Lakes", "68/999", "Lakes and shores*", "Resolution 9536 (2020)", "Decision 5/9", "The General Assembly,",
    "Adopted by the Security Council at its 9750th meeting, on", "Aland,", "Beland: draft resolution", "* A note.",
    "Draft resolution submitted by the Chair", "The Conference of the Parties to the", "Recalling,", "1. Decides;",
    "77th plenary meeting", "9 December 2013", "Annex", "Report of the Secretary-General", "Corrigendum", "A/9/Corr.1",
    "大会，", "第77次全体会议", "2013年12月9日", "إن الجمعية العامة،", "I. Lakes", "", "", "\f",
]  # fmt: skip


@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=20).map("\n".join))
@settings(max_examples=400)
def test_any_mixture_of_the_lines_of_heads_is_conserved(source: str) -> None:
    _parse(source)
