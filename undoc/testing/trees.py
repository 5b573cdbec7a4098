"""A strategy of documents of any shape."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

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
from undoc.testing.strings import texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


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
