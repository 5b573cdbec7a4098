"""Chinese characters are told by comparing: the same ones that a set of characters would tell."""

from __future__ import annotations

import re

from undoc.languages.han import is_han


def test_it_tells_what_a_set_of_characters_would() -> None:
    told = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
    for code in range(0x11000):
        assert is_han(chr(code)) == (told.match(chr(code)) is not None), hex(code)
    assert not is_han("")
