"""What is done with each document of a batch."""

from __future__ import annotations

import traceback
from collections import Counter
from pathlib import Path
from typing import Any, Literal, TypeAlias

from attrs import Factory, frozen

from undoc import api, formats
from undoc.batch.folders import open_folder
from undoc.batch.items import Item
from undoc.datasets.rows import rows_of
from undoc.diagnostics import Diagnostic
from undoc.errors import ExportError, UndocError

Status: TypeAlias = Literal["done", "refused", "failed", "crashed", "timed out", "out of memory", "unwritten"]


@frozen
class Outcome:
    """What became of one document.

    Attributes:
        key: the item's.
        status: ``"refused"`` where undoc says what is wrong with the file, ``"failed"`` where an error came that is
            undoc's own fault, ``"unwritten"`` where a result could not be written; the rest befell its process.
        message: what is wrong, in one line; empty where nothing is.
        outputs: the files written, relative to the output folder.
        notices: how many things the parser guessed and the formats could not carry, by code.
        rows: for a dataset, the document's rows by table; they are written when its shard is finished.
    """

    key: str
    status: Status
    message: str = ""
    outputs: tuple[str, ...] = ()
    notices: dict[str, int] = Factory(dict)
    rows: dict[str, list[dict[str, Any]]] = Factory(dict)

    def as_record(self) -> dict[str, Any]:
        """A line of the log: without times and processes, so that a second run writes the same."""
        return {
            "key": self.key,
            "status": self.status,
            "message": self.message,
            "outputs": list(self.outputs),
            "notices": dict(sorted(self.notices.items())),
        }


@frozen
class Job:
    """A document and where its results go.

    Attributes:
        item: the document.
        targets: a file for each format of the task, relative to the output folder.
    """

    item: Item
    targets: tuple[str, ...]


@frozen
class Task:
    """Reading a document and writing it in other formats.

    Attributes:
        formats: names of the formats to write.
        dataset: whether rows are made of each document for a dataset.
        out: the path or URL of the output folder.
        source_format: the format of all sources; if None, names and contents tell.
        max_bytes: a larger source is refused.
        max_memory: bytes that a worker may take for its documents.
    """

    formats: tuple[str, ...]
    out: str
    dataset: bool = False
    source_format: str | None = None
    max_bytes: int = 50_000_000
    max_memory: int = 2_000_000_000

    def do(self, job: Job) -> Outcome:
        """Do it with one document; whatever its code raises becomes an outcome, but for want of memory."""
        key = job.item.key
        try:
            return self._do(job)
        except UndocError as error:
            return Outcome(key, "refused", str(error.at(key)))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001  # one document's trouble must not be that of the others
            frame = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(frame.filename).name}:{frame.lineno}"
            return Outcome(key, "failed", " ".join(f"{type(error).__name__}: {error} ({where})".split()))

    def _do(self, job: Job) -> Outcome:
        name = job.item.name
        found = self.source_format
        if found is None and formats.has_suffix(name):
            found = formats.by_suffix(name).name
        document = api.parse(job.item.load(self.max_bytes), format=found)
        said: list[Diagnostic] = list(document.notices)
        written = [
            (target, api.export(document, format, diagnostics=said))
            for format, target in zip(self.formats, job.targets, strict=True)
        ]
        folder = open_folder(self.out)
        try:
            for target, data in written:
                folder.write(target, data)
        except ExportError as error:
            return Outcome(job.item.key, "unwritten", str(error))
        counts = Counter(item.code for item in said)
        rows = rows_of(job.item.key, document) if self.dataset else {}
        return Outcome(job.item.key, "done", "", job.targets, dict(counts), rows)
