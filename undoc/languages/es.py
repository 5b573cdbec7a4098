"""Spanish."""

from undoc.languages.language import Language

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_DATE = rf"\d{{1,2}} de (?:{'|'.join(_MONTHS)}|setiembre) de \d{{4}}"
_ITEM = r"\d+(?: ?[a-z]{1,3}\))*"

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
    ),
    months=tuple((name, "setiembre") if name == "septiembre" else (name,) for name in _MONTHS),
    date_pattern=rf"(?P<day>\d{{1,2}}) de (?P<month>{'|'.join(_MONTHS)}|setiembre) de (?P<year>\d{{4}})",
    date_form="{day} de {month} de {year}",
    range_words=r"(?:-|–|y|al)",
    session=r"(?P<ordinal>[A-ZÁÉÍÓÚ][a-záéíóú]+(?: [a-záéíóú]+)?) período (?:extraordinario )?(?:de emergencia )?de sesiones",
    ordinals={
        "primer": 1,
        "primero": 1,
        "segundo": 2,
        "tercer": 3,
        "tercero": 3,
        "cuarto": 4,
        "quinto": 5,
        "sexto": 6,
        "séptimo": 7,
        "octavo": 8,
        "noveno": 9,
        "décimo": 10,
        "undécimo": 11,
        "duodécimo": 12,
        "vigésimo": 20,
        "trigésimo": 30,
        "cuadragésimo": 40,
        "quincuagésimo": 50,
        "sexagésimo": 60,
        "septuagésimo": 70,
        "octogésimo": 80,
        "nonagésimo": 90,
        "centésimo": 100,
    },  # fmt: skip
    agenda=(
        rf"Temas? (?P<label>{_ITEM})(?:(?:, | y ){_ITEM})* (?:del |de la )(?P<list>(?:programa|lista)(?: [a-zé ]+)?)",
    ),
    letter_titles=(
        rf"Cartas?(?: idénticas)? de fecha (?P<date>{_DATE}),? dirigidas? (?:a la |a los |al |a )(?P<addressee>.+?)"
        r" por (?:la |el |los |las )?(?P<sender>.+)",
    ),
    note_verbale_titles=(
        rf"Notas? verbal(?:es)? de fecha (?P<date>{_DATE}),? dirigidas? (?:a la |a los |al |a )(?P<addressee>.+?)"
        r" por (?:la |el |los |las )?(?P<sender>.+)",
    ),
    note_titles=(r"Nota (?:del |de la )(?P<sender>(?:Secretario General|Secretaría|President[ea]).*)",),
    attachment_words={"annex": "Anexo", "enclosure": "Apéndice"},
    annexes={
        "annex": r"(?:Anexo|ANEXO)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}|Anexo(?: (?P<label_after>[IVXLC]+))? (?:de|a) (?:la carta|las cartas|la nota) .+",
        "enclosure": r"(?:Documento adjunto|Apéndice|APÉNDICE)(?: (?P<label>[IVXLC]+|\d+|[A-Z]))?\*{0,3}",
    },
    resolution_words=r"[Rr]esoluci(?:ón|ones)",
    decision_words=r"[Dd]ecisi(?:ón|ones)",
    distribution_form="Distr. {}",
    original=r"(?:Español )?Original ?: ?(?P<language>.+)",
    signed="(Firmado)",
    cues=("los", "las", "y", "Naciones Unidas", "Secretario General"),
)
