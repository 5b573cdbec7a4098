"""The table of formats: what can be read, what can be written, and by whom.

Other distributions join it through the entry-point group ``undoc.formats``; each entry is a `Format` or a tuple of
them. A built-in format keeps its name and its suffixes.
"""

from __future__ import annotations

import codecs
import importlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import PurePath
from typing import Any, cast

from attrs import frozen

from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic
from undoc.distributions import Brought, brought
from undoc.errors import UndocError, UnknownFormat
from undoc.model import Document
from undoc.options import (
    DocxOptions,
    HtmlOptions,
    JsonOptions,
    MarkdownOptions,
    PdfOptions,
    TextOptions,
    XmlOptions,
)
from undoc.patterns import compiled_late
from undoc.records import Record

#: Takes a source (bytes, or text where the format is text) and options.
Parser = Callable[[bytes | str, Any], Document]
#: Takes a document, options and the list to which it adds what the format can't carry.
Exporter = Callable[[Document, Any, list[Diagnostic]], bytes]

_NAME = compiled_late(r"[a-z][a-z0-9-]{0,30}")
_SUFFIX = compiled_late(r"\.[a-z0-9-]{1,30}")


@frozen(eq=False, repr=False)
class Format(Record):
    """A format and the functions that read and write it.

    Attributes:
        name: what ``format=`` takes.
        suffixes: file name endings, lower case, with the point; the first is the usual one.
        description: one line.
        options: the class of its options; its objects are made without arguments where none are given.
        parser: ``"module:function"``, or None where it can't be read.
        exporter: ``"module:function"``, or None where it can't be written.
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    options: type[Any]
    parser: str | None = None
    exporter: str | None = None

    def load_parser(self) -> Parser:
        """The function that reads it.

        Raises:
            UnknownFormat: there is none.
            UndocError: another distribution brings it and it can't be loaded; what it raises is one as well.
        """
        if self.parser is None:
            raise UnknownFormat(f"undoc can write {self.name} but can't read it")
        by = _bringer(self)
        return cast(Parser, _load(self.parser) if by is None else _guarded(by, self.parser, Document))

    def load_exporter(self) -> Exporter:
        """The function that writes it; raises as `load_parser` does."""
        if self.exporter is None:
            raise UnknownFormat(f"undoc can read {self.name} but can't write it")
        by = _bringer(self)
        return cast(Exporter, _load(self.exporter) if by is None else _guarded(by, self.exporter, bytes))


@cache
def _load(place: str) -> object:
    module, _, name = place.partition(":")
    with PausedCollector():  # what a module makes, stays
        return getattr(importlib.import_module(module), name)


def _guarded(by: Brought, place: str, kind: type[Any]) -> Callable[..., object]:
    """A function of another distribution: what it raises and what it gives back are looked at."""
    call = cast(Callable[..., object], by.guarded(_load)(place))

    def guarded(*args: Any) -> object:
        made = call(*args)
        if not isinstance(made, kind):
            raise UndocError(f"{by} makes {type(made).__name__} where {kind.__name__} is due")
        return made

    return by.guarded(guarded)


BUILT_IN = (
    Format(
        name="text",
        suffixes=(".txt", ".text"),
        description="plain text, as extracted from a PDF or typed",
        options=TextOptions,
        parser="undoc.parsers.text:parse",
        exporter="undoc.exporters.text:export",
    ),
    Format(
        name="xml",
        suffixes=(".xml", ".akn"),
        description="Akoma Ntoso 3.0 in the profile of the United Nations (AKN4UN)",
        options=XmlOptions,
        parser="undoc.parsers.xml:parse",
        exporter="undoc.exporters.xml:export",
    ),
    Format(
        name="json",
        suffixes=(".json",),
        description="the model itself, node by node",
        options=JsonOptions,
        parser="undoc.parsers.json:parse",
        exporter="undoc.exporters.json:export",
    ),
    Format(
        name="docx",
        suffixes=(".docx",),
        description="Word, with the styles of the United Nations template",
        options=DocxOptions,
        parser="undoc.parsers.docx:parse",
        exporter="undoc.exporters.docx:export",
    ),
    Format(
        name="pdf",
        suffixes=(".pdf",),
        description="PDF, the page of the United Nations",
        options=PdfOptions,
        parser="undoc.parsers.pdf:parse",
        exporter="undoc.exporters.pdf:export",
    ),
    Format(
        name="html",
        suffixes=(".html", ".htm"),
        description="HTML, one page without scripts for screens, paper and screen readers",
        options=HtmlOptions,
        exporter="undoc.exporters.html:export",
    ),
    Format(
        name="markdown",
        suffixes=(".md", ".markdown"),
        description="Markdown, with the footnotes and tables of GitHub and Pandoc",
        options=MarkdownOptions,
        exporter="undoc.exporters.markdown:export",
    ),
)


@cache
def _joined() -> dict[Format, Brought]:
    """The formats that other distributions bring, and who brings each."""
    found: dict[Format, Brought] = {}
    for by in brought("undoc.formats", "format"):
        for item in by.load():
            _admit(item, by, (*BUILT_IN, *found))
            found[item] = by
    return found


def _admit(item: object, by: Brought, known: Iterable[Format]) -> None:
    """Look at what another distribution brings.

    Raises:
        UndocError: it is no format, or can't be asked for by its name or suffixes, or its name is taken.
    """
    if not isinstance(item, Format):
        raise UndocError(f"{by} holds {item!r}, which is no Format")
    if not _NAME.fullmatch(item.name) or not all(_SUFFIX.fullmatch(suffix) for suffix in item.suffixes):
        said = f"the name {item.name!r} and the suffixes {item.suffixes!r}"
        raise UndocError(f"{by} has {said}: names are small letters, suffixes a point and small letters")
    if any(item.name == other.name or f".{item.name}" in other.suffixes for other in known):
        raise UndocError(f"{by} has the name {item.name!r}, which is taken")


def _bringer(item: Format) -> Brought | None:
    """Who brings a format; None for a built-in one."""
    return None if item in BUILT_IN else _joined().get(item)


def _each() -> Iterator[Format]:
    """Every format, the built-in ones first; the others are looked for only when these don't do."""
    yield from BUILT_IN
    yield from _joined()


def formats() -> tuple[Format, ...]:
    """Every format, the built-in ones first."""
    return tuple(_each())


def by_name(name: str) -> Format:
    """The format of a name.

    Raises:
        UnknownFormat: there is none; the message names those there are.
    """
    wanted = name.lower().lstrip(".")
    for item in _each():
        if wanted == item.name or f".{wanted}" in item.suffixes:
            return item
    known = ", ".join(item.name for item in formats())
    raise UnknownFormat(f"no format {name!r}; there are {known}")


def has_suffix(path: str | PurePath) -> bool:
    """Whether the ending of a file's name belongs to a format."""
    suffix = PurePath(path).suffix.lower()
    return any(suffix in item.suffixes for item in _each())


def by_suffix(path: str | PurePath) -> Format:
    """The format of a file by its name's ending.

    Raises:
        UnknownFormat: the ending belongs to none, or to formats of several distributions, or there is no ending.
    """
    suffix = PurePath(path).suffix.lower()
    for item in BUILT_IN:
        if suffix in item.suffixes:
            return item
    found = [item for item in _joined() if suffix in item.suffixes]
    if len(found) == 1:
        return found[0]
    if found:
        names = " and ".join(
            f"{item.name!r} of {_joined()[item].distribution or 'another distribution'}" for item in found
        )
        raise UnknownFormat(f"the file name ending {suffix!r} belongs to {names}: say format=", source=str(path))
    known = " ".join(item.suffixes[0] for item in formats())
    what = f"unknown file name ending {suffix!r}" if suffix else "the file name has no ending"
    raise UnknownFormat(f"{what}; undoc knows {known}", source=str(path))


def sniff(data: bytes) -> Format:
    """The format that bytes look like: PDF, ZIP, OLE2, XML and JSON by their first bytes, otherwise text."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return by_name("docx")  # an OLE2 file as well: its reader tells what it is
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    head = data[:2048].decode(encoding, "ignore").lstrip()
    if head.startswith("%PDF-"):
        return by_name("pdf")
    if head.startswith("<?xml") or (head.startswith("<") and "akomaNtoso" in head):
        return by_name("xml")
    if re.match(r'\{\s*"', head):
        return by_name("json")
    return by_name("text")
