"""T105."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.lookalikes import TO_CYRILLIC, TO_LATIN, is_cyrillic, is_latin
from undoc.model import Annex, Document, Footnote, Heading, Paragraph, Subparagraph
from undoc.rules.rule import Case, Rule


class MixedScriptMarker(Rule):
    """The marker of a paragraph, a heading, an annex or a note is in one script, and so are those of a list.

    A Cyrillic letter among Latin ones looks the same and is another: no search finds it and no software knows what
    follows it. Brackets of a marker are of one width. In Russian a list may have Latin or Cyrillic letters, but not
    both. Source: Unicode Technical Standard #39, Unicode Security Mechanisms, on confusable characters.
    """

    code = "T105"
    name = "mixed-script-marker"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Markers of two scripts, and markers in another script than the rest of their list."""
        for node in self.document.walk():
            if isinstance(node, (Paragraph, Subparagraph, Heading, Footnote, Annex)):
                marker = node.label if isinstance(node, Annex) else node.marker
                if marker is not None and not marker.isascii() and (said := _mixture(marker)) is not None:
                    yield self.found(node, f"the marker {marker!r} {said}")
            if isinstance(node, (Paragraph, Subparagraph)) and len(node.subparagraphs) > 1:
                yield from self._strangers(node.subparagraphs)

    def _strangers(self, listed: Sequence[Subparagraph]) -> Iterator[Diagnostic]:
        """Markers that look like letters of the script of the others."""
        letters = [(one, letter) for one in listed if len(letter := one.label or "") == 1 and letter.isalpha()]
        cyrillic = [(one, letter) for one, letter in letters if is_cyrillic(letter)]
        latin = [(one, letter) for one, letter in letters if is_latin(letter)]
        if not cyrillic or not latin:
            return
        fewer, alike, name = (
            (cyrillic, TO_LATIN, "Cyrillic") if len(cyrillic) <= len(latin) else (latin, TO_CYRILLIC, "Latin")
        )
        for one, letter in fewer:
            if letter in alike:
                yield self.found(one, f"the marker {one.marker!r} is {name}, unlike those around it")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Lists in one script; one letter of another, a numeral of two scripts, brackets of two widths."""
        yield Case(_listed("en", "(a)", "(b)", "(c)"))
        yield Case(_listed("ru", "а)", "б)", "в)"))
        yield Case(_listed("zh", "(一)", "(二)"))
        yield Case(_listed("ru", "a)", "b)", "с)"), at=("para. 1 (с)",))
        yield Case(_listed("zh", "(a）", "(b)"), at=("para. 1 (a)",))
        body = [Heading("Background", "ІI.")]
        yield Case(Document(language="en", body=body), at=("heading ІI",))


def _listed(language: str, *markers: str) -> Document:
    points = [Subparagraph("As agreed", marker) for marker in markers]
    return Document(language=language, body=[Paragraph("As follows:", "1.", points)])


def _mixture(marker: str) -> str | None:
    """What a marker mixes."""
    letters = [letter for letter in marker if letter.isalpha()]
    if any(map(is_cyrillic, letters)) and any(map(is_latin, letters)):
        return "has Latin and Cyrillic letters"
    if any(sign in marker for sign in "（）") and any(sign in marker for sign in "()"):
        return "has brackets of two widths"
    zeros = {ord(sign) - unicodedata.decimal(sign) for sign in marker if sign.isdecimal()}
    return "has figures of two scripts" if len(zeros) > 1 else None
