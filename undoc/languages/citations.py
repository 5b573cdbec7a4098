"""The words that languages cite resolutions and decisions by, and the names of the organs that adopt them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from undoc.records import Distinct

#: Keys of `CitationWords.organs` beside the first parts of symbols: a council whose full name stands elsewhere, and an
#: organ whose resolutions have no symbols of their own.
COUNCIL, OTHER = "council", "other"


@frozen(eq=False, repr=False)
class CitationWords(Distinct):
    """How a language cites.

    Attributes:
        stems: strings of which every word for a resolution or decision holds one; short ones that several languages
            share are looked for once.
        own_stems: more of them, which no other language has.
        words: those words in all their forms, as a pattern; group ``decision`` where it is one. It begins with a set
            of characters, so that texts are searched fast.
        organs: organs' names in all their cases, as patterns, by the first part of their symbols (``"A/HRC"``).
        initials: the first letters of those names.
        linking: what stands between a number and the name of the organ behind it, as a pattern.
        owning: what stands between the name of an organ and the word behind it, as a pattern.
        opening: what stands right before the word where the organ follows as the subject, as a pattern.
        subject: what then stands between the last number and its name, as a pattern.
        own: what stands behind the name of an organ where a resolution is its own, the word included, as a pattern.
        masculine: the end of a word that belongs to an organ of masculine gender, a council, as a pattern; empty where none
            tells.
        rivals: strings of which every name holds one of the Human Rights Council, and of the commissions whose numbers
            look like the General Assembly's.
        word_behind: whether the word stands behind its numbers, and the organ before them.
        before_stem: how many letters of the word stand before its stem.
    """

    stems: tuple[str, ...]
    words: str
    organs: Mapping[str, str]
    initials: str
    linking: str
    rivals: tuple[str, ...]
    owning: str = r"[’']?s? ?"
    opening: str = r"(?!)"
    subject: str = r"(?!)"
    own: str = r"(?!)"
    masculine: str = ""
    word_behind: bool = False
    own_stems: tuple[str, ...] = ()
    before_stem: tuple[int, ...] = (2,)

    def organ_pattern(self) -> re.Pattern[str]:
        """The names of all organs: it matches the first letter, and the last group, the name, has its number in `organs`.

        A pattern that begins with a set of characters passes over a text several times faster than a row of names.
        """
        names = "|".join(f"({names})" for names in self.organs.values())
        return re.compile(rf"[{self.initials}](?<=(?={names}).)", re.DOTALL)


#: What else has numbers of that form, in all languages, lower case: a number right behind one of these words is its own.
LAWS = frozenset(
    "act bill case decree directive law ordinance regulation arrêté décret directive loi ordonnance règlement "
    "decreto directiva ley reglamento sentencia дело закон закона законом законе постановление постановления "
    "постановлением указ указа указом القانون قانون المرسوم مرسوم القضية".split()
)
#: What may stand between such a word and its number.
NUMBER_SIGNS = frozenset({"no", "no.", "nº", "n°", "№", "núm.", "رقم"})

CITATIONS: Mapping[str, CitationWords] = {
    "en": CitationWords(
        stems=("solu", "SOLU", "cisi", "CISI", "s. "),
        own_stems=("SCR",),
        words=r"[RrDd](?:(?<=[Rr])(?:esolutions?|ESOLUTIONS?|(?<![^\W_].)es\.(?= [0-9]))|(?<=[Dd])(?P<decision>ecisions?|ECISIONS?))(?![a-z])|(?<![^\W_])UNSCRs?(?![^\W_])",
        organs={
            "A/HRC": r"Human Rights Council",
            "UNEP/EA": r"(?:United Nations )?Environment Assembly",
            "HSP/HA": r"(?:UN-Habitat|United Nations Habitat) Assembly",
            "E/CN.4/Sub.2": r"Sub-?[Cc]ommission",
            "E/CN.4": r"Commission on Human Rights",
            "T": r"Trusteeship Council",
            OTHER: r"(?:World )?Health Assembly|(?:Parliamentary|National|Federal|Legislative|Constituent) Assembly|"
            r"Council of (?:Ministers|Europe|State)\b|European Council|Cabinet\b|Congress\b|Court\b|Commission(?= (?:on|for) )|(?<!\bthe )(?<!\bThe )Commission\b|"
            r"E(?:CE|CA|CLAC|SCAP|SCWA)\b|Economic and Social Commission|(?:European )?Parliament\b|Senate\b|(?:[A-Z][a-z]+ )Court\b|"
            r"Conference of (?:the )?(?:States )?Part\w+|Meeting of (?:the )?States Parties|Governing Council|"
            r"(?:Executive|Trade and Development) Board|General Conference|Council of the European Union|"
            r"League of Arab States|(?:EU Council|AU Assembly)\b|Committee\b",
            "A": r"(?:General )?Assembly",
            "S": r"Security Council|(?:UN)?SC\b|UNSCRs?",
            "E": r"Economic and Social Council",
            COUNCIL: r"Council",
        },
        rivals=("Human Rights Council", "Commission", "ESCAP", "Health Assembly"),
        initials="HUESCWPMGTLANF",
        linking=r",? ?(?:as )?(?:adopted )?(?:of|by) (?:the )?",
        opening=r"\b(?:[Ii]n|[Bb]y|[Ww]ith) its(?: (?:recent|latest|previous))? ",
        own=r"\b(?:in|by) its(?: \w+)? \w+",
        subject=r",?(?: entitled [^.;0-9]{3,160}?,)? the ",
    ),
    "fr": CitationWords(
        stems=("solu", "SOLU", "cisi", "CISI", "s. "),
        words=r"[RrDd](?:(?<=[Rr])(?:ésolutions?|[ÉE]SOLUTIONS?|(?<![^\W_].)és\.(?= [0-9]))|(?<=[Dd])(?P<decision>écisions?|[ÉE]CISIONS?))(?![a-z])",
        organs={
            "A/HRC": r"Conseil des droits de l[’']homme",
            "UNEP/EA": r"Assemblée (?:des Nations Unies )?pour l[’']environnement",
            "HSP/HA": r"Assemblée (?:d[’']ONU-Habitat|des Nations Unies pour l[’']habitat)",
            "E/CN.4/Sub.2": r"Sous-[Cc]ommission",
            "E/CN.4": r"Commission des droits de l[’']homme",
            "T": r"Conseil de tutelle",
            OTHER: r"Assemblée mondiale de la [Ss]anté|Assemblée (?:parlementaire|nationale|fédérale|législative)|"
            r"Conseil (?:des ministres|de l[’'](?:Europe|Union européenne)|européen|d[’']État)|Congrès\b|Commission\b|Conseil du commerce et du développement|Parlement\b|Sénat\b|Cour\b|C(?:EE|EA|ESAP|EPALC)\b|Conférence (?:générale|d\w+)|"
            r"Réunion des États|Conseil d[’']administration|Conseil directeur|Comité\b",
            "A": r"Assemblée(?: générale)?",
            "S": r"Conseil de sécurité",
            "E": r"Conseil économique et social",
            COUNCIL: r"Conseil",
        },
        rivals=("Conseil des droits", "Commission", "CESAP", "Assemblée mondiale"),
        initials="CASRP",
        linking=r",? ?(?:adoptée?s? par (?:l[ea] |l[’'])|de (?:la |l[’'])|du |d[’'])",
        opening=r"\b(?:[Dd]ans|[Pp]ar) (?:sa|ses) ",
        own=r"\b(?:dans|par) (?:sa|ses) \w+",
        subject=r",?(?: intitulées? [^.;0-9]{3,160}?,)? l(?:e |a |[’'])",
        owning=r"(?!)",
    ),
    "es": CitationWords(
        stems=("solu", "SOLU", "cisi", "CISI", "s. "),
        words=r"[RrDd](?:(?<=[Rr])(?:esoluci(?:ón|ones)|ESOLUCI(?:ÓN|ONES)|(?<![^\W_].)es\.(?= [0-9]))|(?<=[Dd])(?P<decision>ecisi(?:ón|ones)|ECISI(?:ÓN|ONES)))",
        organs={
            "A/HRC": r"Consejo de (?:los )?Derechos Humanos",
            "UNEP/EA": r"Asamblea (?:de las Naciones Unidas )?sobre el Medio Ambiente",
            "HSP/HA": r"Asamblea de (?:ONU-Hábitat|las Naciones Unidas para el Hábitat)",
            "E/CN.4/Sub.2": r"Subcomisión",
            "E/CN.4": r"Comisión de Derechos Humanos",
            "T": r"Consejo de Administración Fiduciaria",
            OTHER: r"Asamblea Mundial de la Salud|Asamblea (?:Parlamentaria|Nacional|Federal|Legislativa)|"
            r"Consejo (?:de Ministros|de Europa|de la Unión Europea|Europeo|de Estado)|Congreso\b|Comisión\b|Parlamento\b|Senado\b|Corte\b|Tribunal\b|C(?:EPE|EPA|ESPAP|EPAL)\b|Conferencia (?:General|d\w+)|"
            r"Reunión de los Estados|Consejo de Administración|Junta\b|Comité\b",
            "A": r"Asamblea(?: General)?",
            "S": r"Consejo de Seguridad",
            "E": r"Consejo Económico y Social",
            COUNCIL: r"Consejo",
        },
        rivals=("Derechos Humanos", "Comisión", "CESPAP", "Asamblea Mundial"),
        initials="CASRJPT",
        linking=r",? ?(?:aprobadas? por |de )(?:la |el )?|,? ?del ",
        opening=r"\b(?:[Ee]n|[Mm]ediante|[Pp]or) sus? ",
        own=r"\b(?:en|mediante|por) sus? \w+",
        subject=r",?(?: tituladas? [^.;0-9]{3,160}?,)? (?:el|la) ",
        owning=r"(?!)",
    ),
    "ru": CitationWords(
        stems=("золюци", "ЗОЛЮЦИ", "шени", "ШЕНИ", "з. "),
        words=r"[Рр](?:езолюци[а-я]+|(?<![^\W_].)ез\.(?= [0-9])|ЕЗОЛЮЦИ[А-Я]+|(?P<decision>ешени[а-я]+|ЕШЕНИ[А-Я]+))",
        organs={
            "A/HRC": r"Совет[а-я]* по правам человека",
            "UNEP/EA": r"Ассамбле[а-я]+ (?:Организации Объединенных Наций|ООН) по окружающей среде",
            "HSP/HA": r"Ассамбле[а-я]+ (?:ООН-Хабитат|Организации Объединенных Наций по населенным пунктам)",
            "E/CN.4/Sub.2": r"[Пп]одкомисси[а-я]+",
            "E/CN.4": r"Комисси[а-я]+ по правам человека",
            "T": r"Совет[а-я]* по [Оо]пеке",
            OTHER: r"Всемирн[а-я]+ ассамбле[а-я]+ здравоохранения|Парламентск[а-я]+ ассамбле[а-я]+|Кабинет[а-я]*|Суд(?:[аеу]|ом)?\b|"
            r"Комисси[а-я]+|Конференци[а-я]+|Комитет[а-я]*|"
            r"Совет[а-я]* (?:управляющих|министров|Европы|ЕС\b|Европейского [Сс]оюза|по торговле и развитию)|ЭСКАТО|ЭКЛАК|ЕЭК|ЭКА\b|Совещани[а-я]+",
            "A": r"(?:Генеральн[а-я]+ )?Ассамбле[а-я]+|ГА\b(?: ООН)?",
            "S": r"Совет[а-я]* Безопасности|СБ\b(?: ООН)?",
            "E": r"Экономическ[а-я]+ и [Сс]оциальн[а-я]+ Совет[а-я]*",
            COUNCIL: r"Совет[а-я]*",
        },
        rivals=("по правам человека", "омисси", "ЭСКАТО", "здравоохранения"),
        initials="САЭКПпВГ",
        linking=r",? ?(?:принят[а-я]+ )?",
        own=r"\bв сво(?:ей|ем|их) \w+",
        owning=r"(?!)",
    ),
    "ar": CitationWords(
        stems=("قر", "قـ"),
        before_stem=(1, 0),
        # kashidas may stand between any two letters; "stability" and "acknowledgement" end in the word for resolution
        words=r"[قم](?:(?<=م)(?P<decision>ـ*قـ*رـ*رـ*)|(?<=ق)(?<!تق)(?<!إق)ـ*رـ*اـ*رـ*)[\u0621-\u0652]*",
        organs={
            "A/HRC": r"مجلس حقوق الإنسان",
            "UNEP/EA": r"جمعية (?:الأمم المتحدة )?للبيئة",
            "HSP/HA": r"جمعية (?:موئل الأمم المتحدة|الأمم المتحدة للموئل)",
            "E/CN.4/Sub.2": r"اللجنة الفرعية",
            "E/CN.4": r"لجنة حقوق الإنسان",
            "T": r"مجلس الوصاية",
            OTHER: r"جمعية الصحة العالمية|الجمعية (?:الوطنية|البرلمانية|الاتحادية)|مجلس (?:الوزراء|النواب|الشعب|أوروبا|الاتحاد الأوروبي)|المحكمة|لجنة|مؤتمر|مجلس الإدارة|اجتماع الدول|هيئة",
            "A": r"(?:ال|لل)جمعية(?: العامة)?",
            "S": r"مجلس الأمن",
            "E": r"(?:ال|لل)مجلس الاقتصادي والاجتماعي",
            COUNCIL: r"(?:ال|لل)مجلس",
        },
        own="(?:في|بموجب) \\w+(?:ها|ه|هما)",
        masculine="هـ*",
        rivals=("حقوق الإنسان", "لجنة", "جمعية الصحة"),
        initials="ملجاه",
        linking=r"،? ?(?:و?(?:الصادر|الصادرة|الصادرين|الصادران|المتخذ|المتخذة) (?:عن |من )|التي? اتخذته?ا? )?",
        owning=r"(?!)",
    ),
    "zh": CitationWords(
        stems=("决",),
        before_stem=(0,),
        words=r"决(?:议|(?P<decision>定))",
        organs={
            "A/HRC": r"人权理事会",
            "UNEP/EA": r"(?:联合国)?环境大会",
            "HSP/HA": r"(?:联合国)?人居大会",
            "E/CN.4/Sub.2": r"小组委员会",
            "E/CN.4": r"人权委员会",
            "T": r"托管理事会",
            OTHER: r"世界卫生大会|人民代表大会|国民大会|国民议会|部长理事会|欧洲理事会|欧盟理事会|欧洲联盟理事会|法院|缔约[方国](?:大会|会议)|审议大会|委员会|执行局",
            "A": r"大会|联大",
            "S": r"安全理事会|安理会",
            "E": r"经济及社会理事会|经济和社会理事会|经社理事会",
            COUNCIL: r"理事会",
        },
        opening="",
        subject="中[，,] ?",
        rivals=("人权理事会", "委员会", "世界卫生大会"),
        initials="人联环居小世缔委执大安经理审托国部欧法",
        linking=r"(?!)",
        word_behind=True,
    ),
}
