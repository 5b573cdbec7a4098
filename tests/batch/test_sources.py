"""What is found in sources: odd names, archives in ruins, links in circles, and an output folder among them."""

from __future__ import annotations

import io
import os
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import undoc
from undoc import BatchOptions, ParseError
from undoc.batch import archives, run
from undoc.batch.archives import list_members, read_member
from undoc.batch.sources import find_items

ONE = BatchOptions(processes=1)
POSIX = pytest.mark.skipif(os.name != "posix", reason="such names and links are POSIX's")


def _tar(path: Path, names: list[str], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as tar:
        for name in names:
            entry = tarfile.TarInfo(name)
            data = f"1. The text of {name}.".encode()
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good document."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("1. Words.\n", "utf-8")
    return folder


def test_ruined_archives_in_a_folder_stop_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 no more")
    (folder / "empty.tar.gz").write_bytes(b"")
    whole = _tar(folder / "cut.tar.gz", [f"{number}.txt" for number in range(400)]).read_bytes()
    (folder / "cut.tar.gz").write_bytes(whole[: len(whole) * 2 // 3])
    damaged = bytearray(_tar(folder / "damaged.tar", ["a.txt", "b.txt", "c.txt"], "w").read_bytes())
    damaged[1024:1034] = b"\xff" * 10  # the header of b.txt: tarfile takes it for the end
    (folder / "damaged.tar").write_bytes(damaged)
    summary = run(str(folder), "json", tmp_path / "out", options=ONE)
    said = {entry["key"]: entry["message"] for entry in summary.quarantined}
    cut = [key for key in said if key.startswith("cut.tar.gz/")]  # one may be cut in two
    assert set(said) - set(cut) == {"broken.zip", "empty.tar.gz", "cut.tar.gz", "damaged.tar"}
    assert "damaged after its first 1 entries" in said["damaged.tar"]
    assert (tmp_path / "out" / "good.json").is_file()
    assert (tmp_path / "out" / "damaged.tar" / "a.json").is_file()
    assert 100 < summary.counts["done"] < 402  # of the cut one what stands before the cut
    for name in ("broken.zip", "empty.tar.gz"):
        with pytest.raises(ParseError, match="can't be read"):
            run(str(folder / name), "json", tmp_path / "named")


def test_a_broken_member_harms_no_other(folder: Path, tmp_path: Path) -> None:
    path = folder / "all.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "1. " + "Words. " * 100)
        archive.writestr("b.txt", "1. Words.")
    data = bytearray(path.read_bytes())
    data[36:46] = b"\xff" * 10
    path.write_bytes(data)
    summary = run(str(path), "json", tmp_path / "out", options=ONE)
    assert summary.counts == {"refused": 1, "done": 1}
    assert summary.quarantined[0]["key"].endswith("all.zip/a.txt")


def test_members_of_one_name_are_both_kept(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(folder / "twice.zip", "w") as archive:
        archive.writestr("a.txt", "1. First.")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", "1. Second.")
    run(str(folder), "json", tmp_path / "out", options=ONE)
    texts = [undoc.read(path).body[0].text for path in sorted((tmp_path / "out" / "twice.zip").glob("*.json"))]
    assert sorted(texts) == ["First.", "Second."]


def test_links_in_an_archive_are_told(folder: Path, tmp_path: Path) -> None:
    with tarfile.open(folder / "links.tar", "w") as tar:
        tar.add(folder / "good.txt", "a.txt")
        link = tarfile.TarInfo("b.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "../../../etc/passwd"
        tar.addfile(link)
    summary = run(str(folder), "json", tmp_path / "out", options=ONE)
    assert summary.counts == {"done": 2, "refused": 1}
    assert "is a link in its archive" in summary.quarantined[0]["message"]


def test_a_tar_file_is_read_once_for_all_its_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{number:03}.txt" for number in range(300)]
    path = str(_tar(tmp_path / "all.tar.gz", names))
    members, fault = list_members(path)
    assert (len(members), fault) == (300, "")
    opened = []
    open_tar = tarfile.open
    monkeypatch.setattr(tarfile, "open", lambda *a, **k: opened.append(a) or open_tar(*a, **k))
    for member in members:
        assert read_member(path, "x", member, 100).decode() == f"1. The text of {member.name}."
    assert len(opened) == 1
    assert read_member(path, "x", members[0], 100).startswith(b"1. The text of 000")  # backwards works too
    assert len(opened) == 2
    archives._close()


def test_names_from_archives_stay_in_the_output_folder(tmp_path: Path) -> None:
    names = ["../../a.txt", "/etc/b.txt", "c:/d.txt", "x/../../e.txt", ".undoc/shards/000000.txt", "w\\..\\..\\f.txt"]
    _tar(tmp_path / "evil.tar", names, "w")
    out = tmp_path / "deep" / "deeper" / "out"
    summary = run(str(tmp_path / "evil.tar"), "json", out, options=ONE)
    assert summary.counts == {"done": 5}  # hidden folders are left out
    assert {path.name for path in tmp_path.iterdir()} == {"evil.tar", "deep"}
    assert [path.name for path in (tmp_path / "deep" / "deeper").iterdir()] == ["out"]
    assert run(str(tmp_path / "evil.tar"), "json", out, options=ONE).resumed == 5


@POSIX
@pytest.mark.skipif(sys.platform == "darwin", reason="names are UTF-8 there")
def test_odd_names(folder: Path, tmp_path: Path) -> None:
    raw = os.fsencode(folder)
    long = "ä" * 125 + ".txt"
    for name in (b"\xff.txt", b"\xfe.txt", b"two\nlines.txt", long.encode(), b"%FF.txt", b"a:b.txt", b"-x.txt"):
        with open(raw + b"/" + name, "wb") as file:  # noqa: PTH123  # a name in bytes
            file.write(b"1. Words.\n")
    out = tmp_path / "out"
    summary = run(str(folder), ["json", "docx"], out, options=ONE)
    assert summary.counts == {"done": 8}
    lines = (out / "log.jsonl").read_bytes().decode("utf-8").splitlines()
    assert len(lines) == 8
    assert len(list(out.glob("*.json"))) == len(list(out.glob("*.docx"))) == 8
    assert run(str(folder), ["json", "docx"], out, options=ONE).resumed == 8
    (tmp_path / "list").write_bytes(b"\r\n".join(raw + b"/" + name for name in (b"\xff.txt", b"\xfe.txt")))
    assert run(f"@{tmp_path / 'list'}", "json", tmp_path / "listed", options=ONE).counts == {"done": 2}


def test_no_two_results_share_a_place(tmp_path: Path) -> None:
    names = ["a.txt", "a.json", "a.txt.json", "A.txt", "a.txt.xml/b.txt", "c.txt", "c.xml/d.txt", "log.jsonl/e.txt"]
    _tar(tmp_path / "all.tar", names, "w")
    with tarfile.open(tmp_path / "all.tar", "w") as tar:
        for name in names:
            data = undoc.export(undoc.parse("1. Words.\n"), "json") if name.endswith(".json") else b"1. Words.\n"
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    out = tmp_path / "out"
    summary = run(str(tmp_path / "all.tar"), "xml", out, options=ONE)
    assert summary.counts == {"done": 8}
    made = [str(path.relative_to(out)).casefold() for path in out.rglob("*.xml") if path.is_file()]
    assert len(set(made)) == len(made) == 8


def test_results_are_no_sources(folder: Path, tmp_path: Path) -> None:
    out = folder / "converted"
    for _ in range(2):
        assert run(str(folder), "xml", out, options=ONE).total == 1
    assert run(f"{folder}/**/*", "json", out, options=ONE).total == 1
    for source in (out, out / "good.xml"):
        with pytest.raises(ParseError, match="lies in the output folder"):
            run(str(source), "json", out, options=ONE)
    with pytest.raises(ParseError, match="lies in the output folder"):
        run(str(folder), "json", folder, options=ONE)


@POSIX
def test_links_in_circles_and_into_nowhere(folder: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):  # two of them: a walk that followed them would double at each step
        (folder / name).symlink_to(folder)
    (folder / "lost.txt").symlink_to(folder / "nowhere.txt")
    summary = run(str(folder), "json", tmp_path / "out", options=ONE)
    assert summary.counts == {"done": 1, "refused": 1}
    assert summary.quarantined[0]["message"] == "lost.txt: can't be read: no such file or directory"
    assert [item.key.rpartition("/")[2] for item in find_items([f"{folder}/**/*.txt"])] == ["good.txt"]
    assert [item.key.rpartition("/")[2] for item in find_items([f"{folder}/**"])] == ["good.txt"]


def test_a_list_on_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{folder}/good.txt\n".encode())))
    assert [Path(item.path).name for item in find_items(["@-"])] == ["good.txt"]


def test_empty_documents(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for ending in ("txt", "json", "xml", "docx"):
        (folder / f"{ending}.{ending}").write_bytes(b"")
    summary = run(str(folder), ["json", "xml"], tmp_path / "out", options=ONE)
    assert summary.counts == {"refused": 4}
