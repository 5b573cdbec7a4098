"""Cards of a catalogue: a document's symbol, title and language, and its paragraphs line by line."""

from attrs import frozen

from undoc.formats import Format


@frozen
class CardOptions:
    """Choices for cards.

    Attributes:
        width: characters after which the title is cut short; None leaves it whole.
    """

    width: int | None = None


CARD = Format(
    name="card",
    suffixes=(".card",),
    description="the card of a catalogue (an example of a plugin)",
    options=CardOptions,
    parser="undoc_cards.parser:parse",
    exporter="undoc_cards.exporter:export",
)
