"""The examples of docs/references.md are true."""

from __future__ import annotations

import doctest
from pathlib import Path


def test_the_examples_of_the_page_are_true(root: Path) -> None:
    failed, tried = doctest.testfile(str(root / "docs" / "references.md"), module_relative=False, encoding="utf-8")
    assert tried >= 4
    assert not failed
