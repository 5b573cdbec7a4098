"""Every rule there is: those of undoc and those that other distributions bring.

Others join by the entry-point group ``undoc.rules``: each entry is a `Rule` or a `VersionsRule` class, or a tuple of
them.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from undoc.diagnostics import Diagnostic
from undoc.distributions import Brought, brought
from undoc.errors import UndocError
from undoc.patterns import compiled_late
from undoc.rules import annexes, footnotes, masthead, numbering, references, structure, typography, versions
from undoc.rules.rule import Rule, VersionsRule
from undoc.rules.subject import Subject

_FAMILIES: tuple[tuple[type[Rule] | type[VersionsRule], ...], ...] = (
    annexes.RULES,
    footnotes.RULES,
    masthead.RULES,
    numbering.RULES,
    references.RULES,
    structure.RULES,
    typography.RULES,
    versions.RULES,
)

_CODE = compiled_late(r"[A-Z]{1,8}\d{3}")
#: Letters of codes that parsers, exporters and the schema use.
TAKEN = ("E", "P", "X")


def rules() -> tuple[type[Rule], ...]:
    """The rules on single documents, in the order of their codes."""
    return tuple(rule for rule in _all().values() if issubclass(rule, Rule))


def versions_rules() -> tuple[type[VersionsRule], ...]:
    """The rules on language versions, in the order of their codes."""
    return tuple(rule for rule in _all().values() if issubclass(rule, VersionsRule))


def every_rule() -> tuple[type[Rule] | type[VersionsRule], ...]:
    """Both kinds, in the order of their codes."""
    return tuple(_all().values())


def by_code(code: str) -> type[Rule] | type[VersionsRule]:
    """The rule of a code, or of a name.

    Raises:
        UndocError: there is none.
    """
    found = _all().get(code.upper())
    if found is None:
        found = next((rule for rule in _all().values() if rule.name == code.lower()), None)
    if found is None:
        raise UndocError(f"no rule {code!r}; `undoc rule` lists those there are")
    return found


def examine(rule: type[Rule] | type[VersionsRule], *subjects: Subject) -> Iterator[Diagnostic]:
    """What a rule finds.

    Args:
        rule: its class.
        subjects: what it takes: one document, or the first version and another.

    Raises:
        UndocError: a rule of another distribution fails; the message names both.
    """
    by = _brought().get(rule.code)
    findings = rule(*subjects).check if by is None else by.guarded(lambda: list(_checked(by, rule(*subjects).check())))
    yield from findings()


def _checked(by: Brought, findings: Iterable[object]) -> Iterator[Diagnostic]:
    for found in findings:
        if not isinstance(found, Diagnostic):
            raise UndocError(f"{by} finds {found!r}, which is no Diagnostic")
        yield found


@cache
def _all() -> dict[str, type[Rule] | type[VersionsRule]]:
    table: dict[str, type[Rule] | type[VersionsRule]] = {}
    for rule in chain.from_iterable(_FAMILIES):
        table[rule.code] = rule
    for by in brought("undoc.rules", "rule"):
        for loaded in by.load():
            _admit(table, by, loaded)
    return {code: table[code] for code in sorted(table)}


@cache
def _brought() -> dict[str, Brought]:
    """Who brings the rules that are not undoc's own, by code."""
    own = {rule.code for rule in chain.from_iterable(_FAMILIES)}
    return {rule.code: by for by in brought("undoc.rules", "rule") for rule in by.load() if rule.code not in own}


def _admit(table: dict[str, type[Rule] | type[VersionsRule]], by: Brought, rule: object) -> None:
    """Take in a rule that another distribution brings.

    Raises:
        UndocError: it is none, or its code or name is missing, malformed or taken.
    """
    if not (isinstance(rule, type) and issubclass(rule, (Rule, VersionsRule)) and not inspect.isabstract(rule)):
        raise UndocError(f"{by} holds {rule!r}, which is no rule")
    code, name = getattr(rule, "code", None), getattr(rule, "name", None)
    if not (isinstance(code, str) and _CODE.fullmatch(code) and code.rstrip("0123456789") not in TAKEN):
        raise UndocError(f"{by} has the code {code!r}: a code is letters but E, P and X and three digits")
    if not isinstance(name, str) or not hasattr(rule, "severity"):
        raise UndocError(f"{by} has {code} without a name or a severity")
    if code in table or any(name == other.name for other in table.values()):
        raise UndocError(f"{by} has the code {code} or the name {name!r}, which is taken")
    table[code] = rule
