"""Rules on footnotes: family F."""

from undoc.rules.footnotes.skipped_note_number import SkippedNoteNumber

RULES = (SkippedNoteNumber,)
