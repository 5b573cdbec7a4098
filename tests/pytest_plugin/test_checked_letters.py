"""The example of a project that checks its letters, run as its users would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(root / "examples" / "checked_letters", tmp_path / "checked_letters"))


def _pytest(project: Path, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    known = any(entry.value == "undoc.pytest_plugin" for entry in metadata.entry_points(group="pytest11"))
    given = [] if known else ["-p", "undoc.pytest_plugin"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *given, *arguments],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=project,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(root), os.environ.get("PYTHONPATH", ""))),
            "PYTHONUTF8": "1",
        },
    )


def test_it_passes(project: Path, root: Path) -> None:
    done = _pytest(project, root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 10 passed" in done.stdout  # the two documents among them


def test_a_letter_that_loses_a_paragraph_fails_in_every_way(project: Path, root: Path) -> None:
    letter = project / "letters" / "ferry.fr.txt"
    text = letter.read_text("utf-8")
    cut = text[: text.index("2. Il a été")] + text[text.index("3. Les capitaines") :]
    letter.write_text(cut, "utf-8")
    done = _pytest(project, root)
    assert done.returncode == 1
    for line in (
        "FAILED letters/ferry.fr.txt::undoc",
        "FAILED tests/test_letters.py::test_the_letter_is_valid[fr]",
        "FAILED tests/test_letters.py::test_the_letter_is_what_was_agreed[fr]",
        "FAILED tests/test_letters.py::test_both_versions_have_one_structure",
        "N101",
        "C101",
        "- paragraph 2.: Il a été convenu de ce qui suit :",
        "annex, para. 2: paragraph 2. is missing: It was agreed that:",
    ):
        assert line in done.stdout, done.stdout
    assert "4 failed" in done.stdout


def test_golden_outlines_are_written_anew(project: Path, root: Path) -> None:
    golden = project / "tests" / "golden" / "ferry.en.txt"
    kept = golden.read_text("utf-8")
    golden.unlink()
    assert _pytest(project, root, "-k", "agreed").returncode == 1
    assert _pytest(project, root, "-k", "agreed", "--undoc-update").returncode == 0
    assert golden.read_text("utf-8") == kept


def test_the_tests_of_the_documentation_pass(project: Path, root: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (root / "docs" / "testing.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 2
    for number, block in enumerate(blocks):
        (project / "tests" / f"test_page_{number}.py").write_text(block, "utf-8")
    # hypothesis looks through the source of local modules at its first draw, which takes its time
    (project / "conftest.py").write_text(
        "from hypothesis import HealthCheck, settings\n"
        "settings.register_profile('page', deadline=None, suppress_health_check=[HealthCheck.too_slow])\n"
        "settings.load_profile('page')\n",
        "utf-8",
    )
    done = _pytest(project, root, "-k", "test_page")
    assert done.returncode == 0, done.stdout
    assert " 3 passed" in done.stdout
