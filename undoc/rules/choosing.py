"""Which rules count, and how grave their findings are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import chain
from pathlib import Path

from attrs import evolve

from undoc.diagnostics import Diagnostic, Report
from undoc.errors import UndocError
from undoc.options import CheckOptions
from undoc.rules.registry import TAKEN, every_rule
from undoc.suppressions import Suppression


class Chosen:
    """The rules that options choose.

    A code chooses one rule, its beginning all rules that begin so (``"N"`` the family, ``"N1"``); where one is both
    selected and ignored, the longer beginning counts, and ignoring counts where both are as long.

    Args:
        options: the choices; None chooses every rule.
        source: the name of the file, which `CheckOptions.per_file_ignores` and suppressions may be about.

    Raises:
        UndocError: a code that no rule has.
    """

    def __init__(self, options: CheckOptions | None, source: str | None = None) -> None:
        self._options = options = options or CheckOptions()
        ignores = options.per_file_ignores
        codes = [rule.code for rule in every_rule()]
        chosen = (*options.select, *options.ignore, *options.severities)
        for said in (*chosen, *chain.from_iterable(ignores.values()), *(one.code for one in options.suppressions)):
            known = said[:1].upper() in TAKEN or any(code.startswith(said.upper()) for code in codes)
            if not said or not known:
                raise UndocError(f"no rule has a code that begins with {said!r}; `undoc rule` lists those there are")
        self._here = tuple(
            code for pattern, codes in ignores.items() if fits(pattern, source, options.root) for code in codes
        )
        self._suppressions = [one for one in options.suppressions if fits(one.source, source, options.root)]

    def has(self, code: str) -> bool:
        """Whether a rule counts."""
        selected = _longest(self._options.select or ("",), code)
        ignored = _longest((*self._options.ignore, *self._here), code)
        return selected is not None and selected > (-1 if ignored is None else ignored)

    def may_have(self, beginning: str) -> bool:
        """Whether a rule counts whose code begins so; of what parsers and exporters say, the beginning itself."""
        codes = [rule.code for rule in every_rule() if rule.code.startswith(beginning.upper())]
        return any(map(self.has, codes or [beginning.upper()]))

    def suppression(self, found: Diagnostic) -> Suppression | None:
        """What says that a finding is no fault; the first of several."""
        for one in self._suppressions:
            alike = (one.address is None or _folded(one.address) == _folded(found.address or "")) and (
                one.words is None or one.words == found.words
            )
            if alike and found.code.startswith(one.code.upper()):
                return one
        return None

    def report(self, findings: Iterable[Diagnostic]) -> Report:
        """The findings that count, weighed, and those that are suppressed."""
        counted: list[Diagnostic] = []
        suppressed: list[Diagnostic] = []
        for found in findings:
            if not self.has(found.code):
                continue
            weighed = self.weighed(found)
            reason = self.suppression(found) if self._suppressions else None
            if reason is None:
                counted.append(weighed)
            else:
                suppressed.append(evolve(weighed, suppression=reason))
        return Report(counted, suppressed)

    def weighed(self, found: Diagnostic) -> Diagnostic:
        """A finding with the severity that was chosen for it."""
        weights = self._options.severities
        fitting = [said for said in weights if found.code.startswith(said.upper())]
        return evolve(found, severity=weights[max(fitting, key=len)]) if fitting else found


def fits(pattern: str, source: str | None, root: Path | None) -> bool:
    """Whether a file's name fits a pattern: its path below the root, as given, or without its folders.

    Args:
        pattern: ``*`` stands for any characters, ``?`` for one, ``[…]`` for one of several.
        source: the name; what has none fits only what fits everything.
        root: the folder that patterns are relative to; the working directory if None.
    """
    if source is None or pattern == "*":
        return pattern == "*"
    return any(fnmatchcase(name, pattern) for name in _names(source, root))


@lru_cache(maxsize=64)
def _names(source: str, root: Path | None) -> tuple[str, ...]:
    path = Path(source)
    names = [path.as_posix(), path.name]
    with contextlib.suppress(ValueError, OSError):
        names.append(path.resolve().relative_to((root or Path()).resolve()).as_posix())
    return tuple(names)


def _folded(address: str) -> str:
    return " ".join(address.split()).casefold()


def _longest(said: tuple[str, ...], code: str) -> int | None:
    return max((len(one) for one in said if code.startswith(one.upper())), default=None)
