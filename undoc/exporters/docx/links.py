"""Targets of links as Word takes them: a malformed one makes it refuse the whole file."""

from __future__ import annotations

import re
from urllib.parse import quote

_ABSOLUTE = re.compile(
    r"(?:https?|ftp)://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,4})?(?:[/?#]|$)|mailto:[^@\s]+@[a-z0-9.-]+$", re.I
)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
#: Word cuts longer ones (2,083 characters, the limit of the browser it was built with).
LONGEST = 2083


def relation_target(target: str) -> str | None:
    """A URL for a relation of the package; None where the target is empty or too long.

    An address on the web keeps its form, and what can't stand in a URL is percent-encoded. Anything else is taken
    for a path relative to the file, fully encoded, so that it can be neither a scheme nor the name of a host.
    """
    if _ABSOLUTE.match(target):
        made = quote(_STRAY_PERCENT.sub("%25", target), safe="%/:=&?~#+!$,;'@()*-._", errors="surrogatepass")
    else:
        made = quote(target, safe="" if target.startswith("/") else "/", errors="surrogatepass")
    return made if 0 < len(made) <= LONGEST else None
