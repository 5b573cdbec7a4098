"""Who cites whom, as a graph (extra ``graph``: networkx, and pydot for DOT)."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from undoc.errors import UndocError, UnknownFormat
from undoc.escape import escape
from undoc.model import Document, Masthead, Resolution
from undoc.references import find_references

if TYPE_CHECKING:
    import networkx

GraphFormat: TypeAlias = Literal["graphml", "dot"]
_FORMATS: dict[str, GraphFormat] = {".graphml": "graphml", ".dot": "dot", ".gv": "dot"}
_MISSING = "graphs need {}: install the extra graph (pip install 'undoc-un[graph]')"


def citation_graph(
    documents: Mapping[str, Document] | Iterable[Document | tuple[str, Document]],
) -> networkx.DiGraph[str]:
    """Who cites whom.

    A node is a document, named by its symbol; by its source where it has none. Its attributes: ``title``, ``date``
    (ISO 8601), ``language`` (several, divided by spaces, where versions of one document are given), ``kind`` (the
    class: ``"Letter"``), ``source``, and ``given``: whether the document is among those given or only cited by them.
    What is not known is left out. An edge leads from the citing document to the cited one; its ``count`` is how
    often it does so, in the version that does it most.

    Args:
        documents: the documents, each by itself or with the name of its source; one is held at a time.

    Returns:
        A graph whose nodes and edges are in alphabetical order.

    Raises:
        UndocError: networkx is not installed.
    """
    try:
        import networkx
    except ModuleNotFoundError:
        raise UndocError(_MISSING.format("networkx")) from None
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str], int] = {}
    spelled: dict[str, str] = {}
    for number, given in enumerate(documents.items() if isinstance(documents, Mapping) else documents, start=1):
        source, document = given if isinstance(given, tuple) else ("", given)
        own = _symbol(document) or source or f"document {number}"
        name = spelled.setdefault(_folded(own), own)
        _describe(nodes.setdefault(name, {"given": True}), document, source)
        counted: Counter[str] = Counter()
        for reference in document.references:
            cited = reference.symbol.value
            counted[spelled.setdefault(_folded(cited), cited)] += 1
        for cited, count in counted.items():
            nodes.setdefault(cited, {"given": False})
            if cited != name:
                edges[name, cited] = max(count, edges.get((name, cited), 0))
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(sorted(nodes.items(), key=lambda item: item[0]))
    graph.add_edges_from((citing, cited, {"count": count}) for (citing, cited), count in sorted(edges.items()))
    return graph


def graph_format(name: str) -> GraphFormat:
    """The format of a graph by the ending of a file's name.

    Raises:
        UnknownFormat: it is neither ``.graphml`` nor ``.dot`` nor ``.gv``.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in _FORMATS:
        what = f"unknown file name ending {suffix!r}" if suffix else "the file name has no ending"
        raise UnknownFormat(f"{what}; graphs are written as .graphml or .dot", source=name)
    return _FORMATS[suffix]


def write_graph(graph: networkx.DiGraph[str], format: GraphFormat) -> bytes:
    """A graph made by `citation_graph` as a file; the same bytes for the same graph.

    Characters that XML forbids are escaped in GraphML (`undoc.escape`).

    Raises:
        UndocError: pydot, which writes DOT, is not installed.
    """
    if format == "dot":
        return _dot(graph)
    import networkx

    written: networkx.DiGraph[str] = networkx.DiGraph()
    for name, attributes in graph.nodes(data=True):
        written.add_node(escape(name), **{key: escape(_printed(value)) for key, value in sorted(attributes.items())})
    for citing, cited, attributes in graph.edges(data=True):
        written.add_edge(escape(citing), escape(cited), **attributes)
    out = io.BytesIO()
    networkx.write_graphml(written, out, encoding="utf-8")
    return out.getvalue()


def _dot(graph: networkx.DiGraph[str]) -> bytes:
    try:
        import pydot
    except ModuleNotFoundError:
        raise UndocError(_MISSING.format("pydot")) from None
    written = pydot.Dot(graph_type="digraph")
    for name, attributes in graph.nodes(data=True):
        quoted: dict[str, Any] = {key: _quoted(_printed(value)) for key, value in sorted(attributes.items())}
        written.add_node(pydot.Node(_quoted(name), **quoted))
    for citing, cited, attributes in graph.edges(data=True):
        written.add_edge(pydot.Edge(_quoted(citing), _quoted(cited), **attributes))
    text: str = written.to_string()
    return text.encode("utf-8", "replace")


def _quoted(text: str) -> str:
    """A string of DOT: a quotation mark within it has a backslash before it, and no line ends in it."""
    line = " ".join(escape(text).split())
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _printed(value: object) -> str:
    """A value as readers of graphs expect it: ``true``, ``false``, or the text itself."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _describe(node: dict[str, Any], document: Document, source: str) -> None:
    """Fill in what a node does not know yet; languages are added up."""
    masthead = document.masthead
    date = getattr(document, "date", None) or (masthead.date if masthead is not None else None)
    said: tuple[tuple[str, str], ...] = (
        ("title", " ".join(document.title.text.split()) if document.title is not None else ""),
        ("date", date.isoformat() if date is not None else ""),
        ("kind", type(document).__name__),
        ("source", source),
    )
    for key, value in said:
        if value:
            node.setdefault(key, value)
    languages = {*node.get("language", "").split(), document.language or ""} - {""}
    if languages:
        node["language"] = " ".join(sorted(languages))
    node["given"] = True


def _symbol(document: Document) -> str | None:
    """The document's symbol, or that of its number as a resolution or decision."""
    masthead: Masthead | None = document.masthead
    for symbol in masthead.symbols if masthead is not None else ():
        if said := " ".join(symbol.split()):
            return said
    if isinstance(document, Resolution) and document.number is not None:
        word = "decision" if type(document).__name__ == "Decision" else "resolution"
        found = find_references(f"{word} {document.number}", "en")
        return found[0].symbol.value if found else None
    return None


def _folded(symbol: str) -> str:
    """A symbol without what its spellings differ in."""
    return symbol.replace(" ", "").upper()
