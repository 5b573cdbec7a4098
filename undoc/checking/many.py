"""Many files checked, in one process or several; the order is that in which they were asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial

from attrs import field, frozen

from undoc import api
from undoc.checking.files import CheckedFile, check_file, format_of
from undoc.errors import ParseError, UndocError
from undoc.fixing.rewriting import MendedFile, mend_file
from undoc.options import CheckOptions
from undoc.rules.choosing import Chosen

#: Starting a process takes as long as checking some thirty documents.
_FEW = 48
#: How many files a process takes at a time.
_SHARE = 8


@frozen
class Wanted:
    """What is done with each file.

    Attributes:
        options: which rules count, how grave their findings are, and what is suppressed.
        format: the format of all, if neither names nor contents tell.
        verbose: whether what the parser guessed is told too.
        fix: whether what can be mended is.
    """

    options: CheckOptions = field(factory=CheckOptions)
    format: str | None = None
    verbose: bool = False
    fix: bool = False


@frozen
class Source:
    """A file to be checked.

    Attributes:
        name: its path, or what it is called.
        data: its bytes, where they are at hand already.
    """

    name: str
    data: bytes | None = field(default=None, repr=False)


@frozen
class Outcome:
    """What became of a file.

    Attributes:
        checked: what was found in it; where it is mended, in the mended file.
        mending: what fixes would make of it; None where they are not asked for.
    """

    checked: CheckedFile
    mending: MendedFile | None = None


def check_many(sources: Sequence[Source], wanted: Wanted, jobs: int | None = None) -> Iterator[Outcome]:
    """Check files, each on its own.

    Args:
        sources: the files.
        wanted: what is done with each.
        jobs: how many processes share the work; None for one where they are few, otherwise one for each processor. A
            program that uses more than one must guard its entry point (``if __name__ == "__main__"``).

    Yields:
        What became of each, in the order of `sources`.

    Raises:
        UndocError: the options name a code that no rule has; or a process has died.
    """
    Chosen(wanted.options)
    count = min(jobs if jobs is not None else _jobs(len(sources)), len(sources))
    if count <= 1:
        yield from map(partial(check_one, wanted=wanted), sources)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    share = max(1, min(_SHARE, len(sources) // count))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context) as pool:
        try:
            yield from pool.map(partial(check_one, wanted=wanted), sources, chunksize=share)
        except BrokenProcessPool:
            raise UndocError("a process that checked files has died, perhaps for want of memory: try one job") from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def check_one(source: Source, wanted: Wanted) -> Outcome:
    """Check a file, and mend it if that is wanted; nothing is written."""
    name = source.name
    try:
        data = source.data if source.data is not None else read_bytes(name)
    except UndocError as error:
        return Outcome(CheckedFile(name, error=str(error)))
    checked = check_file(name, data, wanted.options, wanted.format, verbose=wanted.verbose)
    if not wanted.fix or checked.error is not None:
        return Outcome(checked)
    form = format_of(name, wanted.format, data)
    mending = mend_file(name, data, form, api.parse(data, format=form), wanted.options)
    if mending.after != data:
        checked = check_file(name, mending.after, wanted.options, form, verbose=wanted.verbose)
    return Outcome(checked, mending)


def read_bytes(name: str) -> bytes:
    """The bytes of a file.

    Raises:
        ParseError: it can't be read.
    """
    try:
        with open(name, "rb") as file:  # noqa: PTH123  # the name is told as it was given
            return file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ParseError(f"can't be read: {reason.lower()}", source=name) from None


def _jobs(files: int) -> int:
    if files < _FEW:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
