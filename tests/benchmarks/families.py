"""Families of texts that grow: ordinary ones, and ones that would make a careless parser slow.

Each is a function from a size in characters to a text of about that size.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

_HEAD = (
    "United Nations\n\nA/99/9001\n\nGeneral Assembly\n\nDistr.: General\n4 July 2044\n\nOriginal: English\n\n"
    "Letter dated 27 June 2044 from the Permanent Representative of Valdoria to the United Nations addressed to the\n"
    "Secretary-General\n\n"
)
_PROSE = "The mardelic callage of the weirage upheld the brandel of Valdoria in the light of the joint\nharrowing"


@frozen
class Family:
    """A family of texts."""

    name: str
    make: Callable[[int], str]


def _again(unit: str, head: str = "", foot: str = "") -> Callable[[int], str]:
    """Texts of a unit over and over."""
    return lambda size: head + unit * max(1, (size - len(head) - len(foot)) // len(unit)) + foot


def _counted(unit: str, head: str = "") -> Callable[[int], str]:
    """Texts of units that bear their number at ``{n}``."""

    def make(size: int) -> str:
        parts = [head]
        length = len(head)
        while length < size:
            parts.append(unit.format(n=len(parts)))
            length += len(parts[-1])
        return "".join(parts)

    return make


def _pages(size: int) -> str:
    """Pages whose heads and feet stand on alternate sides in alternate order, notes under each."""
    parts = [_HEAD]
    length = len(_HEAD)
    while length < size:
        n = len(parts) + 1
        head = f"A/99/9001\n\nOn the brandel\n\n{_PROSE}{n}" if n % 2 else f"On the brandel\n\nA/99/9001\n\n{_PROSE}{n}"
        foot = f"{n}/999\n\n44-90112" if n % 2 else f"44-90112\n\n{n}/999"
        parts.append(f"{head} and\nof the outer tolvent.\n__________________\n{n}\n\nSee A/99/9311.\n\n{foot}\n\f")
        length += len(parts[-1])
    return "".join(parts)


_ANNEX = "Annex\n\nReport of the meeting\n\n1. The meeting was held.\n\n2. It ended.\n\n"

ORDINARY = (
    Family("letter with numbered paragraphs", _counted(f"{{n}}. {_PROSE},\nand ended.\n\n", _HEAD)),
    Family("letter with raised notes", _counted(f"{{n}}. {_PROSE}¹ and ended.\n\n¹ See A/99/9311.\n\n", _HEAD)),
    Family("pages with furniture", _pages),
    Family("Chinese without blank lines", _again("1. 各区域的网络已经审议了全部共用的气象站，\n以便综合的网络。\n")),
    Family("Arabic with notes", _again("1 - وهو البرندل الذي يعزز التلدور المشترك(1).\n\n", "الأمم المتحدة\n\n")),
)

ADVERSARIAL = (
    Family("nested labels", _again("1. x:\n(a) x:\n(i) x:\n㈠ x:\n")),
    Family("one number of many digits", _again("9")),
    Family("only marks", _again("¹ ")),
    Family("only raised lines", _again("¹ x\n")),
    Family("only open brackets", _again("(")),
    Family("only blank lines", _again("\n")),
    Family("blanks around one word", lambda size: "\n" * (size // 2) + "x" + "\n" * (size // 2)),
    Family("one long line", _again("mardelic callage, ")),
    Family("one long line of spaces", lambda size: "x" + " " * size + "x"),
    Family("lines of wide gaps", _again("a      b      c\n")),
    Family("alternating furniture", _again("A/99/9001\n2\n44-90112\nwords go on\n\f")),
    Family("only lone numbers", _counted("{n}\n")),
    Family("only lone markers", _counted("{n}.\n\n")),
    Family("rules with the heads of notes", _counted("__________________\n{n}\n\n")),
    Family("marks without notes below rules", _counted("word {n} and\n__________________\nword\n")),
    Family("a title that never ends", _again("from the Permanent Representative of ", "Letter dated 27 June 2044 ")),
    Family("lines of a title that never ends", _again("from the President of the\n", "Letter dated 27 June 2044\n")),
    Family("titles over and over", _again(f"{_HEAD}x\n")),
    Family("(i) over and over", _again("(i) x;\n")),
    Family("(i) on one line", _again("(i) ")),
    Family("letters of lists out of order", _again("(h) x;\n(i) x;\n(v) x;\n(c) x;\n")),
    Family("bidirectional controls", _again("\u202b(\u200f1\u200e)\u202c\u2067x\u2069\n")),
    Family("control characters", _again("\x00\x1c\x1d\x85\u2028\x0b")),
    Family("very many annexes", _again(_ANNEX, _HEAD)),
    Family("headings of annexes alone", _again("Annex\n", _HEAD)),
    Family("enclosures in annexes", _again("Annex I\n\nEnclosure\n\nAppendix\n\n", _HEAD)),
    Family("stars", _again("*")),
    Family("starred words", _again("word* ", "", "\n\n* Note.\n")),
    Family("notes of stars", _again("word*\n* Note.\n")),
    Family("lines of one word", _again("word\n")),
    Family("paragraphs of one word", _again("Word\n\n")),
    Family("signatures", _again("(Signed) Ottilie Brandmeer\nAmbassador\n", _HEAD)),
    Family("dates", _again("Port Serein, 27 June 2044\n\n", _HEAD)),
    Family("form feeds", _again("a\f")),
    Family("unfinished paragraphs across pages", _again(f"{_PROSE} of the\n\f")),
    Family("symbols", _counted("A/99/{n}\n\n")),
    Family("resolution paragraphs", _again("Recalling the brandel,\n", "Resolution adopted by the General Assembly\n")),
)

FAMILIES = (*ORDINARY, *ADVERSARIAL)
