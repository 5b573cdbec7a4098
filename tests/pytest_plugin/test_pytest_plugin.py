"""The plugin for pytest, in runs of pytest of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib import metadata

import pytest

pytest_plugins = ["pytester"]

GOOD = "1. It rained.\n\n2. It rained again.\n"

Run = Callable[..., pytest.RunResult]


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Runs pytest with the plugin, be undoc installed or not, warnings as errors."""
    known = any(entry.value == "undoc.pytest_plugin" for entry in metadata.entry_points(group="pytest11"))
    given = [] if known else ["-p", "undoc.pytest_plugin"]

    def run(*arguments: str) -> pytest.RunResult:
        return pytester.runpytest_inprocess("-W", "error", "-p", "no:cacheprovider", *given, *arguments)

    return run


@pytest.fixture
def letters(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder of documents: a good one, one that its rules find fault with, one that is no document."""
    import undoc

    folder = pytester.mkdir("letters")
    (folder / "good.txt").write_text(GOOD, "utf-8")
    faulty = undoc.Document(
        language="en", body=[undoc.Paragraph("It rained.", "1."), undoc.Unparsed("2 See above.", "a note")]
    )
    undoc.write(faulty, folder / "faulty.json")
    (folder / "broken.xml").write_text("<akomaNtoso>", "utf-8")
    return pytester


def test_documents_are_test_items(run: Run, letters: pytest.Pytester) -> None:
    done = run("--undoc-check", "letters/*", "-v")
    done.assert_outcomes(passed=1, failed=2)
    done.stdout.fnmatch_lines_random(
        [
            "letters/good.txt::undoc PASSED*",
            "letters/faulty.json::undoc FAILED*",
            "*undoc check letters/faulty.json*",
            "*error S102: text that could not be placed: a note*",
            "*broken.xml:1*",
        ]
    )
    done.stdout.no_fnmatch_line("*Traceback*")
    done.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_documents_beside_tests_each_once(run: Run, letters: pytest.Pytester) -> None:
    letters.makepyfile("def test_one(): pass")
    letters.makeini("[pytest]\ntestpaths = .\n")
    good = ("--undoc-check", "letters/*.txt")
    run(*good).assert_outcomes(passed=2)
    run(*good, ".").assert_outcomes(passed=2)
    run(*good, "letters").assert_outcomes(passed=1)
    run(*good, "letters/good.txt").assert_outcomes(passed=1)
    run(*good, "--undoc-check", "**/good.*", "test_documents_beside_tests_each_once.py").assert_outcomes(passed=2)
    run(*good, "test_documents_beside_tests_each_once.py::test_one").assert_outcomes(passed=2)
    run(*good, "-k", "test_one").assert_outcomes(passed=1, deselected=1)
    run("--undoc-check", str(letters.path / "letters" / "good.txt")).assert_outcomes(passed=2)


def test_patterns_are_relative_to_the_folder_or_else_to_the_root(
    run: Run, letters: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters.makeini("[pytest]\naddopts = --undoc-check letters/*.txt\ntestpaths = letters\n")
    run().assert_outcomes(passed=1)
    monkeypatch.chdir(letters.mkdir("elsewhere"))
    run().assert_outcomes(passed=1)


def test_a_pattern_that_matches_nothing_is_wrong_usage(run: Run, letters: pytest.Pytester) -> None:
    done = run("--undoc-check", "lettres/*.txt")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*--undoc-check: no document matches 'lettres/[*].txt'*"])


def test_folders_that_pytest_does_not_enter_are_left_out(run: Run, letters: pytest.Pytester) -> None:
    build = letters.mkdir("build")
    (build / "copy.txt").write_text(GOOD, "utf-8")
    run("--undoc-check", "**/*.txt").assert_outcomes(passed=1)
    assert run("--undoc-check", "build/*.txt").ret == pytest.ExitCode.USAGE_ERROR
    run("--undoc-check", "**/*.txt", "letters").assert_outcomes(passed=1)


def test_two_workers(run: Run, letters: pytest.Pytester) -> None:
    pytest.importorskip("xdist")
    for at in range(6):
        (letters.path / "letters" / f"more{at}.txt").write_text(GOOD, "utf-8")
    letters.makepyfile("def test_one(assert_valid, undoc_read): assert_valid(undoc_read('letters/good.txt'))")
    letters.makeini("[pytest]\ntestpaths = .\n")
    done = run("-n", "2", "--undoc-check", "letters/*")
    done.assert_outcomes(passed=8, failed=2)
    done.stdout.fnmatch_lines(["*error S102: text that could not be placed*"])


def test_documents_that_are_not_equal_are_told_apart(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from undoc import Document, Paragraph

        def test_equal():
            first = Document(body=[Paragraph("The station was opened.", "1.")])
            second = Document(body=[Paragraph("The station was closed.", "1."), Paragraph("Rain.", "2.")])
            assert first == second

        def test_other():
            assert Paragraph("Rain.") == "Rain."

        def test_identity():
            assert Paragraph("Rain.") is Paragraph("Rain.")
        """
    )
    done = run()
    done.assert_outcomes(failed=3)
    done.stdout.fnmatch_lines(
        [
            "E * para. 1: text of paragraph 1. changed: The station was [[]-opened-]{+closed+}.",
            "E * para. 2: paragraph 2. is extra: Rain.",
        ]
    )


def test_fixtures_read_and_check(run: Run, letters: pytest.Pytester) -> None:
    inner = letters.mkdir("tests")
    (inner / "near.txt").write_text(GOOD, "utf-8")
    (inner / "test_letters.py").write_text(
        """
def test_near(undoc_read, assert_valid):
    assert_valid(undoc_read("near.txt"))

def test_far(undoc_read, assert_valid):
    assert_valid(undoc_read("letters/faulty.json"))

def test_nowhere(undoc_read):
    undoc_read("letters/nothing.txt")

def test_format(undoc_read):
    assert undoc_read("near.txt", format="text").paragraphs
""",
        "utf-8",
    )
    done = run("tests")
    done.assert_outcomes(passed=2, failed=2)
    done.stdout.fnmatch_lines(["*error S102*", "*ParseError: *nothing.txt: can't be read: no such file*"])


def test_the_choice_of_rules_can_be_overridden(run: Run, letters: pytest.Pytester) -> None:
    letters.makeconftest(
        """
import pytest
import undoc

@pytest.fixture(scope="session")
def undoc_options():
    return undoc.CheckOptions(ignore="S102")
"""
    )
    letters.makepyfile("def test_it(undoc_read, assert_valid): assert_valid(undoc_read('letters/faulty.json'))")
    run().assert_outcomes(passed=1)


def test_the_choices_of_the_project_hold(run: Run, letters: pytest.Pytester) -> None:
    letters.makepyprojecttoml('[tool.undoc]\nignore = ["S102"]\n')
    letters.makepyfile("def test_it(undoc_read, assert_valid): assert_valid(undoc_read('letters/faulty.json'))")
    run("--undoc-check", "letters/*.json").assert_outcomes(passed=2)
    letters.makepyprojecttoml('[tool.undoc]\nignore = ["Q9"]\n')
    done = run("--undoc-check", "letters/*.json")
    assert done.parseoutcomes() in ({"failed": 1, "errors": 1}, {"failed": 1, "error": 1})
    done.stdout.fnmatch_lines(["*pyproject.toml: no rule has a code that begins with 'Q9'*"])


def test_how_grave_a_finding_must_be_to_fail(run: Run, letters: pytest.Pytester) -> None:
    skipping = "1. It rained.\n\n2. It rained again.\n\n4. It snowed.\n"
    (letters.path / "letters" / "skipping.txt").write_text(skipping, "utf-8")
    done = run("--undoc-check", "letters/skipping.txt")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*warning N101*"])
    run("--undoc-check", "letters/skipping.txt", "--undoc-least", "error").assert_outcomes(passed=1)
    assert run("--undoc-check", "letters/*", "--undoc-least", "fatal").ret == pytest.ExitCode.USAGE_ERROR


def test_golden_outlines_are_written_and_compared(run: Run, letters: pytest.Pytester) -> None:
    letters.makepyfile(
        "def test_it(undoc_read, undoc_outline): undoc_outline(undoc_read('letters/good.txt'), 'golden/good.txt')"
    )
    done = run()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*there is no golden outline*--undoc-update*"])
    run("--undoc-update").assert_outcomes(passed=1)
    golden = letters.path / "golden" / "good.txt"
    assert "paragraph 2.: It rained again." in golden.read_text("utf-8")
    run().assert_outcomes(passed=1)
    golden.write_text(golden.read_text("utf-8").replace("again", "twice"), "utf-8")
    done = run()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*line *: paragraph 2.: It rained [[]-twice-]{+again+}."])


def test_a_run_that_does_not_use_it_loads_no_reader_and_no_rule() -> None:
    code = (
        "import sys, undoc.pytest_plugin\n"
        "said = [name for name in sys.modules if name.startswith(('undoc.parsers', 'undoc.exporters', 'undoc.rules', "
        "'undoc.comparing', 'undoc.testing', 'lxml', 'hypothesis'))]\n"
        "sys.exit(str(said) if said else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_entry_point_is_that_of_the_project(root: object) -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(str(root)) / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"undoc_un": "undoc.pytest_plugin"}
