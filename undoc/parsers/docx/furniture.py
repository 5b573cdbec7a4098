"""What stands on the pages and is no part of the text: headers and footers, rules, hidden words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from undoc.diagnostics import Span
from undoc.model import Furniture, FurnitureKind
from undoc.parsers.docx.source import Placed
from undoc.patterns import compiled_late

_FORMS: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    ("rule", compiled_late(r"[_\u2014\u2015\u2500=\s-]{3,}")),
    ("bar code", compiled_late(r"\*\d{4,12}\*")),
    ("job number", compiled_late(r"(?:GE\.)?\d{2}-\d{5}(?: ?\([A-Z]\))?(?:\s+\d{6})?")),
    ("page number", compiled_late(r"(?:Page )?[-\u2013 ]{0,4}\d{1,4}(?:\s?/\s?\d{1,4})?[-\u2013 ]{0,4}")),
)
_RULE = compiled_late(r"[_\u2014\u2015\u2500]{4,}")


def make_furniture(placed: Iterable[Placed], kind: FurnitureKind | None = None) -> list[Furniture]:
    """Paragraphs as pieces of furniture, one for each line.

    Args:
        placed: the paragraphs.
        kind: what they are; None where their form tells.
    """
    return [Furniture(line.text, kind or _kind_of(line.text), span=line.span) for one in placed for line in one.lines]


def make_hidden(texts: Iterable[str]) -> list[Furniture]:
    """Words that are not printed; their place is not kept."""
    joined = "".join(texts)
    return [Furniture(line, "other", span=Span()) for line in joined.split("\n") if line.strip()]


def is_rule(text: str) -> bool:
    """Whether a paragraph is nothing but a rule drawn with characters."""
    return _RULE.fullmatch(text) is not None


def _kind_of(text: str) -> FurnitureKind:
    return next((kind for kind, form in _FORMS if form.fullmatch(text)), "running head")
