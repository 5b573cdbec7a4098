"""The few words that a page has beside those of its document, in the document's language."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(eq=False, repr=False)
class Words:
    """What the page itself says.

    Attributes:
        skip: the link past the head.
        contents: the list of headings.
        notes: the footnotes of a part.
        note: one of them.
        back: the link from a note to its mark.
        unplaced: text that a parser could not place.
        furniture: running heads, page and job numbers of the source.
        table: a table without a caption.
        unsure: units side by side that may not belong together.
        nothing: a version that has nothing there.
    """

    skip: str
    contents: str
    notes: str
    note: str
    back: str
    unplaced: str
    furniture: str
    table: str
    unsure: str
    nothing: str


_WORDS: Mapping[str, Words] = {
    "en": Words(
        "Skip to the text", "Contents", "Notes", "Note", "Back to the text", "Unplaced text",
        "From the pages of the source", "Table", "Uncertain match", "Nothing here",
    ),
    "fr": Words(
        "Aller au texte", "Table des matières", "Notes", "Note", "Retour au texte", "Texte non classé",
        "Éléments des pages de la source", "Tableau", "Correspondance incertaine", "Rien ici",
    ),
    "es": Words(
        "Ir al texto", "Índice", "Notas", "Nota", "Volver al texto", "Texto sin ubicar",
        "Elementos de las páginas de la fuente", "Cuadro", "Correspondencia incierta", "Nada aquí",
    ),
    "ru": Words(
        "Перейти к тексту", "Содержание", "Примечания", "Примечание", "Вернуться к тексту", "Неразмещенный текст",
        "Элементы страниц источника", "Таблица", "Соответствие под вопросом", "Здесь ничего нет",
    ),
    "zh": Words(
        "跳到正文", "目录", "注", "注", "回到正文", "未归类文本", "来源页面要素", "表", "对应不确定", "此处无内容",
    ),
    "ar": Words(
        "انتقل إلى النص", "المحتويات", "الحواشي", "الحاشية", "العودة إلى النص", "نص غير مصنف",
        "عناصر صفحات المصدر", "الجدول", "تطابق غير مؤكد", "لا شيء هنا",
    ),
}  # fmt: skip


def words_of(code: str) -> Words:
    """The words in an official language."""
    return _WORDS[code]
