"""Documents to look at: one with everything, and the samples of six languages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import undoc
from undoc import (
    AgendaItem,
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    LineBreak,
    Link,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Report,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.model import Content

#: A sample a language.
SAMPLES = {
    "ar": "ar_letter_two_annexes", "zh": "zh_letter_two_annexes", "en": "en_draft_resolution",
    "fr": "fr_resolution", "ru": "ru_note_by_secretary_general", "es": "es_nota_verbal_anexos",
}  # fmt: skip


def sample(code: str) -> Document:
    """The sample of a language."""
    return undoc.read(Path(__file__).parents[1] / "samples" / f"{SAMPLES[code]}.txt")


def content(*items: object) -> Content:
    return tuple(Text(item) if isinstance(item, str) else item for item in items)  # type: ignore[misc]


def _table() -> Table:
    def row(*cells: Cell) -> Row:
        return Row(cells)

    def head(text: str, columns: int = 1) -> Cell:
        return Cell(text, header=True, colspan=columns)

    return Table(
        (
            row(head("Lake"), head("Lights", 2)),
            row(head(""), head("2042"), head("2043")),
            row(head("Great Mirror Lake"), Cell("1 204"), Cell("(12)")),
            row(head("Lesser Mirror Lake"), Cell("7.5%"), Cell("–")),
            row(
                head("Donaudampfschifffahrtsgesellschaft"), Cell("Zweiunddreißigtausend"), Cell("Zweiunddreißigtausend")
            ),
        ),
        content("Lights by lake", Footnote("a", "Kept, not counted.")),
    )


def rich() -> Report:
    """A report with every kind of node."""
    note = Footnote(
        "1", (Paragraph(content("See ", Emphasis("Records of the Assembly"), ", A/98/9150, and 1325 (2000).")),)
    )
    points = (
        Subparagraph(
            "Whether lights burn:", "(a)", (Subparagraph("By night;", "(i)"), Subparagraph("In fog;", "(ii)"))
        ),
        Subparagraph(content("How high the water H", Emphasis("2", "subscript"), "O stands;"), "(b)"),
    )
    body = (
        Heading("Introduction", "I."),
        Paragraph(
            content("By resolution 65/170", note, Footnote("2", "Ibid."), " it is ", Emphasis("told", "bold")), "1.",
        ),
        Paragraph("Three things are asked:", "2.", points, "All of them are told in annex I and in paragraph 1 above."),
        Heading("Figures", "A.", 1),
        Paragraph(
            content("Here", LineBreak(), Link("elsewhere", "https://example.org/lights"), "; الدول لها رأي آخر, 大会. ",
                    Link("Nowhere", "javascript:alert(1)")), "3.",
        ),
        _table(),
        Quotation((Paragraph("Lights shall burn from dusk until dawn.", "1."), Paragraph("Keepers shall be paid."))),
        Unparsed("x  7 lost line of \n figures 12 12", "no place was found for it"),
        Heading("Conclusions", "II.", lines=(PlaceDate("Lakeside, 3 July 2043"),)),
        Paragraph(content("Keepers deserve thanks.", Footnote("3", "A long note. " * 60)), "4."),
    )  # fmt: skip
    annex = Annex(
        label="I", heading="Annex I", titles="List of lakes", original_language="French",
        body=(Paragraph("Great.", "1."), Paragraph(content("Lesser.", Footnote("b", "Dry in summer.")), "2.")),
        annexes=(Annex("enclosure", heading="Enclosure", body="Maps."),),
    )  # fmt: skip
    return Report(
        masthead=Masthead(
            organization="United Nations", organ="General Assembly", symbols=("A/98/9123", "S/2043/9044"),
            session="Ninety-eighth session", session_number=98, distribution="General", date=dt.date(2043, 7, 3),
            agenda_items=(
                AgendaItem("21 (e)", "Lighthouses", "provisional agenda",
                           content("Item 21 (e) of the provisional agenda", Footnote("*", "A/98/9100."))),
            ),
            original_language="English", other=(Text("English"),),
        ),
        title=Heading("Lighthouses on inland lakes", lines=(Heading("Report of the Secretary-General"),)),
        body=body,
        signatures=(Signature("Anna Example", ("Head of Lights", "Office of Lakes")),),
        place_date=PlaceDate("Lakeside, 3 July 2043", "Lakeside", dt.date(2043, 7, 3)),
        annexes=(annex,),
        furniture=(Furniture("43-99123 (E)", kind="job number"), Furniture("A/98/9123", kind="running head")),
        language="en",
    )  # fmt: skip
