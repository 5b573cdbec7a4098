"""The words by which a text says that something is attached to it."""

from __future__ import annotations

import re
from functools import cache

_WORDS = {
    "ar": r"مرفق|[أا]رفق|إرفاق|ضميم|تذييل|طي هذه|طيه",
    "en": r"(?i:\bannex|\benclos(?:e[ds]?|ing|ures?)\b|\bappendi|\bappended\b|\battached (?!great|importance|particular)|\battachment|\bherewith\b)",
    "es": r"\b[Aa]nex|\badjunt|(?:^|\. )Adjunt[oa]|[Aa]péndice",
    "fr": r"(?i:\bannex|ci-joint|\bpièces? jointes?|\bappendice|\bjointe?s? (?:à|au)\b)",
    "ru": r"(?i:приложени|прилага(?:ется|ются)|(?<!усилия, )(?<!усилий, )(?<!усилиях, )прилагаем(?!\w* усили)|препровожда|(?<!в )добавлени[еюия]|(?<!в )дополнени[еюия] [IVX])",
    "zh": r"附(?:件|文|录|上|后|载)|[后所随谨]附",
}


#: What a letter or note does with what is attached to it.
_TRANSMITTING = {
    "ar": r"[يأنت]حيل|إحال|[يأنت]قدم|موافات",
    "en": r"(?i:\btransmit|\bforward(?:s|ed|ing)?\b|\bconvey)",
    "es": r"(?i:\btransmit|\bremit|\bhacer llegar)",
    "fr": r"(?i:\btransme|\bfaire (?:tenir|parvenir)|\bcommuniqu)",
    "ru": r"(?i:препров|направ[ли]|предста[вл])",
    "zh": r"转(?:递|交|送|达)|递交|提交|送上",
}


@cache
def _pattern(code: str, *, transmitted: bool) -> re.Pattern[str]:
    return re.compile(f"{_WORDS[code]}|{_TRANSMITTING[code]}" if transmitted else _WORDS[code])


def mentions_attachment(text: str, code: str, *, transmitted: bool = False) -> bool:
    """Whether a text speaks of an attachment, be it its own or not.

    Args:
        text: any text.
        code: of an official language (ISO 639-1).
        transmitted: whether it is enough that the text transmits something, as letters do.
    """
    return _pattern(code, transmitted=transmitted).search(text.replace("\u0640", "")) is not None
