"""One function from record batch to record batch, for engines that map Arrow: Dask, Ray, Spark."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from undoc import api, formats
from undoc.datasets.rows import TABLES, rows_of
from undoc.datasets.schemas import load_arrow, schema
from undoc.datasets.writing import _storable
from undoc.errors import UndocError

if TYPE_CHECKING:
    import pyarrow as pa


@cache
def documents_schema() -> pa.Schema:
    """The schema of what `map_documents` gives: a row for each source.

    The columns of the table documents, then ``status`` (``"done"`` or ``"refused"``) and ``message``, and in lists of
    structs the rows of the other tables without their keys: ``block_rows``, ``note_rows``, ``reference_rows``.
    """
    arrow = load_arrow()
    fields = [*schema("documents"), arrow.field("status", arrow.string()), arrow.field("message", arrow.string())]
    for table in TABLES[1:]:
        inner = arrow.struct([field for field in schema(table) if field.name != "key"])
        fields.append(arrow.field(_column(table), arrow.list_(inner)))
    return arrow.schema(fields)


def map_documents(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Sources in, structure out; a source that can't be read gives a row that says why.

    Args:
        batch: with the columns ``key`` (string), ``data`` (binary) and, where names and contents don't tell,
            ``format`` (string).

    Returns:
        A record batch of `documents_schema`, a row for each source in the same order.

    Raises:
        UndocError: a column is missing, or pyarrow is not installed.
    """
    arrow = load_arrow()
    names = set(batch.schema.names)
    if not {"key", "data"} <= names:
        raise UndocError("the record batch needs the columns 'key' and 'data'")
    given = batch.to_pydict()
    columns: dict[str, list[Any]] = defaultdict(list)
    for key, data, format in zip(
        given["key"], given["data"], given.get("format", [None] * batch.num_rows), strict=True
    ):
        row = _row(key, data, format)
        for name in documents_schema().names:
            columns[name].append(row.get(name))
    arrays = [arrow.array(columns[field.name], field.type) for field in documents_schema()]
    return arrow.RecordBatch.from_arrays(arrays, schema=documents_schema())


def _row(key: str, data: bytes, format: str | None) -> dict[str, Any]:
    try:
        document = api.parse(data, format=format or _format(key))
    except UndocError as error:
        return {"key": key, "status": "refused", "message": str(error.at(key))}
    rows = rows_of(key, document)
    row = {**rows["documents"][0], "status": "done", "message": ""}
    for table in TABLES[1:]:
        row[_column(table)] = [{name: value for name, value in inner.items() if name != "key"} for inner in rows[table]]
    return _storable(row)


def _format(key: str) -> str | None:
    return formats.by_suffix(key).name if formats.has_suffix(key) else None


def _column(table: str) -> str:
    return f"{table.removesuffix('s')}_rows"
