"""Texts turned into the codes of fonts: a face for each character, shaped, or something in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from undoc.exporters.pdf.breaking.characters import UNSEEN, is_ignorable, units_of
from undoc.exporters.pdf.fonts.catalogue import Catalogue
from undoc.exporters.pdf.fonts.drawn import Drawn
from undoc.exporters.pdf.fonts.faces import Face
from undoc.exporters.pdf.fonts.song import has_song
from undoc.exporters.pdf.shown import NOTHING, Chunk, Shown, Source, Use
from undoc.patterns import compiled_late

#: Han characters and the punctuation beside them: each stands for itself, nothing is joined.
_SQUARE = compiled_late(
    "[\u2e80-\u2fdf\u3000-\u3029\u3030-\u3098\u309d-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]+"
)
_LATIN = compiled_late("[A-Za-z]")
_PRIVATE = compiled_late("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
#: What stands for a character that no face has, the first that there is.
_STAND_INS = (0xFFFD, 0x25A1, 0x25AF, ord("?"))
#: The ideographic space, where no face has one, in thousandths of the size.
_WIDE_SPACE = 1000

#: Gives the code of a glyph that stands for a text.
Coding = Callable[[Source, int, str, int], int]


def code_by_glyph(source: Source, glyph: int, text: str, width: int) -> int:
    """The code that a glyph has wherever it stands for one text only: its own number."""
    return ord(text) if source.face is None else glyph


class Show:
    """Shows texts of one style.

    Args:
        faces: the faces there are.
        bold: whether a bold face is wanted.
        italic: whether an italic one is.
        arabic: whether the document is in Arabic.
        code: gives codes.
    """

    def __init__(
        self, faces: Catalogue, *, bold: bool, italic: bool, arabic: bool, code: Coding = code_by_glyph
    ) -> None:
        self._faces, self._bold, self._italic, self._arabic, self._code = faces, bold, italic, arabic, code

    def text(self, text: str, rtl: bool = False) -> Shown:
        """A text of one direction as it is shown.

        Characters that no face has are shown by one that stands for them, and keep their place in the text.
        """
        if not rtl and len(text) == 1 and not "\u0300" <= text < "\u2000":
            face, glyph, width = self._faces.sign(text, self._bold, self._italic)  # Han, digits: nothing to be shaped
            if face is not None and glyph:
                return self._one(self._source(face), glyph, text, width)
        if not rtl and is_square(text):
            return together([self.text(sign) for sign in text], text)
        text = text.translate(UNSEEN)
        if not text:
            return NOTHING
        plain = rtl or not (self._arabic and _LATIN.search(text))  # signs beside Latin letters are of their face
        runs = [
            (face, "".join(part))
            for face, part in groupby(
                units_of(text), key=lambda unit: self._faces.face(unit, self._bold, self._italic, plain)
            )
        ]
        return together([self._run(face, part, rtl) for face, part in (reversed(runs) if rtl else runs)], text)

    def hyphen(self) -> Shown:
        """The hyphen of a divided word: it is seen, and no part of the text (ISO 32000-1, 14.8.2.2.3)."""
        face = self._faces.face("-", self._bold, self._italic) or self._faces.first(self._bold, self._italic)
        glyph = face.glyph(ord("-"))
        return self._one(self._source(face), glyph, "\u00ad", face.advance(glyph))._replace(said="")

    def _one(self, source: Source, glyph: int, text: str, width: int) -> Shown:
        """One glyph."""
        code = self._code(source, glyph, text, width)
        said = text if _is_private(text) else None
        return Shown(width, ((source, 0, f"<{code:04X}>"),), ((source, code, (glyph, text, width)),), said)

    def _source(self, face: Face | None) -> Source:
        return self._faces.source(face, self._bold and face is not None and not face.bold)

    def _run(self, face: Face | None, text: str, rtl: bool) -> Shown:
        """A text of one face, or of none."""
        if face is None:
            return together([self._faceless(unit) for unit in (reversed(text) if rtl else text)], text)
        drawn = face.shape(text, rtl)
        if any(not one.glyph for one in drawn):  # a sequence that the face doesn't know after all
            return self._run(None, text, rtl) if len(text) > 1 else self._stand_in(text)
        source = self._source(face)
        uses = tuple(
            (source, self._code(source, one.glyph, one.text, one.width), (one.glyph, one.text, one.width))
            for one in drawn
        )
        clear = all(one.text for one in drawn)
        return Shown(
            sum(one.advance for one in drawn),
            tuple(_chunks(drawn, uses, source)),
            uses,
            None if clear and not _is_private(text) else text,
        )

    def _faceless(self, unit: str) -> Shown:
        """A character that no face has."""
        if "\ud800" <= unit <= "\udfff":
            return self._stand_in(unit)
        if unit.isspace() or is_ignorable(unit):
            first = self._faces.face(" ", self._bold, self._italic) or self._faces.first(self._bold, self._italic)
            glyph = first.glyph(ord(" "))
            blank = self._one(self._source(first), glyph, unit, own := first.advance(glyph))
            width = _WIDE_SPACE if unit == "\u3000" else 0 if is_ignorable(unit) else own
            if width == own:
                return blank
            ((source, up, codes),) = blank.chunks
            return blank._replace(width=width, chunks=((source, up, f"{codes}{own - width}<>"),))
        face = self._faces.face(unit, self._bold, self._italic)
        if face is not None and face.glyph(ord(unit)):
            return self._run(face, unit, rtl=False)
        if has_song(unit):
            return self._one(self._source(None), 0, unit, 1000)
        return self._stand_in(unit)

    def _stand_in(self, unit: str) -> Shown:
        """What stands for a character that no face has; the text remains its own, if it is a character at all."""
        said = "\ufffd" if "\ud800" <= unit <= "\udfff" else unit
        for code in _STAND_INS:
            for face in self._faces.styled(self._bold, self._italic):
                if glyph := face.glyph(code):
                    return self._one(self._source(face), glyph, said, face.advance(glyph))._replace(lacking=unit)
        return NOTHING._replace(lacking=unit)


def _is_private(text: str) -> bool:
    """Whether a text has characters of private use, which say nothing by themselves (ISO 19005-2, 6.2.11.7.3)."""
    return _PRIVATE.search(text) is not None


def is_square(text: str) -> bool:
    """Whether a text is several Han characters, or such and the punctuation beside them: each is shown by itself."""
    return len(text) > 1 and _SQUARE.fullmatch(text) is not None


def together(parts: list[Shown], text: str) -> Shown:
    """Parts of a text as one."""
    if len(parts) == 1:
        return parts[0]
    return Shown(
        sum(part.width for part in parts),
        tuple(chunk for part in parts for chunk in part.chunks),
        tuple(use for part in parts for use in part.uses),
        text if any(part.said is not None for part in parts) else None,
        "".join(part.lacking for part in parts),
    )


def _chunks(drawn: tuple[Drawn, ...], uses: tuple[Use, ...], source: Source) -> Iterator[Chunk]:
    """Glyphs as codes, with what they are moved by between them."""
    parts: list[str] = []
    codes = ""
    level = 0
    owed = 0  # what the next glyph has to be moved to the right by
    for one, use in zip(drawn, uses, strict=True):
        if one.up != level:
            if codes or parts:
                yield (source, level, "".join((*parts, f"<{codes}>")))
            parts, codes, level = [], "", one.up
        if move := owed + one.right:
            parts += [f"<{codes}>", f"{-move}"]
            codes = ""
        codes += f"{use[1]:04X}"
        owed = one.advance - one.width - one.right
    if owed:
        parts += [f"<{codes}>", f"{-owed}"]
        codes = ""
    yield (source, level, "".join((*parts, f"<{codes}>")))
