"""What is cited together with a document: ``A/68/9123 and Corr.1 and Add.1-3``, ``A/C.3/68/SR.9, 12 and 20-24``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from undoc.patterns import compiled_late
from undoc.references.reference import Reference
from undoc.references.written import symbol_of

_DASH = r"\-\u2010\u2011–"
_AND = r"(?:and|et|y|e|и|و|和|及|、)"
#: Of a range the last is cited; ``to`` and its like stand between words only.
_RANGE = rf"(?:[{_DASH}](?P<last>[0-9]{{1,3}})(?![0-9/]))?"
_NAMED = compiled_late(
    rf"(?:,| ?{_AND}| (?:to|à|a|по|إلى)|至)? ?"
    r"(?P<name>(?P<kind>Corr|Add|Rev|Amend|L|CRP|WP|SR|PV)\.(?P<number>[0-9]{1,3})"
    rf"(?P<more>(?:/(?:Corr|Add|Rev|Amend)\.[0-9]{{1,3}})*+)){_RANGE}(?![0-9/])"
)
#: A bare number goes on only where nothing follows that could be counted by it: ``Add.1 and 2 copies``.
_BARE = compiled_late(
    rf"(?:, ?{_AND}?| ?{_AND}| (?:to|à|a|по|إلى)|至) ?(?P<name>(?P<number>[0-9]{{1,3}})){_RANGE}"
    rf"(?= ?(?:[\n,;:)\]，。；、）؛،]|\.(?![0-9])|$|{_AND} ?(?:[0-9]|(?:Add|Corr|Rev)\.)|(?:to|à|a|по|至) [0-9]))"
)
#: What stands behind any symbol; a draft or a record goes on only with drafts or records: "A/C.3/68/L.3 to L.6".
_MODIFIERS = frozenset({"Corr", "Add", "Rev", "Amend"})
#: What is counted in the last part of a symbol.
_COUNTED = compiled_late(r"(.*/(?:Add|Corr|Rev|SR|PV)\.)(?:[0-9]{1,4}-)?([0-9]{1,4})$")


def add_followers(text: str, found: Sequence[Reference]) -> list[Reference]:
    """The symbols written out in a text, and those of which only the end is printed, behind another one.

    Args:
        text: running text.
        found: the symbols written out in it, in order.

    Returns:
        All of them in order; of a range, its ends.
    """
    together: list[Reference] = []
    for reference in found:
        together.append(reference)
        together += _following(text, reference)
    return together


def _following(text: str, reference: Reference) -> Iterator[Reference]:
    """What is cited behind a symbol by its last part only."""
    value = reference.symbol.value
    position = reference.end
    counted = _COUNTED.match(value) if value[-1].isdigit() and "." in value else None
    base, reached = (counted[1], int(counted[2])) if counted else ("", 0)
    while True:
        if match := _NAMED.match(text, position):
            # of "A/68/9123/Add.1, Add.2" the second is no addendum to the first
            stem, again, _ = value.rpartition(f"/{match['kind']}.")
            if not again and match["kind"] not in _MODIFIERS:
                return
            base, reached = f"{stem if again else value}/{match['kind']}.", 0
            if match["more"]:  # "Add.1 and Add.1/Corr.1"
                if symbol := symbol_of(f"{base}{match['number']}{match['more']}"):
                    yield Reference(match.start("name"), match.end("name"), symbol)
                base, position = "", match.end()
                continue
        elif not base or not (match := _BARE.match(text, position)) or int(match["number"]) <= reached:
            return
        for group in ("number", "last"):
            if match[group]:
                start = match.start("name" if group == "number" else group)
                reached = int(match[group])
                if symbol := symbol_of(f"{base}{reached}"):
                    yield Reference(start, match.end(group), symbol)
        position = match.end()
