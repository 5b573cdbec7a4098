"""The package's properties: what a file says of itself outside of its pages."""

from __future__ import annotations

import datetime as dt
import re

from attrs import frozen

from undoc import model
from undoc.escape import unescape
from undoc.model import Document
from undoc.parsers.docx.markup import Element
from undoc.patterns import compiled_late
from undoc.records import Record

_ESCAPED = compiled_late(r"_x([0-9A-Fa-f]{4})_")
#: Names of languages as the templates' properties have them.
_LANGUAGES = {
    "arabic": "ar", "chinese": "zh", "english": "en", "french": "fr", "russian": "ru", "spanish": "es",
}  # fmt: skip
_KINDS: dict[str, type[Document]] = {
    kind.__name__: kind
    for kind in (
        model.Document, model.Letter, model.NoteVerbale, model.Note, model.Report, model.Resolution, model.Decision,
    )
}  # fmt: skip


@frozen(eq=False, repr=False)
class Properties(Record):
    """What the properties say that is of use here.

    Attributes:
        kind: the class of the document, where undoc wrote the file.
        language: ISO 639-1 code.
        title: the title when the file was written.
        facts: the custom properties by name.
    """

    kind: type[Document] | None
    language: str | None
    title: str | None
    facts: dict[str, str]

    def date(self) -> dt.date | None:
        """The document's own date."""
        try:
            return dt.date.fromisoformat(self.facts.get("Date", ""))
        except ValueError:
            return None

    def session_number(self) -> int | None:
        """The number of the session."""
        found = self.facts.get("SessionNumber", "")
        return int(found) if re.fullmatch(r"-?\d{1,9}", found, re.ASCII) else None


def read_properties(custom: Element | None, core: Element | None) -> Properties:
    """The properties of these parts."""
    facts: dict[str, str] = {}
    for item in custom if custom is not None else ():
        name = item.get("name")
        if name:
            facts.setdefault(name, _ESCAPED.sub(_character, "".join(map(str, item.itertext()))))
    title = next((item.text for item in core if str(item.tag).endswith("}title")), None) if core is not None else None
    written = facts.get("Language")
    facts = {name: fact.strip() for name, fact in facts.items()}
    said = facts.get("Language", "")
    kind = _KINDS.get(facts.get("DocType", ""))
    if kind is not None:
        facts = {name: unescape(fact) for name, fact in facts.items()}
        if written:
            facts["Language"] = unescape(written)  # no printed line has it: it comes back as it is, blanks too
        title = None if title is None else unescape(title)
    return Properties(
        kind,
        _LANGUAGES.get(said.lower(), said.lower() if said.lower() in _LANGUAGES.values() else None),
        title,
        facts,
    )


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)
