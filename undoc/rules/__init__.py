"""The rules by which documents are judged: a room for each family, a file for each rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from attrs import evolve

from undoc.diagnostics import Diagnostic, Report
from undoc.model import Document
from undoc.options import CheckOptions
from undoc.printed_addresses import print_address
from undoc.rules.choosing import Chosen
from undoc.rules.registry import examine, rules, versions_rules
from undoc.rules.rule import Case, Rule, VersionsRule
from undoc.rules.subject import Subject

__all__ = ["Case", "Rule", "Subject", "VersionsRule", "check", "check_versions", "rules", "versions_rules"]


def check(document: Document, options: CheckOptions | None = None, source: str | None = None) -> Report:
    """Every finding of the chosen rules in a document, rule by rule in the order of the codes.

    Args:
        document: the document.
        options: which rules count, how grave their findings are, and what is suppressed.
        source: the name of its file.
    """
    chosen = Chosen(options, source)
    subject = Subject(document)
    found = chain.from_iterable(examine(rule, subject) for rule in rules() if chosen.has(rule.code))
    return chosen.report(_placed(one, document.language, source) for one in found)


def check_versions(
    versions: Sequence[Document], options: CheckOptions | None = None, sources: Sequence[str | None] = ()
) -> Report:
    """Every finding of the chosen rules on language versions, each held against the first; version by version.

    Args:
        versions: the versions.
        options: which rules count, how grave their findings are, and what is suppressed.
        sources: the names of their files, if known.
    """
    subjects = [Subject(version) for version in versions]
    names = [*sources, *[None] * len(versions)][: len(versions)]
    Chosen(options)  # told what is wrong with them even where there is nothing to check
    reports = []
    for other, source in list(zip(subjects, names, strict=True))[1:]:
        chosen = Chosen(options, source)
        found = chain.from_iterable(
            examine(rule, subjects[0], other) for rule in versions_rules() if chosen.has(rule.code)
        )
        reports.append(chosen.report(_placed(one, other.document.language, source) for one in found))
    return Report(chain.from_iterable(reports), chain.from_iterable(report.suppressed for report in reports))


def _placed(found: Diagnostic, language: str | None, source: str | None) -> Diagnostic:
    """A finding with its file, and with its place as its document's language says it."""
    place = print_address(found.address, language) if found.address else None
    return evolve(found, place=place, source=source) if place or source else found
