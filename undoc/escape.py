"""Characters that XML 1.0 can't hold, written so that none is lost.

A forbidden character (the C0 controls other than tab, newline and return; halves of surrogate pairs; U+FFFE and
U+FFFF: https://www.w3.org/TR/xml/#charsets) is written as ``⟦U+XXXX⟧``, four hexadecimal digits in capitals. Text
that looks like that by itself has its ``⟦`` written as ``⟦U+27E6⟧``, so that the way back is certain.
"""

from __future__ import annotations

from undoc.patterns import compiled_late

#: The forbidden characters, as a set in a regular expression has them.
FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_TO_ESCAPE = compiled_late(f"[{FORBIDDEN}]|⟦(?=U\\+[0-9A-F]{{4}}⟧)")
#: White space that XML can hold; the control characters that Python counts as such are written as any other.
_BLANKS = " \t\n\r\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
#: Two characters of it or more, and any that divides lines or columns. One alone of another kind stays.
_GAP = compiled_late(f"[{_BLANKS}]{{2,}}|[\t\n\r\x85\u2028\u2029]")
_ESCAPED = compiled_late(r"⟦U\+([0-9A-F]{4})⟧")


def escape(text: str) -> str:
    """Text with nothing in it that XML 1.0 forbids; the same text where there was nothing."""
    return _TO_ESCAPE.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)


def unescape(text: str) -> str:
    """The text that was given to `escape`."""
    if "⟦" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def one_line(text: str) -> str:
    """A text that stands on one line: no line ends and tabs in it, no white space at its ends."""
    return _GAP.sub(" ", text).strip(_BLANKS)
