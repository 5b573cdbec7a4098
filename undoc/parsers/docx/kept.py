"""What parts say that are the same in file after file: a template's styles, lists and settings are read once.

A part is known again by its packed bytes, all of them, and by the limits it was held to. What is kept never changes. It
is dropped when other parts need the room, the part that was asked for longest ago first.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any, Final

#: How many bytes the parts may have together, unpacked, of which something is kept; a larger one is read each time.
_ROOM: Final = 1024 * 1024


class KeptParts:
    """What was made of parts, by what tells a part from others.

    Args:
        room: how many bytes they may have together, unpacked.
    """

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._taken = 0
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable) -> Any:
        """What was made of a part; None where nothing is kept."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def keep(self, key: Hashable, made: object, size: int) -> None:
        """Keep what was made of a part.

        Args:
            key: what tells the part from others.
            made: something that never changes, and is not None.
            size: the part's, in bytes.
        """
        if size > self._room:
            return
        with self._lock:
            if key not in self._kept:
                self._kept[key] = made, size
                self._taken += size
            while self._taken > self._room:
                self._taken -= self._kept.popitem(last=False)[1][1]
