"""The package's properties and settings: what a document is about, without clock, user or program."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from xml.sax.saxutils import escape as xml_escape

from attrs import frozen

from undoc.escape import escape
from undoc.exporters.docx.inline import printed_text
from undoc.exporters.docx.markup import add, root, to_bytes
from undoc.exporters.printed import metadata
from undoc.languages.tags import language_tag
from undoc.model import Communication, Document, Report, Resolution
from undoc.patterns import compiled_late
from undoc.records import Record

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: The format identifier of custom properties (ECMA-376-1, 22.3.2.2).
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
#: The job number in what is printed of it; the language and the date stand behind (``44-90012 (E)  010644``).
_JOB = compiled_late(r"(?:GE\.)?[0-9]{2}-[0-9]{5}(?![0-9])")
#: What Word takes for the code of a character in a custom property; the stroke before it is written as such a code.
_CODE = compiled_late(r"_(?=x[0-9A-Fa-f]{4}_)")
#: Word shows no more of a property.
_LONGEST = 255


def core_xml(document: Document) -> bytes:
    """``docProps/core.xml``: title, symbols, whose it is, language."""
    said = metadata(document)
    values = {
        "title": " ".join(printed_text(document.title.content).split()) if document.title is not None else "",
        "subject": said.subject,
        "creator": said.author,
        "language": language_tag(document.language),
    }
    parts = [f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}">']
    parts += [f"<dc:{name}>{_quoted(value[:_LONGEST])}</dc:{name}>" for name, value in values.items() if value]
    return ("".join(parts) + "</cp:coreProperties>").encode()


def custom_xml(document: Document, job: Job | None) -> bytes:
    """``docProps/custom.xml``: what the document is known by, where print has it only in words or not at all."""
    parts = [f'{_DECLARATION}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">']
    facts = [*_facts(document), *((("JobNo", job.number),) if job is not None else ())]
    for number, (name, value) in enumerate(facts, start=2):  # 0 and 1 are reserved
        parts.append(f'<property fmtid="{_FORMAT}" pid="{number}" name="{name}">')
        parts.append(f"<vt:lpwstr>{_quoted(_CODE.sub('_x005F_', value))}</vt:lpwstr></property>")
    return ("".join(parts) + "</Properties>").encode()


def _quoted(text: str) -> str:
    """A text as XML has it; a return by itself would come back as a line feed."""
    return xml_escape(escape(text), {"\r": "&#13;"})


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    yield "DocType", type(document).__name__
    if document.language:
        yield "Language", document.language
    if document.masthead is not None:
        for number, symbol in enumerate(document.masthead.symbols, start=1):
            yield f"Symbol{number}", symbol
        if document.masthead.session_number is not None:
            yield "SessionNumber", str(document.masthead.session_number)
    if isinstance(document, Resolution) and document.number is not None:
        yield "Number", document.number
    if isinstance(document, (Communication, Report, Resolution)) and document.date is not None:
        yield "Date", document.date.isoformat()
    if isinstance(document, Communication):
        if document.sender is not None:
            yield "Sender", document.sender
        if document.addressee is not None:
            yield "Addressee", document.addressee


@frozen(eq=False, repr=False)
class Job(Record):
    """What the feet of the pages say of the job: on the first page all, on others the number alone.

    Attributes:
        number: such as ``"44-90012"``.
        printed: such as ``"44-90012 (E)    010644"``: with the language and the date.
    """

    number: str
    printed: str


def find_job(document: Document) -> Job | None:
    """The job number of a document; None where its furniture has none, or pieces that differ."""
    pieces = [piece.text for piece in document.furniture if piece.kind == "job number"]
    printed = max(pieces, key=len, default="")
    if not printed.strip() or any(piece not in printed for piece in pieces):
        return None
    number = _JOB.search(printed)
    return Job(number[0] if number else printed, printed)


@lru_cache(maxsize=32)
def settings_xml(tag: str) -> bytes:
    """``word/settings.xml``: heads that differ on odd and even pages, the rules above notes, how Word lays out."""
    settings = root("settings")
    add(settings, "zoom", percent=100)
    add(settings, "defaultTabStop", val=475)
    add(settings, "evenAndOddHeaders")
    add(settings, "characterSpacingControl", val="doNotCompress")
    notes = add(settings, "footnotePr")
    for id in (-1, 0):
        add(notes, "footnote", id=id)
    compat = add(settings, "compat")
    add(compat, "doNotExpandShiftReturn")  # a line broken on purpose is not spread to the margin
    # Without this mode Word takes the file for one of Word 2007 and says so in its title bar.
    add(
        compat, "compatSetting",
        name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15,
    )  # fmt: skip
    add(settings, "themeFontLang", val=tag, eastAsia="zh-CN", bidi="ar-SA")
    return to_bytes(settings)
