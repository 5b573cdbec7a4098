"""Addresses in the words of a document's own language: "annex I, para. 3 (b)" is "附件一，第3段(b)"."""

from __future__ import annotations

from functools import cache

from undoc.languages.printed_places import PLACE_FORMS
from undoc.patterns import compiled_late

_KINDS = {"para.": "paragraph", "place and date": "place"}
_HEAD = compiled_late(r"(annex|enclosure|appendix|para\.|note|heading|signature|place and date|title|masthead)(?: |$)")
_POINT = compiled_late(r" ?\(([^()]+)\)")
#: A sign that is a number in brackets by itself: ㈠, ⑴.
_ENCLOSED = compiled_late("[\u2460-\u24ff\u3220-\u3243]")


@cache
def _language(code: str) -> str:
    return code.split("-")[0].lower()


def print_address(address: str, language: str | None) -> str | None:
    """An address as a language writes it.

    Args:
        address: as `undoc.address_of` gives it.
        language: code of the document's language.

    Returns:
        The address in that language; None for English, for languages that are none of the official ones, for the
        document itself and for what is no such address.
    """
    forms = PLACE_FORMS.get(_language(language or ""))
    if forms is None or not address:
        return None
    said: list[str] = []
    for step in address.split(", "):
        match = _HEAD.match(step)
        if match is None:
            return None
        kind = _KINDS.get(match[1], match[1])
        rest = step[match.end() :]
        label, points = (rest, []) if kind != "paragraph" else _points(rest)
        if label:
            form = forms.numbered.get(kind)
            if form is None:
                return None
            words = form.format(label)
        else:
            plain = forms.plain.get(kind)
            if plain is None:
                return None
            words = plain
        for point in points:
            words += point if _ENCLOSED.fullmatch(point) else forms.point.format(point)
        said.append(words)
    return forms.comma.join(said)


def _points(rest: str) -> tuple[str, list[str]]:
    """``"3 (b) (i)"`` as its number and the labels of its subparagraphs."""
    head = rest.find(" (")
    return (rest, []) if head < 0 else (rest[:head], _POINT.findall(rest[head:]))
