"""The record of finished shards: what lets a batch that was cut off go on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from undoc.batch.folders import Folder
from undoc.batch.planning import Shard
from undoc.batch.task import Outcome
from undoc.datasets import TABLES, to_parquet

_FOLDER = ".undoc"


def record(out: Folder, shard: Shard, outcomes: Sequence[Outcome], dataset: bool) -> None:
    """Write the rows of a shard's documents, if any are wanted, and then down that it is finished.

    Raises:
        ExportError: a file can't be written.
        UndocError: pyarrow is not installed (extra ``parquet``).
    """
    tables = {table: f"{table}/{shard.number:06}.parquet" for table in TABLES} if dataset else {}
    for table, name in tables.items():
        rows = [row for outcome in outcomes for row in outcome.rows.get(table, ())]
        out.write(name, to_parquet(table, rows))
    records = [outcome.as_record() for outcome in outcomes]
    said = {"fingerprint": shard.fingerprint, "tables": list(tables.values()), "records": records}
    out.write(_name(shard), (json.dumps(said, ensure_ascii=False) + "\n").encode())


def recorded(out: Folder, shard: Shard) -> list[dict[str, Any]] | None:
    """What became of the documents of a shard; None where it is not finished, or its outputs are not all there."""
    try:
        said = json.loads(out.read(_name(shard)))
        records: list[dict[str, Any]] = said["records"]
        if said["fingerprint"] != shard.fingerprint or len(records) != len(shard.jobs):
            return None
        names = [*said["tables"], *(name for entry in records for name in entry["outputs"])]
        whole = all(out.has(name) for name in names)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return records if whole else None


def _name(shard: Shard) -> str:
    return f"{_FOLDER}/shards/{shard.number:06}.json"
