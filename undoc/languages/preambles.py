"""How paragraphs begin: the participles of preambles, and the formulas of letters (UN Editorial Manual)."""

from __future__ import annotations

import re

from undoc.patterns import compiled_late

_PATTERNS = {
    "en": (
        r"(?:Recall|Reaffirm|Recogni[sz]|Not|Welcom|Tak|Bear|Emphasi[sz]|Stress|Underlin|Underscor|Acknowledg|Consider|Express|"
        r"Affirm|Appreciat|Commend|Condemn|Deplor|Desir|Reiterat|Regrett|Seek|Act|Observ|Believ|Reali[sz]|Confirm|Encourag|"
        r"Highlight|Hop|Keep|Look|Pay|Hav|Be|Continu|Call|Declar|Determin|Draw|Endors|Examin|Follow|Giv|Invit|Proclaim|"
        r"Pursu|Referr|Remain|Respect|Shar|Support|Thank|Urg|View|Wish|Anticipat|Approv|Attach|Contemplat|Understand|"
        r"Fulfill|Review|Reject|Honour|Celebrat|Commemorat|Committ|Demand|Striv|Uphold|Mak|Stat|Adopt|Appeal|Request|"
        r"Sadden|Disturb|Distress|Alarm|Advanc|Aspir|Assur|Conclud|Congratulat|Conscious|Promot|Prais)ing\b|"
        r"Building (?:on|upon)\b|(?:Deeply|Gravely|Fully|Strongly|Firmly|Seriously|Profoundly|Particularly|Extremely|Greatly|"
        r"Keenly|Also|Further) [a-z]|Having [a-z]|(?:Convinced|Concerned|Alarmed|Aware|Mindful|Determined|Guided|Conscious|"
        r"Desirous|Disturbed|Encouraged|Dismayed|Appalled|Committed|Cognizant|Inspired|Resolved|Shocked|Distressed|"
        r"Decides|Requests|Endorses|Approves|Recommends|Adopts|Takes note|Urges|Invites|Calls upon)\b"
    ),
    "fr": (
        r"[A-ZÉÀ][a-zéèêàç]+ant\b|(?:Se |S’|Ne |N’)[a-zéèê]+ant\b|(?:Consciente?|Convaincue?|Préoccupée?|Profondément|Vivement|"
        r"Gravement|Ayant|Résolue?|Inquiète?|Soucieu(?:x|se)|Guidée?|Alarmée?|Désireu(?:x|se)|Encouragée?|Déterminée?|"
        r"Décide|Prie|Approuve|Fait sien|Recommande|Adopte|Prend note|Engage|Invite|Demande|Considérant|Extrêmement|Fermement|Pleinement|Toujours|Troublée?|Atterrée?|Indignée?|Animée?)\b"
    ),
    "es": (
        r"[A-ZÁÉ][a-záéíóúñ]+(?:ando|iendo|yendo|endo|ándose|éndose|iéndose)\b|(?:Consciente|Convencid[ao]|Preocupad[ao]|"
        r"Profundamente|Alarmad[ao]|Guiad[ao]|Decidid[ao]|Resuelt[ao]|Alentad[ao]|Inquiet[ao]|Deseos[ao]|Gravemente|"
        r"Conocedora?|Decide|Pide|Solicita|Aprueba|Hace suy[ao]|Recomienda|Adopta|Toma nota|Insta|Exhorta|Invita|Sumamente|Seriamente|Firmemente|Plenamente|Consternad[ao]|Perturbad[ao]|Horrorizad[ao]|Inspirad[ao]|Muy)\b"
    ),
    "ru": (
        r"(?!включая|начиная|несмотря|спустя|котор|обращаясь|стремясь)[А-Яа-я]+(?:[ыи]вая|авая|уя|ясь|вшись|ждая|[жш]ая|[^щ]чая|[мр]ая|[рл]яя|[ао]няя|лняя|зная|"
        r"миная|ная|итая|лая|ея|жая|щая)(?<!ющая)(?<!ящая)(?<!нная)(?<!ьная)\b|[Бб]удучи\b|[Зз]аслушав\b|"
        r"[Рр]ассмотрев\b|[СсCc] (?!учетом|целью|помощью|участием)[а-я]+(?:[иы]м|[ое]й|ью|ием|вом|ом) |"
        r"[Пп]реисполнен|[Гг]лубоко |[Вв]новь |[Оо]собо |[Нн]астоятельно |[Рр]ешительно |[Тт]вердо |"
        r"[Вв]ыражая\b|[Пп]ризывая\b|"
        r"(?:одобряет|постановляет|просит|рекомендует|выражает|утверждает|принимает|призывает|подтверждает) "
    ),
    "zh": (
        r"(?:又|还|也|再次|进一步|深|极|严重|赞|欢迎|注意|回顾|重申|强调|认识|确认|承认|铭记|考虑|确信|意识|关切|欣|表示|念及|谨|"
        r"听取|审议|申明|着重|决心|感谢|满意|遗憾|震惊|相信|指出|希望|坚信|期待|认定|肯定|敦促|鼓励|根据|决定|坚决|大力|忆及|关注|知悉|感到|"
        r"鉴于|牢记|高度赞|充分认|充分意)"
    ),
    "ar": (
        r"و?إذ (?=\S)|و?إن (?=\S)|و?(?:اقتناعا|إدراكا|رغبة|إيمانا|تصميما|عزما|حرصا|وعيا) |"
        r"[تي](?:عيد تأكيد|قرر|طلب إلى|شجع|دعو|رحب|حث|ؤكد|لاحظ|وافق|وصي|عتمد|عرب|شدد|كرر|ناشد|حيط علما)\b"
    ),
}

_LETTERS = {
    "en": (
        r"I have the honour|I (?:should|would) (?:be grateful|appreciate)|I (?:also )?(?:wish|write|request|remain|would like|take) |"
        r"In these circumstances|To this end|As you (?:know|are aware)|Accordingly,|Furthermore,|Moreover,|In addition,|In th(?:is|at) (?:regard|context|connection)|In conclusion|Finally,|"
        r"(?:Please )?[Aa]ccept,|The Permanent (?:Mission|Representative)|Upon instructions|On (?:behalf|instructions)"
    ),
    "fr": (
        r"Dans ces conditions|À cette fin|Comme vous le savez|Je voudrais|J’ai l’honneur|Je (?:vous (?:serais|prie)|souhaite|tiens|saisis)|En outre,|Par ailleurs,|À cet égard|Dans ce contexte|"
        r"Enfin,|En conclusion|Veuillez agréer|La Mission permanente|D’ordre"
    ),
    "es": (
        r"En estas (?:circunstancias|condiciones)|Como (?:usted )?sabe|Quisiera|Con este fin|Tengo el honor|Le (?:agradecer|ruego|solicito)|Les agradecer|Agradecer|Deseo|Asimismo|Además,|A este respecto|"
        r"En ese? (?:sentido|contexto)|Por último|En conclusión|La Misión Permanente|Aprovecho"
    ),
    "ru": (
        r"В этих (?:условиях|обстоятельствах)|Как Вам известно|С этой целью|Имею честь|(?:Был|Буду|Прошу|Хотел)[а-я]* |Кроме того,|В этой связи|В связи с этим|Наконец,|В заключение|Постоянное|"
        r"Постоянный представитель|По поручению|Пользуюсь"
    ),
    "zh": r"谨|请将|请你|请阁下|此外，|为此，|在这方面|在此方面|最后，|顺致|常驻代表团|奉",
    "ar": (
        r"وفي ظل هذه الظروف|وكما تعلمون|ولهذه الغاية|و?(?:أتشرف|يشرفني|أود|أرجو|أغدو|سأغدو|أكون ممتن|أغتنم|تهدي|تتشرف|بناء على تعليمات)|وعلاوة على|وإضافة إلى|"
        r"وفي (?:هذا|ذلك) (?:الصدد|السياق)|وأخيرا|وتفضلوا"
    ),
}
_COMPILED_LETTERS = {code: compiled_late(pattern) for code, pattern in _LETTERS.items()}
_COMPILED = {code: compiled_late(pattern) for code, pattern in _PATTERNS.items()}


def preambular_openers(code: str) -> re.Pattern[str] | None:
    """What a preambular paragraph begins with in a language, by its code; matches at the paragraph's head."""
    return _COMPILED.get(code)


def letter_openers(code: str) -> re.Pattern[str] | None:
    """What a paragraph of a letter often begins with in a language, by its code; matches at the paragraph's head."""
    return _COMPILED_LETTERS.get(code)
