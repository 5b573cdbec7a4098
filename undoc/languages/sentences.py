"""Where sentences end in the official languages."""

from __future__ import annotations

import re
from functools import cache

#: What ends a sentence, with the marks and brackets that may close behind it.
_CLOSERS = "’”»\"')）\\]」』》"
_HAN_END = re.compile(rf"[。！？][{_CLOSERS}]*")
# French quotation marks close behind a space
_END = re.compile(rf"[.!?…؟۔]+[{_CLOSERS}]*(?:[ \u00a0\u202f]»[.!?…]*)?(?=\s)")
#: What a sentence begins with: no small letter.
_OPENERS = "‘“«\"'([¿¡•–—-"
_WORD_BEFORE = re.compile(r"[^\s(\[«“‘\"']*$")
_LONGEST_NUMBER = 12
#: Words that are printed with a point and stand before a number or a name.
_SHORT = {
    "en": "no nos para paras art arts sect sects vol vols chap chaps p pp fig figs ed eds mr mrs ms messrs dr prof rev "
    "add corr suppl st gen col lt h.e e.g i.e cf ibid op cit al vs approx ref dept jr sr hon amb a.m",
    "fr": "no nos par art arts sect vol chap p pp fig éd m mm mme mmes mlle dr prof s.e s.m rév add corr ibid op cit cf "
    "réf ex st etc",
    "es": "no nos núm núms párr párrs art arts secc vol vols cap caps pág págs p pp fig ed sr sra sres dr dra prof rev "
    "add corr excmo excma s.e ibid op cit cf ref d dña ej ee uu vs",
    "ru": "г гг п пп ст ч т тт с стр гл разд рис см ср др пр им тыс млн млрд долл руб ред изд прим т.е т.д т.п т.к "
    "vol no р н проф акад ул д кв и.о",
    "ar": "د أ م ص ج ف ق vol no p pp para ibid art doc",
    "zh": "no vol para paras p pp art mr mrs ms dr ibid",
}


@cache
def short_words(code: str) -> frozenset[str]:
    """The words that a point shortens, in small letters and without it.

    Args:
        code: ISO 639-1 code; another language than the official ones has those of English.
    """
    base = code.split("-")[0].lower()
    return frozenset(_SHORT.get(base, _SHORT["en"]).split())


def split_sentences(text: str, code: str | None = None) -> list[str]:
    """The sentences of a text, in order, without the white space between them.

    A point ends no sentence in ``No. 5``, ``para. 3``, ``A. B. Carter`` or behind a number that begins a line, and where
    a small letter follows.

    Args:
        text: running text; a line break ends a sentence.
        code: ISO 639-1 code of its language.

    Returns:
        Sentences without white space at their ends; together they are the text but for white space.
    """
    found: list[str] = []
    shorts = short_words(code or "en")
    for line in text.splitlines():
        begin = 0
        for end in _ends(line):
            if end > begin and not (line[end - 1] == "." and _goes_on(line, begin, end, shorts)):
                found.append(line[begin:end].strip())
                begin = end
        found.append(line[begin:].strip())
    return [sentence for sentence in found if sentence]


def _ends(line: str) -> list[int]:
    """Where sentences may end, in order."""
    return sorted({match.end() for pattern in (_HAN_END, _END) for match in pattern.finditer(line)})


def _goes_on(line: str, begin: int, end: int, shorts: frozenset[str]) -> bool:
    """Whether the sentence goes on behind a point."""
    start = max(begin, end - 24)  # longer than any word that is shortened
    word = _WORD_BEFORE.search(line[start : end - 1])
    before = word[0].lower() if word else ""
    following = line[end : end + 8].lstrip().lstrip(_OPENERS)[:1]
    if following.islower():
        return True
    if before in shorts or (len(before) == 1 and before.isalpha()):
        return True
    if "." in before and before.replace(".", "").isalpha():
        return True  # "e.g.", "U.N."
    # a number that begins the line; looked at only where it is short, so that the cost stays linear
    return before.isdecimal() and end - begin <= _LONGEST_NUMBER and line[begin : end - 1].strip() == before
