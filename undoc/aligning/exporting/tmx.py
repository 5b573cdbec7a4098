"""TMX 1.4b, the form in which translation memories are exchanged.

The specification is that of the Globalization and Localization Association: https://www.gala-global.org/tmx-14b.
"""

from __future__ import annotations

import importlib

from lxml import etree

from undoc.aligning.alignment import Alignment
from undoc.aligning.exporting.units import Unit, units_of
from undoc.escape import escape
from undoc.languages.tags import language_tag
from undoc.options import AlignmentOptions

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNKNOWN = "und"  # ISO 639-2: a language that is not known


def export(alignment: Alignment, options: AlignmentOptions) -> bytes:
    """An alignment as a translation memory: a unit for each row or sentence that two versions have.

    What one version has alone is no translation, and is left out. Kind, confidence, reason and printed markers are
    properties (``x-kind``, ``x-confidence``, ``x-reason``, ``x-marker``); markers are no part of the segments.
    """
    tags = [language_tag(language) or _UNKNOWN for language in alignment.languages]
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "undoc",
            "creationtoolversion": importlib.import_module("undoc").__version__,
            "segtype": options.level,
            "o-tmf": "undoc",
            "adminlang": "en",
            "srclang": tags[0],
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for unit in units_of(alignment, options):
        if sum(bool(text) for text in unit.texts) > 1:
            _add(body, unit, tags)
    etree.indent(root, " ")
    written: bytes = etree.tostring(
        root, encoding="UTF-8", xml_declaration=True, doctype='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    )
    return written + b"\n"


def _add(body: etree._Element, unit: Unit, tags: list[str]) -> None:
    name = f"{unit.row}" if unit.sentence is None else f"{unit.row}.{unit.sentence}"
    made = etree.SubElement(body, "tu", tuid=name)
    if not unit.texts[0]:
        made.set("srclang", "*all*")  # the pivot lacks it: none of the others was its source
    for kind, value in (("kind", unit.kind), ("confidence", f"{unit.confidence:.2f}"), ("reason", unit.reason)):
        etree.SubElement(made, "prop", type=f"x-{kind}").text = value
    for tag, marker, text in zip(tags, unit.markers, unit.texts, strict=True):
        if text:
            variant = etree.SubElement(made, "tuv", {_LANG: tag})
            if marker:
                etree.SubElement(variant, "prop", type="x-marker").text = escape(marker)
            etree.SubElement(variant, "seg").text = escape(text)
