"""The parts that hold running heads and feet: most documents of one office have the same, so that they are kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from undoc.exporters.docx.losses import Losses
from undoc.exporters.docx.markup import root, to_bytes
from undoc.exporters.docx.page import write_first_foot, write_foot, write_head
from undoc.exporters.docx.properties import Job
from undoc.exporters.docx.story import Anchors, Story
from undoc.languages import language

#: So many of a kind are kept; each is a few hundred bytes.
_KEPT = 64


@lru_cache(maxsize=_KEPT)
def head_xml(text: str, code: str | None, *, odd: bool) -> bytes:
    """The running head of odd pages or of even ones.

    Args:
        text: what it says.
        code: the document's language.
        odd: of which pages.
    """
    return _made("hdr", code, lambda story: write_head(story, text, odd=odd))


@lru_cache(maxsize=_KEPT)
def foot_xml(width: int, code: str | None, job: Job | None, *, odd: bool) -> bytes:
    """The foot of odd pages or of even ones.

    Args:
        width: of the page's text, in twips.
        code: the document's language.
        job: the job number, where one is known.
        odd: of which pages.
    """
    return _made("ftr", code, lambda story: write_foot(story, width, job, odd=odd))


@lru_cache(maxsize=_KEPT)
def first_foot_xml(code: str | None, job: Job) -> bytes:
    """The foot of the first page, whose head is empty."""
    return _made("ftr", code, lambda story: write_first_foot(story, job))


def _made(name: str, code: str | None, write: Callable[[Story], None]) -> bytes:
    element = root(name)
    part = XmlPart(PackURI(f"/{name}.xml"), CT.WML_HEADER, cast("Any", element), cast("Any", None))
    write(Story(part, language(code), Losses(), Anchors()))
    return to_bytes(element)
