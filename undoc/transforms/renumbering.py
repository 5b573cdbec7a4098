"""`renumber`: paragraphs, subparagraphs and notes run on without gap and repetition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Footnote, Node, Paragraph, Subparagraph, Unparsed
from undoc.resolving import ResolvedReference, resolve_references
from undoc.transforms.labels import printed_like, relabelled
from undoc.transforms.rebuilding import Changed, rebuild, unshared
from undoc.transforms.references import UncertainReferenceError, has_ends, rewritten

#: Where more numbers than this are missing in a row, pages are, and not numbers.
_MOST_MISSING = 9
#: Old and new number of a node, by its id.
_Numbers: TypeAlias = dict[int, tuple[int, int]]
#: For each part what gets another number, and a reason why it must not.
_Finder: TypeAlias = Callable[[Document], list[tuple[Node, _Numbers, str | None]]]


def renumber(document: Document, *, diagnostics: list[Diagnostic] | None = None) -> Document:
    """A copy of a document whose paragraphs, subparagraphs and notes are numbered without gap and repetition.

    The first number of a part stays, and a sequence that begins anew with 1 does so still. References of the document
    to what gets another number ("paragraph 6 above") are rewritten with it. A part stays as it is where that is not
    safe: where a reference may be of another document, where text that was not placed may be what is missing, where
    numbers such as "8 bis" stand among the others, where many numbers in a row are missing.

    Args:
        document: the document.
        diagnostics: a list to which is added what was left as it is and why (code ``X201``).

    Returns:
        The copy; the same object where there was nothing to do. Renumbering it again changes nothing.

    Raises:
        UndocError: the document is nested too deep.
    """
    told: list[Diagnostic] = [] if diagnostics is None else diagnostics
    for step in (renumber_paragraphs, renumber_subparagraphs, renumber_notes):
        document = step(document, told)
    return document


def renumber_paragraphs(document: Document, told: list[Diagnostic]) -> Document:
    """A copy with the paragraphs of each part renumbered; what is left as it is is told."""
    return _by_part(document, told, _paragraph_numbers, ("paragraph", "subparagraph"), "paragraphs")


def renumber_notes(document: Document, told: list[Diagnostic]) -> Document:
    """A copy with the numbered notes renumbered in the order of their marks; what is left as it is is told."""
    return _by_part(document, told, _note_numbers, ("footnote",), "notes")


def _by_part(
    document: Document, told: list[Diagnostic], numbers_of: _Finder, kinds: tuple[str, ...], what: str
) -> Document:
    document = unshared(document)
    planned = numbers_of(document)
    if not any(numbers or reason for _, numbers, reason in planned):
        return document
    parents = {id(child): node for node in document.walk() for child in node.children()}
    references = [one for one in resolve_references(document) if one.reference.kind in kinds]
    changes: dict[int, Changed] = {}
    for part, numbers, reason in planned:
        if reason is None and numbers:
            try:
                _must_be_sure(references, numbers, part)
                edits = rewritten(references, numbers, parents)
            except UncertainReferenceError as error:
                reason = str(error)
            else:
                # two parts may change one text: each its own reference in it
                clash = edits.keys() & changes.keys()
                reason = "a sentence refers to several parts that are renumbered" if clash else None
                if reason is None:
                    changes |= edits
                    changes |= {key: _with_number(*pair) for key, pair in numbers.items()}
        if reason is not None:
            told.append(_left(f"{what} are not renumbered: {reason}", part))
    return _checked(document, rebuild(document, changes), what, told)


def _paragraph_numbers(document: Document) -> list[tuple[Node, _Numbers, str | None]]:
    """For each part what gets another number, or why it must not."""
    return [(part, *_run_on(part)) for part in _parts(document)]


def _run_on(part: Document | Annex) -> tuple[_Numbers, str | None]:
    numbers: _Numbers = {}
    reason: str | None = None
    last: int | None = None
    last_printed = 0
    for paragraph in part.paragraphs:
        number = paragraph.number
        if number is None:
            if numbers and paragraph.label is not None:
                reason = f"the number {paragraph.label!r} stands among them"
            continue
        if last is not None and number > last_printed + _MOST_MISSING + 1:
            reason = f"paragraph {number} follows paragraph {last_printed}: pages seem to be missing"
        last_printed = number
        last = number if last is None or number == 1 else last + 1
        if last != number:
            numbers[id(paragraph)] = (number, last)
    if numbers and any(isinstance(block, Unparsed) for block in part.body):
        reason = "text that was not placed may be a paragraph that is missing"
    return (numbers, reason if numbers else None)


def _note_numbers(document: Document) -> list[tuple[Node, _Numbers, str | None]]:
    numbers: _Numbers = {}
    last = 0
    for part in _parts(document):
        for note in _own_notes(part):
            label = note.label or ""
            if not label.isdecimal() or len(label) > 6:
                continue
            number = int(label)
            last = 1 if number == 1 else last + 1
            if number != last:
                numbers[id(note)] = (number, last)
    reason = None
    if numbers and any(isinstance(node, Unparsed) for node in document.walk()):
        reason = "text that was not placed may be a note that is missing"
    elif numbers and any(new > old + _MOST_MISSING or old > new + _MOST_MISSING for old, new in numbers.values()):
        reason = "many numbers are missing: notes seem to be lost"
    return [(document, numbers, reason)]


def renumber_subparagraphs(document: Document, told: list[Diagnostic]) -> Document:
    """A copy with the subparagraphs of each list lettered without gap and repetition; what is left is told."""
    document = unshared(document)
    changes: dict[int, Changed] = {}
    texts: list[str] | None = None
    for node in document.walk():
        items: tuple[Subparagraph, ...] = getattr(node, "subparagraphs", ())
        labels = [item.label for item in items]
        if len(items) < 2 or None in labels:
            continue
        old = [label for label in labels if label is not None]
        new = relabelled(old)
        if new is None or new == old:
            continue
        if texts is None:
            texts = [one.text for one in document.walk() if getattr(one, "content", ())]
        touched = {label for pair in zip(old, new, strict=True) if pair[0] != pair[1] for label in pair}
        if any(f"{label})" in text or f"{label}）" in text for label in touched for text in texts):
            told.append(_left("subparagraphs are not relettered: a text names one of them by its letter", node))
            continue
        changes |= {
            id(item): _with_label(before, after)
            for item, before, after in zip(items, old, new, strict=True)
            if before != after
        }
    return _checked(document, rebuild(document, changes), "subparagraphs", told) if changes else document


def _checked(before: Document, after: Document, what: str, told: list[Diagnostic]) -> Document:
    """The renumbered document if all its references lead where they led; otherwise the one before."""
    if after is before or _led(before) == _led(after):
        return after
    told.append(_left(f"{what} are not renumbered: a reference would lead elsewhere", before))
    return before


def _led(document: Document) -> list[tuple[int, ...]]:
    """For each reference the places of what it leads to, counted in reading order."""
    places = {id(node): place for place, node in enumerate(document.walk())}
    return [tuple(places[id(target)] for target in one.targets) for one in resolve_references(document)]


def _must_be_sure(references: list[ResolvedReference], numbers: Mapping[int, tuple[int, int]], part: Node) -> None:
    """No reference that leads nowhere may come to lead somewhere.

    Raises:
        UncertainReferenceError: one may.
    """
    taken = {number for pair in numbers.values() for number in pair}
    low, high = min(taken), max(taken)
    for one in references:
        if (
            one.complete
            or has_ends(one)
            or not (one.scope is part or one.reference.within or one.reference.kind == "footnote")
        ):
            continue
        for label in (one.reference.label, one.reference.until):
            head = (label or "").split(" ")[0]
            if head.isdecimal() and len(head) < 9 and low <= int(head) <= high:
                raise UncertainReferenceError(f"{one.cited!r} ({one.address}) leads to no part of this document")


def _parts(document: Document) -> Iterator[Document | Annex]:
    yield document
    yield from document.find(Annex)


def _own_notes(part: Node) -> Iterator[Footnote]:
    """The notes of a part, without those of its attachments."""
    stack = list(part.children())[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, Footnote):
            yield node
        if not isinstance(node, Annex):
            stack.extend(reversed(tuple(node.children())))


def _with_number(old: int, new: int) -> Changed:
    def change(node: Paragraph | Footnote) -> Node:
        label = node.label or str(old)
        return attrs.evolve(node, marker=(node.marker or label).replace(label, printed_like(label, new), 1))

    return change


def _with_label(old: str, new: str) -> Changed:
    def change(node: Subparagraph) -> Node:
        return attrs.evolve(node, marker=(node.marker or old).replace(old, new, 1))

    return change


def _left(message: str, node: Node) -> Diagnostic:
    return Diagnostic("X201", Severity.INFO, message, node.span)
