"""The examples of the page on symbols are true."""

from __future__ import annotations

import doctest
from pathlib import Path


def test_the_examples_of_the_page_are_true(root: Path) -> None:
    failed, tried = doctest.testfile(str(root / "docs" / "symbols.md"), module_relative=False, encoding="utf-8")
    assert tried > 10
    assert failed == 0
