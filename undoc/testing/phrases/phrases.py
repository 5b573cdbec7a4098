"""The table that a language fills in."""

from __future__ import annotations

from attrs import field, frozen


def _words(value: str) -> tuple[str, ...]:
    return tuple(value.split())


@frozen(eq=False, repr=False)
class Phrases:
    """Lines and sentences of a language, as the United Nations would print them; states and persons are invented.

    Attributes:
        code: ISO 639-1.
        session: the line that names the ninety-ninth session.
        agenda: the line that names the item.
        label: the number of that item.
        list_name: the list from which it is taken, as that line has it; empty where it does not say.
        meeting: the line of the meeting that adopted a resolution.
        distribution: without ``Distr.``.
        topics: titles without a stop.
        letter: title of a letter: ``{date}``, ``{sender}``, ``{addressee}``.
        verbale: title of a note verbale.
        report: title of a report.
        sender: in the case in which the titles have it; likewise ``mission`` and ``addressee``.
        opening: first sentence of a letter.
        compliments: first sentence of a note verbale.
        annexed: sentence of a letter or note that has one annex, and that of one that has two.
        sentences: whole sentences; ``|`` where the mark of a note can stand, in the midst of a clause.
        introduction: what a list begins with, with its colon.
        items: what a list holds, without stops.
        notes: what notes say.
        enacting: the line that begins a resolution.
        preambular: paragraphs, with their comma.
        operative: paragraphs, without a stop.
        persons: names.
        office: what stands below or above the name in a signature.
        ordinals: labels of annexes.
        letters: markers of subparagraphs.
        place_date: ``{place}``, ``{date}``.
        place: a town.
        number: the marker of a paragraph: ``{}`` is the number.
        stop: what ends an item of a list; and the last.
        glue: what stands between sentences, and between the word for an annex and its label.
    """

    code: str
    session: str
    agenda: str
    label: str
    list_name: str
    meeting: str
    topics: tuple[str, ...]
    letter: str
    verbale: str
    report: str
    sender: str
    mission: str
    addressee: str
    opening: str
    compliments: str
    annexed: tuple[str, str]
    sentences: tuple[str, ...]
    introduction: str
    items: tuple[str, ...]
    notes: tuple[str, ...]
    enacting: str
    preambular: tuple[str, ...]
    operative: tuple[str, ...]
    persons: tuple[str, ...]
    office: str
    place: str
    letters: tuple[str, ...] = field(converter=_words)
    ordinals: tuple[str, ...] = field(default="I II III", converter=_words)
    distribution: str = "General"
    place_date: str = "{place}, {date}"
    number: str = "{}."
    stop: tuple[str, str] = (";", ".")
    glue: str = " "
