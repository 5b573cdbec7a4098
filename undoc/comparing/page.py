"""A comparison as a page of HTML: the whole text, with what was deleted, inserted, moved and renumbered marked."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from undoc import languages
from undoc.comparing.differences import Comparison, Difference
from undoc.comparing.merging import Stretch, merge
from undoc.comparing.nodes import Sides
from undoc.comparing.page_style import STYLE
from undoc.comparing.units import Unit
from undoc.comparing.words import changed_words
from undoc.escape import escape
from undoc.languages.tags import language_tag
from undoc.model import Document, Node

#: Stretches that stay are shown beside changes; longer runs of them are folded.
_SHOWN = 2
#: A longer list of changes is folded at first.
_OPEN = 20
_WORDS = {"missing": "deleted", "extra": "inserted"}


def render(
    comparison: Comparison, documents: tuple[Document, Document], sides: Sides, names: tuple[str, str] | None
) -> str:
    """The page.

    Args:
        comparison: the differences.
        documents: the versions that were compared.
        sides: the two trees, compared.
        names: what the versions are called; their symbols if None.
    """
    return "\n".join(_Page(comparison, documents, sides, names).lines()) + "\n"


class _Page:
    def __init__(
        self,
        comparison: Comparison,
        documents: tuple[Document, Document],
        sides: Sides,
        names: tuple[str, str] | None,
    ) -> None:
        self._comparison = comparison
        self._documents = documents
        self._names = names or (_name(documents[0], "first version"), _name(documents[1], "second version"))
        self._stretches = merge(documents, sides, comparison)
        # by the identity of a node, the anchor of the stretch that shows it
        self._anchors: dict[int, str] = {}
        for stretch in self._stretches:
            for found, letter in ((stretch.first, "a"), (stretch.second, "b")):
                if found is not None and (letter == "b" or stretch.second is None):
                    for node in found[1].nodes:
                        self._anchors.setdefault(id(node), f"{letter}{found[0]}")

    def lines(self) -> Iterator[str]:
        title = f"{self._names[0]} → {self._names[1]}"
        yield "<!DOCTYPE html>"
        yield '<html lang="en"><head><meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="color-scheme" content="light dark">'
        yield f"<title>{_escaped(title)}</title>"
        yield f"<style>{STYLE}</style></head><body>"
        yield '<a class="skip" href="#text">To the text</a>'
        yield f"<header><h1><bdi>{_escaped(self._names[0])}</bdi> → <bdi>{_escaped(self._names[1])}</bdi></h1>"
        yield f"<p>{_counted(self._comparison)}</p></header>"
        if self._comparison:
            shown = " open" if len(self._comparison) <= _OPEN else ""
            yield f'<nav aria-label="Changes"><details{shown}><summary>List of changes</summary><ol>'
            yield from (self._listed(item) for item in self._comparison)
            yield "</ol></details></nav>"
        language = self._documents[1].language or self._documents[0].language
        yield f'<main id="text"{_language(language)}>'
        for same, found in groupby(self._stretches, key=lambda stretch: stretch.same):
            run = list(found)
            yield from self._folded(run) if same else map(self._stretch, run)
        yield "</main></body></html>"

    def _listed(self, item: Difference) -> str:
        said = _escaped(str(item))
        anchor = next((found for node in reversed(item.nodes) if node and (found := self._anchor(node))), None)
        return f'<li><bdi>{said if anchor is None else f"""<a href="#{anchor}">{said}</a>"""}</bdi></li>'

    def _anchor(self, node: Node) -> str | None:
        return next((self._anchors[id(part)] for part in node.walk() if id(part) in self._anchors), None)

    def _folded(self, run: Sequence[Stretch]) -> Iterator[str]:
        if len(run) <= 2 * _SHOWN + 1:
            yield from map(self._stretch, run)
            return
        yield from map(self._stretch, run[:_SHOWN])
        yield f'<details class="same"><summary lang="en" dir="ltr">{len(run) - 2 * _SHOWN} unchanged</summary>'
        yield from map(self._stretch, run[_SHOWN:-_SHOWN])
        yield "</details>"
        yield from map(self._stretch, run[-_SHOWN:])

    def _stretch(self, stretch: Stretch) -> str:
        if stretch.second is None:
            return self._gone(stretch)
        at, unit = stretch.second
        if stretch.first is None:
            return _block(unit, f"b{at}", "inserted", f"<ins>{_whole(unit)}</ins>")
        place, before = stretch.first
        said = _redlined(before, unit)
        if stretch.moved:
            said += _aside(f'<a href="#a{place}">moved: where it was</a>')
        return _block(unit, f"b{at}", "same" if stretch.same else "moved" if stretch.moved else "changed", said)

    def _gone(self, stretch: Stretch) -> str:
        if stretch.first is None:
            return ""
        at, unit = stretch.first
        said = f"<del>{_whole(unit)}</del>"
        if stretch.elsewhere is not None:
            said += _aside(f'<a href="#b{stretch.elsewhere}">moved: where it is now</a>')
        return _block(unit, f"a{at}", "away" if stretch.moved else "deleted", said)


def _escaped(text: str) -> str:
    """Text with nothing in it that would be taken for markup or that no page may hold."""
    return html.escape(escape(text))


def _name(document: Document, otherwise: str) -> str:
    symbols = document.masthead.symbols if document.masthead else ()
    return symbols[0] if symbols else otherwise


def _counted(items: Sequence[Difference]) -> str:
    counts: Counter[str] = Counter(item.kind for item in items)
    kinds = ("changed", "extra", "missing", "moved", "renumbered")
    return ", ".join(f"{counts[kind]} {_WORDS.get(kind, kind)}" for kind in kinds if counts[kind]) or "No difference"


def _language(code: str | None) -> str:
    tag = language_tag(code)
    if code is None or tag is None:
        return ' dir="auto"'
    return f' lang="{tag}" dir="{"rtl" if languages.language(code).rtl else "ltr"}"'


def _whole(unit: Unit) -> str:
    marker = f'<span class="marker">{_escaped(unit.marker)}</span> ' if unit.marker else ""
    return marker + _escaped(unit.text)


def _redlined(before: Unit, after: Unit) -> str:
    marker = after.marker
    if before.marker != marker:
        gone, come = _escaped(before.marker), _escaped(marker)
        said = (f"<del>{gone}</del>" if gone else "") + (f"<ins>{come}</ins>" if come else "")
        marker = f'<span class="marker">{said}</span> '
    elif marker:
        marker = f'<span class="marker">{_escaped(marker)}</span> '
    words = []
    for change in changed_words(before.text, after.text):
        if change.alike:
            words.append(_escaped(change.first))
        else:
            words.append(f"<del>{_escaped(change.first)}</del>" if change.first else "")
            words.append(f"<ins>{_escaped(change.second)}</ins>" if change.second else "")
    return marker + "".join(words)


def _aside(said: str) -> str:
    return f' <small lang="en" dir="ltr">{said}</small>'


def _block(unit: Unit, anchor: str, state: str, said: str) -> str:
    level = f" level-{min(unit.level, 4)}" if unit.kind in ("text", "heading", "note") and unit.level else ""
    if unit.kind == "heading":
        depth = min(unit.level + 2, 6)
        return f'<h{depth} id="{anchor}" class="{state}">{said}</h{depth}>'
    return f'<p id="{anchor}" class="{unit.kind} {state}{level}">{said}</p>'
