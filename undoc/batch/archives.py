"""ZIP and tar archives: what is in them, and its bytes, with one handle for all documents of an archive."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator

from attrs import define, frozen

from undoc.errors import ParseError

ENDINGS = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


@frozen
class Member:
    """A file in an archive.

    Attributes:
        name: as the archive tells it; it may be there twice.
        place: its place among all entries, from 0.
        link: whether it is only a link.
    """

    name: str
    place: int
    link: bool = False


def is_archive(path: str) -> bool:
    """Whether a file's name is that of an archive."""
    return path.lower().endswith(ENDINGS)


def list_members(path: str) -> tuple[list[Member], str]:
    """The files in an archive, as they stand in it, folders and devices left out.

    Returns:
        The files, and what is wrong with the archive: of a damaged one the files before the damage are told. Empty
        where nothing is wrong.
    """
    found: list[Member] = []
    try:
        for member in _list_zip(path) if _is_zip(path) else _list_tar(path):
            found.append(member)  # what came before an error is kept
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # zlib, lzma, struct and the rest: each has errors of its own
        return found, _reason(error)
    return found, ""


def read_member(path: str, stamp: str, member: Member, most: int) -> bytes:
    """The first bytes of a file in an archive.

    The archive stays open for the next call. A tar file is read from front to back: members asked for in its order
    cost one reading of it, however many they are.

    Args:
        path: the archive's.
        stamp: its size and time of change: an archive that has changed is opened anew.
        member: one of the archive.
        most: how many bytes.

    Raises:
        ParseError: the archive can't be read, or the member is a link.
    """
    if member.link:
        raise ParseError("is a link in its archive; what it leads to is read under its own name")
    try:
        return _open(path, stamp).read(member, most)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # as above
        _close()
        raise ParseError(_reason(error)) from None


def _reason(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"can't be read: {reason.lower() or type(error).__name__}"


def _is_zip(path: str) -> bool:
    return path.lower().endswith(".zip")


def _list_zip(path: str) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        for place, entry in enumerate(archive.infolist()):
            if not entry.is_dir():
                yield Member(entry.filename, place)


def _list_tar(path: str) -> Iterator[Member]:
    with tarfile.open(path) as tar:
        place = 0
        while (entry := tar.next()) is not None:
            tar.members = []  # type: ignore[attr-defined]  # what has been passed is not needed again
            if entry.isfile() or entry.islnk() or entry.issym():
                yield Member(entry.name, place, not entry.isfile())
            place += 1
        # tarfile takes a damaged header for the end; the end is empty blocks or none
        if tar.fileobj is not None:
            tar.fileobj.seek(tar.offset)
            if tar.fileobj.read(tarfile.BLOCKSIZE).strip(b"\0"):
                raise tarfile.ReadError(f"the archive is damaged after its first {place} entries")


@define(eq=False)
class _Zip:
    """An open ZIP file."""

    archive: zipfile.ZipFile

    def read(self, member: Member, most: int) -> bytes:
        with self.archive.open(self.archive.infolist()[member.place]) as file:
            return file.read(most)

    def close(self) -> None:
        self.archive.close()


@define(eq=False)
class _Tape:
    """An open tar file, wound forward; a member that lies behind costs another reading from the start."""

    path: str
    tar: tarfile.TarFile
    passed: int = 0

    def read(self, member: Member, most: int) -> bytes:
        if member.place < self.passed:
            self.tar.close()
            self.tar, self.passed = tarfile.open(self.path), 0  # noqa: SIM115  # closed by `close`
        entry = None
        while self.passed <= member.place:
            entry = self.tar.next()
            self.tar.members = []  # type: ignore[attr-defined]
            self.passed += 1
        file = self.tar.extractfile(entry) if entry is not None and entry.isfile() else None
        if file is None:
            raise ValueError("the archive has changed")
        return file.read(most)

    def close(self) -> None:
        self.tar.close()


#: The archive that was read last, by path and stamp.
_LAST: dict[tuple[str, str], _Zip | _Tape] = {}


def _open(path: str, stamp: str) -> _Zip | _Tape:
    if (path, stamp) not in _LAST:
        _close()
        if _is_zip(path):
            _LAST[path, stamp] = _Zip(zipfile.ZipFile(path))
        else:
            _LAST[path, stamp] = _Tape(path, tarfile.open(path))  # noqa: SIM115  # closed by `_close`
    return _LAST[path, stamp]


def _close() -> None:
    while _LAST:
        _LAST.popitem()[1].close()
