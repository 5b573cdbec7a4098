"""Rules on the numbers of paragraphs and subparagraphs: family N."""

from undoc.rules.numbering.foreign_marker_style import ForeignMarkerStyle
from undoc.rules.numbering.late_first_number import LateFirstNumber
from undoc.rules.numbering.lone_subparagraph import LoneSubparagraph
from undoc.rules.numbering.repeated_paragraph_number import RepeatedParagraphNumber
from undoc.rules.numbering.repeated_subparagraph_label import RepeatedSubparagraphLabel
from undoc.rules.numbering.restarted_numbering import RestartedNumbering
from undoc.rules.numbering.skipped_paragraph_number import SkippedParagraphNumber
from undoc.rules.numbering.skipped_subparagraph_label import SkippedSubparagraphLabel

RULES = (
    SkippedParagraphNumber,
    RepeatedParagraphNumber,
    SkippedSubparagraphLabel,
    RepeatedSubparagraphLabel,
    ForeignMarkerStyle,
    LoneSubparagraph,
    RestartedNumbering,
    LateFirstNumber,
)
