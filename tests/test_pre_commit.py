"""The hook for pre-commit: what it is entered as, and that what it runs does what it should."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import undoc
from undoc import formats


@pytest.fixture(scope="module")
def hook(root: Path) -> dict[str, str]:
    """The fields of the one hook; a file of such a form needs no YAML."""
    text = (root / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert text.count("- id:") == 1
    return dict(line[2:].split(": ", 1) for line in text.splitlines())


def test_it_takes_every_format_that_can_be_read(hook: dict[str, str]) -> None:
    for item in formats.BUILT_IN:
        for suffix in item.suffixes:
            matched = re.search(hook["files"], f"letters/a{suffix}") is not None
            assert matched == (item.parser is not None), suffix
    assert not re.search(hook["files"], "letters/a.py")


def test_it_runs_the_command_line(hook: dict[str, str], root: Path, tmp_path: Path) -> None:
    command, *arguments = hook["entry"].split()
    scripts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert command in scripts
    assert hook["language"] == "python"  # pre-commit installs the project, and so the command

    def run(*names: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", command, *arguments, *names]
        return subprocess.run(line, check=False, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path)

    (tmp_path / "good.txt").write_text("1. It rained.\n\n2. It rained again.\n", "utf-8")
    undoc.write(undoc.Document(body=[undoc.Unparsed("2 See above.", "a row")]), tmp_path / "faulty.json")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    assert run("good.txt").returncode == 0
    faulty = run("good.txt", "faulty.json")
    assert faulty.returncode == 1
    assert "S102" in faulty.stdout
    broken = run("broken.docx", "good.txt")
    assert broken.returncode == 3
    assert "broken.docx" in broken.stderr + broken.stdout
