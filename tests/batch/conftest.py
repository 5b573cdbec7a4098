"""A format whose parser does whatever the document says, to see what a batch makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from poisoning import plant


@pytest.fixture
def poison(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets this process and workers read files that end in .poison."""
    from undoc import formats

    place = tmp_path_factory.mktemp("poison")
    plant(place)
    monkeypatch.syspath_prepend(str(place))
    monkeypatch.setenv("PYTHONPATH", str(place))
    formats._joined.cache_clear()
    yield
    formats._joined.cache_clear()


@pytest.fixture
def letters(tmp_path: Path, examples: Path) -> Path:
    """A folder with two letters, one in a folder of its own."""
    folder = tmp_path / "letters"
    (folder / "deep").mkdir(parents=True)
    (folder / "first.txt").write_bytes((examples / "letter.en.txt").read_bytes())
    (folder / "deep" / "second.txt").write_bytes((examples / "letter.zh.txt").read_bytes())
    return folder
