"""DOCX: a document in the template of the United Nations, as the New York offices print it.

`export` is the entry. The files of this package, in the order in which a document goes through them: `parts`
(masthead to annexes), `masthead`, `blocks` with `places` and `tables`, `inline` with `links`, then `notes`; `styles`,
`page` and `properties` hold what is the same for all; `story` knows where one is, `losses` what Word can't carry,
`markup` the XML and `package` the ZIP file.
"""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.package import Package

from undoc.diagnostics import Diagnostic
from undoc.exporters.docx.losses import Losses
from undoc.exporters.docx.markup import add, add_spacer, root
from undoc.exporters.docx.masthead import has_table, write_masthead, write_session
from undoc.exporters.docx.notes import footnotes_root, write_notes
from undoc.exporters.docx.package import add_part, add_story, packed
from undoc.exporters.docx.page import Page, shortened, write_foot, write_head
from undoc.exporters.docx.parts import write_document
from undoc.exporters.docx.places import Place
from undoc.exporters.docx.properties import core_xml, custom_xml, settings_xml
from undoc.exporters.docx.story import Anchors, Story
from undoc.exporters.docx.styles import styles_xml
from undoc.exporters.linked import linked
from undoc.exporters.printed import running_head
from undoc.exporters.unprinted import Form, unprinted
from undoc.languages import language
from undoc.languages.tags import language_tag
from undoc.model import Document
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
        options: the size of the page, and whether citations are links.
        report: to which is added what Word can't carry.

    Returns:
        The file; the same bytes for the same document.
    """
    if options.link_citations:
        document = linked(document)
    losses = Losses()
    package = Package()
    main, _ = add_story(
        package, package, "/word/document.xml", RT.OFFICE_DOCUMENT, CT.WML_DOCUMENT_MAIN, root("document")
    )
    tag = _tag(document.language)
    speech = language(document.language)
    page = Page.of(options.page_size)
    heads = _add_heads(package, main, document, losses)

    story = Story(main, speech, losses, Anchors(), calls=[])
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

    add_part(package, main, "/word/styles.xml", RT.STYLES, CT.WML_STYLES, styles_xml(speech.code, tag))
    add_part(package, main, "/word/settings.xml", RT.SETTINGS, CT.WML_SETTINGS, settings_xml(tag))
    add_part(package, package, "/docProps/core.xml", RT.CORE_PROPERTIES, CT.OPC_CORE_PROPERTIES, core_xml(document))
    add_part(
        package, package, "/docProps/custom.xml", RT.CUSTOM_PROPERTIES, CT.OFC_CUSTOM_PROPERTIES, custom_xml(document)
    )
    told = [*losses.diagnostics(), *unprinted(document, Form("E138", "E134", "E136", _CARRIED))]
    report.extend(sorted(told, key=lambda diagnostic: diagnostic.code))
    return packed(package)


def _tag(code: str | None) -> str:
    """The BCP 47 tag for Word's proofing of Latin and Cyrillic text."""
    tag = language_tag(code) or "en"
    return _TAGS.get(tag.lower(), tag)


def _add_heads(package: Package, main: XmlPart, document: Document, losses: Losses) -> dict[tuple[str, str], str]:
    """Add running heads and feet for odd and even pages; the first page has none.

    Returns:
        The ids of the relations to them, by the name and the type that a section refers to them with.
    """
    text = shortened(running_head(document))
    speech = language(document.language)
    ids: dict[tuple[str, str], str] = {}
    for type, name, odd in (("even", "even", False), ("default", "odd", True)):
        head, ids["headerReference", type] = add_story(
            package, main, f"/word/header-{name}.xml", RT.HEADER, CT.WML_HEADER, root("hdr")
        )
        write_head(Story(head, speech, losses, Anchors()), text, odd=odd)
        foot, ids["footerReference", type] = add_story(
            package, main, f"/word/footer-{name}.xml", RT.FOOTER, CT.WML_FOOTER, root("ftr")
        )
        write_foot(Story(foot, speech, losses, Anchors()), odd=odd)
    return ids
