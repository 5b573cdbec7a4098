"""Running text: emphasis, links and the marks of notes.

As in HTML, content is taken apart into leaves, each with its looks and the innermost link around it. Stars make
emphasis only around what begins and ends with a letter or figure and next to no other stars (CommonMark 6.2); for the
rest, and for what Markdown has no signs for, there are the elements of HTML that Markdown allows.
"""

from __future__ import annotations

from collections.abc import Iterator

from undoc.escape import escape
from undoc.exporters.linked import PlainLink
from undoc.exporters.links import web_address
from undoc.exporters.markdown.escaping import escape_text
from undoc.exporters.markdown.state import Writing
from undoc.model import Content, Emphasis, EmphasisStyle, Footnote, Inline, LineBreak, Link, Text

_ELEMENTS: dict[EmphasisStyle, str] = {
    "italic": "em", "bold": "strong", "underline": "u", "superscript": "sup", "subscript": "sub",
}  # fmt: skip
_Leaf = tuple[Text | LineBreak | Footnote, tuple[EmphasisStyle, ...], Link | None]


def inline(writing: Writing, content: Content, line_break: str = "\\\n") -> str:
    """Content as Markdown, without white space at its ends; `line_break` is how a line is broken on purpose."""
    pieces: list[str] = []
    open_link: Link | None = None
    for node, looks, link in _leaves(writing, content):
        if link is not open_link:
            if open_link is not None:
                pieces.append(_end(open_link))
            if link is not None:
                pieces.append("[")
            open_link = link
        match node:
            case Text(value=value):
                starred = bool(pieces) and pieces[-1].endswith("*") and not pieces[-1].endswith("\\*")
                pieces.append(_text(writing, value, looks, starred=starred))
            case LineBreak():
                pieces.append("\n")
            case Footnote():
                pieces.append(f"[^{writing.call(node)}]")
    if open_link is not None:
        pieces.append(_end(open_link))
    lines = [line.strip(" ") for line in "".join(pieces).strip(" \n").split("\n")]
    return line_break.join(lines)


def plain(writing: Writing, text: str) -> str:
    """A text that holds no nodes."""
    return inline(writing, (Text(text),) if text else ())


def _leaves(writing: Writing, content: Content) -> Iterator[_Leaf]:
    """Texts, line breaks and notes in order, with what is around each; no link is around a note or a line's end."""
    stack: list[tuple[Inline, tuple[EmphasisStyle, ...], Link | None]] = [
        (item, (), None) for item in reversed(content)
    ]
    while stack:
        item, looks, link = stack.pop()
        if isinstance(item, Emphasis):
            looks = looks if item.style in looks else (*looks, item.style)
            stack.extend((part, looks, link) for part in reversed(item.content))
        elif isinstance(item, Link):
            leads = web_address(item.target) is not None
            if not leads and item.target and not isinstance(item, PlainLink):
                writing.losses.unlinked.append(item.span)
            stack.extend((part, looks, item if leads else link) for part in reversed(item.content))
        elif isinstance(item, Text):
            yield item, looks, link
        else:
            yield item, (), None


def _end(link: Link) -> str:
    """What stands behind the words of a link that leads to the web."""
    address = (web_address(link.target) or "").replace("&", "&amp;")
    return f"](<{address}>)"


def _text(writing: Writing, value: str, looks: tuple[EmphasisStyle, ...], *, starred: bool) -> str:
    safe = escape(value)
    writing.losses.escaped |= safe != value
    body = escape_text(safe)
    words = body.strip(" ")
    if not looks or not words:
        return body
    before, after = body[: len(body) - len(body.lstrip(" "))], body[len(body.rstrip(" ")) :]
    stars = {"italic": "*", "bold": "**"}
    if all(look in stars for look in looks) and words[0].isalnum() and words[-1].isalnum() and not starred:
        sign = "".join(stars[look] for look in looks)
        return f"{before}{sign}{words}{sign}{after}"
    names = [_ELEMENTS[look] for look in looks]
    start, end = "".join(f"<{name}>" for name in names), "".join(f"</{name}>" for name in reversed(names))
    return f"{before}{start}{words}{end}{after}"
