"""Every rule there is: those of undoc and those that other distributions bring.

Others join by the entry-point group ``undoc.rules``: each entry is a `Rule` or a `VersionsRule` class, or a tuple of
them.
"""

from __future__ import annotations

import inspect
import re
from functools import cache
from importlib import metadata
from itertools import chain

from undoc.errors import UndocError
from undoc.rules import annexes, footnotes, numbering, references, structure
from undoc.rules.rule import Rule, VersionsRule

_FAMILIES: tuple[tuple[type[Rule] | type[VersionsRule], ...], ...] = (
    annexes.RULES,
    footnotes.RULES,
    numbering.RULES,
    references.RULES,
    structure.RULES,
)

_CODE = re.compile(r"[A-Z]{1,8}\d{3}")
#: Letters of codes that parsers, exporters and the schema use.
_TAKEN = ("E", "P", "X")


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


@cache
def _all() -> dict[str, type[Rule] | type[VersionsRule]]:
    table: dict[str, type[Rule] | type[VersionsRule]] = {}
    for rule in chain.from_iterable(_FAMILIES):
        table[rule.code] = rule
    for entry in metadata.entry_points(group="undoc.rules"):
        try:
            brought = entry.load()
        except Exception as error:  # noqa: BLE001  # whatever another distribution's module does when it is imported
            said = f"{type(error).__name__}: {error}"
            raise UndocError(f"the rules {entry.name!r}, which another distribution brings, fail: {said}") from None
        for rule in brought if isinstance(brought, tuple) else (brought,):
            _admit(table, entry.name, rule)
    return {code: table[code] for code in sorted(table)}


def _admit(table: dict[str, type[Rule] | type[VersionsRule]], entry: str, rule: object) -> None:
    """Take in a rule that another distribution brings.

    Raises:
        UndocError: it is none, or its code or name is missing, malformed or taken.
    """
    who = f"the rules {entry!r}, which another distribution brings,"
    if not (isinstance(rule, type) and issubclass(rule, (Rule, VersionsRule)) and not inspect.isabstract(rule)):
        raise UndocError(f"{who} hold {rule!r}, which is no rule")
    code, name = getattr(rule, "code", None), getattr(rule, "name", None)
    if not (isinstance(code, str) and _CODE.fullmatch(code) and code.rstrip("0123456789") not in _TAKEN):
        raise UndocError(f"{who} have the code {code!r}: a code is letters but E, P and X and three digits")
    if not isinstance(name, str) or not hasattr(rule, "severity"):
        raise UndocError(f"{who} have {code} without a name or a severity")
    if code in table or any(name == other.name for other in table.values()):
        raise UndocError(f"{who} have the code {code} or the name {name!r}, which is taken")
    table[code] = rule
