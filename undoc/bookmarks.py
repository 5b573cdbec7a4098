"""What the bookmarks in DOCX files of ours say: where one is, and behind two strokes what begins there.

``annex_I_para_7_a__s1`` is the name of paragraph 7 (a) of annex I. What stands before the strokes is for people; what
stands behind them tells the parser which node begins at the paragraph, so that no word of it has to be asked. It is
written by `undoc.exporters.docx.bookmarks` and read by `undoc.parsers.docx.marked`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from undoc.patterns import compiled_late
from undoc.records import Record

#: What begins at a paragraph.
#:
#: The head: ``m`` the masthead's table, ``z`` session, ``i`` line of an agenda item, ``j`` its title, ``N`` number of a
#: resolution, ``T`` a title, of the document or of an annex. Text: ``p`` paragraph with a number, ``t`` without, ``s``
#: subparagraph with a letter or number, ``u`` without, ``c`` words after a list, ``h`` heading, ``l`` heading under a
#: heading, ``d`` place and date under a heading, ``x`` unplaced text, ``k`` caption, ``w`` table. The end: ``S``
#: signature, ``D`` place and date. Attachments: ``a`` annex, ``e`` enclosure, ``y`` appendix, ``H`` its heading, ``O``
#: its original language.
MarkKind: TypeAlias = Literal[
    "m", "z", "i", "j", "N", "T", "p", "t", "s", "u", "c", "h", "l", "d", "x", "k", "w", "S", "D", "a", "e", "y", "H",
    "O",
]  # fmt: skip

#: Word takes no longer name.
LONGEST = 40
_CODE = compiled_late(r"([A-Za-z])(\d{0,6})([a-pr-z]{0,4})(?:q(\d{1,6})(?:q(\d{1,6}))?)?", re.ASCII)
_KINDS: frozenset[str] = frozenset(get_args(MarkKind))
_HOLDERS = "aeyw"


@frozen(eq=False, repr=False)
class Mark(Record):
    """What begins at a paragraph.

    Attributes:
        kind: what it is.
        level: of a heading, 0 for the highest; of a subparagraph, 1 for ``(a)``; of an attachment, 1 for one of the
            document itself; of a table, how many others it stands in; of a signature, how many lines stand above the
            name.
        flags: ``e`` nothing of the node itself is printed; ``r`` and ``o`` it is preambular, or operative; ``m`` a
            heading has a marker where no margin tells; ``n`` a title bears a resolution's number, or a signature no
            name; ``u`` a signature bears no mark; ``w`` a caption has no table, or an agenda item's
            title no line above it. Of a place and date: ``a`` all of it
            is the place, ``f`` its first line is, ``z`` it tells neither place nor date.
        quoted: how many quotations it stands in.
        begins: the first of these that begins here, counted from the outermost; 0 if none does.
    """

    kind: MarkKind
    level: int = 0
    flags: str = ""
    quoted: int = 0
    begins: int = 0

    @property
    def code(self) -> str:
        """The mark as names of bookmarks have it."""
        quoted = f"q{self.quoted}" if self.quoted else ""
        begins = f"q{self.begins}" if self.begins else ""
        return f"{self.kind}{self.level or ''}{self.flags}{quoted}{begins}"

    @property
    def holds(self) -> bool:
        """Whether what begins is printed by what it holds."""
        return self.kind in _HOLDERS or "e" in self.flags

    @property
    def order(self) -> tuple[bool, bool, int]:
        """Where it comes among the marks of one paragraph: what holds others first."""
        return (self.kind not in _HOLDERS, not self.holds, self.level)


def read_mark(name: str) -> Mark | None:
    """The mark in the name of a bookmark; None where it has none."""
    _, strokes, code = name.rpartition("__")
    return _read_code(code) if strokes else None


@lru_cache(maxsize=256)
def _read_code(code: str) -> Mark | None:
    """The mark of a code; few of them differ in any number of documents."""
    found = _CODE.fullmatch(code)
    if found is None or found[1] not in _KINDS:
        return None
    kind, level, flags, quoted, begins = found.groups(default="")
    return Mark(kind, int(level or 0), flags, int(quoted or 0), int(begins or 0))  # type: ignore[arg-type]
