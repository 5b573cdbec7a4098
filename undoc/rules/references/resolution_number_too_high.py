"""R106."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.ordinals import roman_number
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.references.assembly_numbers import ceiling_of, sessions_of
from undoc.rules.rule import Case, Rule

_ADOPTED = compiled_late(r"(?P<series>(?:A|A/HRC|E)/(?:RES|DEC))/(?P<session>(?:E?S-)?\d{1,4})/(?P<number>\d{1,5})\D*")
_ROMAN = compiled_late(r"A/RES/(?P<number>\d{1,5})(?: [A-Z])? ?\((?P<session>[IVX]{1,6})\)(?: [A-Z])?")
#: The last session that is counted in Roman numerals.
_LAST_ROMAN = 30


class ResolutionNumberTooHigh(Rule):
    """The number of a cited resolution is possible for its session.

    The General Assembly adopts some 330 resolutions at most in a session, the Human Rights Council some 40, the
    Economic and Social Council fewer than 130 in a year. Until 1976 the Assembly numbered its resolutions on, so that
    the number tells the session: 2625 is of the twenty-fifth. Numbers of the Security Council are judged by R101.
    Source: Resolutions and Decisions adopted by the General Assembly; Report of the Human Rights Council; Resolutions
    and Decisions of the Economic and Social Council.
    """

    code = "R106"
    name = "resolution-number-too-high"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Numbers that no resolution of the session has."""
        for node, part, text, reference in self.subject.citations:
            reason = _doubt(reference.symbol.value)
            if reason is not None:
                cited = " ".join(text[reference.start : reference.end].split())
                yield self.found(node, f"{cited!r}: {reason}", part=part, words=(reference.start, reference.end))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers that there are; numbers that there are not."""
        good = "General Assembly resolutions 65/170, 73/346 and 2625 (XXV), decision 67/551, resolution 377 (V)"
        yield Case(document_of("en", good))
        yield Case(document_of("en", "General Assembly resolution 65/870"), at=("para. 1",))
        yield Case(document_of("fr", "la résolution 65/870 de l’Assemblée générale"), at=("para. 1",))
        yield Case(document_of("en", "General Assembly resolution 2625 (XXI)"), at=("para. 1",))
        yield Case(document_of("en", "A/HRC/RES/21/92, E/RES/2012/530"), at=("para. 1", "para. 1"))


def _doubt(symbol: str) -> str | None:
    """Why no resolution has that number; None where one can."""
    if match := _ADOPTED.fullmatch(symbol):
        series, session, number = match["series"], match["session"], int(match["number"])
        ceiling = ceiling_of(series, session)
        if ceiling is not None and number > ceiling:
            return f"no {'session' if len(session) < 4 else 'year'} has as many as {number}"
        return None
    if match := _ROMAN.fullmatch(symbol):
        number, said = int(match["number"]), roman_number(match["session"])
        first, last = sessions_of(number)
        if 0 < said <= _LAST_ROMAN and not first <= said <= last:
            span = f"session {first}" if first == last else f"sessions {first} to {last}"
            return f"resolution {number} of the General Assembly is of {span}, not of session {said}"
    return None
