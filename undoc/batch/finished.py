"""The record of finished shards: what lets a batch that was cut off go on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from undoc.batch.folders import OWN_FOLDER, Folder
from undoc.batch.planning import Shard
from undoc.batch.task import Outcome, Task
from undoc.datasets import TABLES, to_parquet
from undoc.options import BatchOptions

#: What befell documents that other limits might have let through.
_LIMITED = ("timed out", "out of memory")
_SHARDS = f"{OWN_FOLDER}/shards"


def record(out: Folder, shard: Shard, outcomes: Sequence[Outcome], task: Task, options: BatchOptions) -> None:
    """Write the rows of a shard's documents, if any are wanted, and then down that it is finished.

    Results that documents had from an earlier run are removed where they were not done this time. What is put down as
    finished outlasts a loss of power: the disk has taken the results before.

    Raises:
        ExportError: a file can't be written, or the disk doesn't take the results.
        UndocError: pyarrow is not installed (extra ``parquet``).
    """
    for job, outcome in zip(shard.jobs, outcomes, strict=True):
        for target in job.targets if outcome.status != "done" else ():
            out.remove(target)
    tables = _tables(shard, task)
    for name, table in tables.items():
        out.write(name, to_parquet(table, [row for outcome in outcomes for row in outcome.rows.get(table, ())]))
    out.settle([*tables, *(target for job in shard.jobs for target in job.targets)])
    said = {
        "fingerprint": shard.fingerprint,
        # told where they mattered
        "limits": _limits(options) if any(outcome.status in _LIMITED for outcome in outcomes) else None,
        "records": [outcome.as_record() for outcome in outcomes],
    }
    out.write(_name(shard), to_json(said))


def recorded(out: Folder, shard: Shard, task: Task, options: BatchOptions) -> list[dict[str, Any]] | None:
    """What became of the documents of a shard; None where it is to be done.

    It is where it is not finished, where its results are not all there, where some could not be written, or where a
    document ran into limits that are others now.
    """
    try:
        said = json.loads(out.read(_name(shard)))
        records: list[dict[str, Any]] = said["records"]
        if said["fingerprint"] != shard.fingerprint or len(records) != len(shard.jobs):
            return None
        if said["limits"] not in (None, _limits(options)) or any(entry["status"] == "unwritten" for entry in records):
            return None
        names = [*_tables(shard, task), *(name for entry in records for name in entry["outputs"])]
        whole = all(out.has(name) for name in names)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return records if whole else None


def forget(out: Folder, shards: Sequence[Shard], task: Task) -> None:
    """Remove what an earlier run with more shards left: a dataset must not hold documents twice.

    Raises:
        ExportError: a file can't be removed.
    """
    folders = [_SHARDS, *(TABLES if task.dataset else ())]
    for folder in folders:
        for name in out.names(folder):
            number, _, ending = name.partition(".")
            ours = ending == ("json" if folder == _SHARDS else "parquet") and number.isdecimal()
            if ours and int(number) >= len(shards):
                out.remove(f"{folder}/{name}")


def to_json(value: object) -> bytes:
    """A line of JSON in UTF-8; halves of surrogate pairs as JSON writes them."""
    return (json.dumps(value, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def _tables(shard: Shard, task: Task) -> dict[str, str]:
    """The files of a shard's rows, with their tables."""
    return {f"{table}/{shard.number:06}.parquet": table for table in TABLES} if task.dataset else {}


def _limits(options: BatchOptions) -> list[float]:
    return [options.timeout, options.max_memory]


def _name(shard: Shard) -> str:
    return f"{_SHARDS}/{shard.number:06}.json"
