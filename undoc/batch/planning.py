"""From documents to shards: where each result goes, and what a shard is known by."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from attrs import frozen

import undoc
from undoc import formats
from undoc.batch.items import Item
from undoc.batch.task import Job, Task


@frozen
class Shard:
    """Some documents that are finished together.

    Attributes:
        number: its place among the others, from 0.
        jobs: the documents.
        fingerprint: of what is done with which documents, in hexadecimal digits: a finished shard with another
            fingerprint is done anew.
    """

    number: int
    jobs: tuple[Job, ...]
    fingerprint: str


def plan(items: Sequence[Item], task: Task, shard_size: int) -> list[Shard]:
    """Shards of so many documents, each document with its targets.

    A target is named as its source, with the format's ending in place of its own; where two sources would share one,
    the format's ending comes behind their own.
    """
    endings = [formats.by_name(name).suffixes[0] for name in task.formats]
    bare = [str(PurePosixPath(item.key).with_suffix("")) for item in items]
    shared = Counter(name.casefold() for name in bare)
    shards: list[Shard] = []
    for start in range(0, len(items), shard_size):
        jobs = tuple(
            Job(item, tuple(f"{item.key if shared[name.casefold()] > 1 else name}{ending}" for ending in endings))
            for item, name in zip(items[start : start + shard_size], bare[start : start + shard_size], strict=True)
        )
        shards.append(Shard(len(shards), jobs, _fingerprint(jobs, task)))
    return shards


def _fingerprint(jobs: Sequence[Job], task: Task) -> str:
    said = [undoc.__version__, task.formats, task.dataset, task.source_format, task.max_bytes]
    rows = [(job.item.key, job.item.path, job.item.member, job.item.stamp, job.targets) for job in jobs]
    return hashlib.sha256(json.dumps([said, rows]).encode()).hexdigest()
