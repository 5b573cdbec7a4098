"""Shards done side by side on this machine: a thread for each keeper of a worker.

Workers take shards in stretches, so that a shard, which may be all there is, keeps all of them busy.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Sequence

from undoc.batch.keeper import Keeper
from undoc.batch.task import Job, Outcome, Task

#: How many documents a worker takes at a time: enough that it seldom waits for more, few enough for all to have some.
_STRETCH = 25


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
    todo: queue.SimpleQueue[tuple[int, int, Sequence[Job]] | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[Outcome | tuple[int, int, list[Outcome]] | BaseException] = queue.SimpleQueue()
    stretches = [
        (number, start, jobs[start : start + _STRETCH])
        for number, jobs in enumerate(shards)
        for start in range(0, len(jobs), _STRETCH)
    ]
    for stretch in stretches:
        todo.put(stretch)
    keepers = [Keeper(task, timeout) for _ in range(max(1, min(processes, len(stretches))))]

    def keep(keeper: Keeper) -> None:
        try:
            while (stretch := todo.get()) is not None:
                number, start, jobs = stretch
                outcomes = keeper.do(jobs, done.put)
                if len(outcomes) < len(jobs):
                    return  # it was closed
                done.put((number, start, outcomes))
        except BaseException as error:  # noqa: BLE001  # told to the one who waits
            done.put(error)
        finally:
            keeper.close()

    threads = [threading.Thread(target=keep, args=(keeper,), daemon=True) for keeper in keepers]
    for thread in threads:
        todo.put(None)
        thread.start()
    finished: list[dict[int, list[Outcome]]] = [{} for _ in shards]
    try:
        for _ in range(len(stretches) + sum(map(len, shards))):
            said = done.get()
            if isinstance(said, BaseException):
                raise said
            if isinstance(said, Outcome):
                yield said
                continue
            number, start, outcomes = said
            finished[number][start] = outcomes
            if sum(map(len, finished[number].values())) == len(shards[number]):
                whole, finished[number] = finished[number], {}
                yield number, [outcome for at in sorted(whole) for outcome in whole[at]]
    finally:
        for keeper in keepers:
            keeper.close()
        for thread in threads:
            thread.join()
