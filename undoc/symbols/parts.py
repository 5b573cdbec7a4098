"""What the parts of a symbol mean: body, kind, session or year, number, what modifies it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from undoc.patterns import compiled_late
from undoc.records import Record
from undoc.symbols.brackets import is_year, part_alone
from undoc.symbols.joint import halves
from undoc.symbols.names import NAMES, SERIES
from undoc.symbols.organs import Organ
from undoc.symbols.roman import session_of

Kind: TypeAlias = Literal[
    "resolution",
    "decision",
    "verbatim record",
    "summary record",
    "limited",
    "restricted",
    "conference room paper",
    "working paper",
    "information",
    "statement by a non-governmental organization",
    "petition",
    "presidential statement",
    "bulletin",
    "administrative instruction",
    "information circular",
    "report",
    "general comment",
    "concluding observations",
    "views",
    "miscellaneous",
    "press release",
]
Modification: TypeAlias = Literal["addendum", "amendment", "corrigendum", "revision", "summary", "reissue"]

#: Special components, by what they are printed as.
_KINDS: dict[str, Kind] = {
    "RES": "resolution",
    "Res": "resolution",
    "DEC": "decision",
    "Dec": "decision",
    "PV": "verbatim record",
    "SR": "summary record",
    "L": "limited",
    "R": "restricted",
    "CRP": "conference room paper",
    "WP": "working paper",
    "INF": "information",
    "NGO": "statement by a non-governmental organization",
    "PET": "petition",
    "PRST": "presidential statement",
    "SGB": "bulletin",
    "AI": "administrative instruction",
    "IC": "information circular",
    "REP": "report",
    "Misc": "miscellaneous",
    "MISC": "miscellaneous",
}
#: Words of one letter are kinds only with a number behind them: ``L.12``.
_WITH_NUMBER = frozenset({"L", "R", "WP", "Res", "Dec"})
#: In the series of the Committees on human rights treaties, behind the ``C`` that stands for the Committee.
_TREATY_KINDS: dict[str, Kind] = {"GC": "general comment", "CO": "concluding observations", "D": "views"}
_TREATIES = frozenset("CAT CCPR CED CEDAW CERD CMW CRC CRPD".split())
#: Press releases bear the letters of what they report on.
_PRESS = frozenset("AFR BIO DEV ECOSOC ENV GA HR NGO OBV ORG PAL PI POP REC SAG SC SG SOC WOM".split()) - SERIES

_MODIFICATIONS: dict[str, Modification] = {
    "Add": "addendum",
    "Addendum": "addendum",
    "Amend": "amendment",
    "Corr": "corrigendum",
    "Corrigendum": "corrigendum",
    "Rev": "revision",
    "Summary": "summary",
}
_PRINTED: dict[Modification, str] = {
    "addendum": "Add",
    "amendment": "Amend",
    "corrigendum": "Corr",
    "revision": "Rev",
}
#: A subsidiary body: committee, commission, conference, working group and so on, with its number.
_BODY = compiled_late(r"(?:AC|C|CN|CONF|PC|PCN|SC|SCC|Sub|WG|WP|COM|EM|MEM|TF)\.(?:\d{1,4}|[IVXLC]+)")
#: Bodies whose number is that of their session, not their own: ``UNEP/EA.4``.
_SITTING = compiled_late(r"(EA|HA|GC|GCSS|IDB|PBC|CONF)\.(\d+|[IVXLC]+)")
_DOTTED = compiled_late(r"([A-Za-z]+)\.(.+)")
_NUMBER = compiled_late(r"(\d+)(?: ?([A-Z](?:-[A-Z])?))?(?![A-Za-z])")
_PIECE = compiled_late(r"(?:[^/()]+|\([^()]*\))+")
_GROUP = compiled_late(r" ?\(([^()]*)\)")


@frozen(eq=False, repr=False)
class Modifier(Record):
    """What makes a document of its own out of another one.

    Attributes:
        kind: what it does to it.
        number: ``"1"`` of ``Add.1``, ``"1-30"`` of ``Add.1-30``; None where none is printed.
    """

    kind: Modification
    number: str | None = None

    def __str__(self) -> str:
        if self.kind == "reissue":
            return self.number or "*"
        if self.number is None:
            return self.kind.capitalize()
        return f"{_PRINTED.get(self.kind, self.kind.capitalize())}.{self.number}"


@frozen(eq=False, repr=False)
class Parts(Record):
    """The typed parts of a symbol; `undoc.symbols.Symbol` tells what each is."""

    organ: Organ | None
    kind: Kind | None
    session: int | str | None
    year: int | None
    number: int | None
    letters: str | None
    modifiers: tuple[Modifier, ...]
    divisions: tuple[str, ...]
    base: str


@frozen(eq=False, repr=False)
class _Piece(Record):
    """A piece between two slashes: what stands before its brackets, and in them."""

    body: str
    groups: tuple[str, ...]


#: As many symbols as `undoc.symbols.canonical` remembers.
@lru_cache(maxsize=8192)
def read_parts(value: str) -> Parts:
    """The typed parts of a canonical symbol; of a joint one, those of its first."""
    if len(joined := halves(value)) > 1:
        parts = read_parts(joined[0])
        return evolve(parts, base=value)
    bare = value.rstrip("*")
    printed = _PIECE.findall(complete(bare))
    modifiers: list[Modifier] = [Modifier("reissue", value[len(bare) :])] if bare != value else []
    kept = list(printed)
    moved: list[str] = []
    while len(kept) > 1 and (modifier := modifier_of(kept[-1])):
        modifiers.insert(0, modifier)
        moved[:0] = _GROUP.findall(kept.pop())
    pieces = [_Piece(piece.partition("(")[0].rstrip(), tuple(_GROUP.findall(piece))) for piece in kept]
    facts = _Facts(pieces)
    divisions = [division for piece in pieces for division in _divisions(piece)] + moved
    base = bare
    if len(kept) < len(printed):
        base = "/".join(kept) + "".join(f" ({group})" for group in moved)
    return Parts(
        facts.organ,
        facts.kind,
        facts.session,
        facts.year,
        facts.number,
        facts.letters,
        tuple(modifiers),
        tuple(divisions),
        base,
    )


def complete(value: str) -> str:
    """A symbol with its series, which the number of a resolution as texts cite it leaves out.

    A number with a year in brackets is the Security Council's, one with a year before the slash the Economic and
    Social Council's, any other the General Assembly's: the other organs cite theirs with the organ's name.
    """
    if not value[0].isdigit() and not value.startswith(("S-", "ES-")):
        return value
    first, slash, _ = value.partition("/")
    if slash:
        return f"{'E' if is_year(first) else 'A'}/RES/{value}"
    return f"{'S' if is_year(value.rpartition('(')[2].rstrip(')')) else 'A'}/RES/{value}"


def modifier_of(piece: str) -> Modifier | None:
    """The modifier that a piece is, if it is one."""
    word, dot, rest = piece.partition(" (")[0].partition(".")
    kind = _MODIFICATIONS.get(word)
    if kind is None or bool(dot) != (kind in _PRINTED and word in _PRINTED.values()):
        return None
    return Modifier(kind, rest or None)


def _divisions(piece: _Piece) -> Iterable[str]:
    """The parts of a document that a piece names: in brackets, or all of it: ``/Part A``."""
    if part_alone(piece.body.upper()) is not None:
        yield piece.body
    yield from (group for group in piece.groups if not _is_sitting(group))


def _is_sitting(group: str) -> bool:
    """Whether brackets tell a session or a year, or are a number or an office: no division of the document."""
    return session_of(group) is not None or group.isupper()


class _Facts:
    """What the pieces of a symbol tell, without those that modify it."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self.organ: Organ | None = None
        self.kind: Kind | None = None
        self.session: int | str | None = None
        self.year: int | None = None
        self.number: int | None = None
        self.letters: str | None = None
        self._read(pieces)

    def _read(self, pieces: list[_Piece]) -> None:
        behind = self._read_organ(pieces)
        first = pieces[0].body
        if self.organ is None and first in _PRESS:
            self.kind = "press release"
        rest = pieces[behind:]
        for index, piece in enumerate(rest):
            self._read_kind(piece.body, first)
            self._read_number(piece.body, last=not any(_NUMBER.match(later) for later in _bodies(rest[index + 1 :])))
            if self.organ is not None and (code := f"{self.organ.code}/{piece.body}") in NAMES:
                self.organ = Organ(code)  # ISBA/18/A: the body stands behind its session
        for piece in pieces:
            for group in piece.groups if piece.body else ():  # /(1455)/ is a resolution, no session
                self._read_group(group)
        if self.number is None and (dotted := _DOTTED.fullmatch(pieces[-1].body)):
            self._count(dotted[2])  # HLS.1: a kind that is in no list

    def _read_organ(self, pieces: list[_Piece]) -> int:
        """Find the body, and the session that its name bears.

        Returns:
            How many pieces name it.
        """
        first = self._sitting(pieces[0].body)
        known = first in SERIES
        code, behind = first, 1
        while behind < len(pieces) - 1:
            body = self._sitting(pieces[behind].body)
            if f"{code}/{body}" not in NAMES and _BODY.fullmatch(body) is None:
                break
            code, behind = f"{code}/{body}", behind + 1
        if known:
            self.organ = Organ(code)
        return behind

    def _sitting(self, body: str) -> str:
        """A body without the number or year of its session, which is noted."""
        match = _SITTING.fullmatch(body)
        if match is None or (match[1] == "CONF" and match[2].isdecimal() and not is_year(match[2])):
            return body
        self._note(match[2])
        return match[1]

    def _note(self, text: str) -> None:
        """Note a session or a year; the first of each counts."""
        if is_year(text):
            self.year = self.year or int(text)
        elif self.session is None:
            self.session = session_of(text)

    def _read_kind(self, body: str, first: str) -> None:
        word, dot, _ = body.partition(".")
        if first in _TREATIES and not dot and word in _TREATY_KINDS:
            self.kind = _TREATY_KINDS[word]
        elif word in _KINDS and (dot or word not in _WITH_NUMBER):
            self.kind = _KINDS[word]

    def _read_number(self, body: str, last: bool) -> None:
        """Take a piece for the session or the year, or for the number."""
        if dotted := _DOTTED.fullmatch(body):
            if dotted[1] in _KINDS:
                self._count(dotted[2])
            elif is_year(dotted[2]):
                self.year = self.year or int(dotted[2])  # E/NL.2012/1
        elif session_of(body) is not None and not body.isdecimal():
            if "-" in body or (len(body) > 1 or body in "IVX"):
                self._note(body)
        elif _NUMBER.match(body):
            unplaced = self.session is None and self.year is None and self.number is None
            if body.isdecimal() and ((unplaced and not last) or (self.number is not None and is_year(body))):
                self._note(body)
            else:
                self._count(body)

    def _count(self, text: str) -> None:
        match = _NUMBER.match(text)
        if match is not None and self.number is None:
            self.number = int(match[1])
            self.letters = match[2]

    def _read_group(self, group: str) -> None:
        if is_year(group) or (session_of(group) is not None and (self.session is None or not group.isdecimal())):
            self._note(group)


def _bodies(pieces: Iterable[_Piece]) -> Iterable[str]:
    """What stands before the brackets; behind the word of a kind, its number."""
    for piece in pieces:
        dotted = _DOTTED.fullmatch(piece.body)
        yield dotted[2] if dotted else piece.body
