"""A batch from its sources to its summary."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from typing import Any

from attrs import frozen

import undoc
from undoc import formats
from undoc.batch.cluster import distribute
from undoc.batch.finished import forget, record, recorded, to_json
from undoc.batch.folders import LOG, OWN_FOLDER, QUARANTINE, is_url, open_folder
from undoc.batch.planning import Shard, plan
from undoc.batch.sources import find_items
from undoc.batch.supervisor import supervise
from undoc.batch.task import Outcome, Task
from undoc.datasets.schemas import load_arrow
from undoc.options import BatchOptions

#: The name that asks for a dataset instead of files.
DATASET = "parquet"

#: Told of progress: how many documents are done and how many there are.
Progress = Callable[[int, int], None]


@frozen
class Summary:
    """What became of a batch.

    Attributes:
        counts: documents by status: ``"done"``, ``"refused"``, ``"failed"``, ``"crashed"``, ``"timed out"``,
            ``"out of memory"``, ``"unwritten"``.
        quarantined: the records of those that were not done, in the order of the sources.
        resumed: how many documents were done by an earlier run.
    """

    counts: dict[str, int]
    quarantined: tuple[dict[str, Any], ...]
    resumed: int

    @property
    def total(self) -> int:
        """How many documents there were."""
        return sum(self.counts.values())


def run(
    sources: str | Iterable[str],
    to: str | Iterable[str],
    out: str | os.PathLike[str],
    *,
    options: BatchOptions | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Convert many documents in worker processes; one that can't be done stops no other.

    Each result is written whole or not at all. What became of every document is in ``log.jsonl`` in the output folder,
    and in ``quarantine.jsonl`` that of those which were not done. A batch that was cut off goes on where it was when
    it is begun again with the same sources, formats and folder, and leaves the same bytes.

    Args:
        sources: one or several, as `undoc.batch.sources.find_items` takes them.
        to: one or several names of formats; ``"parquet"`` for a dataset, four folders of Parquet files in the output
            folder: ``documents``, ``blocks``, ``notes``, ``references``.
        out: the output folder, a path or the URL of a store (``"s3://bucket/letters"``, extra ``stores``); it is made
            where it is missing.
        options: choices; the defaults suit most uses.
        progress: called now and then from this thread.

    Raises:
        ParseError: a source is not there, can't be read or lies in the output folder.
        UnknownFormat: there is no such format, or it can't be written.
        ExportError: a file of the output folder can't be written.
        UndocError: workers can't be started, or the scheduler can't be reached, or pyarrow or Dask is asked for and not
            installed (extras ``parquet``, ``dask``).
    """
    chosen = options or BatchOptions()
    wanted = [to] if isinstance(to, str) else list(to)
    names = tuple(formats.by_name(name).name for name in wanted if name != DATASET)
    for name in names:
        formats.by_name(name).load_exporter()
    dataset = DATASET in wanted
    if dataset:
        load_arrow()
    place = os.fspath(out)
    # a path that is the same for every process
    place = place if is_url(place) else os.path.abspath(place)  # noqa: PTH100  # links are kept
    folder = open_folder(place)
    items = find_items((sources,) if isinstance(sources, str) else sources, place, chosen.column)
    task = Task(names, place, dataset, chosen.source_format, chosen.max_bytes, chosen.max_memory)
    shards = plan(items, task, chosen.shard_size)
    folder.clear()
    forget(folder, shards, task)
    # that nothing can be written here is better known before the work than after
    folder.write(f"{OWN_FOLDER}/version", f"{undoc.__version__}\n".encode())
    records = {shard.number: found for shard in shards if (found := recorded(folder, shard, task, chosen)) is not None}
    resumed = sum(map(len, records.values()))
    left = [shard for shard in shards if shard.number not in records]
    # closed at once when something goes wrong here, so that no worker outlives it
    with closing(_work(left, task, chosen, progress, resumed, len(items))) as working:
        for number, outcomes in working:
            record(folder, shards[number], outcomes, task, chosen)
            records[number] = [outcome.as_record() for outcome in outcomes]
    every = [entry for shard in shards for entry in records[shard.number]]
    quarantined = tuple(entry for entry in every if entry["status"] != "done")
    folder.write(LOG, _lines(every))
    folder.write(QUARANTINE, _lines(quarantined))
    folder.settle([LOG, QUARANTINE])
    return Summary(dict(Counter(entry["status"] for entry in every)), quarantined, resumed)


def _work(
    left: list[Shard], task: Task, options: BatchOptions, progress: Progress | None, done: int, total: int
) -> Generator[tuple[int, list[Outcome]], None, None]:
    """The shards' numbers with their outcomes, as they are finished."""
    jobs = [shard.jobs for shard in left]
    if options.scheduler is not None:
        working = distribute(options.scheduler, task, jobs, options.timeout)
    else:
        working = supervise(task, jobs, options.processes or _processors(), options.timeout)
    with closing(working):
        for said in working:
            if isinstance(said, Outcome):
                done += 1
                if progress is not None:
                    progress(done, total)
            else:
                yield left[said[0]].number, said[1]


def _processors() -> int:
    """The processors that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _lines(entries: Iterable[dict[str, Any]]) -> bytes:
    return b"".join(map(to_json, entries))
