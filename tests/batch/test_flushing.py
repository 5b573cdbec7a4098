"""What a batch calls finished, the disk has: a machine may lose its power a moment later."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from undoc import BatchOptions, ExportError
from undoc.batch import flushing, folders, run
from undoc.batch.flushing import flush

ONE = BatchOptions(processes=1, shard_size=1)


def test_results_are_flushed_before_their_shard_is_put_down(
    letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    seen: list[tuple[set[str], int]] = []

    def flushed(paths: Iterable[Path]) -> None:
        there = {path.name for path in paths if path.is_file()}
        seen.append((there, len(list(out.glob(".undoc/shards/*")))))

    monkeypatch.setattr(folders, "flush", flushed)
    assert run(str(letters), "json", out, options=ONE).counts == {"done": 2}
    assert seen == [({"first.json"}, 0), ({"second.json"}, 1), ({"log.jsonl", "quarantine.jsonl"}, 2)]


def test_a_shard_that_the_disk_does_not_take_is_not_finished(
    letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(paths: Iterable[Path]) -> None:
        raise OSError(5, "Input/output error")

    out = tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(folders, "flush", failing)
        with pytest.raises(ExportError, match="can't be written: input/output error"):
            run(str(letters), "json", out, options=ONE)
    again = run(str(letters), "json", out, options=ONE)
    assert (again.counts, again.resumed) == ({"done": 2}, 0)


@pytest.mark.parametrize("platform", [sys.platform, "other"])
def test_files_are_flushed(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = {"_flush_system": flushing._flush_system, "fsync": os.fsync}

    def told(name: str) -> object:
        def act(handle: int) -> None:
            asked.append(name)
            real[name](handle)

        return act

    monkeypatch.setattr(flushing, "_flush_system", told("_flush_system"))
    monkeypatch.setattr(flushing.os, "fsync", told("fsync"))
    monkeypatch.setattr(flushing.sys, "platform", platform)
    (tmp_path / "deep").mkdir()
    for name in ("a", "b", "deep/c"):
        (tmp_path / name).write_text("words", "utf-8")
    flush([tmp_path / name for name in ("a", "b", "deep/c", "gone", "nowhere/gone")])
    assert asked == (["_flush_system"] if platform == "linux" else ["fsync"] * 3)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked for a whole file system")
def test_what_the_system_refuses_is_an_error() -> None:
    with pytest.raises(OSError, match="Bad file descriptor"):
        flushing._flush_system(-1)
