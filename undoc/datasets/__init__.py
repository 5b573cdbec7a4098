"""Documents as tables: rows of documents, blocks, notes and references, for Parquet and what reads it."""

from undoc.datasets.mapping import map_documents
from undoc.datasets.rows import TABLES, rows_of
from undoc.datasets.writing import to_parquet

__all__ = ["TABLES", "map_documents", "rows_of", "to_parquet"]
