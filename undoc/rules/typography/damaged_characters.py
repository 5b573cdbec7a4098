"""T113."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, TextRule

_DAMAGED = compiled_late(
    # replacement characters, controls, private use, no characters at all
    r"[\ufffd\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]+"
    # UTF-8 read as Latin-1 or Windows-1252: a letter of two bytes, a sign of three
    r"|(?:[ÂÑ][\u0080-\u00bf]|[ÃÐ][\u0080-\u00bf€‚„†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸƒ]|â€[\u0080-\u00bf™œ˜“”¦¢])+"
    # a question mark within a word, where a letter was lost
    r"|(?<=[^\W\d_])\?{1,4}(?=[a-zà-öø-ÿа-я])"
)
#: Signs of which every damage but one has some.
_MAYBE = compiled_late(
    r"[?ÃÂÐÑ\ufffd\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]"
)
_ADDRESS = compiled_late(r"[/@=&]|www\.|\.\w")
_LONGEST_ADDRESS = 300


class DamagedCharacters(TextRule):
    """Every character of a text is one that was written.

    Replacement characters, controls and letters of a wrong encoding (``RÃ©union``) tell that a text was damaged on its
    way. Characters of private use are shown in one font only. Source: The Unicode Standard, chapter 23, "Special Areas
    and Format Characters".
    """

    code = "T113"
    name = "damaged-characters"
    severity = Severity.ERROR

    def faults(self, text: str) -> Iterator[Fault]:
        """Characters that are none."""
        if text.isascii() and "?" not in text and text.isprintable():
            return
        if _MAYBE.search(text) is None and "â€" not in text:
            return
        for match in _DAMAGED.finditer(text):
            codes = " ".join(f"U+{ord(sign):04X}" for sign in match[0][:4])
            if match[0][0] == "?" and _ADDRESS.search(_word_before(text, match.start())):
                continue  # an address with a query
            yield Fault(*match.span(), f"damaged characters: {codes}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Letters of several scripts; a lost one, and one of a wrong encoding."""
        yield Case(document_of("fr", "Réunion à l’Élysée, http://example.org/page?lang=fr, «\u00a0où\u00a0?\u00a0»"))
        yield Case(document_of("fr", "R\ufffdunion"), at=("para. 1",))
        yield Case(document_of("fr", "RÃ©union"), at=("para. 1",))
        yield Case(document_of("es", "la reuni?n"), at=("para. 1",))


def _word_before(text: str, position: int) -> str:
    """What stands before a position without white space."""
    before = text[max(0, position - _LONGEST_ADDRESS) : position]
    return before.split()[-1]
