"""Bytes to text: UTF-8, UTF-16 and GB 18030, told apart by what the bytes are."""

from __future__ import annotations

import codecs

from undoc.errors import ParseError
from undoc.patterns import compiled_late

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = compiled_late(r"[\x00-\x08\x0e-\x1b\x7f]")
#: The commonest characters and marks of Chinese official prose: a text of any length is full of them.
_COMMON_HAN = frozenset("，。、；：“”的和国在会一以一是这了对有为及其各大联合第年月日议决与关于将并中人不上")
_LEAST_COMMON_HAN = 0.1


def decode(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16 (with or without a byte order mark) or GB 18030.

    Raises:
        ParseError: the bytes are empty, binary, or in another encoding; the message says where decoding failed.
    """
    if not data.strip(b" \t\r\n\f\v\0"):
        raise ParseError("the file is empty")
    for mark, name in _BOMS:
        if data.startswith(mark):
            text = _decoded(data[len(mark) :], name)
            return _checked(text)
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        failed = error
    except ParseError:
        # NULs are no text in UTF-8, but UTF-16 is full of them
        wide = _utf16(data)
        if wide is None:
            raise
        return wide
    for found in (_utf16(data), _gb18030(data)):
        if found is not None:
            return found
    good = data[: failed.start]
    line = good.count(b"\n") + 1
    column = len(good[good.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    if b"\0" in data or len(_CONTROLS.findall(data[:4096].decode("latin-1"))) > len(data[:4096]) // 50:
        raise ParseError("binary data, not text")
    raise ParseError(
        f"neither UTF-8, UTF-16 nor GB 18030: byte 0x{data[failed.start]:02x} is no character",
        line=line,
        column=column,
    )


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ParseError(f"marked as {name.upper()}, but the bytes at offset {error.start} are no character") from None


def _checked(text: str) -> str:
    """The text, if it is one: NULs and other controls give binary data away."""
    if not text.strip():
        raise ParseError("the file is empty")
    found = _CONTROLS.search(text)
    if found and ("\0" in text or len(_CONTROLS.findall(text)) > max(8, len(text) // 100)):
        line = text.count("\n", 0, found.start()) + 1
        raise ParseError(f"binary data, not text (control character U+{ord(found[0]):04X})", line=line)
    return text


def _utf16(data: bytes) -> str | None:
    """Text of UTF-16 without a byte order mark: its line ends and spaces have a NUL on one side only."""
    if len(data) % 2:
        return None
    for name, newline, space in (("utf-16-le", b"\n\0", b" \0"), ("utf-16-be", b"\0\n", b"\0 ")):
        units = [data[at : at + 2] for at in range(0, min(len(data), 8192), 2)]
        if newline not in units and space not in units:
            continue
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return text
    return None


def _gb18030(data: bytes) -> str | None:
    """Text of GB 18030, if its characters are as common as those of Chinese prose.

    Almost any bytes decode as GB 18030, Russian in Windows-1251 for one; what they decode to gives them away.
    """
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    foreign = [character for character in text if character > "\x7f"]
    common = sum(character in _COMMON_HAN for character in foreign)
    if not foreign or common < _LEAST_COMMON_HAN * len(foreign) or _CONTROLS.search(text):
        return None
    return text
