"""Rules on footnotes and their marks: family F."""

from undoc.rules.footnotes.broken_star_sequence import BrokenStarSequence
from undoc.rules.footnotes.empty_note import EmptyNote
from undoc.rules.footnotes.mark_without_note import MarkWithoutNote
from undoc.rules.footnotes.misplaced_note_mark import MisplacedNoteMark
from undoc.rules.footnotes.mixed_note_marks import MixedNoteMarks
from undoc.rules.footnotes.note_without_mark import NoteWithoutMark
from undoc.rules.footnotes.repeated_note_mark import RepeatedNoteMark
from undoc.rules.footnotes.skipped_note_number import SkippedNoteNumber

RULES = (
    SkippedNoteNumber,
    BrokenStarSequence,
    RepeatedNoteMark,
    MisplacedNoteMark,
    EmptyNote,
    NoteWithoutMark,
    MarkWithoutNote,
    MixedNoteMarks,
)
