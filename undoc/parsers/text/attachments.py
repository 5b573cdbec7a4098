"""Where annexes, enclosures and appendices begin, and what stands at their head."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from attrs import define

from undoc.diagnostics import Span
from undoc.languages import language as language_of
from undoc.languages.language import Language
from undoc.model import AnnexKind, Heading, PlaceDate
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.evidence import NONE
from undoc.parsers.text.inline import make_heading
from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.nodes import new_heading
from undoc.parsers.text.signatures import is_place_date, place_date_of, read_place_date
from undoc.parsers.text.source import Strand
from undoc.parsers.text.titles import goes_on
from undoc.records import Distinct

_KINDS: tuple[AnnexKind, ...] = ("annex", "enclosure", "appendix")
_LONGEST_TITLE = 400
_LONGEST_PLACE = 40
#: The year of a date at the head of a line ends before, even with a mark in front.
_NEAR = 24
#: No attachment has more lines of titles; what follows them is text.
_MOST_TITLES = 8


@define(eq=False, repr=False)
class Section(Distinct):
    """The letter itself, or one attachment: its chunks, and its heading.

    Attributes:
        kind: None for the letter itself.
        label: the number or letter of the attachment.
        heading: the chunk that begins the attachment.
        end: number of the line that begins the next one.
    """

    chunks: list[Chunk]
    kind: AnnexKind | None = None
    label: str | None = None
    heading: Chunk | None = None
    end: int = sys.maxsize


def attachment_heading(text: str, language: Language) -> tuple[AnnexKind, str | None] | None:
    """Kind and label of the attachment that a line begins, if it begins one."""
    if len(text) > _LONGEST_TITLE or language.attachment_start.match(text) is None:
        return None
    if "\u00a0" in text:
        text = text.replace("\u00a0", " ")
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
    starts = language.attachment_start.match
    spaced = language.spaced
    for chunk in chunks:
        text = chunk.strand.text
        told = chunk.evidence
        if told.kind == "attachment":
            kind, label = attachment_heading(marks.without(chunk.strand), language) or ("annex", None)
            sections.append(Section([], kind, label, chunk))
            continue
        if told.begins:
            sections.append(Section([], "annex"))
        if told.runs or told.begins:
            sections[-1].chunks.append(chunk)
            continue
        # a Chinese heading can repeat the letter's title, which begins with a date
        if starts(text) is None and (spaced or not text[0].isdigit() or "年" not in text[:_NEAR]):
            sections[-1].chunks.append(chunk)
            continue
        found = _heading_lines(chunk, language, marks)
        if found is None:
            sections[-1].chunks.append(chunk)
            continue
        kind, label, count = found
        sections[-1].end = chunk.lines[0].number
        sections.append(Section([], kind, label, _part(chunk, 0, count)))
        if count < len(chunk.lines) and told is not NONE:
            sections[-1].chunks += [_part(chunk, at, at + 1) for at in range(count, len(chunk.lines))]
        elif count < len(chunk.lines):
            # no blank line parts the heading from what it heads: what follows is read line by line
            sections[-1].chunks += _parts(chunk, count, language)
    return sections


def _heading_lines(chunk: Chunk, language: Language, marks: Marks) -> tuple[AnnexKind, str | None, int] | None:
    """Kind, label and number of lines of the attachment's heading that a chunk is or begins with."""
    lines = chunk.lines
    first = marks.without(lines[0])
    if len(lines) > 1 and language.spaced and not _begins_heading(first, language):
        return None
    size = 0
    for count, line in enumerate(lines, 1):
        size += len(line.text) + 1
        if size > _LONGEST_TITLE or finished(line.text) or line.text.startswith("["):
            break
        alone = count == 1 and len(first.split()) <= 2 and len(first) <= _LONGEST_PLACE
        if count < len(lines) and not alone and goes_on(line.text, lines[count].text, chunk.width, language):
            continue
        found = attachment_heading(marks.without(Strand.join(lines[:count])), language)
        if found:
            return *found, count
    return None


def _begins_heading(line: str, language: Language) -> bool:
    """Whether a line is an attachment's heading, or its first word is: a heading can repeat a letter's long title."""
    return attachment_heading(line, language) is not None or (
        attachment_heading(line.split(" ", 1)[0], language) is not None
    )


def _parts(chunk: Chunk, start: int, language: Language) -> list[Chunk]:
    """The lines of a chunk from one on: a chunk each while they are titles, the rest together."""
    parts: list[Chunk] = []
    while start < len(chunk.lines) - 1 and not finished(chunk.lines[start].text):
        if read_marker(chunk.lines[start].text) is not None or len(parts) > _MOST_TITLES:
            break
        end = start + 1
        while end < len(chunk.lines) and goes_on(
            chunk.lines[end - 1].text, chunk.lines[end].text, chunk.width, language
        ):
            end += 1
        parts.append(_part(chunk, start, end))
        start = end
    if start < len(chunk.lines):
        parts.append(_part(chunk, start, len(chunk.lines)))
    return parts


def _part(chunk: Chunk, start: int, end: int) -> Chunk:
    lines = chunk.lines[start:end]
    return Chunk(lines, Strand.join(lines), chunk.broken and start == 0, chunk.width, evidence=chunk.evidence)


def read_original(text: str, language: Language) -> str | None:
    """The language in a line such as ``[Original: French]``, which bears no marks."""
    found = re.fullmatch(r"[\[［](.{1,80})[\]］]", text.replace("\u00a0", " ")) if text[:1] in "[［" else None
    if not found:
        return None
    for one in (language, language_of("en")):
        matched = one.original.fullmatch(found[1].strip())
        if matched:
            return matched["language"].strip()
    return None


def read_titles(
    chunks: Sequence[Chunk], known: str, language: Language, marks: Marks
) -> tuple[tuple[Heading, ...], int]:
    """The titles at the head of an attachment, with the lines that belong to each.

    The first line is a title; one that follows directly is its subtitle, days and a place beside it are those of the
    meeting it names, and what follows these is a title again.

    Args:
        chunks: the attachment's chunks behind its heading.
        known: text in which the name of a place may stand again: the letter's and the attachment's.
        language: the language's data.
        marks: the bound marks of footnotes.

    Returns:
        The titles, and how many chunks they take.
    """
    titles: list[tuple[Chunk, list[Heading | PlaceDate]]] = []
    dated = False
    count = 0
    for index, chunk in enumerate(chunks[: _MOST_TITLES + 1]):
        if not _is_title(chunk, chunks[index + 1] if index + 1 < len(chunks) else None, marks):
            break
        if chunk.text[0] in "[［" and read_original(marks.without(chunk.strand), language):
            break
        place_date = read_place_date(chunk.strand, language, marks) if titles else None
        if titles and place_date is None and _is_place(chunk, chunks[max(0, index - 1) : index + 2], known, language):
            place_date = place_date_of(chunk.strand, marks, marks.without(chunk.strand))
        if titles and place_date is not None:
            titles[-1][1].append(place_date)
            dated = True
        elif titles and not dated:
            titles[-1][1].append(title_heading(chunk.strand, marks))
        else:
            titles.append((chunk, []))
            dated = False
        count = index + 1
    if len(titles) == 1 and len(titles[0][1]) > 0 and _is_list(chunks[1:]):
        titles[0][1].clear()
        count = 1
    elif count > 1 and not dated and titles[-1][1] and _heads_text(chunks, count):
        titles[-1][1].pop()
        count -= 1
    return tuple(title_heading(chunk.strand, marks, tuple(lines)) for chunk, lines in titles), count


def _is_list(chunks: Sequence[Chunk]) -> bool:
    """Whether all of these are short lines without a sentence among them: names under a title, not subtitles."""
    return len(chunks) > 1 and all(not finished(chunk.text) and len(chunk.text) < _LONGEST_TITLE for chunk in chunks)


def _is_text(chunk: Chunk) -> bool:
    """Whether a chunk is a numbered paragraph or a sentence."""
    return chunk.marker is not None or finished(chunk.text)


def _heads_text(chunks: Sequence[Chunk], count: int) -> bool:
    """Whether the last of the titles heads a part of the text: others like it stand above its other parts."""
    if count >= len(chunks) or not _is_text(chunks[count]):
        return False
    return any(
        chunk.marker is None
        and read_heading_marker(chunk.text) is None
        and not finished(chunk.text)
        and len(chunk.text) < _LONGEST_PLACE * 2
        and finished(chunks[index - 1].text)
        and _is_text(chunks[index + 1])
        for index, chunk in enumerate(chunks[:-1])
        if index > count
    )


def title_heading(strand: Strand, marks: Marks, lines: tuple[Heading | PlaceDate, ...] = ()) -> Heading:
    """A strand as a heading, with the lines that belong to it."""
    content = make_heading(strand, marks)
    span = content[0].span if len(content) == 1 else strand.span
    if len(content) > 1 or lines:
        span = Span.union([span, *[node.span for part in (content, lines) for node in part]])
    return new_heading(content, span, lines=lines)


def _is_title(chunk: Chunk, after: Chunk | None, marks: Marks) -> bool:
    """Whether a chunk at the head of an attachment is a title or belongs to one: no sentence, no number."""
    if chunk.evidence.runs:
        return False
    if chunk.evidence.kind == "title":
        return True
    text = marks.without(chunk.strand)
    return (
        after is not None
        and len(text) <= _LONGEST_TITLE
        and not finished(text)
        and not text.endswith((",", "，", "،"))
        and read_marker(text) is None
        and read_heading_marker(text) is None
    )


def _is_place(chunk: Chunk, around: Sequence[Chunk], known: str, language: Language) -> bool:
    """Whether a short line beside a line of days is the place where the meeting was held: the text names it again."""
    if len(chunk.text) > _LONGEST_PLACE or any(character.isdigit() for character in chunk.text):
        return False
    if known.count(chunk.text) < 2:
        return False
    return any(one is not chunk and is_place_date(one.text, language) for one in around)
