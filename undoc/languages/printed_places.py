"""How each language writes where in a document something stands: "annexe I, par. 3 b)", "附件一，第3段(b)"."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from undoc.records import Record


@frozen(eq=False, repr=False)
class PlaceForms(Record):
    """The forms of the parts of an address; ``{}`` is the label.

    Attributes:
        numbered: by kind of part, with a label.
        plain: by kind of part, without one.
        point: a subparagraph's label behind its paragraph.
        comma: what parts the steps of an address.
    """

    numbered: Mapping[str, str]
    plain: Mapping[str, str]
    point: str
    comma: str = ", "


#: Kinds: annex, enclosure, appendix, paragraph, note, heading, signature, place, title, masthead.
PLACE_FORMS: Mapping[str, PlaceForms] = {
    "fr": PlaceForms(
        numbered={
            "annex": "annexe {}",
            "enclosure": "pièce jointe {}",
            "appendix": "appendice {}",
            "paragraph": "par. {}",
            "note": "note {}",
            "heading": "section {}",
            "signature": "signature {}",
            "title": "titre {}",
        },
        plain={
            "annex": "annexe",
            "enclosure": "pièce jointe",
            "appendix": "appendice",
            "signature": "signature",
            "place": "lieu et date",
            "title": "titre",
            "masthead": "en-tête",
        },
        point=" {})",
    ),
    "es": PlaceForms(
        numbered={
            "annex": "anexo {}",
            "enclosure": "documento adjunto {}",
            "appendix": "apéndice {}",
            "paragraph": "párr. {}",
            "note": "nota {}",
            "heading": "sección {}",
            "signature": "firma {}",
            "title": "título {}",
        },
        plain={
            "annex": "anexo",
            "enclosure": "documento adjunto",
            "appendix": "apéndice",
            "signature": "firma",
            "place": "lugar y fecha",
            "title": "título",
            "masthead": "encabezamiento",
        },
        point=" {})",
    ),
    "ru": PlaceForms(
        numbered={
            "annex": "приложение {}",
            "enclosure": "добавление {}",
            "appendix": "дополнение {}",
            "paragraph": "пункт {}",
            "note": "сноска {}",
            "heading": "раздел {}",
            "signature": "подпись {}",
            "title": "заголовок {}",
        },
        plain={
            "annex": "приложение",
            "enclosure": "добавление",
            "appendix": "дополнение",
            "signature": "подпись",
            "place": "место и дата",
            "title": "заголовок",
            "masthead": "шапка",
        },
        point=" {})",
    ),
    "zh": PlaceForms(
        numbered={
            "annex": "附件{}",
            "enclosure": "附文{}",
            "appendix": "附录{}",
            "paragraph": "第{}段",
            "note": "脚注{}",
            "heading": "第{}节",
            "signature": "签名{}",
            "title": "标题{}",
        },
        plain={
            "annex": "附件",
            "enclosure": "附文",
            "appendix": "附录",
            "signature": "签名",
            "place": "地点和日期",
            "title": "标题",
            "masthead": "文件头",
        },
        point="({})",
        comma="，",
    ),
    "ar": PlaceForms(
        numbered={
            "annex": "المرفق {}",
            "enclosure": "الضميمة {}",
            "appendix": "التذييل {}",
            "paragraph": "الفقرة {}",
            "note": "الحاشية {}",
            "heading": "الفرع {}",
            "signature": "التوقيع {}",
            "title": "العنوان {}",
        },
        plain={
            "annex": "المرفق",
            "enclosure": "الضميمة",
            "appendix": "التذييل",
            "signature": "التوقيع",
            "place": "المكان والتاريخ",
            "title": "العنوان",
            "masthead": "رأس الصفحة",
        },
        point=" ({})",
        comma="، ",
    ),
}
