"""The pages that are made from the code are those of the code, and leave nothing out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import attrs
import click

import undoc
from undoc import options
from undoc.cli import main


def test_the_pages_made_from_the_code_are_up_to_date(root: Path) -> None:
    """After a change of the model or of the commands: python docs/make_reference.py."""
    script = root / "docs" / "make_reference.py"
    done = subprocess.run([sys.executable, script, "--check"], cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_page_that_is_not_up_to_date_is_told(root: Path, tmp_path: Path) -> None:
    (tmp_path / "reference").mkdir()
    for name in ("make_reference.py", "draw_model.py", "model_classes.py"):
        (tmp_path / name).write_text((root / "docs" / name).read_text("utf-8"), "utf-8")
    for flag, code in (("--check", 1), ("", 0), ("--check", 0)):
        command = [sys.executable, str(tmp_path / "make_reference.py"), *filter(None, [flag])]
        done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
        assert done.returncode == code, done.stderr
        assert ("model.svg" in done.stderr) == bool(code)


def test_the_charts_of_performance_are_those_of_its_tables(root: Path) -> None:
    """After measuring anew: python docs/plot_performance.py."""
    script = root / "docs" / "plot_performance.py"
    done = subprocess.run([sys.executable, script, "--check"], cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_drawing_names_every_class_and_stays_within_its_frame(root: Path) -> None:
    drawing = ElementTree.parse(root / "docs" / "reference" / "model.svg").getroot()  # our own file
    words = {item.text for item in drawing.iter("{http://www.w3.org/2000/svg}text")}
    nodes = {name for name in undoc.__all__ if _is_node(name)} - {"Node"}
    assert nodes <= words
    width, height = float(drawing.get("width", 0)), float(drawing.get("height", 0))
    for box in drawing.iter("{http://www.w3.org/2000/svg}rect"):
        assert float(box.get("x", 0)) + float(box.get("width", 0)) <= width
        assert float(box.get("y", 0)) + float(box.get("height", 0)) <= height


def test_every_public_name_has_its_place_in_the_reference(root: Path) -> None:
    model = (root / "docs" / "reference" / "model.md").read_text("utf-8")
    python = (root / "docs" / "reference" / "python.md").read_text("utf-8")
    for name in undoc.__all__:
        if name in ("Block", "Inline", "Node"):
            assert f"`{name}`" in model, name
        elif _is_node(name):
            assert f"\n### {name}\n" in model, name
        else:
            assert re.search(rf"^\.\. auto\w+:: undoc\.{name}$", python, re.MULTILINE), name


def test_every_command_has_its_options_in_the_reference(root: Path) -> None:
    page = (root / "docs" / "reference" / "commands.md").read_text("utf-8")
    told = {part.partition("\n")[0]: part for part in page.split("\n## undoc ")[1:]}
    rows = [line for line in page.split("\n") if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3}
    context = click.Context(main)
    assert list(told) == main.list_commands(context)
    for name, part in told.items():
        command = main.get_command(context, name)
        assert command is not None
        for option in command.params:
            assert not isinstance(option, click.Option) or f"| `{', '.join(option.opts)}" in part, (name, option.name)


def test_every_limit_is_in_the_table_and_as_it_says(root: Path) -> None:
    page = (root / "docs" / "security.md").read_text("utf-8")
    told = re.findall(r"^\| `(\w+Options)\.(\w+)` \| ([\d,]+|none) \|", page, re.MULTILINE)
    there = {
        (kind.__name__, field.name): field.default
        for kind in (*options.Options.__args__, options.BatchOptions)
        for field in attrs.fields(kind)
        if field.name.startswith("max_") or field.name == "timeout"
    }
    assert {
        (kind, name): None if value == "none" else int(value.replace(",", "")) for kind, name, value in told
    } == there


def _is_node(name: str) -> bool:
    value = getattr(undoc, name)
    return isinstance(value, type) and issubclass(value, undoc.Node)
