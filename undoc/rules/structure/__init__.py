"""Rules on the parts that a document has: family S."""

from undoc.rules.structure.date_against_title import DateAgainstTitle
from undoc.rules.structure.empty_block import EmptyBlock
from undoc.rules.structure.heading_without_text import HeadingWithoutText
from undoc.rules.structure.incomplete_letter import IncompleteLetter
from undoc.rules.structure.lone_heading import LoneHeading
from undoc.rules.structure.parts_out_of_order import PartsOutOfOrder
from undoc.rules.structure.signature_without_name import SignatureWithoutName
from undoc.rules.structure.skipped_heading_level import SkippedHeadingLevel
from undoc.rules.structure.uneven_table import UnevenTable
from undoc.rules.structure.unplaced_text import UnplacedText

RULES = (
    IncompleteLetter,
    UnplacedText,
    PartsOutOfOrder,
    EmptyBlock,
    SkippedHeadingLevel,
    SignatureWithoutName,
    DateAgainstTitle,
    HeadingWithoutText,
    UnevenTable,
    LoneHeading,
)
