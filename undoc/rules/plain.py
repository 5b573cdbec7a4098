"""Documents of a few plain paragraphs, for the cases of rules that look at words."""

from __future__ import annotations

from undoc.model import Document, Paragraph


def document_of(language: str, *paragraphs: str) -> Document:
    """A document in a language with these paragraphs, none of them numbered."""
    return Document(language=language, body=[Paragraph(text) for text in paragraphs])
