"""What the README says holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import undoc
from undoc.cli import main


def test_the_python_of_the_readme_runs(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(root / "examples")
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    assert (tmp_path / "letter.docx").stat().st_size > 1000


def test_the_first_command_converts(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (command,) = re.findall(
        r"^python3 -m venv .* && \.venv/bin/undoc (.*)$", (root / "README.md").read_text("utf-8"), re.M
    )
    (tmp_path / "examples").symlink_to(root / "examples")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, command.split(), catch_exceptions=False)
    assert (done.exit_code, len(done.output.splitlines())) == (0, 3)


def test_nobody_is_sent_to_the_other_undoc(root: Path) -> None:
    for page in (*root.glob("*.md"), *root.glob("docs/**/*.md")):
        assert not re.search(r"pip install (-\S+ )*['\"]?undoc\b(?!-un)", page.read_text("utf-8"))


def test_versions_agree(root: Path) -> None:
    assert f'version = "{undoc.__version__}"' in (root / "pyproject.toml").read_text("utf-8")
    assert f"## {undoc.__version__}" in (root / "CHANGELOG.md").read_text("utf-8")
