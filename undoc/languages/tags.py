"""Language tags, as file formats take them."""

from __future__ import annotations

from undoc.patterns import compiled_late

_TAG = compiled_late(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def language_tag(code: str | None) -> str | None:
    """The language tag that a document's language is; None where it is none.

    The form is that of ``xs:language`` (XML Schema Part 2, 3.3.3), which all of BCP 47 has.
    """
    return code if code is not None and _TAG.fullmatch(code) else None
