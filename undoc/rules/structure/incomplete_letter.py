"""S101."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import evolve

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Heading, Letter, Signature
from undoc.rules.rule import Case, Rule


class IncompleteLetter(Rule):
    """A letter has a title, which tells its date, its sender and its addressee, and a signature.

    Source: United Nations Editorial Manual Online.
    """

    code = "S101"
    name = "incomplete-letter"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """What a letter lacks."""
        document = self.document
        if not isinstance(document, Letter):
            return
        for name, value in (
            ("title", document.title),
            ("date", document.date),
            ("sender", document.sender),
            ("addressee", document.addressee),
            ("signature", document.signatures or None),
        ):
            if value is None:
                yield self.found(document, f"the letter has no {name}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A letter with all of them; one that is not signed."""
        title = Heading("Letter dated 1 January 2030 from the Permanent Representative of Arvenia to the President")
        letter = Letter(
            title=title,
            date=dt.date(2030, 1, 1),
            sender="Permanent Representative of Arvenia",
            addressee="President",
            signatures=[Signature("Ana Lind")],
        )
        yield Case(letter)
        yield Case(evolve(letter, signatures=()), at=("",))
