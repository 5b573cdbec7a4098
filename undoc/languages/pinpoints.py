"""The words for the parts of documents that citations point to, in the six official languages together.

A text in one language cites documents in the words of that language only, but the words of the six don't clash: what
follows a symbol can be read before the language is known.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Words that stand before their labels, as patterns by kind; abbreviated and in all cases.
PART_WORDS: Mapping[str, str] = {
    "paragraph": r"(?:[Ss]ub-?)?[Pp]ara(?:graph)?s?(?:\.|\b)|[Pp]ar(?:agraphe)?s?(?:\.|\b)|[Pp]árr(?:afo)?s?(?:\.|\b)|пп?\.|[Пп]ункт[а-я]{0,3}|"
    r"و?(?:ال|لل|ل)?فقر(?:ة|ات|تان|تين|تي)",
    "section": r"[Ss]ect?(?:ions?)?s?(?:\.|\b)|[Ss]ecc(?:ión|iones|s)?(?:\.|\b)|[Рр]азд(?:\.|ел[а-я]{0,3})|و?(?:ال|لل|ل)?فرع(?:ان|ين)?",
    "chapter": r"[Cc]hap(?:ter|itre)?s?(?:\.|\b)|[Cc]ap(?:ítulo)?s?(?:\.|\b)|[Гг]л(?:\.|ав[а-я]{1,3})|و?(?:ال|لل|ل)?فصل(?:ان|ين)?",
    "part": r"[Pp]art(?:s|es?|ies?)?\b|[Чч]аст[а-я]{1,3}|ч\.|و?(?:ال|لل|ل)?جزء",
    "annex": r"[Aa]nnex(?:es|e)?s?\b|[Aa]nexos?\b|[Пп]риложени[а-я]{1,3}|прил\.|و?(?:ال|لل|ل)?مرفق(?:ات|ان|ين)?",
    "appendix": r"[Aa]ppendi(?:x|ces?)\b|[Aa]péndices?\b|[Дд]обавлени[а-я]{1,3}|و?(?:ال|لل|ل)?تذييل",
    "enclosure": r"[Ee]nclosures?\b|[Pp]ièces? jointes?|و?(?:ال|لل|ل)?ضميمة",
    "article": r"[Aa]rt(?:icle|ículo)?s?(?:\.|\b)|[Сс]т(?:\.|ат(?:ья|ьи|ье|ью|ей|ьям|ьями|ьях))|و?(?:ال|لل|ل)?ماد(?:ة|تان|تين)|و?(?:ال|لل)مواد",
    "table": r"[Tt]ables?\b|[Tt]ableaux?\b|[Cc]uadros?\b|[Тт]абл(?:\.|иц[а-я]{1,3})|و?(?:ال|لل|ل)?جدول",
    "footnote": r"[Ff]ootnotes?\b|fn\.|[Nn]otes? de bas de page|[Nn]otas?(?: de pie| al pie)? (?:de )?(?:página)?|[Сс]носк[а-я]{1,3}|و?(?:ال|لل|ل)?حاشية",
    "page": r"pp?\.|[Pp]ages?\b|[Pp]ágs?\.|[Pp]áginas?\b|стр\.|و?(?:ال|لل|ل)?صفحة",
    "volume": r"[Vv]ols?(?:\.|\b)|[Vv]olumes?\b|[Vv]olumen\b|тт?\.|[Тт]ом[а-я]{0,2}\b|و?(?:ال|لل|ل)?مجلد",
}  # fmt: skip
#: The first letters of those words: what begins with none of them need not be read as one.
PART_INITIALS: Mapping[str, str] = {
    "paragraph": "PpSsПпاولف",
    "section": "SsРрاولف",
    "chapter": "CcГгاولف",
    "part": "PpЧчاول",
    "annex": "AaПпاول",
    "appendix": "AaДдاول",
    "enclosure": "EePpاول",
    "article": "AaСсاول",
    "table": "TtCcТтاول",
    "footnote": "FfNnСсاول",
    "page": "PpСсاول",
    "volume": "VvТтاول",
}
#: What those words begin with in Arabic, as a pattern: half of all Arabic words begin with the same letters.
ARABIC_BEGINNING = r"و?(?:ال|لل|ل)?(?:ف[قرص]|جز|مر|تذ|ضم|م[او]|جد|حا|صف|مج)"
#: The kinds that need no label: a document may have but one of them.
UNLABELLED = frozenset({"annex", "appendix", "enclosure"})
#: Chinese words that stand behind their labels: ``第6段``.
HAN_BEHIND: Mapping[str, str] = {
    "paragraph": "段",
    "section": "节",
    "chapter": "章",
    "part": "部分",
    "page": "页",
    "volume": "卷",
    "article": "条",
}
#: Chinese words that stand before their labels: ``附件二``.
HAN_BEFORE: Mapping[str, str] = {
    "annex": "附件",
    "appendix": "附录",
    "enclosure": "附文",
    "table": "表",
    "footnote": "脚注",
}
#: Labels that are words, as patterns by kind or for all: parts in Russian and English, everything in Arabic.
LABEL_WORDS = (
    r"(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|перв[а-я]{2}|втор[а-я]{2}|трет[а-я]{2,3})(?!\w)"
    r"|ال(?:أول|أولى|حادي|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|سادس|سادسة|سابع|سابعة|ثامن|ثامنة|تاسع|تاسعة|عاشر|عاشرة)"
    r"(?: عشرة?)?(?:[-‑–] ?(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء))?(?!\w)"
    r"|(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء)(?!\w)"
)
#: What joins a part before a citation to it: ``paragraph 6 of resolution …``, as a pattern.
JOINING = (
    r",? ?(?:of|to|in) [^.;:,()0-9]{0,60}|,? ?(?:de |du |des |d[’']|del |à |à l[’'])[^.;:,()0-9]{0,60}"
    r"| (?:[А-Яа-я]{1,16} ){0,5}|[ ،]{0,2}(?:من|في|ل) [^.؛:،()0-9]{0,60}| لل?"
)
