"""R108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Node, Paragraph, TextPart
from undoc.patterns import compiled_late
from undoc.rules.plain import document_of
from undoc.rules.rule import Case, Rule

#: Escaped, for it stands in the middle of sets.
_DASH = r"\-\u2010\u2011\u2012\u2013\u2014"
_YEARS = compiled_late(
    rf"(?<![\w/.,{_DASH}])((?:19|20)\d{{2}}) ?[{_DASH}] ?((?:19|20)\d{{2}})(?![\w/{_DASH}]|[.,]\d| ?[{_DASH}])"
)
_RANGE = compiled_late(rf"(\d{{1,4}}) ?(?:[{_DASH}]|至|to|إلى|à|a|по) ?(\d{{1,4}})")
_POINT = compiled_late(r"(?:(\d{1,4}) ?)?(?:\(([a-zа-я])\))?")


class ReversedRange(Rule):
    """A range goes from the lower to the higher: ``paras. 6-9``, ``2011-2013``.

    Ranges of years, of parts of the document and of parts of cited documents are judged; figures that may be anything
    else, and ranges of which one end is shortened (``2013-14``), are left alone.
    """

    code = "R108"
    name = "reversed-range"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Ranges whose end is before their beginning."""
        found: dict[tuple[int, TextPart], list[tuple[int, int]]] = {}
        for node, part, text in self.subject.texts:
            for match in _YEARS.finditer(text):
                if int(match[1]) > int(match[2]):
                    found.setdefault((id(node), part), []).append(match.span())
        for node, part, _, reference in self.subject.citations:
            for one in reference.pinpoint.parts if reference.pinpoint is not None else ():
                if any(_is_reversed(label) for label in one.labels):
                    found.setdefault((id(node), part), []).append((one.start, one.end))
        for resolved in self.subject.resolved:
            said = resolved.reference
            if said.until is not None and _goes_back(said.label or "", said.until):
                found.setdefault((id(resolved.node), resolved.part), []).append((said.start, said.end))
        for node, part, text in self.subject.texts if found else ():
            for start, end in sorted(set(found.get((id(node), part), ()))):
                yield self._told(node, part, text, start, end)

    def _told(self, node: Node, part: TextPart, text: str, start: int, end: int) -> Diagnostic:
        cited = " ".join(text[start:end].split())
        return self.found(node, f"the range in {cited!r} ends before it begins", part=part, words=(start, end))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Ranges that go on; ranges that go back."""
        yield Case(document_of("en", "2011–2013, 2013-14, A/68/9123, paras. 6-9"))
        yield Case(document_of("en", "the period 2013-2011"), at=("para. 1",))
        yield Case(document_of("en", "A/68/9123, paras. 9-6"), at=("para. 1",))
        yield Case(document_of("ar", "الوثيقة A/68/9123، الفقرات 15 إلى 12"), at=("para. 1",))
        yield Case(document_of("fr", "A/68/9123, par. 15 à 12"), at=("para. 1",))
        body = [
            *(Paragraph("x", f"{number}.") for number in range(1, 4)),
            Paragraph("see paragraphs 3 to 1 above", "4."),
        ]
        yield Case(Document(language="en", body=body), at=("para. 4",))


def _is_reversed(label: str) -> bool:
    match = _RANGE.fullmatch(label)
    return match is not None and int(match[1]) > int(match[2])


def _goes_back(first: str, last: str) -> bool:
    """Whether the last part of a range, ``6 (c)``, stands before the first."""
    one, other = _POINT.fullmatch(first), _POINT.fullmatch(last)
    if one is None or other is None:
        return False
    if one[1] and other[1] and int(one[1]) != int(other[1]):
        return int(one[1]) > int(other[1])
    return bool(one[2] and other[2] and one[2] > other[2])
