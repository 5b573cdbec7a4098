"""The styles of the United Nations template, as measured in documents issued in New York.

Ids and names are the template's, so that its users find their styles and a parser its hints. What the template adds
by hand to nearly every heading and note (indents, tabs) stands in the style here. Lengths are in twips, sizes in half
points.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from attrs import evolve, frozen

from undoc.exporters.docx.markup import Element, add, root, to_bytes
from undoc.languages import language as language_of
from undoc.languages.language import Language
from undoc.records import Record

#: Left edge of running text, and the tab stops after it.
STOPS = (1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048)
#: What the text leaves free at the right.
RIGHT = 1267
_TEXT_TABS = tuple(("left", stop) for stop in STOPS)
_HEADING_TABS = (("right", 1022), *_TEXT_TABS)
_CELL_TABS = tuple(("left", stop) for stop in (288, 576, 864, 1152))


@frozen(eq=False, repr=False)
class Script(Record):
    """How far a script departs from the Latin measures.

    Attributes:
        size: factor of the size of letters.
        line: factor of the distance of lines.
        fitted: whether letters are spread by 0.2 points and widened to 103 per cent, as Latin and Cyrillic ones are.
    """

    size: float = 1.0
    line: float = 1.0
    fitted: bool = True


_LATIN = Script()
_HAN = Script(size=1.05, line=1.3, fitted=False)
_ARABIC = Script(size=1.2, line=1.35, fitted=False)


@frozen(eq=False, repr=False)
class Style(Record):
    """A style of the template; None is what the style it is based on has."""

    id: str
    name: str
    based_on: str | None = "Normal"
    next: str | None = None
    kind: Literal["paragraph", "character"] = "paragraph"
    own: bool = True  # false for those that every word processor knows by name
    keep: bool = False  # on the page of the next paragraph
    whole: bool = False  # all lines on one page
    rule: int | None = None  # under the paragraph, in eighths of a point
    tabs: tuple[tuple[str, int], ...] = ()
    before: int | None = None
    after: int | None = None
    line: int | None = None
    exact: bool = True
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    align: str | None = None
    outline: int | None = None
    ltr: bool = False  # even where the document runs from right to left
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = None
    letter_spacing: int | None = None
    width: int | None = None
    size: int | None = None
    raised: bool = False


#: A heading: its number right-aligned in the margin, its text at the edge of the running text.
_HEADING = Style(
    "", "", next="SingleTxt", keep=True, tabs=_HEADING_TABS,
    before=120, after=120, left=STOPS[0], right=RIGHT, hanging=STOPS[0], bold=True,
)  # fmt: skip

STYLES = (
    Style("Normal", "Normal", based_on=None, own=False, after=0, line=240, letter_spacing=4, width=103, size=20),
    Style(
        "SingleTxt", "__Single Txt", tabs=_TEXT_TABS,
        after=120, left=STOPS[0], right=RIGHT, align="both",
    ),
    evolve(_HEADING, id="HCh", name="_ H _Ch", outline=0, size=28, line=300, letter_spacing=-2),
    evolve(_HEADING, id="H1", name="_ H_1", outline=1, size=24, line=270),
    evolve(_HEADING, id="H23", name="_ H_2/3", outline=2, line=240, letter_spacing=2),
    evolve(_HEADING, id="H4", name="_ H_4", outline=3, bold=False, italic=True, letter_spacing=3),
    evolve(_HEADING, id="H56", name="_ H_5/6", outline=4, bold=False),
    evolve(_HEADING, id="TitleHCH", name="Title_H_CH", outline=0, size=28, line=300, letter_spacing=-2, before=240),
    evolve(_HEADING, id="TitleH1", name="Title_H1", outline=0, size=24, line=270),
    Style("Session", "Session", next="AgendaItemNormal", keep=True, before=120, line=240, bold=True, letter_spacing=2),
    Style("AgendaItemNormal", "Agenda_Item_Normal"),
    Style("AgendaTitleH2", "Agenda_Title_H2", line=240, right=4260, bold=True),
    Style("Distribution", "Distribution", before=240),
    Style("ReleaseDate", "ReleaseDate"),
    Style("Original", "Original"),
    Style("XLarge", "XLarge", before=109, line=390, bold=True, letter_spacing=-4, width=98, size=40),
    Style("Quote", "Quote", based_on="SingleTxt", own=False, left=STOPS[1], right=RIGHT + 475),
    Style("Signature", "Signature", based_on="SingleTxt", own=False, before=240, whole=True, align="right"),
    Style("Date", "Date", based_on="SingleTxt", own=False, before=120, align="right"),
    Style("PlainText", "Plain Text", based_on="SingleTxt", own=False, align="left"),
    Style(
        "Caption", "caption", based_on="SingleTxt", own=False, keep=True, before=120, align="left", bold=True
    ),
    Style("TableText", "Table Text", tabs=_CELL_TABS, before=40, after=40, line=210, right=40, size=17),
    Style("TableHeading", "Table Heading", based_on="TableText", before=81, after=81, line=160, italic=True, size=14),
    Style("Header", "header", own=False, before=480, after=240, line=240, exact=False, rule=2, bold=True, size=17),
    Style("Footer", "footer", own=False, line=240, exact=False, ltr=True, bold=True, size=17),
    Style(
        "FootnoteText", "footnote text", own=False, tabs=_TEXT_TABS,
        line=210, left=STOPS[0], right=RIGHT, hanging=240, letter_spacing=5, width=104, size=17,
    ),
    Style(
        "FootnoteReference", "footnote reference", based_on=None, kind="character", own=False,
        letter_spacing=5, width=103, raised=True,
    ),
    Style("Hyperlink", "Hyperlink", based_on=None, kind="character", own=False, color="0000FF"),
)  # fmt: skip


def script_of(language: Language) -> Script:
    """The measures of a language's script."""
    if language.rtl:
        return _ARABIC
    return _LATIN if language.spaced else _HAN


@lru_cache(maxsize=32)
def styles_xml(code: str | None, tag: str) -> bytes:
    """The part ``styles.xml``.

    Args:
        code: the language whose script sets the measures.
        tag: the BCP 47 tag of Latin or Cyrillic text.
    """
    language = language_of(code)
    script = script_of(language)
    styles = root("styles")
    defaults = add(styles, "docDefaults")
    look = add(add(defaults, "rPrDefault"), "rPr")
    # Text of another script than the document's own still needs a face: a Chinese name, an Arabic title.
    faces = {"ascii": "Times New Roman", "eastAsia": "SimSun", "hAnsi": "Times New Roman", "cs": "Times New Roman"}
    add(look, "rFonts", **faces)
    add(look, "lang", val=tag, eastAsia="zh-CN", bidi="ar-SA")
    shape = add(add(defaults, "pPrDefault"), "pPr")
    if language.rtl:
        add(shape, "bidi")
    for style in STYLES:
        _add_style(styles, style, script, language)
    table = add(styles, "style", type="table", default=1, styleId="TableNormal")
    add(table, "name", val="Normal Table")
    margins = add(add(table, "tblPr"), "tblCellMar")
    for side in ("left", "right"):
        add(margins, side, w=0, type="dxa")
    return to_bytes(styles)


def _add_style(styles: Element, style: Style, script: Script, language: Language) -> None:
    flags = {"default": 1} if style.id == "Normal" else {"customStyle": 1} if style.own else {}
    made = add(styles, "style", type=style.kind, **flags, styleId=style.id)
    add(made, "name", val=style.name)
    if style.based_on:
        add(made, "basedOn", val=style.based_on)
    if style.next:
        add(made, "next", val=style.next)
    add(made, "qFormat")
    if style.kind == "paragraph":
        _add_shape(add(made, "pPr"), style, script, rtl=language.rtl)
    _add_look(add(made, "rPr"), style, script, rtl=language.rtl)


def _add_shape(shape: Element, style: Style, script: Script, *, rtl: bool) -> None:
    """The properties of paragraphs, in the schema's order."""
    if style.keep:
        add(shape, "keepNext")
    if style.keep or style.whole:
        add(shape, "keepLines")
    if style.rule:
        add(add(shape, "pBdr"), "bottom", val="single", sz=style.rule, space=4, color="auto")
    if style.tabs:
        tabs = add(shape, "tabs")
        for side, place in style.tabs:
            add(tabs, "tab", val=side, pos=place)
    if rtl:
        add(shape, "bidi", val=int(not style.ltr))
    spacing: dict[str, str | int] = {}
    if style.before is not None:
        spacing["before"] = style.before
    if style.after is not None:
        spacing["after"] = style.after
    if style.line is not None:
        spacing["line"] = round(style.line * script.line) if style.exact else style.line
        spacing["lineRule"] = "exact" if style.exact else "auto"
    if spacing:
        add(shape, "spacing", **spacing)
    indent = {"left": style.left, "right": style.right, "hanging": style.hanging}
    if any(value is not None for value in indent.values()):
        add(shape, "ind", **{side: value for side, value in indent.items() if value is not None})
    if style.align:
        add(shape, "jc", val=style.align)
    if style.outline is not None:
        add(shape, "outlineLvl", val=style.outline)


def _add_look(look: Element, style: Style, script: Script, *, rtl: bool) -> None:
    """The properties of runs, in the schema's order; those of complex scripts stand beside the others."""
    for name, value in (("b", style.bold), ("i", style.italic)):
        if value is not None:
            add(look, name, val=int(value))
            add(look, f"{name}Cs", val=int(value))
    if style.color:
        add(look, "color", val=style.color)
    if script.fitted and style.letter_spacing is not None:
        add(look, "spacing", val=style.letter_spacing)
    if script.fitted and style.width is not None:
        add(look, "w", val=style.width)
    if style.size is not None:
        scaled = round(style.size * script.size)
        add(look, "sz", val=style.size if rtl else scaled)
        add(look, "szCs", val=scaled)
    if style.raised:
        add(look, "vertAlign", val="superscript")
