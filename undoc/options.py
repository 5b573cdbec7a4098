"""What can be chosen for each format: one frozen class a format, with defaults that suit most uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import field, frozen, validators

from undoc.diagnostics import Severity
from undoc.records import Record
from undoc.suppressions import Suppression

PageSize: TypeAlias = Literal["letter", "A4"]


def _paths(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    return tuple(Path(path) for path in paths)


def _path(path: str | Path | None) -> Path | None:
    return None if path is None else Path(path)


@frozen(eq=False, repr=False)
class JsonOptions(Record):
    """Choices for JSON.

    Attributes:
        indent: spaces a level; None writes one line.
        spans: whether to write where in its source each node stood.
    """

    indent: int | None = 2
    spans: bool = False


@frozen(eq=False, repr=False)
class XmlOptions(Record):
    """Choices for Akoma Ntoso XML.

    Attributes:
        indent: whether elements that hold no text stand on lines of their own; text is the same either way.
        max_bytes: the largest file that is read; a larger one raises `LimitExceeded`.
        max_depth: how deep the elements of a file that is read may be nested; deeper raises `LimitExceeded`.
        max_elements: how many elements a file that is read may have; more raise `LimitExceeded`.
        max_attributes: likewise of attributes.
        collection: whether a document and its annexes are written side by side, as the components of a
            ``documentCollection``; otherwise annexes are attachments of the document.
        link_citations: whether citations, and references to parts of the document itself, are marked up as ``ref``.
    """

    indent: bool = True
    max_bytes: int = 50_000_000
    max_depth: int = 200
    max_elements: int = 1_000_000
    max_attributes: int = 1_000_000
    collection: bool = False
    link_citations: bool = True


@frozen(eq=False, repr=False)
class TextOptions(Record):
    """Choices for plain text.

    Attributes:
        width: columns after which a line is broken; None leaves each paragraph on one line.
    """

    width: int | None = None


@frozen(eq=False, repr=False)
class AlignOptions(Record):
    """Choices for aligning language versions.

    Attributes:
        labels: whether printed numbers and letters count; they don't where versions number differently.
    """

    labels: bool = True


@frozen(eq=False, repr=False)
class AlignmentOptions(Record):
    """Choices for files of alignments.

    Attributes:
        level: whether there is a line for each row of the alignment or for each sentence. Pages of HTML have rows.
        least_confidence: what is less sure, from 0 to 1, is left out of tables and translation memories.
    """

    level: Literal["paragraph", "sentence"] = field(
        default="paragraph", validator=validators.in_(("paragraph", "sentence"))
    )
    least_confidence: float = field(default=0.0, validator=[validators.ge(0.0), validators.le(1.0)])


@frozen(eq=False, repr=False)
class DocxOptions(Record):
    """Choices for DOCX.

    Attributes:
        page_size: the New York offices print on Letter, Geneva on A4.
        max_bytes: the largest file that is read; a larger one raises `LimitExceeded`, and so does all that is over one
            of the next limits.
        max_part_bytes: the largest part, unpacked.
        max_total_bytes: what the parts of a file take together, unpacked.
        max_ratio: how many times larger a part may be unpacked than packed. Parts below 16 MB may be any times larger:
            a page of one sentence over and over is packed as well as a bomb, and is read.
        max_members: how many parts a file may have.
        max_elements: how many elements a part that is read may have.
        link_citations: whether citations lead to undocs.org, and references to parts of the document itself to these.
        template: a DOCX or DOTX file whose styles, page, running heads and feet are used instead of undoc's own.
        automatic_numbers: whether the word processor counts paragraphs and subparagraphs, where it counts as printed.
    """

    page_size: PageSize = field(default="letter", validator=validators.in_(("letter", "A4")))
    max_bytes: int = 50_000_000
    max_part_bytes: int = 64_000_000
    max_total_bytes: int = 200_000_000
    max_ratio: int = 100
    max_members: int = 5_000
    max_elements: int = 1_000_000
    link_citations: bool = True
    template: Path | None = field(default=None, converter=_path)
    automatic_numbers: bool = False


@frozen(eq=False, repr=False)
class PdfOptions(Record):
    """Choices for PDF.

    Attributes:
        page_size: the New York offices print on Letter, Geneva on A4.
        fonts: paths of font files (TrueType, OpenType, collections) to use before any other, in order.
        link_citations: whether citations lead to undocs.org, and references to parts of the document itself to these.
        links: whether anything on the pages can be clicked, marks of notes and citations among them.
        hyphenate: whether words may be divided where a line would be loose.
        emblem: path of a picture for the masthead; the emblem of the United Nations is protected, so none comes with
            the library.
        line_numbers: whether every fifth line is numbered, as in drafts.
        watermark: a text across every page, such as ``"ADVANCE UNEDITED VERSION"``.
        max_bytes: the largest file that is read; a larger one raises `LimitExceeded`, and so does all that is over one
            of the next limits.
        max_pages: how many pages a file may have.
        max_characters: how many characters its pages may have together.
        max_seconds: how long reading pages may take, judged before each page; None is no limit.
        password: of an encrypted file.
    """

    page_size: PageSize = field(default="letter", validator=validators.in_(("letter", "A4")))
    fonts: tuple[Path, ...] = field(default=(), converter=_paths)
    link_citations: bool = True
    links: bool = True
    hyphenate: bool = True
    emblem: Path | None = field(default=None, converter=_path)
    line_numbers: bool = False
    watermark: str = field(default="", validator=validators.instance_of(str))
    max_bytes: int = 200_000_000
    max_pages: int = 10_000
    max_characters: int = 50_000_000
    max_seconds: float | None = None
    password: str = field(default="", validator=validators.instance_of(str), repr=False)


@frozen(eq=False, repr=False)
class HtmlOptions(Record):
    """Choices for HTML.

    Attributes:
        page_size: the paper that it is printed on.
        link_citations: whether citations lead to undocs.org, and references to parts of the document itself to these.
        permalinks: whether the printed number of a paragraph is a link to it.
        contents: whether a list of the headings, folded up, stands above the text, where there are three or more.
        furniture: whether running heads, page and job numbers of the source stand, folded up, below the text.
    """

    page_size: PageSize = field(default="letter", validator=validators.in_(("letter", "A4")))
    link_citations: bool = True
    permalinks: bool = True
    contents: bool = True
    furniture: bool = True


@frozen(eq=False, repr=False)
class MarkdownOptions(Record):
    """Choices for Markdown.

    Attributes:
        link_citations: whether citations lead to undocs.org.
    """

    link_citations: bool = True


def _codes(codes: str | Iterable[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)


def _severities(severities: Mapping[str, Severity | str]) -> Mapping[str, Severity]:
    weights: dict[str, Severity] = {}
    for code, value in severities.items():
        name = value.name if isinstance(value, Severity) else str(value).upper()
        if name not in Severity.__members__:
            raise ValueError(f"severities: {value!r} for {code!r} is none of info, warning and error")
        weights[code] = Severity[name]
    return weights


def _suppressions(suppressions: Iterable[Suppression]) -> tuple[Suppression, ...]:
    return tuple(suppressions)


def _ignores(ignores: Mapping[str, str | Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return {pattern: _codes(codes) for pattern, codes in ignores.items()}


@frozen(eq=False, repr=False)
class CheckOptions(Record):
    """Choices for checking by the rules.

    Attributes:
        select: codes of the rules that count, or beginnings of codes (``"N"`` for a family); all where empty.
        ignore: likewise of those that don't count; the longer beginning wins over `select`.
        severities: the severity of findings by code or its beginning, where it is not to be the rule's own; a name
            (``"error"``) or a `Severity`.
        per_file_ignores: codes, or their beginnings, that don't count in the files that a pattern fits; patterns are
            those of `Suppression.source`.
        suppressions: findings that are known to be no faults; they are in `Report.suppressed`.
        root: the folder that patterns of files are relative to; the working directory if None.
    """

    select: tuple[str, ...] = field(default=(), converter=_codes)
    ignore: tuple[str, ...] = field(default=(), converter=_codes)
    severities: Mapping[str, Severity] = field(factory=dict, converter=_severities)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_ignores, kw_only=True)
    suppressions: tuple[Suppression, ...] = field(default=(), converter=_suppressions, kw_only=True)
    root: Path | None = field(default=None, converter=_path, kw_only=True)


@frozen(eq=False, repr=False)
class BatchOptions(Record):
    """Choices for batches.

    Attributes:
        processes: how many workers; None for one on each core.
        timeout: seconds that one document may take.
        max_memory: bytes that a worker may take for its documents, where the system can limit it (Linux).
        max_bytes: a larger source is refused.
        shard_size: how many documents are finished together.
        source_format: the format of all sources; if None, names and contents tell.
        column: of Parquet files that are sources, holds the documents or, in lists, the names of sources; if None,
            ``data`` or ``text``, and ``path``.
        scheduler: the address of a Dask scheduler (``"tcp://10.0.0.5:8786"``), where a cluster is to do the work;
            sources and output folder must be in its reach under the same paths.
    """

    processes: int | None = field(default=None, validator=validators.optional(validators.ge(1)))
    timeout: float = field(default=60.0, validator=validators.gt(0))
    max_memory: int = field(default=2_000_000_000, validator=validators.gt(0))
    max_bytes: int = field(default=50_000_000, validator=validators.gt(0))
    shard_size: int = field(default=200, validator=validators.ge(1))
    source_format: str | None = None
    column: str | None = None
    scheduler: str | None = None


Options: TypeAlias = JsonOptions | XmlOptions | TextOptions | DocxOptions | PdfOptions | HtmlOptions | MarkdownOptions
