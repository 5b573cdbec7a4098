"""``undoc diff``: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import undoc
from undoc.cli import main


def _run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin, catch_exceptions=False)


@pytest.fixture
def versions(tmp_path: Path, examples: Path) -> tuple[Path, Path]:
    """A sample letter, and a later version of it in another format."""
    old = examples / "letter.en.txt"
    letter = undoc.read(old)
    body = list(letter.annexes[0].body)
    body.insert(1, undoc.Paragraph("Ferries \x1b[31m now run every day.", "2."))
    first, *annexes = letter.annexes
    later = undoc.renumber(_with(letter, annexes=[_with(first, body=body), *annexes]))
    undoc.write(later, tmp_path / "new.json")
    return old, tmp_path / "new.json"


def _with(node: undoc.Node, **changes: object) -> undoc.Node:
    from attrs import evolve

    return evolve(node, **changes)


def test_lines_are_printed_and_the_exit_code_tells_that_there_are_some(versions: tuple[Path, Path]) -> None:
    old, new = versions
    result = _run("diff", old, new)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].startswith("annex, para. 2: paragraph 2. is extra: Ferries \N{REPLACEMENT CHARACTER}[31m now run")
    assert any(line.startswith("annex, para. 2: paragraphs 2.–") for line in lines)
    assert "\x1b" not in result.stdout


def test_equal_files_print_nothing(versions: tuple[Path, Path]) -> None:
    result = _run("diff", versions[0], versions[0])
    assert (result.exit_code, result.output) == (0, "")
    assert _run("diff", versions[0], "-", "--from", "text", stdin=versions[0].read_bytes()).exit_code == 0


def test_the_ending_of_the_output_tells_its_format(versions: tuple[Path, Path], tmp_path: Path) -> None:
    page, rows, lines = tmp_path / "out.html", tmp_path / "out.json", tmp_path / "out.txt"
    for output in (page, rows, lines):
        assert _run("diff", *versions, "-o", output).exit_code == 1
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    kinds = {row["kind"] for row in json.loads(rows.read_text("utf-8"))}
    assert kinds == {"extra", "renumbered"}
    assert lines.read_text("utf-8") == _run("diff", *versions, "--format", "text").stdout


def test_a_terminal_is_given_colour(versions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("undoc.cli.diff.is_colourful", lambda: True)
    result = CliRunner().invoke(main, ["diff", *map(str, versions)], color=True)
    assert result.stdout.startswith("\x1b[32mannex, para. 2")


def test_what_can_not_be_read_is_one_line(tmp_path: Path, versions: tuple[Path, Path]) -> None:
    result = _run("diff", versions[0], tmp_path / "nowhere.txt")
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1
    assert _run("diff", "-", "-").exit_code == 2


def test_an_ending_that_is_no_format_of_differences_is_told(versions: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = versions
    result = _run("diff", old, new, "-o", tmp_path / "changes.docx")
    assert result.exit_code == 2
    assert "unknown file name ending '.docx'" in result.stderr
    assert not (tmp_path / "changes.docx").exists()
    assert _run("diff", old, new, "-o", tmp_path / "changes.docx", "--format", "text").exit_code == 1
    assert _run("diff", old, new, "-o", tmp_path / "changes").exit_code == 1
    assert (tmp_path / "changes").read_bytes() == (tmp_path / "changes.docx").read_bytes()


@pytest.mark.parametrize("form", ["text", "html", "json"])
def test_halves_of_surrogate_pairs_are_printed_in_every_format(tmp_path: Path, form: str) -> None:
    for name, text in (("a", "Before \ud800 and after."), ("b", "Before \ud800 or after.")):
        undoc.write(undoc.Document(body=[undoc.Paragraph(text)]), tmp_path / f"{name}.json")
    result = _run("diff", tmp_path / "a.json", tmp_path / "b.json", "--format", form)
    assert result.exit_code == 1
    assert {"text": "Before \N{REPLACEMENT CHARACTER} ", "html": "Before ⟦U+D800⟧ ", "json": "Before \\ud800 "}[
        form
    ] in result.stdout
