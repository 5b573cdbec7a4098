"""Rows as Parquet files."""

from __future__ import annotations

import io
from collections.abc import Iterable

from undoc.datasets.rows import Row
from undoc.datasets.schemas import load_arrow, schema


def to_parquet(table: str, rows: Iterable[Row]) -> bytes:
    """Rows of a table as the bytes of a Parquet file, compressed by Zstandard; the same rows give the same bytes.

    Args:
        table: ``"documents"``, ``"blocks"``, ``"notes"`` or ``"references"``.
        rows: as `rows_of` makes them.

    Raises:
        UndocError: pyarrow is not installed (extra ``parquet``).
    """
    arrow = load_arrow()
    from pyarrow import parquet

    stream = io.BytesIO()
    made = arrow.Table.from_pylist([_storable(row) for row in rows], schema=schema(table))
    parquet.write_table(made, stream, compression="zstd")
    return stream.getvalue()


def _storable(row: Row) -> Row:
    """A row whose strings UTF-8 can hold: halves of surrogate pairs become question marks."""
    return {name: _sound(value) for name, value in row.items()}


def _sound(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_sound(item) for item in value]
    if isinstance(value, dict):
        return {name: _sound(item) for name, item in value.items()}
    return value
