"""Signs that come in pairs: which of them have no partner, in a text or in those around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from undoc.model import Node, TextPart

#: How many texts a quotation or a bracket may run through.
_FAR = 40
#: How far the next paragraph of a quotation is: notes may stand between.
_NEAR = 4
_END = re.compile(r"[\s.,;:!?،؛؟。，；：…»”’“)\]]*$")
_START = re.compile(r"[\s(\[«“”\d.]*")

#: Where a sign stands, which it is, and whether it opens a pair.
Sign = tuple[int, str, bool]


@frozen
class Alone:
    """A sign without a partner.

    Attributes:
        node: the node in whose text it is.
        part: which of its texts.
        text: that text.
        start: the offset of the sign.
        sign: the sign itself.
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
    may open anew, as the paragraphs of a quotation do.

    Args:
        texts: running texts in reading order.
        signs: tells the signs of a text, in order.
        pairs: the closing sign of each opening one.
    """
    alone: list[Alone] = []
    waiting: list[tuple[int, Alone]] = []
    for number, (node, part, text) in enumerate(texts):
        found = list(signs(text))
        opened, closed = _in_text(node, part, text, found, pairs)
        if found and found[0][2] and not text[: found[0][0]].strip():
            # each paragraph of a quotation begins with a mark, and only the last ends with one
            waiting = [(at, one) for at, one in waiting if one.sign != found[0][1] or number - at > _NEAR]
        for one in closed:
            at = next((at for at in range(len(waiting) - 1, -1, -1) if pairs[waiting[at][1].sign] == one.sign), None)
            if at is not None and number - waiting[at][0] <= _FAR and _END.match(text, one.start + 1):
                del waiting[at]
            else:
                alone.append(one)
        for one in opened:
            before = text[: one.start].rstrip()
            if _START.fullmatch(before) or before.endswith((":", "：")):
                waiting.append((number, one))
            else:
                alone.append(one)
    order = {id(node): place for place, (node, _, _) in enumerate(texts)}
    yield from sorted((*alone, *(one for _, one in waiting)), key=lambda one: (order[id(one.node)], one.start))


def _in_text(
    node: Node, part: TextPart, text: str, signs: list[Sign], pairs: dict[str, str]
) -> tuple[list[Alone], list[Alone]]:
    """The opening and the closing signs of a text that have no partner in it."""
    opened: list[Alone] = []
    closed: list[Alone] = []
    for start, sign, opens in signs:
        one = Alone(node, part, text, start, sign, opens)
        if opens:
            opened.append(one)
            continue
        at = next((at for at in range(len(opened) - 1, -1, -1) if pairs[opened[at].sign] == sign), None)
        if at is None:
            closed.append(one)
        else:
            del opened[at]
    return opened, closed
