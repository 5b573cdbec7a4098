"""An invented letter for the tests of XML: no such states, persons and documents exist."""

from __future__ import annotations

import datetime as dt

from undoc.model import (
    AgendaItem,
    Annex,
    Footnote,
    Heading,
    Inline,
    Letter,
    Masthead,
    Paragraph,
    PlaceDate,
    Signature,
    Subparagraph,
    Text,
)


def words(*parts: str | Inline) -> list[Inline]:
    """Content of strings and inline nodes."""
    return [Text(part) if isinstance(part, str) else part for part in parts]


def letter() -> Letter:
    """A letter with a masthead, a signature and an annex with notes, points, place and date."""
    title = (
        "Letter dated 26 June 2030 from the Permanent Representative of Exampleland to the United Nations addressed "
        "to the Secretary-General"
    )
    return Letter(
        masthead=Masthead(
            organization="United Nations",
            organ="General Assembly",
            symbols=["A/99/901"],
            session="Ninety-ninth session",
            session_number=99,
            agenda_items=[
                AgendaItem(
                    "21 (e)",
                    "Example matters",
                    "preliminary list",
                    words("Item 21 (e) of the preliminary list", Footnote("*", "A/99/50.")),
                )
            ],
            distribution="General",
            date=dt.date(2030, 7, 3),
            original_language="English",
        ),
        title=title,
        date=dt.date(2030, 6, 26),
        sender="Permanent Representative of Exampleland to the United Nations",
        addressee="Secretary-General",
        language="en",
        body=[
            Paragraph("I have the honour to inform you that the Second Example Meeting was held."),
            Paragraph(
                "I should be grateful to have it circulated, in line with resolution 98/170 of 20 December 2029."
            ),
        ],
        signatures=[Signature("Jane Example", ["Ambassador", "Permanent Representative"])],
        annexes=[
            Annex(
                heading=f"Annex to the {title[0].lower()}{title[1:]}",
                titles=[
                    Heading(
                        "Second Example Meeting",
                        lines=[
                            PlaceDate("22 and 23 May 2030", date=dt.date(2030, 5, 22), until=dt.date(2030, 5, 23)),
                            PlaceDate("Example City", place="Example City"),
                        ],
                    ),
                    Heading("Chair's summary"),
                ],
                body=[
                    Paragraph(
                        words("Processes", Footnote("1", "First; Second."), " and bodies.", Footnote("2", "A body.")),
                        "1.",
                    ),
                    Paragraph(
                        "Participants stressed:",
                        "8.",
                        [
                            Subparagraph("The first point;", "(a)"),
                            Subparagraph("The second:", "(b)", [Subparagraph("A nested item.", "(i)")]),
                        ],
                        "They agreed on that.",
                    ),
                    Heading("Thanks", "II.", 1),
                    Paragraph("They thanked the host.", "9."),
                ],
                place_date=PlaceDate("Example City, 23 May 2030", "Example City", dt.date(2030, 5, 23)),
            )
        ],
    )
