"""What the rules on words and versions find in real documents (skipped where the corpus is missing)."""

from __future__ import annotations

from pathlib import Path

import pytest

import undoc
from undoc import CheckOptions, Severity


def test_the_a68_letter_has_its_real_faults_and_no_other(corpus: Path) -> None:
    letter = undoc.read(corpus / "seed" / "letter.zh.txt")
    found = [(item.code, item.words) for item in undoc.validate(letter, options=CheckOptions(select=["R", "T"]))]
    assert found == [
        ("R107", "67/第219"),
        ("T107", "2015 年"),
        ("T107", "2013 年 10 月 3 日和 4 日"),
        ("T107", "2013 年 5 月 23 日"),
    ]


@pytest.mark.parametrize("symbol", ["A_RES_75_119", "A_RES_78_12", "A_RES_78_239", "S_RES_2614"])
def test_official_versions_say_the_same(corpus: Path, symbol: str) -> None:
    paths = [corpus / "akn" / f"{symbol}.{code}.xml" for code in ("en", "ar", "es", "fr", "ru", "zh")]
    if not all(path.is_file() for path in paths):
        pytest.skip(f"no versions of {symbol} in the corpus at {corpus}")
    assert list(undoc.validate_versions([undoc.read(path) for path in paths])) == []


def test_official_documents_have_no_error_of_these_rules(corpus: Path) -> None:
    paths = sorted((corpus / "akn").glob("A_RES_7*.xml"))
    if not paths:
        pytest.skip(f"no resolutions in the corpus at {corpus}")
    for path in paths[::5]:
        report = undoc.validate(undoc.read(path), options=CheckOptions(select=["R", "T"]))
        assert [item for item in report if item.severity is Severity.ERROR] == [], path.name
