"""The errors of undoc: every failure that input can cause is a subclass of `UndocError`."""

from __future__ import annotations


class UndocError(Exception):
    """Something undoc was given can't be used; the message is one line and names the place.

    Attributes:
        message: what is wrong, without the place.
        source: the file's name or path, where one is known.
        line: 1-based line in the source, where one is known.
        column: 1-based column in that line, where one is known.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = [part for part in (self.source, self.line, self.column) if part is not None]
        if self.source is None and self.line is not None:
            place[0] = f"line {self.line}"
        elif self.source is None and self.column is not None:
            place[0] = f"column {self.column}"
        head = ":".join(str(part) for part in place)
        text = " ".join((f"{head}: {self.message}" if head else self.message).split())
        return text.encode("utf-8", "backslashreplace").decode()

    def at(self, source: str) -> UndocError:
        """The same error, told of the source it came from (kept where one is known already)."""
        if self.source is None:
            self.source = source
        return self


class ParseError(UndocError):
    """The input can't be read as the format it was taken for."""


class ExportError(UndocError):
    """The document can't be written in the format asked for, or the target can't be written."""


class UnknownFormat(UndocError):  # noqa: N818  # says what is wrong without another word
    """No format of that name or suffix, or the format has no parser or no exporter."""


class LimitExceeded(ParseError):  # noqa: N818  # likewise
    """The input is larger or deeper than a limit allows; the message names the limit."""


class SymbolError(UndocError, ValueError):
    """A string is no symbol of a United Nations document; the message says why.

    Attributes:
        position: 0-based offset in the string that was given.
    """

    def __init__(self, message: str, *, position: int = 0) -> None:
        super().__init__(message, column=position + 1)
        self.position = position
