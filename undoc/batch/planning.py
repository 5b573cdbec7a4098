"""From documents to shards: where each result goes, and what a shard is known by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from attrs import astuple, frozen

import undoc
from undoc import formats
from undoc.batch.folders import LOG, OWN_FOLDER, QUARANTINE
from undoc.batch.items import Item
from undoc.batch.targets import name_targets
from undoc.batch.task import Job, Task
from undoc.datasets import TABLES


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
    """Shards of so many documents, each document with its targets."""
    endings = [formats.by_name(name).suffixes[0] for name in task.formats]
    own = {OWN_FOLDER, LOG, QUARANTINE, *(TABLES if task.dataset else ())}
    # what can't be read has no results, and must not change the names of others
    named = iter(name_targets([item.key for item in items if not item.fault], endings, own))
    jobs = [Job(item, () if item.fault else next(named)) for item in items]
    shards: list[Shard] = []
    for start in range(0, len(jobs), shard_size):
        some = tuple(jobs[start : start + shard_size])
        shards.append(Shard(len(shards), some, _fingerprint(some, task)))
    return shards


def _fingerprint(jobs: Sequence[Job], task: Task) -> str:
    said = [undoc.__version__, task.formats, task.dataset, task.source_format, task.max_bytes]
    rows = [
        (job.item.key, job.item.path, astuple(job.item.member) if job.item.member else None, job.item.stamp,
         job.item.fault, job.targets)
        for job in jobs
    ]  # fmt: skip
    return hashlib.sha256(json.dumps([said, rows]).encode()).hexdigest()
