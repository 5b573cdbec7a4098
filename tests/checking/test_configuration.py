"""``[tool.undoc]``: what may stand there, and what is said of what may not."""

from __future__ import annotations

from pathlib import Path

import pytest

import undoc
from undoc import CheckOptions, Document, Paragraph, Severity, Suppression, UndocError, Unparsed
from undoc.checking.configuration import find_configuration, read_configuration
from undoc.checking.unused import unused_suppressions
from undoc.rules.choosing import fits

GAP = Document(body=[Paragraph("x", "1."), Paragraph("y", "3."), Unparsed("z")])

WHOLE = """
[tool.undoc]
select = ["N", "S"]
ignore = ["S101"]
severities = {N101 = "info"}
per-file-ignores = {"old/*" = ["S"]}

[[tool.undoc.suppressions]]
code = "N101"
source = "adopted/*.txt"
address = "para. 3"
words = "some words"
reason = "so adopted"
"""


def _write(folder: Path, text: str, name: str = "pyproject.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    options = read_configuration(_write(tmp_path, WHOLE))
    assert options == CheckOptions(
        ["N", "S"],
        ["S101"],
        {"N101": "info"},
        per_file_ignores={"old/*": ["S"]},
        suppressions=[Suppression("N101", "so adopted", "adopted/*.txt", "para. 3", "some words")],
        root=tmp_path.resolve(),
    )


def test_a_file_of_its_own_needs_no_table(tmp_path: Path) -> None:
    assert read_configuration(_write(tmp_path, 'select = ["N"]', "undoc.toml")).select == ("N",)
    assert read_configuration(_write(tmp_path, '[tool.undoc]\nselect = ["N"]', "other.toml")).select == ("N",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.undoc]\nselct = []", "tool.undoc.selct: no such key; there are select, ignore"),
        ('[tool.undoc]\nselect = "N"', "tool.undoc.select: must be an array of codes, not a string"),
        ("[tool.undoc]\nselect = [1]", "tool.undoc.select[0]: must be a string, not int"),
        ('[tool.undoc]\nselect = ["Z1"]', "no rule has a code that begins with 'Z1'"),
        ('[tool.undoc]\nseverities = {N101 = "fatal"}', "tool.undoc.severities: 'fatal' for 'N101' is none of"),
        ("[tool.undoc]\nseverities = []", "tool.undoc.severities: must be a table, not an array"),
        ("[tool.undoc]\nseverities = {N101 = true}", "tool.undoc.severities.N101: must be a string, not a boolean"),
        ('[tool.undoc]\nper-file-ignores = {"a" = "T"}', "tool.undoc.per-file-ignores.'a': must be an array of codes"),
        ("[tool.undoc]\nsuppressions = {}", "tool.undoc.suppressions: must be an array of tables"),
        ("[tool.undoc]\nsuppressions = [1]", "tool.undoc.suppressions[0]: must be a table, not int"),
        ('[[tool.undoc.suppressions]]\ncode = "N101"\nsource = "*"', "suppressions[0]: has no 'reason', which must be"),
        (
            '[[tool.undoc.suppressions]]\ncode = "N1"\nsource = "*"\nreason = ""',
            "suppressions[0].reason: must not be empty",
        ),
        ('[[tool.undoc.suppressions]]\nfile = "N1"', "tool.undoc.suppressions[0].file: no such key; there are code,"),
        ("[tool]\nundoc = 3", "tool.undoc: must be a table, not int"),
        ("[tool.other]", "has no table [tool.undoc]"),
        ("[tool", "is no TOML: "),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = _write(tmp_path, text)
    with pytest.raises(UndocError) as caught:
        read_configuration(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UndocError, match="can't be read"):
        read_configuration(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    with pytest.raises(UndocError, match="is no TOML"):
        read_configuration(tmp_path / "bytes.toml")


def test_the_nearest_file_with_a_table_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = _write(tmp_path, "[tool.undoc]\n")
    _write(tmp_path / "a", "[tool.other]\n")
    assert find_configuration(inner) == outer.resolve()
    nearest = _write(inner, "[tool.undoc]\n")
    assert find_configuration(inner) == nearest.resolve()


@pytest.mark.parametrize(
    ("pattern", "source", "fit"),
    [
        ("*", None, True),
        ("*.txt", None, False),
        ("*.txt", "a/b.txt", True),
        ("b.txt", "a/b.txt", True),
        ("a/*", "a/c/b.txt", True),
        ("old/*", "a/old/b.txt", False),
        ("*/old/*", "a/old/b.txt", True),
        ("a/b.tx?", "a/b.txt", True),
        ("b", "a/b.txt", False),
    ],
)
def test_patterns_fit_names(pattern: str, source: str | None, fit: bool) -> None:
    assert fits(pattern, source, None) is fit


def test_patterns_are_relative_to_the_folder_of_the_file(tmp_path: Path) -> None:
    assert fits("old/*", str(tmp_path / "old" / "a.txt"), tmp_path)
    assert not fits("old/*", str(tmp_path / "new" / "old" / "a.txt"), tmp_path)


def test_rules_can_be_ignored_by_file() -> None:
    options = CheckOptions(per_file_ignores={"old/*": ["N"], "*.xml": "S102"})

    def codes(source: str | None) -> list[str]:
        return [item.code for item in undoc.validate(GAP, options=options, source=source)]

    assert codes(None) == codes("new.txt") == ["N101", "S102"]
    assert codes("old/a.txt") == ["S102"]
    assert codes("new.xml") == ["N101"]


@pytest.mark.parametrize(
    ("suppression", "hidden"),
    [
        (Suppression("N101", "known"), True),
        (Suppression("n", "known", "a.*"), True),
        (Suppression("N101", "known", address="Para.  3"), True),
        (Suppression("N101", "known", "b.*"), False),
        (Suppression("N101", "known", address="para. 4"), False),
        (Suppression("N101", "known", words="other"), False),
    ],
)
def test_suppressed_findings_are_kept_apart(suppression: Suppression, hidden: bool) -> None:
    options = CheckOptions(suppressions=[suppression], severities={"N": "error"})
    report = undoc.validate(GAP, options=options, source="a.txt")
    assert [item.code for item in report] == (["S102"] if hidden else ["N101", "S102"])
    assert [(item.code, item.severity) for item in report.suppressed] == [("N101", Severity.ERROR)] * hidden
    unused = list(unused_suppressions(options, report, ["a.txt"]))
    about = suppression.source != "b.*"
    assert len(unused) == (about and not hidden)


def test_a_suppression_is_only_unused_where_its_rule_was_run() -> None:
    options = CheckOptions(ignore="N", suppressions=[Suppression("N101", "known"), Suppression("S101", "known")])
    report = undoc.validate(GAP, options=options)
    assert [line.split(" is ")[0] for line in unused_suppressions(options, report, ["a.txt"])] == ["suppressions[1]"]


def test_suppressions_must_say_why() -> None:
    with pytest.raises(ValueError, match="reason"):
        Suppression("N101", "")
    with pytest.raises(UndocError, match="no rule has a code"):
        undoc.validate(GAP, options=CheckOptions(suppressions=[Suppression("Z", "known")]))
