"""The words by which Official Records and their supplements are cited, in the six official languages together."""

from __future__ import annotations

from collections.abc import Mapping

#: Strings of which every word for a supplement holds one.
STEMS = ("upplement", "upplément", "uplement", "ополнени", "补编", "الملحق")
#: What stands before a supplement's number, as a pattern.
SUPPLEMENT = (
    r"(?:Supplement No\.?|[Ss]upplément [Nn][o°º]\.?|[Ss]uplemento (?:[Nn]úm|[Nn]o)\.?|Дополнение №|补编》?第|"
    r"الملحق رقم)"
)
#: What names a session, by language: a string in it, and a pattern whose first group holds its ordinal.
SESSIONS: Mapping[str, tuple[str, str]] = {
    "en": ("ession", r"([A-Za-z-]+(?: [A-Za-z-]+){0,3}) [Ss]ession"),
    "fr": ("session", r"([\w-]+(?: [\w-]+){0,3}) session"),
    "es": ("de sesiones", r"(\w+(?: \w+)?) per[íi]odo de sesiones"),
    "ru": ("сессия", r"(\w+(?: \w+){0,2}) сессия"),
    "zh": ("届会议", r"第([一二三四五六七八九十百零]{1,5})届会议"),
    "ar": ("الدورة", r"الدورة (\w+(?: \w+){0,2})"),
}
#: The records of the Economic and Social Council, before their year.
COUNCIL_RECORDS = (
    r"(?:Economic and Social Council|Conseil économique et social|Consejo Económico y Social|"
    r"Экономического и Социального Совета|经济及社会理事会正式记录|للمجلس الاقتصادي والاجتماعي)"
)
#: The records of the General Assembly.
ASSEMBLY_RECORDS = (
    r"Records of the General Assembly|officiels de l[’']Assemblée générale|Oficiales de la Asamblea General|"
    r"отчеты Генеральной Ассамблеи|大会正式记录|الرسمية للجمعية العامة"
)
#: The same records as cited before.
IBIDEM = r"[Ii]bid\.|Там же|同上|المرجع نفسه"
