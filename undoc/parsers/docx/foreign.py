"""Files that are something else: what they are is told, and how to make a DOCX file of them."""

from __future__ import annotations

import struct

from undoc.errors import ParseError

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Names of streams in an OLE2 file (MS-OFFCRYPTO 2.2, MS-DOC 2.1), which are in UTF-16.
_ENCRYPTED, _OLD = ("EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le"))
#: How long its header is at least, and how much of it is looked through at each place (MS-CFB 2.2).
_HEADER, _SEARCHED = 512, 1 << 18
_CONVERT = "save it as DOCX in a word processor, or run: soffice --headless --convert-to docx FILE"
_OTHERS = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", f"an RTF file: {_CONVERT}"),
    (b"<?xml", "an XML file"),
    (b"<!DOCTYPE", "an HTML file"),
    (b"<html", "an HTML file"),
)
#: An OpenDocument file begins with its type, stored as it is (OpenDocument 1.3, part 2, 3.3).
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")


def _directory(data: bytes) -> bytes:
    """The bytes of an OLE2 file in which the names of its streams stand: its directory, its beginning and its end."""
    (shift,) = struct.unpack_from("<H", data, 30) if len(data) > _HEADER else (9,)
    (first,) = struct.unpack_from("<I", data, 48) if len(data) > _HEADER else (0,)
    start = (first + 1) << min(shift, 12)
    return data[:_SEARCHED] + data[start : start + _SEARCHED] + data[-_SEARCHED:]


def refuse_foreign(data: bytes) -> None:
    """Raise `ParseError` unless a file is a ZIP file, and not an OpenDocument one."""
    if not data:
        raise ParseError("the file is empty")
    if data.startswith(_OLE2):
        streams = _directory(data)
        if _ENCRYPTED in streams:
            raise ParseError("the file is protected with a password: save it without one")
        if _OLD in streams:
            raise ParseError(f"the file is in the old format of Word, .doc: {_CONVERT}")
        raise ParseError(f"the file is an OLE2 file, not DOCX: {_CONVERT}")
    if data.startswith(_ZIPS):
        if _OPEN_DOCUMENT in data[:200]:
            raise ParseError(f"the file is an OpenDocument file, not DOCX: {_CONVERT}")
        return
    what = next((name for start, name in _OTHERS if data[:64].lstrip().startswith(start)), None)
    raise ParseError(f"the file is {what}" if what else "the file is no DOCX file: it doesn't begin as ZIP files do")
