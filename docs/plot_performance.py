"""Draw the bar charts of performance.md from its tables: python docs/plot_performance.py [FILE].

Run it when the page was measured anew (``python -m tests.benchmarks.all --write docs/performance.md``). It writes a
picture for each section that tells of other programs, ``images/performance-….svg`` beside the page, takes away those
of sections that no longer do, and puts the pictures' lines between their two marks in the part of the page written by
hand. With --check nothing is written, and the exit code tells whether all are up to date.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from read_figures import Group, comparisons, sections_of

BEGIN, END = "<!-- pictures -->", "<!-- pictures, end -->"
# Lengths are in px; two pictures stand side by side in a column of text, one fills a phone's.
WIDTH, ROW, BAR, PAD = 360, 20, 12, 10
#: A sign of the labels is about so wide; a label that is longer is cut.
SIGN, LONGEST = 6.6, 24
VALUE = 36
_STYLE = """\
svg { --ground: #ffffff; --ink: #1f2328; --soft: #59636e; --edge: #8c959f; --own: #0969da; --other: #afb8c1; }
@media (prefers-color-scheme: dark) {
  svg { --ground: #15181d; --ink: #e6edf3; --soft: #9aa4af; --edge: #6e7681; --own: #58a6ff; --other: #6e7681; }
}
.ground { fill: var(--ground); }
text { font: 12px system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: var(--ink); }
.title { font-size: 14px; font-weight: bold; }
.soft { fill: var(--soft); font-size: 11px; }
.own { fill: var(--own); }
.other { fill: var(--other); }
.one { stroke: var(--edge); stroke-dasharray: 2 3; }"""


def name_of(section: str) -> str:
    """The name of a section's picture."""
    return f"performance-{'-'.join(section.lower().split())}.svg"


def chart(section: str, groups: tuple[Group, ...]) -> str:
    """The bar chart of a section.

    Args:
        section: its heading.
        groups: what it compares, at least one group.
    """
    bars = [bar for group in groups for bar in group.bars]
    left = PAD + SIGN * min(LONGEST, max(len(name) for name, _ in bars)) + 8
    scale = (WIDTH - PAD - VALUE - left) / max(1.0, *(times for _, times in bars))
    y = PAD + 14
    said = [_text(PAD, y, section, "title")]
    y += 17
    said.append(_text(PAD, y, "times undoc’s time; longer is slower", "soft"))
    for group in groups:
        y += 24
        said.append(_text(PAD, y, _cut(group.title, 52), "soft"))
        y += 7
        top = y
        for name, times in group.bars:
            said.append(_text(PAD, y + 13, _cut(name, LONGEST)))
            kind = "own" if name.startswith("undoc") else "other"
            length = max(1.0, times * scale)
            said.append(
                f'<rect class="{kind}" x="{left:.1f}" y="{y + (ROW - BAR) / 2:g}" width="{length:.1f}" '
                f'height="{BAR}" rx="1"/>'
            )
            said.append(_text(left + length + 5, y + 13, figure(times)))
            y += ROW
        one = left + scale
        said.append(f'<line class="one" x1="{one:.1f}" x2="{one:.1f}" y1="{top}" y2="{y}"/>')
    height = y + PAD
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'role="img">\n<title>{escape(words(section, groups))}</title>\n<style>\n{_STYLE}\n</style>\n'
        f'<rect class="ground" width="{WIDTH}" height="{height}" rx="6"/>\n' + "\n".join(said) + "\n</svg>\n"
    )


def words(section: str, groups: tuple[Group, ...]) -> str:
    """What a picture tells, for those who don't see it."""
    told = (f"{group.title}: " + "; ".join(f"{name} {figure(times)}" for name, times in group.bars) for group in groups)
    return f"{section}, times undoc’s time. " + ". ".join(told)


def figure(times: float) -> str:
    """A multiple in two or three signs."""
    return f"{times:.2f}" if times < 0.995 else f"{times:.1f}" if times < 99.95 else f"{times:.0f}"


def pictures(page: str) -> dict[str, tuple[str, str]]:
    """The drawings of a page's pictures and the words for them, by their names."""
    told = {section: comparisons(lines) for section, lines in sections_of(page).items()}
    return {
        name_of(section): (chart(section, groups), words(section, groups)) for section, groups in told.items() if groups
    }


def illustrated(page: str, drawn: dict[str, tuple[str, str]]) -> str:
    """The page with the pictures' lines between their marks.

    Args:
        page: the page.
        drawn: its pictures.

    Raises:
        ValueError: the page has not the two marks, one after the other.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page lacks the marks {BEGIN} and {END}")
    lines = [f"![{_plain(told)}](images/{name})" for name, (_, told) in drawn.items()]
    return f"{before}{BEGIN}\n{chr(10).join(lines)}\n{END}{after}" if lines else f"{before}{BEGIN}\n{END}{after}"


def _text(x: float, y: float, words: str, kind: str = "") -> str:
    return f'<text{f" class={chr(34)}{kind}{chr(34)}" if kind else ""} x="{x:.1f}" y="{y:g}">{escape(words)}</text>'


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _plain(words: str) -> str:
    """Words that mean nothing in Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>" else sign for sign in words)


def main() -> int:
    """Write what is not up to date, or only tell it."""
    names = [word for word in sys.argv[1:] if word != "--check"]
    path = Path(names[0]) if names else Path(__file__).with_name("performance.md")
    folder = path.parent / "images"
    page = path.read_text("utf-8")
    drawn = pictures(page)
    try:
        new = illustrated(page, drawn)
    except ValueError as error:
        sys.stderr.write(f"{path}: {error}\n")
        return 2
    wanted = {folder / name: drawing for name, (drawing, _) in drawn.items()} | {path: new}
    old = [file for file, text in wanted.items() if not (file.is_file() and file.read_text("utf-8") == text)]
    gone = sorted(file for file in folder.glob("performance-*.svg") if file not in wanted)
    if "--check" in sys.argv[1:]:
        if old or gone:
            stale = ", ".join(file.name for file in (*old, *gone))
            sys.stderr.write(f"{stale} not up to date: run python docs/plot_performance.py\n")
        return bool(old or gone)
    folder.mkdir(exist_ok=True)
    for file in old:
        file.write_text(wanted[file], "utf-8")
    for file in gone:
        file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
