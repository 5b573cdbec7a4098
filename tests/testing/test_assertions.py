"""Assertions for tests of others: they pass what is right, and tell readably what is wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import undoc
from undoc import CheckOptions, Document, Letter, Paragraph, ParseError, Severity, Subparagraph, Unparsed
from undoc.testing import assert_outline, assert_round_trip, assert_same_structure, assert_valid


def _skipping() -> Document:
    return Document(language="en", body=[Paragraph("It rained.", "1."), Paragraph("It rained again.", "3.")])


def test_the_least_severity_that_fails_can_be_chosen() -> None:
    assert_valid(_skipping(), options=CheckOptions(select="N101", severities={"N101": "warning"}))
    for least in ("warning", "Info", Severity.WARNING):
        with pytest.raises(AssertionError, match=r"^para\. 3: warning N101: "):
            assert_valid(_skipping(), options=CheckOptions(select="N101", severities={"N": "warning"}), least=least)
    with pytest.raises(AssertionError, match="N101"):
        assert_valid(_skipping(), options=CheckOptions(severities={"N101": "error"}))
    assert_valid(_skipping(), options=CheckOptions(ignore="N101"), least="warning")
    with pytest.raises(ValueError, match="'fatal' is none of info, warning and error"):
        assert_valid(_skipping(), least="fatal")


def test_a_failure_tells_only_what_is_as_grave() -> None:
    document = evolve(_skipping(), body=(*_skipping().body, Unparsed("x")))
    with pytest.raises(AssertionError) as caught:
        assert_valid(document, options=CheckOptions(severities={"N101": "warning"}))
    assert "S102" in str(caught.value)
    assert "N101" not in str(caught.value)


def test_a_round_trip_that_changes_words_tells_them(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document(body=[Paragraph("The station was opened in Port Serein.", "1.")])
    assert_round_trip(document, "json")
    changed = Document(body=[Paragraph("The station was closed in Port Serein.", "1.")])
    monkeypatch.setattr("undoc.api.parse", lambda *_args, **_options: changed)
    with pytest.raises(AssertionError) as caught:
        assert_round_trip(document, "json")
    assert str(caught.value) == (
        "json gave back another document:\n"
        "para. 1: text of paragraph 1. changed: The station was [-opened-]{+closed+} in Port Serein."
    )


def test_language_versions_of_one_structure(examples: Path) -> None:
    english, french = undoc.read(examples / "letter.en.txt"), undoc.read(examples / "letter.fr.txt")
    assert_same_structure(english, english, english)
    with pytest.raises(TypeError, match="two or more versions are compared, not 1"):
        assert_same_structure(english)
    with pytest.raises(AssertionError) as caught:
        assert_same_structure(english, french)  # a shorter letter
    said = str(caught.value)
    assert said.startswith("the versions differ\nfr against en:\n")
    assert "C101" in said
    assert "annex, para. 11: paragraph 11. is missing: Participants thanked the Government" in said


def test_markers_in_another_style_are_the_same_structure() -> None:
    def made(language: str, number: str, *letters: str) -> Letter:
        items = [Subparagraph("…", letter) for letter in letters]
        body = [Paragraph("…", number.format(1), items), Paragraph("…", number.format(2))]
        return Letter(language=language, body=body)

    english, french = made("en", "{}.", "(a)", "(b)"), made("fr", "{}.", "a)", "b)")
    assert_same_structure(english, made("ar", "{} -", "(أ)", "(ب)"), french)
    with pytest.raises(AssertionError, match=r"subparagraph \(b\) is missing"):
        assert_same_structure(english, made("fr", "{}.", "a)"))


def test_golden_outlines(tmp_path: Path) -> None:
    path = tmp_path / "golden" / "letter.txt"
    with pytest.raises(AssertionError, match="there is no golden outline"):
        assert_outline(_skipping(), path)
    assert_outline(_skipping(), path, update=True)
    assert path.read_text("utf-8") == "document: en\n  paragraph 1.: It rained.\n  paragraph 3.: It rained again.\n"
    assert_outline(_skipping(), path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))  # as an editor on Windows leaves it
    assert_outline(_skipping(), str(path))
    changed = Document(language="en", body=[Paragraph("It rained.", "1."), Paragraph("It snowed again.", "3.")])
    with pytest.raises(AssertionError) as caught:
        assert_outline(changed, path)
    assert str(caught.value) == f"{path}: the outline changed\nline 3: paragraph 3.: It [-rained-]{{+snowed+}} again."
    with pytest.raises(AssertionError, match=r"line 2: \+ heading 1: Rain"):
        assert_outline(Document(language="en", body=[undoc.Heading("Rain"), *_skipping().body]), path)


def test_golden_files_that_can_not_be_read_or_written(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ParseError, match="can't be read: it is no utf-8"):
        assert_outline(Document(), path)
    with pytest.raises(undoc.UndocError, match="can't be"):
        assert_outline(Document(), path / "inside", update=True)
    with pytest.raises(ParseError, match="can't be read"):
        assert_outline(Document(), tmp_path)
    odd = Document(body=[Paragraph("half a pair: \ud800")])
    assert_outline(odd, path, update=True)
    assert_outline(odd, path)


@pytest.mark.parametrize("heavy", ["pytest", "hypothesis", "lxml", "docx", "reportlab"])
def test_importing_the_help_loads_nothing_heavy(heavy: str) -> None:
    code = f"import undoc.testing, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
