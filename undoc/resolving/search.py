"""Looking up the number that a reference names, from the place where it is named."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from undoc.internal_references import InternalReference, PlaceKind
from undoc.model import Heading, Node, Resolution
from undoc.records import Record
from undoc.resolving.labels import number_of
from undoc.resolving.register import Placed, Register
from undoc.resolving.scopes import Attachments, Scope, Standpoint, Survey

_ATTACHMENTS = ("annex", "enclosure", "appendix")
#: What parts with paragraph numbers of their own are called, in six languages.
_SECTIONS = frozenset(
    "article section chapter part artículo sección capítulo partie chapitre статьи статье раздела разделу главы главе "
    "المادة الفرع الفصل 条 节 章".split()
)
#: How the words for resolutions and decisions begin.
_RESOLUTIONS = ("resol", "résol", "decis", "décis", "резолюц", "решени", "决议", "决定", "القرار", "المقرر")


@frozen(eq=False, repr=False)
class Search(Record):
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
            section: Placed | None = None
            for kind, outer_label in self.reference.within:
                placed = self._in_scope(kind, outer_label, inner, section) if inner is not None else None
                if placed is not None and isinstance(placed.node, Heading):
                    section = placed
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
        return outwards if reference.kind == "paragraph" and not self.here.scope.numbered else outwards[:1]

    def _in_scope(self, kind: PlaceKind, label: str | None, scope: Scope, section: Placed | None) -> Placed | None:
        """What bears a label in a part."""
        match kind:
            case "annex" | "enclosure" | "appendix":
                return _attachment(kind, label, scope)
            case "section":
                return self._section(label or "", scope, section)
            case "footnote":
                return scope.notes.first(label or "")
            case "subparagraph":
                return self._point_here(label or "")
            case "paragraph":
                return self._paragraph(label or "", scope, section)

    def _section(self, label: str, scope: Scope, within: Placed | None) -> Placed | None:
        """A heading by its number, or by that and the number of the heading above it: ``"II.A"``."""
        found = within
        for name in label.split("."):
            found = self._near(name, scope.headings) if found is None else _under(found, name, scope.headings)
            if found is None:
                return None
        return found

    def _paragraph(self, label: str, scope: Scope, section: Placed | None) -> Placed | None:
        """A paragraph by its number, or a subparagraph of it."""
        number, _, points = label.partition(" (")
        if section is not None:
            placed = _under(section, number, scope.paragraphs)
            alike = [placed] if placed is not None else []
        else:
            alike = sorted(scope.paragraphs.around(number, self.here.order), key=self._distance)
        for placed in alike:
            found = self._point(placed, points) if points else placed
            if found is not None and self._agrees(found):
                return found
        return None

    def _near(self, label: str, register: Register) -> Placed | None:
        """What bears a label; where numbers begin anew, that of the same section."""
        return min(register.around(label, self.here.order), key=self._distance, default=None)

    def _distance(self, placed: Placed) -> tuple[int, int]:
        """How far something is: fewer headings in common first, then more text between."""
        return -_shared(placed.sections, self.here.sections), abs(placed.order - self.here.order)

    def _point(self, placed: Placed, points: str) -> Placed | None:
        """A subparagraph by the letters that lead to it: ``"b) (i)"``."""
        node = placed.node
        for point in points.split("("):
            found = self.survey.point(node, point)
            if found is None:
                return None
            node = found
        return Placed(node, self.survey.standpoints[id(node)].order, placed.sections)

    def _point_here(self, label: str) -> Placed | None:
        """A subparagraph of a list that the text stands in or above."""
        for holder in reversed(self.here.within):
            found = self._point(Placed(holder, self.here.order), label.lstrip("("))
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
        alike = scope.attachments.get(wanted)
        if alike is None:
            continue
        if label is None:
            return alike.all[0]
        found = alike.labelled.first(label)
        if found is None and len(alike.all) == 1 and number_of(label) == 1 and not _is_labelled(alike):
            found = alike.all[0]
        if found is not None:
            return found
    return None


def _is_labelled(alike: Attachments) -> bool:
    """Whether the only attachment of a kind has a label."""
    return getattr(alike.all[0].node, "label", None) is not None


def _under(section: Placed, label: str, register: Register) -> Placed | None:
    """What bears a label under a heading."""
    found = register.after(label, section.order)
    if found is not None and any(heading is section.node for heading in found.sections):
        return found
    return None


def _shared(one: tuple[Heading, ...], other: tuple[Heading, ...]) -> int:
    """How many headings two places have above them both."""
    return sum(a is b for a, b in zip(one, other, strict=False))
