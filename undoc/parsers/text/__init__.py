"""Plain text to structure, in ordered passes.

The order in which text becomes structure is the order of the calls in `parse`: `source` (lines), `furniture`, `notes`,
`marks` (with `displaced`), the heads of `resolutions` or of letters and reports (`heads`, `titles`), then `blocks`,
which joins lines by the evidence that `joining` weighs (with `measures` and `order`), and `assembly`, which tells
`masthead`, `attachments` and `signatures` apart and has `body` (with `headings`, `markers`, `numbering` and `orphans`)
and `inline` make the rest. What a language prints differently is in `undoc.languages`.
"""

from __future__ import annotations

from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic, Span
from undoc.languages import language as language_of
from undoc.languages.detect import detect
from undoc.model import Document, Furniture
from undoc.options import TextOptions
from undoc.parsers.text.assembly import assemble, is_structure
from undoc.parsers.text.blocks import make_chunks
from undoc.parsers.text.encoding import decode
from undoc.parsers.text.furniture import take_furniture
from undoc.parsers.text.heads import part_head
from undoc.parsers.text.hyphens import Hyphens
from undoc.parsers.text.marks import bind_marks
from undoc.parsers.text.notes import take_notes
from undoc.parsers.text.resolutions import has_opening, is_opening, part_resolution
from undoc.parsers.text.signatures import is_place_date
from undoc.parsers.text.source import split_lines

_BYTE_ORDER_MARK = "\ufeff"


def parse(data: bytes | str, options: TextOptions | None = None) -> Document:
    """The document that a plain text is.

    Args:
        data: the text; bytes are decoded by `undoc.parsers.text.encoding`.
        options: not needed for reading.

    Raises:
        ParseError: bytes that are empty or no text. No str raises.
    """
    text = data if isinstance(data, str) else decode(data)
    with PausedCollector():
        return _read(text)


def _read(text: str) -> Document:
    mark = len(text) - len(text.lstrip(_BYTE_ORDER_MARK))
    code = detect(text)
    language = language_of(code)
    lines, taken = take_furniture(split_lines(text.replace(_BYTE_ORDER_MARK, " ", mark)), language)
    furniture = [piece for piece, _ in taken]
    if mark:
        furniture.insert(0, Furniture(text[:mark], "other", span=Span(((0, mark),), 1, 1)))
    lines, notes = take_notes(lines, [line for piece, line in taken if piece.kind == "rule"])
    taken.clear()
    lines, marks, unmarked = bind_marks(lines, notes)
    resolution, lines = part_resolution(lines, language, marks)
    head = None
    if resolution is None:
        head, lines = part_head(lines, language, marks)
    hyphens = Hyphens(lines)
    told: list[Diagnostic] = []
    chunks = make_chunks(
        lines,
        language,
        marks,
        lambda line: is_structure(line, language),
        lambda line: is_opening(line, language),
        lambda line: is_place_date(line, language),
        hyphens,
        told,
        preambular=resolution is not None or has_opening(lines, language),
    )
    furniture += hyphens.taken
    lines.clear()  # the chunks have them now, and let go of them as they become nodes
    return assemble(chunks, marks, unmarked, tuple(furniture), language, code, resolution, head, told)
