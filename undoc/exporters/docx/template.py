"""A template of the user's: its styles, lists, theme, fonts and page take the place of undoc's own.

What a template says is not kept: neither its text nor its running heads and feet, which would be those of another
document.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from attrs import frozen
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from undoc.errors import ExportError
from undoc.exporters.docx.markup import Element, W
from undoc.exporters.docx.page import Page
from undoc.patterns import compiled_late
from undoc.records import Record

_W = f"{{{W}}}"
_MOST_BYTES = 200_000_000
#: Parts that go into the document as they are.
_KEPT = (RT.THEME, RT.FONT_TABLE)
_LEAST_WIDTH = 2880
_STROKES = compiled_late(r"[\s_/]+")


@frozen(eq=False, repr=False)
class Template(Record):
    """What a template gives.

    Attributes:
        styles: the root of its styles.
        numbering: that of its lists, where it has any.
        kept: parts that are taken over, each with the type of the relation to it.
        page: its page; None where it has none.
    """

    styles: Element
    numbering: Element | None
    kept: tuple[tuple[str, Part], ...]
    page: Page | None


def open_template(path: Path) -> Template:
    """Open a template.

    Args:
        path: of a DOCX or DOTX file.

    Raises:
        ExportError: it can't be read, is no such file, or leaves no room on its page.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _MOST_BYTES:
            raise ExportError(f"the template's parts take {size:,} bytes, more than {_MOST_BYTES:,}", source=str(path))
        package = Package.open(str(path))
        main = package.part_related_by(RT.OFFICE_DOCUMENT)
        document = etree.fromstring(main.blob, _parser())
        parts = {rel.reltype: rel.target_part for rel in main.rels.values() if not rel.is_external}
        styles = etree.fromstring(parts[RT.STYLES].blob, _parser())
        numbering = etree.fromstring(parts[RT.NUMBERING].blob, _parser()) if RT.NUMBERING in parts else None
    except OSError as error:
        raise ExportError(f"the template can't be read: {error.strerror or error}", source=str(path)) from None
    except ExportError:
        raise
    except (KeyError, ValueError, TypeError, AttributeError, RuntimeError, NotImplementedError,
            zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, etree.LxmlError) as error:  # fmt: skip
        # python-docx and zipfile raise all of these for files that are no packages, or broken ones
        raise ExportError(f"the template is no DOCX file: {error}", source=str(path)) from None
    if styles.tag != f"{_W}styles" or document.tag != f"{_W}document":
        raise ExportError("the template is no DOCX file in the transitional form", source=str(path))
    kept = tuple((kind, parts[kind]) for kind in _KEPT if kind in parts)
    page = _page(document)
    if page is not None and page.text_width < _LEAST_WIDTH:
        raise ExportError(f"the template's page leaves {page.text_width} twips for text", source=str(path))
    return Template(styles, numbering, kept, page)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)


def _page(document: Element) -> Page | None:
    """The page of a document's last section."""
    sections = list(document.iter(f"{_W}sectPr"))
    size = sections[-1].find(f"{_W}pgSz") if sections else None
    margins = sections[-1].find(f"{_W}pgMar") if sections else None
    if size is None or margins is None:
        return None
    width, height = _twips(size, "w"), _twips(size, "h")
    sides = [_twips(margins, side) for side in ("left", "right", "top", "bottom")]
    left, right, top, bottom = sides
    if width is None or height is None or left is None or right is None or top is None or bottom is None:
        return None
    return Page(width, height, left, right, top, bottom)


def _twips(element: Element, name: str) -> int | None:
    value = element.get(f"{_W}{name}") or ""
    return abs(int(value)) if re.fullmatch(r"-?[0-9]{1,5}", value) else None


def merge_styles(own: Element, template: Element) -> dict[str, str]:
    """Add to a template's styles those of undoc's that it lacks, by id and by name.

    Args:
        own: undoc's styles.
        template: the template's; changed.

    Returns:
        The ids of the template's styles that stand for undoc's of another id.
    """
    by_id: dict[str, Element] = {}
    by_name: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for style in template.iterfind(f"{_W}style"):
        id = style.get(f"{_W}styleId")
        kind = style.get(f"{_W}type")
        if id is None:
            continue
        by_id.setdefault(id, style)
        name = style.find(f"{_W}name")
        if name is not None:
            by_name.setdefault(_key(name.get(f"{_W}val"), kind), id)
        if kind is not None and style.get(f"{_W}default") in ("1", "true", "on"):
            defaults[kind] = id
    changed: dict[str, str] = {}
    lacking: list[Element] = []
    for style in own.iterfind(f"{_W}style"):
        id, kind = style.get(f"{_W}styleId") or "", style.get(f"{_W}type")
        name = style.find(f"{_W}name")
        key = _key(name.get(f"{_W}val") if name is not None else None, kind)
        default = defaults.get(kind or "") if style.get(f"{_W}default") is not None else None
        if id in by_id and by_id[id].get(f"{_W}type") == kind:
            continue
        if key in by_name:
            changed[id] = by_name[key]
        elif default is not None:
            changed[id] = default
        else:
            if id in by_id:  # of another kind
                changed[id] = f"UN{id}"
                style.set(f"{_W}styleId", changed[id])
            lacking.append(style)
    for style in lacking:
        for link in ("basedOn", "next"):
            reference = style.find(f"{_W}{link}")
            if reference is not None:
                value = reference.get(f"{_W}val") or ""
                reference.set(f"{_W}val", changed.get(value, value))
        template.append(style)
    return changed


def _key(name: str | None, kind: str | None) -> str:
    """A style's name as Word compares it, strokes aside: some templates have ``__Single Txt``, some ``Single Txt``."""
    return f"{kind} {_STROKES.sub('', (name or '').split(',')[0]).lower()}"


def rename_styles(story: Element, changed: dict[str, str]) -> None:
    """Let the paragraphs and runs of a story have the template's ids of styles."""
    if changed:
        for element in story.iter(f"{_W}pStyle", f"{_W}rStyle"):
            id = element.get(f"{_W}val") or ""
            if id in changed:
                element.set(f"{_W}val", changed[id])


def free_ids(numbering: Element | None) -> tuple[int, int]:
    """The first ids that a template's lists leave free for definitions and instances."""
    highest = [0, 0]
    names = (("abstractNum", "abstractNumId"), ("num", "numId"))
    for at, (name, attribute) in enumerate(names):
        for element in numbering.iterfind(f"{_W}{name}") if numbering is not None else ():
            value = element.get(f"{_W}{attribute}") or ""
            if re.fullmatch(r"[0-9]{1,9}", value):
                highest[at] = max(highest[at], int(value))
    return highest[0] + 1, highest[1] + 1
