"""Sentences of a row's passages side by side."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.aligning.alignment import SentenceRow
from undoc.aligning.beads import Bead, find_beads
from undoc.aligning.evidence import Evidence, evidence_of_text
from undoc.aligning.merging import Pairing, merge
from undoc.aligning.versions import costs_between
from undoc.languages.sentences import split_sentences

#: Few sentences stand in a row; a number that is found once in them is as rare as among so many.
_AMONG = 12


def align_sentences(texts: Sequence[Sequence[str]], languages: Sequence[str]) -> tuple[SentenceRow, ...]:
    """Sentences of texts that say the same, by their lengths and the figures and names in them.

    Args:
        texts: the texts of each version.
        languages: their languages.

    Returns:
        The rows: every sentence of every version is in one of them, in order.
    """
    split = [
        [sentence for text in cell for sentence in split_sentences(text, language)]
        for cell, language in zip(texts, languages, strict=True)
    ]
    evidence = [[evidence_of_text(sentence) for sentence in sentences] for sentences in split]
    groups = merge([range(len(sentences)) for sentences in split], _pairing(evidence, languages))
    return tuple(
        SentenceRow(
            tuple(tuple(split[version][at] for at in cell) for version, cell in enumerate(group.cells)),
            group.confidence,
        )
        for group in groups
    )


def _pairing(evidence: Sequence[Sequence[Evidence]], languages: Sequence[str]) -> Pairing:
    def pair(one: int, ours: Sequence[int], two: int, theirs: Sequence[int]) -> list[Bead]:
        first = [evidence[one][at] for at in ours]
        other = [evidence[two][at] for at in theirs]
        return find_beads(first, other, costs_between(first, other, (languages[one], languages[two]), _AMONG))

    return pair
