"""What became of a document in a later version is told as a person would."""

from __future__ import annotations

import random

import lxml.html
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from later_versions import changed_here_and_there

from undoc import (
    Annex,
    Cell,
    Document,
    Footnote,
    Heading,
    Letter,
    Masthead,
    Paragraph,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
    diff,
    locate,
    transform,
)
from undoc.comparing import compare
from undoc.comparing.merging import merge
from undoc.comparing.nodes import Sides
from undoc.comparing.units import units
from undoc.testing import documents

SMALL = documents(max_leaves=3, text=st.text("ab大 .<&", min_size=1, max_size=6))
TEXTS = (
    "Rain fell in the north of the country all day.",
    "Wind rose in the south of the country.",
    "Snow lay on every road of the region until spring came back to it, as the chairs noted.",
    "The Meeting took note of the report on the ferries.",
)


def _numbered(*texts: str) -> Document:
    return Document(body=[Paragraph(text, f"{at}.") for at, text in enumerate(texts, 1)])


def _shuffled(document: Document, chance: random.Random) -> Document:
    changed = changed_here_and_there(document, chance)
    body = list(changed.body)
    chance.shuffle(body)
    return evolve(changed, body=body)


@settings(max_examples=40)
@given(SMALL, st.randoms(use_true_random=False))
def test_nothing_is_told_just_where_versions_are_equal(document: Document, chance: random.Random) -> None:
    changed = _shuffled(document, chance)
    found = diff(document, changed)
    assert bool(found) == (document != changed) == bool(compare(document, changed))
    assert not diff(document, evolve(document))
    for item in found:
        first, second = item.nodes
        assert (first is not None) == (item.kind != "extra")
        assert (second is not None) == (item.kind != "missing")
        if item.address:
            assert locate(changed if item.kind == "extra" else document, item.address) is not None
        if item.to:
            assert locate(changed, item.to) is not None


@settings(max_examples=40)
@given(SMALL, st.randoms(use_true_random=False))
def test_the_page_has_the_whole_text_of_both_versions(document: Document, chance: random.Random) -> None:
    changed = _shuffled(document, chance)
    sides = Sides(document, changed)
    found = list(sides.differences())
    stretches = merge((document, changed), sides, found)
    ours = [stretch.first for stretch in stretches if stretch.first is not None]
    assert sorted(at for at, _ in ours) == list(range(len(list(units(document)))))
    theirs = [stretch.second[1] for stretch in stretches if stretch.second is not None]
    assert theirs == list(units(changed))
    page = lxml.html.document_fromstring(diff(document, changed).to_html())
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)
    (main,) = page.xpath("//main")
    for gone in main.xpath(".//del | .//summary | .//*[@class='away'] | .//small"):
        gone.drop_tree() if gone.getparent() is not None else None
    said = "".join(main.text_content().split())
    assert said == "".join("".join((unit.marker + unit.text).split()) for unit in units(changed))


def test_a_paragraph_put_in_shifts_the_numbers_of_those_after_it() -> None:
    found = diff(_numbered(*TEXTS), _numbered(TEXTS[0], "Fog covered the whole harbour.", *TEXTS[1:]))
    assert found.to_text().split("\n") == [
        "para. 2: paragraph 2. is extra: Fog covered the whole harbour.",
        "para. 2: paragraphs 2.–4. renumbered 3.–5.",
    ]
    assert [item.kind for item in found] == ["extra", "renumbered", "renumbered", "renumbered"]


def test_what_was_moved_is_told_once_with_its_changed_words() -> None:
    moved = TEXTS[2].replace("every", "each")
    found = diff(_numbered(*TEXTS), _numbered(moved, *TEXTS[:2], TEXTS[3]))
    assert found.to_text().split("\n") == [
        "para. 1: paragraphs 1.–2. renumbered 2.–3.",
        "para. 3: paragraph 3. moved to para. 1, changed: "
        "Snow lay on [-every-]{+each+} road of the region until spring…",
    ]


def test_what_goes_into_an_annex_was_moved() -> None:
    first = _numbered(*TEXTS)
    second = evolve(
        _numbered(*TEXTS[:3]),
        annexes=[Annex(heading="Annex", body=[Paragraph("What was said:", "1.", [Subparagraph(TEXTS[3], "(a)")])])],
    )
    assert diff(first, second).to_text().split("\n") == [
        "para. 4: paragraph 4. moved to annex, para. 1 (a): The Meeting took note of the report on the ferries.",
        "annex: annex is extra: Annex",
    ]


def test_what_changed_inside_what_was_moved_is_told_too() -> None:
    def list_of(last: str, marker: str) -> Paragraph:
        points = [Subparagraph("gauges are read twice a day by two people;", "(a)"), Subparagraph(last, "(b)")]
        return Paragraph("The chairs agreed on what follows:", marker, points)

    one = Document(body=[list_of("masts are painted.", "1."), Paragraph(TEXTS[0], "2."), Paragraph(TEXTS[2], "3.")])
    two = Document(body=[Paragraph(TEXTS[0], "1."), Paragraph(TEXTS[2], "2."), list_of("masts are mended.", "3.")])
    told = diff(one, two).to_text().split("\n")
    assert told == [
        "para. 1: paragraph 1. moved to para. 3: The chairs agreed on what follows:",
        "para. 1 (b): text of subparagraph (b) changed: masts are [-painted-]{+mended+}.",
        "para. 2: paragraphs 2.–3. renumbered 1.–2.",
    ]


def test_notes_that_shift_are_one_line() -> None:
    def noted(*notes: str) -> Document:
        return Document(
            body=[Paragraph([Text(f"{TEXTS[at % 4]} {at}"), Footnote("", note)], None) for at, note in enumerate(notes)]
        )

    def marked(document: Document) -> Document:
        count = iter(range(1, 99))
        return transform(
            document, lambda node: evolve(node, marker=str(next(count))) if isinstance(node, Footnote) else node
        )

    first = noted("See above.", "See below.", "See there.")
    second = evolve(first, body=[Paragraph([Text("New."), Footnote("", "New too.")]), *first.body])
    told = diff(marked(first), marked(second)).to_text()
    assert "notes 1–3 renumbered 2–4" in told, told


def test_short_words_said_in_many_places_are_not_moved() -> None:
    first, second = _numbered("Noted.", *TEXTS[:3]), _numbered(*TEXTS[:3], "Noted.")
    assert {item.kind for item in diff(first, second)} == {"missing", "extra", "renumbered"}


def test_the_page_shows_deleted_inserted_moved_and_facts() -> None:
    first = Letter(
        Masthead(symbols=["A/99/9001"]), title="Letter", body=_numbered(*TEXTS).body, language="en", sender="Valdoria"
    )
    second = evolve(first, body=_numbered(TEXTS[2], *TEXTS[:2], TEXTS[3], "Fog & <rain>.").body, sender="Corvania")
    page = lxml.html.document_fromstring(diff(first, second).to_html(("old.docx", "new.docx")))
    assert page.findtext(".//title") == "old.docx → new.docx"
    (main,) = page.xpath("//main")
    assert main.get("lang") == "en"
    assert [block.text_content() for block in main.xpath("./*[contains(@class, 'inserted')]")] == ["5. Fog & <rain>."]
    assert len(main.xpath("./*[contains(@class, 'moved')]")) == len(main.xpath("./*[contains(@class, 'away')]")) == 1
    listed = [entry.text_content() for entry in page.xpath("//nav//li")]
    assert "sender of letter changed: Valdoria → Corvania" in listed


def test_arabic_pages_run_from_right_to_left() -> None:
    page = diff(Document(body="نص", language="ar"), Document(body="نص آخر", language="ar")).to_html()
    assert '<main id="text" lang="ar" dir="rtl">' in page


def test_long_stretches_that_stay_are_folded() -> None:
    texts = [f"Station {at} was opened by {at * 7} people." for at in range(30)]
    page = lxml.html.document_fromstring(diff(_numbered(*texts), _numbered(*texts, "New.")).to_html())
    assert page.xpath("string(//main//summary)") == "26 unchanged"


def test_only_documents_have_versions() -> None:
    with pytest.raises(TypeError, match="expected a Document"):
        diff(Document(), Heading("x"))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="page"):
        compare(Paragraph("a"), Paragraph("b")).to_html()


def test_a_thousand_paragraphs_that_changed_places() -> None:
    texts = [f"Station {at} was opened by {at * 7} people in the valley of the river {at * 13}." for at in range(2000)]
    turned = [*texts[1000:], *texts[:1000]]
    found = diff(_numbered(*texts), _numbered(*turned))
    assert {item.kind for item in found} == {"moved", "renumbered"}


def test_the_page_has_the_lines_that_are_facts_of_a_masthead_or_an_annex() -> None:
    old = Document(
        masthead=Masthead(organization="United Nations", distribution="General", original_language="French"),
        annexes=[Annex(heading="Annex I", original_language="Spanish"), Annex(original_language="Russian")],
    )
    for first, second in ((old, old), (old, Document()), (Document(), old)):
        said = lxml.html.fromstring(diff(first, second).to_html()).find("body/main").text_content()
        assert [word for word in ("General", "French", "Spanish", "Russian") if word not in said] == []
    new = evolve(old, annexes=[evolve(old.annexes[0], original_language="English"), old.annexes[1]])
    assert "<del>Spanish</del><ins>English</ins>" in diff(old, new).to_html()


def test_a_page_holds_no_character_that_pages_may_not_hold() -> None:
    old, new = _numbered("The \x00 bell \ud800 rang."), _numbered("The \x00 bell \ud800 rang twice.")
    page = diff(old, new).to_html(("a\x1b", "b<i>"))
    assert "The ⟦U+0000⟧ bell ⟦U+D800⟧ rang" in page
    assert "a⟦U+001B⟧ → b&lt;i&gt;" in page
    page.encode()


def test_a_language_that_is_no_tag_is_not_written_as_one() -> None:
    old = Document(body=[Paragraph("One.")], language="zh Hans")
    assert '<main id="text" dir="auto">' in diff(old, evolve(old, body=[Paragraph("Two.")])).to_html()


def test_quotations_and_tables_nested_to_any_depth_are_compared() -> None:
    quotation = Quotation([Paragraph("Innermost words.")])
    table = Table([Row([Cell([Paragraph("Innermost words.")])])])
    for _ in range(400):
        quotation, table = Quotation([quotation]), Table([Row([Cell([table, Paragraph("Beside.")])])])
    for block in (quotation, table):
        assert block.text.startswith("Innermost words.")
        found = diff(Document(), Document(body=[block]))
        assert [item.kind for item in found] == ["extra"]
        assert "Innermost words." in found.to_html()


def test_numbers_of_two_lists_are_two_series() -> None:
    def versions(*counts: int) -> Document:
        body = []
        for number, count in enumerate(counts, 1):
            texts = [f"The store of region {chr(96 + number) * 3} holds {word} casks." for word in TEXTS[:3]]
            points = [f"New point {at}." for at in range(count)] + texts
            body.append(
                Paragraph("Lists:", f"{number}.", [Subparagraph(text, f"{at})") for at, text in enumerate(points, 1)])
            )
        return Document(body=body)

    said = diff(versions(0, 0), versions(1, 1)).to_text().splitlines()
    assert [line for line in said if "renumbered" in line] == [
        "para. 1 (1): subparagraphs 1)–3) renumbered 2)–4)",
        "para. 2 (1): subparagraphs 1)–3) renumbered 2)–4)",
    ]


def test_numbers_in_an_enclosure_are_a_series_of_their_own() -> None:
    def version(new: tuple[str, ...]) -> Document:
        annex, enclosure = (
            [Paragraph(text, f"{at}.") for at, text in enumerate((*new, *texts), first)]
            for texts, first in ((TEXTS[:2], 1), (TEXTS[2:4], 3))
        )
        return Document(
            annexes=[
                Annex(
                    heading="Annex", body=annex, annexes=[Annex(kind="enclosure", heading="Enclosure", body=enclosure)]
                )
            ]
        )

    said = diff(version(()), version(("New.",))).to_text().splitlines()
    assert sum("renumbered" in line for line in said) == 2


def test_a_series_of_numbers_that_are_printed_with_dashes() -> None:
    old = Document(body=[Paragraph(text, f"{at} –") for at, text in enumerate(TEXTS[:3], 1)])
    new = Document(body=[Paragraph(text, f"{at} –") for at, text in enumerate(("New.", *TEXTS[:3]), 1)])
    assert "paragraphs 1 – to 3 – renumbered 2 – to 4 –" in diff(old, new).to_text()


def test_the_number_of_an_annex_is_one() -> None:
    one, other = (
        Annex(heading=f"Annex {label}", label=label, body=[Paragraph(text, "1.")])
        for label, text in (("I", TEXTS[0]), ("II", TEXTS[2]))
    )
    old = Document(annexes=[one])
    new = Document(
        annexes=[evolve(other, label="I", heading=one.heading), evolve(one, label="II", heading=other.heading)]
    )
    assert ("annex", "renumbered", "I", "II") in [
        (item.what.split()[0], item.kind, item.first, item.second) for item in diff(old, new)
    ]
    swapped = diff(Document(annexes=[one, other]), Document(annexes=[other, one]))
    assert "moved" in {item.kind for item in swapped}
    assert "label" not in {item.part for item in swapped}


def test_a_note_that_says_the_same_twice_is_shown_twice() -> None:
    note = Footnote("1", [Paragraph("See above."), Paragraph("See above.")])
    document = Document(body=[Paragraph([Text("Rain."), note], "1.")])
    assert [unit.text for unit in units(document)] == ["Rain.[1]", "See above.", "See above."]
    assert diff(document, evolve(document, language="en")).to_html().count("See above.") == 2
