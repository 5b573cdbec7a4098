"""Shards done side by side on this machine: a thread for each keeper of a worker."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Sequence

from undoc.batch.keeper import Keeper
from undoc.batch.task import Job, Outcome, Task


def supervise(
    task: Task, shards: Sequence[Sequence[Job]], processes: int, timeout: float
) -> Generator[Outcome | tuple[int, list[Outcome]], None, None]:
    """Each outcome as it comes, and each shard's number with all its outcomes in order when it is finished.

    Args:
        task: what is done with each document.
        shards: the documents.
        processes: how many workers at most.
        timeout: seconds that one document may take.

    Raises:
        UndocError: workers can't be started.
    """
    todo: queue.SimpleQueue[tuple[int, Sequence[Job]] | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[Outcome | tuple[int, list[Outcome]] | BaseException] = queue.SimpleQueue()
    for shard in enumerate(shards):
        todo.put(shard)
    keepers = [Keeper(task, timeout) for _ in range(max(1, min(processes, len(shards))))]

    def keep(keeper: Keeper) -> None:
        try:
            while (shard := todo.get()) is not None:
                number, jobs = shard
                outcomes = keeper.do(jobs, done.put)
                if len(outcomes) < len(jobs):
                    return  # it was closed
                done.put((number, outcomes))
        except BaseException as error:  # noqa: BLE001  # told to the one who waits
            done.put(error)
        finally:
            keeper.close()

    threads = [threading.Thread(target=keep, args=(keeper,), daemon=True) for keeper in keepers]
    for thread in threads:
        todo.put(None)
        thread.start()
    try:
        for _ in range(len(shards) + sum(map(len, shards))):
            said = done.get()
            if isinstance(said, BaseException):
                raise said
            yield said
    finally:
        for keeper in keepers:
            keeper.close()
        for thread in threads:
            thread.join()
