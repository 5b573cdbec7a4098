"""Write the pages of reference/ that are made from the code: the model with its drawing, and the commands.

Run it after a change of the model or of the command line: python docs/make_reference.py. With --check nothing is
written, and the exit code tells whether the pages are those of the code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from draw_model import drawing
from model_classes import Field, groups, own_fields, own_properties, summary

from undoc.cli import main as undoc_command
from undoc.model import Document, Node

FOLDER = Path(__file__).parent / "reference"

_ABOUT = {
    "Roots": "What `undoc.read` gives. Every root is a `Document`, and has its fields and properties besides its own.",
    "Parts": "What stands around the text.",
    "Blocks": "A body is a tuple of blocks: `Block` is `Paragraph`, `Heading`, `Table`, `Quotation` or `Unparsed`. The"
    " other classes stand within these. A `str` that is given as a body becomes one paragraph.",
    "Inline": "Running text is a tuple of these: `Inline` is any of them. A `str` that is given as content becomes one"
    " `Text`.",
}
#: What fields of these names hold in every class whose docstring says nothing else.
_COMMON = {
    "annexes": "its annexes",
    "body": "its blocks",
    "caption": "the line above it",
    "cells": "its cells, in order",
    "content": "its running text",
    "furniture": "what a parser took off the pages",
    "heading": "its heading",
    "kind": "which kind it is",
    "marker": "its number or letter as printed, or None",
    "masthead": "the head of the first page",
    "name": "its name",
    "place_date": "the place and date that close it",
    "raw": "the text as found",
    "rows": "its rows, in order",
    "signatures": "who signed it",
    "style": "how it looks",
    "subparagraphs": "the list under it",
    "title": "its title",
    "value": "the characters",
}


def model_page() -> str:
    """The page of the model."""
    return "\n".join(_model_lines()) + "\n"


def _model_lines() -> Iterator[str]:
    yield from (
        "# The model",
        "",
        "<!-- made by docs/make_reference.py from undoc/model.py -->",
        "",
        "Every class of the tree, drawn and field by field. Nodes are frozen, hold their parts in tuples, and compare",
        "by what the document says. All are names of the package: `undoc.Paragraph`. The",
        "[architecture](../architecture.md#the-model) tells why the model is as it is.",
        "",
        "![The classes of the model and what they hold](model.svg)",
        "",
        "In types, `Annex*` is a tuple of any number of annexes, `Masthead?` a masthead or None; a field without a",
        "default must be given.",
        "",
        f"**Every node** is a `Node`: {_lower(summary(Node)).rstrip('.')}. It has",
        "",
        *_table(own_fields(Node)),
        "",
        *_properties({"text": "Its own running text, without its marker, its footnotes and its subparagraphs."}),
        "- `children()`: the nodes directly inside, in reading order",
        "- `walk()`: the node and all inside it; `find(kind)`: every node of a class",
    )
    for group, kinds in groups().items():
        yield from ("", f"## {group}", "", _ABOUT[group])
        for kind in kinds:
            yield from _class(kind)


def _class(kind: type[Node]) -> Iterator[str]:
    base = kind.__mro__[1]
    of = f" A [{base.__name__}](#{base.__name__.lower()})." if issubclass(base, Document) else ""
    yield from ("", f"### {kind.__name__}", "", _code(summary(kind)) + of)
    if fields := own_fields(kind):
        yield from ("", *_table(fields))
    if known := own_properties(kind):
        yield from ("", *_properties(known))


def _table(fields: tuple[Field, ...]) -> Iterator[str]:
    yield "| field | type | default | |"
    yield "|---|---|---|---|"
    for item in fields:
        type_ = item.type.replace("|", "\\|")
        default = f"`{item.default}`" if item.default else ""
        yield f"| `{item.name}` | `{type_}` | {default} | {_code((item.says or _COMMON[item.name]).rstrip('.'))} |"


def _properties(known: dict[str, str]) -> Iterator[str]:
    yield from (f"- `{name}`: {_lower(_code(said)).rstrip('.')}" for name, said in known.items())


def _code(said: str) -> str:
    return said.replace("``", "`")


def _lower(said: str) -> str:
    return said[:1].lower() + said[1:]


def commands_page() -> str:
    """The page of the commands: what --help says."""
    return "\n".join(_commands_lines()) + "\n"


def _commands_lines() -> Iterator[str]:
    yield from (
        "# Commands",
        "",
        "<!-- made by docs/make_reference.py from undoc/cli -->",
        "",
        "What `undoc COMMAND --help` says. Exit codes: 0 done, 1 findings (or pages that are pictures), 2 wrong usage,",
        "3 a file that can't be read or written.",
    )
    context = click.Context(undoc_command)  # commands are loaded when they are asked for
    for name in undoc_command.list_commands(context):
        if (command := undoc_command.get_command(context, name)) is None:
            continue
        yield from (
            "",
            f"## undoc {name}",
            "",
            _help(command.help or ""),
            "",
            f"`undoc {' '.join((name, *_usage(command)))}`",
        )
        options = [option for option in command.params if isinstance(option, click.Option)]
        if options:
            yield from ("", "| option | |", "|---|---|")
            yield from (f"| {_option(option)} | {_about(option)} |" for option in options)


def _help(text: str) -> str:
    """The paragraphs of a command's help, each on one line."""
    return "\n\n".join(" ".join(part.split()) for part in text.replace("\b\n", "").split("\n\n"))


def _usage(command: click.Command) -> list[str]:
    said = ["[OPTIONS]"] if any(isinstance(option, click.Option) for option in command.params) else []
    for argument in command.params:
        if isinstance(argument, click.Argument):
            word = argument.metavar or (argument.name or "").upper() + ("…" if argument.nargs == -1 else "")
            said.append(word if argument.required or word.startswith("[") else f"[{word}]")
    return said


def _option(option: click.Option) -> str:
    names = ", ".join(option.opts)
    if option.is_flag or option.count:
        return f"`{names}`"
    kind = option.type
    value = option.metavar or ("|".join(kind.choices) if isinstance(kind, click.Choice) else kind.name.upper())
    value = value.replace(" RANGE", "").replace("|", "\\|")
    return f"`{names} {value}`"


def _about(option: click.Option) -> str:
    said = (option.help or "").replace("|", "\\|") + (" Required." if option.required else "")
    shown = option.show_default and not option.is_flag and option.default not in (None, ())
    return f"{said} Default: `{option.default}`.".strip() if shown else said


def main() -> int:
    """Write what is not up to date, or only tell it."""
    wanted = {"model.md": model_page(), "model.svg": drawing(), "commands.md": commands_page()}
    old = [name for name, text in wanted.items() if not _is(FOLDER / name, text)]
    if "--check" in sys.argv[1:]:
        if old:
            sys.stderr.write(f"docs/reference: {', '.join(old)} not up to date: run python docs/make_reference.py\n")
        return bool(old)
    for name in old:
        (FOLDER / name).write_text(wanted[name], "utf-8")
    return 0


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
