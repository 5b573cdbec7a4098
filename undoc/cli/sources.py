"""Sources of commands that take files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import click
from attrs import define

import undoc
from undoc import formats
from undoc.cli.streams import UNREADABLE, USAGE, read
from undoc.errors import ParseError, UndocError, UnknownFormat


@define
class Sources:
    """Files, folders and ``-``, read one by one; what can't be read is told, and the others are read all the same.

    Attributes:
        named: as given on the command line; of a folder, every file below it that has the ending of a format that can
            be read, in alphabetical order.
        format: the format of all, if their names don't tell.
        code: the exit code so far: 0, or that of the worst error.
    """

    named: tuple[str, ...]
    format: str | None = None
    code: int = 0

    def files(self) -> Iterator[str]:
        """The name of each file; folders that can't be read are told."""
        for named in self.named:
            try:
                yield from _files(named)
            except UndocError as error:
                self.tell(error)

    def documents(self) -> Iterator[tuple[str, undoc.Document]]:
        """Each source with its document."""
        for source in self.files():
            try:
                document = read(source, self.format)
            except UndocError as error:
                self.tell(error)
            else:
                yield source, document

    def tell(self, error: UndocError) -> None:
        """Say what is wrong, and remember the exit code that belongs to it."""
        click.echo(f"undoc: {error}", err=True)
        self.code = max(self.code, USAGE if isinstance(error, UnknownFormat) else UNREADABLE)


def _files(named: str) -> Iterable[str]:
    """The file itself, or the readable ones in a folder."""
    if named == "-" or not os.path.isdir(named):  # noqa: PTH112  # the name is shown as it was given
        return [named]
    endings = {suffix for item in formats.formats() if item.parser is not None for suffix in item.suffixes}
    found: list[str] = []

    def refuse(error: OSError) -> None:
        raise ParseError(f"can't be read: {(error.strerror or str(error)).lower()}", source=str(error.filename))

    for folder, folders, files in os.walk(named, onerror=refuse):
        folders.sort()
        # hidden files are those of editors and version control
        shown = (name for name in sorted(files) if not name.startswith("."))
        found += (os.path.join(folder, name) for name in shown if os.path.splitext(name)[1].lower() in endings)  # noqa: PTH118, PTH122
        folders[:] = [name for name in folders if not name.startswith(".")]
    if not found:
        raise ParseError("holds no file that undoc can read", source=named)
    return found
