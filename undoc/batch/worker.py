"""A worker: a process that does one document after another, and whose death harms no other document.

It is started as ``python -m undoc.batch.worker SECONDS`` (what one document may take), so that neither the caller's
main module nor its state is loaded into it. On its standard input come pickled messages from the process that started
it: first a `Task`, then `Job`s; on its standard output it answers with one `Outcome` when it is ready and one for each
job, in order.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
from typing import Any, BinaryIO

from undoc.batch.task import Outcome, Task

#: Seconds after the deadline at which a worker ends itself, if nobody has ended it.
_GRACE = 5.0


def main() -> None:
    """Serve until standard input ends, as it does when the process that started this one has gone."""
    requests, answers = _pipes()
    keeper = os.getppid()
    with contextlib.suppress(EOFError, BrokenPipeError, pickle.UnpicklingError):
        task: Task = _receive(requests)
        _limit_memory(task.max_memory)
        _answer(answers, Outcome("", "done"))
        # orphaned, it leaves alone what still lies in the pipe: another run may be at it already
        while (job := _receive(requests)) is not None and os.getppid() == keeper:
            _end_after(float(sys.argv[1]) + _GRACE)
            try:
                outcome = task.do(job)
            except MemoryError:
                outcome = Outcome(
                    job.item.key, "out of memory", f"takes more than {task.max_memory} bytes (max_memory)"
                )
            _end_after(0)
            _answer(answers, outcome)
            if outcome.status == "out of memory":
                break  # the heap may be in pieces: a new process takes over
    # exit handlers of libraries may hang, and there is nothing to be saved
    os._exit(0)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, out of the reach of code that prints or reads."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return requests, answers


def _end_after(seconds: float) -> None:
    """Have the system end this process, whatever it is at then: the one who would have may be gone."""
    if hasattr(signal, "setitimer"):
        with contextlib.suppress(OverflowError, ValueError, OSError):
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, seconds)


def _receive(requests: BinaryIO) -> Any:
    return pickle.load(requests)  # noqa: S301  # only the process that started this one can write here


def _answer(answers: BinaryIO, outcome: Outcome) -> None:
    pickle.dump(outcome, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _limit_memory(most: int) -> None:
    """Refuse this process more than so many bytes above what it has now, where the system can."""
    try:
        import resource

        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  # a file of the kernel
            now = int(file.read().split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = now + most
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (ImportError, OSError, ValueError):
        print("undoc: this system can't limit the memory of a worker", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main()
