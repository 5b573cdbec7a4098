"""The command line: citations and the graph of who cites whom."""

from __future__ import annotations

import csv
import importlib
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from undoc.cli import main

_LETTER = "1. See resolution 65/170 and paragraph 2 below.\n\n2. See A/68/9123.\n"


def _run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two documents in it and a file of another kind."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "b.txt").write_text(_LETTER, "utf-8")
    (tmp_path / "in" / "deep" / "a.txt").write_text("See S/2013/9001.\n", "utf-8")
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "in" / ".hidden.txt").write_text("A/68/9999", "utf-8")
    return tmp_path / "in"


def test_refs_as_a_table(folder: Path) -> None:
    result = _run("refs", folder / "b.txt")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "address  symbol        text       url",
        "para. 1  A/RES/65/170  65/170     https://undocs.org/A/RES/65/170",
        "para. 2  A/68/9123     A/68/9123  https://undocs.org/A/68/9123",
    ]


def test_refs_have_a_row_for_each_symbol_of_a_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. See A/68/9123-S/2099/12, para. 6.\n", "utf-8")
    rows = json.loads(_run("refs", tmp_path / "a.txt", "--format", "json").stdout)
    assert [(row["symbol"], row["pinpoint"], row["url"]) for row in rows] == [
        ("A/68/9123", "para. 6", "https://undocs.org/A/68/9123"),
        ("S/2099/12", "para. 6", "https://undocs.org/S/2099/12"),
    ]
    assert {row["text"] for row in rows} == {"A/68/9123-S/2099/12"}


def test_refs_of_a_folder_as_csv(folder: Path) -> None:
    result = _run("refs", folder, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert list(rows[0]) == ["source", "address", "symbol", "pinpoint", "text", "url"]
    assert [(Path(row["source"]).name, row["symbol"]) for row in rows] == [
        ("b.txt", "A/RES/65/170"),
        ("b.txt", "A/68/9123"),
        ("a.txt", "S/2013/9001"),
    ]


def test_refs_as_json(folder: Path) -> None:
    rows = json.loads(_run("refs", "-", "--format", "json", stdin=_LETTER.encode()).stdout)
    assert rows[1] == {
        "source": "-",
        "address": "para. 2",
        "symbol": "A/68/9123",
        "pinpoint": None,
        "text": "A/68/9123",
        "url": "https://undocs.org/A/68/9123",
    }
    assert json.loads(_run("refs", folder / "deep" / "a.txt", "--internal", "--format", "json").stdout) == []


def test_internal_refs(folder: Path) -> None:
    rows = json.loads(_run("refs", "--internal", "--format", "json", folder / "b.txt").stdout)
    assert rows == [
        {
            "source": str(folder / "b.txt"),
            "address": "para. 1",
            "kind": "paragraph",
            "label": "2",
            "text": "paragraph 2",
            "target": "para. 2",
        }
    ]


def test_a_source_that_can_not_be_read_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "bad.xml").write_text("<a>", "utf-8")
    (tmp_path / "empty").mkdir()
    result = _run("refs", tmp_path / "missing.txt", folder, tmp_path / "empty", "--format", "json")
    assert result.exit_code == 3
    assert len(json.loads(result.stdout)) == 3
    told = result.stderr.splitlines()
    assert "missing.txt: can't be read" in told[0]
    assert "bad.xml:1:" in told[1]
    assert told[2].endswith("empty: holds no file that undoc can read")


def test_a_table_on_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refs = importlib.import_module("undoc.cli.refs")  # the package's name is that of the command
    out = io.StringIO()
    out.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdout", out)
    refs._show(("source", "symbol"), [{"source": "a", "symbol": "A/68/9123\x1b[2J"}, {"source": "b", "symbol": "x"}])
    assert "A/68/9123" in out.getvalue()
    assert "\x1b[2J" not in out.getvalue()


@pytest.mark.parametrize("ending", ["graphml", "dot"])
def test_graph_of_a_folder(folder: Path, tmp_path: Path, ending: str) -> None:
    pytest.importorskip("networkx")
    target = tmp_path / f"graph.{ending}"
    result = _run("graph", folder, "-o", target)
    assert result.exit_code == 0, result.output
    text = target.read_text("utf-8")
    assert "A/RES/65/170" in text
    assert str(folder / "b.txt") in text
    assert result.stderr == f"{target}: 5 documents, 3 pairs\n"
    first = target.read_bytes()
    assert _run("graph", "-q", folder, "-o", target).output == ""
    assert target.read_bytes() == first


def test_graph_refuses_what_it_can_not_write(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("networkx")
    assert _run("graph", folder, "-o", tmp_path / "a.png").exit_code == 2
    assert _run("graph", folder).exit_code == 2
    assert _run("graph", folder, "-o", tmp_path / "missing" / "a.dot").exit_code == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


def test_convert_without_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_LETTER, "utf-8")
    _run("convert", "-q", tmp_path / "a.txt", tmp_path / "a.xml")
    assert b"<ref " in (tmp_path / "a.xml").read_bytes()
    _run("convert", "-q", "--no-links", tmp_path / "a.txt", tmp_path / "a.xml")
    assert b"<ref " not in (tmp_path / "a.xml").read_bytes()
