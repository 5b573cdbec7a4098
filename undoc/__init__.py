"""undoc: the structure of United Nations documents.

`read` or `parse` a document into a tree of frozen nodes, `validate` or `transform` it, `write` or `export` it.

Each name is loaded when it is first asked for (PEP 562), so that `import undoc` costs next to nothing.
"""

from __future__ import annotations

import importlib
import threading

TYPE_CHECKING = False  # typing's own would load typing; type checkers go by the name
if TYPE_CHECKING:
    from undoc.addresses import address_of, locate
    from undoc.aligning import AlignedRow, Alignment
    from undoc.api import align, convert, export, parse, read, validate, validate_versions, write, write_alignment
    from undoc.citation_graphs import citation_graph
    from undoc.citations import Citation, find_citations
    from undoc.comparing import Comparison, Difference, diff
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
        AlignmentOptions,
        AlignOptions,
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
    from undoc.walking import find, transform, walk

__version__ = "0.1.0"

__all__ = [
    "AgendaItem",
    "AlignOptions",
    "AlignedRow",
    "Alignment",
    "AlignmentOptions",
    "Annex",
    "BatchOptions",
    "Block",
    "Cell",
    "CheckOptions",
    "Citation",
    "Communication",
    "Comparison",
    "Decision",
    "Diagnostic",
    "Difference",
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
    "align",
    "citation_graph",
    "convert",
    "diff",
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
    "write_alignment",
]

#: Where each name lives; the imports above, for what runs.
_ROOMS = {
    "addresses": "address_of locate",
    "aligning": "AlignedRow Alignment",
    "api": "align convert export parse read validate validate_versions write write_alignment",
    "citation_graphs": "citation_graph",
    "citations": "Citation find_citations",
    "comparing": "Comparison Difference diff",
    "diagnostics": "Diagnostic Severity Span Suppression",
    "errors": "ExportError LimitExceeded ParseError SymbolError UndocError UnknownFormat",
    "internal_references": "InternalReference find_internal_references",
    "model": (
        "AgendaItem Annex Block Cell Communication Decision Document Emphasis Footnote Furniture Heading "
        "Inline Letter LineBreak Link Masthead Node Note NoteVerbale Paragraph PlaceDate Quotation Report "
        "Resolution Row Signature Subparagraph Table Text Unparsed"
    ),
    "options": (
        "AlignmentOptions AlignOptions BatchOptions CheckOptions DocxOptions HtmlOptions JsonOptions MarkdownOptions "
        "PdfOptions TextOptions XmlOptions"
    ),
    "outlines": "outline",
    "references": "Reference find_references",
    "resolving": "ResolvedReference resolve_references",
    "symbols": "Symbol",
    "transforms.note_binding": "rebind_notes",
    "transforms.renumbering": "renumber",
    "walking": "find transform walk",
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}
_LOADING = threading.RLock()


if not TYPE_CHECKING:  # a type checker would take any name for one of the package

    def __getattr__(name: str) -> object:
        """A public name, when it is asked for the first time."""
        room = _HOMES.get(name)
        if room is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        with _LOADING:  # two threads that load rooms which lie in one another would wait for each other
            found = getattr(importlib.import_module(f"undoc.{room}"), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
