r"""Text that is no markup: what would be taken for such gets a backslash before it.

Two things are escaped: signs that mean something wherever they stand (``*``, ``[``), and those that mean something at
the beginning of a line (``1.``, ``#``). Lists with letters, ``(a)``, are none in CommonMark but are in Pandoc.
"""

from __future__ import annotations

import re

#: ``^ ~ $ @ {`` are markup in Pandoc, some of them on GitHub too; bare addresses are links on GitHub.
_ANYWHERE = re.compile(r"[\\`*_\[\]<|^~$@{]|&(?=[#A-Za-z])|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_ENDS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
#: What begins a list of any kind: figures, a letter, a roman number. The last sign gets the backslash.
_LIST = re.compile(r"(\(?(?:[0-9]{1,9}|[^\W\d_]|[ivxlcdm]{1,12}|[IVXLCDM]{1,12}|#|@))([.)])(?=\s|$)")
_AT_START = frozenset("#>-+=%:")


def escape_text(text: str) -> str:
    """Text as Markdown that is shown as that text; its line ends become spaces."""
    return _ANYWHERE.sub(_escape, _LINE_ENDS.sub(" ", text))


def _escape(match: re.Match[str]) -> str:
    # a bar with a backslash is not the same in a table as elsewhere
    return "&#124;" if match[0] == "|" else f"\\{match[0]}"


def guard_line(line: str) -> str:
    """A line of escaped text that begins no list, heading or quotation."""
    line = line.lstrip(" ")
    if line[:1] in _AT_START:
        return f"\\{line}"
    found = _LIST.match(line)
    return f"{found[1]}\\{line[found.start(2) :]}" if found else line
