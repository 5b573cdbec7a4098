"""The parts of a file become stories: the body, the first page's header, notes, other headers and footers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import define, field, frozen

from undoc.diagnostics import Diagnostic, Severity
from undoc.parsers.docx.lists import Lists, Numbering, read_numbering
from undoc.parsers.docx.looks import Looks
from undoc.parsers.docx.markup import Element, R, W, child, flag, is_on
from undoc.parsers.docx.notes import Calls, Counting, NoteKind, read_counting
from undoc.parsers.docx.package import Package, Relation
from undoc.parsers.docx.properties import Properties, read_properties
from undoc.parsers.docx.story import Shared, Story
from undoc.parsers.docx.styles import Styles, read_styles
from undoc.parsers.docx.words import WordBlock
from undoc.records import Distinct, Record

T = TypeVar("T")

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_HEADS = ("headerReference", "footerReference")


@frozen(eq=False, repr=False)
class WordNote(Distinct):
    """A note as the file has it."""

    kind: NoteKind
    id: str
    blocks: list[WordBlock]


@define(eq=False, repr=False)
class WordFile(Distinct):
    """All stories of a file.

    Attributes:
        first_header: of the first page, where it may be that it holds the masthead.
        body: the body.
        notes: in the order of their parts.
        margins: the other headers and footers, each once.
        hidden: text that is not printed.
        told: what was left out, and why.
    """

    properties: Properties
    first_header: list[WordBlock] = field(factory=list)
    body: list[WordBlock] = field(factory=list)
    notes: list[WordNote] = field(factory=list)
    margins: list[list[WordBlock]] = field(factory=list)
    hidden: list[str] = field(factory=list)
    told: list[Diagnostic] = field(factory=list)

    def tell(self, code: str, severity: Severity, message: str) -> None:
        """Add a notice."""
        self.told.append(Diagnostic(code, severity, message))


def read_file(package: Package) -> WordFile:
    """The stories of a package.

    Raises:
        ParseError: a part that is needed is missing or damaged.
        LimitExceeded: a part is larger or deeper than the options allow.
    """
    main = package.main_part()
    root = package.xml(main)
    relations = package.relations(main)
    by_kind = {relation.kind: relation for relation in relations.values() if not relation.external}
    file = WordFile(_properties(package))
    styles = _made(package, by_kind.get("styles"), file, read_styles) or Styles(None)
    numbering = _made(package, by_kind.get("numbering"), file, read_numbering) or Numbering()
    settings = _made(package, by_kind.get("settings"), file, read_settings) or Settings()
    calls = Calls(escaped=file.properties.kind is not None)
    calls.set_up(settings.counting)
    body = child(root, "body")
    sections = list(body.iter(f"{W}sectPr")) if body is not None else []
    for section in sections[-1:]:
        calls.set_up(read_counting(section))
    shared = Shared(styles, Looks(styles), Lists(numbering), calls)
    if body is None:
        file.tell("P302", Severity.WARNING, f"{main} has no body")
    else:
        file.body = Story(shared, relations).blocks(body)
    for kind in ("footnotes", "endnotes"):
        _read_notes(package, by_kind.get(kind), shared, file)
    _read_margins(package, relations, sections, settings.even_and_odd, shared, file)
    file.hidden = shared.hidden
    _tell_rest(package, root, by_kind, file)
    return file


@frozen(eq=False, repr=False)
class Settings(Record):
    """What the settings of a file say.

    Attributes:
        even_and_odd: whether even pages have headers and footers of their own.
        counting: how the marks of notes are counted.
    """

    even_and_odd: bool = False
    counting: Counting = ()


def read_settings(root: Element, name: str) -> Settings:
    """The settings of a part."""
    del name
    return Settings(is_on(root, "evenAndOddHeaders"), read_counting(root))


def _made(package: Package, relation: Relation | None, file: WordFile, make: Callable[[Element, str], T]) -> T | None:
    """What is made of a part that is referred to; that it is not there is told."""
    return package.make(relation.target, make) if relation is not None and _is_there(package, relation, file) else None


def _part(package: Package, relation: Relation | None, file: WordFile) -> Element | None:
    """The root of a part that is referred to; that it is not there is told."""
    return package.xml(relation.target) if relation is not None and _is_there(package, relation, file) else None


def _is_there(package: Package, relation: Relation, file: WordFile) -> bool:
    if relation.target in package:
        return True
    file.tell("P302", Severity.WARNING, f"the part {relation.target[:80]!r} is missing")
    return False


def _properties(package: Package) -> Properties:
    found: dict[str, Element] = {}
    for relation in package.relations("").values():
        kind = relation.kind.rpartition("/")[2]
        if kind in ("custom-properties", "core-properties") and relation.target in package:
            found[kind] = package.xml(relation.target)
    return read_properties(found.get("custom-properties"), found.get("core-properties"))


def _read_notes(package: Package, relation: Relation | None, shared: Shared, file: WordFile) -> None:
    root = _part(package, relation, file)
    if root is None or relation is None:
        return
    kind: NoteKind = "footnote" if relation.kind == "footnotes" else "endnote"
    story = Story(shared, package.relations(relation.target))
    for element in root.iterchildren(f"{W}{kind}"):
        if element.get(f"{W}type") not in _SEPARATORS:
            file.notes.append(WordNote(kind, element.get(f"{W}id") or "", story.blocks(element)))


def _read_margins(
    package: Package,
    relations: Mapping[str, Relation],
    sections: list[Element],
    even: bool,
    shared: Shared,
    file: WordFile,
) -> None:
    """Headers and footers that a section shows; the header of the very first page apart from the others."""
    seen: set[str] = set()
    loose = Shared(shared.styles, shared.looks, shared.lists, Calls())  # their notes, if any, are not the body's
    for number, section in enumerate(sections):
        first = flag(section, "titlePg") is True
        shown = {"default", *(("first",) if first else ()), *(("even",) if even else ())}
        for element in section:
            relation = relations.get(element.get(f"{R}id") or "")
            kind = element.get(f"{W}type") or "default"
            if element.tag not in _TAGS or relation is None or kind not in shown or relation.target in seen:
                continue
            seen.add(relation.target)
            root = _part(package, relation, file)
            if root is None:
                continue
            blocks = Story(loose, package.relations(relation.target)).blocks(root)
            opens = number == 0 and kind == ("first" if first else "default")
            if opens and element.tag == f"{W}headerReference":
                file.first_header = blocks
            else:
                file.margins.append(blocks)
    shared.hidden.extend(loose.hidden)


_TAGS = frozenset(f"{W}{name}" for name in _HEADS)


def _tell_rest(package: Package, root: Element, by_kind: dict[str, Relation], file: WordFile) -> None:
    """What is in the file and not in the tree."""
    changes = sum(1 for _ in root.iter(f"{W}del", f"{W}moveFrom", f"{W}ins", f"{W}moveTo"))
    if changes:
        message = f"the file has {changes} tracked changes: it is read as if all were accepted"
        file.tell("P303", Severity.INFO, message)
    if file.hidden:
        file.tell("P304", Severity.INFO, "text that is not printed is kept in furniture")
    if "comments" in by_kind and next(root.iter(f"{W}commentReference"), None) is not None:
        file.tell("P305", Severity.INFO, "comments are left out")
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        file.tell("P306", Severity.WARNING, "the file holds macros; they are neither run nor kept")
    if next(root.iter(f"{W}altChunk", f"{W}subDoc"), None) is not None:
        file.tell("P307", Severity.WARNING, "a document inside of the document is left out")
