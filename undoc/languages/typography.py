"""How the official languages set quotation marks, punctuation and spaces.

Sources: United Nations Editorial Manual Online, "Quotation marks" and "Punctuation"; Lexique des règles typographiques
en usage à l'Imprimerie nationale for French spaces; GB/T 15834-2011 for Chinese punctuation; otherwise the usage of the
documents of each language.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from undoc.records import Distinct

NO_BREAK = "\u00a0"
#: Spaces at which no line ends: the one of ordinary width, and the narrow one.
NO_BREAKS = "\u00a0\u202f"
#: Quotation marks of every kind but the single ones that are apostrophes too.
QUOTATION_MARKS = '"“”„‟«»″＂「」『』'


@frozen(eq=False, repr=False)
class Typography(Distinct):
    """How a language sets its texts.

    Attributes:
        outer: the quotation marks, opening and closing.
        inner: those within a quotation.
        other_marks: further marks in use, such as those of titles in Chinese.
        outer_space: what stands inside the outer marks.
        spaced_marks: the punctuation before which a no-break space stands.
        own_punctuation: the language's own sign for each sign of Latin texts that it does not use.
        letters: the letters of its script, as a set for patterns.
        half_brackets: whether the labels of lists have a closing bracket only: ``a)``.
        repeated: words that may stand twice in a row, lower case.
    """

    outer: tuple[str, str]
    inner: tuple[str, str]
    other_marks: str = ""
    outer_space: str = ""
    spaced_marks: str = ""
    own_punctuation: Mapping[str, str] = {}
    letters: str = "A-Za-zÀ-ɏ"
    half_brackets: bool = False
    repeated: frozenset[str] = frozenset()


TYPOGRAPHY: Mapping[str, Typography] = {
    "en": Typography(
        outer=("“", "”"),
        inner=("‘", "’"),
        repeated=frozenset("that had is in on".split()),
    ),
    "fr": Typography(
        outer=("«", "»"),
        inner=("“", "”"),
        outer_space=NO_BREAK,
        spaced_marks=";:?!",
        half_brackets=True,
        repeated=frozenset("nous vous se en".split()),
    ),
    "es": Typography(
        outer=("“", "”"),
        inner=("‘", "’"),
        half_brackets=True,
    ),
    "ru": Typography(
        outer=("«", "»"),
        inner=("“", "”"),
        letters="А-Яа-яЁё",
        half_brackets=True,
    ),
    "zh": Typography(
        outer=("“", "”"),
        inner=("‘", "’"),
        other_marks="《》〈〉",
        own_punctuation={",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"},
        letters="\u3400-\u9fff",
    ),
    "ar": Typography(
        # in a text from right to left the mark that looks like 99 stands at the right, where the quotation begins
        outer=("”", "“"),
        inner=("’", "‘"),
        own_punctuation={",": "،", ";": "؛", "?": "؟"},
        letters="\u0620-\u063f\u0641-\u064a\u066e-\u06d3",
    ),
}


def typography(code: str) -> Typography:
    """How an official language sets its texts.

    Args:
        code: ISO 639-1 code of one of them.
    """
    return TYPOGRAPHY[code]
