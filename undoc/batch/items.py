"""The documents of a batch: where each is, and the name by which it is known in logs and outputs."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path, PurePosixPath

from attrs import frozen

from undoc.batch.folders import is_url, open_store
from undoc.errors import LimitExceeded, ParseError


@frozen
class Item:
    """A document to be worked on.

    Attributes:
        key: its name in the batch: a relative path with ``/``, that of an archive first where it is in one. No two
            items of a batch have the same.
        path: the file that holds it, or its URL in a store.
        member: its name in that file where that is an archive.
        stamp: what a changed file is told by: size and time of change, or what a store says of it.
    """

    key: str
    path: str
    member: str | None = None
    stamp: str = ""

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
        """
        try:
            data = self._read(max_bytes + 1)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, tarfile.TarError, RuntimeError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise ParseError(f"can't be read: {reason.lower()}", source=self.key) from None
        if len(data) > max_bytes:
            raise LimitExceeded(f"is larger than {max_bytes} bytes (max_bytes)", source=self.key)
        return data

    def _read(self, most: int) -> bytes:
        if is_url(self.path):
            system, path = open_store(self.path)
            with system.open(path, "rb") as file:
                stored: bytes = file.read(most)
                return stored
        if self.member is None:
            with Path(self.path).open("rb") as file:
                return file.read(most)
        if zipfile.is_zipfile(self.path):
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
                return file.read(most)
        with tarfile.open(self.path) as tar:
            member = tar.extractfile(self.member)
            if member is None:
                raise ValueError("is no regular file in the archive")
            return member.read(most)
