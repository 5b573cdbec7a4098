"""Signs that come in pairs: which of them have no partner, in a text or in those around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from undoc.model import Node, TextPart
from undoc.patterns import compiled_late
from undoc.records import Record

#: How many texts a quotation or a bracket may run through.
_FAR = 40
#: How far the next paragraph of a quotation is: notes may stand between.
_NEAR = 4
_ENDING = " \u00a0\n\t.,;:!?،؛؟。，；：…»”’“)]"
_START = compiled_late(r"[\s(\[«“”\d.]*")

#: Where a sign stands, which it is, and whether it opens a pair.
Sign = tuple[int, str, bool]


@frozen(eq=False, repr=False)
class Alone(Record):
    """A sign without a partner.

    Attributes:
        node: the node in whose text it is.
        part: which of its texts.
        text: that text.
        start: the offset of the sign.
        sign: the sign itself.
        opens: whether it opens a pair.
    """

    node: Node
    part: TextPart
    text: str
    start: int
    sign: str
    opens: bool


def find_alone(
    texts: Iterable[tuple[Node, TextPart, str]], signs: Callable[[str], Iterable[Sign]], pairs: dict[str, str]
) -> Iterator[Alone]:
    """The signs that have no partner, in reading order.

    What opens at the beginning of one text, or behind a colon, may close at the end of a later one; each text between
    may open anew, as the paragraphs of a quotation do. A pair may be cut in two by the end of a text, too, where that
    ends in the middle of a sentence and the next goes on: extraction makes two paragraphs of one at the end of a page.

    Args:
        texts: running texts in reading order.
        signs: tells the signs of a text, in order.
        pairs: the closing sign of each opening one.
    """
    alone: list[tuple[int, Alone]] = []
    #: For each closing sign the last that opens in a text without an end, and what was found to be no fault so.
    cut: dict[str, tuple[int, Alone]] = {}
    joined: set[int] = set()
    waiting: dict[str, list[tuple[int, Alone]]] = {closing: [] for closing in pairs.values()}
    for number, (node, part, text) in enumerate(texts):
        found = [Alone(node, part, text, *sign) for sign in signs(text)]
        if not found:
            continue
        begins, ends = _START.match(text), len(text.rstrip(_ENDING))
        first = found[0]
        if first.opens and not text[: first.start].strip():
            # each paragraph of a quotation begins with a mark, and only the last ends with one
            here = waiting[pairs[first.sign]]
            while here and number - here[-1][0] <= _NEAR:
                here.pop()
        for one in _unpaired(found, pairs):
            if one.opens:
                begun = begins is not None and one.start <= begins.end()
                if begun or text[max(0, one.start - 3) : one.start].rstrip().endswith((":", "：")):
                    waiting[pairs[one.sign]].append((number, one))
                else:
                    alone.append((number, one))
                    if text.rstrip()[-1:].isalnum():
                        cut[pairs[one.sign]] = number, one
                continue
            here = waiting[one.sign]
            before = cut.pop(one.sign, None)
            if before is not None and number - before[0] <= _NEAR:
                joined.add(id(before[1]))
            elif here and number - here[-1][0] <= _FAR and one.start + 1 >= ends:
                here.pop()
            else:
                alone.append((number, one))
    alone += (placed for here in waiting.values() for placed in here)
    for _, one in sorted(alone, key=lambda placed: (placed[0], placed[1].start)):
        if id(one) not in joined:
            yield one


def _unpaired(found: list[Alone], pairs: dict[str, str]) -> list[Alone]:
    """The signs of a text that have no partner in it."""
    opened: dict[str, list[Alone]] = {closing: [] for closing in pairs.values()}
    closed: list[Alone] = []
    for one in found:
        if one.opens:
            opened[pairs[one.sign]].append(one)
        elif opened[one.sign]:
            opened[one.sign].pop()
        else:
            closed.append(one)
    left = [*closed, *(one for here in opened.values() for one in here)]
    return sorted(left, key=lambda one: one.start)
