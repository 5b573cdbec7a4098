"""Markdown: CommonMark with the tables and footnotes of GitHub and Pandoc.

`export` is the entry. `blocks` has what a document is made of, `inline` running text, `tables` tables; `escaping` keeps
text from becoming markup; `state` knows the notes so far, `losses` what Markdown can't carry.
"""

from __future__ import annotations

from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic
from undoc.exporters.linked import linked
from undoc.exporters.markdown.blocks import document_blocks
from undoc.exporters.markdown.state import Writing
from undoc.exporters.unprinted import Form, unprinted
from undoc.languages import language
from undoc.model import Document
from undoc.options import MarkdownOptions

__all__ = ["export"]

_FORM = Form("E175", "E176", "E177", anew=())


def export(document: Document, options: MarkdownOptions, report: list[Diagnostic]) -> bytes:
    """A document as Markdown in UTF-8.

    Args:
        document: the document.
        options: whether citations are links.
        report: to which is added what Markdown can't carry.
    """
    writing = Writing(language(document.language))
    with PausedCollector():  # what is made holds no cycles
        blocks = document_blocks(writing, linked(document) if options.link_citations else document)
        text = "\n\n".join("\n".join(lines) for lines in blocks) + "\n"
    report.extend(writing.losses.diagnostics())
    report.extend(unprinted(document, _FORM))
    return text.encode()
