"""What of a text can be held against its counterpart in another language: labels, figures, names, length and place."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from attrs import field, frozen

from undoc.aligning.passages import Passage, PassageKind
from undoc.model import AgendaItem, Paragraph
from undoc.patterns import compiled_late
from undoc.resolving.labels import folded, number_of
from undoc.rules.numbering.labels import bare, readings

#: A number, its thousands set apart as each language does.
_NUMBER = compiled_late(r"\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+(?!\d)|\d+")
_FIGURE = compiled_late(r"\d")
_SEPARATORS = compiled_late(r"\D+")
#: Chinese names months by figures, which no other language prints.
_HAN_MONTH = compiled_late(r"(?<!\d)\d{1,2} ?月")
#: Words in Latin letters: names and abbreviations that are not translated, and words that several languages share.
_WORD = compiled_late(r"[a-z]{5,}")
#: Letters of a word that count: ``resolution``, ``résolution`` and ``resolución`` begin alike.
_STEM = 5
_HEAVIEST_NUMBER, _HEAVIEST_WORD = 4.0, 1.5

Value = int | str


@frozen
class Evidence:
    """A text as alignment sees it.

    Attributes:
        length: letters, white space not counted.
        numbers: the numbers in it, as ASCII figures.
        words: beginnings of the words in Latin letters.
        labels: everything that its marker can mean; empty without a marker.
        kind: what it is.
        depth: how deep it stands.
        part: what the labels of the attachments around it can mean, from the outside in.
        role: of a resolution's paragraph.
        swallowed: how many texts with labels of their own were joined to it.
    """

    length: int
    numbers: frozenset[str]
    words: frozenset[str]
    labels: frozenset[Value] = frozenset()
    kind: PassageKind = "paragraph"
    depth: int = 0
    part: tuple[frozenset[Value], ...] = ()
    role: str | None = None
    swallowed: int = 0

    def joined(self, other: Evidence) -> Evidence:
        """This text and the next as one."""
        return Evidence(
            self.length + other.length,
            self.numbers | other.numbers,
            self.words | other.words,
            self.labels,
            self.kind,
            self.depth,
            self.part,
            self.role,
            self.swallowed + bool(other.labels),
        )


def evidence_of_text(text: str) -> Evidence:
    """What a bare text tells."""
    return Evidence(_length(text), *_figures_and_words(text))


def evidence_of(passage: Passage, *, labels: bool = True) -> Evidence:
    """What a passage tells.

    Args:
        passage: the passage.
        labels: whether its marker counts.
    """
    node = passage.node
    return Evidence(
        _length(passage.text),
        *_figures_and_words(passage.text),
        _values(_label_of(passage)) if labels else frozenset(),
        passage.kind,
        passage.depth,
        tuple(_values(annex.label) for annex in passage.part) if labels else tuple(frozenset() for _ in passage.part),
        node.role if isinstance(node, Paragraph) else None,
    )


def _label_of(passage: Passage) -> str | None:
    """The number or letter of a passage; those of annexes and agenda items stand within their lines."""
    node = passage.node
    if isinstance(node, AgendaItem):
        return node.label if passage.content else None
    if passage.marker is None and passage.part and node is passage.part[-1].heading:
        return passage.part[-1].label
    return passage.marker


def _length(text: str) -> int:
    return len("".join(text.split()))


def _figures_and_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    numbers: set[str] = set()
    if _FIGURE.search(text):
        for match in _NUMBER.finditer(_HAN_MONTH.sub("", text)):
            figures = "".join(str(int(sign)) for sign in _SEPARATORS.sub("", match[0]))
            numbers.add(figures.lstrip("0") or "0")
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if sign < "\u0300").lower()
    return frozenset(numbers), frozenset(word[:_STEM] for word in _WORD.findall(plain))


def _values(marker: str | None) -> frozenset[Value]:
    """Everything that a printed number or letter can mean, whatever its script."""
    if marker is None:
        return frozenset()
    found: set[Value] = {value for _, value in readings(marker)}
    number = number_of(marker)
    if number is not None:
        found.add(number)
    if not found and bare(marker):
        found.add(folded(bare(marker)))
    return frozenset(found)


@frozen
class Weights:
    """How much numbers and words tell: what is found everywhere tells nothing.

    Attributes:
        numbers: by number, for one that both texts have.
        words: likewise by word.
        labelled: the share of paragraphs that are numbered in the version that numbers fewer.
    """

    numbers: dict[str, float]
    words: dict[str, float]
    labelled: float = field(default=0.0)


def weigh(first: Sequence[Evidence], other: Sequence[Evidence], least: int = 2) -> Weights:
    """How much the numbers and words of two versions tell.

    Args:
        first: the texts of one version.
        other: those of the other.
        least: among how many texts what is found once is held to be rare, where there are fewer.
    """
    many = max(len(first), len(other), least) + 1
    return Weights(
        _shared((item.numbers for item in first), (item.numbers for item in other), many, _HEAVIEST_NUMBER),
        _shared((item.words for item in first), (item.words for item in other), many, _HEAVIEST_WORD),
        min(_labelled(first), _labelled(other)),
    )


def _shared(
    first: Iterable[frozenset[str]], other: Iterable[frozenset[str]], many: int, most: float
) -> dict[str, float]:
    ours, theirs = Counter[str](), Counter[str]()
    for found in first:
        ours.update(found)
    for found in other:
        theirs.update(found)
    return {key: min(most, log(many / max(count, theirs[key]))) for key, count in ours.items() if key in theirs}


def _labelled(items: Sequence[Evidence]) -> float:
    paragraphs = [item for item in items if item.kind in ("paragraph", "subparagraph")]
    return sum(bool(item.labels) for item in paragraphs) / len(paragraphs) if paragraphs else 0.0
