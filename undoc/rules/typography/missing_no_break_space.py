"""T104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.typography import NO_BREAK, NO_BREAKS
from undoc.patterns import compiled_late
from undoc.rules.editing import Edit
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, MendingRule

#: An ordinary space before a sign or within the marks; or none where a sign ends a word.
_PLACE = compiled_late(
    r"(?P<space>(?<=[^\s«;:?!]) +(?=[;:?!])|(?<=[^\s«]) +(?=»)|(?<=«) +(?=\S))"
    r"|(?<=[\w)\]%])(?P<none>(?=[;:?!](?:[ \n]|$)))|(?<=[^\s«])(?P<closing>(?=»))|(?<=«)(?P<opening>(?=[^\s»]))"
)
_SIGNS = compiled_late("[;:?!«»]")


class MissingNoBreakSpace(MendingRule):
    """In French, ``;`` ``:`` ``?`` ``!`` and ``»`` stand behind a no-break space, and one stands behind ``«``.

    An ordinary space lets a line begin with the sign. Times (``10:30``) and addresses are left alone. Where a document
    has no no-break space at all, as in texts taken from other files, that is told once for all of it. Source: Lexique
    des règles typographiques en usage à l'Imprimerie nationale.
    """

    code = "T104"
    name = "missing-no-break-space"
    severity = Severity.INFO
    languages = ("fr",)

    def check(self) -> Iterator[Diagnostic]:
        """Places without one; all in one finding where there is none anywhere."""
        if not self.holds:
            return
        if any(space in text for _, _, text in self.subject.texts for space in NO_BREAKS):
            yield from super().check()
            return
        places = sum(1 for _, _, text in self.subject.texts for _ in self.faults(text))
        if places:
            where = "1 place wants" if places == 1 else f"{places} places want"
            yield self.found(self.document, f"the document has no no-break space, and {where} one")

    def faults(self, text: str) -> Iterator[Fault]:
        """Ordinary spaces, and none, where a no-break space belongs."""
        if _SIGNS.search(text) is None:
            return
        for match in _PLACE.finditer(text):
            start, end = match.span()
            after = match.lastgroup == "opening" or text[start - 1] == "«"
            sign = text[start - 1] if after else text[end]
            words = (start - 1, end) if after else (start, end + 1)
            said = f"no no-break space {'behind' if after else 'before'} {sign!r}"
            yield Fault(*words, said, (Edit(start, end, NO_BREAK),))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """No-break spaces where they belong; an ordinary one, and none; a text without any."""
        good = "Ils sont convenus de ce qui suit\u00a0: «\u00a0La voie\u00a0» (à 10:30, http://example.org/?a=b)\u00a0;"
        yield Case(document_of("fr", good))
        yield Case(document_of("en", "As follows: agreed;"))
        bad = ("Ils sont convenus :", "Ils sont convenus;", "intitulé «La voie\u00a0»")
        yield Case(document_of("fr", good, *bad), at=("para. 2", "para. 3", "para. 4"))
        yield Case(document_of("fr", "Ils sont convenus : « La voie »"), at=("",))
