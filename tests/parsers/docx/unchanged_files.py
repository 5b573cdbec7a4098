"""Files as we wrote them: all of each is read by its bookmarks, none by its words, as what was changed is."""

from __future__ import annotations

import pytest
from docx_normal import normal_form

import undoc
from undoc import Document
from undoc.parsers.docx import building, parse


class _Never(Exception):  # noqa: N818  # no error: it stands for one that is caught
    """What nothing raises."""


def read_unchanged(data: bytes) -> Document:
    """A file of ours as it was written.

    Raises:
        Unmarked: a part of it is taken for changed, and would be read by its words.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "Unmarked", _Never)  # so that the reader's own is not caught
        return parse(data)


def assert_comes_back(document: Document) -> None:
    """A document comes back in its normal form, and no part of its file is taken for changed."""
    assert normal_form(read_unchanged(undoc.export(document, "docx"))) == normal_form(document)
