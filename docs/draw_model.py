"""Draws the classes of the model, ``reference/model.svg``: what holds what, and which root is a kind of which.

The drawing is made from the classes themselves. It brings its own ground and dark colours, so that it can be read on
any page. ``docs/make_reference.py`` writes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import get_args

from attrs import field, frozen
from model_classes import Field, groups, lines_of_descent, own_fields

from undoc.model import Block, Node

# Lengths are in px of the drawing; a character of the typeface is 0.6 of its size wide.
SIZE, ROW, PAD = 12, 17, 9
CHARACTER = SIZE * 0.6
HEAD = 22
WIDTH = 236
INDENT = 16
GAP_ACROSS, GAP_DOWN = 84, 14
TOP, LEFT = 64, 26

BLOCKS = get_args(Block)
#: What fields call the classes of a group, framed, when any of them may stand there.
_ALIASES = {"Blocks": "Block", "Inline": "Inline"}
_STYLE = """\
svg { --ground: #ffffff; --ink: #1f2328; --soft: #656d76; --box: #f6f8fa; --edge: #d0d7de;
      --Roots: #0550ae; --Parts: #8250df; --Blocks: #116329; --Inline: #953800; }
@media (prefers-color-scheme: dark) {
  svg { --ground: #15181d; --ink: #e6edf3; --soft: #9aa4af; --box: #1f242b; --edge: #3d444d;
        --Roots: #79c0ff; --Parts: #d2a8ff; --Blocks: #7ee787; --Inline: #ffa657; }
}
.ground { fill: var(--ground); }
text { font: 12px ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink); }
.title { font-size: 15px; font-weight: bold; }
.name { font-weight: bold; }
.soft { fill: var(--soft); }
.box { fill: var(--box); stroke: var(--edge); }
.frame { fill: none; stroke-dasharray: 5 4; }
.line { fill: none; stroke-width: 1.3; opacity: .75; }
.kind { fill: none; stroke: var(--soft); }
.tip { fill: var(--ground); stroke: var(--soft); }"""


@frozen
class Box:
    """A class at its place.

    Attributes:
        kind: the class.
        group: its group.
        x: left edge.
        width: from there to the right edge.
        y: upper edge.
        fields: its own fields.
    """

    kind: type[Node]
    group: str
    x: float
    width: float
    y: float
    fields: tuple[Field, ...] = field(repr=False)

    @property
    def height(self) -> float:
        """As high as its fields need."""
        return HEAD + ROW * len(self.fields) + (PAD - 2 if self.fields else 0)

    def row(self, number: int) -> float:
        """The middle of a field's row."""
        return self.y + HEAD + ROW * (number + 0.5)


def boxes() -> dict[str, Box]:
    """Each class at its place, by name; a column for each group."""
    placed: dict[str, Box] = {}
    for column, (group, kinds) in enumerate(groups().items()):
        y = float(TOP)
        for kind in kinds:
            # what only stands within the block above it is set in
            step = INDENT if group == "Blocks" and kind not in BLOCKS else 0
            x = LEFT + column * (WIDTH + GAP_ACROSS) + step
            box = Box(kind, group, x, WIDTH - step, y, own_fields(kind))
            placed[kind.__name__] = box
            y += box.height + GAP_DOWN
    return placed


def drawing() -> str:
    """The drawing as SVG."""
    placed = boxes()
    width = LEFT + len(groups()) * (WIDTH + GAP_ACROSS) - GAP_ACROSS + 3 * LEFT
    height = max(box.y + box.height for box in placed.values()) + 52
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" role="img" aria-labelledby="model-title">',
        '<title id="model-title">The classes of the model and what they hold</title>',
        f"<style>\n{_STYLE}\n</style>",
        f'<rect class="ground" width="{width:g}" height="{height:g}" rx="8"/>',
        *_frames(placed),
        *_lines(placed),
        *_descent(placed),
        *(part for box in placed.values() for part in _box(box)),
        _text(
            LEFT,
            height - 18,
            "Class*: any number of them · Class?: or None · ▷: a kind of · set in: only within the class above",
            "soft",
        ),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _frames(placed: dict[str, Box]) -> Iterator[str]:
    """Titles of the groups, and frames around what Block and Inline stand for."""
    for group in groups():
        members = [box for box in placed.values() if box.group == group]
        x = members[0].x
        yield f'<text class="title" x="{x:g}" y="{TOP - 26:g}" style="fill: var(--{group})">{group}</text>'
        if group in _ALIASES:
            bottom = members[-1].y + members[-1].height
            yield (
                f'<rect class="frame" x="{x - 11:g}" y="{TOP - 12:g}" width="{WIDTH + 22:g}" '
                f'height="{bottom - TOP + 24:g}" rx="8" style="stroke: var(--{group})"/>'
            )


def _box(box: Box) -> Iterator[str]:
    colour = f"var(--{box.group})"
    yield f'<rect class="box" x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="5"/>'
    yield _text(box.x + PAD, box.y + 15, box.kind.__name__, "name", colour)
    for number, item in enumerate(box.fields):
        y = box.row(number) + 4
        yield _text(box.x + PAD, y, item.name, "soft")
        said = _brief(item)
        x = box.x + box.width - PAD - len(said) * CHARACTER
        target = _group(item.holds[0]) if item.holds else None
        yield _text(x, y, said, "", f"var(--{target})" if target else None)


def _brief(item: Field) -> str:
    """The type as far as the box has room."""
    room = int((WIDTH - 2 * PAD) / CHARACTER) - len(item.name) - 1
    if len(item.type) <= room:
        return item.type
    return f"one of {item.type.count(' | ') + 1}"


def _group(name: str) -> str:
    for group, alias in _ALIASES.items():
        if alias == name:
            return group
    return next(group for group, kinds in groups().items() if name in {kind.__name__ for kind in kinds})


def _lines(placed: dict[str, Box]) -> Iterator[str]:
    """From each field to what it holds, where that stands further to the right: colours tell of the rest."""
    order = list(groups())
    for box in placed.values():
        for number, item in enumerate(box.fields):
            for name in item.holds:
                group = _group(name)
                steps = order.index(group) - order.index(box.group)
                if steps < 1:
                    continue
                start, y = box.x + box.width, box.row(number)
                end, aim = _aim(placed, name, group, y, near=steps == 1)
                if steps == 1:
                    bend = (end - start) / 2
                    path = f"M{start:g} {y:g}C{start + bend:g} {y:g} {end - bend:g} {aim:g} {end:g} {aim:g}"
                else:  # above the columns between, not behind their boxes
                    lane = TOP - 22 + 4 * order.index(box.group)
                    path = f"M{start:g} {y:g}H{start + 16:g}V{lane}H{end - 16:g}V{aim:g}H{end:g}"
                yield f'<path class="line" d="{path}" style="stroke: var(--{group})"/>'
                yield f'<circle cx="{end:g}" cy="{aim:g}" r="2.6" style="fill: var(--{group})"/>'


def _aim(placed: dict[str, Box], name: str, group: str, y: float, *, near: bool) -> tuple[float, float]:
    """Where a line ends: at a class's name, or at the frame of what Block or Inline stand for."""
    if name in placed:
        return placed[name].x, placed[name].y + HEAD / 2
    members = [box for box in placed.values() if box.group == group]
    return members[0].x - 11, min(y, members[-1].y + members[-1].height) if near else TOP - 2.0


def _descent(placed: dict[str, Box]) -> Iterator[str]:
    """At the left of the roots, from each to the one that it is a kind of."""
    trunks = {"Document": LEFT - 16.0}
    for base, kind in lines_of_descent():
        above, below = placed[base.__name__], placed[kind.__name__]
        x = trunks.setdefault(base.__name__, LEFT - 9.0)
        end, start = above.y + HEAD / 2, below.y + HEAD / 2
        yield f'<path class="kind" d="M{below.x:g} {start:g}H{x:g}V{end:g}H{above.x - 7:g}"/>'
        yield f'<path class="tip" d="M{above.x:g} {end:g}l-8 -4.5v9z"/>'


def _text(x: float, y: float, said: str, style: str, colour: str | None = None) -> str:
    chosen = f' class="{style}"' if style else ""
    fill = f' style="fill: {colour}"' if colour else ""
    return f'<text{chosen} x="{x:g}" y="{y:g}"{fill}>{escape(said)}</text>'
