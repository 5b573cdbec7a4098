"""The words by which a text says that something is attached to it."""

from __future__ import annotations

#: Beginnings of words, lower case: what a text that mentions an attachment of its own has, whatever it calls it.
_STEMS = {
    "ar": ("مرفق", "أرفق", "ارفق", "إرفاق", "ضميم", "تذييل", "طي هذه", "طيه"),
    "en": ("annex", "enclos", "append", "attach", "herewith"),
    "es": ("anex", "adjunt", "apéndice", "acompañ"),
    "fr": ("annex", "ci-joint", "pièce", "joint", "appendice"),
    "ru": ("прилож", "прилага", "добавлен", "дополнен", "препровожда"),
    "zh": ("附",),
}


def mentions_attachment(text: str, code: str) -> bool:
    """Whether a text speaks of an attachment.

    Args:
        text: any text.
        code: of an official language (ISO 639-1).
    """
    folded = text.replace("\u0640", "").casefold()
    return any(stem in folded for stem in _STEMS[code])
