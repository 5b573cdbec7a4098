"""T108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.languages.lookalikes import in_one_script, is_cyrillic, is_latin
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule, replaced

_CYRILLIC, _LATIN = compiled_late("[\u0400-\u052f]"), compiled_late("[A-Za-zÀ-ɏ]")
_TOUCH = compiled_late(r"[A-Za-zÀ-ɏ][\u0400-\u052f]|[\u0400-\u052f][A-Za-zÀ-ɏ]")
_WORD = compiled_late(r"[A-Za-zÀ-ɏ\u0400-\u052f]+")


class MixedScriptWord(MendingRule):
    """A word is in one script.

    A Latin letter in a Russian word, or the reverse, looks right and is wrong: no search finds the word. Words that are
    meant so, such as an abbreviation with a Russian ending, are left alone: only those are told that are in one
    script but for letters that look alike in both. Source: Unicode Technical Standard #39, Unicode Security Mechanisms,
    on confusable characters.
    """

    code = "T108"
    name = "mixed-script-word"
    severity = Severity.WARNING

    def faults(self, text: str) -> Iterator[Fault]:
        """Words with a letter of another script that looks right."""
        if text.isascii() or not _CYRILLIC.search(text) or not _LATIN.search(text) or not _TOUCH.search(text):
            return
        for match in _WORD.finditer(text):
            word = match[0]
            if not (any(map(is_cyrillic, word)) and any(map(is_latin, word))):
                continue
            meant = in_one_script(word)
            if meant is not None:
                other = "Latin" if is_cyrillic(meant[0]) else "Cyrillic"
                yield replaced(*match.span(), f"the word {word!r} has a {other} letter", meant)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Words in one script, and an abbreviation with an ending; words with a strange letter."""
        yield Case(document_of("ru", "Совет и COVID-19, SMSсообщение"))
        yield Case(document_of("ru", "Cовет постановил"), at=("para. 1",))
        yield Case(document_of("en", "The Cоuncil decided"), at=("para. 1",))
