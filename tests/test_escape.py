"""Escaping characters that XML forbids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from undoc.escape import escape, unescape

_ANY = st.text(st.characters())
_TRICKY = st.lists(
    st.sampled_from(["⟦", "⟧", "U+", "0041", "27E6", "⟦U+27E6⟧", "\x00", "\ud800", "\udc00", "\uffff", "a", "\r"])
).map("".join)


@given(_ANY | _TRICKY)
def test_what_was_escaped_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text


@given(_ANY | _TRICKY)
def test_xml_takes_what_was_escaped(text: str) -> None:
    element = etree.Element("a", b=escape(text))
    element.text = escape(text)
    read = etree.fromstring(etree.tostring(element))
    assert unescape(read.text or "") == text
    assert unescape(read.get("b") or "") == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
        ("\x00\x1f", "⟦U+0000⟧⟦U+001F⟧"),
        ("\ud83d\ufffe", "⟦U+D83D⟧⟦U+FFFE⟧"),
        ("⟦U+0041⟧", "⟦U+27E6⟧U+0041⟧"),
        ("⟦U+41⟧ ⟦u+0041⟧ ⟦", "⟦U+41⟧ ⟦u+0041⟧ ⟦"),
        ("\U0001fffe is allowed", "\U0001fffe is allowed"),
    ],
)
def test_only_what_must_be_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(_ANY | _TRICKY)
def test_text_without_need_is_left_alone(text: str) -> None:
    once = escape(text)
    needs = any(ord(char) < 32 and char not in "\t\n\r" for char in text) or any(
        "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff" for char in text
    )
    assert (once != text) == (needs or unescape(text) != text)
