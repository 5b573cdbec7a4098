"""Build a letter by hand, change it, check it, and write it as text, DOCX, PDF and XML."""

import datetime as dt
import sys
from pathlib import Path

import attrs

import undoc
from undoc import AgendaItem, Annex, Footnote, Letter, Masthead, Paragraph, PlaceDate, Signature, Subparagraph, Text

letter = Letter(
    masthead=Masthead(
        organization="United Nations",
        organ="General Assembly",
        symbols=["A/99/904"],
        session="Ninety-ninth session",
        session_number=99,
        agenda_items=[
            AgendaItem("7", "Ways of saving ink", content=(Text("Agenda item 7"), Footnote("*", "See A/99/150.")))
        ],
        date=dt.date(2044, 9, 1),
        original_language="English",
    ),
    title="Letter dated 30 August 2044 from the Permanent Representative of Valdoria to the United Nations"
    " addressed to the Secretary-General",
    date=dt.date(2044, 8, 30),
    sender="Permanent Representative of Valdoria to the United Nations",
    addressee="Secretary-General",
    body=[Paragraph("I have the honour to transmit a note on ways of saving ink (see annex).")],
    signatures=[Signature("Ottilie Brandmeer", ["Ambassador"])],
    annexes=[
        Annex(
            heading="Annex",
            titles="Ways of saving ink",
            body=[
                Paragraph(
                    "The following ways have been found:",
                    "1.",
                    [Subparagraph("To write less;", "(a)"), Subparagraph("To write smaller.", "(b)")],
                )
            ],
            place_date=PlaceDate("Port Serein, 29 August 2044", "Port Serein", dt.date(2044, 8, 29)),
        )
    ],
    language="en",
)


def shorter(node: undoc.Node) -> undoc.Node:
    """Say "ways" once less."""
    if isinstance(node, Text) and node.value.startswith("The following ways"):
        return attrs.evolve(node, value="These have been found:")
    return node


changed = undoc.transform(letter, shorter)
assert changed.masthead is letter.masthead  # what did not change is shared
assert undoc.validate(changed).ok
print(undoc.export(changed, "text").decode())

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
for suffix in ("docx", "pdf", "xml"):
    undoc.write(changed, folder / f"built.{suffix}")
assert undoc.read(folder / "built.xml") == changed
