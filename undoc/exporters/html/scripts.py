"""Stretches of another script: those that run the other way, and Chinese characters, whose forms differ by language.

Which language a stretch is in nobody can tell by its letters, so that the tag says no more than the script (BCP 47:
``und-Arab``). The order on the page is that of UAX #9; marking a stretch keeps it from running into its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from undoc.languages import Language
from undoc.patterns import compiled_late

_ARABIC = "\u0600-\u061f\u0620-\u065f\u066e-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe"
_HEBREW = "\u0590-\u05ff\ufb1d-\ufb4f"
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u058f\u1e00-\u1fff"
#: A stretch goes on over spaces, digits and signs to the next letter of its script.
_RIGHT_TO_LEFT = compiled_late(
    rf"(?P<Arab>[{_ARABIC}]+(?:[ \u00a0\d.,:;/()،؛-]{{1,20}}[{_ARABIC}]+)*)"
    rf"|(?P<Hebr>[{_HEBREW}]+(?:[ \u00a0\d.,:;/()-]{{1,20}}[{_HEBREW}]+)*)|(?P<Hani>[{_HAN}]+)"
)
#: Figures behind Latin letters go their way (UAX #9, W7): a year in brackets stays behind its symbol.
_LEFT_TO_RIGHT = compiled_late(
    rf"(?P<Hani>[{_HAN}]+)|(?P<Zyyy>[{_LATIN}]+(?:[ \u00a0.,:;/'’&–-]{{0,3}}(?:[{_LATIN}\d]+|\([{_LATIN}\d]+\)))*)"
)


@frozen(eq=False, repr=False)
class Run:
    """A stretch of a text.

    Attributes:
        text: its characters.
        attributes: what its element says of language and direction; empty where it is like the text around.
    """

    text: str
    attributes: str = ""


def runs(text: str, language: Language) -> Iterator[Run]:
    """The stretches of a text, in order; together they are the text.

    Args:
        text: a text.
        language: the document's.
    """
    if text.isascii() and not language.rtl:
        yield Run(text)
        return
    at = 0
    for found in (_LEFT_TO_RIGHT if language.rtl else _RIGHT_TO_LEFT).finditer(text):
        script = found.lastgroup
        if script == "Hani" and language.code == "zh":
            continue
        if at < found.start():
            yield Run(text[at : found.start()])
        at = found.end()
        if script == "Zyyy":
            yield Run(found[0], ' dir="ltr"')
        elif script == "Hani":
            yield Run(found[0], ' lang="und-Hani" dir="ltr"' if language.rtl else ' lang="und-Hani"')
        else:
            yield Run(found[0], f' lang="und-{script}" dir="rtl"')
    if at < len(text):
        yield Run(text[at:])
