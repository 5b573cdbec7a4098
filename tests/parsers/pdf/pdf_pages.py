"""PDF files made for the tests: pages drawn with reportlab's canvas, line by line."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Iterable

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]
WIDTH, HEIGHT = 612, 792


def pdf(*pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT), **options: object) -> bytes:
    """A file with these pages."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def say(canvas: Canvas, x: float, y: float, text: str, size: float = 10, face: str = "Times-Roman") -> float:
    """Print a text; how far it reaches."""
    canvas.setFont(face, size)
    canvas.drawString(x, y, text)
    return x + canvas.stringWidth(text, face, size)


def picture(canvas: Canvas) -> None:
    """A page that is a picture."""
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, WIDTH, HEIGHT)


def paragraph(
    canvas: Canvas, y: float, text: str, *, x: float = 123.4, columns: int = 78, indent: float = 23.7, size: float = 10
) -> float:
    """A paragraph with its first line indented; the height for the next."""
    for index, line in enumerate(textwrap.wrap(text, columns)):
        say(canvas, x + (0 if index else indent), y, line, size)
        y -= 1.2 * size
    return y - 0.6 * size


def prose(seed: int, words: int = 60) -> str:
    """A sentence of so many invented words."""
    known = (
        "harbour registers of Averland were kept with care throughout the period under review while several entries "
        "still awaited signature by an inspector whom the commission had named in spring"
    ).split()
    said = " ".join(known[(seed * 7 + index * 5) % len(known)] for index in range(words))
    return f"{said[:1].upper()}{said[1:]}."


def masthead(canvas: Canvas, symbol: str = "A/68/9123") -> None:
    """The head of a first page of New York."""
    say(canvas, 123.4, 735.5, "United Nations", 14)
    say(canvas, 491, 735.5, symbol)
    canvas.line(60, 727, 552, 727)
    say(canvas, 123.4, 705.7, "General Assembly", 20, "Times-Bold")
    for number, line in enumerate(("Distr.: General", "8 May 2013", "", "Original: English")):
        say(canvas, 397, 705.4 - 12 * number, line)
    canvas.line(60, 583, 552, 583)
    say(canvas, 60, 569.8, "Sixty-eighth session", 10, "Times-Bold")


def running_head(canvas: Canvas, number: int, count: int, symbol: str = "A/68/9123") -> None:
    """What stands at the edges of other pages."""
    say(canvas, 60, 739.6, symbol, 8.5, "Times-Bold")
    say(canvas, 420, 739.6, "Harbours of Averland", 8.5, "Times-Bold")
    canvas.line(60, 733, 552, 733)
    say(canvas, 60, 36.8, f"{number}/{count}", 8.5, "Times-Bold")
    say(canvas, 524, 38.2, "13-91230", 7)


def table(canvas: Canvas, y: float, rows: Iterable[Iterable[str]], columns: Iterable[float]) -> float:
    """A table with rules above and below its head and at its foot."""
    places = list(columns)
    canvas.line(places[0], y + 10, 488, y + 10)
    for number, row in enumerate(rows):
        for x, cell in zip(places, row, strict=True):
            say(canvas, x, y, cell, 8.5, "Times-Italic" if number == 0 else "Times-Roman")
        if number == 0:
            canvas.line(places[0], y - 5, 488, y - 5)
        y -= 15
    canvas.line(places[0], y + 8, 488, y + 8)
    return y - 10
