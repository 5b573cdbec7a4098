"""Where links may lead: to the web and to a mailbox, and nowhere that runs or opens a file."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from undoc.patterns import compiled_late

_ADDRESS = compiled_late(
    r"(?:https?|ftp)://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,4})?(?:[/?#]|$)|mailto:[^@\s]+@[a-z0-9.-]+$", re.I
)
#: Word cuts longer ones (2,083 characters, the limit of the browser it was built with).
LONGEST = 2083
_STRAY_PERCENT = compiled_late(r"%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=1024)  # a link is asked about where it is made and where it is written, a citation again and again
def web_address(target: str) -> str | None:
    """A link's target as a URI; None where it is none of ``http``, ``https``, ``ftp`` and ``mailto``.

    What can't stand in a URI is percent-encoded.
    """
    target = target.strip()
    if not _ADDRESS.match(target):
        return None
    return quote(_STRAY_PERCENT.sub("%25", target), safe="%/:=&?~#+!$,;'@()*-._", errors="surrogatepass")
