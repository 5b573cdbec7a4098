"""French."""

from undoc.languages.language import Language
from undoc.languages.resolutions import NUMBER, ResolutionLines

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_DATE = rf"(?:1 ?er|\d{{1,2}}) (?:{'|'.join(_MONTHS)}) \d{{4}}"
_DATES = rf"(?P<date>{_DATE})(?:(?: et |, )(?:du )?{_DATE})?(?:,? respectivement)?"
_LABEL = r"(?P<label>[IVXLC]{1,6}|\d{1,3}|[A-Z])"
_LABEL_AFTER = _LABEL.replace("label", "label_after")
_TO = r"(?:à la|aux|à l[’']|de la|des) ?(?:lettres?|notes?) .{3,300}"
_AT = r"(?:à la |à l[’']|à |au |aux )"
_BY = r"par (?:la |le |l[’']|les )?"
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
        "Cour internationale de Justice",
        "Conférence du désarmement",
    ),
    bodies=r"(?:Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième) Commission\b.{0,120}"
    r"|(?:Comité|Commission|Groupe de travail|Conférence|Sous-[Cc]ommission|Sous-[Cc]omité|Réunion) (?:de |du |des |sur |pour |chargée? |spéciale? |préparatoire |consultatif |d[’']).{2,120}"
    r"|[A-Z][a-z]+(?:-[a-zé]+){0,3} année",
    months=tuple((name,) for name in _MONTHS),
    date_pattern=rf"(?P<day>1 ?er|\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})",
    date_form="{day} {month} {year}",
    first_day="1er",
    range_words=r"(?:-|–|et|au)",
    session=r"(?P<ordinal>[A-ZÀ-Ý][\w-]{3,40}(?: [\w-]{2,30}){0,3}|\d{1,3} ?(?:re|er|e|ème)) session(?: extraordinaire)?(?: d[’']urgence)?(?: \(reprise\))?"
    r"|Session (?:de |d[’']organisation (?:de|pour) |de fond de )\d{4}",
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
        rf"Points? (?P<label>{_ITEM})(?:(?:, | et | à |[-–]){_ITEM})* (?:de l[’']|de la |du )"
        r"(?P<list>(?:ordre du jour|liste|projet)(?: [a-zé’ ]+)?)",
    ),
    letter_titles=(
        rf"Lettres?(?: identiques)? datées? du {_DATES},? adressées? {_AT}(?P<addressee>.{{1,500}}?) {_BY}(?P<sender>.{{1,500}})",
        rf"Lettres?(?: identiques)? datées? du {_DATES},? (?:émanant (?:du |de la |de l[’']|de |des )|{_BY})(?P<sender>.{{1,500}}?),? adressées? {_AT}(?P<addressee>.{{1,500}})",
        rf"Lettres?(?: identiques)? (?:du |de la |de l[’'])(?P<sender>.{{1,500}}?),? datées? du {_DATES},? adressées? {_AT}(?P<addressee>.{{1,500}})",
    ),
    note_verbale_titles=(
        rf"Notes? verbales?(?: identiques)? datées? du {_DATES},? adressées? {_AT}(?P<addressee>.{{1,500}}?) {_BY}(?P<sender>.{{1,500}})",
        rf"Notes? verbales?(?: identiques)? datées? du {_DATES},? émanant (?:du |de la |de l[’']|de )(?P<sender>.{{1,500}}?),? (?:et )?adressées? {_AT}(?P<addressee>.{{1,500}})",
    ),
    note_titles=(
        r"Note (?:du |de la |de l[’'])(?P<sender>(?:Secrétaire général|Secrétariat|(?:Vice-)?Président|Directeur|Directrice|Haut-Commissa).{0,300})",
    ),
    report_titles=(
        r"(?:(?:[A-ZÀ-Ý][\w-]{3,20} )?[Rr]apport|Rapport [\w-]{3,20}|Rapport) (?:du |de la |de l[’']|des )(?:Secrétaire|Secrétariat|Comité|Commission|Conseil|Rapporteu|Groupe|Haut|Directeur|Directrice|"
        r"Expert|Bureau|Président|Corps|Équipe|Mission|Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième|Organisation|Conférence|Cour|Tribunal|Administrat|Envoyé|Représentant).{0,300}",
    ),
    riders=r"(?:Rectificatif|Additif|Révision)(?: \d{1,2})?\*{0,3}",
    title_start=r"Lettre|Note|NOTE",
    attachment_words={"annex": "Annexe", "enclosure": "Pièce jointe", "appendix": "Appendice"},
    attachment_start=r"(?i:annexe|pi[eè]ce jointe|appendice)",
    annexes={
        "annex": rf"(?:Annexe|ANNEXE)(?: {_LABEL})?\*{{0,3}}|Annexe(?: {_LABEL_AFTER})? {_TO}",
        "enclosure": rf"(?:Pièce jointe|PIÈCE JOINTE)(?: {_LABEL})?\*{{0,3}}|Pièce jointe(?: {_LABEL_AFTER})? {_TO}",
        "appendix": rf"(?:Appendice|APPENDICE)(?: {_LABEL})?\*{{0,3}}|Appendice(?: {_LABEL_AFTER})? {_TO}",
    },
    resolutions=ResolutionLines(
        opening=r"(?:L[’']|La |Le |Les )(?:[^\d.;:,]{1,80} )?(?:Assemblée|Conseil|Comité|Commission|Sous-[Cc]ommission|Conférence|"
        r"Réunion|Parties|Congrès|Forum|Instance|Autorité|Organe|Groupe)(?: [^\d.;:]{1,160})?(?:,| ?:)",
        article=r"(?:L[’']|La |Le )",
        occasion=r"(?:À|A) (?:sa|ses|leur) \d{1,5}",
        adopted=r"(?:Résolution|Décision)s?(?: \d\S{0,12})? adoptées? (?:par|sans|à|le)\b|Adoptées? (?:par|à|le|sans)\b",
        titled=rf"(?:Résolution|RÉSOLUTION|Décision|DÉCISION) (?P<number>{NUMBER})[.,]?\*{{0,3}}",
        draft=r"(?:^|: ?)(?i:projet de (?:résolution|décision))(?: révisée?)?(?: [IVX]{1,5})?\*{0,3}$|^(?i:projet de (?:résolution|décision)) (?:déposé|présenté|proposé|recommandé)",
        meeting=r"(?:\d{1,5} ?(?:re|er|e|ème)|[A-ZÀ-Ý][\w-]{3,40}(?: [\w-]{2,30}){0,3}?)(?: \([a-zé]+\))? séance(?: plénière)?(?: \([a-zé]+\))?",
    ),
    resolution_words=r"[Rr]ésolutions?",
    decision_words=r"[Dd]écisions?",
    original=r"(?:Original|Langue originale) ?: ?(?P<language>.{1,60})",
    original_form="Original : {}",
    distribution_form="Distr. {}",
    signed="(Signé)",
    signed_words="Signée?s?",
    cues=(
        "les",
        "des",
        "et",
        "du",
        "dans",
        "par",
        "pour",
        "à",
        "aux",
        "l",
        "qu",
        "une",
        "au",
        "sur",
        "le",
        "Nations Unies",
        "Secrétaire général",
    ),
)
