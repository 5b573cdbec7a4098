"""What changed in a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from undoc.comparing.aligning import align
from undoc.patterns import compiled_late

#: A Chinese character is a word of its own; letters, digits and the marks on them belong together.
_WORD = compiled_late(
    r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff]|[^\W\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff]+|\s+|.", re.DOTALL
)
#: Words around a change that are told with it.
_AROUND = 6
_MOST = 60


@frozen
class Change:
    """A stretch of words: alike where both texts say the same."""

    first: str
    second: str

    @property
    def alike(self) -> bool:
        """Whether both say the same."""
        return self.first == self.second


def changed_words(first: str, second: str) -> tuple[Change, ...]:
    """Two texts as stretches that are alike and stretches that are not, in turn.

    Args:
        first: a text.
        second: another.

    Returns:
        The stretches; the first members joined are the first text, the second ones the second.
    """
    ours, theirs = _WORD.findall(first), _WORD.findall(second)
    pairs, _ = align(ours, theirs)
    stretches = list(_stretches(ours, theirs, pairs))
    return tuple(_bridged(stretches))


def _stretches(ours: Sequence[str], theirs: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """Changes and what is alike between them."""
    low = least = begin = 0
    for one, other in (*pairs, (len(ours), len(theirs))):
        if (one, other) != (low, least):
            if begin < low:
                yield _same(ours[begin:low])
            yield Change("".join(ours[low:one]), "".join(theirs[least:other]))
            begin = one
        low, least = one + 1, other + 1
    if begin < len(ours):
        yield _same(ours[begin:])


def _same(words: Sequence[str]) -> Change:
    said = "".join(words)
    return Change(said, said)


def _bridged(stretches: Sequence[Change]) -> Iterator[Change]:
    """The stretches, changes with but a space between them made one: words replaced by words read so."""
    open_: Change | None = None
    space = ""
    for stretch in stretches:
        if stretch.alike and not stretch.first.strip() and open_ is not None:
            space += stretch.first
        elif stretch.alike:
            if open_ is not None:
                yield open_
                if space:
                    yield Change(space, space)
            open_, space = None, ""
            yield stretch
        elif open_ is None:
            open_ = stretch
        else:
            open_ = Change(open_.first + space + stretch.first, open_.second + space + stretch.second)
            space = ""
    if open_ is not None:
        yield open_
    if space:
        yield Change(space, space)


def told(changes: Sequence[Change]) -> str:
    """Changes in a line: ``the [-old-]{+new+} words``, with a few words around each."""
    said = []
    for index, change in enumerate(changes):
        if change.alike:
            said.append(_around(change.first, before=index + 1 < len(changes), after=index > 0))
        else:
            said.append(f"[-{_visible(change.first)}-]" if change.first else "")
            said.append(f"{{+{_visible(change.second)}+}}" if change.second else "")
    return " ".join("".join(said).split())


def _visible(text: str) -> str:
    """Words as they are; white space alone, and characters that are not seen, by their names."""
    if text.strip() and text.isprintable():
        words = _WORD.findall(text)
        return text if len(words) <= _MOST else "".join(words[: _MOST // 2]) + "…" + "".join(words[-_MOST // 2 :])
    return "".join(char if char.isprintable() and char != " " else f"U+{ord(char):04X}" for char in text[:_MOST])


def _around(text: str, *, before: bool, after: bool) -> str:
    """The words of a stretch that is alike that stand next to changes."""
    words = _WORD.findall(text)
    most = 2 * _AROUND
    if len(words) <= most * (before + after):
        return text
    head = "".join(words[:most]) if after else ""
    tail = "".join(words[-most:]) if before else ""
    return f"{head}…{tail}"
