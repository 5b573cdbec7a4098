"""Citations of United Nations documents in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from undoc.errors import SymbolError
from undoc.languages import language as language_of
from undoc.languages.detect import detect
from undoc.languages.language import Language
from undoc.symbols import Symbol

#: First parts of the symbols in use (United Nations Document Symbols and Series Symbols, ST/LIB/SER.B/5/Rev.5).
_SERIES = (
    "A|S|E|T|ST|TD|DP|ID|IDB|GC|CAC|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|CAT|OP-CAT|HRI|HSP|HS|ICC|ICSC|ICEF|ITH|JIU|"
    "LC|LOS|SPLOS|ISBA|NPT|BWC|CD|CCW|PBC|MP|UNEP|FCCC|CBD|ICCD|UNITAR|WFP|ECE|TRADE|TRANS|ENERGY|FAL|CEB|DCP|DC|"
    "UNDP|UNFPA|UNW|TIM|STAT|SCITECH|WP|CONF|INTOSAI|COPUOS|AC|EC"
)
_SYMBOL = re.compile(
    rf"(?<![\w/.-])(?:{_SERIES})/(?=[^\s]{{0,60}}\d)[A-Za-z0-9][A-Za-z0-9.-]*(?:/[A-Za-z0-9][A-Za-z0-9.()-]*)*"
    r"(?: ?\((?:\d{4}|[IVXLC]+)(?:-[IVXLC]+)?\))?(?![A-Za-z/])"
)
#: ``65/170``, the misprint ``67/第219``, ``2085 (2012)``, ``2625 (XXV)``.
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9/.])(?:"
    r"(?P<session>S-\d{1,2}|ES-\d{1,2}|\d{1,4}) ?/ ?第?(?P<number>\d{1,3})(?: ?(?P<letter>[A-Z])(?![\w.-]))?"
    r"|(?P<bare>\d{1,4}) ?[(（](?P<year>(?:19|20)\d\d|(?P<roman>[IVXLC]+))[)）])(?![A-Za-z0-9/])"
)
#: What may stand between the word and a number, or between two numbers: no end of a sentence, dates at the most.
_GAP = re.compile(r"[^.;:()。；：\d]{0,60}(?:\d{1,2}(?:er)? ?[^\W\d]?[^.;:()\d]{2,30} \d{4}[^.;:()\d]{0,30})?")
_HAN_GAP = re.compile(r" ?号?[^。；：\d]{0,12}")


@frozen
class Reference:
    """A citation.

    Attributes:
        start: offset of its first character in the text.
        end: offset behind its last.
        symbol: the cited document.
    """

    start: int
    end: int
    symbol: Symbol


def find_references(text: str, language: str | None = None) -> list[Reference]:
    """The documents that a text cites: by symbol, and resolutions and decisions by number.

    Args:
        text: running text.
        language: ISO 639-1 code; it says by which words resolutions are cited. If None, the text tells.

    Returns:
        The citations in order. Each spans the symbol or number itself, without the words around it.
    """
    found = [
        Reference(match.start(), match.start() + len(value), symbol)
        for match in _SYMBOL.finditer(text)
        if (value := _trimmed(match[0])) and (symbol := _parsed(value))
    ]
    taken = [(reference.start, reference.end) for reference in found]
    numbers = [
        match
        for match in _NUMBER.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    if numbers:
        found += _numbered(text, numbers, language_of(language or detect(text)))
        found.sort(key=lambda reference: reference.start)
    return found


def _parsed(value: str) -> Symbol | None:
    """The symbol that a candidate is; None where it only looks like one."""
    try:
        return Symbol(value)
    except SymbolError:
        return None


def _trimmed(value: str) -> str:
    """A symbol without the punctuation of its sentence."""
    value = value.rstrip(".-")
    while value.endswith(")") and value.count("(") < value.count(")"):
        value = value[:-1].rstrip(".-")
    return value


@cache
def _words(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?P<decision>{language.decision_words})|(?P<resolution>{language.resolution_words})")


def _numbered(text: str, numbers: list[re.Match[str]], language: Language) -> Iterator[Reference]:
    """The numbers that the word for resolutions or decisions governs."""
    words = list(_words(language).finditer(text))
    if not words:
        return
    governed: dict[int, re.Match[str]] = {}
    if language.code == "zh":
        # the word stands behind its numbers: 第65/170号和第67/219号决议
        for index in range(len(numbers) - 1, -1, -1):
            end = numbers[index].end()
            word = next((word for word in words if word.start() >= end), None)
            if word is not None and _HAN_GAP.fullmatch(text, end, word.start()):
                governed[index] = word
            elif index + 1 in governed and _HAN_GAP.fullmatch(text, end, numbers[index + 1].start()):
                governed[index] = governed[index + 1]
    else:
        position = 0
        for index, number in enumerate(numbers):
            word = None
            while position < len(words) and words[position].end() <= number.start():
                word = words[position]
                position += 1
            if word is None and position:
                word = words[position - 1]
            if word is not None and _GAP.fullmatch(text, word.end(), number.start()):
                governed[index] = word
            elif index - 1 in governed and _GAP.fullmatch(text, numbers[index - 1].end(), number.start()):
                governed[index] = governed[index - 1]
    for index, word in sorted(governed.items()):
        number = numbers[index]
        symbol = _symbol(number, "DEC" if word["decision"] else "RES", text[word.end() : number.start()], language)
        if symbol is not None:
            yield Reference(number.start(), number.end(), symbol)


def _symbol(number: re.Match[str], series: str, between: str, language: Language) -> Symbol | None:
    """The symbol of a resolution or decision, its organ told by the form of the number and the words around it."""
    if number["bare"]:
        organ = "A" if number["roman"] else "S"
        return _parsed(f"{organ}/{series}/{number['bare']} ({number['year']})")
    session = number["session"]
    letter = number["letter"] or ""
    after = number.string[number.end() : number.end() + 60]
    before = number.string[max(0, number.start() - 60) : number.start()]
    human_rights = language.organs[3] if len(language.organs) > 3 else "Human Rights Council"
    if session.isdecimal() and len(session) == 4:
        return _parsed(f"E/{series}/{session}/{number['number']}{letter}")
    if human_rights.split()[-1] in (between + before + after[:40]) and human_rights in (before + after):
        return _parsed(f"A/HRC/{series}/{session}/{number['number']}{letter}")
    return _parsed(f"A/{series}/{session}/{number['number']}{letter}")
