"""English."""

from undoc.languages.language import Language
from undoc.languages.resolutions import NUMBER, ResolutionLines

_MONTHS = "January February March April May June July August September October November December".split()
_DATE = rf"\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}"
_DATES = rf"(?P<date>{_DATE})(?:(?: and |, ){_DATE})?(?:,? respectively,?)?"
_LABEL = r"(?P<label>[IVXLC]{1,6}|\d{1,3}|[A-Z])"
_LABEL_AFTER = _LABEL.replace("label", "label_after")
_TO = r"to (?:the )?(?:identical )?(?:letters?|notes? verbales?) .{3,300}"
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
        "International Court of Justice",
        "Conference on Disarmament",
    ),
    bodies=r"(?:First|Second|Third|Fourth|Fifth|Sixth|General|Special|Main|Executive|Preparatory|Advisory|Statistical|Economic) (?:Political and Decolonization )?"
    r"(?:Committee|Commission)\b.{0,120}|(?:Ad Hoc |Open-ended )?(?:Committee|Commission|Working Group|Conference|Subcommittee|Subcommission|Meeting) (?:on|of|for|to) .{3,120}"
    r"|[A-Z][a-z]+(?:-[a-z]+)? year",
    months=tuple((name, name.lower()) for name in _MONTHS),
    date_pattern=rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})",
    date_form="{day} {month} {year}",
    range_words=r"(?:-|–|and|to)",
    session=r"(?:Resumed )?(?P<ordinal>(?:(?<=Resumed )|(?=[A-Z]))[A-Za-z][a-z-]{3,20}(?: [a-z-]{3,20}){0,4}?|\d{1,3} ?(?:st|nd|rd|th)) (?:resumed )?(?:(?:emergency )?special )?session"
    r"|\d{4} (?:[a-z-]+ ){0,2}session|(?:[A-Z][a-z-]+ )?(?:organizational |substantive )?session (?:of|for) \d{4}",
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
            (1, "one"),
            (0, "and"),
            (100, "hundred hundredth"),
        )
        for word in words.split()
    },
    agenda=(
        rf"(?:Agenda )?[Ii]tems? (?P<label>{_ITEM})(?:(?:, and |, | and | to |[-–]){_ITEM})*"
        r"(?: of the (?P<list>(?:preliminary |provisional |supplementary |revised )?(?:agenda|list)[a-z ]*))?",
    ),
    letter_titles=(
        rf"(?:Identical l|L)etters? dated {_DATES} from (?:the )?(?P<sender>.{{1,500}}?) addressed to (?P<addressee>.{{1,500}})",
        rf"(?:Identical l|L)etters? dated {_DATES} from (?:the )?(?P<sender>.{{1,500}}?) to "
        r"(?P<addressee>(?:the )?(?:Secretary-General|(?:Vice-)?President|Chair|Permanent Repr|High Comm|Executive|Director).{0,300})",
        rf"(?:Identical l|L)etters? dated {_DATES} addressed to (?P<addressee>.{{1,500}}?) (?:from|by) (?:the )?(?P<sender>.{{1,500}})",
        rf"(?:Identical l|L)etters? dated {_DATES} from (?:the )?(?P<sender>.{{1,600}})",
        r"(?:Identical l|L)etters? from (?:the )?(?P<sender>.{1,500}?) addressed to (?P<addressee>.{1,500})",
    ),
    note_verbale_titles=(
        rf"(?:Identical n|N)otes? verbales? dated {_DATES} from (?:the )?(?P<sender>.{{1,500}}?) (?:addressed )?to (?P<addressee>(?:the )?(?:Secret|Presid|Chair|High|Exec|Perm|Office|United Nations Sec).{{1,500}})",
        rf"(?:Identical n|N)otes? verbales? dated {_DATES} from (?:the )?(?P<sender>.{{1,500}}?) addressed to (?P<addressee>.{{1,500}})",
        rf"(?:Identical n|N)otes? verbales? dated {_DATES} from (?:the )?(?P<sender>.{{1,600}})",
    ),
    note_titles=(
        r"Note by (?:the )?(?P<sender>(?:United Nations )?(?:Secretary-General|Secretariat|(?:Vice-)?President|Chair|Executive|Director|High Commissioner)\b.{0,300})",
    ),
    report_titles=(
        r"(?:(?:[A-Z][\w-]+ )?(?:[\w-]+ ){0,4})?[Rr]eport (?:of|by) (?:the |its )(?:Secretary|Committee|Commission|Council|Secretariat|Special|Independent|Working|"
        r"Board|Advisory|Group|Panel|Office|United Nations|Joint|Director|Executive|High|Chair|President|Ad Hoc|Open-ended|Expert|Intergovernmental|Preparatory|"
        r"First|Second|Third|Fourth|Fifth|Sixth|General|Economic|International|Human|Conference|Administrator|Mission|Governing|Security|Credentials|Disarmament|Peacebuilding)\b.{0,300}",
    ),
    riders=r"(?:Corrigendum|Addendum|Revision)(?: \d{1,2})?\*{0,3}",
    title_start=r"Letter|Identical|Note|NOTE",
    attachment_words={"annex": "Annex", "enclosure": "Enclosure", "appendix": "Appendix"},
    attachment_start=r"(?i:annex|encl|append|attach)",
    annexes={
        "annex": rf"(?:Annex|ANNEX)(?: {_LABEL})?\*{{0,3}}|Annex(?: {_LABEL_AFTER})? {_TO}",
        "enclosure": rf"(?:Enclosure|ENCLOSURE|Attachment|ATTACHMENT)(?: {_LABEL})?\*{{0,3}}|Enclosure(?: {_LABEL_AFTER})? {_TO}",
        "appendix": rf"(?:Appendix|APPENDIX)(?: {_LABEL})?\*{{0,3}}|Appendix(?: {_LABEL_AFTER})? {_TO}",
    },
    resolutions=ResolutionLines(
        opening=r"The (?:[^\d.;:,]{1,80} )?(?:Assembly|Council|Committee|Commission|Sub-[Cc]ommission|Conference|Board|Meeting|"
        r"Parties|Congress|Forum|Authority|Body|Group|Tribunal)(?: [^\d.;:]{1,160})?[,:]",
        article=r"The ",
        occasion=r"At its \d{1,5}",
        adopted=r"(?:Resolution|Decision)s?(?: \d\S{0,12})? adopted (?:by|without|at|on)\b|Adopted (?:by|at|on|without)\b",
        titled=rf"(?:Resolution|RESOLUTION|Decision|DECISION) (?P<number>{NUMBER})[.,]?\*{{0,3}}",
        draft=r"(?:^|: ?)(?i:(?:revised )?draft (?:resolution|decision))(?: [IVX]{1,5})?\*{0,3}$|^(?i:draft (?:resolution|decision)) (?:submitted|proposed|recommended)\b",
        meeting=r"(?:\d{1,5} ?(?:st|nd|rd|th)|[A-Z][a-z-]{3,20}(?: [a-z-]{3,20}){0,4}?)(?: \([a-z]+\))?(?: [a-z]+)? meeting",
    ),
    resolution_words=r"[Rr]esolutions?",
    decision_words=r"[Dd]ecisions?",
    signed="(Signed)",
    cues=("the", "of", "and", "to", "in", "by", "for", "with", "on", "from", "United Nations", "Secretary-General"),
)
