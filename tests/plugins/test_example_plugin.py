"""The example of a plugin, built and installed as its users would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def run(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs Python where the plugin is installed, without the network, in a folder of its own."""
    pytest.importorskip("hatchling", reason="hatchling is not installed")
    pytest.importorskip("pip", reason="pip is not installed")
    place = tmp_path_factory.mktemp("installed")
    command = "-m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --target"
    subprocess.run(
        [sys.executable, *command.split(), str(place), str(root / "examples" / "plugin")],
        check=True,
        capture_output=True,
        text=True,
    )
    path = os.pathsep.join((str(place), str(root), os.environ.get("PYTHONPATH", "")))
    folder = tmp_path_factory.mktemp("work")

    def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-W", "error", *arguments],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=folder,
            input=stdin,
            env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        )

    return run


def test_its_own_tests_pass(run: Run, root: Path) -> None:
    tests = str(root / "examples" / "plugin" / "tests")
    done = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tests, "-c", os.devnull, tests)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_command_line_knows_the_format(run: Run, examples: Path) -> None:
    assert re.search(r"^card +\.card ", run("-m", "undoc", "formats").stdout, re.MULTILINE)
    done = run("-m", "undoc", "convert", str(examples / "letter.en.txt"), "letter.card")
    assert done.returncode in (0, 1), done.stderr
    assert "CARD203" in done.stdout + done.stderr
    shown = run("-m", "undoc", "show", "letter.card")
    assert "paragraph: I have the honour to inform you" in shown.stdout


def test_the_command_line_knows_the_rule(run: Run) -> None:
    done = run(
        "-m", "undoc", "check", "--from", "card", "-", stdin="language: en\n\n1.\tIt rained on Sunday, 3 July 2044.\n"
    )
    assert done.returncode == 1, done.stderr
    assert "CARD101" in done.stdout
    assert "the date tells the day of the week: Sunday" in done.stdout
    page = run("-m", "undoc", "rule", "CARD101")
    assert "On the cards of this catalogue, a date does not tell the day of the week." in page.stdout
