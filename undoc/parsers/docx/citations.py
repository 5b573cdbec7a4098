"""Links in files of ours that stand on citations, as they say themselves."""

from __future__ import annotations

from urllib.parse import unquote

from undoc.parsers.docx.markup import Element, W
from undoc.patterns import compiled_late

_TOOLTIP, _T = f"{W}tooltip", f"{W}t"
_NUMBER = compiled_late(r"\d{1,9}")


def marks_citation(link: Element, target: str) -> bool:
    """Whether a link in a file of ours says itself that it stands on a citation, whose numbers are still those.

    Args:
        link: the ``w:hyperlink``.
        target: where it leads.
    """
    cited = link.get(_TOOLTIP)
    if cited is None or not unquote(target).endswith(cited):
        return False
    said = "".join(item.text or "" for item in link.iter(_T))
    return {int(number) for number in _NUMBER.findall(said)} <= {int(number) for number in _NUMBER.findall(cited)}
