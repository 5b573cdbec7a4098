"""Characters and attributes as both HTML and XML take them: every page is well-formed XHTML as well."""

from __future__ import annotations

import re

from undoc.escape import escape

#: ``\r`` would be read as a line end; written as a reference it stays what it is.
_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_IN_ATTRIBUTES = str.maketrans({"\n": "&#10;", "\t": "&#9;"})
_PLAIN = re.compile(r"[^&<>\"\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff⟦]*")


def text(value: str) -> str:
    """A text with nothing in it that would be taken for markup or that HTML forbids."""
    return value if _PLAIN.fullmatch(value) else escape(value).translate(_SPECIAL)


def attribute(name: str, value: object | None) -> str:
    """An attribute with the space before it; nothing for None."""
    if value is None:
        return ""
    return f' {name}="{text(str(value)).translate(_IN_ATTRIBUTES)}"'
