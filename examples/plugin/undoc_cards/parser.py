"""Reads cards.

    symbol: A/99/9001
    title: Weather services for all
    language: en

    1. → It rained.

A paragraph's number and its text are parted by a tab.
"""

from undoc import Document, Masthead, Paragraph, ParseError
from undoc_cards import CardOptions

_FIELDS = ("symbol", "title", "language")


def parse(source: bytes | str, options: CardOptions) -> Document:
    """The document on a card.

    Args:
        source: the card.
        options: choices; none of them is about reading.

    Raises:
        ParseError: it is no UTF-8, or a line is not what it should be; with the line.
    """
    try:
        text = source if isinstance(source, str) else source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ParseError("it is no UTF-8", line=source[: error.start].count(b"\n") + 1) from None
    head, _, rest = text.replace("\r\n", "\n").partition("\n\n")
    said: dict[str, str] = {}
    for number, line in enumerate(head.split("\n"), 1):
        name, colon, value = line.partition(":")
        if not colon or name not in _FIELDS or name in said:
            raise ParseError(f"{line!r} is not one of {', '.join(_FIELDS)}, each once", line=number)
        said[name] = value.strip()
    body = []
    for line in filter(None, rest.split("\n")):
        marker, tab, words = line.partition("\t")
        body.append(Paragraph(words, marker or None) if tab else Paragraph(line))
    return Document(
        masthead=Masthead(symbols=[said["symbol"]]) if "symbol" in said else None,
        title=said.get("title"),
        body=body,
        language=said.get("language"),
    )
