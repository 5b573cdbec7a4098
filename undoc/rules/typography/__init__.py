"""Rules on language and typography: family T."""

from undoc.rules.typography.damaged_characters import DamagedCharacters
from undoc.rules.typography.date_not_in_house_style import DateNotInHouseStyle
from undoc.rules.typography.doubled_punctuation import DoubledPunctuation
from undoc.rules.typography.foreign_quotation_marks import ForeignQuotationMarks
from undoc.rules.typography.full_width_punctuation import FullWidthPunctuation
from undoc.rules.typography.half_width_punctuation import HalfWidthPunctuation
from undoc.rules.typography.impossible_date import ImpossibleDate
from undoc.rules.typography.latin_punctuation_in_arabic import LatinPunctuationInArabic
from undoc.rules.typography.missing_no_break_space import MissingNoBreakSpace
from undoc.rules.typography.mixed_script_marker import MixedScriptMarker
from undoc.rules.typography.mixed_script_word import MixedScriptWord
from undoc.rules.typography.repeated_space import RepeatedSpace
from undoc.rules.typography.repeated_word import RepeatedWord
from undoc.rules.typography.space_before_punctuation import SpaceBeforePunctuation
from undoc.rules.typography.stretched_word import StretchedWord
from undoc.rules.typography.uneven_date_spacing import UnevenDateSpacing
from undoc.rules.typography.unpaired_brackets import UnpairedBrackets
from undoc.rules.typography.unpaired_quotation_marks import UnpairedQuotationMarks

RULES = (
    HalfWidthPunctuation,
    FullWidthPunctuation,
    ForeignQuotationMarks,
    MissingNoBreakSpace,
    MixedScriptMarker,
    DateNotInHouseStyle,
    UnevenDateSpacing,
    MixedScriptWord,
    UnpairedBrackets,
    UnpairedQuotationMarks,
    ImpossibleDate,
    RepeatedWord,
    DamagedCharacters,
    LatinPunctuationInArabic,
    StretchedWord,
    SpaceBeforePunctuation,
    DoubledPunctuation,
    RepeatedSpace,
)
