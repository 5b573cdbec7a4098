"""The columns of the tables, with what each holds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from undoc.errors import UndocError

if TYPE_CHECKING:
    import pyarrow as pa

_COLUMNS: dict[str, dict[str, tuple[str, str]]] = {
    "documents": {
        "key": ("string", "what the document is known by; joins the tables"),
        "kind": ("string", "class of the document: Letter, NoteVerbale, Note, Report, Resolution, Decision, Document"),
        "language": ("string", "ISO 639-1"),
        "title": ("string", "as printed"),
        "number": ("string", "of a resolution or decision, as printed"),
        "date": ("date", "of the communication, the report or the adoption"),
        "sender": ("string", "as printed in the title"),
        "addressee": ("string", "as printed in the title"),
        "organization": ("string", "as printed in the masthead"),
        "organ": ("string", "as printed in the masthead"),
        "symbols": ("strings", "as printed in the masthead, the document's own first"),
        "session": ("string", "as printed"),
        "session_number": ("int", "the session as a number"),
        "agenda_items": ("items", "label, title and the list the label is taken from"),
        "distribution": ("string", "without Distr."),
        "issued": ("date", "day of issue, from the masthead"),
        "original_language": ("string", "without Original:"),
        "attachments": ("int", "how many annexes, enclosures and appendices"),
        "blocks": ("int", "rows in the table blocks"),
        "notes": ("int", "rows in the table notes"),
        "references": ("int", "rows in the table references"),
    },
    "blocks": {
        "key": ("string", "of the document"),
        "ordinal": ("int", "place in reading order, from 0"),
        "parent": ("int", "ordinal of the block around it"),
        "part": ("string", "address of the attachment it is in; empty for the document itself"),
        "address": ("string", "as undoc.locate takes it; of the nearest part around it that has one"),
        "kind": ("string", "paragraph, subparagraph, heading, table, quotation, unparsed, signature, place and date, "
                           "annex, enclosure or appendix"),
        "marker": ("string", "as printed: 1., (a)"),
        "label": ("string", "the bare marker: 1, a"),
        "level": ("int", "of a heading, 0 for the highest"),
        "role": ("string", "of a resolution's paragraph: preambular or operative"),
        "text": ("string", "running text without marker, notes and what stands inside in rows of its own; a table's "
                           "with its cells"),
        "closing": ("string", "words of a paragraph after its list"),
    },
    "notes": {
        "key": ("string", "of the document"),
        "ordinal": ("int", "place in reading order of the marks, from 0"),
        "address": ("string", "as undoc.locate takes it"),
        "marker": ("string", "the mark"),
        "label": ("string", "the bare mark"),
        "text": ("string", "of the note"),
    },
    "references": {
        "key": ("string", "of the citing document"),
        "ordinal": ("int", "place in reading order, from 0"),
        "address": ("string", "of the citing node"),
        "part": ("string", "which of the node's texts: content, closing, caption, title"),
        "cited": ("string", "the words that cite"),
        "start": ("int", "offset of these words in that text"),
        "end": ("int", "offset behind them"),
        "symbol": ("string", "of the cited document, canonical"),
        "also": ("strings", "its other symbols"),
        "pinpoint": ("string", "the words that tell the place in it"),
        "paragraphs": ("strings", "labels of the paragraphs cited in it"),
    },
}  # fmt: skip


def columns(table: str) -> dict[str, tuple[str, str]]:
    """The columns of a table: for each its type and what it holds."""
    return dict(_COLUMNS[table])


@cache
def schema(table: str) -> pa.Schema:
    """The Arrow schema of a table; each field's metadata has a description.

    Raises:
        UndocError: pyarrow is not installed (extra ``parquet``).
    """
    arrow = load_arrow()
    fields = [
        arrow.field(name, _types()[kind], metadata={"description": said})
        for name, (kind, said) in _COLUMNS[table].items()
    ]
    return arrow.schema(fields)


@cache
def _types() -> dict[str, Any]:
    arrow = load_arrow()
    text = arrow.string()
    item = arrow.struct([("label", text), ("title", text), ("list_name", text)])
    return {
        "string": text,
        "strings": arrow.list_(text),
        "int": arrow.int32(),
        "date": arrow.date32(),
        "items": arrow.list_(item),
    }


def load_arrow() -> Any:
    """The module pyarrow.

    Raises:
        UndocError: it is not installed.
    """
    try:
        import pyarrow
    except ImportError:
        raise UndocError("Parquet needs pyarrow: pip install 'undoc-un[parquet]'") from None
    return pyarrow
