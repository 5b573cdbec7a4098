"""The command line, a file for each command.

Exit codes: 0 done, 1 findings, 2 wrong usage, 3 a file that can't be read or written.
"""

from __future__ import annotations

import importlib

import click

import undoc

#: The commands by their names: the room and the name of each there, and the first sentence of its help. A command
#: is loaded when it is called, so that ``--help`` and ``--version`` answer at once.
COMMANDS = {
    "align": (
        "align:align",
        "Align each SRC, language versions of one document: a row for each paragraph, a column for each version.",
    ),
    "batch": ("batch:batch", "Convert many documents; one that can't be done stops no other."),
    "check": ("check:check", "Check each PATH, a file, a folder or - for standard input, by the rules."),
    "convert": ("convert:convert", "Convert SRC to each DST, its format told by the file name's ending."),
    "diff": (
        "diff:diff_command",
        "Tell what became of a document: what of OLD and NEW was changed, deleted, inserted, moved, renumbered.",
    ),
    "formats": ("formats:list_formats", "List the formats that can be read and written."),
    "graph": ("graph:graph", "Write who cites whom as a graph."),
    "refs": ("refs:refs", "List the documents that each SRC cites, and where."),
    "rule": ("rule:rule", "Show the page of a rule, by its code or its name; without one, list all rules."),
    "show": ("show:show", "Show the outline of SRC."),
}


class _Commands(click.Group):
    """The commands, each loaded when it is called."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        room, _, function = COMMANDS[name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(f"undoc.cli.{room}"), function)
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, said) for name, (_, said) in sorted(COMMANDS.items())])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(undoc.__version__, prog_name="undoc")
def main() -> None:
    """Read, convert and check the structure of United Nations documents."""
    from undoc.cli.streams import open_streams

    open_streams()
