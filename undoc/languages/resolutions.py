"""What a language prints around resolutions and decisions."""

from __future__ import annotations

import re

from attrs import field, frozen

from undoc.patterns import compiled_late
from undoc.records import Distinct

#: ``78/163``, ``2023/17``, ``S-32/1``, ``1/CP.21``, ``70/262 A and B``, ``2536 (2020)``, ``2625 (XXV)``.
NUMBER = (
    r"(?:(?:[A-Z]{1,2}-)?\d{1,4}/(?:[A-Z]{2,4}\.)?\d{1,4}(?: [A-Z](?: (?:and|to) [A-Z])?(?=\.|$))?"
    r"|\d{1,4}(?: [A-Z])? ?\((?:\d{4}|(?:S-|ES-)?[IVXLC]{1,7})\))"
)


@frozen(eq=False, repr=False)
class ResolutionLines(Distinct):
    """The lines above, below and at the beginning of a resolution's text.

    Attributes:
        opening: the whole line that begins the text: the organ's name and a comma.
        article: what stands in that line before the organ's name, as a pattern.
        occasion: the beginning of a decision's text: ``"At its 5th plenary meeting, on 3 July 2030,"``.
        adopted: the beginning of the line that tells when it was adopted.
        titled: the whole line ``"Resolution 2536 (2020)"``; group ``number``.
        draft: the end of a draft's line of sponsors, or the beginning of one without sponsors.
        meeting: the whole line that closes a resolution, with the number of the meeting.
    """

    opening: re.Pattern[str] = field(converter=compiled_late)
    article: re.Pattern[str] = field(converter=compiled_late)
    occasion: re.Pattern[str] = field(converter=compiled_late)
    adopted: re.Pattern[str] = field(converter=compiled_late)
    titled: re.Pattern[str] = field(converter=compiled_late)
    draft: re.Pattern[str] = field(converter=compiled_late)
    meeting: re.Pattern[str] = field(converter=compiled_late)
