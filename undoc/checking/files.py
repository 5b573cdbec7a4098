"""One file checked: read, judged by the rules, its findings given their places in the source."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from undoc import api, formats
from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.errors import UndocError, UnknownFormat
from undoc.model import Document
from undoc.options import CheckOptions
from undoc.parsers.text.encoding import decode
from undoc.reporting.regions import Lines, place_in_text, place_on_line
from undoc.rules.choosing import Chosen


@frozen
class CheckedFile:
    """What became of a file.

    Attributes:
        source: its name.
        report: what was found, in the order in which it stands in the file.
        error: why it could not be read or checked; None where it was.
        usage: whether that error is one of usage: a format that there is not.
        remarks: what is to be told besides, such as that the schema is not installed.
    """

    source: str
    report: Report = field(factory=Report)
    error: str | None = None
    usage: bool = False
    remarks: tuple[str, ...] = ()


def check_file(
    source: str, data: bytes, options: CheckOptions, format: str | None = None, *, verbose: bool = False
) -> CheckedFile:
    """Read and check a file.

    Args:
        source: its name.
        data: its bytes.
        options: which rules count, how grave their findings are, and what is suppressed.
        format: its format, if neither its name nor its content tells.
        verbose: whether what the parser guessed is told too.

    Returns:
        What was found; a file that can't be read is told in `CheckedFile.error`.

    Raises:
        UndocError: the options name a code that no rule has.
    """
    chosen = Chosen(options, source)
    try:
        found = format_of(source, format, data)
        document = api.parse(data, format=found)
        return check_document(source, data, found, document, chosen, options, verbose=verbose)
    except UndocError as error:
        return CheckedFile(source, error=str(error.at(source)), usage=isinstance(error, UnknownFormat))


def check_document(
    source: str,
    data: bytes,
    format: str,
    document: Document,
    chosen: Chosen,
    options: CheckOptions,
    *,
    verbose: bool = False,
) -> CheckedFile:
    """What is found in a document that was read from a file; the arguments are those of `check_file`."""
    remarks: list[str] = []
    said = [notice for notice in document.notices if verbose or notice.severity > Severity.INFO]
    if format == "xml":
        said += _check_xml(data, remarks)
    told = chosen.report(evolve(item, source=source) for item in said)
    judged = api.validate(document, options=options, source=source)
    place = _placer(format, data)
    report = Report(
        _in_order(map(place, (*told, *judged))), _in_order(map(place, (*told.suppressed, *judged.suppressed)))
    )
    return CheckedFile(source, report, remarks=tuple(remarks))


def format_of(source: str, format: str | None, data: bytes) -> str:
    """The name of a file's format: what is said, or else what its name or its content tells.

    Raises:
        UnknownFormat: there is no format of that name.
    """
    if format is not None:
        return formats.by_name(format).name
    if source != "<stdin>" and formats.has_suffix(source):
        return formats.by_suffix(source).name
    return formats.sniff(data).name


def placed(findings: Iterable[Diagnostic], format: str, data: bytes) -> list[Diagnostic]:
    """Findings with their regions and excerpts in a file, in the order in which they stand there."""
    return _in_order(map(_placer(format, data), findings))


class _placer:  # noqa: N801  # a function that remembers the lines of its file
    """Gives findings their regions in a file whose lines are split when the first is placed."""

    def __init__(self, format: str, data: bytes) -> None:
        self._format = format
        self._data = data
        self._lines: Lines | None = None

    def __call__(self, found: Diagnostic) -> Diagnostic:
        if self._format not in ("text", "xml"):
            return found  # offsets and lines are those of no text that anybody sees
        if self._lines is None:
            try:
                self._lines = Lines(decode(self._data))
            except UndocError:  # XML in an encoding of which only its parser knows
                self._lines = Lines("")
        return place_in_text(found, self._lines) if self._format == "text" else place_on_line(found, self._lines)


def _in_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings as they stand in the file; what has no place stays behind what has one."""

    def key(item: Diagnostic) -> tuple[bool, int, int, str]:
        column = item.region.column if item.region is not None else None
        return item.line is None, item.line or 0, column or 0, item.code

    return sorted(findings, key=key)


def _check_xml(data: bytes, remarks: list[str]) -> list[Diagnostic]:
    """What the strict schema finds in a file; that it is not installed is a remark, and no finding."""
    from undoc.schema import check_schema, is_installed

    if is_installed():
        return check_schema(data)
    remarks.append("not checked by the schema, which is not installed: pip install 'undoc-un[xsd]'")
    return []
