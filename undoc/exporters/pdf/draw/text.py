"""Text shown: codes of fonts as operators of a page's content (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.lines import Atom, Style
from undoc.exporters.pdf.shown import Source

#: The stroke that makes up for a bold face, as a part of the size.
_THICK = 0.03
#: The colours of links and of all else, for strokes too, by which some faces are thickened.
_BLUE, _BLACK = "0 0 1 rg 0 0 1 RG", "0 g 0 G"


class TextPen:
    """Writes text into a page's content, and remembers which font is set.

    Args:
        fonts: of the document.
        operators: the page's content.
    """

    def __init__(self, fonts: Fonts, operators: list[str]) -> None:
        self._fonts, self._ops = fonts, operators
        self.reset()

    def reset(self) -> None:
        """Begin a page: nothing is set."""
        self._font: tuple[Source, float] | None = None
        self._rise, self._thick, self._blue = 0.0, False, False

    def be_black(self) -> None:
        """What is drawn next is black."""
        if self._blue:
            self._ops.append(_BLACK)
            self._blue = False

    def forget_stroke(self) -> None:
        """Another stroke has been set."""
        if self._thick:
            self._font = None

    @staticmethod
    def width(atoms: Sequence[Atom], gap: float) -> float:
        """How wide text is, in points."""
        return sum(
            [shown.width * style.size / 1000 + (gap if stretches else 0.0) for _, shown, style, stretches in atoms]
        )

    def write(
        self, atoms: Sequence[Atom], x: float, y: float, gap: float, *, joined: bool = False, language: str = ""
    ) -> float:
        """Show text on a baseline, and say how wide it is.

        Args:
            atoms: from left to right.
            x: of the left edge.
            y: of the baseline.
            gap: what each gap that may be widened is widened by.
            joined: whether to say what the text is beside its codes: programs would see spaces in it.
            language: a tag, where it isn't the document's.
        """
        ops = self._ops
        if joined:
            said = "".join([atom[0] for atom in atoms]).encode("utf-16-be", "replace").hex().upper()
            of = f"/Lang({language})" if language else ""
            ops.append(f"/Span<</ActualText<FEFF{said}>{of}>>BDC")
        elif language:
            ops.append(f"/Span<</Lang({language})>>BDC")
        ops.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm")
        width = 0.0
        parts: list[str] = []
        key: tuple[Source, int] | None = None  # the font, and what its codes are raised by
        own: Style | None = None
        kern = ""
        for _, shown, style, stretches in atoms:
            if style is not own:
                if parts and key is not None and own is not None:
                    self._flush(parts, key, own)
                    parts = []
                own, key = style, None
                kern = f"{-gap * 1000 / style.size:.0f}" if gap else ""
            width += shown.width * style.size / 1000
            apart = shown.said is not None and not joined
            if apart:
                if parts and key is not None:
                    self._flush(parts, key, style)
                    parts = []
                ops.append(f"/Span<</ActualText<{_said(shown.said or '')}>>>BDC")
            for source, up, codes in shown.chunks:
                if key is None or key[0] is not source or key[1] != up:
                    if parts and key is not None:
                        self._flush(parts, key, style)
                        parts = []
                    key = (source, up)
                parts.append(codes)
            if apart:
                if parts and key is not None:
                    self._flush(parts, key, style)
                    parts = []
                ops.append("EMC")
            if stretches and gap:
                parts.append(kern)
                width += gap
        if parts and key is not None and own is not None:
            self._flush(parts, key, own)
        ops.append("ET")
        if joined or language:
            ops.append("EMC")
        return width

    def _flush(self, parts: list[str], key: tuple[Source, int], style: Style) -> None:
        """Show codes of one font and height."""
        source, up = key
        if style.blue != self._blue:
            self._ops.append(_BLUE if style.blue else _BLACK)
            self._blue = style.blue
        rise = style.rise + up * style.size / 1000
        if rise != self._rise:
            self._ops.append(f"{rise:.2f} Ts")
            self._rise = rise
        if self._font is None or self._font[0] is not source or self._font[1] != style.size:
            used = self._fonts.of(source)
            self._ops.append(f"/{used.name} {style.size:g} Tf")
            if used.thickened:
                self._ops.append(f"2 Tr {_THICK * style.size:.3f} w")
            elif self._thick:
                self._ops.append("0 Tr")
            self._thick = used.thickened
            self._font = (source, style.size)
        self._ops.append(f"[{''.join(parts).replace('><', '')}]TJ")


def _said(text: str) -> str:
    return f"FEFF{text.encode('utf-16-be', 'replace').hex().upper()}" if text else ""
