"""Alignments as tables: CSV for people and spreadsheets, Parquet for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from undoc.aligning.alignment import Alignment
from undoc.aligning.exporting.units import columns_of, units_of
from undoc.errors import UndocError
from undoc.escape import escape
from undoc.options import AlignmentOptions

#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def export_csv(alignment: Alignment, options: AlignmentOptions) -> bytes:
    """An alignment as CSV (RFC 4180): UTF-8 with a byte order mark, as spreadsheets want it for Arabic and Chinese.

    A text that a spreadsheet would take for a formula has an apostrophe before it; Parquet has texts as they are. A
    version that lacks a text has an empty field. Control characters and halves of surrogate pairs are written as
    ``⟦U+…⟧``.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    names = list(_columns(alignment, options))
    writer.writerow(names)
    for row in _rows(alignment, options):
        writer.writerow([_harmless(row[name]) for name in names])
    return out.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}"
    if not isinstance(value, str):
        return value
    safe = escape(value)
    return f"'{safe}" if safe.startswith(_FORMULA) else safe


def export_parquet(alignment: Alignment, options: AlignmentOptions) -> bytes:
    """An alignment as Parquet, compressed by Zstandard; a version that lacks a text has null.

    Raises:
        UndocError: pyarrow is not installed (extra ``parquet``).
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError:
        raise UndocError("Parquet needs pyarrow: pip install 'undoc-un[parquet]'") from None
    types = {"int": arrow.int32(), "float": arrow.float64(), "string": arrow.string()}
    schema = arrow.schema([(name, types[kind]) for name, kind in _columns(alignment, options).items()])
    out = io.BytesIO()
    rows = [{name: _storable(value) for name, value in row.items()} for row in _rows(alignment, options)]
    parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()


def _storable(value: object) -> object:
    """A string that UTF-8 can hold: halves of surrogate pairs become question marks."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _columns(alignment: Alignment, options: AlignmentOptions) -> dict[str, str]:
    """The columns and their types: for each version its text, and the printed marker before it."""
    columns = {"row": "int"}
    if options.level == "sentence":
        columns["sentence"] = "int"
    columns |= {"kind": "string", "confidence": "float", "reason": "string"}
    for name in columns_of(alignment):
        columns |= {f"{name}_marker": "string", name: "string"}
    return columns


def _rows(alignment: Alignment, options: AlignmentOptions) -> Iterator[dict[str, Any]]:
    names = columns_of(alignment)
    for unit in units_of(alignment, options):
        row: dict[str, Any] = {"row": unit.row, "sentence": unit.sentence, "kind": unit.kind}
        row |= {"confidence": unit.confidence, "reason": unit.reason}
        for name, marker, text in zip(names, unit.markers, unit.texts, strict=True):
            row |= {f"{name}_marker": marker or None, name: text}
        if options.level == "paragraph":
            del row["sentence"]
        yield row
