"""Batches: what comes out, what is quarantined, and what a second run does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

import pytest
from attrs import evolve

import undoc
from undoc import BatchOptions, ExportError, ParseError, UndocError, UnknownFormat
from undoc.batch import run

QUICK = BatchOptions(processes=2, max_memory=500_000_000, shard_size=5)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_folder_becomes_a_folder(letters: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    out = tmp_path / "out"
    summary = run(str(letters), ["xml", "json"], out, options=QUICK, progress=lambda *said: seen.append(said))
    assert (summary.counts, summary.quarantined, summary.total, summary.resumed) == ({"done": 2}, (), 2, 0)
    assert seen == [(1, 2), (2, 2)]
    for name in ("first", "deep/second"):
        document = undoc.read(letters / f"{name}.txt")
        assert undoc.read(out / f"{name}.xml") == undoc.read(out / f"{name}.json") == document
    log = [json.loads(line) for line in (out / "log.jsonl").read_text("utf-8").splitlines()]
    assert [entry["key"] for entry in log] == ["first.txt", "deep/second.txt"]
    assert (out / "quarantine.jsonl").read_bytes() == b""


@pytest.mark.usefixtures("poison")
def test_documents_that_kill_their_workers_harm_no_other(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    bad = {3: "raise", 4: "crash", 5: "hang", 11: "eat", 12: "leave", 13: "refuse", 19: "print"}
    for number in range(20):
        (folder / f"{number:02}.poison").write_text(bad.get(number, "good"), "utf-8")
    # far longer than a good one takes on the slowest machine
    summary = run(str(folder), "json", out, options=evolve(QUICK, timeout=10.0))
    assert summary.counts == {
        "done": 14, "crashed": 2, "timed out": 1, "out of memory": 1, "refused": 2
    }  # fmt: skip
    said = {entry["key"]: (entry["status"], entry["message"]) for entry in summary.quarantined}
    assert said == {
        "03.poison": (
            "refused",
            "03.poison: the format 'poison', which the distribution 'poison-format' brings, fails: "
            "KeyError: 'nothing here'",
        ),
        "04.poison": ("crashed", "the process was ended by SIGSEGV"),
        "05.poison": ("timed out", "takes more than 10 seconds (timeout)"),
        "11.poison": ("out of memory", "takes more than 500000000 bytes (max_memory)"),
        "12.poison": ("crashed", "the process ended with exit code 7"),
        "13.poison": ("refused", "13.poison: is not to be read"),
    }
    assert len(list(out.rglob("*.json"))) == 14 + 4  # and the records of four shards


def test_a_second_run_does_nothing_and_a_changed_source_is_done_anew(letters: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(str(letters), "json", out, options=QUICK)
    before = _files(out)
    assert run(str(letters), "json", out, options=QUICK).resumed == 2
    assert _files(out) == before
    (out / "first.json").unlink()
    assert run(str(letters), "json", out, options=QUICK).resumed == 0
    assert _files(out) == before
    (letters / "first.txt").write_text("1. A new text.\n", "utf-8")
    assert run(str(letters), "json", out, options=QUICK).resumed == 0
    assert undoc.read(out / "first.json").paragraphs[0].text == "A new text."


def test_a_batch_that_was_killed_goes_on_and_leaves_the_same_bytes(letters: Path, tmp_path: Path) -> None:
    for number in range(40):
        (letters / f"copy{number:02}.txt").write_bytes((letters / "first.txt").read_bytes())
    whole = tmp_path / "whole"
    run(str(letters), ["xml", "json"], whole, options=QUICK)
    out = tmp_path / "cut"
    code = (
        "import sys; from undoc import BatchOptions; from undoc.batch import run\n"
        "run(sys.argv[1], ['xml', 'json'], sys.argv[2], options=BatchOptions(processes=2, shard_size=5))"
    )
    for wanted in (1, 4):  # killed when so many shards are recorded
        process = subprocess.Popen([sys.executable, "-c", code, str(letters), str(out)])
        while process.poll() is None and len(list(out.glob(".undoc/shards/*.json"))) < wanted:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL) if os.name == "posix" else process.kill()
        process.wait()
        for path in [*out.rglob("*.xml"), *out.rglob("*.json")]:
            twin = whole / path.relative_to(out)
            assert path.read_bytes() == twin.read_bytes()
    summary = run(str(letters), ["xml", "json"], out, options=QUICK)
    assert summary.resumed >= 5
    assert _files(out) == _files(whole)


def test_archives_patterns_and_lists(letters: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("in/../../first.txt", "1. Words.")
        archive.writestr("readme.md", "Words.")
    with tarfile.open(tmp_path / "all.tar.gz", "w:gz") as tar:
        tar.add(letters, "letters")
    (tmp_path / "list").write_text(f"# a comment\n{tmp_path / 'all.zip'}\n\n{letters / 'first.txt'}\n", "utf-8")
    out = tmp_path / "out"
    sources = [str(tmp_path / "all.tar.gz"), str(letters / "*.txt"), f"@{tmp_path / 'list'}"]
    summary = run(sources, "json", out, options=QUICK)
    keys = [json.loads(line)["key"] for line in (out / "log.jsonl").read_text("utf-8").splitlines()]
    base = str(tmp_path).lstrip("/")
    assert keys == [
        f"{base}/all.tar.gz/letters/deep/second.txt",
        f"{base}/all.tar.gz/letters/first.txt",
        f"{base}/letters/first.txt",
        f"{base}/all.zip/in/first.txt",
    ]
    assert summary.counts == {"done": 4}
    assert all(path.is_relative_to(out) for path in out.rglob("*.json"))


def test_sources_that_would_share_a_target_keep_their_endings(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text("1. One.\n", "utf-8")
    (folder / "a.json").write_bytes(undoc.export(undoc.parse("2. Two.\n"), "json"))
    run(str(folder), "xml", out, options=QUICK)
    assert sorted(path.name for path in out.glob("*.xml")) == ["a.json.xml", "a.txt.xml"]


def test_broken_sources_are_quarantined(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.docx").write_bytes(b"PK\x03\x04 broken")
    (folder / "b.xml").write_bytes(b"<a><b></a>")
    (folder / "c.txt").write_bytes(b"1. Words.\n" * 200)
    summary = run(str(folder), "json", out, options=BatchOptions(processes=1, max_bytes=1000))
    assert summary.counts == {"refused": 3}
    assert [entry["key"] for entry in summary.quarantined] == ["a.docx", "b.xml", "c.txt"]
    assert all(entry["message"].startswith(entry["key"] + ":") for entry in summary.quarantined)


def test_what_can_not_be_begun(letters: Path, tmp_path: Path) -> None:
    with pytest.raises(ParseError, match="can't be read: no such file"):
        run(str(tmp_path / "nowhere"), "json", tmp_path / "out")
    with pytest.raises(UnknownFormat):
        run(str(letters), "odt", tmp_path / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ParseError, match="holds no document"):
        run(str(tmp_path / "empty"), "json", tmp_path / "out")
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(ExportError, match="can't be written"):
        run(str(letters), "json", tmp_path / "file")


def test_the_command(letters: Path, tmp_path: Path) -> None:
    (letters / "broken.docx").write_bytes(b"PK\x03\x04")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "undoc", "batch", str(letters), "--to", "xml", "--out", str(out), "-j", "2"]
    first = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (first.returncode, first.stdout) == (1, "")
    said = first.stderr.splitlines()
    assert said[0].startswith("broken.docx: refused: ")
    assert said[1] == f"3 documents: 2 done, 1 refused → {out}"
    second = subprocess.run([*command, "--json", "-q"], capture_output=True, text=True, check=False)
    assert (second.returncode, second.stderr) == (1, "")
    assert json.loads(second.stdout)["resumed"] == 3
    wrong = subprocess.run(
        [*command[:5], "--to", "odt", "--out", str(out)], capture_output=True, text=True, check=False
    )
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "no format 'odt'" in wrong.stderr


def test_a_store_is_a_source_and_takes_results(letters: Path, tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed")
    here, there = tmp_path / "here", tmp_path / "there"
    run(str(letters), "json", here, options=QUICK)
    assert run(letters.as_uri(), "json", there.as_uri(), options=QUICK).counts == {"done": 2}
    assert run(letters.as_uri(), "json", there.as_uri(), options=QUICK).resumed == 2
    for name in ("first.json", "deep/second.json"):
        assert (there / name).read_bytes() == (here / name).read_bytes()
    assert run(f"{letters.as_uri()}/*.txt", "json", tmp_path / "some", options=QUICK).total == 1
    with pytest.raises(UndocError, match="can't be reached"):
        run("nonsense://x", "json", tmp_path / "out")
    with pytest.raises(ParseError, match="holds no document"):
        run((tmp_path / "nowhere").as_uri(), "json", tmp_path / "out")
