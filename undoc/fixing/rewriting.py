"""Files rewritten so that they read as a mended document, and nothing else in them changes."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import product

from attrs import evolve, field, frozen

from undoc import api
from undoc.errors import UndocError
from undoc.fixing.mending import mend
from undoc.fixing.text_edits import edit_text
from undoc.model import Document
from undoc.options import CheckOptions, JsonOptions, Options, XmlOptions
from undoc.parsers.text.encoding import decode


@frozen
class MendedFile:
    """What fixes would make of a file.

    Attributes:
        source: its name.
        before: its bytes.
        after: its bytes mended; the same where nothing is or can be.
        mended: for each code how many findings are gone.
        left: what was not mended, and why; a sentence each.
    """

    source: str
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)
    mended: dict[str, int] = field(factory=dict)
    left: tuple[str, ...] = ()

    def diff(self) -> str:
        """The change as a unified diff; empty where there is none."""
        if self.before == self.after:
            return ""
        old, new = (_lines(data) for data in (self.before, self.after))
        told: list[str] = []
        for line in difflib.unified_diff(old, new, self.source, self.source):
            told.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
        return "".join(told)


def mend_file(source: str, data: bytes, format: str, document: Document, options: CheckOptions) -> MendedFile:
    """A file with the fixes of the chosen rules.

    Plain text is edited sign by sign; JSON and XML are written anew if they are, byte for byte, what undoc writes. Any
    other file stays as it is. What is written reads as the mended document, or nothing is; where the fixes of all rules
    together can't be written, those of each rule are tried by themselves.

    Args:
        source: the file's name.
        data: its bytes.
        format: the name of its format.
        document: what was read from it.
        options: which rules count, and what is suppressed.
    """
    done = mend(document, options, source)
    left = [f"{code} is left: {why}" for code, why in done.left.items()]
    if not done.mended:
        return MendedFile(source, data, data, left=tuple(left))
    try:
        after = _rewritten(data, format, document, done.document)
        if api.parse(after, format=format) != done.document:
            raise UndocError("the mended file would not read as the mended document")
    except UndocError as error:
        one_by_one = _mend_by_rule(source, data, format, document, options, tuple(done.mended))
        if one_by_one is not None:
            return evolve(one_by_one, left=(*left, *one_by_one.left))
        why = f"{_counted(sum(done.mended.values()))} left, the file is not changed: {error.message}"
        return MendedFile(source, data, data, left=(*left, why))
    return MendedFile(source, data, after, done.mended, tuple(left))


def _mend_by_rule(
    source: str, data: bytes, format: str, document: Document, options: CheckOptions, codes: tuple[str, ...]
) -> MendedFile | None:
    """A file with the fixes of those rules that can be written by themselves; None where those of none can."""
    written, mended, left = data, dict[str, int](), list[str]()
    for code in codes if len(codes) > 1 else ():
        done = mend(document, options, source, only=code)
        if not done.mended:
            continue
        try:
            after = _rewritten(written, format, document, done.document)
            if api.parse(after, format=format) != done.document:
                raise UndocError("the mended file would not read as the mended document")
        except UndocError as error:
            left.append(f"{code}: {_counted(sum(done.mended.values()))} left: {error.message}")
            continue
        written, document = after, api.parse(after, format=format)
        mended.update(done.mended)
    return MendedFile(source, data, written, mended, tuple(left)) if mended else None


def _counted(findings: int) -> str:
    return f"{findings} fixable {'finding is' if findings == 1 else 'findings are'}"


def _rewritten(data: bytes, format: str, before: Document, after: Document) -> bytes:
    """The bytes of a file for another document.

    Raises:
        UndocError: this can't be done without changing what must stay.
    """
    if format == "text":
        text = decode(data)
        encoding, mark = _encoding(data, text)
        return mark + edit_text(text, before, after).encode(encoding)
    for options in _ways(format):
        if api.export(before, format, options=options) == data:
            return api.export(after, format, options=options)
    if format in ("json", "xml"):
        raise UndocError(
            "it was written or edited by something else than undoc, so that writing it would change more than what is "
            f"mended; undoc convert --fix SRC DST.{format} writes another file"
        )
    raise UndocError(
        f"files of the format {format} are not changed in place; undoc convert --fix SRC DST writes another"
    )


def _encoding(data: bytes, text: str) -> tuple[str, bytes]:
    """The encoding in which a text is just these bytes, and the byte order mark that stands before it."""
    for name in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030"):
        for mark in (b"", "\ufeff".encode(name)):
            if data.startswith(mark) and len(data) - len(mark) and _encoded(text, name) == data[len(mark) :]:
                return name, mark
    raise UndocError("its bytes can't be written again as they are")


def _encoded(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def _ways(format: str) -> Iterator[Options]:
    """The ways in which undoc can have written a file."""
    if format == "json":
        for indent, spans in product((2, None, 4, 1), (False, True)):
            yield JsonOptions(indent=indent, spans=spans)
    elif format == "xml":
        for indent, collection, link in product((True, False), (False, True), (True, False)):
            yield XmlOptions(indent=indent, collection=collection, link_citations=link)


def _lines(data: bytes) -> list[str]:
    """Lines for a diff, with their ends; bytes that are no text as what they are in Latin-1."""
    try:
        text = decode(data)
    except UndocError:
        text = data.decode("latin-1")
    return [line + "\n" for line in text.split("\n")[:-1]] + [line for line in text.split("\n")[-1:] if line]
