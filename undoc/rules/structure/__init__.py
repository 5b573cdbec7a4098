"""Rules on the parts that a document has: family S."""

from undoc.rules.structure.incomplete_letter import IncompleteLetter
from undoc.rules.structure.unplaced_text import UnplacedText

RULES = (IncompleteLetter, UnplacedText)
