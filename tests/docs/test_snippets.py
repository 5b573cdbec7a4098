"""Every snippet of the README and of the documentation runs, and prints what the page shows."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest
from snippets import RUN, Snippet, assert_shown, commands_of, run_snippet, snippets_of

import undoc

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    if page.parent.name != "rules"
)

#: Blocks that can't be run here: the page, and why. One more is one more line, so that nobody adds any unseen.
NOT_RUN = {
    ("README.md", "makes an environment"): 2,
    ("docs/batch.md", "needs Ray"): 1,
    ("docs/batch.md", "needs Spark"): 1,
    ("docs/tutorial.md", "makes an environment"): 1,
}
#: What pages need that not everybody has, told by words of their snippets.
_NEEDED = {
    "parquet": "pyarrow",
    "citation_graph": "networkx",
    "letter.pdf": "pypdfium2",
    "$ pip install .": "hatchling",
}


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """A folder with what pages take for granted: the examples, and the English letter in every format."""
    folder = tmp_path_factory.mktemp("samples")
    shutil.copytree(examples, folder / "examples", ignore=shutil.ignore_patterns("__pycache__", ".pytest_cache"))
    letter = undoc.read(examples / "letter.en.txt")
    shutil.copy(examples / "letter.en.txt", folder / "letter.txt")
    for name in ("letter.xml", "letter.json", "letter.docx", "letter.pdf", "report.docx", "report.pdf"):
        undoc.write(letter, folder / name)
    undoc.write(letter, folder / "draft.docx")
    undoc.write(_final(letter), folder / "final.docx")
    for place in ("letters", "archive"):
        (folder / place).mkdir()
        for language in ("en", "fr", "zh"):
            shutil.copy(examples / f"letter.{language}.txt", folder / place)
    return folder


def _final(draft: undoc.Document) -> undoc.Document:
    """A later version: in the annex a paragraph 2 was put in, and the old paragraph 3 moved behind the old 6."""
    first, second, third, *middle = (block for block in draft.annexes[0].body if isinstance(block, undoc.Paragraph))
    added = undoc.Paragraph("The ferries now run every day between the islands of the region.", "2.")
    body = [first, added, second, *middle[:3], third, *middle[3:]]
    numbered = [attrs.evolve(block, marker=f"{number}.") for number, block in enumerate(body, 1)]
    others = [block for block in draft.annexes[0].body if not isinstance(block, undoc.Paragraph)]
    return attrs.evolve(draft, annexes=[attrs.evolve(draft.annexes[0], body=[*others, *numbered])])


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Mapping[str, str]:
    """In which commands are run: `undoc`, `python` and `pytest` are those of this interpreter."""
    place = tmp_path_factory.mktemp("commands")
    modules = {"undoc": "-m undoc", "python": "", "pip": "-m pip", "pytest": "-m pytest -p no:cacheprovider"}
    for name, module in modules.items():
        (place / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n', "utf-8")
        (place / name).chmod(0o755)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "GITHUB_"))}
    return {
        **kept,
        "PATH": os.pathsep.join((str(place), os.environ.get("PATH", ""))),
        "PYTHONPATH": os.pathsep.join((str(root), os.environ.get("PYTHONPATH", ""))),
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        # `pip install .` of a page: into a folder of the page's own, without the network
        "PIP_QUIET": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
    }


@pytest.mark.parametrize("name", PAGES)
def test_the_snippets_of_a_page_run(
    name: str,
    root: Path,
    samples: Path,
    environment: Mapping[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    blocks = [block for block in snippets_of((root / name).read_text("utf-8")) if block.kind in RUN or block.file]
    if not blocks:
        return
    for module in (module for word, module in _NEEDED.items() if any(word in block.code for block in blocks)):
        pytest.importorskip(module, reason=f"{module} is not installed")
    folder = tmp_path / "work"
    shutil.copytree(samples, folder)
    monkeypatch.chdir(folder)
    installed = str(tmp_path / "installed")
    env = {
        **environment,
        "PIP_TARGET": installed,
        "PYTHONPATH": os.pathsep.join((installed, environment["PYTHONPATH"])),
    }
    names: dict[str, object] = {"__name__": "__page__"}
    for block in blocks:
        if block.reason is None:
            run_snippet(block, name, names, folder, env)


def test_blocks_that_are_not_run_are_known(root: Path) -> None:
    found: dict[tuple[str, str], int] = {}
    for name in PAGES:
        for block in snippets_of((root / name).read_text("utf-8")):
            if block.reason is not None:
                found[name, block.reason] = found.get((name, block.reason), 0) + 1
    assert found == NOT_RUN


PAGE = """\
<!-- file: a/b.txt -->
```text
words
```

```console
$ cat a/b.txt
words
$ false  # exit code 1
```

```python
print("one\\ntwo\\nthree")
```

```output
one
…
thr…
```

<!-- not run: no reason -->
```sh
false
```
"""


def test_a_page_is_taken_apart() -> None:
    file, console, python, never = snippets_of(PAGE)
    assert (file.file, file.code) == ("a/b.txt", "words\n")
    assert list(commands_of(console)) == [("cat a/b.txt", "words\n"), ("false  # exit code 1", "")]
    assert python.output == "one\n…\nthr…\n"
    assert (never.reason, never.line) == ("no reason", 24)


def test_a_page_is_run(tmp_path: Path) -> None:
    for block in snippets_of(PAGE)[:3]:
        run_snippet(block, "page", {}, tmp_path, os.environ)


@pytest.mark.parametrize(
    ("code", "kind", "output"),
    [
        ("print(1)\n", "python", "2\n"),
        (">>> 1 + 1\n3\n", "python", None),
        ("$ echo one\ntwo\n", "console", None),
        ("$ echo one\n", "console", None),
        ("$ false\n", "console", None),
        ("false\n", "sh", None),
    ],
)
def test_what_does_not_hold_fails(code: str, kind: str, output: str | None, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        run_snippet(Snippet(1, kind, code, output=output), "page", {}, tmp_path, os.environ)


def test_what_is_shown_is_held_line_by_line() -> None:
    assert_shown("one\n…\nfour\n", "one\ntwo\nthree\nfour\n", "here")
    assert_shown("o…\ntwo\n", "one\ntwo  \n", "here")
    with pytest.raises(AssertionError, match="here prints"):
        assert_shown("o…\nfour\n", "one\ntwo\nfour\n", "here")
