"""The lines that close a resolution: the meeting at which it was adopted, and the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import define

from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.source import Line, Strand
from undoc.records import Distinct

#: The meeting and the day are shorter, and so is the heading of an annex alone on its line.
_LONGEST_MEETING = 60
_LONGEST_HEADING = 24
_PLAIN = str.maketrans({"\u0640": None, "\u00a0": " ", "\u202f": " "})


@define(eq=False, repr=False)
class FoundMeeting(Distinct):
    """The lines that close a resolution: the meeting and its date."""

    place: Strand
    day: Strand
    date: dt.date


def find_meeting(lines: Sequence[Line], language: Language) -> tuple[int, int, FoundMeeting] | None:
    """Where the lines stand that close a resolution: the meeting and, below or behind it, the day.

    Args:
        lines: the lines of the flow behind the head.
        language: the language's data.

    Returns:
        The first line, the one behind the last, and what they say; None where an annex begins before.
    """
    pattern = language.resolutions.meeting
    for index, line in enumerate(lines):
        text = line.text
        if len(text) > _LONGEST_MEETING or not text:
            continue
        plain = text.translate(_PLAIN)
        found = pattern.fullmatch(plain) or pattern.match(plain)
        if found is None:
            if len(text) < _LONGEST_HEADING and attachment_heading(text, language) is not None:
                return None
            continue
        if found.end() < len(text):
            day = line.cut(found.end())
            date = _whole_date(day.text, language)
            if date is not None:
                return index, index + 1, FoundMeeting(line.cut(0, found.end()), day, date)
        elif index + 1 < len(lines):
            date = _whole_date(lines[index + 1].text, language)
            if date is not None:
                return index, index + 2, FoundMeeting(line, lines[index + 1], date)
    return None


def _whole_date(text: str, language: Language) -> dt.date | None:
    """The date that all of a text is, but for a mark."""
    if len(text) > _LONGEST_MEETING:
        return None
    for found in find_dates(text, language):
        if found.start == 0 and not text[found.end :].strip(" *⁰¹²³⁴⁵⁶⁷⁸⁹"):
            return found.last
    return None
