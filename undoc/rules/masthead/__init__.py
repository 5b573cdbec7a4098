"""Rules on the head of the first page: family M."""

from undoc.rules.masthead.issued_before_written import IssuedBeforeWritten
from undoc.rules.masthead.malformed_agenda_item import MalformedAgendaItem
from undoc.rules.masthead.malformed_symbol import MalformedSymbol
from undoc.rules.masthead.missing_masthead_line import MissingMastheadLine
from undoc.rules.masthead.missing_symbol import MissingSymbol
from undoc.rules.masthead.number_against_symbol import NumberAgainstSymbol
from undoc.rules.masthead.organ_against_symbol import OrganAgainstSymbol
from undoc.rules.masthead.session_against_symbol import SessionAgainstSymbol

RULES = (
    MissingSymbol,
    OrganAgainstSymbol,
    SessionAgainstSymbol,
    MalformedAgendaItem,
    MalformedSymbol,
    IssuedBeforeWritten,
    MissingMastheadLine,
    NumberAgainstSymbol,
)
