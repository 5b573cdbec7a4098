"""References of a document to its own parts, resolved to nodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc import (
    Annex,
    Document,
    Footnote,
    Heading,
    Letter,
    Node,
    Paragraph,
    Quotation,
    Resolution,
    Subparagraph,
    Text,
    address_of,
    find_citations,
    resolve_references,
)
from undoc.testing import documents


def _targets(document: Document) -> list[str | None]:
    """The addresses of what is referred to."""
    return [None if one.target is None else address_of(document, one.target) for one in resolve_references(document)]


def _body(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, f"{number}.") for number, text in enumerate(texts, 1)]


def test_numbers_are_looked_up_in_the_part_where_they_are_cited() -> None:
    letter = Letter(
        language="en",
        body=_body("See paragraph 2 below.", "x"),
        annexes=[Annex(label="I", body=_body("x", "See paragraph 1 above.")), Annex(label="II", body=_body("x"))],
    )
    assert _targets(letter) == ["para. 2", "annex I, para. 1"]
    (first, _) = resolve_references(letter)
    assert (first.address, first.cited, first.scope) == ("para. 1", "paragraph 2", letter)


def test_above_and_below_must_be_true() -> None:
    letter = Letter(language="en", body=_body("x", "See paragraph 3 above and paragraph 1 below.", "x"))
    assert _targets(letter) == [None, None]


@pytest.mark.parametrize(
    ("language", "label", "text"),
    [
        ("en", "II", "see annex II"),
        ("zh", "二", "见附件二"),
        ("ar", "الثاني", "انظر المرفق الثاني"),
        ("ar", "الثاني", "انظر المرفق 2"),
        ("ru", "II", "см. приложение II"),
    ],
)
def test_annexes_by_whatever_figures(language: str, label: str, text: str) -> None:
    letter = Letter(language=language, body=[Paragraph(text)], annexes=[Annex(label="I"), Annex(label=label)])
    (one,) = resolve_references(letter)
    assert one.target is letter.annexes[1]


def test_the_only_annex_needs_no_number() -> None:
    letter = Letter(language="en", body=[Paragraph("(see annex), annex I to the present letter")], annexes=[Annex()])
    assert _targets(letter) == ["annex", "annex"]


def test_one_word_for_enclosures_and_appendices() -> None:
    letter = Letter(language="es", body=[Paragraph("véase el apéndice I")], annexes=[Annex("enclosure", "I")])
    assert _targets(letter) == ["enclosure I"]


def test_an_annex_that_is_only_a_heading() -> None:
    letter = Letter(language="en", body=[Paragraph("see appendix II"), Heading("Appendix I"), Heading("Appendix II")])
    (one,) = resolve_references(letter)
    assert one.target is letter.body[2]


def test_subparagraphs_sections_and_notes() -> None:
    inner = Subparagraph("x", "(ii)")
    listed = Paragraph(
        "x", "1.", [Subparagraph("see subparagraph (b) below", "(a)"), Subparagraph("x", "(b)", [inner])]
    )
    noted = Paragraph([Text("See footnote 1 above, paragraph 1 (b) (ii) above"), Footnote("2", "x")], "2.")
    first = Paragraph([Text("see section II.B"), Footnote("1", "x")])
    heads = [
        Heading("x", "I."),
        Heading("x", "B.", 1),
        Heading("x", "II."),
        Heading("x", "A.", 1),
        Heading("x", "B.", 1),
    ]
    document = Document(language="en", body=[first, listed, noted, *heads])
    resolved: list[Node | None] = [one.target for one in resolve_references(document)]
    assert resolved == [heads[4], listed.subparagraphs[1], document.footnotes[0], inner]
    assert resolved[0] is document.body[-1]
    assert resolved[3] is inner


def test_ranges_lead_to_all_their_parts() -> None:
    letter = Letter(language="en", body=_body("x", "x", "See paras. 1–2 above and paras. 4–6 below.", "x", "x"))
    first, second = resolve_references(letter)
    assert (first.targets, first.complete) == (letter.paragraphs[:2], True)
    assert (second.targets, second.complete) == (letter.paragraphs[3:], False)


def test_numbers_that_begin_anew_under_headings() -> None:
    articles = [
        block
        for number in (1, 2, 3)
        for block in (
            Heading(f"Article {number}"),
            Paragraph("x", "1."),
            Paragraph("paragraph 1 of this article", "2."),
        )
    ]
    document = Document(language="en", body=articles)
    assert [one.target for one in resolve_references(document)] == [articles[1], articles[4], articles[7]]
    assert all(one.target is articles[at] for one, at in zip(resolve_references(document), (1, 4, 7), strict=True))


def test_an_annex_speaks_of_the_resolution() -> None:
    resolution = Resolution(
        language="en",
        body=_body("x", "x"),
        annexes=[Annex(body=_body("x", "As paragraph 1 of the present resolution"))],
    )
    assert _targets(resolution) == ["para. 1"]


def test_quotations_speak_of_what_was_quoted() -> None:
    quoted = Paragraph("See paragraph 1 above.", "7.")
    document = Document(language="en", body=[*_body("x"), Quotation([quoted])])
    (one,) = resolve_references(document)
    assert one.target is None
    assert isinstance(one.scope, Quotation)


def test_paragraphs_within_an_annex_that_is_named() -> None:
    letter = Letter(
        language="en",
        body=_body("see annex II, para. 2 (a)"),
        annexes=[
            Annex(label="I", body=_body("x", "y")),
            Annex(label="II", body=[*_body("x"), Paragraph("x", "2.", [Subparagraph("y", "(a)")])]),
        ],
    )
    assert _targets(letter) == ["annex II, para. 2 (a)"]


def test_citations_with_their_places() -> None:
    letter = Letter(
        language="en",
        body=[
            Paragraph("x", "1."),
            Paragraph("see", "2.", [Subparagraph("A/68/9123", "(a)")], "and resolution 65/170"),
        ],
        annexes=[Annex(body=[Paragraph([Text("x"), Footnote("1", "A/68/9124.")])])],
    )
    found = find_citations(letter)
    assert [(one.cited, one.symbol.value, one.part) for one in found] == [
        ("A/68/9123", "A/68/9123", "content"),
        ("65/170", "A/RES/65/170", "closing"),
        ("A/68/9124", "A/68/9124", "content"),
    ]
    assert [one.address for one in found] == ["para. 2 (a)", "para. 2", "annex, para. 1, note 1, para. 1"]
    assert tuple(one.reference for one in found) == letter.references


_WORDS = st.lists(
    st.sampled_from(["see annex I", "paragraph 1 above", "paras. 1–3 below", "footnote 1", "x", "resolution 65/170"]),
    max_size=3,
).map(" ".join)


@given(documents(text=_WORDS))
def test_targets_are_nodes_of_the_document(document: Document) -> None:
    inside = {id(node) for node in document.walk()}
    for one in resolve_references(document):
        assert id(one.node) in inside
        assert all(id(target) in inside for target in one.targets)
        assert one.text[one.reference.start : one.reference.end] == one.cited
