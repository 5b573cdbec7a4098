"""A browser to look at pages with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
_FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

#: Opens a page: the bytes of a page, and choices for `Browser.new_context`.
Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    if CHROMIUM is None:
        pytest.skip("Chromium (Debian: chromium) is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens pages; fails if one of them asked for anything else or said anything to the console."""
    contexts = []
    asked: set[str] = set()
    opened_files: set[str] = set()
    said: list[str] = []

    def opened(data: bytes, name: str = "page", **choices: Any) -> Page:
        path = tmp_path / f"{name}.html"
        path.write_bytes(data)
        context = browser.new_context(**{"viewport": {"width": 900, "height": 800}, **choices})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(path.as_uri())
        opened_files.add(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert asked <= opened_files
    assert not said
