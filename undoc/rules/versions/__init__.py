"""Rules on the language versions of one document, each held against the first: family C."""

from undoc.rules.versions.annexes_differ import AnnexesDiffer
from undoc.rules.versions.citations_differ import CitationsDiffer
from undoc.rules.versions.facts_differ import FactsDiffer
from undoc.rules.versions.headings_differ import HeadingsDiffer
from undoc.rules.versions.notes_differ import NotesDiffer
from undoc.rules.versions.paragraphs_differ import ParagraphsDiffer
from undoc.rules.versions.plain_paragraphs_differ import PlainParagraphsDiffer
from undoc.rules.versions.subparagraphs_differ import SubparagraphsDiffer
from undoc.rules.versions.tables_differ import TablesDiffer

RULES = (
    ParagraphsDiffer,
    NotesDiffer,
    AnnexesDiffer,
    HeadingsDiffer,
    CitationsDiffer,
    FactsDiffer,
    TablesDiffer,
    SubparagraphsDiffer,
    PlainParagraphsDiffer,
)
