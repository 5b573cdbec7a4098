"""English."""

from undoc.languages.language import Language

_MONTHS = "January February March April May June July August September October November December".split()
_DATE = rf"\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}"
_ITEM = r"\d+(?: ?\([a-z]{1,3}\))*"

LANGUAGE = Language(
    code="en",
    name="English",
    iso639_2="eng",
    organization=("United Nations",),
    organs=(
        "General Assembly",
        "Security Council",
        "Economic and Social Council",
        "Human Rights Council",
        "Trusteeship Council",
    ),
    months=tuple((name, name.lower()) for name in _MONTHS),
    date_pattern=rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})",
    date_form="{day} {month} {year}",
    range_words=r"(?:-|–|and|to)",
    session=r"(?P<ordinal>[A-Z][a-z-]+(?: [a-z-]+){0,4}?) (?:(?:emergency )?special )?session",
    ordinals={
        word: value
        for value, words in (
            *enumerate(
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
                1,
            ),
            *(
                (n * 10, f"{tens}ieth {tens}y")
                for n, tens in enumerate("twent thirt fort fift sixt sevent eight ninet".split(), 2)
            ),
            (100, "hundred hundredth"),
        )
        for word in words.split()
    },
    agenda=(
        rf"(?:Agenda )?[Ii]tems? (?P<label>{_ITEM})(?:(?:, | and ){_ITEM})*"
        r"(?: of the (?P<list>(?:preliminary |provisional |supplementary |revised )?(?:agenda|list)[a-z ]*))?",
    ),
    letter_titles=(
        rf"(?:Identical l|L)etters? dated (?P<date>{_DATE}) from (?:the )?(?P<sender>.+?) addressed to (?P<addressee>.+)",
        rf"(?:Identical l|L)etters? dated (?P<date>{_DATE}) from (?:the )?(?P<sender>.+?) to "
        r"(?P<addressee>(?:the )?(?:Secretary-General|(?:Vice-)?President|Chair|Permanent Repr|High Comm|Executive|Director).*)",
        rf"(?:Identical l|L)etters? dated (?P<date>{_DATE}) from (?:the )?(?P<sender>.+)",
    ),
    note_verbale_titles=(
        rf"Notes? verbales? dated (?P<date>{_DATE}) from (?:the )?(?P<sender>.+?) addressed to (?P<addressee>.+)",
    ),
    note_titles=(r"Note by (?:the )?(?P<sender>(?:Secretary-General|Secretariat|President|Chair)\b.*)",),
    attachment_words={"annex": "Annex", "enclosure": "Enclosure", "appendix": "Appendix"},
    annexes={
        "annex": r"(?:Annex|ANNEX)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}|Annex(?: (?P<label_after>[IVXLC]+))? to (?:the )?(?:identical )?(?:letters?|notes? verbales?) .+",
        "enclosure": r"(?:Enclosure|ENCLOSURE)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}",
        "appendix": r"(?:Appendix|APPENDIX)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}",
    },
    resolution_words=r"[Rr]esolutions?",
    decision_words=r"[Dd]ecisions?",
    signed="(Signed)",
    cues=("the", "of", "and", "United Nations", "Secretary-General"),
)
