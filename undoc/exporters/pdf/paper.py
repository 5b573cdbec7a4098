"""The PDF file: a reportlab canvas that writes nothing but what it is told.

It leans on private parts of reportlab 5.1, each named where it is used; the tests hold them.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, SimpleNamespace
from typing import Any, cast

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from undoc.exporters.pdf.fonts.embedding import Used, font_object


class _Info(PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The document information dictionary, without dates: when a file was made is not part of what it says."""

    def format(self, document: Any) -> bytes:
        texts = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        entries = {name: PDFString(text) for name, text in texts.items() if text}
        written: bytes = PDFDictionary(entries).format(document)
        return written


class _NoClock:
    """Stands for reportlab's time stamp, which asks the clock, or the environment for ``SOURCE_DATE_EPOCH``."""

    t = 0.0

    def __init__(self, invariant: object = None) -> None:
        pass


def _seeing(function: Any, **names: object) -> Callable[..., None]:
    """A copy of a function that finds other things under global names; the function itself stays as it is."""
    seen = {**function.__globals__, **names}
    copied = FunctionType(function.__code__, seen, function.__name__, function.__defaults__, function.__closure__)
    copied.__kwdefaults__ = function.__kwdefaults__
    return cast("Callable[..., None]", copied)


class _File(PDFDocument):  # type: ignore[misc]
    """The objects of the file; what they are does not depend on when or where it is written."""

    __init__ = _seeing(PDFDocument.__init__, TimeStamp=_NoClock)


_MODULE = SimpleNamespace(PDFDocument=_File, PDF_VERSION_DEFAULT=pdfdoc.PDF_VERSION_DEFAULT)
#: The constructor of a canvas, but on a file of ours.
_begin = _seeing(Canvas.__init__, pdfdoc=_MODULE)


class Paper(Canvas):  # type: ignore[misc]
    """The file while it is written.

    Args:
        width: of a page, in points.
        height: likewise.
        language: the document's, as a tag; None if it is not known.
    """

    def __init__(self, width: float, height: float, language: str | None) -> None:
        _begin(self, "", pagesize=(width, height), invariant=1, pdfVersion=(1, 7), lang=language)
        self._doc.info = _Info()
        self.setViewerPreference("DisplayDocTitle", "true")
        self._operators: list[str] = []
        self._entered = -1
        self._anchors = 0

    def _make_preamble(self) -> None:
        """No font is set before the text sets its own: reportlab's would be one that is not embedded."""
        self._preamble = ""

    def describe(self, title: str, author: str, subject: str) -> None:
        """Say what the document is."""
        info = self._doc.info
        info.title, info.author, info.subject = _clean(title), _clean(author), _clean(subject)
        info.creator = "undoc"

    def write(self, *operators: str) -> None:
        """Add operators to the page's content."""
        self._operators += operators

    def end_page(self) -> None:
        """Close the page."""
        self.showPage()
        # Compressed, but not written as ASCII, whatever reportlab's settings say.
        page = self._doc.Pages.pages[-1]
        page.Contents = PDFStream(PDFDictionary(), "\n".join(self._operators).encode("ascii"), [PDFZCompress])
        self._operators = []

    def add_fonts(self, fonts: list[Used]) -> None:
        """Embed the fonts, once all pages are drawn."""
        known = self._doc.idToObject["BasicFonts"].dict
        for used in fonts:
            known[used.name] = font_object(used, self._doc)

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let a link or an entry of the outline lead to a place on this page."""
        self.bookmarkPage(name, fit="XYZ", left=round(x, 2), top=round(y, 2), zoom=0)

    def entry(self, title: str, level: int, x: float, y: float) -> None:
        """An entry of the outline that leads to a place on this page; no entry is more than one level deeper."""
        self._entered = min(level, self._entered + 1)
        self._anchors += 1
        name = f"entry {self._anchors}"
        self.anchor(name, x, y)
        self.addOutlineEntry(_clean(title), name, self._entered)

    def link(self, target: str, box: tuple[float, float, float, float], *, inside: bool) -> None:
        """Let a click on a box lead somewhere: to an anchor, or to a URI."""
        if inside:
            self.linkRect("", target, box, Border="[0 0 0]")
            return
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": "[" + " ".join(f"{value:.2f}" for value in box) + "]",
                "Border": "[0 0 0]",
                "A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)}),
            }
        )
        self._addAnnotation(annotation)

    def finish(self) -> bytes:
        """The file."""
        data: bytes = self.getpdfdata()
        return data


def _clean(text: str) -> str:
    """Text that can be written: without controls, and without halves of surrogate pairs."""
    text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())
