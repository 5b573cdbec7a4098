"""What the official languages of the United Nations print differently: one data module a language."""

from __future__ import annotations

import importlib
from functools import cache

from undoc.languages.language import Language

__all__ = ["CODES", "Language", "language"]

#: ISO 639-1 codes of the six official languages.
CODES = ("ar", "zh", "en", "fr", "ru", "es")


@cache
def language(code: str | None) -> Language:
    """The data of a language; English for None and for what is no official language.

    Args:
        code: an ISO 639-1 code; what follows a hyphen (``"zh-Hans"``) is ignored.
    """
    base = (code or "en").split("-")[0].lower()
    module = importlib.import_module(f"undoc.languages.{base if base in CODES else 'en'}")
    found = module.LANGUAGE
    assert isinstance(found, Language)  # noqa: S101  # a data module without its table is a bug here
    return found
