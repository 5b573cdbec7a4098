"""DOCX: a document in the template of the United Nations, as the New York offices print it.

`export` is the entry. The files of this package, in the order in which a document goes through them: `parts`
(masthead to annexes), `masthead`, `blocks` with `places` and `tables`, `inline` with `links`, then `notes`; `styles`,
`page`, `margins` and `properties` hold what is the same for all, `template` what a user's file gives instead; `story`
knows where one is, `bookmarks` what that is called and `marking` what of it the parser needs, `numbering` which lists
count there, `losses` what Word can't carry; `markup` has the XML, `package` the parts and `zipping` the ZIP file.
"""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package
from lxml import etree

from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic
from undoc.exporters.docx.bookmarks import Bookmarks
from undoc.exporters.docx.losses import Losses
from undoc.exporters.docx.margins import first_foot_xml, foot_xml, head_xml
from undoc.exporters.docx.markup import add, add_spacer, root, to_bytes
from undoc.exporters.docx.masthead import has_table, write_masthead, write_session
from undoc.exporters.docx.notes import footnotes_root, write_notes
from undoc.exporters.docx.numbering import Numbering
from undoc.exporters.docx.package import add_part, add_story, packed
from undoc.exporters.docx.page import Page, shortened
from undoc.exporters.docx.parts import write_document
from undoc.exporters.docx.places import Place
from undoc.exporters.docx.properties import Job, core_xml, custom_xml, find_job, settings_xml
from undoc.exporters.docx.story import Anchors, Story
from undoc.exporters.docx.styles import styles_xml
from undoc.exporters.docx.template import free_ids, merge_styles, open_template, rename_styles
from undoc.exporters.linked import linked
from undoc.exporters.printed import running_head
from undoc.exporters.unprinted import SET_ANEW, Form, unprinted
from undoc.languages import language
from undoc.languages.tags import language_tag
from undoc.model import Document, FurnitureKind
from undoc.options import DocxOptions

__all__ = ["export"]

#: The language of text in Latin and Cyrillic letters, by the document's own; Chinese and Arabic have tags beside it.
_TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "en-GB", "ar": "en-GB"}
#: What custom properties hold (see `properties`).
_CARRIED = frozenset(("language", "sender", "addressee", "date", "session_number"))


def export(document: Document, options: DocxOptions, report: list[Diagnostic]) -> bytes:
    """A document as a DOCX file.

    Args:
        document: the document.
        options: the size of the page or a template, and whether citations are links and numbers automatic.
        report: to which is added what Word can't carry.

    Returns:
        The file; the same bytes for the same document.

    Raises:
        ExportError: the template can't be used, or the file would be too large.
    """
    with PausedCollector():  # trees of elements hold no cycles, and there are many elements
        return _export(linked(document) if options.link_citations else document, options, report)


def _export(document: Document, options: DocxOptions, report: list[Diagnostic]) -> bytes:
    losses = Losses()
    package = Package()
    main, _ = add_story(
        package, package, "/word/document.xml", RT.OFFICE_DOCUMENT, CT.WML_DOCUMENT_MAIN, root("document")
    )
    tag = _tag(document.language)
    speech = language(document.language)
    template = open_template(options.template) if options.template is not None else None
    page = template.page if template is not None and template.page is not None else Page.of(options.page_size)
    styles = styles_xml(speech.code, tag)
    changed: dict[str, str] = {}
    if template is not None:
        changed = merge_styles(etree.fromstring(styles), template.styles)
        styles = to_bytes(template.styles)
    job = find_job(document)
    heads = _add_heads(package, main, document, losses, page, job, changed)

    lists = None
    if options.automatic_numbers:
        lists = Numbering(*free_ids(template.numbering if template is not None else None))
    story = Story(main, speech, losses, Anchors(), Bookmarks(), lists, calls=[])
    body = add(main.element, "body")
    masthead = document.masthead
    if masthead is not None:
        framed = has_table(masthead)
        if framed:
            write_masthead(story, body, masthead, page.text_width)
            last = add_spacer(body, 20, rtl=speech.rtl)
            page.add_section(last[0], heads, masthead=True, continuous=False, rtl=speech.rtl)
            heads = {}
        write_session(story, body, masthead)
    place = Place("text", page.text_width)
    write_document(story, body, document, place)
    story.close()
    page.add_section(body, heads, masthead=False, continuous=not heads, rtl=speech.rtl)

    notes, _ = add_story(
        package, main, "/word/footnotes.xml", RT.FOOTNOTES, CT.WML_FOOTNOTES, footnotes_root(rtl=speech.rtl)
    )
    write_notes(story, notes, page.text_width)
    story.anchors.settle(losses)
    for part in (main, notes):
        rename_styles(part.element, changed)
    if template is not None:
        for kind, kept in template.kept:
            main.relate_to(kept, kind)
    add_part(package, main, "/word/styles.xml", RT.STYLES, CT.WML_STYLES, styles)
    numbering = (lists or Numbering()).xml(template.numbering if template is not None else None)
    if numbering is not None:
        add_part(package, main, "/word/numbering.xml", RT.NUMBERING, CT.WML_NUMBERING, numbering)
    add_part(package, main, "/word/settings.xml", RT.SETTINGS, CT.WML_SETTINGS, settings_xml(tag))
    add_part(package, package, "/docProps/core.xml", RT.CORE_PROPERTIES, CT.OPC_CORE_PROPERTIES, core_xml(document))
    add_part(
        package,
        package,
        "/docProps/custom.xml",
        RT.CUSTOM_PROPERTIES,
        CT.OFC_CUSTOM_PROPERTIES,
        custom_xml(document, job),
    )
    anew: tuple[FurnitureKind, ...] = (*SET_ANEW, "job number") if job is not None else SET_ANEW
    told = [*losses.diagnostics(), *unprinted(document, Form("E138", None, "E136", _CARRIED, anew))]
    report.extend(sorted(told, key=lambda diagnostic: diagnostic.code))
    return packed(package)


def _tag(code: str | None) -> str:
    """The BCP 47 tag for Word's proofing of Latin and Cyrillic text."""
    tag = language_tag(code) or "en"
    return _TAGS.get(tag.lower(), tag)


def _add_heads(
    package: Package,
    main: XmlPart,
    document: Document,
    losses: Losses,
    page: Page,
    job: Job | None,
    changed: dict[str, str],
) -> dict[tuple[str, str], str]:
    """Add running heads and feet for odd and even pages, and a foot for the first, whose head is empty.

    Args:
        package: the package.
        main: its main part.
        document: the document.
        losses: what is told at the end.
        page: the page.
        job: the job number.
        changed: the ids of the template's styles that stand for ours.

    Returns:
        The ids of the relations to them, by the name and the type that a section refers to them with.
    """
    text = shortened(running_head(document))
    losses.printable(text)
    code = document.language
    ids: dict[tuple[str, str], str] = {}

    def put(name: str, type: str, data: bytes) -> None:
        head = name == "header"
        kind, content = (RT.HEADER, CT.WML_HEADER) if head else (RT.FOOTER, CT.WML_FOOTER)
        place = f"/word/{name}-{'odd' if type == 'default' else type}.xml"
        if changed:
            root_ = etree.fromstring(data)
            rename_styles(root_, changed)
            data = to_bytes(root_)
        ids[f"{name}Reference", type] = add_part(package, main, place, kind, content, data)

    for type, odd in (("even", False), ("default", True)):
        put("header", type, head_xml(text, code, odd=odd))
        put("footer", type, foot_xml(page.text_width, code, job, odd=odd))
    if job is not None:
        put("footer", "first", first_foot_xml(code, job))
    return ids
