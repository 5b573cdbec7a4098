"""Going on after a stop: nothing is half written, nothing stale stays, and what might go better is done again."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from attrs import evolve

import undoc
from undoc import BatchOptions, ExportError
from undoc.batch import run

ONE = BatchOptions(processes=1, timeout=10.0, max_memory=500_000_000, shard_size=4)
#: How often the batch is killed.
KILLS = int(os.environ.get("UNDOC_KILLS", "10"))
_BATCH = (
    "import sys; from undoc import BatchOptions; from undoc.batch import run\n"
    "print('begun', flush=True)\n"
    "run(sys.argv[1], ['xml', 'json'], sys.argv[2], options=BatchOptions(processes=2, shard_size=4))"
)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_killed_at_any_moment_nothing_is_half_written(letters: Path, tmp_path: Path) -> None:
    """The batch, not its workers, is killed at random; it goes on, and now and then begins anew."""
    for number in range(24):
        shutil.copy(letters / "first.txt", letters / f"copy{number:02}.txt")
    whole = tmp_path / "whole"
    run(str(letters), ["xml", "json"], whole, options=BatchOptions(processes=2, shard_size=4))
    expected = _files(whole)
    chance = random.Random(9)  # noqa: S311  # no secret
    out = tmp_path / "cut"
    kills = 0
    while kills < KILLS:
        process = subprocess.Popen(
            [sys.executable, "-c", _BATCH, str(letters), str(out)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdout is not None
        process.stdout.readline()  # what is loaded first is no part of the work
        try:
            process.wait(chance.uniform(0, 1.5))
        except subprocess.TimeoutExpired:
            process.kill()
            kills += 1
        finally:
            process.wait()
            process.stdout.close()
        for name, data in _files(out).items():
            assert "unfinished" in name or data == expected[name], name
        if (out / "log.jsonl").exists():
            shutil.rmtree(out, ignore_errors=True)  # all of it was done
            while out.exists():  # a worker was still at its last document
                time.sleep(0.05)
                shutil.rmtree(out, ignore_errors=True)
    run(str(letters), ["xml", "json"], out, options=BatchOptions(processes=2, shard_size=4))
    assert {name: data for name, data in _files(out).items() if "unfinished" not in name} == expected


def test_a_result_that_could_not_be_written_is_tried_again(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "first.json").mkdir(parents=True)  # in the way of a file
    (out / "first.json" / "x").write_text("", "utf-8")
    first = run(str(letters), "json", out, options=ONE)
    assert first.counts == {"done": 1, "unwritten": 1}
    shutil.rmtree(out / "first.json")
    assert run(str(letters), "json", out, options=ONE).counts == {"done": 2}


@pytest.mark.usefixtures("poison")
def test_other_limits_give_a_document_another_chance(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.poison").write_text("hang", "utf-8")
    (folder / "b.poison").write_text("good", "utf-8")
    options = evolve(ONE, timeout=0.5)
    assert run(str(folder), "json", out, options=options).counts == {"timed out": 1, "done": 1}
    assert run(str(folder), "json", out, options=options).resumed == 2
    assert run(str(folder), "json", out, options=evolve(options, timeout=0.6)).resumed == 0


def test_the_result_of_a_document_that_is_broken_now_goes(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copy(letters / "first.txt", letters / "other.txt")
    run(str(letters), "json", out, options=ONE)
    (letters / "other.txt").write_bytes(b"")
    assert run(str(letters), "json", out, options=ONE).counts == {"done": 2, "refused": 1}
    assert not (out / "other.json").exists()
    assert (out / "first.json").exists()


def test_a_changed_archive_is_done_anew(tmp_path: Path) -> None:
    import zipfile

    out = tmp_path / "out"
    for text in ("1. First.", "1. Second one."):
        with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
            archive.writestr("a.txt", text)
        assert run(str(tmp_path / "all.zip"), "json", out, options=ONE).resumed == 0
        (made,) = out.rglob("a.json")
        assert undoc.read(made).body[0].text == text[3:]


def test_a_dataset_of_fewer_shards_has_no_rows_of_before(letters: Path, tmp_path: Path) -> None:
    dataset = pytest.importorskip("pyarrow.dataset", reason="pyarrow is not installed")
    out = tmp_path / "out"
    run(str(letters), "parquet", out, options=evolve(ONE, shard_size=1))
    assert len(list((out / "documents").iterdir())) == 2
    run(str(letters), "parquet", out, options=ONE)
    assert dataset.dataset(out / "documents").to_table().num_rows == 2
    assert len(list((out / ".undoc" / "shards").iterdir())) == 1


def test_an_output_folder_that_can_not_be_written_is_told_before_the_work(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".undoc").write_text("a file where a folder must be", "utf-8")
    done: list[int] = []
    with pytest.raises(ExportError, match="can't be written"):
        run(str(letters), "json", out, options=ONE, progress=lambda so_far, total: done.append(so_far))
    assert done == []
