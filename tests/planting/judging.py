"""Whether planted defects are reported: with the right code, at the right place, and not before they were planted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from zlib import crc32

from attrs import define, field, frozen

import undoc
from planting.annexes import ANNEX_DEFECTS, numbered
from planting.defects import Defect, Planted, VersionsDefect
from undoc import CheckOptions, Diagnostic, Document

#: Every so often a document has no place for a defect.
_TRIES = 40


@frozen
class Outcome:
    """What became of one planted defect.

    Attributes:
        defect: its kind.
        source: the document's name.
        reported: whether it was.
        said: what was reported that was not before, where it was not the right thing.
    """

    defect: Defect | VersionsDefect
    source: str
    reported: bool
    said: str = ""

    def __str__(self) -> str:
        return f"{self.defect.code} {self.defect.name} in {self.source}: {self.said or 'nothing new was reported'}"


@define
class Judge:
    """Plants defects and sees what their rules say; what these say of each document before is worked out once.

    Attributes:
        sources: documents with their names.
        pairs: pairs of language versions with the name of the second.
    """

    sources: Sequence[tuple[str, Document]]
    pairs: Sequence[tuple[str, Document, Document]] = ()
    _before: dict[tuple[str, tuple[int, ...]], Counter[tuple[str, ...]]] = field(factory=dict, init=False)
    _kept: list[Document] = field(factory=list, init=False)

    def outcomes(self, defect: Defect, count: int) -> list[Outcome]:
        """What becomes of so many defects of a kind, planted at random in documents that have a place for them."""
        # the same places whenever and wherever it runs
        random = Random(crc32(f"{defect.code} {defect.name}".encode()))  # noqa: S311
        done: list[Outcome] = []
        seen: set[tuple[str, ...]] = set()
        sources = list(self.sources)
        for _ in range(_TRIES):
            random.shuffle(sources)
            for name, document in sources:
                if len(done) == count:
                    return done
                base = self._numbered(document, random) if defect in ANNEX_DEFECTS else document
                planted = defect.plant(base, random) if base is not None else None
                # a document of few places gives the same defect again
                key = (name, undoc.outline(planted.document)) if planted else ()
                if planted is None or base is None or key in seen:
                    continue
                seen.add(key)
                done.append(self._judge(defect, name, (base,), planted))
        return done

    def version_outcomes(self, defect: VersionsDefect, count: int) -> list[Outcome]:
        """Likewise of defects in one of two language versions."""
        random = Random(crc32(f"{defect.code} {defect.name}".encode()))  # noqa: S311
        done: list[Outcome] = []
        pairs = list(self.pairs)
        for _ in range(_TRIES):
            random.shuffle(pairs)
            for name, first, second in pairs:
                if len(done) == count:
                    return done
                planted = defect.plant(second, random)
                if planted is not None:
                    done.append(self._judge(defect, name, (first, second), planted))
        return done

    def _numbered(self, document: Document, random: Random) -> Document | None:
        made = numbered(document, random)
        if made is not None:
            self._kept.append(made)  # what is known of it is known by its id
        return made

    def _judge(
        self, defect: Defect | VersionsDefect, name: str, base: tuple[Document, ...], planted: Planted
    ) -> Outcome:
        known = (defect.code, tuple(id(document) for document in base))
        if known not in self._before:
            self._before[known] = Counter(_told(item) for item in _findings(base, defect.code))
        after = (*base[:-1], planted.document)
        new = _new(self._before[known], _findings(after, defect.code))
        right = any((item.address or "") in planted.at for item in new)
        if not right:  # what the other rules say of it instead
            new = _new(Counter(_told(item) for item in _findings(base)), _findings(after))
        said = "; ".join(str(item) for item in new)
        return Outcome(defect, name, right, "" if right else f"expected at {planted.at}; {said}" if said else "")


def _findings(documents: tuple[Document, ...], code: str | None = None) -> Iterable[Diagnostic]:
    """What one rule, or what all of them, find in a document or in versions of one."""
    options = CheckOptions(select=code) if code else None
    if len(documents) == 1:
        return undoc.validate(documents[0], options=options)
    return undoc.validate_versions(documents, options=options)


def _new(before: Counter[tuple[str, ...]], findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings that were not there before."""
    old = before.copy()
    new: list[Diagnostic] = []
    for item in findings:
        told = _told(item)
        old[told] -= 1
        if old[told] < 0:
            new.append(item)
    return new


def _told(item: Diagnostic) -> tuple[str, ...]:
    return item.code, item.address or "", item.message, item.words or ""


def read_all(paths: Iterable[Path], read: Callable[[Path], Document] = undoc.read) -> list[tuple[str, Document]]:
    """Documents with the names of their files."""
    return [(path.name, read(path)) for path in sorted(paths)]
