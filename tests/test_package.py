"""The package: each name is loaded when it is asked for, and everything sees it as if it had been there."""

from __future__ import annotations

import ast
import copy
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import undoc


def _run(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_type_checkers_see_what_is_loaded(root: Path) -> None:
    """The imports for type checkers name the same rooms as the table for what runs, and ``__all__`` the same names."""
    tree = ast.parse((root / "undoc" / "__init__.py").read_text("utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    imported = {
        alias.name: (node.module or "").removeprefix("undoc.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported == undoc._HOMES
    assert sorted(imported) == sorted(undoc.__all__)


def test_no_room_has_the_name_of_something_public(root: Path) -> None:
    """A submodule that is loaded becomes an attribute of the package: it would hide the name."""
    rooms = {path.stem for path in (root / "undoc").iterdir() if path.suffix in {".py", ""}}
    assert rooms.isdisjoint(undoc.__all__)


def test_the_package_alone_loads_no_room_of_its_own() -> None:
    _run("import undoc, sys; sys.exit(any(name.startswith(('undoc.', 'attr')) for name in sys.modules))")


def test_names_are_found_however_they_are_asked_for() -> None:
    _run(
        "from undoc import *\nimport undoc, undoc.walking\n"
        "assert Letter is undoc.Letter is undoc.model.Letter and callable(undoc.walk) and walk is undoc.walk\n"
        "assert set(undoc.__all__) <= set(dir(undoc)) and '__version__' in dir(undoc)"
    )
    with pytest.raises(AttributeError, match="has no attribute 'lettre'"):
        undoc.lettre  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError):
        from undoc import lettre  # type: ignore[attr-defined]  # noqa: F401


def test_many_threads_may_ask_first() -> None:
    _run(
        "import threading, undoc\n"
        "met, wrong = threading.Barrier(12), []\n"
        "def ask(name):\n"
        "    met.wait()\n"
        "    try: getattr(undoc, name)\n"
        "    except BaseException as error: wrong.append(error)\n"
        "names = ['read', 'Letter', 'Symbol', 'renumber', 'walk', 'find_references'] * 2\n"
        "threads = [threading.Thread(target=ask, args=(name,)) for name in names]\n"
        "[thread.start() for thread in threads]; [thread.join() for thread in threads]\n"
        "assert not wrong, wrong"
    )


def test_what_is_pickled_is_loaded_again_where_nothing_was() -> None:
    letter = undoc.Letter(title="Letter", body="Text.", sender="the Permanent Representative of Arcadia")
    assert copy.deepcopy(letter) == letter
    _run(f"import pickle; letter = pickle.loads({pickle.dumps(letter)!r}); assert letter.title.text == 'Letter'")
