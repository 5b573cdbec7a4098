"""Help for tests: assertions, and hypothesis strategies that make symbols and whole documents.

Works without pytest; hypothesis is imported when a strategy is asked for (extra ``test``).
"""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from undoc import api
from undoc.model import (
    AgendaItem,
    Annex,
    Block,
    Cell,
    Decision,
    Document,
    Emphasis,
    Footnote,
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
from undoc.symbols import Symbol

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def assert_valid(document: Document) -> None:
    """Fail with every error that the rules find in a document.

    Raises:
        AssertionError: there is an error; the message holds a line for each.
    """
    report = api.validate(document)
    if not report.ok:
        raise AssertionError("\n".join(str(item) for item in report.errors))


def assert_round_trip(document: Document, format: str) -> None:
    """Fail unless a format gives back an equal document.

    Raises:
        AssertionError: what came back differs; the message names the first node that does.
    """
    back = api.parse(api.export(document, format), format=format)
    if back != document:
        for ours, theirs in zip(document.walk(), back.walk(), strict=False):
            if type(ours) is not type(theirs) or (ours != theirs and not any(ours.children())):
                raise AssertionError(f"{format}: {ours!r} came back as {theirs!r}")
        raise AssertionError(f"{format}: {document!r} came back as {back!r}")


def assert_conserved(source: str, document: Document) -> None:
    """Fail unless every character of a source that is no white space is in exactly one place of what was parsed.

    The spans of neighbours are disjoint, those of parts lie within their whole's, each text says what the pieces of
    its span cover, the texts of a body stand in the order of the source (footnotes aside), and the document and its
    furniture together cover the source.

    Raises:
        AssertionError: a character is lost, doubled or changed; the message says where.
    """
    covered = [False] * len(source)
    for piece in document.furniture:
        _cover(source, piece, covered, "furniture")
        _assert_says(source, piece, piece.raw)
    _cover(source, document, covered, "the document")
    for offset, (seen, character) in enumerate(zip(covered, source, strict=True)):
        if not seen and not character.isspace():
            raise AssertionError(
                f"offset {offset}: {character!r} is lost: {source[max(0, offset - 20) : offset + 20]!r}"
            )
    for node in document.walk():
        inside = {offset for start, end in _pieces(node) for offset in range(start, end)}
        taken: set[int] = set()
        for child in node.children():
            offsets = {offset for start, end in _pieces(child) for offset in range(start, end)}
            if not offsets <= inside:
                raise AssertionError(f"{child!r} reaches out of {node!r}")
            if offsets & taken:
                raise AssertionError(f"{child!r} overlaps its neighbour in {node!r}")
            taken |= offsets
        if isinstance(node, (Document, Annex)):
            _assert_in_order(node.body)
        if isinstance(node, Text):
            _assert_says(source, node, node.value)
        elif isinstance(node, Unparsed):
            _assert_says(source, node, node.raw)


def _assert_in_order(nodes: Iterable[Node]) -> None:
    last = -1
    for node in _own_texts(nodes):
        for start, _ in _pieces(node):
            if start < last:
                raise AssertionError(f"{node!r} stands before what it follows in the source")
            last = start


def _own_texts(nodes: Iterable[Node]) -> Iterator[Text]:
    """The texts inside nodes in reading order, without those of footnotes, which stand elsewhere."""
    for node in nodes:
        if isinstance(node, Text):
            yield node
        elif not isinstance(node, Footnote):
            yield from _own_texts(node.children())


def _pieces(node: Node) -> tuple[tuple[int, int], ...]:
    return node.span.pieces if node.span is not None else ()


def _cover(source: str, node: Node, covered: list[bool], what: str) -> None:
    for start, end in _pieces(node):
        for offset in range(start, end):
            if covered[offset] and not source[offset].isspace():
                raise AssertionError(f"offset {offset}: {source[offset]!r} is doubled in {what}")
            covered[offset] = True


def _assert_says(source: str, node: Node, value: str) -> None:
    pieces = ["".join(source[start:end].split()) for start, end in _pieces(node)]
    said, printed = "".join(pieces), "".join(value.split())
    # lines that stood out of order in the source stand in order in the text
    if said != printed and not (len(said) == len(printed) and all(piece in printed for piece in pieces)):
        raise AssertionError(f"{node!r} says {value!r}, the source {said!r}")


def texts(max_size: int = 20) -> SearchStrategy[str]:
    """Strings of any Unicode character that is not half a surrogate pair, line ends and controls included."""
    from hypothesis import strategies as st

    any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=max_size)
    plain = st.text(string.ascii_letters + "  .,大会é́ا\u200f", min_size=1, max_size=max_size)
    return plain | any_text


def symbols() -> SearchStrategy[Symbol]:
    """A hypothesis strategy of symbols of many series, with sessions, years, divisions and modifiers."""
    from hypothesis import strategies as st

    number = st.integers(1, 99_999).map(str)
    small = st.integers(1, 99).map(str)
    year = st.integers(1946, 2099).map(str)
    roman = st.sampled_from("I V IX XXV XXXIV S-VI ES-V".split())
    sitting = small | year | st.builds("{}-{}".format, st.sampled_from(["S", "ES"]), small)
    body = st.sampled_from(
        "A S E T ST/SGB A/C.3 A/HRC A/HRC/WG.6 A/CONF.151 A/CN.9/WG.III E/CN.4/Sub.2 E/ECE TD/B/C.I CRC/C DP/FPA "
        "FCCC/CP UNEP/EA.4 NPT/CONF.2010 ICCD/COP(13) TD(VIII) XYZ OP-EX/9".split()
    )
    kind = st.sampled_from(["", "L.", "PV.", "SR.", "CRP.", "WP.", "INF/", "NGO/", "Misc.", "PRST/", "XY."])
    documents = st.builds("{}/{}/{}{}".format, body, sitting, kind, number) | st.builds("{}/{}".format, body, number)
    letters = st.sampled_from(["", " A", " B-D"])
    resolutions = (
        st.builds("{}/RES/{}/{}{}".format, st.sampled_from(["A", "E", "A/HRC"]), sitting, number, letters)
        | st.builds("A/RES/{}{} ({})".format, number, letters, roman)
        | st.builds("S/RES/{} ({})".format, number, year)
        | st.builds("{}/{}{}".format, sitting, number, letters)
        | st.builds("{}{} ({})".format, number, letters, roman | year)
    )
    named = ["", " (Vol. II)", " (Part I)", " (Parts I and II)", " (Sect. 29A)", " (Supp)", " (Resumption 1)"]
    division = st.sampled_from(named)
    word = st.sampled_from(["Add", "Corr", "Rev", "Amend"])
    modifier = st.builds("/{}.{}".format, word, small | st.builds("{}-{}".format, small, small)) | st.just("/Summary")
    modifiers = st.lists(modifier, max_size=3).map("".join)
    stars = st.sampled_from(["", "", "*", "**"])
    return st.one_of(resolutions, st.builds("{}{}{}{}".format, documents, division, modifiers, stars)).map(Symbol)


def documents(max_leaves: int = 8, text: SearchStrategy[str] | None = None) -> SearchStrategy[Document]:
    """Documents of every type, with every kind of node, valid as structures but not as documents.

    Args:
        max_leaves: about how many nodes a nested part has.
        text: the strings to fill in; `texts()` if None.
    """
    from hypothesis import strategies as st

    def short(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
        """The same strategy with a short repr; hypothesis prints the whole otherwise."""
        return st.deferred(lambda: strategy)

    words = short(texts() if text is None else text)
    maybe = st.none() | words
    dates = st.none() | st.dates(dt.date(1945, 10, 24), dt.date(2099, 12, 31))

    def inline(children: SearchStrategy[Any]) -> SearchStrategy[Inline]:
        content = st.lists(children, min_size=1, max_size=3)
        styles = st.sampled_from(["italic", "bold", "underline", "superscript", "subscript"])
        return st.builds(Emphasis, content, styles) | st.builds(Link, content, words)

    plain: SearchStrategy[Inline] = st.recursive(st.builds(Text, words) | st.builds(LineBreak), inline, max_leaves=4)
    notes = st.builds(
        Footnote,
        st.sampled_from(["1", "2", "10", "*", "**", "a"]) | words,
        st.lists(st.builds(Paragraph, st.lists(plain, min_size=1, max_size=2)), min_size=1, max_size=2),
    )
    content = short(st.lists(plain | notes, max_size=3))
    markers = st.none() | st.sampled_from(["1.", "2.", "(a)", "b)", "㈠", "1 -", "(i)", "8 bis."]) | words

    def nested(children: SearchStrategy[Any]) -> SearchStrategy[Subparagraph]:
        return st.builds(Subparagraph, content, markers, st.lists(children, max_size=2))

    subparagraphs = short(st.recursive(st.builds(Subparagraph, content, markers), nested, max_leaves=max_leaves))
    paragraphs = st.builds(
        Paragraph,
        content,
        markers,
        st.lists(subparagraphs, max_size=2),
        content,
        st.sampled_from([None, "preambular", "operative"]),
    )
    place_dates = short(st.builds(PlaceDate, content, maybe, dates, dates))
    plain_headings = st.builds(Heading, content, markers, st.integers(0, 3))
    headings = st.builds(
        Heading, content, markers, st.integers(0, 3), st.lists(plain_headings | place_dates, max_size=2)
    )

    def tables(blocks: SearchStrategy[Block]) -> SearchStrategy[Block]:
        cells = st.builds(Cell, st.lists(blocks, max_size=2), st.booleans(), st.integers(1, 3), st.integers(1, 3))
        rows = st.builds(Row, st.lists(cells, max_size=2))
        return st.builds(Table, st.lists(rows, max_size=2), content) | st.builds(
            Quotation, st.lists(blocks, max_size=2)
        )

    leaves: SearchStrategy[Block] = paragraphs | headings | st.builds(Unparsed, words, words)
    body = short(st.lists(st.recursive(leaves, tables, max_leaves=3), max_size=3))

    @st.composite
    def signatures(draw: Any) -> Signature:
        titles = draw(st.lists(words, max_size=2))
        return Signature(draw(words), titles, draw(st.booleans()), draw(st.integers(0, len(titles))))

    signed = st.lists(signatures(), max_size=2)
    closing = st.none() | place_dates

    def annex(children: SearchStrategy[Annex] | None = None) -> SearchStrategy[Annex]:
        return st.builds(
            Annex,
            st.sampled_from(["annex", "enclosure", "appendix"]),
            maybe,
            st.none() | headings,
            st.lists(headings, max_size=2),
            body,
            signed,
            closing,
            st.just(()) if children is None else st.lists(children, max_size=2),
            maybe,
        )

    annexes = short(st.lists(st.recursive(annex(), annex, max_leaves=2), max_size=2))
    mastheads = st.builds(
        Masthead,
        maybe,
        maybe,
        st.lists(st.sampled_from(["A/68/1", "S/2013/1", "E/CN.4/2/Add.1"]) | words, max_size=2),
        maybe,
        st.none() | st.integers(-5, 200),
        st.lists(st.builds(AgendaItem, maybe, maybe, maybe, content), max_size=2),
        maybe,
        dates,
        maybe,
        st.lists(st.builds(Text, words), max_size=2),
    )
    common: dict[str, Any] = {
        "masthead": st.none() | mastheads,
        "title": st.none() | headings,
        "body": body,
        "annexes": annexes,
        "language": st.sampled_from([None, "ar", "zh", "en", "fr", "ru", "es"]),
    }
    sent = {"date": dates, "sender": maybe, "addressee": maybe, "signatures": signed, "place_date": closing}
    adopted = {"number": maybe, "date": dates, "place_date": closing}
    return st.one_of(
        st.builds(Document, **common),
        st.builds(Letter, **common, **sent),
        st.builds(NoteVerbale, **common, **sent),
        st.builds(Note, **common, **sent),
        st.builds(Report, **common, date=dates, signatures=signed, place_date=closing),
        st.builds(Resolution, **common, **adopted),
        st.builds(Decision, **common, **adopted),
    )
