"""Files of alignments, by their names' endings."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import PurePath
from typing import cast

from undoc.aligning.alignment import Alignment
from undoc.errors import UndocError, UnknownFormat
from undoc.options import AlignmentOptions

Exporter = Callable[[Alignment, AlignmentOptions], bytes]

#: Endings, and the function that makes each file; modules load when they are asked for.
_EXPORTERS = {
    ".html": "undoc.exporters.html:export_alignment",
    ".tmx": "undoc.aligning.exporting.tmx:export",
    ".csv": "undoc.aligning.exporting.table:export_csv",
    ".parquet": "undoc.aligning.exporting.table:export_parquet",
}


def exporter_of(target: str | PurePath) -> Exporter:
    """The function that makes a file of that name.

    Raises:
        UnknownFormat: its ending is none of an alignment's files.
        UndocError: the format needs a part of undoc that is not installed.
    """
    suffix = PurePath(target).suffix.lower()
    if suffix not in _EXPORTERS:
        what = f"unknown file name ending {suffix!r}" if suffix else "the file name has no ending"
        raise UnknownFormat(f"{what}; an alignment goes into {' '.join(_EXPORTERS)}", source=str(target))
    module, _, name = _EXPORTERS[suffix].partition(":")
    try:
        return cast(Exporter, getattr(importlib.import_module(module), name))
    except (ImportError, AttributeError):
        raise UndocError(f"alignments can't be written as {suffix} by this undoc", source=str(target)) from None
