"""What plausible documents are made of: the lines and sentences of the six official languages."""

from __future__ import annotations

from undoc.testing.phrases.eastern import ARABIC, CHINESE
from undoc.testing.phrases.phrases import Phrases
from undoc.testing.phrases.western import ENGLISH, FRENCH, RUSSIAN, SPANISH

#: By ISO 639-1 code.
PHRASES = {one.code: one for one in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)}

__all__ = ["PHRASES", "Phrases"]
