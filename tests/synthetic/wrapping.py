"""Lines of a width in columns, as typesetting breaks them."""

from __future__ import annotations

import re
import unicodedata

#: A space at which no line ends.
NO_BREAK = "\ue000"
_HAN_TOKENS = re.compile(r"[\x21-\x7e\ue000]+|.")
#: What does not begin a line of Chinese: points, closing brackets, raised marks and what rides on them.
_CLINGS = re.compile(r"[，。、；：！？）》”\u00b2\u00b3\u00b9\u2070-\u2079\ue000-\uefff]")
_STOP = re.compile(r"[.。؟!?] ?[\d\u00b2\u00b3\u00b9\u2070-\u2079*()]*$")
#: Share of a line that a paragraph's last line takes at the most, for its end to be seen.
_SHORT = 0.65


def is_carried(character: str) -> bool:
    """Whether a character is not printed, but stands for what a line takes along."""
    return "\ue100" <= character <= "\uefff"


def printed(line: str) -> str:
    """A line as it is printed."""
    return "".join(character for character in line if not is_carried(character)).replace(NO_BREAK, " ")


def columns(text: str) -> int:
    """The columns that a text takes: two for a Chinese character, none for what is only carried along."""
    return sum(
        0 if is_carried(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def wrap(text: str, width: int, spaced: bool, first: int = 0) -> list[str]:
    """The lines of a text.

    Args:
        text: on one line.
        width: columns of a line.
        spaced: whether lines end between words (else between characters).
        first: columns that the first line has less.
    """
    lines: list[str] = []
    line = ""
    for token in _tokens(text, spaced):
        longer = f"{line} {token}" if spaced and line else line + token
        if line and columns(longer.rstrip()) > width - (0 if lines else first):
            lines.append(line.rstrip())
            line = token.lstrip()
        else:
            line = longer
    return [*lines, line.rstrip()]


def wrap_paragraph(text: str, width: int, spaced: bool, first: int = 0) -> tuple[list[str], bool]:
    """The lines of a paragraph whose last line is short, where a somewhat narrower measure gives one.

    No sentence inside it ends where a line does either: without blank lines nothing would tell that the paragraph goes
    on.

    Returns:
        The lines, and whether the last one is short.
    """
    for narrower in range(width, int(width * 0.85), -1):
        lines = wrap(text, narrower, spaced, first)
        if columns(lines[-1]) <= _SHORT * width and not any(_STOP.search(printed(line)) for line in lines[:-1]):
            return lines, True
    return wrap(text, width, spaced, first), False


def _tokens(text: str, spaced: bool) -> list[str]:
    if spaced:
        return text.split(" ")
    tokens: list[str] = []
    for token in _HAN_TOKENS.findall(text):
        if tokens and (_CLINGS.match(token) or tokens[-1][-1] in "《（“"):
            tokens[-1] += token
        else:
            tokens.append(token)
    return tokens
