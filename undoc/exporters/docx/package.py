"""The package: its parts and their relations, and the ZIP file they become.

The parts and relations are python-docx's; the ZIP file is written here, because `zipfile` and python-docx put the
clock into it: the same parts give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any, TypeAlias, cast

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml import etree

from undoc.exporters.docx.markup import Element, to_bytes

Owner: TypeAlias = Package | Part

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP can tell


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
    """The package as a ZIP file, its entries in the order of their names."""
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # The two that readers look for first stand first, as in every office's own files.
        _put(archive, "[Content_Types].xml", _content_types(parts))
        _put(archive, PACKAGE_URI.rels_uri.membername, package.rels.xml)
        for part in parts:
            _put(archive, part.partname.membername, part.blob)
            if part.rels:
                _put(archive, part.partname.rels_uri.membername, part.rels.xml)
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: str | bytes) -> None:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # otherwise it tells Windows from the others
    archive.writestr(entry, data)


def _content_types(parts: list[Part]) -> bytes:
    types = etree.fromstring(f'<Types xmlns="{_TYPES}"/>')
    etree.SubElement(types, f"{{{_TYPES}}}Default", Extension="rels", ContentType=CONTENT_TYPE.OPC_RELATIONSHIPS)
    etree.SubElement(types, f"{{{_TYPES}}}Default", Extension="xml", ContentType=CONTENT_TYPE.XML)
    for part in parts:
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=str(part.partname), ContentType=part.content_type)
    return to_bytes(types)
