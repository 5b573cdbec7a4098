"""Every link of the README and of the documentation leads somewhere, on a code host as on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md"))
)
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^(`{3,}).*?^\1`*$", re.MULTILINE | re.DOTALL)


def links_of(text: str) -> Iterator[str]:
    """The targets of a page's links and pictures; what stands in code is none."""
    return (found[1] for found in _LINK.finditer(_without_code(text)))


def anchors_of(text: str) -> set[str]:
    """The anchors of a page's headings, as code hosts make them: a repeated one gets a number."""
    found: set[str] = set()
    for title in re.findall(r"^#+ (.+)$", _FENCE.sub("", text), re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")
        number = 0
        while (anchor := f"{slug}-{number}" if number else slug) in found:
            number += 1
        found.add(anchor)
    return found


def _without_code(text: str) -> str:
    return re.sub(r"`[^`\n]*`", "", _FENCE.sub("", text))


def fault_of(target: str, page: Path) -> str | None:
    """What is wrong with a link of a page, None if nothing is. Of addresses in the web only the form is judged."""
    if "://" in target:
        parts = urlsplit(target)
        return None if parts.scheme == "https" and "." in parts.netloc else f"{target} is no address in the web"
    path, _, anchor = target.partition("#")
    aim = page.parent / path if path else page
    if not aim.exists():
        return f"{target} is not there"
    if not aim.resolve().is_relative_to(ROOT):
        return f"{target} leads out of the project"
    if anchor and aim.suffix == ".md" and anchor not in anchors_of(aim.read_text("utf-8")):
        return f"{target}: no heading has that anchor"
    return None


@pytest.mark.parametrize("name", PAGES)
def test_the_links_of_a_page_lead_somewhere(name: str) -> None:
    page = ROOT / name
    assert [fault for link in links_of(page.read_text("utf-8")) if (fault := fault_of(link, page))] == []


def test_links_are_found_and_judged(tmp_path: Path) -> None:
    page = ROOT / "README.md"
    text = "[a](docs/text.md#limits) ![b](no.png) `[c](d.md)`\n```text\n[e](f.md)\n```\n[g](https://example.org/h)\n"
    assert list(links_of(text)) == ["docs/text.md#limits", "no.png", "https://example.org/h"]
    assert [fault_of(link, page) for link in links_of(text)] == [None, "no.png is not there", None]
    assert fault_of("docs/text.md#nowhere", page) == "docs/text.md#nowhere: no heading has that anchor"
    assert fault_of("http://example.org", page) is not None
    assert fault_of("https://nowhere", page) is not None
    assert fault_of("../x", page) is not None
    assert anchors_of("# A\n## A\n## Is `it`, so?\n") == {"a", "a-1", "is-it-so"}


def test_every_page_can_be_reached_from_the_index() -> None:
    """By links alone, as readers on a code host go."""
    known: set[Path] = set()
    waiting = [ROOT / "docs" / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in known:
            known.add(page)
            targets = ((page.parent / link.partition("#")[0]).resolve() for link in links_of(page.read_text("utf-8")))
            waiting += [target for target in targets if target.suffix == ".md" and target.is_file()]
    assert set((ROOT / "docs").rglob("*.md")) <= known
