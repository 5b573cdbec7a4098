"""A faultless letter in each official language; all that it tells is invented."""

from __future__ import annotations

import datetime as dt

from undoc import (
    AgendaItem,
    Annex,
    Footnote,
    Heading,
    Letter,
    Masthead,
    Paragraph,
    PlaceDate,
    Signature,
    Subparagraph,
    Text,
)

_DAY = dt.date(2013, 11, 4)
#: Organ, session, agenda item, title, text, paragraph number, letters, numbers, note after comma, office, annex.
_WORDS = {
    "ar": (
        "الجمعية العامة", "الدورة الثامنة والستون", ("72 (أ)", "البند 72 (أ) من جدول الأعمال"),
        "رسالة مؤرخة 4 تشرين الثاني/نوفمبر 2013 موجهة إلى الأمين العام من الممثل الدائم لأرفينيا",
        "أتشرف بأن أحيل إليكم مذكرة (انظر المرفق).", "{} -", ("(أ)", "(ب)"), ("كما سبق", "، اتفق الجميع على ما يلي:"),
        "المرفق",
    ),
    "zh": (
        "大会", "第六十八届会议", ("72(a)", "议程项目 72(a)"), "2013年11月4日阿尔维尼亚常驻联合国代表给秘书长的信",
        "谨随函附上一份说明(见附件)。", "{}.", ("(a)", "(b)"), ("如前所述，", "与会者商定如下："), "附件",
    ),
    "en": (
        "General Assembly", "Sixty-eighth session", ("72 (a)", "Agenda item 72 (a)"),
        "Letter dated 4 November 2013 from the Permanent Representative of Arvenia addressed to the Secretary-General",
        "I have the honour to transmit a note (see annex).", "{}.", ("(a)", "(b)"),
        ("As was recalled,", " the participants agreed as follows:"), "Annex",
    ),
    "fr": (
        "Assemblée générale", "Soixante-huitième session", ("72 a)", "Point 72 a) de l’ordre du jour"),
        "Lettre datée du 4 novembre 2013, adressée au Secrétaire général par le Représentant permanent de l’Arvénie",
        "J’ai l’honneur de vous faire tenir ci-joint une note (voir annexe).", "{}.", ("a)", "b)"),
        ("Comme il a été rappelé", ", les participants sont convenus de ce qui suit\u00a0:"), "Annexe",
    ),
    "ru": (
        "Генеральная Ассамблея", "Шестьдесят восьмая сессия", ("72 a)", "Пункт 72 a) повестки дня"),
        "Письмо Постоянного представителя Арвении от 4 ноября 2013 года на имя Генерального секретаря",
        "Имею честь препроводить записку (см. приложение).", "{}.", ("a)", "b)"),
        ("Как отмечалось", ", участники договорились о следующем:"), "Приложение",
    ),
    "es": (
        "Asamblea General", "Sexagésimo octavo período de sesiones", ("72 a)", "Tema 72 a) del programa"),
        "Carta de fecha 4 de noviembre de 2013 dirigida al Presidente por el Representante Permanente de Arvenia",
        "Tengo el honor de transmitirle una nota (véase el anexo).", "{}.", ("a)", "b)"),
        ("Como se recordó", ", los participantes acordaron lo siguiente:"), "Anexo",
    ),
}  # fmt: skip


def _letter(code: str) -> Letter:
    organ, session, (label, line), title, text, number, letters, (before, behind), annexed = _WORDS[code]
    items = [Subparagraph(before.rstrip(",，"), letter) for letter in letters]
    agreed = Paragraph([Text(before), Footnote("1", title), Text(behind)], number.format(1), items)
    later = Paragraph([Text(before), Footnote("2", title), Text(behind)], number.format(2), items)
    head = Masthead(
        organization="United Nations",
        organ=organ,
        symbols=["A/68/9123"],
        session=session,
        session_number=68,
        agenda_items=[AgendaItem(label, content=line)],
        distribution="General",
        date=_DAY,
    )
    return Letter(
        masthead=head,
        title=Heading(title),
        body=[Paragraph(text)],
        annexes=[Annex(heading=annexed, body=[agreed, later])],
        language=code,
        date=_DAY,
        sender="Arvenia",
        addressee="the Secretary-General",
        signatures=[Signature("Ana Lind")],
        place_date=PlaceDate(title, date=_DAY),
    )


LETTERS = {code: _letter(code) for code in _WORDS}
