"""Every notebook in examples/ runs, and prints what it shows."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).resolve().parent.parent / "examples").glob("*.ipynb"))


def code_of(notebook: dict[str, Any]) -> list[tuple[str, str]]:
    """The code of each cell, and what it shows as printed."""
    return [
        ("".join(cell["source"]), "".join(line for output in cell["outputs"] for line in output["text"]))
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_prints_what_it_shows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow.dataset", reason="pyarrow is not installed")
    notebook = json.loads(path.read_text("utf-8"))
    assert notebook["nbformat"] == 4
    cells = code_of(notebook)
    assert cells
    monkeypatch.chdir(path.parent)
    names: dict[str, Any] = {"__name__": "__main__"}
    for number, (source, shown) in enumerate(cells, 1):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(source, f"{path.name}, cell {number}", "exec"), names)  # noqa: S102  # an example of ours
        assert printed.getvalue() == shown, number
