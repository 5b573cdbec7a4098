"""Which stretches of a source a text is made of, worked out once for the findings in one text."""

from __future__ import annotations

from attrs import frozen

from undoc.diagnostics import Span


@frozen
class Segments:
    """The stretches of a source that a text is made of.

    Attributes:
        span: that of the text.
        value: the text.
        starts: the offset in the text at which each stretch begins, in order.
        pieces: the stretches, as offsets in the source.
        fit: whether the stretches and the white space that joins them are all of the text.
    """

    span: Span
    value: str
    starts: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]
    fit: bool


_last: list[Segments] = []


def segments_of(value: str, span: Span) -> Segments:
    """The stretches of a text; those of the text asked for last are kept, for its findings come one after another."""
    for known in tuple(_last):
        if known.span is span and known.value is value:
            return known
    found = _worked_out(value, span)
    _last[:] = [found]
    return found


def _worked_out(value: str, span: Span) -> Segments:
    pieces = span.pieces
    starts: list[int] = []
    at = 0
    # how many characters joined the lines
    spare = len(value) - sum(end - start for start, end in pieces)
    if spare < 0:
        return Segments(span, value, (), (), fit=False)
    for start, end in pieces:
        while spare and value[at].isspace():
            at += 1
            spare -= 1
        starts.append(at)
        at += end - start
    return Segments(span, value, tuple(starts), pieces, fit=not value[at:].strip())
