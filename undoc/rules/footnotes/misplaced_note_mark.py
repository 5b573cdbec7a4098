"""F104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document
from undoc.patterns import compiled_late
from undoc.rules.footnotes.invented import spread
from undoc.rules.footnotes.sequences import kind_of
from undoc.rules.rule import Case, Rule

#: Languages whose marks stand behind a punctuation mark, and those in which they stand before it.
_BEHIND, _BEFORE = ("en", "zh"), ("ar", "es", "fr", "ru")
_POINTS = frozenset(".,;:،؛。，；：、")
#: A point that may belong to a shortened word: the sentence goes on small, or with a figure.
_GOES_ON = compiled_late(r"\s*[^\W\dA-ZÀ-ÝА-ЯЁ_]|\s+\d")


class MisplacedNoteMark(Rule):
    """A note's mark stands behind a comma, colon or full stop in English and Chinese, before it in other languages.

    French, Spanish, Russian and Arabic set the mark between the word and the punctuation mark. Left alone: dashes,
    brackets and quotation marks, beside which a mark stands where it belongs by its sense; commas between two marks;
    asterisks, whose place is behind a name or a symbol; a point that may belong to a shortened word. Source: United
    Nations Editorial Manual Online, Footnotes and other references, IX.B (Placement of indicators in the text), for
    English, French and Spanish; for the others the practice of official documents.
    """

    code = "F104"
    name = "misplaced-note-mark"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Marks on the wrong side of a punctuation mark."""
        code = self.subject.code
        if code is None:
            return
        marks = self.subject.marks
        places = {(id(mark.node), mark.part, mark.start) for mark in marks if mark.note is not None}
        for mark in marks:
            if mark.note is None or mark.table is not None or kind_of(mark) == "star":
                continue
            text, at, here = mark.text, mark.start, (id(mark.node), mark.part)
            before, after = text[at - 1 : at], text[at : at + 1]
            if code in _BEHIND and after in _POINTS and after and (*here, at + 1) not in places:
                if before in _POINTS and before:
                    continue  # "etc.", and an ellipsis
                said = f"the mark {mark.note.label} stands before {after!r}; in {self.subject.language.name} behind it"
            elif code in _BEFORE and before in _POINTS and before and (*here, at - 1) not in places:
                if after in _POINTS and after:
                    continue
                if before == "." and (_GOES_ON.match(text, at) or text[max(0, at - 3) : at] == "..."):
                    continue
                said = f"the mark {mark.note.label} stands behind {before!r}; in {self.subject.language.name} before it"
            else:
                continue
            yield self.found(mark.note, said)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Marks on the side that each language wants, and on the other."""
        for code, text in (
            ("en", "As was recalled,^ the Council agreed.^"),
            ("fr", "Comme il a été rappelé^, le Conseil en est convenu^."),
            ("es", "Como se recordó^, el Consejo estuvo de acuerdo^."),
            ("ru", "Как отмечалось^, Совет согласился^."),
            ("zh", "如前所述，^理事会表示同意。^"),
            ("ar", "وكما سبق^، وافق المجلس^."),
            ("fr", "Au paragr.^ 3 de l’annexe, le Conseil en est convenu."),
        ):
            yield Case(Document(language=code, body=[spread(text)]))
        yield Case(Document(language="en", body=[spread("As was recalled^, they agreed.")]), at=("para. 1, note 1",))
        yield Case(Document(language="fr", body=[spread("Le Conseil en est convenu.^")]), at=("para. 1, note 1",))
        yield Case(Document(language="zh", body=[spread("理事会表示同意^。")]), at=("para. 1, note 1",))
