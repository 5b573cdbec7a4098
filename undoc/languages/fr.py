"""French."""

from undoc.languages.language import Language

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_DATE = rf"(?:1er|\d{{1,2}}) (?:{'|'.join(_MONTHS)}) \d{{4}}"
_ITEM = r"\d+(?: ?[a-z]{1,3}\))*"

LANGUAGE = Language(
    code="fr",
    name="French",
    iso639_2="fra",
    organization=("Nations Unies",),
    organs=(
        "Assemblée générale",
        "Conseil de sécurité",
        "Conseil économique et social",
        "Conseil des droits de l’homme",
        "Conseil de tutelle",
    ),
    months=tuple((name,) for name in _MONTHS),
    date_pattern=rf"(?P<day>1er|\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})",
    date_form="{day} {month} {year}",
    range_words=r"(?:-|–|et|au)",
    session=r"(?P<ordinal>[A-ZÀ-Ý][\w-]+(?: [\w-]+){0,3}) session(?: extraordinaire(?: d’urgence)?)?",
    ordinals={
        "premier": 1,
        "première": 1,
        "deux": 2,
        "deuxième": 2,
        "seconde": 2,
        "trois": 3,
        "troisième": 3,
        "quatre": 4,
        "quatrième": 4,
        "cinq": 5,
        "cinquième": 5,
        "six": 6,
        "sixième": 6,
        "sept": 7,
        "septième": 7,
        "huit": 8,
        "huitième": 8,
        "neuf": 9,
        "neuvième": 9,
        "dix": 10,
        "dixième": 10,
        "onze": 11,
        "onzième": 11,
        "douze": 12,
        "douzième": 12,
        "treize": 13,
        "treizième": 13,
        "quatorze": 14,
        "quatorzième": 14,
        "quinze": 15,
        "quinzième": 15,
        "seize": 16,
        "seizième": 16,
        "vingt": 20,
        "vingts": 20,
        "vingtième": 20,
        "trente": 30,
        "trentième": 30,
        "quarante": 40,
        "quarantième": 40,
        "cinquante": 50,
        "cinquantième": 50,
        "soixante": 60,
        "soixantième": 60,
        "cent": 100,
        "centième": 100,
        "et": 0,
        "un": 1,
        "unième": 1,
    },  # fmt: skip
    agenda=(
        rf"Points? (?P<label>{_ITEM})(?:(?:, | et ){_ITEM})* (?:de l’|de la |du )"
        r"(?P<list>(?:ordre du jour|liste|projet)(?: [a-zé’ ]+)?)",
    ),
    letter_titles=(
        rf"Lettres?(?: identiques)? datées? du (?P<date>{_DATE}),? adressées? (?:à la |à l’|à |au |aux )(?P<addressee>.+?)"
        r" par (?:la |le |l’|les )?(?P<sender>.+)",
    ),
    note_verbale_titles=(
        rf"Notes? verbales? datées? du (?P<date>{_DATE}),? adressées? (?:à la |à l’|à |au |aux )(?P<addressee>.+?)"
        r" par (?:la |le |l’|les )?(?P<sender>.+)",
    ),
    note_titles=(r"Note (?:du |de la |de l’)(?P<sender>(?:Secrétaire général|Secrétariat|Président).*)",),
    attachment_words={"annex": "Annexe", "enclosure": "Pièce jointe", "appendix": "Appendice"},
    annexes={
        "annex": r"(?:Annexe|ANNEXE)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}|Annexe(?: (?P<label_after>[IVXLC]+))? (?:à la lettre|aux lettres|à la note) .+",
        "enclosure": r"(?:Pièce jointe|PIÈCE JOINTE)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}",
        "appendix": r"(?:Appendice|APPENDICE)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}",
    },
    resolution_words=r"[Rr]ésolutions?",
    decision_words=r"[Dd]écisions?",
    original=r"(?:Français )?Original ?: ?(?P<language>.+)",
    original_form="Original : {}",
    distribution_form="Distr. {}",
    signed="(Signé)",
    cues=("les", "des", "et", "Nations Unies", "Secrétaire général"),
)
