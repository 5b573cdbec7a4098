"""S106."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Letter, Signature
from undoc.rules.rule import Case, Rule


class SignatureWithoutName(Rule):
    """Every signature has a name.

    The mark of a signature is printed with the name of the signatory, in Chinese behind it, elsewhere before it; the
    office below or above is not enough. Source: United Nations Editorial Manual Online, Communications (Signature).
    """

    code = "S106"
    name = "signature-without-name"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Signatures without a name."""
        for signature in self.document.find(Signature):
            if not signature.name.strip():
                office = f" of {signature.titles[0]!r}" if signature.titles else ""
                yield self.found(signature, f"the signature{office} has no name")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A name with an office; an office alone, in an annex too."""
        yield Case(Letter(signatures=[Signature("Ana Lind", ["Permanent Representative"])]))
        yield Case(Letter(signatures=[Signature("", ["Permanent Representative"])]), at=("signature",))
        annex = Annex(signatures=[Signature("安娜·林德", ["大使"], above=1), Signature(" ")])
        yield Case(Letter(language="zh", annexes=[annex]), at=("annex, signature 2",))
