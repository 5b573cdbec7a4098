"""The rules by which documents are judged: one class a rule, one family a module."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.addresses import Addresses
from undoc.diagnostics import Diagnostic
from undoc.model import Document
from undoc.rules.annexes import AnnexesRunOn
from undoc.rules.footnotes import NotesRunOn
from undoc.rules.numbering import ParagraphsRunOn
from undoc.rules.references import PartsReferredTo, PossibleCitations, WholeSymbols
from undoc.rules.rule import Rule
from undoc.rules.structure import LetterParts, UnplacedText

#: Every rule, in the order of the codes.
RULES: tuple[type[Rule], ...] = (
    AnnexesRunOn,
    NotesRunOn,
    ParagraphsRunOn,
    PossibleCitations,
    WholeSymbols,
    PartsReferredTo,
    LetterParts,
    UnplacedText,
)


def check(document: Document) -> Iterator[Diagnostic]:
    """Every finding of every rule."""
    addresses = Addresses(document)
    for rule in RULES:
        yield from rule(addresses).check(document)
