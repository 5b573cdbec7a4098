"""M102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages import Language, language
from undoc.model import Document, Masthead
from undoc.rules.masthead.symbols import own_symbols
from undoc.rules.rule import Case, Rule

#: The first letters of the symbols of the organs that `Language.organs` names, in its order; the Human Rights Council
#: is a body of the General Assembly, and the Court has no series here.
_SERIES = ("A", "S", "E", "A", "T", None, "CD")


class OrganAgainstSymbol(Rule):
    """The organ in the masthead is the one whose symbol the document bears.

    The first letter of a symbol names the organ: A the General Assembly, S the Security Council, E the Economic and
    Social Council, T the Trusteeship Council, CD the Conference on Disarmament. A document of two organs bears a
    symbol of each, and one of them is enough. Other bodies and series are left alone. Source: ST/LIB/SER.B/5/Rev.5;
    United Nations Editorial Manual Online, Mastheads and cover pages.
    """

    code = "M102"
    name = "organ-against-symbol"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """An organ none of whose symbols is there."""
        head = self.document.masthead
        if head is None or not head.organ:
            return
        said = (head.organ, *(line.value for line in head.other))
        named = _series_of(said, self.subject.language) or _series_of(said, language("en"))
        series = {symbol.value.split("/")[0] for symbol in own_symbols(head)}
        if named and series and series <= set(_SERIES) and not named & series:
            yield self.found(head, f"the organ is {head.organ!r}, the symbol {head.symbols[0]}", printed=head.organ)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Organs with their symbols, a joint document; an organ with the symbol of another."""
        for code, organ, symbols in (
            ("en", "Security Council", ["S/2044/9100"]),
            ("ar", "الجمعيـــة العامـــة", ["A/68/9100"]),
            ("zh", "大会", ["A/68/9100", "S/2044/9100"]),
            ("fr", "Conseil des droits de l’homme", ["A/HRC/90/9100"]),
            ("en", "Governing Council", ["E/9100"]),
        ):
            yield Case(Document(language=code, masthead=Masthead(organ=organ, symbols=symbols)))
        for code, organ, symbol in (
            ("en", "Security Council", "A/68/9100"),
            ("ru", "Генеральная Ассамблея", "S/2044/9100"),
            ("zh", "经济及社会理事会", "A/68/9100"),
        ):
            wrong = Document(language=code, masthead=Masthead(organ=organ, symbols=[symbol]))
            yield Case(wrong, at=("masthead",))


def _series_of(lines: Iterable[str], printed: Language) -> set[str]:
    """The series of the organs that lines of the masthead name."""
    said = [" ".join(line.replace("\u0640", "").split()).casefold() for line in lines]
    return {
        series
        for name, series in zip(printed.organs, _SERIES, strict=True)
        if series is not None and any(line in (name.casefold(), f"إن {name}") for line in said)
    }
