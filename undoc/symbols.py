"""Symbols of United Nations documents, such as ``A/68/50`` or ``A/RES/65/170``."""

from __future__ import annotations

from attrs import field, frozen

#: undocs.org's two-letter codes are those of ISO 639-1.
_UNDOCS = "https://undocs.org/"


def _one_spaced(value: str) -> str:
    return " ".join(value.split())


@frozen(repr=False, order=True)
class Symbol:
    """The symbol of a document in its canonical form; prints as it is cited.

    Attributes:
        value: the symbol, such as ``"A/RES/65/170"`` or ``"S/RES/2085 (2012)"``. White space at the
            ends goes, inner runs of white space become one space.
    """

    value: str = field(converter=_one_spaced)

    def __str__(self) -> str:
        return self.value

    def __repr__(self) -> str:
        return f"Symbol({self.value!r})"

    def url(self, language: str | None = None) -> str:
        """The document's address on undocs.org: in a language (ISO 639-1 code), or in the reader's own."""
        place = f"{language}/" if language else ""
        return f"{_UNDOCS}{place}{self.value.replace(' ', '')}"
