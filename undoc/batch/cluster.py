"""Shards done on a Dask cluster: each of its threads keeps a worker process, so that no document harms the cluster."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from typing import Any

from undoc.batch.keeper import Keeper
from undoc.batch.task import Job, Outcome, Task
from undoc.errors import UndocError

#: The keepers of this process's threads.
_LOCAL = threading.local()


def distribute(
    scheduler: str, task: Task, shards: Sequence[Sequence[Job]], timeout: float
) -> Generator[Outcome | tuple[int, list[Outcome]], None, None]:
    """Like `undoc.batch.supervisor.supervise`, on a cluster; outcomes are told shard by shard.

    Sources and the output folder must be in reach of the cluster's machines under the same paths.

    Args:
        scheduler: the address of the cluster's scheduler, such as ``"tcp://10.0.0.5:8786"``.
        task: what is done with each document.
        shards: the documents.
        timeout: seconds that one document may take.

    Raises:
        UndocError: Dask is not installed (extra ``dask``), the scheduler can't be reached, or a shard was lost.
    """
    client = _connect(scheduler)
    try:
        from distributed import as_completed

        futures = {
            client.submit(do_shard, task, tuple(shard), timeout, pure=False): number
            for number, shard in enumerate(shards)
        }
        for future in as_completed(futures, loop=client.loop):  # type: ignore[no-untyped-call]
            error = future.exception()
            if error is not None:
                raise UndocError(f"the cluster lost a shard: {type(error).__name__}: {error}")
            outcomes: list[Outcome] = future.result()
            yield from outcomes
            yield futures[future], outcomes
            future.release()
    finally:
        client.close()


def do_shard(task: Task, jobs: Sequence[Job], timeout: float) -> list[Outcome]:
    """Do the jobs of a shard in the worker process of this thread."""
    kept: tuple[Task, float, Keeper] | None = getattr(_LOCAL, "kept", None)
    if kept is None or kept[:2] != (task, timeout):
        if kept is not None:
            kept[2].close()
        _LOCAL.kept = kept = (task, timeout, Keeper(task, timeout))
    return kept[2].do(jobs)


def _connect(scheduler: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise UndocError("a scheduler needs Dask: pip install 'undoc-un[dask]'") from None
    try:
        return Client(scheduler, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as error:
        raise UndocError(f"the scheduler {scheduler} can't be reached: {error}") from None
