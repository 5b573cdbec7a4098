"""The package: its parts and their relations, and the ZIP file they become.

The parts and relations are python-docx's; they are written out here, because python-docx puts the clock into the ZIP
file and takes longer for the rest than for the text: the same parts give the same bytes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeAlias, cast
from xml.sax.saxutils import escape

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package

from undoc.exporters.docx.markup import Element
from undoc.exporters.docx.zipping import zipped

Owner: TypeAlias = Package | Part

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_QUOTED = {'"': "&quot;"}


@lru_cache(maxsize=256)
def _attribute(value: str) -> str:
    """A value as an attribute has it; most are the same in every file."""
    return escape(value, _QUOTED)


def add_part(package: Package, owner: Owner, name: str, kind: str, type: str, data: bytes) -> str:
    """Add a part that is written already; the id of the owner's relation to it.

    Args:
        package: the package.
        owner: what refers to the part, or the package itself.
        name: its place in the package: ``"/word/styles.xml"``.
        kind: the relation's type.
        type: its content type.
        data: its bytes.
    """
    return str(owner.relate_to(Part(PackURI(name), type, data, package), kind))


def add_story(package: Package, owner: Owner, name: str, kind: str, type: str, root: Element) -> tuple[XmlPart, str]:
    """Add a part that is to be written; the part and the id of the owner's relation to it."""
    part = XmlPart(PackURI(name), type, cast("Any", root), package)  # any lxml element will do
    return part, str(owner.relate_to(part, kind))


def packed(package: Package) -> bytes:
    """The package as a ZIP file, its entries in the order of their names.

    Raises:
        ExportError: two parts bear one name, or a part is too large for a ZIP file of the common form.
    """
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    # The two that readers look for first stand first, as in every office's own files.
    entries = [("[Content_Types].xml", _content_types(parts)), (PACKAGE_URI.rels_uri.membername, _relations(package))]
    for part in parts:
        entries.append((part.partname.membername, part.blob))
        if part.rels:
            entries.append((part.partname.rels_uri.membername, _relations(part)))
    return zipped(entries)


def _relations(owner: Owner) -> bytes:
    """The part that holds an owner's relations."""
    said = [f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONS}">']
    for id, relation in owner.rels.items():
        outside = ' TargetMode="External"' if relation.is_external else ""
        shown = map(_attribute, (id, relation.reltype, relation.target_ref))
        said.append('<Relationship Id="{}" Type="{}" Target="{}"{}/>'.format(*shown, outside))
    said.append("</Relationships>")
    return "".join(said).encode()


def _content_types(parts: list[Part]) -> bytes:
    said = [f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="{_TYPES}">']
    for suffix, kind in (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML)):
        said.append(f'<Default Extension="{suffix}" ContentType="{kind}"/>')
    for part in parts:
        name, kind = _attribute(str(part.partname)), _attribute(part.content_type)
        said.append(f'<Override PartName="{name}" ContentType="{kind}"/>')
    said.append("</Types>")
    return "".join(said).encode()
