"""What a source's own mark-up says of a block, where it has any: the passes ask it before they look at the words.

Plain text has none. A word processor's file tells by styles, indents and tabs what print tells by its look.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from undoc.model import Block
from undoc.parsers.text.markers import Marker
from undoc.records import Distinct

#: ``attachment`` begins an annex; ``title`` is one under its heading, ``heading`` one in a body, ``head`` any of the
#: three, as the words tell; ``text`` is none of them; ``closing`` is a place and date; ``masthead`` counts at the
#: beginning only.
EvidenceKind: TypeAlias = Literal[
    "masthead", "text", "heading", "title", "attachment", "head", "signature", "closing", "block", None
]


@frozen(eq=False, repr=False)
class Evidence(Distinct):
    """What is known of a block before it is read.

    Attributes:
        kind: what it is; None where only its words tell.
        level: of a heading, 0 for the highest; of a list's item, 1 for the highest.
        marker: its number or letter.
        unmarked: whether it is known to bear none.
        block: the block itself, where it is whole already: a table, or text that nothing places.
        apart: whether it is known to be no continuation of what stands above it.
        continued: whether it is known to go on with the paragraph above its list.
        quoted: whether it is quoted.
        begins: whether it is the first of an attachment that has no heading.
    """

    kind: EvidenceKind = None
    level: int | None = None
    marker: Marker | None = None
    unmarked: bool = False
    block: Block | None = None
    apart: bool = False
    continued: bool = False
    quoted: bool = False
    begins: bool = False

    @property
    def runs(self) -> bool:
        """Whether it is running text or a block, and so neither a title nor an office under a name."""
        return self.kind in ("text", "heading", "closing", "block", "signature")


NONE = Evidence()
