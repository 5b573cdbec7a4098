"""The words by which a text says that something is attached to it."""

from __future__ import annotations

import re
from functools import cache

_WORDS = {
    "ar": r"مرفق|[أا]رفق|إرفاق|ضميم|تذييل|طي هذه|طيه",
    "en": r"(?i:\bannex|\benclos(?:e[ds]?|ing|ures?)\b|\bappendi|\bappended\b|\battached (?!great|importance|particular)|\battachment|\bherewith\b)",
    "es": r"\b[Aa]nex|\badjunt|\bAdjunt[oa] |[Aa]péndice",
    "fr": r"(?i:\bannex|ci-joint|\bpièces? jointes?|\bappendice|\bjointe?s? (?:à|au)\b)",
    "ru": r"(?i:приложени|прилага(?:ется|ются|ем(?!\w* (?:усили|ими|ею|при)))|препровожда|(?<!в )добавлени[еюия]|(?<!в )дополнени[еюия] [IVX])",
    "zh": r"附(?:件|文|录|上|后|载)|[后所随谨]附",
}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile(_WORDS[code])


def mentions_attachment(text: str, code: str) -> bool:
    """Whether a text speaks of an attachment, be it its own or not.

    Args:
        text: any text.
        code: of an official language (ISO 639-1).
    """
    return _pattern(code).search(text.replace("\u0640", "")) is not None
