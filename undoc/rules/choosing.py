"""Which rules count, and how grave their findings are."""

from __future__ import annotations

from attrs import evolve

from undoc.diagnostics import Diagnostic
from undoc.errors import UndocError
from undoc.options import CheckOptions
from undoc.rules.registry import every_rule


class Chosen:
    """The rules that options choose.

    A code chooses one rule, its beginning all rules that begin so (``"N"`` the family, ``"N1"``); where one is both
    selected and ignored, the longer beginning counts, and ignoring counts where both are as long.

    Args:
        options: the choices; None chooses every rule.

    Raises:
        UndocError: a code that no rule has.
    """

    def __init__(self, options: CheckOptions | None) -> None:
        self._options = options or CheckOptions()
        codes = [rule.code for rule in every_rule()]
        for said in (*self._options.select, *self._options.ignore, *self._options.severities):
            if not said or not any(code.startswith(said.upper()) for code in codes):
                raise UndocError(f"no rule has a code that begins with {said!r}; `undoc rule` lists those there are")

    def has(self, code: str) -> bool:
        """Whether a rule counts."""
        selected = _longest(self._options.select or ("",), code)
        return selected is not None and selected > (_longest(self._options.ignore, code) or -1)

    def weighed(self, found: Diagnostic) -> Diagnostic:
        """A finding with the severity that was chosen for it."""
        weights = self._options.severities
        fitting = [said for said in weights if found.code.startswith(said.upper())]
        return evolve(found, severity=weights[max(fitting, key=len)]) if fitting else found


def _longest(said: tuple[str, ...], code: str) -> int | None:
    return max((len(one) for one in said if code.startswith(one.upper())), default=None)
