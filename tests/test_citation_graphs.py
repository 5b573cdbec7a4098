"""Who cites whom, as a graph."""

from __future__ import annotations

import datetime as dt
import sys
import warnings
from io import BytesIO

import pytest

import undoc
from undoc import Document, Letter, Masthead, Paragraph, Resolution, UndocError
from undoc.citation_graphs import graph_format, write_graph

networkx = pytest.importorskip("networkx")


def _letter(symbol: str, text: str, language: str = "en") -> Letter:
    masthead = Masthead(symbols=[symbol])
    return Letter(
        masthead=masthead, title="A “letter”\x01", date=dt.date(2013, 11, 4), language=language, body=[Paragraph(text)]
    )


def _documents() -> dict[str, Document]:
    return {
        "b.txt": _letter("A/68/9122", "A/68/9121, resolution 65/170 and A/68/9121 again"),
        "a.txt": _letter("A/68/9121", "resolution 65/170, A/68/9121"),
        "a.fr.txt": _letter("A/68/9121", "la résolution 65/170; la résolution 65/170", "fr"),
        "none.txt": Document(language="en", body=[Paragraph("resolution 65/170")]),
        "resolution.txt": Resolution(language="en", number="65/170", body=[Paragraph("A/64/9001")]),
    }


def test_documents_are_nodes_and_citations_edges() -> None:
    graph = undoc.citation_graph(_documents())
    assert list(graph.nodes) == ["A/64/9001", "A/68/9121", "A/68/9122", "A/RES/65/170", "none.txt"]
    assert list(graph.edges(data="count")) == [
        ("A/68/9121", "A/RES/65/170", 2),
        ("A/68/9122", "A/68/9121", 2),
        ("A/68/9122", "A/RES/65/170", 1),
        ("A/RES/65/170", "A/64/9001", 1),
        ("none.txt", "A/RES/65/170", 1),
    ]
    assert graph.nodes["A/64/9001"] == {"given": False}
    assert graph.nodes["A/68/9121"] == {
        "given": True,
        "title": "A “letter”\x01",
        "date": "2013-11-04",
        "kind": "Letter",
        "source": "a.txt",
        "language": "en fr",
    }


def test_documents_may_come_without_names_and_one_by_one() -> None:
    graph = undoc.citation_graph(iter([_documents()["none.txt"], ("x.txt", _documents()["a.txt"])]))
    assert list(graph.nodes) == ["A/68/9121", "A/RES/65/170", "document 1"]


def test_graphml_is_read_back() -> None:
    data = write_graph(undoc.citation_graph(_documents()), "graphml")
    back = networkx.read_graphml(BytesIO(data))
    assert set(back.edges) == set(undoc.citation_graph(_documents()).edges)
    assert back.nodes["A/68/9121"]["title"] == "A “letter”⟦U+0001⟧"
    assert back.nodes["A/64/9001"]["given"] == "false"
    assert back.edges["A/68/9122", "A/68/9121"]["count"] == 2
    assert data == write_graph(undoc.citation_graph(_documents()), "graphml")


def test_dot_is_read_back() -> None:
    pydot = pytest.importorskip("pydot")
    odd = {'a "b" \\ c: d.txt': _documents()["none.txt"]}
    data = write_graph(undoc.citation_graph({**_documents(), **odd}), "dot").decode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its parser calls its own library by old names
        (back,) = pydot.graph_from_dot_data(data)
    assert len(back.get_nodes()) == 6
    assert {(edge.get_source(), edge.get_destination()) for edge in back.get_edges()} >= {
        ('"A/68/9122"', '"A/68/9121"'),
        ('"a \\"b\\" \\\\ c: d.txt"', '"A/RES/65/170"'),
    }


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = undoc.citation_graph([])
    monkeypatch.setitem(sys.modules, "pydot", None)
    with pytest.raises(UndocError, match=r"graphs need pydot: install the extra graph"):
        write_graph(graph, "dot")
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(UndocError, match=r"graphs need networkx"):
        undoc.citation_graph([])


@pytest.mark.parametrize("name", ["a.png", "a", "a.dot.txt"])
def test_the_ending_tells_the_format(name: str) -> None:
    assert (graph_format("A.GraphML"), graph_format("x/a.gv")) == ("graphml", "dot")
    with pytest.raises(undoc.UnknownFormat):
        graph_format(name)
