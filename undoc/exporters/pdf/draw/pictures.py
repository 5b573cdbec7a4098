"""Pictures: the emblem that a user gives, as an object of the file."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from undoc.errors import ExportError
from undoc.exporters.pdf.file import File
from undoc.records import Record

#: A picture with more pixels than this on a side is made smaller: at 54 points it is beyond what printers show.
_MOST = 1200


@frozen(eq=False, repr=False)
class Image(Record):
    """A picture in memory.

    Attributes:
        data: three bytes a pixel, row by row.
    """

    width: int
    height: int
    data: bytes

    def add(self, file: File) -> int:
        """Add it to a file, and say its number."""
        entries = (
            f"/Type/XObject/Subtype/Image/Width {self.width}/Height {self.height}/ColorSpace/DeviceRGB"
            "/BitsPerComponent 8"
        )
        return file.add_stream(self.data, entries)


def read_picture(path: Path) -> Image:
    """A picture from a file, on white where it is transparent.

    Raises:
        ExportError: it is no picture that can be read.
    """
    import PIL.Image

    try:
        with PIL.Image.open(path) as opened:
            opened.thumbnail((_MOST, _MOST))
            layered = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, PIL.Image.DecompressionBombError) as error:
        reason = (
            error.strerror if isinstance(error, OSError) and error.strerror else "it is no picture that can be read"
        )
        raise ExportError(f"the emblem can't be used: {reason}", source=str(path)) from None
    paper = PIL.Image.new("RGB", layered.size, "white")
    paper.paste(layered, mask=layered.getchannel("A"))
    return Image(*paper.size, paper.tobytes())
