"""Invented letters and a resolution for the tests of DOCX: no such states, persons and documents exist."""

from __future__ import annotations

import datetime as dt

from undoc.model import (
    AgendaItem,
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    Letter,
    LineBreak,
    Link,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Report,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)

_LONG = (
    "The delegations welcomed the steps taken along the lower Oster to restore the crossings closed by the floods, "
    "and agreed that the joint commission should meet at least twice a year to follow the work on both banks. "
)


def words(*parts: str | Inline) -> list[Inline]:
    """Content of strings and inline nodes."""
    return [Text(part) if isinstance(part, str) else part for part in parts]


def _table() -> Table:
    return Table(
        [
            Row([Cell("Crossing", header=True), Cell("Vessels", header=True, colspan=2)]),
            Row([Cell("Port", header=True), Cell("2032", header=True), Cell("2033", header=True)]),
            Row(
                [
                    Cell("Calder", rowspan=2),
                    Cell("1 204"),
                    Cell([Paragraph(words("1 310", Footnote("2", "Estimate.")))]),
                ]
            ),
            Row([Cell("880"), Cell("912")]),
            Row([Cell("Total"), Cell("4 306", colspan=2)]),
        ],
        caption=[Text("Vessels passed, by port")],
    )


def english(*, table: bool = False) -> Letter:
    """A letter with an annex of eleven paragraphs, with notes 1, 2 and ``*``."""
    letters = "abcdef"
    third = Paragraph(
        "In the course of the meeting, the delegations took up the following matters:",
        "3.",
        [
            Subparagraph(
                f"Matter {letter.upper()} of the agenda, on which " + _LONG,
                f"({letter})",
                [
                    Subparagraph(
                        "The first of its two sides, which takes more than one line in print, as most of them do;",
                        "(i)",
                        [Subparagraph("A point of detail that is set in further still than the side it is on;", "a.")],
                    ),
                    Subparagraph("The second side;", "(ii)"),
                ]
                if letter == "b"
                else (),
            )
            for letter in letters
        ],
        "No other matter was raised.",
    )
    fourth = Paragraph(
        words(
            "The text of the understanding",
            Footnote(
                "1", [Paragraph(words("United Territories, ", Emphasis("Treaty Collection", "italic"), ", No. 9901."))]
            ),
            " was read out, as was that of the reservation ",
            Link("kept by the depositary", "https://example.org/treaties?id=9901&page=2"),
            Footnote("2", [Paragraph("Ibid., p. 12. " + _LONG), Paragraph("The reservation was withdrawn later.")])
            if not table
            else "",
            ".",
        ),
        "4.",
    )
    body = [
        Heading("Opening of the meeting", "I."),
        Paragraph(_LONG * 2, "1."),
        Paragraph(words(_LONG, Emphasis("The floods", "bold"), " had been the worst since 1907."), "2."),
        Heading("Matters discussed", "II."),
        third,
        Heading("Treaties", "A.", 1),
        fourth,
        Heading("Crossings", "1.", 2),
        *((_table(),) if table else ()),
        *(Paragraph(_LONG * 2, f"{number}.") for number in range(5, 8)),
        Heading("Costs", level=3),
        Quotation(
            [
                Paragraph("Each party bears the costs of its own bank.", "1."),
                Paragraph("Where a crossing ends on both banks, the parties share its costs:", "2.", [
                    Subparagraph("By half, in the first year;", "(a)"),
                    Subparagraph("By the number of vessels, in those after it.", "(b)"),
                ]),
            ]
        ),
        *(Paragraph(_LONG, f"{number}.") for number in range(8, 12)),
        Unparsed("ref. 33-901\tOster commission", "no place for it"),
    ]  # fmt: skip
    item = AgendaItem(
        "21 (e)",
        "Strengthening of the coordination of river commissions: navigation and the protection of banks and crossings",
        "preliminary list",
        words("Item 21 (e) of the preliminary list", Footnote("*", "A/88/950.")),
    )
    enclosure = Annex(
        "enclosure",
        None,
        "Enclosure",
        "List of participants",
        [
            Paragraph("Delegation of Calderia: Ana Marlow, Piet Osgood."),
            Paragraph("Delegation of Osteria: Ilse Varga."),
        ],
        original_language="French",
    )
    titles = [
        Heading(
            "Report of the second meeting of the Joint Commission on the Lower Oster",
            lines=[PlaceDate("Calder, 3 to 5 May 2033")],
        )
    ]
    annex = Annex(
        "annex", "I", "Annex I", titles, body, place_date=PlaceDate("Calder, 5 May 2033"), annexes=[enclosure]
    )
    second = Annex("annex", "II", "Annex II", "Map of the crossings", "See the map kept by the commission.")
    return Letter(
        Masthead(
            "United Nations", "General Assembly", ["A/88/951", "S/2033/951"], "Eighty-eighth session", 88,
            [item], "General", dt.date(2033, 7, 3), "English",
        ),
        Heading(
            "Letter dated 1 July 2033 from the Permanent Representative of Calderia to the United Nations addressed "
            "to the Secretary-General"
        ),
        [
            Paragraph(
                "I have the honour to transmit herewith the report of the second meeting of the Joint Commission on "
                "the Lower Oster, held at Calder from 3 to 5 May 2033 (see annex I), and a map (see annex II)."
            ),
            Paragraph(
                "I should be grateful if you would have the present letter and its annexes circulated as a document "
                "of the General Assembly, under item 21 (e) of the preliminary list, and of the Security Council."
            ),
        ],
        [annex, second],
        "en",
        date=dt.date(2033, 7, 1),
        sender="Permanent Representative of Calderia to the United Nations",
        addressee="Secretary-General",
        signatures=[Signature("Ana Marlow", ["Ambassador", "Permanent Representative"])],
    )  # fmt: skip


def chinese() -> Letter:
    """The same in Chinese, shorter."""
    text = "各代表团欢迎为恢复因洪水而关闭的下奥斯特河渡口而采取的步骤，并商定联合委员会应每年至少举行两次会议。"
    body = [
        Heading("会议开幕", "一."),
        Paragraph(text * 3, "1."),
        Paragraph(
            words("委员会回顾其第88/901号决议", Footnote("1", "《条约汇编》，第9901号。"), "。", text),
            "2.",
            [
                Subparagraph("卡尔德港的“渡口”；", "(a)", [Subparagraph("左岸；", "㈠"), Subparagraph("右岸；", "㈡")]),
                Subparagraph(words("航行费用", Footnote("2", "估计数。"), "；" + text), "(b)"),
            ],
        ),
        *(Paragraph(text * 3, f"{number}.") for number in range(3, 12)),
    ]
    return Letter(
        Masthead(
            "联合国", "大会", ["A/88/952"], "第八十八届会议", 88,
            [AgendaItem("21(e)", "加强河流委员会的协调", "暂定项目表",
                        words("暂定项目表", Footnote("*", "A/88/950。"), " 项目21(e)"))],
            "General", dt.date(2033, 7, 3), "English", [Text("Chinese")],
        ),
        "2033年7月1日卡尔德里亚常驻联合国代表给秘书长的信",
        [
            Paragraph("谨随函转递下奥斯特河联合委员会第二次会议的报告(见附件)。"),
            Paragraph("请将本函及其附件作为大会文件分发为荷。"),
        ],
        [Annex("annex", None, "附件", "下奥斯特河联合委员会第二次会议的报告", body, original_language="French")],
        "zh",
        signatures=[Signature("安娜·马洛", ["常驻代表", "大使"], above=2)],
    )  # fmt: skip


def french() -> Letter:
    """The same in French, shorter, with marks that are not 1, 2, 3."""
    return Letter(
        Masthead("Nations Unies", "Conseil de sécurité", ["S/2033/953"], distribution="générale",
                 date=dt.date(2033, 2, 1), original_language="français"),
        "Lettre datée du 30 janvier 2033, adressée au Président du Conseil de sécurité par le Représentant permanent "
        "de la Caldérie auprès de l’Organisation des Nations Unies",
        [
            Paragraph(words("J’ai l’honneur de vous faire tenir le texte de la déclaration",
                            Footnote("3", "Non publiée."), " de mon gouvernement",
                            Footnote("3", "Voir aussi S/2033/950."), ".")),
            Paragraph("Je vous serais obligé de bien vouloir faire distribuer la présente lettre."),
        ],
        language="fr",
        signatures=[Signature("Anne Marleau", ["Le Représentant permanent"])],
    )  # fmt: skip


def arabic() -> Letter:
    """A letter in Arabic with a table, Latin words within, and notes."""
    text = "رحبت الوفود بالخطوات المتخذة لإعادة فتح المعابر على نهر أوستر الأدنى، واتفقت على أن تجتمع اللجنة المشتركة "
    text += "مرتين في السنة على الأقل وفقا للقرار A/RES/88/901 المؤرخ 5 أيار/مايو 2033. "
    return Letter(
        Masthead("الأمم المتحدة", "الجمعية العامة", ["A/88/954"], "الدورة الثامنة والثمانون", 88,
                 [AgendaItem("21 (هـ)", "تعزيز تنسيق لجان الأنهار", None,
                             words("البند 21 (هـ) من القائمة الأولية", Footnote("*", "الوثيقة A/88/950.")))],
                 "General", dt.date(2033, 7, 3), "English", [Text("Arabic")]),
        "رسالة مؤرخة 1 تموز/يوليه 2033 موجهة إلى الأمين العام من الممثل الدائم لكالديريا لدى الأمم المتحدة",
        [Paragraph("يشرفني أن أحيل إليكم طيه تقرير الاجتماع الثاني للجنة المشتركة (انظر المرفق).")],
        [
            Annex("annex", None, "المرفق", "تقرير الاجتماع الثاني", [
                Heading("افتتاح الاجتماع", "أولا -"),
                Paragraph(words(text * 2, Footnote("(1)", "Treaty Collection، الرقم 9901.")), "1 -"),
                Paragraph(text, "2 -", [
                    Subparagraph(text, "(أ)", [Subparagraph(text, "’1‘")]),
                    Subparagraph(text, "(ب)"),
                ]),
                Table([
                    Row([Cell("الميناء", header=True), Cell("السفن", header=True)]),
                    Row([Cell("كالدر"), Cell("1 204")]),
                ]),
            ]),
        ],
        "ar",
        signatures=[Signature("آنا مارلو", ["السفيرة", "الممثلة الدائمة"])],
    )  # fmt: skip


def resolution() -> Resolution:
    """A resolution."""
    return Resolution(
        Masthead("United Nations", "General Assembly", ["A/RES/88/901"], "Eighty-eighth session", 88,
                 [AgendaItem("21 (e)", None, None, "Agenda item 21 (e)")], "General", dt.date(2033, 12, 30)),
        "Navigation on the lower Oster",
        [
            Paragraph(words(Emphasis("The General Assembly"), ",")),
            Paragraph(words(Emphasis("Recalling"), " its resolution 87/901 of 20 December 2032,"), role="preambular"),
            Paragraph(
                words(Emphasis("Takes note"), " of the report", LineBreak(), "of the commission."),
                "1.",
                role="operative",
            ),
        ],
        language="en",
        number="88/901",
        date=dt.date(2033, 12, 30),
        place_date=PlaceDate(
            words("71st plenary meeting", LineBreak(), "30 December 2033"), None, dt.date(2033, 12, 30)
        ),
    )  # fmt: skip


def everything() -> dict[str, Document]:
    """Every sample by its name."""
    return {
        "english": english(),
        "table": english(table=True),
        "chinese": chinese(),
        "french": french(),
        "arabic": arabic(),
        "resolution": resolution(),
        "bare": Document(),
        "title": Report(
            title="Report of the Joint Commission on the Lower Oster on " + "navigation and " * 12 + "fish"
        ),
    }
