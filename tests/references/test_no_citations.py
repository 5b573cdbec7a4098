"""What looks like a citation and is none: dates, fractions, laws, treaties, cases, resolutions of others."""

from __future__ import annotations

import pytest

from undoc import find_references


@pytest.mark.parametrize(
    "text",
    [
        "On 12/05/2099 the office closed; it reopened on 3/6.",
        "About 2/3 of the members, or 66/100, were present.",
        "The price rose from 9.50/kg to 12/kg in 2099/13.",
        "article 9/2 of the Treaty and articles 5/1 and 5/2 of the Statute",
        "Tel.: 212/963-9123, fax 212/963-9124, +41 22 917/9123",
        "Law No. 45/2099 on combating trafficking",
        "Law 45/2099 and Act No. 12/2099 were adopted.",
        "Legislative Decree No. 91/2099 and Presidential Decree 12/9",
        "Council Regulation (EC) No 44/2099 and Directive 2099/38/EC",
        "Council Decision 2099/798/CFSP; Council Regulation (EU) No 267/2099",
        "Commission Decision 2099/497/EC and Regulation (EU) 2099/679",
        "the European Parliament resolution 2099/2512(RSP)",
        "Council of Europe Parliamentary Assembly resolution 1900 (2012)",
        "OSCE Ministerial Council decision No. 9/13",
        "African Union Assembly decision Assembly/AU/Dec.9 (XXI)",
        "ISO 9001/2099, ISO/IEC 27001 and IEC 60601/1",
        "Official Gazette No. 45/2099, p. 12; Gazette of Freeland 12/99",
        "invoice 2099/0912 of 9 May 2013; account 45/170",
        "and/or, w/o, c/o, km/h, m/s, N/A",
        "The season 2099/13 and the fiscal year 2099/14",
        "a 24/7 service; 50/50 odds; 9/11",
        "http://www.example.org/A/68/9123/index.html",
        "Case C-402/05 P, Case T-315/01, Case 45/74",
        "Application no. 25781/94 (European Court of Human Rights)",
        "ICC-02/05-01/09; ICTR-98-41-T; IT-95-5/18-PT",
        "Treaty Series, vol. 1155, No. 18232; vol. 999/1",
        "Resolution No. 45 of the Cabinet of Ministers of 9 May 2004",
        "the Supreme Court's decision 45/2099 of 9 May 2004",
        "Cabinet decision 12/2099 and ministerial resolution No. 123/2099",
        "the ministry's decision No. 91/2099",
        "the decision of 12/05/2099",
        "Vote: 12/3/1; score 3/1",
        "ratio of 31/18 and 65/170",
        "blood pressure of 140/90",
        "page 3/12",
        "2/10",
        "13-26131",
        "GE.13-12345",
        "room 9/F, building A/B",
        "USD/EUR 1.30/1.35",
        "PO Box 12/345; plot 7/15",
        "Windows 3/11, HTTP/1.1, TCP/IP",
        "Council Framework Decision 2099/584/JHA",
        "la loi no 45/2099 et le décret no 91/2099",
        "la directive 2099/38/CE et le règlement (CE) no 44/2099",
        "la décision 2099/798/PESC du Conseil",
        "la Ley núm. 45/2099 y el Decreto 91/2099",
        "la Directiva 2099/38/CE y el Reglamento (CE) núm. 44/2099",
        "Закон № 45/2099 и постановление № 91/2099",
        "Директива 2099/38/EC и Регламент (ЕС) № 44/2099",
        "решение Верховного суда № 45/2099",
        "القانون رقم 45/2099 والمرسوم رقم 91/2099",
        "第45/2099号法律和第91/2099号法令",
        "国务院第45号决定；2099/14财政年度",
        "最高法院第45/2099号判决",
        "قرار مجلس الوزراء رقم 45/2099",
        "قرار وزاري رقم 91/2099",
        "Freeland's National Assembly adopted resolution 12/9 on the budget.",
        "World Health Assembly resolution 65/9",
        "OAS General Assembly resolution AG/RES. 2300 (XXXVII-O/07)",
        "the Inter-Parliamentary Council; item 9 (a)/(b)",
        "UN/CEFACT, WTO/GATT, IMF/World Bank",
        "WT/DS58/AB/R; WT/MIN(01)/DEC/1",
        "COM/2099/456; SEC(2013) 45",
        "the 2099/14 biennium budget decision",
        "MEPC.203(62) and MSC.255(84)",
        "A/H1N1 and A/H5N1 influenza",
        "A/C units and S/N 12345",
        "E/F 12/13",
        "Decision No. 1/80 of the Association Council",
        "The Council of Ministers of Freeland adopted resolution 12/9.",
        "Council of Ministers decision 12/101 of 9 May 2012",
        "By Cabinet resolution 45/12, the post was created.",
        "the Parliament of Arcadia, in its resolution 5/7, welcomed the visit",
        "the resolution of 12/9",
        "a resolution of 1920 x 1080 pixels and 300 dpi",
        "the resolution was adopted by 12 votes to 3, with 31 abstentions",
        "The resolution (2012) was withdrawn.",
        "resolution 9 of the Twenty-eighth International Conference",
        "A decision was taken on 9/12.",
        "decision VII/9 of the Conference of the Parties",
        "decision BC-10/3; decision SC-5/1; decision RC-5/2",
        "decision 19/COP.10 and decision 2/CMP.9",
        "decision SS.X/1 and decision 27/9 of the Governing Council",
        "Executive Board decision 2099/9",
        "UNDP Executive Board decisions 2099/9 and 2099/10",
        "Commission on the Status of Women resolution 57/1",
        "Statistical Commission decision 44/101",
        "UNESCO General Conference resolution 37/9",
        "resolution 37 C/9",
        "ILO Convention No. 182, article 3 (a)/(b)",
        "article 2 (4) of the Charter and Article 51",
        "Rule 9 (1) (b), sect. 12/3",
        "Protocol No. 14 (2004) to the Convention",
        "Convention No. 87 (1948) and Recommendation No. 204 (2015)",
        "The Act of 9 May 1999 (No. 12/1999)",
        "Ministerial Decree 12 (2013)",
        "decision No. 12 (2013) of the Supreme Court",
        "Supreme Court decision 45 (2004)",
        "United Nations publication, Sales No. E.13.II.D.9",
        "L’Assemblée nationale a adopté la résolution 12/9.",
        "la loi no 12/9 du 9 mai 2012 et l’arrêté 45/2099",
        "décision no 91/2099 du Conseil des ministres",
        "par sa résolution 12/9, le Parlement",
        "La résolution 37/9 de la Conférence générale de l’UNESCO",
        "La Asamblea Nacional aprobó la resolución 12/9.",
        "la decisión 91/2099 del Consejo de Ministros",
        "la resolución 45/2099 del Ministerio",
        "Совет министров принял решение 12/101.",
        "постановление Кабинета министров № 91 (2012)",
        "решение 45/2099 суда",
        "全国人民代表大会第12/9号决议",
        "部长理事会第12/101号决定",
        "قرار مجلس الوزراء 12/9",
        "مقرر مجلس الوزراء 12/101",
        "The Commission on Narcotic Drugs, in its resolution 59/1, decided",
        "la Commission pour la prévention du crime et la justice pénale, dans sa résolution 31/2, a décidé",
        "la Comisión de Estupefacientes, en su resolución 59/1",
        "Комиссия по наркотическим средствам в своей резолюции 59/1",
        "لجنة المخدرات في قرارها 59/1",
        "IMO resolution MSC.91/2",
        "OIC resolution 9/42-POL",
        "EU Council decision 2099/9",
        "AU Assembly decision 9 (XX)",
        "décision 2099/9 du Conseil de l’Union européenne",
        "la decisión 2099/9 del Consejo de la Unión Europea",
        "решение Совета Европейского союза 2099/9",
        "欧洲联盟理事会第2099/9号决定",
        "قرار مجلس الاتحاد الأوروبي 2099/9",
        "a resolution by 2/3 vote",
        "以三分之二(2/3)多数通过决议",
        "General Assembly resolution 2758",
        "联大第2758号决议",
        "The Conference of the Parties to the Convention, whose task it is to improve the capacity of the States to "
        + "fight the unlawful trade in fish, and to promote and review what they do about it, " * 4
        + "noted, in that regard, resolution 10/9",
    ],
)
def test_it_cites_no_document_of_the_united_nations(text: str) -> None:
    assert find_references(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Noting resolution 65/170, annex.\n3/12\n\n23-91234",
        "the draft resolution that is before it for its\n2/2\n\n23-91234\n\x0c",
        "Noting resolution 65/170, annex,\n        \t   3/45   \nand all that goes with it",
        "1/4\nNoting resolution 65/170",
        "Noting resolution 65/170, annex.\n3/12       23-91234\n\n\x0c",
        "Noting resolution 65/170, annex,\n23-91234 *2391234* 3/12\nand all that goes with it",
    ],
)
def test_the_number_of_a_page_is_no_resolution(text: str) -> None:
    assert {one.symbol.value for one in find_references(text)} <= {"A/RES/65/170"}


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Human Rights Council\nresolution 5/1\n", "A/HRC/RES/5/1"),
        ("Human Rights Council resolution\n5/1 and what follows from it", "A/HRC/RES/5/1"),
        ("Resolutions\n65/170\n", "A/RES/65/170"),
    ],
)
def test_a_number_that_a_line_cuts_off_is_a_resolution(text: str, symbol: str) -> None:
    assert [one.symbol.value for one in find_references(text)] == [symbol]


def test_a_part_of_the_members_is_no_resolution() -> None:
    text = "The Council adopted resolution 2085 (2012), and 5/6 of its members had spoken; deux, 2/3 des membres."
    assert [one.symbol.value for one in find_references(text, "en")] == ["S/RES/2085 (2012)"]


@pytest.mark.parametrize(
    "text",
    [
        "resolution 65/170, Law 66/171 and Decree No. 67/172",
        "la résolution 65/170, la loi no 66/171 et le décret 67/172",
        "la resolución 65/170, la Ley núm. 66/171 y el Decreto 67/172",
        "резолюция 65/170, закон № 66/171 и указ 67/172",
        "القرار 65/170 والقضية 12/9 و القانون رقم 66/171 و المرسوم 67/172",
    ],
)
def test_the_number_of_a_law_is_no_resolution(text: str) -> None:
    assert [one.symbol.value for one in find_references(text)] == ["A/RES/65/170"]
