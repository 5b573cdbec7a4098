"""Spanish."""

from undoc.languages.language import Language
from undoc.languages.resolutions import NUMBER, ResolutionLines

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_DATE = rf"\d{{1,2}}[º°]? de (?:{'|'.join(_MONTHS)}|setiembre) de \d{{4}}"
_DATES = rf"(?P<date>{_DATE})(?:(?: y |, )(?:de )?{_DATE})?(?:,? respectivamente)?"
_LABEL = r"(?P<label>[IVXLC]{1,6}|\d{1,3}|[A-Z])"
_LABEL_AFTER = _LABEL.replace("label", "label_after")
_TO = r"(?:de|a) (?:la|las) (?:cartas?|notas?) .{3,300}"
_AT = r"(?:a la |a los |a las |al |a )"
_BY = r"por (?:la |el |los |las )?"
_ITEM = r"\d+(?: ?[a-z]{1,3}\))*"

_ONES = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno".split()
_TENS = "décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo".split()
_ORDINALS = {
    **{word: value for value, word in enumerate(_ONES, 1)},
    "primero": 1,
    "tercero": 3,
    "undécimo": 11,
    "duodécimo": 12,
    "centésimo": 100,
    **{word: 10 * value for value, word in enumerate(_TENS, 1)},
    # "decimocuarto", "vigesimoprimer": one word, the accent of the second half kept
    **{
        f"{ten}{one}": 10 * tens + ones
        for tens, ten in enumerate(("decimo", "vigesimo"), 1)
        for ones, one in enumerate(_ONES, 1)
    },
}

LANGUAGE = Language(
    code="es",
    name="Spanish",
    iso639_2="spa",
    organization=("Naciones Unidas",),
    organs=(
        "Asamblea General",
        "Consejo de Seguridad",
        "Consejo Económico y Social",
        "Consejo de Derechos Humanos",
        "Consejo de Administración Fiduciaria",
        "Corte Internacional de Justicia",
        "Conferencia de Desarme",
    ),
    bodies=r"(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta) Comisión\b.{0,120}"
    r"|(?:Comité|Comisión|Grupo de [Tt]rabajo|Conferencia|Subcomisión|Subcomité|Reunión) (?:de |del |sobre |para |Especial |Preparatori[ao] |Consultiv[ao] |contra ).{2,120}"
    r"|[A-Z][a-zé]+(?: [a-zé]+)? año",
    months=tuple((name, "setiembre") if name == "septiembre" else (name,) for name in _MONTHS),
    date_pattern=rf"(?P<day>\d{{1,2}})[º°]? de (?P<month>{'|'.join(_MONTHS)}|setiembre) de (?P<year>\d{{4}})",
    date_form="{day} de {month} de {year}",
    range_words=r"(?:-|–|y|al)",
    session=r"(?P<ordinal>[A-ZÁÉÍÓÚ][a-záéíóú]{3,20}(?: [a-záéíóú]{2,20}){0,2}|\d{1,3}\.? ?[ºo°]) período (?:extraordinario )?(?:de emergencia )?de sesiones(?: (?:extraordinario|de emergencia))?"
    r"|Período de sesiones (?:sustantivo |de organización )?(?:de|correspondiente a) \d{4}",
    ordinals=_ORDINALS,
    agenda=(
        rf"Temas? (?P<label>{_ITEM})(?:(?:, | y | a |[-–]){_ITEM})* (?:del |de la )(?P<list>(?:programa|lista|agenda)(?: [a-zé ]+)?)",
    ),
    letter_titles=(
        rf"Cartas?(?: idénticas)? de fecha {_DATES},? dirigidas? {_AT}(?P<addressee>.{{1,500}}?) {_BY}(?P<sender>.{{1,500}})",
        rf"Cartas?(?: idénticas)? (?:del |de la )(?P<sender>.{{1,500}}?),? de fecha {_DATES},? dirigidas? {_AT}(?P<addressee>.{{1,500}})",
        rf"Cartas?(?: idénticas)? de fecha {_DATES},? (?:del |de la )(?P<sender>.{{1,500}}?) dirigidas? {_AT}(?P<addressee>.{{1,500}})",
    ),
    note_verbale_titles=(
        rf"Notas? verbal(?:es)?(?: idénticas)? de fecha {_DATES},? dirigidas? {_AT}(?P<addressee>.{{1,500}}?) {_BY}(?P<sender>.{{1,500}})",
        rf"Notas? verbal(?:es)?(?: idénticas)? (?:del |de la )(?P<sender>.{{1,500}}?),? de fecha {_DATES},? dirigidas? {_AT}(?P<addressee>.{{1,500}})",
    ),
    note_titles=(
        r"Nota (?:del |de la )(?P<sender>(?:Secretari[oa] General|Secretaría|(?:Vicep|P)resident[ea]|Director|Alt[oa] Comisionad).{0,300})",
    ),
    report_titles=(
        r"(?:(?:[A-ZÁÉÍÓÚ][a-záéíóú]{3,20} )?[Ii]nforme(?: [a-z]{3,20}){0,2}) (?:del |de la |de los |de las )(?:Secretari|Comité|Comisión|Consejo|Relator|Grupo|Alt|Director|Expert|Oficina|President|"
        r"Dependencia|Equipo|Misión|Primera|Segunda|Tercera|Cuarta|Quinta|Sexta|Organización|Conferencia|Corte|Tribunal|Administrador|Enviad|Representante|Junta).{0,300}",
    ),
    riders=r"(?:Corrección|Corrigendum|Adición|Revisión)(?: \d{1,2})?\*{0,3}",
    title_start=r"Carta|Nota|NOTA",
    attachment_words={"annex": "Anexo", "enclosure": "Apéndice"},
    attachment_start=r"(?i:anexo|documento adjunto|ap[eé]ndice|adjunto)",
    annexes={
        "annex": rf"(?:Anexo|ANEXO)(?: {_LABEL})?\*{{0,3}}|Anexo(?: {_LABEL_AFTER})? {_TO}",
        "enclosure": rf"(?:Documento adjunto|DOCUMENTO ADJUNTO|Adjunto|Apéndice|APÉNDICE)(?: {_LABEL})?\*{{0,3}}|(?:Documento adjunto|Apéndice)(?: {_LABEL_AFTER})? {_TO}",
    },
    resolutions=ResolutionLines(
        opening=r"(?:La|El|Los|Las) (?:[^\d.;:,]{1,80} )?(?:Asamblea|Consejo|Comité|Comisión|Subcomisión|Conferencia|Reunión|"
        r"Partes|Congreso|Foro|Autoridad|Órgano|Grupo|Junta)(?: [^\d.;:]{1,160})?[,:]",
        article=r"(?:La|El) ",
        occasion=r"En sus? \d{1,5}",
        adopted=r"(?:Resolución|Decisión|Resoluciones|Decisiones)(?: \d\S{0,12})? (?:aprobada|adoptada)s? (?:por|sin|en|el)\b|(?:Aprobad|Adoptad)[ao]s? (?:por|en|el|sin)\b",
        titled=rf"(?:Resolución|RESOLUCIÓN|Decisión|DECISIÓN) (?P<number>{NUMBER})[.,]?\*{{0,3}}",
        draft=r"(?:^|: ?)(?i:proyecto de (?:resolución|decisión))(?: revisad[oa])?(?: [IVX]{1,5})?\*{0,3}$|^(?i:proyecto de (?:resolución|decisión)) (?:presentad|propuest|recomendad)",
        meeting=r"(?:\d{1,5}\.? ?(?:[ªº]|[rdtmvn]?a)|[A-ZÁÉÍÓÚ][a-záéíóú]{3,20}(?: [a-záéíóú]{3,20}){0,2}?) (?:sesión|reunión)(?: plenaria)?(?: \([a-zó]+\))?",
    ),
    resolution_words=r"[Rr]esoluci(?:ón|ones)",
    decision_words=r"[Dd]ecisi(?:ón|ones)",
    distribution_form="Distr. {}",
    original=r"(?:Original|Idioma original) ?: ?(?P<language>.{1,60})",
    signed="(Firmado)",
    signed_words="Firmad[oa]s?",
    cues=("los", "las", "y", "del", "el", "por", "para", "una", "al", "con", "Naciones Unidas", "Secretario General"),
)
