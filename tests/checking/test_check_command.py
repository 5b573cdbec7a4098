"""``undoc check``: files, folders, choices, forms, exit codes, several processes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import undoc
from undoc.checking.many import Source, Wanted, check_many
from undoc.cli import main

GAP = "1. One.\n\n3. Three of A//68/9123.\n"
GOOD = "1. One.\n\n2. Two.\n"


def _run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, args)], input=stdin, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a faulty file, a good one, and one in a folder."""
    (tmp_path / "old").mkdir()
    (tmp_path / "gap.txt").write_text(GAP, "utf-8")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "old" / "gap.txt").write_text(GAP, "utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.undoc]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folders_are_gone_through(folder: Path) -> None:
    result = _run(".")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.endswith(".txt")] == ["./gap.txt", "./old/gap.txt"]
    assert result.stdout.splitlines()[-1] == "Found 4 warnings in 2 files (2 fixable with --fix)"
    assert _run("gap.txt", "gap.txt").stdout.count("N101") == 1


def test_nothing_found(folder: Path) -> None:
    result = _run("good.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Found nothing in 1 file\n", "")


def test_rules_are_chosen(folder: Path) -> None:
    assert _run("gap.txt", "--select", "S,F101").exit_code == 0
    assert _run("gap.txt", "--ignore", "N", "--ignore", "R").exit_code == 0
    assert _run("gap.txt", "--severity", "N=info", "--severity", "R102=info").exit_code == 0
    assert "information" in _run("gap.txt", "--severity", "N=info").stdout
    assert _run("gap.txt", "--severity", "N101=error", "--fail-on", "error").exit_code == 1
    assert _run("gap.txt", "--fail-on", "error").exit_code == 0
    assert _run("gap.txt", "--severity", "N=info", "--ignore", "R", "--fail-on", "info").exit_code == 1
    assert _run("gap.txt", "--exit-zero").exit_code == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ["--select", "Z9"],
        ["--severity", "N101"],
        ["--severity", "N101=fatal"],
        ["--config", "none.toml"],
        ["--statistics", "--format", "html"],
        ["--versions", "--fix"],
        ["--diff", "--json"],
        ["--jobs", "0"],
        ["--format", "yaml"],
        ["--from", "yaml"],
        ["--config", "pyproject.toml", "--no-config"],
    ],
)
def test_wrong_usage_ends_with_2(folder: Path, wrong: list[str]) -> None:
    result = _run("gap.txt", *wrong)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_the_configuration_counts(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.undoc]\nignore = ["R"]\nper-file-ignores = {"old/*" = ["N"]}\n', "utf-8"
    )
    assert _run("old/gap.txt").exit_code == 0
    assert "R102" not in _run("gap.txt").stdout
    assert "R102" in _run("gap.txt", "--no-config").stdout
    (folder / "other.toml").write_text('select = ["R"]\n', "utf-8")
    assert "N101" not in _run("gap.txt", "--config", "other.toml").stdout
    (folder / "pyproject.toml").write_text("[tool.undoc]\nselct = []\n", "utf-8")
    result = _run("gap.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"undoc: {folder / 'pyproject.toml'}: tool.undoc.selct: no such key")


def test_suppressions_are_listed_and_unused_ones_told(folder: Path) -> None:
    one = '[[tool.undoc.suppressions]]\ncode = "{}"\nsource = "gap.txt"\nreason = "as adopted"\n'
    (folder / "pyproject.toml").write_text("".join(map(one.format, ("N101", "R102", "S102"))), "utf-8")
    result = _run("gap.txt")
    assert (result.exit_code, result.stdout) == (0, "Found nothing in 1 file (2 suppressed)\n")
    assert "suppressions[2] is not used: nothing S102 is found in gap.txt" in result.stderr
    assert "suppressed: as adopted" in _run("gap.txt", "--show-suppressed").stdout
    assert [row["suppressed"] for row in json.loads(_run("gap.txt", "--json").stdout)] == ["as adopted"] * 2


def test_broken_files_are_told_and_the_rest_is_checked(folder: Path) -> None:
    (folder / "bad.json").write_text("[", "utf-8")
    result = _run("bad.json", "none.txt", "gap.txt")
    assert result.exit_code == 3
    assert "N101" in result.stdout
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == ["bad.json:1:2", "none.txt"]


def test_standard_input(folder: Path) -> None:
    result = _run("-", stdin=GAP.encode())
    assert result.exit_code == 1
    assert result.stdout.startswith("<stdin>\n  3:")
    assert _run("-", "--fix", stdin=GAP.encode()).exit_code == 2
    assert "+2. Three" in _run("-", "--diff", stdin=GAP.encode()).stdout


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "github", "html"])
def test_reports_go_to_a_file(folder: Path, form: str) -> None:
    shown = _run("gap.txt", "--format", form)
    written = _run("gap.txt", "--format", form, "--output", "report")
    assert (shown.exit_code, written.exit_code, written.stdout) == (1, 1, "")
    assert (folder / "report").read_text("utf-8") == shown.stdout
    assert _run("gap.txt", "--format", form, "--output", "none/report").exit_code == 3


def test_forms_without_findings(folder: Path) -> None:
    assert _run("good.txt", "--format", "github").stdout == ""
    assert json.loads(_run("good.txt", "--format", "json").stdout) == []
    assert json.loads(_run("good.txt", "--format", "sarif").stdout)["runs"][0]["results"] == []
    assert "Found nothing" in _run("good.txt", "--format", "html").stdout


def test_statistics_count_by_rule(folder: Path) -> None:
    lines = _run(".", "--statistics").stdout.splitlines()
    assert lines[:2] == ["2  N101  skipped-paragraph-number  [fixable]", "2  R102  mangled-symbol"]
    assert json.loads(_run(".", "--statistics", "--json").stdout)[1] == {
        "code": "R102",
        "name": "mangled-symbol",
        "count": 2,
        "fixable": False,
    }


def test_notices_of_information_are_told_when_asked(folder: Path) -> None:
    assert "P10" not in _run("gap.txt").stdout
    assert "info P10" in _run("gap.txt", "--verbose").stdout
    assert "P10" not in _run("gap.txt", "--verbose", "--ignore", "P").stdout


def test_language_versions_are_each_checked(folder: Path) -> None:
    result = _run("gap.txt", "good.txt", "none.txt", "--versions")
    assert result.exit_code == 3
    assert "gap.txt" in result.stdout
    assert "N101" in result.stdout


def test_fixes_are_written_and_told(folder: Path) -> None:
    result = _run("gap.txt", "good.txt", "--fix")
    assert (folder / "gap.txt").read_text("utf-8") == GAP.replace("3. Three", "2. Three")
    assert (folder / "good.txt").read_text("utf-8") == GOOD
    assert "N101" not in result.stdout
    assert "R102" in result.stdout
    assert result.stderr == "undoc: Fixed 1 finding in 1 file: N101 (1)\n"
    assert _run("gap.txt", "--fix").stderr == ""


def test_a_diff_writes_nothing_unless_asked_to(folder: Path) -> None:
    result = _run("gap.txt", "--diff", "--ignore", "R")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:4] == ["--- gap.txt", "+++ gap.txt", "@@ -1,3 +1,3 @@", " 1. One."]
    assert result.stdout.splitlines()[5:] == ["-3. Three of A//68/9123.", "+2. Three of A//68/9123."]
    assert result.stderr == "undoc: Would fix 1 finding in 1 file: N101 (1)\n"
    assert (folder / "gap.txt").read_text("utf-8") == GAP
    both = _run("gap.txt", "--diff", "--fix", "--ignore", "R")
    assert both.exit_code == 0
    assert both.stdout.startswith("--- gap.txt\n")
    assert both.stdout.endswith("Found nothing in 1 file\n")
    assert _run("gap.txt", "--diff", "--ignore", "R").stdout == ""


def test_what_can_not_be_mended_in_place_is_told(folder: Path, examples: Path) -> None:
    letter = undoc.parse((examples / "letter.en.txt").read_text("utf-8").replace("\n7. They", "\n9. They"))
    undoc.write(letter, folder / "a.docx")
    before = (folder / "a.docx").read_bytes()
    result = _run("a.docx", "--fix")
    assert (folder / "a.docx").read_bytes() == before
    assert "files of the format docx are not changed in place; undoc convert --fix SRC DST" in result.stderr
    done = CliRunner().invoke(main, ["convert", "--fix", "a.docx", "b.docx"], catch_exceptions=False)
    assert "fixed N101" in done.stderr
    assert _run("b.docx", "--select", "N").exit_code == 0


def test_several_processes_find_the_same(folder: Path) -> None:
    for number in range(6):
        (folder / f"{number}.txt").write_text(GAP if number % 2 else GOOD, "utf-8")
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00")
    command = [sys.executable, "-m", "undoc", "check", ".", "--format", "concise"]
    one, two = (
        subprocess.run([*command, "--jobs", jobs], capture_output=True, check=False, text=True) for jobs in ("1", "2")
    )
    assert one.returncode == two.returncode == 3
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)
    assert one.stdout.count("N101") == 5


def test_many_files_keep_their_order() -> None:
    sources = [Source(f"{number}.txt", (GAP if number % 3 else GOOD).encode()) for number in range(10)]
    names = [outcome.checked.source for outcome in check_many(sources, Wanted(), jobs=1)]
    assert names == [source.name for source in sources]
    assert list(check_many([], Wanted())) == []
