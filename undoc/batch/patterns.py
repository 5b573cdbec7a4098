"""Patterns such as ``letters/**/*.txt``."""

from __future__ import annotations

import glob
import os
from pathlib import Path, PurePath


def is_pattern(source: str) -> bool:
    """Whether a source has signs of a pattern in it and is no file of that name."""
    return not os.path.lexists(source) and glob.has_magic(source)


def match_files(pattern: str) -> list[str]:
    """The files that a pattern names, in alphabetical order; hidden ones only where it says so.

    ``**`` follows no links to folders: a folder that links to itself would never end.
    """
    parts = PurePath(pattern).parts
    if "**" not in parts:
        found = glob.glob(pattern)  # noqa: PTH207  # names are kept as they were given
    else:
        at = next(number for number, part in enumerate(parts) if glob.has_magic(part))
        rest = [*parts[at:], "*"] if parts[-1] == "**" else list(parts[at:])
        hidden = any(part.startswith(".") for part in rest)
        root = Path(*parts[:at])
        found = [
            os.fspath(path)
            for path in root.glob("/".join(rest))
            if hidden or not any(part.startswith(".") for part in path.relative_to(root).parts)
        ]
    return sorted({path for path in found if os.path.isfile(path)})  # noqa: PTH113  # likewise
