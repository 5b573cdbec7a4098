"""Parquet files as sources: a document in each row, or the name of a source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner

import undoc
from undoc import BatchOptions, ParseError
from undoc.batch import run, tables
from undoc.batch.sources import find_items
from undoc.cli import main

arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
ONE = BatchOptions(processes=1, max_memory=500_000_000)


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    tables.close_table()


def _write(path: Path, columns: dict[str, list[Any]], rows: int = 1 << 20) -> Path:
    parquet.write_table(arrow.table(columns), path, row_group_size=rows)
    return path


def _texts(path: Path, column: str | None = None) -> list[bytes]:
    return [item.load(1000) for item in find_items([str(path)], column=column)]


def _read(out: Path) -> list[str]:
    """The first words of each result in an output folder."""
    return [undoc.read(path).body[0].text for path in sorted(out.glob("[!.]*/**/*.json"))]


@pytest.mark.parametrize("rows", [1, 7, 1000])
def test_each_row_is_a_document(rows: int, tmp_path: Path) -> None:
    texts = [f"1. The text of {number}." for number in range(300)]
    path = _write(tmp_path / "letters.parquet", {"text": texts, "other": list(range(300))}, rows)
    assert _texts(path) == [text.encode() for text in texts]
    items = find_items([str(path)])
    assert [Path(item.key).parts[-2:] for item in items[1:2]] == [("letters.parquet", "000001")]
    for number in (299, 0, 150, 149, 151, 7):  # in any order, as workers take them
        assert items[number].load(1000) == texts[number].encode()


def test_keys_and_bytes(letters: Path, tmp_path: Path) -> None:
    text = (letters / "first.txt").read_text("utf-8")
    names = ["deep/a.docx", "b.xml", "A/68/9123", "", None, "b.xml"]
    forms = ["docx", "xml", "text", "text", "json", "xml"]
    path = _write(
        tmp_path / "all.parquet",
        {"key": names, "data": [undoc.export(undoc.parse(text), form) for form in forms]},
    )
    summary = run(str(path), "json", tmp_path / "out", options=evolve(ONE, processes=2))
    assert summary.counts == {"done": 6}
    (folder,) = (tmp_path / "out").rglob("all.parquet")
    made = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json"))
    assert made == ["000003.json", "000004.json", "A/68/9123.json", "b-2.json", "b.json", "deep/a.json"]
    assert undoc.read(folder / "b.json") == undoc.parse(text)


@pytest.mark.parametrize(
    ("key", "name"), [(7, "7"), (b"a\xff.txt", "a%FF.txt"), ("../b.txt", "b.txt"), ("/", "000000")]
)
def test_keys_of_every_kind(key: object, name: str, tmp_path: Path) -> None:
    path = _write(tmp_path / "all.parquet", {"key": [key], "text": ["1. Words."]})
    (item,) = find_items([str(path)])
    assert item.name == name


def test_a_list_of_sources(letters: Path, tmp_path: Path) -> None:
    names = [str(letters / "first.txt"), None, str(letters / "deep"), ""]
    path = _write(tmp_path / "list.parquet", {"path": names, "where": names[::-1]})
    assert [Path(item.path).name for item in find_items([f"@{path}"])] == ["first.txt", "second.txt"]
    assert [Path(item.path).name for item in find_items([f"@{path}"], column="where")] == ["second.txt", "first.txt"]


def test_the_command_takes_a_column(tmp_path: Path) -> None:
    path = _write(tmp_path / "letters.parquet", {"words": ["1. Words."]})
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["batch", str(path), "--column", "words", "--to", "json", "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert _read(out) == ["Words."]


@pytest.mark.parametrize(
    ("columns", "column", "said"),
    [
        ({"words": ["a"]}, None, "has no column 'data' or 'text'; its columns are: words"),
        ({"text": [1]}, None, "the column 'text' holds int64, not texts or bytes"),
        ({"text": ["a"]}, "words", "has no column 'words'; its columns are: text"),
        ({"text": []}, None, "the column 'text' holds null, not texts or bytes"),
        ({"text": arrow.array([], arrow.string())}, None, "holds no document that undoc can read"),
    ],
)
def test_tables_without_documents(columns: dict[str, Any], column: str | None, said: str, tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", columns)
    with pytest.raises(ParseError) as caught:
        find_items([str(path)], column=column)
    assert said in str(caught.value)


def test_a_list_of_bytes_names_nothing(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"path": [b"a.txt"]})
    with pytest.raises(ParseError, match="holds bytes, not the names of sources"):
        find_items([f"@{path}"])


def test_files_that_are_no_parquet(tmp_path: Path) -> None:
    whole = _write(tmp_path / "whole.parquet", {"text": ["1. Words."] * 99}).read_bytes()
    for name, data in {"empty": b"", "cut": whole[:-9], "words": b"1. Words." * 9, "zeros": bytes(99)}.items():
        (tmp_path / f"{name}.parquet").write_bytes(data)
        for source in (f"{tmp_path}/{name}.parquet", f"@{tmp_path}/{name}.parquet"):
            with pytest.raises(ParseError, match="can't be read"):
                find_items([source])
    with pytest.raises(ParseError, match="can't be read: no such file"):
        find_items([f"@{tmp_path}/missing.parquet"])
    items = find_items([f"{tmp_path}/*.parquet"])
    assert sum(bool(item.fault) for item in items) == 4
    assert len(items) == 99 + 4


def test_a_ruined_column_is_told_row_by_row(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"text": [f"1. The text of {number}." for number in range(99)]}, 33)
    data = bytearray(path.read_bytes())
    data[4:90] = b"\xff" * 86  # the first page, behind the signature
    path.write_bytes(data)
    summary = run(str(path), "json", tmp_path / "out", options=ONE)
    assert summary.counts == {"refused": 33, "done": 66}
    assert all("can't be read" in entry["message"] for entry in summary.quarantined)


def test_an_empty_row_and_a_large_one(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.parquet", {"text": ["1. Words.", None, "é" * 600]})
    summary = run(str(path), "json", tmp_path / "out", options=evolve(ONE, max_bytes=1000))
    assert [entry["message"].partition(": ")[2] for entry in summary.quarantined] == [
        "the column 'text' holds nothing in row 2",
        "is larger than 1000 bytes (max_bytes)",
    ]


def test_a_folder_s_tables_are_no_sources(letters: Path) -> None:
    _write(letters / "a.parquet", {"text": ["1. Words."]})
    assert [Path(item.path).name for item in find_items([str(letters)])] == ["first.txt", "second.txt"]


def test_a_table_that_has_changed_is_done_anew(tmp_path: Path) -> None:
    for text in ("First.", "Second one."):
        path = _write(tmp_path / "a.parquet", {"text": [f"1. {text}"]})
        assert run(str(path), "json", tmp_path / "out", options=ONE).resumed == 0
        assert _read(tmp_path / "out") == [text]
