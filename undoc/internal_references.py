"""References of a document to its own parts: "paragraph 6 above", "annex II", "the annex to the present letter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from undoc.languages import language as language_of
from undoc.languages.detect import detect
from undoc.languages.places import PlaceWords, place_words
from undoc.patterns import compiled_late
from undoc.records import Record

PlaceKind: TypeAlias = Literal["paragraph", "subparagraph", "annex", "enclosure", "appendix", "section", "footnote"]
Direction: TypeAlias = Literal["above", "below", None]

_ATTACHMENTS = ("annex", "enclosure", "appendix")
#: How far before a word is looked for what governs it, in characters.
_BEFORE = 48
#: Spaces and hyphens that lines don't break at: here they are like any other.
_PLAIN = (*((space, " ") for space in "\u00a0\u2007\u2009\u202f\n\t"), ("\u2010", "-"), ("\u2011", "-"))
_NEVER = compiled_late("(?!)")


@frozen(eq=False, repr=False)
class InternalReference(Record):
    """A reference to a part of the document in which it stands.

    Attributes:
        start: offset of its first character in the text.
        end: offset behind its last; words such as "above" are left out.
        kind: what it points to; a section is what stands under a heading.
        label: its number as an address has it: ``"6 (b)"``, ``"II"``; None for the only annex.
        until: the last number of a range, of which `label` is the first.
        within: the larger parts in which it is, kind and label each, the outermost first.
        direction: where the text says that it stands.
        whole: what the text calls the document or part that it belongs to: ``"resolution"`` of "this resolution".
        explicit: whether the words say that it is in this document. "Paragraph 6" alone may be of another document
            that was spoken of before.
    """

    start: int
    end: int
    kind: PlaceKind
    label: str | None = None
    until: str | None = None
    within: tuple[tuple[PlaceKind, str | None], ...] = ()
    direction: Direction = None
    whole: str | None = None
    explicit: bool = False


def find_internal_references(text: str, language: str | None = None) -> list[InternalReference]:
    """What a text says of parts of its own document.

    Parts of other documents ("paragraph 6 of resolution 65/170") are left to `find_references`.

    Args:
        text: running text.
        language: ISO 639-1 code; None lets the text tell.

    Returns:
        The references in order, one for each printed number or range; they don't overlap.
    """
    grammar = _grammar(language_of(language or detect(text)).code)
    found: list[InternalReference] = []
    if grammar.words.stems and not any(stem in text for stem in grammar.words.stems):
        return found
    for like, plain in _PLAIN:
        text = text.replace(like, plain)
    at = 0
    while (chain := grammar.chain(text, at)) is not None:
        group = [chain]
        # "paragraphs 4 and 5, paragraph 7 and annex II of the present resolution": what follows governs all
        while (more := grammar.joined(text, group[-1].end)) is not None:
            group.append(more)
        found += grammar.settled(text, group)
        at = group[-1].end
    return found


@frozen(eq=False, repr=False)
class _Label(Record):
    """A printed number, or a range of them."""

    start: int
    end: int
    first: str
    last: str | None = None


@frozen(eq=False, repr=False)
class _Step(Record):
    """A word and its numbers: "paragraphs 3 and 5"."""

    start: int
    end: int
    kind: PlaceKind
    labels: tuple[_Label, ...]


@frozen(eq=False, repr=False)
class _Chain(Record):
    """A step, and the larger parts that are named with it: "annex II, para. 5"."""

    start: int
    end: int
    step: _Step
    within: tuple[tuple[PlaceKind, str | None], ...] = ()


@frozen(eq=False, repr=False)
class _Grammar(Record):
    """The patterns of a language."""

    words: PlaceWords
    word: re.Pattern[str]
    labels: dict[str, re.Pattern[str]]
    points: re.Pattern[str]
    joint: re.Pattern[str]
    through: re.Pattern[str]
    of: re.Pattern[str]
    elsewhere: re.Pattern[str]
    pinpoint: re.Pattern[str]
    #: What says where a part stands, in the order in which it is asked: direction or None, and its pattern.
    settings: tuple[tuple[Direction, re.Pattern[str]], ...]
    see: re.Pattern[str]
    closing: re.Pattern[str] = field(default=_NEVER)

    def chain(self, text: str, start: int) -> _Chain | None:
        """The next chain from an offset on."""
        for match in self.word.finditer(text, start):
            step = self._step(text, match)
            if step is not None:
                return self._chained(text, step)
        return None

    def joined(self, text: str, end: int) -> _Chain | None:
        """A chain that a conjunction joins to what ends here."""
        joint = self.joint.match(text, end)
        match = self.word.match(text, joint.end()) if joint else None
        step = self._step(text, match) if match else None
        return self._chained(text, step) if step is not None else None

    def _chained(self, text: str, step: _Step) -> _Chain:
        """A step with those that are chained to it."""
        start, end = step.start, step.end
        within: tuple[tuple[PlaceKind, str | None], ...] = ()
        # the larger part first: "annex II, section A, para. 5"
        while step.kind in (*_ATTACHMENTS, "section") and len(step.labels) < 2:
            gap = "" if self.words.leading else ", "
            inner = self.word.match(text, end + len(gap)) if text.startswith(gap, end) else None
            smaller = self._step(text, inner) if inner else None
            if smaller is None or smaller.kind in _ATTACHMENTS or smaller.kind == step.kind:
                break
            within += ((step.kind, step.labels[0].first if step.labels else None),)
            step, end = smaller, smaller.end
        # the larger part last: "subparagraph (b) of paragraph 6 of annex II"
        while (of := self.of.match(text, end)) is not None and of.end() > end:
            outer = self.word.match(text, of.end())
            larger = self._step(text, outer) if outer else None
            if larger is None or len(larger.labels) > 1 or _rank(larger.kind) <= _rank(step.kind):
                break
            label = larger.labels[0].first if larger.labels else None
            if step.kind == "subparagraph" and larger.kind == "paragraph":
                whole = tuple(
                    evolve(one, first=f"{label} {one.first}", last=one.last and f"{label} {one.last}")
                    for one in step.labels
                )
                step = _Step(step.start, larger.end, "paragraph", whole)
            else:
                within = ((larger.kind, label), *within)
            end = larger.end
        return _Chain(start, end, step, within)

    def _step(self, text: str, match: re.Match[str]) -> _Step | None:
        """The numbers behind a word; None where a word that needs one has none."""
        kind: PlaceKind = match.lastgroup  # type: ignore[assignment]  # groups are named after kinds
        position = match.end()
        labels: list[_Label] = []
        pattern = self.labels[kind]
        first = pattern.match(text, position)
        while first is not None:
            label = self._label(text, first, kind, labels)
            labels.append(label)
            position = label.end
            joint = self.joint.match(text, position)
            first = joint and (pattern.match(text, joint.end()) or self._other_point(text, joint.end(), kind, labels))
        if kind in ("paragraph", "section") and self.words.leading:
            if not labels or (closing := self.closing.match(text, position)) is None:
                return None
            labels[-1] = evolve(labels[-1], end=closing.end())
            position = closing.end()
        if not labels and kind not in _ATTACHMENTS:
            return None
        return _Step(match.start(), position, kind, tuple(labels))

    def _other_point(self, text: str, position: int, kind: PlaceKind, labels: list[_Label]) -> re.Match[str] | None:
        """The letter alone of ``paragraph 6 (a) and (b)``."""
        return self.points.match(text, position) if kind == "paragraph" and "(" in labels[-1].first else None

    def _label(self, text: str, match: re.Match[str], kind: PlaceKind, before: list[_Label]) -> _Label:
        """A number as an address has it, with the end of its range."""
        head = before[-1].first.split(" (")[0] if before and match.re is self.points else ""
        printed = match["label"] if match.re.groups else match[0]
        first = _printed(printed, head)
        start, end = match.end() - len(printed), match.end()
        joint = self.joint.match(text, end)
        if joint is not None and self.through.fullmatch(joint[0].strip()):
            last = self.labels[kind].match(text, joint.end())
            if last is None and "(" in first:
                last = self.points.match(text, joint.end())
                head = first.split(" (")[0]
            if last is not None:
                return _Label(start, last.end(), first, _printed(last["label"] if last.re.groups else last[0], head))
        return _Label(start, end, first)

    def settled(self, text: str, group: list[_Chain]) -> Iterator[InternalReference]:
        """The references of chains that are joined, where they are no parts of something else."""
        # what governs stands behind the last, in Chinese before the first
        leading = self.words.leading
        governing = self._setting(text, group[0] if leading else group[-1])
        seen = self.see.search(text, max(0, group[0].start - _BEFORE), group[0].start) is not None
        if governing is None:
            if not leading and self.elsewhere.match(text, group[-1].end):
                return
            if not seen and self.pinpoint.search(text[max(0, group[0].start - _BEFORE) : group[0].start]):
                return
        direction, whole = governing or (None, None)
        explicit = seen or governing is not None
        alone = not explicit and not (text[: group[0].start] + text[group[-1].end :]).strip(" .*")
        if alone and group[0].step.kind in (*_ATTACHMENTS, "section") and not group[0].within:
            return  # "Annex II" is a heading
        for chain in group:
            if chain.step.labels or explicit:
                for one in _references(chain):
                    yield evolve(one, within=chain.within, direction=direction, whole=whole, explicit=explicit)

    def _setting(self, text: str, chain: _Chain) -> tuple[Direction, str | None] | None:
        """What the words around say of where a part stands."""
        for direction, pattern in self.settings:
            if self.words.leading:
                match = pattern.search(text, max(0, chain.start - _BEFORE), chain.start)
            else:
                match = pattern.match(text, chain.end)
            if match is not None:
                return direction, match["whole"] if "whole" in pattern.groupindex else None
        return None


def _references(chain: _Chain) -> Iterator[InternalReference]:
    """One reference for each number of a chain, the first with the words before it."""
    start, step = chain.start, chain.step
    if not step.labels:
        yield InternalReference(start, step.end, step.kind)
    for number, label in enumerate(step.labels):
        yield InternalReference(label.start if number else start, label.end, step.kind, label.first, label.last)


def _rank(kind: PlaceKind) -> int:
    """How large a part is: notes and points are the smallest."""
    return 3 if kind in _ATTACHMENTS else 2 if kind == "section" else 1 if kind == "paragraph" else 0


_POINTS = compiled_late(r"[(（]?([^\W\d_]{1,4})[)）]|([㈠-㈩])")


def _printed(text: str, head: str) -> str:
    """A number as an address has it: ``"6 (b)"`` of ``"6(b)"``, ``"6 b)"`` or of ``"(b)"`` behind 6."""
    match = _POINTS.search(text)
    number = (text[: match.start()] if match else text).strip()
    points = " ".join(f"({bracketed or single})" for bracketed, single in _POINTS.findall(text))
    if number.isdecimal():
        number = str(int(number))
    return " ".join(part for part in (number or head, points) if part)


@cache
def _grammar(code: str) -> _Grammar:
    """The compiled patterns of a language."""
    words = place_words(code)
    points = rf"(?: ?{words.point})"
    space = r"\s?(?:第 ?)?" if words.leading else r"(?: من |\s)?"
    labels = {
        kind: re.compile(rf"(?:{space})(?P<label>{pattern}{f'{points}{{0,4}}' if kind == 'paragraph' else ''})")
        for kind, pattern in words.labels.items()
    }
    labels["subparagraph"] = re.compile(rf"\s?(?P<label>{words.point}{points}{{0,3}})")
    alternatives = sorted(words.words.items(), key=lambda item: item[0] != "subparagraph")
    behind = " ?$" if words.leading else ""
    return _Grammar(
        words=words,
        word=re.compile(rf"{words.edge}(?:{'|'.join(rf'(?P<{kind}>{pattern})' for kind, pattern in alternatives)})"),
        labels=labels,
        points=re.compile(rf"{words.point}(?: ?{words.point}){{0,3}}"),
        joint=re.compile(words.joint),
        through=re.compile(words.through),
        of=re.compile(words.of),
        elsewhere=re.compile(words.elsewhere),
        pinpoint=re.compile(words.pinpoint),
        settings=(
            ("above", re.compile(words.above + behind)),
            ("below", re.compile(words.below + behind)),
            (None, re.compile(words.here + behind)),
        ),
        see=re.compile(words.see + r"\s?$"),
        closing=re.compile(r"\s?[段款节]"),
    )
