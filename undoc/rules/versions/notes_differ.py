"""C102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Footnote, Node, Paragraph, Text
from undoc.resolving.labels import folded
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import (
    Part,
    aligned_parts,
    listed,
    matched_paragraphs,
    part_name,
    too_few,
    version_names,
)


class NotesDiffer(VersionsRule):
    """The versions of a document have the same notes, cited in the same paragraphs.

    Notes are compared by their marks. Within a paragraph a note may stand elsewhere, for sentences are built
    otherwise. Source: Rules of Procedure of the General Assembly (A/520), rule 56: resolutions and other documents
    are published in all its languages.
    """

    code = "C102"
    name = "notes-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Notes that the other version lacks, has too many, or cites elsewhere."""
        mine, yours = version_names(self.first, self.other)
        for first, other in aligned_parts(self.first.document, self.other.document):
            ours = [_mark(note) for note in self.first.notes(first)]
            theirs = [_mark(note) for note in self.other.notes(other)]
            if missing := too_few(ours, theirs):
                what = f"note{'s' if len(missing) > 1 else ''} {listed(missing)}{part_name(first)}"
                yield self.found(
                    self._place(first, other, missing[0]), f"the {mine} lacks {what}, which the {yours} has"
                )
            if extra := too_few(theirs, ours):
                what = f"note{'s' if len(extra) > 1 else ''} {listed(extra)}{part_name(other)}"
                note = next(note for note in reversed(self.other.notes(other)) if _mark(note) == extra[-1])
                yield self.found(note, f"the {mine} has {what}, which the {yours} lacks")
            yield from self._compare_places(first, other)

    def _place(self, first: Part, other: Part, mark: str) -> Node:
        """The paragraph of the other version in which a note should be cited, where it is numbered; else the part."""
        for one, two in matched_paragraphs(first, other):
            if any(_mark(note) == mark for note in _notes_of(one)):
                return two
        return other

    def _compare_places(self, first: Part, other: Part) -> Iterator[Diagnostic]:
        """Notes that both versions have, and cite in paragraphs of other numbers."""
        _, yours = version_names(self.first, self.other)
        ours, theirs = _owners(first), _owners(other)
        for mark, (number, _) in ours.items():
            if mark in theirs and theirs[mark][0] != number:
                where, note = theirs[mark]
                said = f"note {mark} is cited in paragraph {where}, in the {yours} in {number}"
                yield self.found(note, f"{said}{part_name(other)}")

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same notes; one too few, one too many, one elsewhere."""
        first = _noted("en", ("1",), ("2", "3"))
        yield first, Case(_noted("zh", ("1",), ("2", "3")))
        yield first, Case(_noted("ru", ("1",), ("2",)), at=("para. 2",))
        yield first, Case(_noted("fr", ("1",), ("2", "3", "4")), at=("para. 2, note 4",))
        yield first, Case(_noted("es", ("1", "2"), ("3",)), at=("para. 1, note 2",))


def _mark(note: Footnote) -> str:
    return folded(note.marker)


def _notes_of(paragraph: Paragraph) -> Iterator[Footnote]:
    return (node for node in paragraph.find(Footnote))


def _owners(part: Part) -> dict[str, tuple[int, Footnote]]:
    """The marks of notes that are cited once, in a numbered paragraph: its number, and the note."""
    found: dict[str, tuple[int, Footnote]] = {}
    twice: set[str] = set()
    for paragraph in part.paragraphs:
        if paragraph.number is not None:
            for note in _notes_of(paragraph):
                twice |= {_mark(note)} & found.keys()
                found[_mark(note)] = paragraph.number, note
    return {mark: where for mark, where in found.items() if mark not in twice}


def _noted(language: str, *marks: tuple[str, ...]) -> Document:
    body = [
        Paragraph([node for mark in marked for node in (Text("x"), Footnote(mark, "y"))], f"{number}.")
        for number, marked in enumerate(marks, 1)
    ]
    return Document(language=language, body=body, annexes=[Annex()])
