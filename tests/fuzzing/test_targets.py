"""The targets of atheris run, where it is installed, and find a parser that breaks its promise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from totality import READABLE

pytest.importorskip("atheris", reason="atheris is not installed")
TARGETS = Path(__file__).parent / "targets"


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command, "-runs=30", "-seed=1"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(TARGETS.parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )


def test_each_parser_has_a_target() -> None:
    assert sorted(path.stem for path in TARGETS.glob("fuzz_*.py")) == sorted(f"fuzz_{name}" for name in READABLE)


@pytest.mark.parametrize("format", READABLE)
def test_a_target_runs(format: str, tmp_path: Path) -> None:
    done = _run([str(TARGETS / f"fuzz_{format}.py")], tmp_path)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []


_BROKEN = """
import sys
sys.path[:0] = [{targets!r}, {above!r}]
import undoc
from totality import seeds
known, real = seeds("text"), undoc.parse
def parse(data, **options):
    if isinstance(data, bytes) and data not in known:
        raise KeyError("nothing here")
    return real(data, **options)
undoc.parse = parse
from fuzzing import fuzz
fuzz("text")
"""


def test_a_broken_promise_is_found(tmp_path: Path) -> None:
    done = _run(["-c", _BROKEN.format(targets=str(TARGETS), above=str(TARGETS.parent))], tmp_path)
    assert done.returncode != 0
    assert "KeyError: 'nothing here'" in done.stdout + done.stderr
