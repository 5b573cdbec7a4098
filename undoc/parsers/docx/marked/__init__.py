"""Files of ours, read by the bookmarks that say what begins at each paragraph.

No word is asked what it is, so that what was written comes back, whatever its words. Where a paragraph has no bookmark
of ours or is not what its bookmark says, the file was changed: it is then read by its words and styles, as any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from undoc.languages.language import Language
from undoc.parsers.docx.marked.parts import MakeTable, read_blocks
from undoc.parsers.docx.marked.reading import Unmarked
from undoc.parsers.docx.marked.sections import Reader
from undoc.parsers.docx.properties import Properties
from undoc.parsers.docx.source import Source
from undoc.parsers.docx.words import WordBlock
from undoc.parsers.text.marks import Marks

__all__ = ["Unmarked", "read_blocks", "read_marked"]


def read_marked(
    blocks: Iterable[WordBlock],
    source: Source,
    marks: Marks,
    language: Language,
    properties: Properties,
    make_table: MakeTable,
) -> dict[str, Any]:
    """The fields of the document that a file of ours holds.

    Args:
        blocks: the body of the file.
        source: tells where its paragraphs are.
        marks: those of the notes.
        language: the language's data.
        properties: those of the file.
        make_table: makes a table of the file's and its caption.

    Raises:
        Unmarked: the file is not as it was written.
    """
    fields = Reader(source, marks, language, properties, make_table).read(blocks)
    if not all(mark.placed for mark in marks):
        raise Unmarked
    return fields
