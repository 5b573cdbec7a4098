"""Looking up the number that a reference names, from the place where it is named."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from undoc.internal_references import InternalReference, PlaceKind
from undoc.model import Heading, Node, Resolution
from undoc.resolving.labels import folded, number_of, same
from undoc.resolving.scopes import Placed, Scope, Standpoint, Survey

_ATTACHMENTS = ("annex", "enclosure", "appendix")
#: What parts with paragraph numbers of their own are called, in six languages.
_SECTIONS = frozenset(
    "article section chapter part artículo sección capítulo partie chapitre статьи статье раздела разделу главы главе "
    "المادة الفرع الفصل 条 节 章".split()
)
#: How the words for resolutions and decisions begin.
_RESOLUTIONS = ("resol", "résol", "decis", "décis", "резолюц", "решени", "决议", "决定", "القرار", "المقرر")


@frozen
class Search:
    """A search for what a reference names.

    Attributes:
        reference: what was said.
        here: where it was said.
        survey: of the document.
    """

    reference: InternalReference
    here: Standpoint
    survey: Survey

    def named(self, label: str | None) -> Node | None:
        """The node that bears a label."""
        for scope in self._scopes():
            inner: Scope | None = scope
            section: Heading | None = None
            for kind, outer_label in self.reference.within:
                placed = self._in_scope(kind, outer_label, inner, section) if inner is not None else None
                if placed is not None and isinstance(placed.node, Heading):
                    section = placed.node
                else:
                    inner = self.survey.scopes.get(id(placed.node)) if placed is not None else None
            found = self._in_scope(self.reference.kind, label, inner, section) if inner is not None else None
            if found is not None:
                return found.node
        return None

    def _scopes(self) -> Iterable[Scope]:
        """The parts in which to look, the likeliest first."""
        if self.here.scope.quoted:
            return (self.here.scope,)
        outwards = list(self.here.scope.outwards())
        reference = self.reference
        if (reference.within[0][0] if reference.within else reference.kind) in _ATTACHMENTS:
            return outwards
        whole = (reference.whole or "").casefold()
        if whole.startswith(_RESOLUTIONS) and isinstance(self.survey.document.root, Resolution):
            return reversed(outwards)  # "the present resolution" in its annex
        if whole and whole not in _SECTIONS:
            return outwards
        # an annex without numbers of its own speaks of those of the letter
        return outwards if reference.kind == "paragraph" and not self.here.scope.paragraphs else outwards[:1]

    def _in_scope(self, kind: PlaceKind, label: str | None, scope: Scope, section: Heading | None) -> Placed | None:
        """What bears a label in a part."""
        match kind:
            case "annex" | "enclosure" | "appendix":
                return _attachment(kind, label, scope)
            case "section":
                return self._section(label or "", scope, section)
            case "footnote":
                return next(iter(scope.notes.get(folded(label or ""), ())), None)
            case "subparagraph":
                return self._point_here(label or "")
            case "paragraph":
                return self._paragraph(label or "", scope, section)

    def _section(self, label: str, scope: Scope, within: Heading | None) -> Placed | None:
        """A heading by its number, or by that and the number of the heading above it: ``"II.A"``."""
        found: Placed | None = None
        for name in label.split("."):
            alike = [
                placed
                for placed in scope.headings
                if same(getattr(placed.node, "label", None) or "", name)
                and (within is None or any(heading is within for heading in placed.sections))
            ]
            # "section A" is that of the section in which it is said, if that has one
            found = max(alike, key=lambda placed: _shared(placed.sections, self.here.sections), default=None)
            if found is None or not isinstance(found.node, Heading):
                return None
            within = found.node
        return found

    def _paragraph(self, label: str, scope: Scope, section: Heading | None) -> Placed | None:
        """A paragraph by its number, or a subparagraph of it."""
        number, _, points = label.partition(" (")
        alike = scope.paragraphs.get(folded(number), [])
        if section is not None:
            alike = [placed for placed in alike if any(heading is section for heading in placed.sections)]
        # where numbers begin anew under headings, the same section comes first, then what is nearest
        for placed in sorted(alike, key=self._distance):
            found = self._point(placed, points) if points else placed
            if found is not None and self._agrees(found):
                return found
        return None

    def _distance(self, placed: Placed) -> tuple[int, int]:
        return -_shared(placed.sections, self.here.sections), abs(placed.order - self.here.order)

    def _point(self, placed: Placed, points: str) -> Placed | None:
        """A subparagraph by the letters that lead to it: ``"b) (i)"``."""
        node = placed.node
        for point in points.split("("):
            wanted = folded(point)
            inside: tuple[Node, ...] = getattr(node, "subparagraphs", ())
            found = next((item for item in inside if folded(getattr(item, "label", None) or "") == wanted), None)
            if found is None:
                return None
            node = found
        return Placed(node, self.survey.standpoints[id(node)].order, placed.sections)

    def _point_here(self, label: str) -> Placed | None:
        """A subparagraph of a list that the text stands in or above."""
        for holder in reversed(self.here.within):
            found = self._point(Placed(holder, self.here.order, self.here.sections), label.lstrip("("))
            if found is not None and self._agrees(found):
                return found
        return None

    def _agrees(self, placed: Placed) -> bool:
        """Whether a node stands where the text says, above or below; what the text is in is both."""
        direction = self.reference.direction
        if direction is None or any(node is placed.node for node in self.here.within):
            return True
        return placed.order < self.here.order if direction == "above" else placed.order > self.here.order


def _attachment(kind: PlaceKind, label: str | None, scope: Scope) -> Placed | None:
    """An attachment; one word serves for enclosures and appendices in some languages."""
    for wanted in (kind,) if kind == "annex" else (kind, "appendix" if kind == "enclosure" else "enclosure"):
        alike = [one for one in scope.attachments if one.kind == wanted]
        for one in alike:
            if label is None:
                return one.placed
            if same(one.label, label) if one.label else len(alike) == 1 and number_of(label) == 1:
                return one.placed
    return None


def _shared(one: tuple[Heading, ...], other: tuple[Heading, ...]) -> int:
    """How many headings two places have above them both."""
    return sum(a is b for a, b in zip(one, other, strict=False))
