"""The lines that files of alignments have: one for each row, or for each of its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from undoc.aligning.alignment import Alignment
from undoc.escape import one_line
from undoc.languages.tags import language_tag
from undoc.options import AlignmentOptions

#: Columns besides those of the versions.
_TAKEN = ("row", "sentence", "kind", "confidence", "reason")


@frozen
class Unit:
    """Texts that say the same.

    Attributes:
        row: the number of the row, from 1.
        sentence: the number of the sentence in it, from 1; None where whole rows are written.
        kind: what it is.
        confidence: from 0 to 1.
        reason: what brought the texts together.
        markers: the printed marker of each version; empty where there is none.
        texts: each version's text on one line; None where a version lacks it.
    """

    row: int
    sentence: int | None
    kind: str
    confidence: float
    reason: str
    markers: tuple[str, ...]
    texts: tuple[str | None, ...]


def units_of(alignment: Alignment, options: AlignmentOptions) -> Iterator[Unit]:
    """The units of an alignment, in the order of its rows.

    Args:
        alignment: the alignment.
        options: whether sentences are meant, and how sure they must be.
    """
    for number, row in enumerate(alignment.rows, 1):
        if options.level == "paragraph":
            texts = tuple(_said([text], bool(cell)) for text, cell in zip(row.texts, row.passages, strict=True))
            found = [Unit(number, None, row.kind, row.confidence, row.reason, row.markers, texts)]
        else:
            nothing = ("",) * len(row.passages)
            found = [
                Unit(
                    number,
                    place,
                    row.kind,
                    min(row.confidence, sentence.confidence),
                    row.reason,
                    row.markers if place == 1 else nothing,
                    tuple(_said(cell, bool(cell)) for cell in sentence.cells),
                )
                for place, sentence in enumerate(row.sentences(), 1)
            ]
        yield from (unit for unit in found if unit.confidence >= options.least_confidence and any(unit.texts))


def _said(texts: tuple[str, ...] | list[str], there: bool) -> str | None:
    return one_line(" ".join(texts)) if there else None


def columns_of(alignment: Alignment) -> tuple[str, ...]:
    """A name for each version: its language, and a number behind it where it is not the first of that language.

    A language that is no language tag is ``und``.
    """
    counts = Counter(_TAKEN)
    names: list[str] = []
    for language in alignment.languages:
        name = language_tag(language.replace("_", "-")) or "und"
        counts[name] += 1
        names.append(name if counts[name] == 1 else f"{name}_{counts[name]}")
    return tuple(names)
