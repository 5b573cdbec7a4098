"""Running text taken apart: its words, its notes, and what dresses it."""

from __future__ import annotations

from attrs import frozen

from undoc.model import Emphasis, Footnote, Inline, LineBreak, Link, Text


@frozen
class Run:
    """Content taken apart: its text, its notes with their places, and what dresses it.

    Attributes:
        text: without notes.
        notes: each with its place in the text.
        looks: emphasis, links and broken lines in order, where each begins and ends, and what stands inside.
    """

    text: str
    notes: tuple[tuple[int, Footnote], ...]
    looks: tuple[tuple[int, int, int, str], ...]

    @classmethod
    def of(cls, content: tuple[Inline, ...]) -> Run:
        """Content taken apart."""
        said: list[str] = []
        notes: list[tuple[int, Footnote]] = []
        looks: list[tuple[int, int, int, str]] = []
        place = 0
        stack: list[Inline | tuple[int, int, str]] = list(reversed(content))
        while stack:
            item = stack.pop()
            if isinstance(item, Text):
                said.append(item.value)
                place += len(item.value)
            elif isinstance(item, Footnote):
                notes.append((place, item))
            elif isinstance(item, LineBreak):
                said.append("\n")
                looks.append((place, place + 1, len(notes), "line break"))
                place += 1
            elif isinstance(item, (Emphasis, Link)):
                look = item.style if isinstance(item, Emphasis) else f"link to {item.target}"
                looks.append((place, place, len(notes), f"{look} begins"))
                stack.append((place, len(notes), look))
                stack.extend(reversed(item.content))
            else:
                start, count, look = item
                looks.append((start, place, len(notes) - count, look))
        return cls("".join(said), tuple(notes), tuple(looks))

    @property
    def places(self) -> list[int]:
        """Where in the text the marks stand."""
        return [place for place, _ in self.notes]

    def marked(self) -> str:
        """The text with its marks in brackets."""
        said, last = [], 0
        for place, note in self.notes:
            said += [self.text[last:place], f"[{note.marker}]"]
            last = place
        return "".join(said) + self.text[last:]

    def dressed(self) -> str:
        """What dresses the text, and which words."""
        ends = [look for look in self.looks if not look[3].endswith(" begins")]
        return "; ".join(f"{look} {self.text[start:end]!r}" for start, end, _, look in ends) or "(plain)"
