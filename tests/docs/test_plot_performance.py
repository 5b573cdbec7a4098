"""The charts of the page on performance tell what its tables tell, whatever figures and rows these have."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parent.parent.parent
_SVG = "{http://www.w3.org/2000/svg}"
PAGE = """# Performance

<!-- by hand -->
| reader | to undoc |
|---|---|
| remembered | 9.0 |

<!-- pictures -->
<!-- pictures, end -->
<!-- by hand, end -->

## Reading text

**first.txt**, 10 bytes

| reader | 1×, ms | to undoc, 1× | to undoc, 40× |
|---|---|---|---|
| undoc | 2 | 1.00 | 1.00 |
| slow & <old> | 9 | 4.50 | 5.25 |
| without figure | 9 | 4.50 | nan |
| short row |

## Akoma Ntoso

**first.txt**, 3 elements

| | undoc, ms | lxml, ms | times |
|---|---|---|---|
| write | 1.00 | 0.25 | 4.00 |
| read | 0.00 | 0.25 | nan |

| family | read, ms | 16 ×, ms | exponent |
|---|---|---|---|
| flat | 1 | 16 | 1.00 |

## Writing PDF

by_undoc: median 50.0 ms, least 40.0 ms; of the processor 10.0 and 9.0 ms; 9 rounds
by_other: median 60.0 ms, least 50.0 ms; of the processor 125.0 and 9.0 ms; 9 rounds

## Reading PDF

| file | pages | undoc, ms a page | other's words, ms a page |
|---|---|---|---|
| a_b.pdf | 3 | 4.00 (1.00) | 1,000.00 (250.00) |

## Finding citations

| finder | language | told | times eyecite's speed |
|---|---|---|---|
| eyecite | en |  | 1.0, 1.0 |
| undoc | en | yes | 3.0, 9.5 |
| undoc | fr | yes | 2.0, 7.0 |
"""


@pytest.fixture(scope="module")
def plot() -> ModuleType:
    """docs/plot_performance.py."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import plot_performance
    finally:
        sys.path.remove(str(ROOT / "docs"))
    return plot_performance


def _run(page: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "docs" / "plot_performance.py"), str(page), *flags]
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")


def test_every_form_of_table_is_drawn(plot: ModuleType) -> None:
    told = [words for _, words in plot.pictures(PAGE).values()]
    assert told == [
        "Reading text, times undoc’s time. first.txt, 40×: undoc 1.0; slow & <old> 5.2",
        "Akoma Ntoso, times undoc’s time. first.txt, write: undoc 1.0; lxml 0.25",
        "Writing PDF, times undoc’s time. a Chinese letter: undoc 1.0; other 12.5",
        "Reading PDF, times undoc’s time. a_b.pdf: undoc 1.0; other's words 250",
        "Finding citations, times undoc’s time. English paragraphs: undoc 1.0; eyecite 3.0. "
        "one English text: undoc 1.0; eyecite 9.5",
    ]


def test_bars_are_as_long_as_the_figures_say(plot: ModuleType) -> None:
    drawing, _ = plot.pictures(PAGE)["performance-reading-text.svg"]
    bars = [item for item in ElementTree.fromstring(drawing).iter(f"{_SVG}rect") if item.get("class") != "ground"]
    own, other = (float(bar.get("width", 0)) for bar in bars)
    assert other / own == pytest.approx(5.25, rel=0.01)


@given(
    figures=st.lists(st.floats(0, 1e6), min_size=1, max_size=8),
    name=st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="|\\\ufffe\uffff"), max_size=60
    ),
)
def test_any_figures_and_names_stay_within_the_frame(plot: ModuleType, figures: list[float], name: str) -> None:
    rows = "".join(f"| {name} | {figure:.2f} |\n" for figure in figures)
    page = f"## Reading DOCX\n\n| reader | to undoc |\n|---|---|\n| undoc | 1.0 |\n| other | 2.0 |\n{rows}"
    ((drawing, words),) = plot.pictures(page).values()
    root = ElementTree.fromstring(drawing)
    assert root.findtext(f"{_SVG}title", "").split() == words.split()
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    bars = [item for item in root.iter(f"{_SVG}rect") if item.get("class") != "ground"]
    assert len(bars) == len(figures) + 2
    for bar in bars:
        assert float(bar.get("x", 0)) + float(bar.get("width", 0)) <= width
        assert float(bar.get("y", 0)) + float(bar.get("height", 0)) <= height


@given(st.text(alphabet="|#*-. \n,1undocmst", max_size=300))
def test_any_page_is_read(plot: ModuleType, text: str) -> None:
    for drawing, _ in plot.pictures(f"## Reading text\n{text}").values():
        ElementTree.fromstring(drawing)


def test_pictures_come_and_go_with_the_figures(tmp_path: Path) -> None:
    page, images = tmp_path / "performance.md", tmp_path / "images"
    page.write_text(PAGE, "utf-8")
    assert "performance-reading-text.svg" in _run(page, "--check").stderr
    for flag, code in (("--check", 1), ("", 0), ("--check", 0)):
        assert _run(page, *filter(None, [flag])).returncode == code
    lines = re.findall(r"^!\[.*\]\(images/(.*)\)$", page.read_text("utf-8"), re.MULTILINE)
    assert sorted(lines) == sorted(path.name for path in images.iterdir())
    assert len(lines) == 5

    (images / "letter.png").write_bytes(b"")
    alone = "\n".join(line for line in page.read_text("utf-8").split("\n") if not line.startswith("| slow"))
    page.write_text(alone.replace("by_other", "by-other"), "utf-8")
    assert _run(page, "--check").returncode == 1
    assert _run(page).returncode == 0
    left = {path.name for path in images.iterdir()}
    assert left == {
        "letter.png",
        *(f"performance-{name}.svg" for name in ("akoma-ntoso", "finding-citations", "reading-pdf")),
    }
    assert "images/performance-reading-text.svg" not in page.read_text("utf-8")


def test_a_page_without_marks_is_told(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(PAGE.replace("<!-- pictures, end -->", ""), "utf-8")
    done = _run(page)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "lacks the marks" in done.stderr


def test_measuring_anew_keeps_the_lines_of_the_pictures() -> None:
    from tests.benchmarks.all import kept, measured

    page = ROOT / "docs" / "performance.md"
    lines = [line for line in page.read_text("utf-8").split("\n") if "](images/performance-" in line]
    assert lines
    assert set(lines) <= set(kept(page).split("\n"))
    assert not any("](images/" in text for text in measured(page).values())
