"""The rules by which documents are judged: a room for each family, a file for each rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from undoc.diagnostics import Diagnostic
from undoc.model import Document
from undoc.options import CheckOptions
from undoc.rules.choosing import Chosen
from undoc.rules.registry import rules, versions_rules
from undoc.rules.rule import Case, Rule, VersionsRule
from undoc.rules.subject import Subject

__all__ = ["Case", "Rule", "Subject", "VersionsRule", "check", "check_versions", "rules", "versions_rules"]


def check(document: Document, options: CheckOptions | None = None) -> Iterator[Diagnostic]:
    """Every finding of the chosen rules in a document, rule by rule in the order of the codes."""
    chosen = Chosen(options)
    subject = Subject(document)
    for rule in rules():
        if chosen.has(rule.code):
            for found in rule(subject).check():
                yield chosen.weighed(found)


def check_versions(versions: Sequence[Document], options: CheckOptions | None = None) -> Iterator[Diagnostic]:
    """Every finding of the chosen rules on language versions, each held against the first; version by version."""
    chosen = Chosen(options)
    subjects = [Subject(version) for version in versions]
    for other in subjects[1:]:
        for rule in versions_rules():
            if chosen.has(rule.code):
                for found in rule(subjects[0], other).check():
                    yield chosen.weighed(found)
