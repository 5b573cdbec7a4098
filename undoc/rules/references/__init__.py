"""Rules on citations of other documents and references to parts of the document itself: family R."""

from undoc.rules.references.citation_from_the_future import CitationFromTheFuture
from undoc.rules.references.impossible_citation import ImpossibleCitation
from undoc.rules.references.mangled_symbol import MangledSymbol
from undoc.rules.references.misprinted_resolution_number import MisprintedResolutionNumber
from undoc.rules.references.missing_part import MissingPart
from undoc.rules.references.resolution_number_too_high import ResolutionNumberTooHigh
from undoc.rules.references.reversed_range import ReversedRange
from undoc.rules.references.unknown_series import UnknownSeries

RULES = (
    ImpossibleCitation,
    MangledSymbol,
    MissingPart,
    UnknownSeries,
    CitationFromTheFuture,
    ResolutionNumberTooHigh,
    MisprintedResolutionNumber,
    ReversedRange,
)
