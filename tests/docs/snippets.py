"""The snippets of a page of Markdown, and how each is run.

- ```` ```python ````: run in the page's namespace; with ``>>>`` as a doctest. An ```` ```output ```` block that follows
  is what it prints.
- ```` ```console ````: ``$ command`` and below it what it prints; a line ``…`` stands for any lines, a ``…`` at the
  end of a line for the rest of it. The command ends with 0, or as its comment says: ``# exit code 1``.
- ```` ```sh ````: a command on each line, whose output is not looked at.
- a block below ``<!-- file: NAME -->`` is written to that file instead.
- a block below ``<!-- not run: REASON -->`` is not run; the tests have a list of these.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

RUN = ("python", "console", "sh")
_FENCE = re.compile(r"(?P<indent> *)(?P<fence>`{3,})(?P<info>[\w{}-]*)")
_MARK = re.compile(r"<!-- (?P<key>file|not run): (?P<value>.+) -->")
_EXIT = re.compile(r"# (?:.*; )?exit code (\d)$")


@frozen
class Snippet:
    """A fenced block.

    Attributes:
        line: the number of its first line in the page.
        kind: its language.
        code: what stands in it.
        file: the file that it is to be written to.
        reason: why it is not run, where it is not.
        output: what it prints, where the page shows that.
    """

    line: int
    kind: str
    code: str
    file: str | None = None
    reason: str | None = None
    output: str | None = None


def snippets_of(text: str) -> list[Snippet]:
    """The fenced blocks of a page, those of ``output`` joined to the blocks that they follow."""
    found: list[Snippet] = []
    mark: dict[str, str] = {}
    follows = False  # nothing but blank lines since the last block
    lines = enumerate(text.split("\n"), 1)
    for number, line in lines:
        if (marked := _MARK.fullmatch(line.strip())) is not None:
            mark = {marked["key"]: marked["value"]}
        elif (opened := _FENCE.fullmatch(line.rstrip())) is not None:
            code = "\n".join(_until(opened["fence"], len(opened["indent"]), lines)) + "\n"
            if opened["info"] == "output":
                assert follows, f"line {number}: an output without its code"
                before = found.pop()
                found.append(Snippet(before.line, before.kind, before.code, before.file, before.reason, code))
            else:
                file, reason = mark.get("file"), mark.get("not run")
                found.append(Snippet(number + 1, opened["info"], code, file, reason))
            mark, follows = {}, True
        elif line.strip() and not line.startswith("<!-- "):
            mark, follows = {}, False
    return found


def _until(fence: str, indent: int, lines: Iterator[tuple[int, str]]) -> Iterator[str]:
    for _, line in lines:
        if line.strip() == fence:
            return
        yield line[min(indent, len(line) - len(line.lstrip(" "))) :]
    raise AssertionError(f"a block begun with {fence} has no end")


def run_snippet(snippet: Snippet, page: str, names: dict[str, Any], folder: Path, env: Mapping[str, str]) -> None:
    """Run a block, and hold what it prints against what the page shows.

    Args:
        snippet: the block.
        page: the page's name, for messages.
        names: the namespace of the page's Python.
        folder: the working directory.
        env: environment of commands.
    """
    place = f"{page}:{snippet.line}"
    if snippet.file is not None:
        target = folder / snippet.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(snippet.code, "utf-8")
    elif snippet.kind == "python" and ">>> " in snippet.code:
        _run_doctest(snippet, place, names)
    elif snippet.kind == "python":
        printed = io.StringIO()
        code = compile("\n" * (snippet.line - 1) + snippet.code, page, "exec", dont_inherit=True)
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # noqa: S102
        if snippet.output is not None:
            assert_shown(snippet.output, printed.getvalue(), place)
    else:
        for command, shown in commands_of(snippet):
            _run_command(command, shown, place, folder, env)


def commands_of(snippet: Snippet) -> Iterator[tuple[str, str | None]]:
    """Each command of a block and what the page shows of its output, None where it shows none."""
    if snippet.kind == "sh":
        yield from ((line, None) for line in snippet.code.splitlines() if line.strip())
        return
    parts = re.split(r"^\$ ", snippet.code, flags=re.MULTILINE)
    assert not parts[0].strip(), f"line {snippet.line}: output without a command"
    for part in parts[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def _run_command(command: str, shown: str | None, place: str, folder: Path, env: Mapping[str, str]) -> None:
    done = subprocess.run(
        ["bash", "-c", command],
        check=False,
        cwd=folder,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    told = _EXIT.search(command)
    due = int(told[1]) if told else 0
    assert done.returncode == due, f"{place}: {command!r} ends with {done.returncode}:\n{done.stdout}"
    if shown is not None:
        assert_shown(shown, done.stdout, f"{place}: {command!r}")


def _run_doctest(snippet: Snippet, place: str, names: dict[str, Any]) -> None:
    test = doctest.DocTestParser().get_doctest(snippet.code, names, place, place, snippet.line - 1)
    told = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(test, out=told.write, clear_globs=False)
    names.update(test.globs)
    assert not runner.failures, told.getvalue()


def assert_shown(shown: str, printed: str, place: str) -> None:
    """Hold what a page shows against what is printed; white space at ends of lines and blank lines around aside."""
    pattern = "\n".join(line.rstrip() for line in shown.strip("\n").split("\n"))
    text = "\n".join(line.rstrip() for line in printed.strip("\n").split("\n"))
    parts = re.split(r"^…$", pattern, flags=re.MULTILINE)
    wanted = "(?s:.*?)".join(_line_by_line(part) for part in parts)
    assert re.fullmatch(wanted, text) is not None, f"{place} prints\n{text}\n--- and the page shows\n{pattern}"


def _line_by_line(part: str) -> str:
    lines = (re.escape(line[:-1]) + ".*" if line.endswith("…") else re.escape(line) for line in part.split("\n"))
    return "\n".join(lines)
