"""Citations of United Nations documents in running text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from undoc.references.reference import Part, Pinpoint, Reference

__all__ = ["Part", "Pinpoint", "Reference", "find_references"]


def find_references(text: str, language: str | None = None) -> list[Reference]:
    """The documents that a text cites: by symbol, by the number of a resolution or decision, as a supplement.

    Args:
        text: running text; any string.
        language: ISO 639-1 code of the language by whose words resolutions are cited; of ``"zh-Hans"`` the first part
            counts. If None, or no official language, every language whose words for them stand in the text.

    Returns:
        The citations in order, disjoint. Each spans the symbol or number itself, without the words around it.
    """
    return _finder()(text, language)


@cache
def _finder() -> Callable[[str, str | None], list[Reference]]:
    """What finds them; its patterns take longer to compile than many a text to read, so they wait for the first."""
    from undoc.references.finding import find

    return find
