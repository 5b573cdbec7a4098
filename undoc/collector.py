"""The cyclic garbage collector rests while a document is read or written, and while parsers and exporters are loaded.

A tree is made of nodes that point downwards only, and so is nearly all made on the way: reference counting frees
what is dropped, and the collector finds nothing. Yet it looks through everything that is alive again and again as the
tree grows, which takes a third of the time of a long text.
"""

from __future__ import annotations

import gc
from types import TracebackType


class PausedCollector:
    """A context in which the cyclic garbage collector is off, if it was on before.

    The collector is one for the whole process. Where several threads parse at the same time, it is on again as soon as
    the first of those that turned it off has ended; none of them leaves it off. What a program turns off itself
    beforehand stays off.
    """

    __slots__ = ("_enabled",)

    def __enter__(self) -> None:
        self._enabled = gc.isenabled()
        if self._enabled:
            gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._enabled:
            gc.enable()
