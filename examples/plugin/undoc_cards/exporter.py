"""Writes cards."""

from undoc import Diagnostic, Document, Paragraph, Severity
from undoc.addresses import Addresses
from undoc_cards import CardOptions


def export(document: Document, options: CardOptions, report: list[Diagnostic]) -> bytes:
    """A document as a card.

    Args:
        document: the document.
        options: choices.
        report: takes what a card can't carry.
    """
    symbols = document.masthead.symbols if document.masthead is not None else ()
    title = " ".join(document.title.text.split()) if document.title is not None else ""
    if options.width is not None and len(title) > options.width:
        title = title[: options.width - 1] + "…"
    fields = {"symbol": symbols[0] if symbols else "", "title": title, "language": document.language or ""}
    lines = [f"{name}: {value}" for name, value in fields.items() if value] + [""]
    addresses = Addresses(document)
    for block in document.body:
        if not isinstance(block, Paragraph):
            said = f"a card has no place for a {type(block).__name__.lower()}"
            report.append(Diagnostic("CARD201", Severity.WARNING, said, block.span, addresses.of(block)))
            continue
        words = " ".join(block.text.split())
        lines.append(f"{block.marker or ''}\t{words}")
        for part in (*block.subparagraphs, *(child for child in block.content if not child.text)):
            said = "a card has no place for what stands in a paragraph besides its words"
            report.append(Diagnostic("CARD202", Severity.WARNING, said, part.span, addresses.of(part)))
    for annex in document.annexes:
        said = "a card has no place for annexes"
        report.append(Diagnostic("CARD203", Severity.WARNING, said, annex.span, addresses.of(annex)))
    return ("\n".join(lines) + "\n").encode()
