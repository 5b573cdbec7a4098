"""``undoc rule`` and the pages of the rules."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from undoc.cli import main
from undoc.rules import pages
from undoc.rules.registry import every_rule


def _run(*args: str) -> Result:
    return CliRunner().invoke(main, ["rule", *args], catch_exceptions=False)


def test_rules_are_listed() -> None:
    lines = _run().stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in every_rule()]
    rows = json.loads(_run("--json").stdout)
    assert [(row["code"], row["name"]) for row in rows] == [(rule.code, rule.name) for rule in every_rule()]


def test_a_rule_is_found_by_code_and_by_name() -> None:
    page = _run("n101").stdout
    assert page == _run("skipped-paragraph-number").stdout == pages.page(_rule("N101"))
    assert page.startswith("# N101 skipped-paragraph-number\n\n*Warning, fixable.*\n")
    assert "## Nothing is found" in page
    assert "## Found at: annex, para. 3" in page
    assert "paragraph 3.: Numbered." in page
    row = json.loads(_run("N101", "--json").stdout)
    assert "Found at: annex, para. 3" in [case["title"] for case in row["cases"]]


def test_a_rule_that_there_is_not() -> None:
    result = _run("Z999")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no rule 'Z999'" in result.stderr


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.code)
def test_every_rule_has_a_page_that_fits_a_terminal(rule: pages.AnyRule) -> None:
    page = pages.page(rule)
    assert page.count("```") % 2 == 0
    assert page.count("\n## ") >= 2
    assert pages.summary_of(rule) in page


def test_the_pages_of_the_docs_are_those_of_the_rules(root: Path) -> None:
    """After a change of rules: python docs/make_rule_pages.py."""
    script = root / "docs" / "make_rule_pages.py"
    done = subprocess.run([sys.executable, script, "--check"], cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def _rule(code: str) -> pages.AnyRule:
    return next(rule for rule in every_rule() if rule.code == code)
