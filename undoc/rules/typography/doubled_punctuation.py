"""T117."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule, replaced

_TWO = compiled_late(r"[,;:.،؛，；：、。][,;:.،؛，；：、。]")
_DOUBLED = compiled_late(
    r"(?P<same>[,;:،؛，；：、。])(?P=same)+|(?<!\.)\.\.(?!\.)"
    r"|[,;:،؛，；：、][,;:.،؛，；：、。]|。[,;:.،؛，；：、]"
)


class DoubledPunctuation(MendingRule):
    """One sign of punctuation stands at a place: no two commas, no comma with a full stop.

    A point that ends an abbreviation may have another sign behind it, three points stand for what is left out, and
    addresses and times (``http://``, ``10::30``) have signs of their own. Source: United Nations Editorial Manual
    Online, "Punctuation".
    """

    code = "T117"
    name = "doubled-punctuation"
    severity = Severity.WARNING

    def faults(self, text: str) -> Iterator[Fault]:
        """Two signs at one place."""
        if _TWO.search(text) is None:
            return
        for match in _DOUBLED.finditer(text):
            said = f"{match[0]!r} has a sign too many"
            if match["same"] is not None:
                if not text[match.end() : match.end() + 1].isalnum() or match["same"] not in ":":
                    yield replaced(*match.span(), said, match["same"])
            else:
                yield Fault(*match.span(), said)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Single signs, abbreviations and what is left out; doubled ones."""
        yield Case(document_of("en", "The States, etc., met ... at the address fe80::1 (paras. 2 and 3, ibid., p. 4)."))
        yield Case(document_of("en", "They met,, and agreed."), at=("para. 1",))
        yield Case(document_of("en", "They met,;", "They agreed.."), at=("para. 1", "para. 2"))
        yield Case(document_of("zh", "他们同意。。", "他们同意，。"), at=("para. 1", "para. 2"))
        yield Case(document_of("ar", "اتفقوا،،"), at=("para. 1",))
