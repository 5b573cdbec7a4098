"""Defects in citations and in references to parts of the document."""

from __future__ import annotations

import re
from random import Random

from planting.defects import Defect, Planted, edit, parts, picked, reword, running
from undoc import Document, Paragraph

_SYMBOL = re.compile(r"(?<![\w/])[AES](?:/[A-Z0-9][\w.]*)+(?<!\.)")
_NUMBER = re.compile(r"(?<![\w/.])(?P<session>[4-9]\d)/(?P<number>\d{1,3})(?![\w/.-])")
_MISSING = {
    "ar": (" (انظر الفقرة {} أعلاه)", "المرفق التاسع لهذه الوثيقة"),
    "en": (" (see paragraph {} above)", "annex XIV to the present document"),
    "es": (" (véase el párrafo {} supra)", "anexo XIV del presente documento"),
    "fr": (" (voir paragraphe {} ci-dessus)", "annexe XIV du présent document"),
    "ru": (" (см. пункт {} выше)", "приложение XIV к настоящему документу"),
    "zh": ("(见上文第{}段)", "本文件附件十四"),
}


def mangle_symbol(document: Document, random: Random) -> Planted | None:
    """Two slashes for one, a hyphen for a slash, a Cyrillic letter for a Latin one."""

    def change(text: str, random: Random) -> str | None:
        match = picked(random, list(_SYMBOL.finditer(text)))
        if match is None:
            return None
        symbol = match[0]
        kinds = [symbol.replace("/", "//", 1)]
        if re.match(r"[AES]/(?:RES|DEC)/\d+/\d+", symbol):
            kinds.append(symbol[::-1].replace("/", "-", 1)[::-1])
        if re.match(r"[AE]/\d", symbol):
            kinds.append({"A": "А", "E": "Е"}[symbol[0]] + symbol[1:])
        return text[: match.start()] + random.choice(kinds) + text[match.end() :]

    return edit(document, random, change, least=4, notes=True)


def cite_future(document: Document, random: Random) -> Planted | None:
    """A resolution of the General Assembly of a session to come."""
    cited = {
        match[1]
        for one in document.references
        if (match := re.fullmatch(r"A/RES/(\d+/\d+)", one.symbol.value)) is not None
    }

    def change(text: str, random: Random) -> str | None:
        match = picked(random, [match for match in _NUMBER.finditer(text) if match[0] in cited])
        if match is None:
            return None
        return f"{text[: match.start('session')]}{int(match['session']) + 70}{text[match.end('session') :]}"

    return edit(document, random, change)


def miss_paragraph(document: Document, random: Random) -> Planted | None:
    """A reference to a paragraph above that is not there."""
    form = _MISSING.get(document.language or "")
    places = []
    for part in parts(document):
        numbers = [paragraph.number for paragraph in part.paragraphs if paragraph.number is not None]
        if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
            places += [paragraph for paragraph in part.paragraphs if paragraph.content]
    return _appended(document, random, places, form[0].format(random.randint(500, 900))) if form else None


def miss_annex(document: Document, random: Random) -> Planted | None:
    """A reference to an annex that is not there."""
    form = _MISSING.get(document.language or "")
    places = [paragraph for paragraph in document.paragraphs if paragraph.content]
    glue = "" if document.language == "zh" else " "
    return _appended(document, random, places, f"{glue}({form[1]})") if form else None


def _appended(document: Document, random: Random, places: list[Paragraph], words: str) -> Planted | None:
    """Words put before the point that ends the first stretch of a paragraph."""
    ids = {id(holder) for holder in places}
    fit = [(holder, text) for holder, text in running(document) if id(holder) in ids and len(text.value) > 12]
    place = picked(random, fit)
    if place is None:
        return None
    holder, text = place
    bare = text.value.rstrip(" .,;:،؛。，；：")
    return reword(document, holder, text, bare + words + text.value[len(bare) :])


REFERENCE_DEFECTS = (
    Defect("mangle a symbol", "R102", mangle_symbol),
    Defect("cite a session to come", "R101", cite_future),
    Defect("refer to a paragraph that is not there", "R103", miss_paragraph),
    Defect("refer to an annex that is not there", "R103", miss_annex),
)
