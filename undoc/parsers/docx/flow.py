"""The flow of a file: what of it is running text, what the masthead, and what stands on the pages beside these."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from undoc.languages.language import Language
from undoc.model import Furniture
from undoc.parsers.docx.file import WordFile
from undoc.parsers.docx.furniture import is_rule, make_furniture
from undoc.parsers.docx.source import Placed, Source, paragraphs
from undoc.parsers.docx.words import WordTable
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import is_masthead_line
from undoc.parsers.text.source import Line
from undoc.records import Distinct

#: Among so many blocks at the head a table may be the masthead, and it says no more than this.
_MOST_BLOCKS, _LONGEST_MASTHEAD = 8, 2000
#: So many lines of a table or header must be known to stand in mastheads.
_LEAST_KNOWN = 2
_BEGINS_TEXT = ("title", "heading", "text")


@define(eq=False, repr=False)
class Flow(Distinct):
    """The body of a file told apart.

    Attributes:
        lines: of all that is no table, the masthead first.
        tables: the tables.
        above: numbers of the paragraphs that are surely the masthead's.
        rules: the lines that are rules drawn with characters.
        furniture: these, and a first page's header that is no masthead.
    """

    lines: list[Line] = field(factory=list)
    tables: list[WordTable] = field(factory=list)
    above: set[int] = field(factory=set)
    rules: list[Line] = field(factory=list)
    furniture: list[Furniture] = field(factory=list)

    def head(self, placed: Sequence[Placed]) -> None:
        """Paragraphs of the masthead."""
        self.lines += [line for one in placed for line in one.lines]
        self.above.update(one.number for one in placed)


def part_flow(file: WordFile, source: Source, language: Language, *, own: bool) -> Flow:
    """Tell the parts of a file's body apart.

    The masthead stands in the header of the first page (New York), or in a table at the head of the body (Geneva, and
    our own files).

    Args:
        file: the file.
        source: where its paragraphs are.
        language: the language's data.
        own: whether undoc wrote the file.
    """
    flow = Flow()
    header = [source.of(word) for word in paragraphs(file.first_header)]
    if _is_masthead(header, language, own=own):
        flow.head(header)
    else:
        flow.furniture += make_furniture(header)
    head = True  # whether the masthead may stand here
    for number, block in enumerate(file.body):
        if isinstance(block, WordTable):
            inside = [source.of(word) for word in paragraphs((block,))]
            if head and number < _MOST_BLOCKS and _is_masthead(inside, language, own=own):
                flow.head(inside)
            elif inside:
                flow.tables.append(block)
            continue
        placed = source.of(block)
        if not placed.lines:
            continue
        if block.style.role in _BEGINS_TEXT:
            head = False
        if len(placed.lines) == 1 and is_rule(placed.lines[0].text):
            flow.rules += placed.lines
            flow.furniture += make_furniture((placed,), "rule")
        else:
            flow.lines += placed.lines
    return flow


def _is_masthead(placed: Sequence[Placed], language: Language, *, own: bool) -> bool:
    """Whether the paragraphs of a header or a table are the masthead."""
    said = [line for one in placed for line in one.lines]
    if not said or sum(len(line.text) for line in said) > _LONGEST_MASTHEAD:
        return False
    if any(one.word.style.role == "masthead" for one in placed):
        return True
    none = Marks()
    known = sum(1 for line in said if is_masthead_line(line, language, none))
    return known >= (1 if own else _LEAST_KNOWN) and 2 * known >= len(said)
