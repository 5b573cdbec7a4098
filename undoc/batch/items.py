"""The documents of a batch: where each is, and the name by which it is known in logs and outputs."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from attrs import frozen

from undoc.batch.archives import Member, read_member
from undoc.batch.folders import is_url, open_store
from undoc.batch.tables import Cell, read_cell
from undoc.errors import LimitExceeded, ParseError


@frozen
class Item:
    """A document to be worked on.

    Attributes:
        key: its name in the batch: a relative path with ``/``, that of an archive first where it is in one. No two
            items of a batch have the same.
        path: the file that holds it, or its URL in a store.
        member: which one it is, where that file is an archive or a Parquet file.
        stamp: what a changed file is told by: size and time of change, or what a store says of it.
        fault: why it can't be read, where that is known already; for a damaged archive or folder it stands for what is
            not known of it.
    """

    key: str
    path: str
    member: Member | Cell | None = None
    stamp: str = ""
    fault: str = ""

    @property
    def name(self) -> str:
        """The last part of its key, by whose ending its format is told."""
        return PurePosixPath(self.key).name

    def load(self, max_bytes: int) -> bytes:
        """The document's bytes.

        Args:
            max_bytes: more are not read.

        Raises:
            ParseError: the file or the archive can't be read.
            LimitExceeded: it is larger.
            UndocError: it is in a Parquet file, and pyarrow is not installed.
        """
        if self.fault:
            raise ParseError(self.fault, source=self.key)
        if self.member is not None:
            try:
                data = self._read_member(self.member, max_bytes + 1)
            except ParseError as error:
                raise ParseError(error.message, source=self.key) from None
        else:
            try:
                data = self._read(max_bytes + 1)
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
                raise ParseError(f"can't be read: {reason.lower()}", source=self.key) from None
        if len(data) > max_bytes:
            raise LimitExceeded(f"is larger than {max_bytes} bytes (max_bytes)", source=self.key)
        return data

    def _read_member(self, member: Member | Cell, most: int) -> bytes:
        if isinstance(member, Cell):
            return read_cell(self.path, self.stamp, member, most)
        return read_member(self.path, self.stamp, member, most)

    def _read(self, most: int) -> bytes:
        if not is_url(self.path):
            with Path(self.path).open("rb") as file:
                return file.read(most)
        system, path = open_store(self.path)
        try:
            with system.open(path, "rb") as file:
                stored: bytes = file.read(most)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001  # each store has errors of its own
            raise OSError(str(error)) from None
        return stored
