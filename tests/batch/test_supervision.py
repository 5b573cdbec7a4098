"""Workers and those who keep them: starts, ends, interrupts, long messages, and who is to blame."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from attrs import evolve

from undoc import BatchOptions, api
from undoc.batch import keeper, run
from undoc.batch.items import Item
from undoc.batch.keeper import Keeper
from undoc.batch.task import Job, Outcome, Task

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
BATCH = (
    "import sys; from undoc import BatchOptions; from undoc.batch import run\n"
    "run(sys.argv[1], 'json', sys.argv[2], options=BatchOptions(processes=2, timeout=float(sys.argv[3])))"
)


def _jobs(folder: Path, *texts: str, key: str = "") -> list[Job]:
    folder.mkdir(exist_ok=True)
    jobs = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.poison"
        path.write_text(text, "utf-8")
        jobs.append(Job(Item(f"{key}{number}.poison", str(path)), (f"{number}.json",)))
    return jobs


def _wait_until_gone(pids: list[int]) -> None:
    """Fail after a minute, which no machine needs."""
    for _ in range(600):
        pids = [pid for pid in pids if _runs(pid)]
        if not pids:
            return
        time.sleep(0.1)
    pytest.fail(f"still running: {pids}")


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def _children(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text("utf-8").rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
        if parent == pid:
            found.append(int(path.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="only Linux tells of a process's children there")
@pytest.mark.usefixtures("poison")
@pytest.mark.parametrize("way", ["SIGKILL", "SIGINT"])
def test_workers_end_with_their_supervisor(way: str, tmp_path: Path) -> None:
    """Those that hang as well: the system ends them at their deadline, though nobody watches it any more."""
    _jobs(tmp_path / "in", *["hang"] * 20)
    process = subprocess.Popen(
        [sys.executable, "-c", BATCH, str(tmp_path / "in"), str(tmp_path / "out"), "2"], stderr=subprocess.DEVNULL
    )
    workers: list[int] = []
    while process.poll() is None and not workers:
        time.sleep(0.05)
        workers = _children(process.pid)
    process.send_signal(getattr(signal, way))
    process.wait()
    _wait_until_gone(workers)
    assert workers


@POSIX
@pytest.mark.usefixtures("poison")
def test_an_interrupt_is_no_document_s_fault(tmp_path: Path) -> None:
    """Workers are no part of the terminal's process group, to which the interrupt goes."""
    kept = Keeper(Task(("json",), str(tmp_path / "out")), 60)
    try:
        assert [outcome.status for outcome in kept.do(_jobs(tmp_path / "in", "good"))] == ["done"]
        assert os.getpgid(kept._worker.process.pid) != os.getpgid(0)
    finally:
        kept.close()


@pytest.mark.usefixtures("poison")
def test_closing_while_starting_leaves_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Keeper(Task(("json",), str(tmp_path / "out")), 60)
    started: list[keeper._Worker] = []
    start = keeper._Worker.start

    def closing(task: Task, timeout: float) -> keeper._Worker:
        started.append(start(task, timeout))
        other = threading.Thread(target=kept.close)
        other.start()
        other.join()
        return started[-1]

    monkeypatch.setattr(keeper._Worker, "start", staticmethod(closing))
    assert kept.do(_jobs(tmp_path / "in", "good")) == []
    assert started[0].process.poll() is not None


@pytest.mark.usefixtures("poison")
def test_long_names_do_not_jam_the_pipes(tmp_path: Path) -> None:
    """A worker that writes a long answer reads nothing: messages must not fill the pipe meanwhile."""
    jobs = _jobs(tmp_path / "in", *["good" * 50_000] * 12, key="k" * 60_000)
    kept = Keeper(Task((), str(tmp_path / "out"), dataset=True), 60)
    try:
        outcomes = kept.do([evolve(job, targets=()) for job in jobs])
    finally:
        kept.close()
    assert [outcome.status for outcome in outcomes] == ["done"] * 12


@pytest.mark.usefixtures("poison")
def test_who_is_late_is_blamed_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker killed just when its answer had come: that answer counts, and the next document is done by another."""
    kept = Keeper(Task(("json",), str(tmp_path / "out")), 60)
    receive = keeper._Worker._receive
    answers = 0

    def receiving(one: keeper._Worker) -> Outcome | None:
        nonlocal answers
        answer = receive(one)
        answers += 1
        if answers == 2:  # the first is the greeting
            one.deadline = 0.0
            threading.Thread(target=one.kill_if_late).run()
        return answer

    monkeypatch.setattr(keeper._Worker, "_receive", receiving)
    try:
        outcomes = kept.do(_jobs(tmp_path / "in", "good 1", "good 2", "good 3"))
    finally:
        kept.close()
    assert [outcome.status for outcome in outcomes] == ["done"] * 3


@pytest.mark.usefixtures("poison")
def test_want_of_memory_is_judged_in_a_new_process(tmp_path: Path) -> None:
    """What a worker keeps of earlier documents is not the fault of the one at which memory ends."""
    if sys.platform != "linux":
        pytest.skip("only Linux limits the memory")
    kept = Keeper(Task(("json",), str(tmp_path / "out"), max_memory=400_000_000), 60)
    try:
        outcomes = kept.do(_jobs(tmp_path / "in", *["keep"] * 6, "eat", "good"))
    finally:
        kept.close()
    assert [outcome.status for outcome in outcomes] == ["done"] * 6 + ["out of memory", "done"]


def test_an_error_of_our_own_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(data: bytes, **options: object) -> None:
        raise KeyError("nothing\nhere")

    monkeypatch.setattr(api, "parse", fail)
    (job,) = _jobs(tmp_path / "in", "good")
    outcome = Task(("json",), str(tmp_path / "out")).do(job)
    assert outcome.status == "failed"
    assert outcome.message.startswith("KeyError: 'nothing\\nhere' (test_supervision.py:")


def test_no_module_of_the_current_folder_is_loaded(
    tmp_path: Path, letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("attrs.py", "pickle.py", "undoc.py"):
        (tmp_path / name).write_text("raise SystemExit('loaded from the current folder')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    kept = Keeper(Task(("json",), str(tmp_path / "out")), 60)
    try:
        outcomes = kept.do([Job(Item("a.txt", str(letters / "first.txt")), ("a.json",))])
    finally:
        kept.close()
    assert outcomes[0].status == "done"


def test_messages_survive_pickling() -> None:
    job = Job(Item("a.txt", "/\udcff.txt"), ("a.json",))
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301  # made here


@pytest.mark.usefixtures("poison")
def test_a_shard_keeps_several_workers_busy_and_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    real = Keeper._start

    def counted(kept: Keeper) -> None:
        started.append(id(kept))
        real(kept)

    monkeypatch.setattr(Keeper, "_start", counted)
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(70):
        (folder / f"{number:02}.poison").write_text("crash" if number == 40 else "good", "utf-8")
    summary = run(str(folder), "json", out, options=BatchOptions(processes=2, shard_size=200))
    assert summary.counts == {"done": 69, "crashed": 1}
    log = [json.loads(line)["key"] for line in (out / "log.jsonl").read_text("utf-8").splitlines()]
    assert log == [f"{number:02}.poison" for number in range(70)]
    assert len(set(started)) == 2
