"""DOCX files made by hand, part by part, as other programs make them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = {
    "document": f"{_MAIN}.document.main+xml",
    "styles": f"{_MAIN}.styles+xml",
    "numbering": f"{_MAIN}.numbering+xml",
    "settings": f"{_MAIN}.settings+xml",
    "footnotes": f"{_MAIN}.footnotes+xml",
    "endnotes": f"{_MAIN}.endnotes+xml",
    "header": f"{_MAIN}.header+xml",
    "footer": f"{_MAIN}.footer+xml",
}
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def text(words: str, properties: str = "") -> str:
    """A run."""
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{made}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def tabbed(words: str) -> str:
    """A run whose tabs are ⇥ here."""
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in words.split("⇥")]
    return f"<w:r>{'<w:tab/>'.join(parts)}</w:r>"


def paragraph(inside: str, style: str = "", properties: str = "") -> str:
    """A paragraph; bare words become one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    shape = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{shape}{inside if inside.startswith('<') else tabbed(inside) if inside else ''}</w:p>"


def cell(inside: str, properties: str = "") -> str:
    """A cell; bare words become one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside if inside.startswith('<') else paragraph(inside)}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows that are cells."""
    return "<w:tbl>" + "".join(row if row.startswith("<w:tr") else f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def style(id: str, name: str = "", inside: str = "", kind: str = "paragraph") -> str:
    """A style."""
    return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name or id}"/>{inside}</w:style>'


def story(name: str, inside: str) -> str:
    """A part's XML with the usual names."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {NAMES}>{inside}</w:{name}>'


def word_file(body: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A DOCX file.

    Args:
        body: what its body holds.
        links: targets of hyperlinks by the id of their relation.
        parts: the XML inside of the other parts: ``styles``, ``footnotes``, ``header1`` …, whose relations have their
            names as ids.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    made = {"document": story("document", f"<w:body>{body}</w:body>")}
    relations = ""
    for name, inside in parts.items():
        kind = name.rstrip("0123456789")
        made[name] = story(roots.get(kind, kind), inside)
        relations += f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>'
    for id, target in (links or {}).items():
        relations += f'<Relationship Id="{id}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES[name.rstrip("0123456789")]}"/>' for name in made
    )
    return zipped(
        {
            "[Content_Types].xml": content_types(types),
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="main" '
            f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
            **{f"word/{name}.xml": xml for name, xml in made.items()},
        }
    )


def content_types(inside: str) -> str:
    """The part that tells the types of the others."""
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{inside}</Types>'
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, str | bytes]:
    """The parts of a ZIP file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
