"""The organ that a document comes from, as IRIs and references name it."""

from __future__ import annotations

from attrs import frozen

from undoc.exporters.xml.ids import Terms
from undoc.languages.language import Language
from undoc.model import Masthead
from undoc.records import Record
from undoc.symbols.organs import actor_of


@frozen(eq=False, repr=False)
class Organ(Record):
    """An organ of the United Nations.

    Attributes:
        actor: its name in an IRI: ``un-ga``.
        eid: its eId.
        shown: its English name.
        short: its abbreviation, if it has one.
    """

    actor: str
    eid: str
    shown: str
    short: str | None = None

    def term(self, terms: Terms, printed: str | None = None) -> str:
        """A reference to its term, shown as it is printed where that is known."""
        return terms.named("TLCOrganization", self.eid, printed or self.shown, self.short)


UNITED_NATIONS = Organ("un", "issuer", "United Nations")
#: In the order of `Language.organs`.
ORGANS = (
    Organ("un-ga", "unga", "General Assembly", "GA"),
    Organ("un-sc", "unsc", "Security Council", "SC"),
    Organ("un-ecosoc", "unecosoc", "Economic and Social Council", "ECOSOC"),
    Organ("un-hrc", "unhrc", "Human Rights Council", "HRC"),
    Organ("un-tc", "untc", "Trusteeship Council", "TC"),
)
_BY_ACTOR = {organ.actor: organ for organ in ORGANS}


def organ_of(masthead: Masthead | None, language: Language) -> Organ:
    """The organ that a masthead names or, without one, that its symbol tells; otherwise the Organization."""
    if masthead is None:
        return UNITED_NATIONS
    if masthead.organ in language.organs:
        index = language.organs.index(masthead.organ)
        if index < len(ORGANS):
            return ORGANS[index]
    return _BY_ACTOR.get(actor_of(masthead.symbols[0]) if masthead.symbols else "", UNITED_NATIONS)
