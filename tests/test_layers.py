"""The layers: each module imports only from its own layer and those below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

#: From the bottom up. A module belongs to the longest name here that its own begins with.
LAYERS = [
    [
        "errors",
        "distributions",
        "suppressions",
        "spans",
        "widths",
        "diagnostics",
        "escape",
        "shape",
        "collector",
        "patterns",
        "records",
    ],
    ["symbols", "languages"],
    ["references", "internal_references"],
    ["model"],
    [
        "options",
        "addresses",
        "printed_addresses",
        "comparing",
        "excerpts",
        "outlines",
        "walking",
        "citations",
        "citation_graphs",
        "resolving",
    ],
    ["akn", "bookmarks", "transforms"],
    ["parsers", "exporters", "rules", "json_schema", "schema", "aligning"],
    ["reporting", "formats"],
    ["api"],
    ["fixing", "checking"],
    [""],  # the package itself
    ["testing"],
    ["datasets"],
    ["batch"],
    ["cli", "pytest_plugin"],
    ["__main__"],
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def _modules(root: Path) -> list[Path]:
    return sorted((root / "undoc").rglob("*.py"))


def _name(path: Path, root: Path) -> str:
    parts = path.relative_to(root / "undoc").with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def _layer(module: str) -> int:
    while module not in RANK:
        assert "." in module, f"{module} is in no layer: enter it in LAYERS"
        module = module.rpartition(".")[0]
    return RANK[module]


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            names = [alias.name for alias in node.names]
            if node.module == "undoc":
                found |= {f"undoc.{name}" if name.islower() else "undoc" for name in names}
            else:
                found.add(node.module)
    return {name.removeprefix("undoc").lstrip(".") for name in found if name.split(".")[0] == "undoc"}


def test_every_module_imports_only_from_below(root: Path) -> None:
    wrong = []
    for path in _modules(root):
        name = _name(path, root)
        for imported in _imports(path):
            if name == "":
                continue
            if _layer(imported) > _layer(name):
                wrong.append(f"{name} imports {imported}")
    assert not wrong


def test_parsers_and_exporters_do_not_lean_on_each_other(root: Path) -> None:
    """A reader may know what version its writer writes; writers know nothing of readers."""
    for path in _modules(root):
        name = _name(path, root)
        if name.startswith("exporters"):
            assert not any(imported.startswith("parsers") for imported in _imports(path)), name


@pytest.mark.parametrize(
    "heavy",
    [
        "docx",
        "reportlab",
        "pypdfium2",
        "click",
        "rich",
        "multiprocessing",
        "pytest",
        "hypothesis",
        "lxml",
        "networkx",
        "uharfbuzz",
        "PIL",
        "pyarrow",
    ],
)
def test_import_is_light(heavy: str) -> None:
    code = f"import undoc, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_public_names_are_all_there() -> None:
    import undoc

    assert sorted(undoc.__all__) == sorted(set(undoc.__all__))
    for name in undoc.__all__:
        assert getattr(undoc, name) is not None
