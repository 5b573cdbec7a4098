"""Workers and those who watch them: a thread for each worker feeds it, and replaces it when it dies."""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import Factory, define

import undoc
from undoc.batch.task import Job, Outcome, Task
from undoc.errors import UndocError

#: How many jobs lie ready before a worker, so that it never waits.
_AHEAD = 8
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
    """

    process: subprocess.Popen[bytes]
    deadline: float | None = None
    late: bool = False

    @staticmethod
    def start(task: Task) -> _Worker:
        """A new one, which knows its task and finds this very undoc."""
        above = str(Path(undoc.__file__).parent.parent)
        path = os.pathsep.join(part for part in (above, os.environ.get("PYTHONPATH")) if part)
        process = subprocess.Popen(  # our own interpreter and module
            [sys.executable, "-m", "undoc.batch.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        worker = _Worker(process)
        worker.send(task)
        return worker

    def send(self, message: Task | Job) -> None:
        """Give it a message; that a dead one takes none is seen when its answer is missing."""
        if self.process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                pickle.dump(message, self.process.stdin, pickle.HIGHEST_PROTOCOL)
                self.process.stdin.flush()

    def receive(self) -> Outcome | None:
        """Its next answer; None where it died."""
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
class Supervisor:
    """Does the jobs of shards in worker processes; a document that kills its worker harms no other.

    Attributes:
        task: what is done with each.
        processes: how many workers.
        timeout: seconds that one document may take.
    """

    task: Task
    processes: int
    timeout: float
    _todo: queue.SimpleQueue[tuple[int, Sequence[Job]] | None] = Factory(queue.SimpleQueue)
    _done: queue.SimpleQueue[tuple[int, list[Outcome]] | Outcome | BaseException] = Factory(queue.SimpleQueue)
    _workers: set[_Worker] = Factory(set)
    _stopping: threading.Event = Factory(threading.Event)

    def run(self, shards: Sequence[Sequence[Job]]) -> Iterator[Outcome | tuple[int, list[Outcome]]]:
        """Each outcome as it comes, and each shard's number with all its outcomes in order when it is finished.

        Raises:
            UndocError: workers can't be started.
        """
        for number, jobs in enumerate(shards):
            self._todo.put((number, jobs))
        count = max(1, min(self.processes, len(shards)))
        for _ in range(count):
            self._todo.put(None)
        threads = [threading.Thread(target=self._keep, daemon=True) for _ in range(count)]
        threads.append(threading.Thread(target=self._watch, daemon=True))
        for thread in threads:
            thread.start()
        try:
            for _ in range(len(shards) + sum(map(len, shards))):
                said = self._done.get()
                if isinstance(said, BaseException):
                    raise said
                yield said
        finally:
            self._stopping.set()
            for worker in list(self._workers):
                worker.process.kill()
            for thread in threads:
                thread.join()

    def _watch(self) -> None:
        """Kill workers whose document takes too long."""
        while not self._stopping.wait(_TICK):
            now = time.monotonic()
            for worker in list(self._workers):
                if worker.deadline is not None and worker.deadline < now and not worker.late:
                    worker.late = True
                    worker.process.kill()

    def _keep(self) -> None:
        """Do shards with one worker and its successors."""
        worker: _Worker | None = None
        try:
            while not self._stopping.is_set() and (shard := self._todo.get()) is not None:
                number, jobs = shard
                outcomes: list[Outcome] = []
                while len(outcomes) < len(jobs) and not self._stopping.is_set():
                    worker = worker or self._start()
                    if not self._feed(worker, jobs, outcomes):
                        self._bury(worker)
                        worker = None
                if len(outcomes) == len(jobs):
                    self._done.put((number, outcomes))
        except BaseException as error:  # noqa: BLE001  # told to the one who waits
            self._done.put(error)
        finally:
            if worker is not None:
                self._bury(worker)

    def _start(self) -> _Worker:
        worker = _Worker.start(self.task)
        self._workers.add(worker)
        worker.deadline = time.monotonic() + _STARTING
        greeting = worker.receive()
        worker.deadline = None
        if greeting is None and not self._stopping.is_set():
            raise UndocError(f"a worker can't be started: its process ended with exit code {worker.stop()}")
        return worker

    def _bury(self, worker: _Worker) -> None:
        self._workers.discard(worker)
        worker.stop()

    def _feed(self, worker: _Worker, jobs: Sequence[Job], outcomes: list[Outcome]) -> bool:
        """Have a worker do what is left of a shard; False where it will do no more."""
        waiting = deque(jobs[len(outcomes) :])
        asked: deque[Job] = deque()
        while waiting or asked:
            while waiting and len(asked) < _AHEAD:
                asked.append(waiting.popleft())
                worker.send(asked[-1])
            worker.deadline = time.monotonic() + self.timeout
            outcome = worker.receive()
            worker.deadline = None
            job = asked.popleft()
            if self._stopping.is_set():
                return False
            spent = outcome is None or outcome.status == "out of memory"
            outcome = outcome or self._post_mortem(worker, job)
            outcomes.append(outcome)
            self._done.put(outcome)
            if spent:
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
