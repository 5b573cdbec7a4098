"""How a document speaks of its own parts: "paragraph 6 above", "the annex to the present letter"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from undoc.records import Record

_ROMAN = r"(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])(?!\w)"
_SECTION = r"(?:[IVXLC]{1,6}|\d{1,2}|[A-Z])(?:\.(?:[A-Z]|\d{1,2}))*(?!\w)"
_NUMBER = r"\d{1,4}(?:\.\d{1,3})*(?: (?:bis|ter|quater)\b)?(?![\w/])"
#: "a)" as in French, Spanish and Russian, or "(a)".
_POINT = r"\(?[a-z]{1,4}\)"


@frozen(eq=False, repr=False)
class PlaceWords(Record):
    """The words by which a language points to parts of the document at hand; each is a pattern.

    Attributes:
        words: the parts by kind, singular and plural in all their forms.
        labels: what numbers a part, by kind.
        point: the letter of a subparagraph in its brackets.
        joint: what joins two numbers.
        through: which of these joins the ends of a range.
        of: what stands between a part and the larger part that it is of.
        above: what says that a part stands earlier; behind the number, in Chinese before the word.
        below: likewise later.
        here: what says that a part belongs to the document at hand; group ``whole`` is what it calls that.
        elsewhere: what behind a number says that the part is one of something else.
        pinpoint: what before a word says likewise, for parts that nothing else places here.
        see: what before a word says that the reader should look there.
        edge: where a word can begin: the letters are named, for that is found much faster.
        leading: whether the document is named before the part (Chinese), and labels stand before their word.
        stems: a text without any of them has none of the words; empty where that is not faster to ask.
    """

    words: Mapping[str, str]
    labels: Mapping[str, str]
    point: str
    joint: str
    through: str
    of: str
    above: str
    below: str
    here: str
    elsewhere: str
    pinpoint: str
    see: str
    edge: str
    leading: bool = False
    stems: tuple[str, ...] = ()


def _labels(*, attachment: str = _ROMAN, section: str = _SECTION, number: str = _NUMBER) -> dict[str, str]:
    return {
        "paragraph": number,
        "annex": attachment,
        "enclosure": attachment,
        "appendix": attachment,
        "section": section,
        "footnote": r"\d{1,3}(?![\w/])",
    }


#: A comma, a number, a bracket or a quotation mark before the word: the part is one of what is cited there.
_CITED = r"(?:,|[\d)\]»”\"’]|\b[IVXLC]+|\b(?:[Ii]bid|[Ii]d|cit|[Тт]ам же)\.?) ?(?:and |et |y |и )?$"

#: Particles that Arabic writes as one with the word, the first of them perhaps taken for a conjunction before.
_AR = r"(?:(?<![\u0621-\u064a])[وفبكل]{0,2}|(?<=[\s،]و))"

_AR_ORDINAL = r"ال(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)(?:ى|ة)?(?: عشرة?)?(?![\u0621-\u064a])"
_AR_LETTER = r"(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون)(?![\u0621-\u064a])"

_PLACES = {
    "en": PlaceWords(
        words={
            "paragraph": r"[Pp]ara(?:graph)?s?\b\.?",
            "subparagraph": r"[Ss]ub-?para(?:graph)?s?\b\.?",
            "annex": r"[Aa]nnex(?:es)?\b",
            "enclosure": r"[Ee]nclosures?\b",
            "appendix": r"[Aa]ppendi(?:x|ces|xes)\b",
            "section": r"[Ss]ect(?:ion)?s?\b\.?",
            "footnote": r"(?:[Ff]ootn|[Nn])otes?\b",
        },
        labels=_labels(),
        point=r"\([a-z]{1,4}\)",
        joint=r",? (?:and|or|to|through) |, ?| ?[-–] ?",
        through=r"to|through|[-–]",
        of=r" of (?:the )?",
        above=r",? ?(?:above|supra)\b",
        below=r",? ?(?:below|infra)\b",
        here=r",? ?(?:hereto|hereof|herein)\b|,? (?:of|to|in) (?:the present|this|our|my) (?P<whole>\w+)",
        elsewhere=r",? (?:of|thereof|thereto)\b| (?:to|from)\b|,? in (?:the|its|their|his|her|that|resolution|document)\b",
        pinpoint=_CITED,
        see=r"\b[Ss]ee (?:also )?(?:the )?",
        edge=r"\b(?=[PpSsAaEeFfNn])",
    ),
    "fr": PlaceWords(
        words={
            "paragraph": r"[Pp]ar(?:agraphe)?s?\b\.?",
            "subparagraph": r"(?:[Aa]l(?:inéa)?s?|[Ss]ous-paragraphes?)\b\.?",
            "annex": r"[Aa]nnexes?\b",
            "enclosure": r"[Pp]ièces? jointes?\b",
            "appendix": r"[Aa]ppendices?\b",
            "section": r"[Ss]ect(?:ion)?s?\b\.?",
            "footnote": r"[Nn]otes?(?: de bas de page)?\b",
        },
        labels=_labels(),
        point=_POINT,
        joint=r",? (?:et|ou|à) |, ?| ?[-–] ?",
        through=r"à|[-–]",
        of=r" (?:de l[’']|de la |du |des |de )",
        above=r",? ?(?:ci-dessus|supra)\b",
        below=r",? ?(?:ci-(?:après|dessous)|infra)\b",
        here=r",? (?:(?:de|à) (?:la présente|cette|notre|ma)|(?:du|au) présent|(?:de|à) cet?)\b(?: (?P<whole>\w+))?",
        elsewhere=r",? (?:de|du|des|d[’'])(?:\b|(?<=[’']))| (?:à|au|aux)\b",
        pinpoint=_CITED,
        see=r"\b[Vv]oir (?:aussi |également )?(?:l[’']|le |la |les )?",
        edge=r"\b(?=[PpAaSsNn])",
    ),
    "es": PlaceWords(
        words={
            "paragraph": r"[Pp]árr(?:afo)?s?\b\.?",
            "subparagraph": r"(?:[Aa]partados?|[Ii]ncisos?|[Aa]ps?\.)",
            "annex": r"[Aa]nexos?\b",
            "enclosure": r"[Dd]ocumentos? adjuntos?\b",
            "appendix": r"[Aa]péndices?\b",
            "section": r"[Ss]ecc(?:ión|iones|s)?\b\.?",
            "footnote": r"[Nn]otas?(?: (?:de|a) pie de página)?\b",
        },
        labels=_labels(),
        point=_POINT,
        joint=r",? (?:y|e|o|a) |, ?| ?[-–] ?",
        through=r"a|[-–]",
        of=r" (?:del |de la |de los |de las |de )",
        above=r",? ?(?:supra|más arriba|precedentes?|anterior(?:es)?)\b",
        below=r",? ?(?:infra|más abajo|siguientes?)\b",
        here=r",? (?:(?:de|a) (?:la presente|esta|nuestra|mi)|(?:del|al) presente|(?:de|a) este)\b(?: (?P<whole>\w+))?",
        elsewhere=r",? (?:de|del|al|a(?= ))\b",
        pinpoint=_CITED,
        see=r"\b[Vv]éa(?:n)?se (?:también )?(?:el |la |los |las )?",
        edge=r"\b(?=[PpAaIiDdSsNn])",
    ),
    "ru": PlaceWords(
        words={
            "paragraph": r"[Пп](?:ункт(?:[аеуы]|ом|ов|ам|ами|ах)?|\.(?=\s?\d))(?!\w)",
            "subparagraph": r"[Пп]одпункт(?:[аеуы]|ом|ов|ам|ами|ах)?\b",
            "annex": r"[Пп]риложени(?:[еяию]|ем|й|ям|ями|ях)\b",
            "enclosure": r"[Дд](?:обавлени|ополнени)(?:[еяию]|ем|й|ям|ями|ях)\b",
            "section": r"[Рр]аздел(?:[аеуы]|ом|ов|ам|ами|ах)?\b",
            "footnote": r"[Сс]нос(?:к(?:[аеиу]|ой|ам|ами|ах)|ок)\b",
        },
        labels=_labels(),
        point=r"\(?(?:[a-z]{1,4}|[а-я])\)",
        joint=r",? (?:и|или|по) |, ?| ?[-–—] ?",
        through=r"по|[-–—]",
        of=r" ",
        above=r",? ?выше\b",
        below=r",? ?ниже\b",
        here=r",? (?:к |в )?(?:настоящ\w{2,3}|данн\w{2,3}|эт(?:ой|ого|ому|им)) (?P<whole>\w+)",
        elsewhere=r",? (?:к |из )|,? (?!(?:и|а|или|но|с|по|в|на|о|об|при|для|не|был[аои]?|будет|может|могут)\b)[А-Яа-яЁё«]",
        pinpoint=_CITED,
        see=r"\b[Сс]м\.? (?:также )?",
        edge=r"\b(?=[ПпДдРрСс])",
    ),
    "zh": PlaceWords(
        words={
            "paragraph": r"第 ?(?=\d{1,4}(?!\d)(?:[^第段款\n]|[和与及至到、，,] ?第 ?(?=\d)){0,60}[段款])",
            "annex": r"附件",
            "enclosure": r"附文",
            "appendix": r"附录",
            "section": r"第(?=[一二三四五六七八九十]{1,3}节)",
            "footnote": r"脚注",
        },
        labels={
            **dict.fromkeys(
                ("annex", "enclosure", "appendix"),
                r"(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5}|\d{1,2}|[A-Z])(?![A-Za-z\d])",
            ),
            "paragraph": r"\d{1,4}(?!\d)",
            "section": r"[一二三四五六七八九十]{1,3}",
            "footnote": r"\d{1,3}",
        },
        point=r"[(（](?:[a-z]{1,4}|[一二三四五六七八九十]{1,2})[)）]|[㈠-㈩]",
        joint=r" ?[和与及至到、，,\-–] ?",
        through=r"[至到\-–]",
        of="",
        above=r"(?:上文|上述|以上)(?:的)?",
        below=r"(?:下文|下述|以下)(?:的)?",
        here=r"本(?P<whole>决议|决定|函|信|普通照会|照会|说明|报告|文件|条例|规则|条|节|章|附件|附文|附录|来文|声明|公约|协定|议定书)的?",
        elsewhere=r"(?!)",
        pinpoint=r"(?<![\s。；;：:（(在见于按照据如与及和对由看将把从列以、，,]).$|[，,]$|[号议》）)条] ?$",
        see=r"(?:[见看]|参照|参阅|列于|载于)",
        leading=True,
        edge="",
    ),
    "ar": PlaceWords(
        words={
            "paragraph": r"(?:ال|ل)?فقر(?:ة|تين|تان|ات)(?!\w)(?! الفرعية)",
            "subparagraph": r"(?:ال|ل)?فقر(?:ة|تين|تان|ات) الفرعي(?:ة|تين|تان|ات)",
            "annex": r"(?:ال|ل)?مرفق(?:ين|ان|ات|ي)?(?!\w)",
            "enclosure": r"(?:ال|ل)?ضمي(?:مة|متين|متان)(?!\w)",
            "appendix": r"(?:ال|ل)?تذييل(?:ين|ان|ات)?(?!\w)",
            "section": r"(?:ال|ل)?فرع(?:ين|ان)?(?!\w)",
            "footnote": r"(?:ال|ل)?حاشي(?:ة|تين|تان)(?!\w)",
        },
        labels=_labels(
            attachment=rf"(?:{_AR_ORDINAL}|[IVXLC]{{1,6}}\b|\d{{1,3}}\b)",
            section=rf"(?:{_AR_ORDINAL}|{_AR_LETTER}|[IVXLC]{{1,6}}\b|\d{{1,2}}\b)",
        ),
        point=r"\([\u0621-\u064a]{1,3}\)",
        joint=r"،? ?و ?|، ?| إلى | ?[-–] ?",
        through=r"إلى|[-–]",
        of=r" من ",
        above=r"،? (?:الواردة? |المذكورة? )?أعلاه(?!\w)",
        below=r"،? (?:الواردة? |المذكورة? )?أدناه(?!\w)",
        here=r"،? (?:من |ب|ل|في )?هذ[اه] (?P<whole>\w+)",
        elsewhere=r" (?:من|في|ل\w+|ب\w+|إلى)(?!\w)| (?:ال)?(?:قرار|تقرير|وثيقة|رسالة|اتفاق|بروتوكول|ميثاق)",
        pinpoint=r"[،\d)»”\"] ?(?:و ?)?$|المرجع نفسه ?$",
        see=r"(?:انظر|راجع)(?: أيضا)? ?",
        edge=_AR,
        stems=("فقر", "مرفق", "ضمي", "تذييل", "فرع", "حاشي"),
    ),
}


@cache
def place_words(code: str) -> PlaceWords:
    """The words of a language, by its code; English for what is no official language."""
    return _PLACES.get(code, _PLACES["en"])
