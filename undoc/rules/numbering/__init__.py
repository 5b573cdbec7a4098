"""Rules on the numbers of paragraphs and subparagraphs: family N."""

from undoc.rules.numbering.skipped_paragraph_number import SkippedParagraphNumber

RULES = (SkippedParagraphNumber,)
