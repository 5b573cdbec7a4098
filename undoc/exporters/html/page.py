"""The frame of a page: its head with the rules that browsers are to keep, and what is told of the document as data."""

from __future__ import annotations

import base64
import hashlib

from undoc.exporters.html.markup import attribute, text
from undoc.exporters.html.state import Page
from undoc.exporters.printed import metadata, running_head
from undoc.languages.tags import language_tag
from undoc.model import Document


def tag_of(code: str | None) -> str:
    """The language tag of a page; ``und`` where the language is not known."""
    return language_tag(code) or "und"


def direction_of(page: Page, code: str | None) -> str:
    """The direction of a page; the browser tells by the letters where the language is not known."""
    return "rtl" if page.language.rtl else "ltr" if code else "auto"


def data_of(page: Page, document: Document) -> str:
    """What a document holds as data, as attributes."""
    said = page.attribute("data-type", type(document).__name__)
    for name in ("number", "sender", "addressee", "date"):
        said += page.attribute(f"data-{name}", getattr(document, name, None))
    return said


def framed(
    page: Page, title: str, code: str | None, style: str, body: str, more: str = "", *, side: bool = False
) -> str:
    """A whole page.

    Args:
        page: what was written.
        title: what browsers show in their tabs.
        code: the language.
        style: the style sheet.
        body: what the page holds.
        more: further elements of the head.
        side: whether it is as wide as the window.

    Returns:
        The page. Browsers are told to load nothing, run nothing and send nothing; the style is allowed by its hash.
    """
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        "<!DOCTYPE html>\n"
        f'<html xmlns="http://www.w3.org/1999/xhtml"{attribute("lang", tag_of(code))} '
        f'dir="{direction_of(page, code)}">\n'
        '<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        '<meta name="color-scheme" content="light dark"/>\n'
        '<meta name="referrer" content="no-referrer"/>\n'
        f"{more}<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n"
        f'<body class="undoc{" side" if side else ""}">\n'
        f'<a class="skip" href="#text">{page.words.skip}</a>\n{body}</body>\n</html>\n'
    )


def title_of(document: Document) -> str:
    """What browsers show in their tabs: the symbols with the title."""
    said = metadata(document)
    parts = [said.subject, said.title]
    return ": ".join(part for part in parts if part) or running_head(document) or type(document).__name__


def described(document: Document) -> str:
    """Elements of the head that tell of the document."""
    said = metadata(document)
    lines = (("author", said.author), ("dcterms.identifier", said.subject))
    return "".join(f'<meta name="{name}"{attribute("content", value)}/>\n' for name, value in lines if value)
