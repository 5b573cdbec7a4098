"""Laws of the parser: any Akoma Ntoso gives a document, and no text is lost."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from xml_words import letters_in, letters_of

from undoc.akn import NAMESPACE, own, tag
from undoc.exporters.xml import export
from undoc.options import XmlOptions
from undoc.parsers.xml import parse

_NAMES = st.sampled_from(
    """
    mainBody paragraph content p num heading subheading list intro point wrapUp authorialNote conclusions signature
    person role docStatus docDate location attachments attachment doc preface docTitle docNumber docType table tr td
    th caption block blockList item listIntroduction listWrapUp tblock embeddedStructure container preamble formula a
    ref i b span eol sublist inline coverPage session docAuthority docProponent components component collectionBody
    documentCollection statement section li ul tocItem toc noteRef img div hcontainer blockContainer crossHeading
    quotedStructure subFlow foreign akomaNtoso blink panel
    """.split()
)
_TEXTS = st.sampled_from(["", "", "\n  ", " x ", "(a)\ty", "1.\tz ", "w", "Annex", "resolution 98/170"])
_ATTRIBUTES = st.sampled_from(
    [{}, {}, {"class": "H1"}, {"class": "bold italic"}, {"marker": "1"}, {"href": "#a"}, {"date": "2030-01-01"}]
    + [{"name": name} for name in "placeDate num quotation unparsed subtitle originalLanguage agendaItem".split()]
)


def _inner(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(_NAMES, _ATTRIBUTES, _TEXTS, st.lists(st.tuples(children, _TEXTS), max_size=4))


_TREES = st.recursive(st.tuples(_NAMES, _ATTRIBUTES, _TEXTS, st.just([])), _inner, max_leaves=14)
_ROOTS = st.sampled_from(["doc", "statement", "act", "documentCollection"])
_ROOT_NAMES = st.sampled_from(["officialLetter", "resolution", "note", "report", "x"])


def _build(parent: etree._Element, tree: Any) -> etree._Element:
    name, attributes, text, children = tree
    element = etree.SubElement(parent, tag(name), attributes)
    element.text = text
    for child, tail in children:
        _build(element, child).tail = tail
    return element


def _file(root: str, name: str, trees: list[Any]) -> etree._Element:
    akn = etree.Element(tag("akomaNtoso"), nsmap={"a": NAMESPACE})
    document = etree.SubElement(akn, tag(root), {"name": name})
    if root == "documentCollection":
        body = etree.SubElement(document, tag("collectionBody"))
        document = etree.SubElement(etree.SubElement(body, tag("component")), tag("doc"), {"name": name})
    for tree in trees:
        _build(document, tree)
    return akn


@settings(max_examples=400)
@given(_ROOTS, _ROOT_NAMES, st.lists(_TREES, max_size=4))
def test_no_text_is_lost(root: str, name: str, trees: list[Any]) -> None:
    file = _file(root, name, trees)
    document = parse(etree.tostring(file), XmlOptions())
    assert letters_in(file) - letters_of(document) == {}


@settings(max_examples=100)
@given(_ROOTS, _ROOT_NAMES, st.lists(_TREES, max_size=4))
def test_what_was_read_can_be_written_and_read_again(root: str, name: str, trees: list[Any]) -> None:
    document = parse(etree.tostring(_file(root, name, trees)), XmlOptions())
    again = parse(export(document, XmlOptions(), []), XmlOptions())
    assert again == document


@settings(max_examples=150)
@given(_ROOT_NAMES, st.lists(_TREES, max_size=4))
def test_files_that_claim_to_be_undocs_are_read(name: str, trees: list[Any]) -> None:
    akn = etree.Element(tag("akomaNtoso"))
    document = etree.SubElement(akn, tag("doc"), {"name": name})
    proprietary = etree.SubElement(etree.SubElement(document, tag("meta")), tag("proprietary"))
    etree.SubElement(proprietary, own("document"))
    for tree in trees:
        _build(document, tree)
    parse(etree.tostring(akn), XmlOptions())
