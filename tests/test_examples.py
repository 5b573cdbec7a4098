"""Every script in examples/ runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = sorted(path.name for path in (Path(__file__).resolve().parent.parent / "examples").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS)
def test_example_runs(script: str, examples: Path, tmp_path: Path) -> None:
    if script == "make_pictures.py" and shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (Debian: poppler-utils) is not installed")
    if script == "query_corpus.py":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    if script == "citation_graph.py":
        pytest.importorskip("networkx", reason="networkx is not installed")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(examples / script)],
        check=False,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
