"""Parquet files: a column of documents, or of the names of sources (extra ``parquet``)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from attrs import define, frozen

from undoc.datasets.schemas import load_arrow
from undoc.errors import ParseError, UndocError

#: The columns in which documents, and the names of sources, are looked for where none is said.
_DOCUMENTS, _SOURCES = ("data", "text"), ("path",)
#: The column that names the documents, if it is there.
_KEY = "key"
#: Rows decoded at a time: documents can be large.
_ROWS = 64
#: Row groups asked for at a time: some files have one for each row.
_GROUPS = 64


@frozen
class Cell:
    """Where a document stands in a Parquet file.

    Attributes:
        name: the document's, from the column ``key``; else its place in six digits.
        place: its row among all rows of the file, from 0.
        column: the column that holds it.
    """

    name: str
    place: int
    column: str


def is_table(path: str) -> bool:
    """Whether a file's name is that of a Parquet file."""
    return path.lower().endswith(".parquet")


def list_cells(path: str, column: str | None) -> list[Cell]:
    """The documents in a Parquet file, one a row.

    Args:
        path: the file's.
        column: holds them, as texts or bytes; if None, ``data`` or ``text``.

    Raises:
        ParseError: the file can't be read or has no such column.
        UndocError: pyarrow is not installed.
    """
    with _open(path) as file:
        chosen = _column(file, path, (column,) if column is not None else _DOCUMENTS)
        names = _values(file, path, _KEY) if _KEY in file.schema_arrow.names else iter([None] * file.metadata.num_rows)
        return [Cell(_name(name) or f"{place:06}", place, chosen) for place, name in enumerate(names)]


def list_names(path: str, column: str | None) -> list[str]:
    """The names of sources in a column of a Parquet file, empty ones left out.

    Args:
        path: the file's.
        column: holds them; if None, ``path``.

    Raises:
        ParseError: the file can't be read or has no such column of texts.
        UndocError: pyarrow is not installed.
    """
    with _open(path) as file:
        chosen = _column(file, path, (column,) if column is not None else _SOURCES)
        names = list(_values(file, path, chosen))
    if any(isinstance(name, bytes) for name in names):
        raise ParseError(f"the column {chosen!r} holds bytes, not the names of sources", source=path)
    return [name for name in names if name]


def read_cell(path: str, stamp: str, cell: Cell, most: int) -> bytes:
    """The first bytes of a document in a Parquet file.

    The file stays open for the next call. Rows asked for in their order cost one reading of it, however many they are.

    Args:
        path: the file's.
        stamp: its size and time of change: a file that has changed is opened anew.
        cell: one of the file.
        most: how many bytes.

    Raises:
        ParseError: the file can't be read, or the row holds no document.
        UndocError: pyarrow is not installed.
    """
    known = (path, stamp, cell.column)
    if known not in _LAST:
        close_table()
        _LAST[known] = _Rows.of(path, cell.column)
    try:
        value = _LAST[known].read(cell.place)
    except (MemoryError, UndocError):
        raise
    except Exception as error:  # noqa: BLE001  # Arrow's errors are of many types
        close_table()
        raise _unreadable(error, path) from None
    if value is None:
        raise ParseError(f"the column {cell.column!r} holds nothing in row {cell.place + 1}", source=path)
    return value[:most] if isinstance(value, bytes) else value[:most].encode("utf-8", "surrogatepass")[:most]


def close_table() -> None:
    """Close the file that was read last."""
    while _LAST:
        _LAST.popitem()[1].file.close()


@define(eq=False)
class _Rows:
    """The rows of a column, wound forward; a row that lies behind costs another reading from its row group on.

    Attributes:
        file: the open file.
        column: the column.
        starts: the first row of each row group, and how many rows there are.
        coming: batches of rows that are still to come.
        until: the row before which they end.
        batch: the rows decoded last.
        first: the row with which these begin.
    """

    file: Any
    column: str
    starts: list[int]
    coming: Any = None
    until: int = 0
    batch: Any = ()
    first: int = 0

    @staticmethod
    def of(path: str, column: str) -> _Rows:
        file = _open(path)
        about = file.metadata
        lengths = (about.row_group(number).num_rows for number in range(about.num_row_groups))
        return _Rows(file, column, list(accumulate(lengths, initial=0)))

    def read(self, row: int) -> bytes | str | None:
        group = bisect_right(self.starts, row) - 1
        if row < self.first or row >= self.until or self.starts[group] > self.first + len(self.batch):
            self._begin(group)
        while row >= self.first + len(self.batch):
            self.first += len(self.batch)
            self.batch = next(self.coming).column(0)
        value: bytes | str | None = self.batch[row - self.first].as_py()
        return value

    def _begin(self, group: int) -> None:
        if not 0 <= group < len(self.starts) - 1:
            raise ValueError("the file has changed")
        groups = range(group, min(group + _GROUPS, len(self.starts) - 1))
        self.coming = self.file.iter_batches(_ROWS, row_groups=groups, columns=[self.column], use_threads=False)
        self.first, self.batch, self.until = self.starts[group], (), self.starts[groups[-1] + 1]


#: The file that was read last, by path, stamp and column.
_LAST: dict[tuple[str, str, str], _Rows] = {}


def _name(key: object) -> str:
    """What a column ``key`` holds, as a name."""
    if isinstance(key, bytes):
        return key.decode("utf-8", "surrogateescape")
    return "" if key is None else str(key)


def _open(path: str) -> Any:
    load_arrow()
    from pyarrow import parquet

    try:
        with Path(path).open("rb"):  # whose errors say in fewer words why a file can't be opened
            return parquet.ParquetFile(path)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # as above
        raise _unreadable(error, path) from None


def _column(file: Any, path: str, wanted: tuple[str, ...]) -> str:
    """The first of the columns wanted that the file has, if it holds texts or bytes."""
    arrow = load_arrow()
    schema = file.schema_arrow
    for name in wanted:
        if schema.names.count(name) == 1:
            kind = schema.field(name).type
            kinds = (arrow.string(), arrow.large_string(), arrow.binary(), arrow.large_binary())
            if kind not in kinds:
                raise ParseError(f"the column {name!r} holds {kind}, not texts or bytes", source=path)
            return name
    said = " or ".join(map(repr, wanted))
    raise ParseError(f"has no column {said}; its columns are: {', '.join(schema.names)}", source=path)


def _values(file: Any, path: str, column: str) -> Iterator[Any]:
    try:
        for batch in file.iter_batches(columns=[column], use_threads=False):
            yield from batch.column(0).to_pylist()
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # as above
        raise _unreadable(error, path) from None


def _unreadable(error: Exception, path: str) -> ParseError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    said = " ".join(reason.split()) or type(error).__name__
    return ParseError(f"can't be read: {said[0].lower()}{said[1:]}", source=path)
