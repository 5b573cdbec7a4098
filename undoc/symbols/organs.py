"""The bodies of the United Nations, as symbols name them."""

from __future__ import annotations

from attrs import frozen

from undoc.languages import language as language_of
from undoc.records import Record
from undoc.symbols.names import NAMES, PRINCIPAL
from undoc.symbols.translations import TRANSLATED

#: What bodies are called in the IRIs of Akoma Ntoso, in the profile of the United Nations (AKN4UN).
_ACTORS = {"A/HRC": "un-hrc", "A": "un-ga", "S": "un-sc", "E": "un-ecosoc", "T": "un-tc"}


@frozen(eq=False, repr=False)
class Organ(Record):
    """A body of the United Nations.

    Attributes:
        code: the parts of its symbols that name it: ``"A"``, ``"A/C.3"``, ``"E/CN.4/Sub.2"``.
    """

    code: str

    def __str__(self) -> str:
        return self.code

    @property
    def parent(self) -> Organ | None:
        """The body whose code its own begins with: ``A`` of ``A/C.3``; None for the first part of a symbol."""
        code, slash, _ = self.code.rpartition("/")
        return Organ(code) if slash else None

    @property
    def actor(self) -> str:
        """Its name in IRIs: ``"un-ga"``; that of the nearest body above it that has one, or ``"un"``."""
        return actor_of(self.code)

    def name(self, language: str | None = None) -> str | None:
        """What it is called.

        Args:
            language: ISO 639-1 code; None for English.

        Returns:
            Its name in that language, in English where no other is known, or None: most ad hoc committees and
            conferences have a number only.
        """
        words = language_of(language)
        if self.code in PRINCIPAL:
            return words.organs[PRINCIPAL[self.code]]
        return TRANSLATED.get(words.code, {}).get(self.code) or NAMES.get(self.code)


def actor_of(symbol: str) -> str:
    """What the body of a symbol is called in IRIs: ``"un-hrc"`` for ``"A/HRC/22/1"``; ``"un"`` where none is known."""
    path = f"{symbol}/"
    return next((actor for code, actor in _ACTORS.items() if path.startswith(f"{code}/")), "un")
