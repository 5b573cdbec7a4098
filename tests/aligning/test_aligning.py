"""Language versions side by side: what belongs together, whatever is missing, split or numbered otherwise."""

from __future__ import annotations

import pytest
from attrs import evolve

import undoc
from undoc import Annex, Cell, Document, Footnote, Heading, Paragraph, Row, Subparagraph, Table, Text
from undoc.aligning import AlignedRow, Alignment

ENGLISH = [
    "The Meeting noted that weather stations of small islands had been closed for want of spare parts.",
    "It recommended that a common store of instruments be opened before 2046.",
    "Valdoria offered to host the store.",
]
FRENCH = [
    "La Réunion a constaté que des stations météorologiques de petites îles avaient été fermées faute de pièces.",
    "Elle a recommandé qu’un dépôt commun d’instruments soit ouvert avant 2046.",
    "La Valdorie a offert d’accueillir ce dépôt.",
]


def _document(texts: list[str], language: str, markers: str | None = "{}.") -> Document:
    body = [Paragraph(text, markers and markers.format(at)) for at, text in enumerate(texts, 1)]
    return Document(body=body, language=language)


def _cells(alignment: Alignment, kind: str = "") -> list[tuple[list[str], ...]]:
    """The beginnings of each cell's texts."""
    return [
        tuple([passage.text[:12] for passage in cell] for cell in row.passages)
        for row in alignment
        if not kind or row.kind == kind
    ]


def _markers(alignment: Alignment) -> list[tuple[str, ...]]:
    return [row.markers for row in alignment]


def test_numbered_paragraphs_by_their_numbers() -> None:
    alignment = undoc.align([_document(ENGLISH, "en"), _document(FRENCH, "fr")])
    assert alignment.languages == ("en", "fr")
    assert _markers(alignment) == [("1.", "1."), ("2.", "2."), ("3.", "3.")]
    assert {row.reason for row in alignment} == {"label"}
    assert all(row.confidence > 0.9 for row in alignment)
    assert alignment[0].cells[1][0] is alignment.documents[1].body[0]


def test_without_numbers_by_lengths_and_figures() -> None:
    alignment = undoc.align([_document(ENGLISH, "en"), _document(FRENCH, "fr", None)])
    assert _markers(alignment) == [("1.", ""), ("2.", ""), ("3.", "")]


def test_a_missing_paragraph_leaves_a_cell_empty() -> None:
    alignment = undoc.align([_document(ENGLISH, "en", None), _document(FRENCH[1:], "fr", None)])
    assert _cells(alignment) == [
        (["The Meeting "], []),
        (["It recommend"], ["Elle a recom"]),
        (["Valdoria off"], ["La Valdorie "]),
    ]
    assert alignment[0].reason == "missing"


def test_a_split_paragraph_has_two_nodes_in_its_cell() -> None:
    whole = _document([" ".join(ENGLISH[:2]), ENGLISH[2]], "en", None)
    alignment = undoc.align([whole, _document(FRENCH, "fr", None)])
    assert _cells(alignment) == [
        (["The Meeting "], ["La Réunion a", "Elle a recom"]),
        (["Valdoria off"], ["La Valdorie "]),
    ]
    assert alignment[0].texts[1] == "\n".join(FRENCH[:2])


def test_labels_of_every_script() -> None:
    def document(language: str, number: str, letters: list[str], romans: list[str], word: str) -> Document:
        lists = [
            Subparagraph(word * 4, letters[0], [Subparagraph(word * 2, roman) for roman in romans]),
            Subparagraph(word * 4, letters[1]),
        ]
        return Document(body=[Paragraph(word * 9, number, lists)], language=language)

    alignment = undoc.align(
        [
            document("en", "1.", ["(a)", "(b)"], ["(i)", "(ii)"], "station "),
            document("ru", "1.", ["а)", "б)"], ["i)", "ii)"], "станция "),
            document("zh", "1.", ["(a)", "(b)"], ["㈠", "㈡"], "气象站"),
            document("ar", "1 -", ["(أ)", "(ب)"], ["’1‘", "’2‘"], "محطة "),
        ]
    )
    assert _markers(alignment) == [
        ("1.", "1.", "1.", "1 -"),
        ("(a)", "а)", "(a)", "(أ)"),
        ("(i)", "i)", "㈠", "’1‘"),
        ("(ii)", "ii)", "㈡", "’2‘"),
        ("(b)", "б)", "(b)", "(ب)"),
    ]


def test_annexes_by_their_numbers() -> None:
    """What stands in annex II of one version is no counterpart of what stands in annex I of the other."""

    def document(language: str, labels: list[str], word: str, texts: dict[str, str]) -> Document:
        annexes = [Annex(label=label, heading=f"{word} {label}", body=texts[label]) for label in labels]
        return Document(annexes=annexes, language=language)

    english = document("en", ["I", "II"], "Annex", {"I": ENGLISH[1], "II": ENGLISH[2]})
    french = document("fr", ["II"], "Annexe", {"II": FRENCH[2]})
    assert _cells(undoc.align([english, french])) == [
        (["Annex I"], []),
        (["It recommend"], []),
        (["Annex II"], ["Annexe II"]),
        (["Valdoria off"], ["La Valdorie "]),
    ]


def test_notes_of_a_paragraph_in_another_order() -> None:
    """Words stand in another order in each language, and with them the marks of notes."""
    first = Paragraph(
        [Text("By resolution"), Footnote("1", "A/RES/95/170."), Text(" and"), Footnote("2", "A/99/9005.")]
    )
    other = Paragraph([Text("据报告"), Footnote("1", "A/99/9005。"), Text("和决议"), Footnote("2", "A/RES/95/170。")])
    alignment = undoc.align([Document(body=[first], language="en"), Document(body=[other], language="zh")])
    assert _cells(alignment, "note") == [(["A/RES/95/170"], ["A/RES/95/170"]), (["A/99/9005."], ["A/99/9005。"])]


def test_notes_stand_behind_the_row_that_cites_them() -> None:
    def document(texts: list[str], language: str) -> Document:
        noted = Paragraph([Text(texts[0]), Footnote("1", "A/99/9005.")], "1.")
        return Document(body=[noted, Paragraph(texts[1], "2.")], language=language)

    alignment = undoc.align([document(ENGLISH, "en"), document(FRENCH, "fr")])
    assert [row.kind for row in alignment] == ["paragraph", "note", "paragraph"]


def test_notes_that_are_cited_elsewhere_are_found_by_what_they_say() -> None:
    english, french = _document(ENGLISH, "en"), _document(FRENCH, "fr")
    note = Footnote("1", "See A/99/9005, para. 6.")
    ours = evolve(english.body[0], content=[Text(ENGLISH[0]), note])
    theirs = evolve(french.body[1], content=[Text(FRENCH[1]), Footnote("1", "Voir A/99/9005, par. 6.")])
    alignment = undoc.align(
        [
            evolve(english, body=[ours, *english.body[1:]]),
            evolve(french, body=[french.body[0], theirs, french.body[2]]),
        ]
    )
    assert _cells(alignment, "note") == [(["See A/99/900"], ["Voir A/99/90"])]


def test_a_closing_stands_behind_its_list() -> None:
    paragraph = Paragraph("Requests:", "1.", [Subparagraph("Reports;", "(a)")], "without delay.")
    alignment = undoc.align([Document(body=[paragraph], language="en")] * 2)
    assert [row.kind for row in alignment] == ["paragraph", "subparagraph", "closing"]
    assert alignment[2].texts == ("without delay.", "without delay.")
    assert alignment[2].cells[0] == (paragraph,)


def test_cells_of_tables() -> None:
    table = Table([Row([Cell("Station"), Cell("2044")]), Row([Cell("Port Serein"), Cell("12")])], "Stations")
    alignment = undoc.align([Document(body=[table], language="en")] * 2)
    assert [(row.kind, row.texts[1]) for row in alignment] == [
        ("caption", "Stations"),
        ("cell", "Station"),
        ("cell", "2044"),
        ("cell", "Port Serein"),
        ("cell", "12"),
    ]


def test_what_the_pivot_lacks_is_aligned_among_the_others() -> None:
    versions = [
        _document([ENGLISH[0], ENGLISH[2]], "en", None),
        _document(FRENCH, "fr", None),
        _document(ENGLISH, "en", None),
    ]
    assert _cells(undoc.align(versions))[1] == ([], ["Elle a recom"], ["It recommend"])


def test_a_text_inside_a_row_that_another_version_joined_keeps_its_place() -> None:
    """The Spanish version has two paragraphs as one; the French has a third between them."""
    between = "Ce dépôt sera ouvert à tous."
    spanish = (
        "La Reunión observó que se habían cerrado estaciones meteorológicas de islas pequeñas por falta de piezas. "
        "Recomendó que se abriera un almacén común de instrumentos antes de 2046."
    )
    alignment = undoc.align(
        [
            _document(ENGLISH[:2], "en", None),
            _document([FRENCH[0], between, FRENCH[1]], "fr", None),
            _document([spanish], "es", None),
        ]
    )
    assert [passage.text for row in alignment for passage in row.passages[1]] == [FRENCH[0], between, FRENCH[1]]


def test_labels_can_be_left_out_of_account() -> None:
    english = _document(ENGLISH, "en")
    french = evolve(_document(FRENCH[1:], "fr"))  # counted anew: 1 is the counterpart of 2
    by_words = undoc.align([english, french], options=undoc.AlignOptions(labels=False))
    assert _markers(by_words) == [("1.", ""), ("2.", "1."), ("3.", "2.")]


def test_anchors_are_no_evidence() -> None:
    english, french = _document(ENGLISH, "en", None), _document(FRENCH, "fr", None)
    named = evolve(french, body=[evolve(block, id=f"para_{9 - at}") for at, block in enumerate(french.body)])
    plain = undoc.align([english, french])
    assert _cells(undoc.align([english, named])) == _cells(plain)


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_documents(count: int) -> None:
    with pytest.raises(undoc.UndocError, match=f"two documents or more to align, not {count}"):
        undoc.align([Document()] * count)


def test_what_is_no_document() -> None:
    with pytest.raises(TypeError, match="expected a Document, not str"):
        undoc.align([Document(), "letter.txt"])  # type: ignore[list-item]


def test_empty_documents() -> None:
    assert undoc.align([Document(), Document()]).rows == ()


def test_a_document_and_an_empty_one() -> None:
    alignment = undoc.align([Document(), _document(FRENCH, "fr")])
    assert [row.cells[0] for row in alignment] == [(), (), ()]
    assert {row.reason for row in alignment} == {"missing"}


def test_titles_and_headings() -> None:
    def document(words: list[str], language: str) -> Document:
        return Document(title=words[0], body=[Heading(words[1], "I."), Paragraph(words[2], "1.")], language=language)

    alignment = undoc.align(
        [
            document(["Weather services", "Stations", ENGLISH[0]], "en"),
            document(["气象服务", "气象站", "会议注意到许多气象站已关闭。"], "zh"),
        ]
    )
    assert [row.kind for row in alignment] == ["title", "heading", "paragraph"]
    assert all(all(row.cells) for row in alignment)


def test_sentences_of_a_row() -> None:
    whole = Document(body=[Paragraph(" ".join(ENGLISH))], language="en")
    split = Document(body=[Paragraph(" ".join(FRENCH))], language="fr")
    (row,) = undoc.align([whole, split])
    assert [sentence.cells for sentence in row.sentences()] == [
        ((one,), (two,)) for one, two in zip(ENGLISH, FRENCH, strict=True)
    ]


def test_sentences_that_are_one_in_another_language() -> None:
    english = "The store was opened in 2045. It holds the instruments of twelve stations and their spare parts."
    spanish = "El almacén se abrió en 2045 y contiene los instrumentos de doce estaciones y sus piezas de repuesto."
    documents = [Document(body=[Paragraph(text)], language=code) for text, code in ((english, "en"), (spanish, "es"))]
    (row,) = undoc.align(documents)
    (sentence,) = row.sentences()
    assert list(map(len, sentence.cells)) == [2, 1]


def test_rows_are_a_sequence() -> None:
    alignment = undoc.align([_document(ENGLISH, "en"), _document(FRENCH, "fr")])
    assert len(alignment) == 3
    assert isinstance(alignment[0], AlignedRow)
    assert len(alignment[1:]) == 2


def test_one_text_and_many() -> None:
    many = _document([f"{word} station" for word in map(str, range(40))], "en")
    alignment = undoc.align([_document(FRENCH[:1], "fr"), many])
    assert sum(len(row.cells[1]) for row in alignment) == 40


def test_a_third_point_is_no_counterpart_of_a_third_point_one_level_up() -> None:
    def document(romans: list[str], letters: list[str], language: str) -> Document:
        inner = [Subparagraph("Weather stations of the island;", roman) for roman in romans]
        listed = [Subparagraph("Weather services of the region:", letters[0], inner)]
        listed += [Subparagraph("Weather stations of the region;", letter) for letter in letters[1:]]
        return Document(body=[Paragraph("Requests:", "1.", listed)], language=language)

    english = document(["(i)", "(ii)", "(iii)"], ["(a)", "(b)", "(c)"], "en")
    spanish = document(["i)", "ii)"], ["a)", "b)", "c)"], "es")
    assert ("(iii)", "") in _markers(undoc.align([english, spanish]))
    assert ("(c)", "c)") in _markers(undoc.align([english, spanish]))


def test_a_title_is_no_piece_of_a_paragraph() -> None:
    english = Document(title="Weather services", body=[Paragraph("The Meeting,")], language="en")
    chinese = Document(title="气象服务", language="zh")
    assert _cells(undoc.align([english, chinese]))[1] == (["The Meeting,"], [])
