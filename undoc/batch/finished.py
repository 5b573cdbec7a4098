"""The record of finished shards: what lets a batch that was cut off go on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from undoc.batch.placing import place
from undoc.batch.planning import Shard
from undoc.batch.task import Outcome

_FOLDER = ".undoc"


def record(out: Path, shard: Shard, outcomes: Sequence[Outcome]) -> None:
    """Write down that a shard is finished, and what became of its documents."""
    said = {"fingerprint": shard.fingerprint, "records": [outcome.as_record() for outcome in outcomes]}
    place(_path(out, shard), (json.dumps(said, ensure_ascii=False) + "\n").encode())


def recorded(out: Path, shard: Shard) -> list[dict[str, Any]] | None:
    """What became of the documents of a shard; None where it is not finished, or its outputs are not all there."""
    try:
        said = json.loads(_path(out, shard).read_bytes())
        records: list[dict[str, Any]] = said["records"]
        if said["fingerprint"] != shard.fingerprint or len(records) != len(shard.jobs):
            return None
        whole = all((out / name).is_file() for entry in records for name in entry["outputs"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return records if whole else None


def _path(out: Path, shard: Shard) -> Path:
    return out / _FOLDER / "shards" / f"{shard.number:06}.json"
