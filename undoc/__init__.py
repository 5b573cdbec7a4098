"""undoc: the structure of United Nations documents.

`read` or `parse` a document into a tree of frozen nodes, `validate` or `transform` it, `write` or `export` it.
"""

from undoc.addresses import address_of, locate
from undoc.api import convert, export, parse, read, validate, validate_versions, write
from undoc.citation_graphs import citation_graph
from undoc.citations import Citation, find_citations
from undoc.diagnostics import Diagnostic, Severity, Span, Suppression
from undoc.errors import ExportError, LimitExceeded, ParseError, SymbolError, UndocError, UnknownFormat
from undoc.internal_references import InternalReference, find_internal_references
from undoc.model import (
    AgendaItem,
    Annex,
    Block,
    Cell,
    Communication,
    Decision,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    Inline,
    Letter,
    LineBreak,
    Link,
    Masthead,
    Node,
    Note,
    NoteVerbale,
    Paragraph,
    PlaceDate,
    Quotation,
    Report,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.options import (
    BatchOptions,
    CheckOptions,
    DocxOptions,
    HtmlOptions,
    JsonOptions,
    MarkdownOptions,
    PdfOptions,
    TextOptions,
    XmlOptions,
)
from undoc.outlines import outline
from undoc.references import Reference, find_references
from undoc.resolving import ResolvedReference, resolve_references
from undoc.symbols import Symbol
from undoc.transforms.note_binding import rebind_notes
from undoc.transforms.renumbering import renumber
from undoc.walk import find, transform, walk

__version__ = "0.1.0"

__all__ = [
    "AgendaItem",
    "Annex",
    "BatchOptions",
    "Block",
    "Cell",
    "CheckOptions",
    "Citation",
    "Communication",
    "Decision",
    "Diagnostic",
    "Document",
    "DocxOptions",
    "Emphasis",
    "ExportError",
    "Footnote",
    "Furniture",
    "Heading",
    "HtmlOptions",
    "Inline",
    "InternalReference",
    "JsonOptions",
    "Letter",
    "LimitExceeded",
    "LineBreak",
    "Link",
    "MarkdownOptions",
    "Masthead",
    "Node",
    "Note",
    "NoteVerbale",
    "Paragraph",
    "ParseError",
    "PdfOptions",
    "PlaceDate",
    "Quotation",
    "Reference",
    "Report",
    "Resolution",
    "ResolvedReference",
    "Row",
    "Severity",
    "Signature",
    "Span",
    "Subparagraph",
    "Suppression",
    "Symbol",
    "SymbolError",
    "Table",
    "Text",
    "TextOptions",
    "UndocError",
    "UnknownFormat",
    "Unparsed",
    "XmlOptions",
    "address_of",
    "citation_graph",
    "convert",
    "export",
    "find",
    "find_citations",
    "find_internal_references",
    "find_references",
    "locate",
    "outline",
    "parse",
    "read",
    "rebind_notes",
    "renumber",
    "resolve_references",
    "transform",
    "validate",
    "validate_versions",
    "walk",
    "write",
]
