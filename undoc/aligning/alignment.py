"""An alignment: rows, with a cell for each version of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias, overload

from attrs import field, frozen

from undoc.aligning.passages import Passage, PassageKind
from undoc.model import Document, Node

#: What brought the cells of a row together: equal printed labels; shared figures and names; the kind of text and its
#: place in the structure; lengths alone. ``missing`` is told of a row that only one version has.
AlignmentReason: TypeAlias = Literal["label", "numbers", "structure", "length", "missing"]


@frozen
class SentenceRow:
    """Sentences that say the same.

    Attributes:
        cells: the sentences of each version; empty where a version lacks them, several where one of the others says
            the same in fewer.
        confidence: from 0 to 1, how sure it is that the cells belong together.
    """

    cells: tuple[tuple[str, ...], ...]
    confidence: float


@frozen
class AlignedRow:
    """Passages that say the same.

    Attributes:
        passages: the passages of each version, as many tuples as there are documents; empty where a version lacks the
            text, with several passages where it is split.
        kind: what it is, as the first version that has it tells.
        confidence: from 0 to 1, how sure it is that the cells belong together and that versions with an empty cell lack
            the text: that of the least sure version.
        reason: what brought the cells together.
        languages: the language of each version.
    """

    passages: tuple[tuple[Passage, ...], ...]
    kind: PassageKind
    confidence: float
    reason: AlignmentReason
    languages: tuple[str, ...] = field(repr=False)

    @property
    def cells(self) -> tuple[tuple[Node, ...], ...]:
        """The nodes in which the passages stand, a tuple for each version.

        A node has more than one row where it has more than one text: a paragraph's closing stands in a row of its own
        behind those of its list, and there the paragraph is named again. `passages` tells which text is meant.
        """
        return tuple(tuple(passage.node for passage in cell) for cell in self.passages)

    @property
    def texts(self) -> tuple[str, ...]:
        """What each version says, without markers; several passages on lines of their own."""
        return tuple("\n".join(passage.text for passage in cell) for cell in self.passages)

    @property
    def markers(self) -> tuple[str, ...]:
        """The printed markers of each version, the first of several passages; empty where there is none."""
        return tuple(next((passage.marker for passage in cell if passage.marker), "") for cell in self.passages)

    def sentences(self) -> tuple[SentenceRow, ...]:
        """The sentences of the row, aligned; every word of `texts` stands in one of them."""
        from undoc.aligning.sentences import align_sentences

        return align_sentences([[passage.text for passage in cell] for cell in self.passages], self.languages)


@frozen
class Alignment:
    """The versions of a document side by side.

    Attributes:
        documents: the versions; the first is the pivot, to which the others are aligned.
        languages: the language of each, ``"und"`` where it is not known.
        rows: in the reading order of the pivot. In each version the passages follow one another in reading order, but
            for notes: these follow the row in which they are cited.
    """

    documents: tuple[Document, ...] = field(repr=False)
    languages: tuple[str, ...]
    rows: tuple[AlignedRow, ...] = field(repr=False)

    def __iter__(self) -> Iterator[AlignedRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> AlignedRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[AlignedRow]: ...
    def __getitem__(self, index: int | slice) -> AlignedRow | Sequence[AlignedRow]:
        return self.rows[index]
