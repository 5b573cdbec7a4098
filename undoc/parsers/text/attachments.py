"""Where annexes, enclosures and appendices begin, and what stands at their head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define

from undoc.diagnostics import Span
from undoc.languages import language as language_of
from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.model import AnnexKind, Heading, PlaceDate
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.inline import make_content
from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.signatures import read_place_date
from undoc.parsers.text.source import Strand

_KINDS: tuple[AnnexKind, ...] = ("annex", "enclosure", "appendix")
_LONGEST_TITLE = 400
_LONGEST_PLACE = 40


@define(eq=False)
class Section:
    """The letter itself, or one attachment: its chunks, and its heading.

    Attributes:
        kind: None for the letter itself.
        label: the number or letter of the attachment.
        heading: the chunk that begins the attachment.
    """

    chunks: list[Chunk]
    kind: AnnexKind | None = None
    label: str | None = None
    heading: Chunk | None = None


def attachment_heading(text: str, language: Language) -> tuple[AnnexKind, str | None] | None:
    """Kind and label of the attachment that a line begins, if it begins one."""
    if len(text) > _LONGEST_TITLE:
        return None
    for kind in _KINDS:
        pattern = language.annexes.get(kind)
        found = pattern.fullmatch(text) if pattern else None
        if found:
            groups = found.groupdict()
            return kind, groups.get("label") or groups.get("label_after")
    return None


def split_sections(chunks: Sequence[Chunk], language: Language, marks: Marks) -> list[Section]:
    """The letter itself and its attachments, in order."""
    sections = [Section([])]
    for chunk in chunks:
        found = attachment_heading(marks.without(chunk.strand), language)
        if found is None:
            first = chunk.lines[0].strand
            found = attachment_heading(marks.without(first), language) if len(chunk.lines) > 1 else None
            if found is not None and len(first.text) < 0.6 * max(len(line.text) for line in chunk.lines[1:]):
                # "Annex" and, with no blank line between, its title
                sections.append(Section([], *found, _part(chunk, 0, 1)))
                sections[-1].chunks.append(_part(chunk, 1, len(chunk.lines)))
                continue
            found = None
        if found is None:
            sections[-1].chunks.append(chunk)
        else:
            sections.append(Section([], *found, chunk))
    return sections


def _part(chunk: Chunk, start: int, end: int) -> Chunk:
    lines = chunk.lines[start:end]
    return Chunk(lines, Strand.join(line.strand for line in lines), chunk.broken and start == 0)


def read_original(chunk: Chunk, language: Language) -> str | None:
    """The language in a line such as ``[Original: French]``."""
    found = re.fullmatch(r"\[(.{1,80})\]", chunk.text)
    if not found:
        return None
    for one in (language, language_of("en")):
        matched = one.original.fullmatch(found[1].strip())
        if matched:
            return matched["language"].strip()
    return None


def read_titles(chunks: Sequence[Chunk], language: Language, marks: Marks) -> tuple[tuple[Heading, ...], int]:
    """The titles at the head of an attachment, with the lines that belong to each.

    The first line is a title; one that follows directly is its subtitle, days and a place under it are those of the
    meeting it names, and what follows these is a title again.

    Returns:
        The titles, and how many chunks they take.
    """
    texts = "\n".join(chunk.text for chunk in chunks)
    titles: list[tuple[Chunk, list[Heading | PlaceDate]]] = []
    count = 0
    for index, chunk in enumerate(chunks):
        if not _is_title(chunk, chunks[index + 1] if index + 1 < len(chunks) else None):
            break
        dated = bool(titles) and any(isinstance(line, PlaceDate) for line in titles[-1][1])
        place_date = read_place_date(chunk.strand, language, marks) if titles else None
        if titles and place_date is None and _is_place(chunk, chunks, index, texts, language):
            place_date = PlaceDate(make_content(chunk.strand, marks), chunk.text, span=chunk.strand.span)
        if titles and place_date is not None:
            titles[-1][1].append(place_date)
        elif titles and not dated:
            titles[-1][1].append(_heading(chunk.strand, marks))
        else:
            titles.append((chunk, []))
        count = index + 1
    return tuple(_heading(chunk.strand, marks, tuple(lines)) for chunk, lines in titles), count


def _heading(strand: Strand, marks: Marks, lines: tuple[Heading | PlaceDate, ...] = ()) -> Heading:
    content = make_content(strand, marks)
    span = Span.union([strand.span, *(node.span for part in (content, lines) for node in part)])
    return Heading(content, None, 0, lines, span=span)


def title_heading(strand: Strand, marks: Marks) -> Heading:
    """A strand as a heading."""
    return _heading(strand, marks)


def _is_title(chunk: Chunk, after: Chunk | None) -> bool:
    """Whether a chunk at the head of an attachment is a title or belongs to one: no sentence, no number."""
    text = chunk.text
    return (
        after is not None
        and len(text) <= _LONGEST_TITLE
        and not finished(text)
        and not text.endswith((",", "，", "،"))
        and read_marker(text) is None
        and read_heading_marker(text) is None
    )


def _is_place(chunk: Chunk, chunks: Sequence[Chunk], index: int, texts: str, language: Language) -> bool:
    """Whether a short line beside a line of days is the place where the meeting was held: the text names it again."""
    if len(chunk.text) > _LONGEST_PLACE or any(character.isdigit() for character in chunk.text):
        return False
    beside = [chunks[number].text for number in (index - 1, index + 1) if 0 <= number < len(chunks)]
    if not any(len(text) < 80 and any(find_dates(text, language)) for text in beside):
        return False
    return texts.count(chunk.text) > 1
