"""Characters that a file names by their place in a font of symbols."""

from __future__ import annotations

from undoc.parsers.docx.markup import Element, W

#: Characters of the font Symbol in their own places.
_SYMBOLS = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0x2D: "−",
            0x6D: "μ", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x44: "Δ", 0x53: "Σ", 0x70: "π", 0xA5: "∞",
            0xAC: "←", 0xAE: "→", 0xAD: "↑", 0xAF: "↓"}  # fmt: skip


def read_symbol(element: Element) -> str:
    """A character of a font of symbols; those of the private area are moved out of it where that is known."""
    code = element.get(f"{W}char") or ""
    try:
        found = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= found <= 0xF0FF:
        return _SYMBOLS.get(found - 0xF000) or chr(found)
    return chr(found) if 0x20 <= found <= 0x10FFFF and not 0xD800 <= found <= 0xDFFF else ""
