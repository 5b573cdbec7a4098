"""The garbage collector rests during a parse, and is left as it was."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

import undoc
from undoc.collector import PausedCollector
from undoc.parsers import text

LETTER = (
    "Letter dated 3 July 2044 from the Permanent Representative of Arvelia\n\n1. It rained.\n\n2. It rained again.\n"
)


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


@pytest.mark.parametrize("enabled", [True, False])
def test_it_is_left_as_it_was(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    with PausedCollector():
        assert not gc.isenabled()
    assert gc.isenabled() is enabled


def test_it_is_on_again_after_an_error() -> None:
    gc.enable()
    with pytest.raises(KeyError), PausedCollector():
        raise KeyError
    assert gc.isenabled()


def test_one_inside_another() -> None:
    gc.enable()
    with PausedCollector():
        with PausedCollector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_parse_pauses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.enable()
    seen: list[bool] = []
    assemble = text.assemble
    monkeypatch.setattr(text, "assemble", lambda *args: (seen.append(gc.isenabled()), assemble(*args))[1])
    undoc.parse(LETTER)
    assert seen == [False]
    assert gc.isenabled()


def test_a_parse_that_fails_leaves_it_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise MemoryError

    gc.enable()
    monkeypatch.setattr(text, "assemble", fail)
    with pytest.raises(MemoryError):
        undoc.parse(LETTER)
    assert gc.isenabled()


def test_threads_leave_it_on() -> None:
    gc.enable()
    threads = [threading.Thread(target=lambda: [undoc.parse(LETTER * 3) for _ in range(5)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()


def test_a_parse_makes_no_cycles() -> None:
    undoc.parse(LETTER)  # what is made once and kept may have some
    gc.collect()
    gc.disable()
    undoc.parse(LETTER * 20)
    assert gc.collect() == 0
