"""A worker and the one who keeps it: feeds it, watches the clock, and replaces it when it dies."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import Factory, define

import undoc
from undoc.batch.task import Job, Outcome, Task
from undoc.errors import UndocError

#: How many jobs lie ready before a worker, so that it never waits.
_AHEAD = 8
#: How many bytes they have at most, but for a single one: what a pipe takes on every system while nobody reads it. A
#: worker that is writing a long answer reads nothing, and who waits for it to read would wait for ever.
_AHEAD_BYTES = 4000
#: Seconds between two looks at the clock.
_TICK = 0.05
#: Seconds that a worker may take to start.
_STARTING = 120.0


@define(eq=False)
class _Worker:
    """A running worker.

    Attributes:
        process: its process.
        deadline: when it will be killed, by the monotonic clock; None while it has nothing to do.
        late: whether it was.
        lock: held while the clock is read or set, so that no document pays for the one before it.
        answered: how many jobs it has done.
    """

    process: subprocess.Popen[bytes]
    deadline: float | None = None
    late: bool = False
    lock: threading.Lock = Factory(threading.Lock)
    answered: int = 0

    @staticmethod
    def start(task: Task, timeout: float) -> _Worker:
        """A new one, which knows its task and finds this very undoc, but no module of the current folder."""
        above = str(Path(undoc.__file__).parent.parent)
        path = os.pathsep.join(part for part in (above, os.environ.get("PYTHONPATH")) if part)
        process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            [sys.executable, "-m", "undoc.batch.worker", repr(timeout)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path, "PYTHONSAFEPATH": "1"},
            # an interrupt from the keyboard is for the one who keeps it
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        worker = _Worker(process)
        worker.send(pickle.dumps(task, pickle.HIGHEST_PROTOCOL))
        return worker

    def send(self, message: bytes) -> None:
        """Give it a pickled message; that a dead one takes none is seen when its answer is missing."""
        if self.process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                self.process.stdin.write(message)
                self.process.stdin.flush()

    def receive(self, seconds: float) -> Outcome | None:
        """Its next answer; None where it died, or was killed since it took longer."""
        with self.lock:
            self.deadline = time.monotonic() + seconds
        try:
            return self._receive()
        finally:
            with self.lock:
                self.deadline = None

    def kill_if_late(self) -> None:
        """End it where its time is up."""
        with self.lock:
            if self.deadline is not None and self.deadline < time.monotonic():
                self.late = True
                self.process.kill()

    def _receive(self) -> Outcome | None:
        try:
            answer = pickle.load(self.process.stdout)  # type: ignore[arg-type]  # noqa: S301  # our own process
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            return None
        return answer if isinstance(answer, Outcome) else None

    def stop(self) -> int:
        """End it, whatever it does; its exit code, negative for a signal."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError, ValueError):
                    pipe.close()
        return self.process.wait()


@define(eq=False)
class Keeper:
    """Does jobs in one worker process and its successors; a document that kills its worker harms no other.

    Attributes:
        task: what is done with each document.
        timeout: seconds that one document may take.
    """

    task: Task
    timeout: float
    _worker: _Worker | None = None
    _closed: threading.Event = Factory(threading.Event)
    _watching: bool = False
    _lock: threading.Lock = Factory(threading.Lock)

    def do(self, jobs: Sequence[Job], tell: Callable[[Outcome], None] = lambda outcome: None) -> list[Outcome]:
        """Do jobs, and give their outcomes in order; fewer where the keeper was closed meanwhile.

        Args:
            jobs: the documents.
            tell: called with each outcome as it comes.

        Raises:
            UndocError: a worker can't be started.
        """
        outcomes: list[Outcome] = []
        while len(outcomes) < len(jobs) and not self._closed.is_set():
            if self._worker is None:
                self._start()
            waiting = deque(jobs[len(outcomes) :])
            if not self._feed(waiting, outcomes, tell):
                self._bury()
        return outcomes

    def close(self) -> None:
        """End the worker; what it was doing is not finished. May be called from another thread."""
        self._closed.set()
        self._bury()

    def _start(self) -> None:
        if not self._watching:
            self._watching = True
            threading.Thread(target=self._watch, daemon=True).start()
        worker = _Worker.start(self.task, self.timeout)
        with self._lock:
            # closed meanwhile by another thread, which found no worker to end
            if self._closed.is_set():
                worker.stop()
                return
            self._worker = worker
        if worker.receive(_STARTING) is None and not self._closed.is_set():
            raise UndocError(f"a worker can't be started: its process ended with exit code {worker.stop()}")

    def _bury(self) -> None:
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()

    def _watch(self) -> None:
        """Kill a worker whose document takes too long."""
        while not self._closed.wait(_TICK):
            worker = self._worker
            if worker is not None:
                worker.kill_if_late()

    def _feed(self, waiting: deque[Job], outcomes: list[Outcome], tell: Callable[[Outcome], None]) -> bool:
        """Have the worker do what waits; False where it will do no more."""
        worker = self._worker
        # the jobs that it was given, with the lengths of their messages
        asked: deque[tuple[Job, int]] = deque()
        message = b""
        while waiting or asked:
            if worker is None or self._closed.is_set():
                return False
            while waiting and len(asked) < _AHEAD:
                message = message or pickle.dumps(waiting[0], pickle.HIGHEST_PROTOCOL)
                if asked and len(message) + sum(length for _, length in asked) > _AHEAD_BYTES:
                    break
                asked.append((waiting.popleft(), len(message)))
                worker.send(message)
                message = b""
            answer = worker.receive(self.timeout)
            if answer is None and self._closed.is_set():
                return False
            if answer is not None and answer.status == "out of memory" and worker.answered:
                return False  # what earlier documents left behind may be to blame: a new worker begins with this one
            outcome = answer or self._post_mortem(worker, asked[0][0])
            asked.popleft()
            outcomes.append(outcome)
            worker.answered += 1
            tell(outcome)
            if answer is None or answer.status == "out of memory" or worker.late:
                return False
        return True

    def _post_mortem(self, worker: _Worker, job: Job) -> Outcome:
        """What is known of a document whose worker died."""
        key = job.item.key
        if worker.late:
            return Outcome(key, "timed out", f"takes more than {self.timeout:g} seconds (timeout)")
        code = worker.process.wait()
        if code < 0:
            with contextlib.suppress(ValueError):
                return Outcome(key, "crashed", f"the process was ended by {signal.Signals(-code).name}")
        return Outcome(key, "crashed", f"the process ended with exit code {code}")
