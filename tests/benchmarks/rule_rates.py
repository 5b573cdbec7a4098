"""How often each rule finds fault with official documents: ``python -m tests.benchmarks.rule_rates [--write FILE]``.

The UN's own files are the measure of the rules' severities: a rule that finds fault with more than 2 % of them is at
most a warning, with more than 10 % information. What is printed, or written to FILE, is a table in Markdown; the exit
code is 1 where a rule is graver than that. The documents are those of the corpus (``UNDOC_CORPUS``): XML, texts of
printed pages (with and without the layout: one document, whose findings are those of both readings, each once), files
of word processors, letters. Rules on language versions are held against the versions that are not English.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

import undoc
from undoc.rules import Rule, VersionsRule, versions_rules
from undoc.rules.registry import every_rule

_ROOT = Path(__file__).resolve().parents[2]
#: What share of documents a rule may find fault with to be an error, and to be a warning.
_MOST = {undoc.Severity.ERROR: 0.02, undoc.Severity.WARNING: 0.10, undoc.Severity.INFO: 1.0}
#: The letters of the corpus that were really issued; the others there are invented.
_ISSUED = "S_*.txt"


@frozen
class Rate:
    """What a rule found.

    Attributes:
        documents: how many official documents it found fault with.
        findings: how many faults.
        of: how many documents there are.
    """

    rule: type[Rule] | type[VersionsRule]
    documents: int
    findings: int
    of: int

    @property
    def share(self) -> float:
        """The share of documents that it found fault with."""
        return self.documents / self.of if self.of else 0.0

    @property
    def too_grave(self) -> bool:
        """Whether it is graver than its share allows."""
        return self.share > _MOST[self.rule.severity]


def official(corpus: Path) -> Iterator[tuple[str, list[Path]]]:
    """The official documents: the name of each, and the files that it is read from."""
    for folder, pattern in (("akn", "*.xml"), ("docx", "*.docx"), ("letters", _ISSUED), ("seed", "*.txt")):
        for path in sorted((corpus / folder).glob(pattern)):
            yield f"{folder}/{path.name}", [path]
    for path in sorted((corpus / "pages").glob("*.txt")):
        if not path.name.endswith((".layout.txt", ".pdftotext.txt")):
            layout = path.with_suffix(".layout.txt")
            yield f"pages/{path.name}", [path, layout] if layout.is_file() else [path]


def measure(corpus: Path) -> list[Rate]:
    """What every rule finds, in the order of the codes."""
    found: dict[str, set[tuple[str, object, str]]] = defaultdict(set)
    versions: dict[str, list[tuple[str, undoc.Document]]] = defaultdict(list)
    count = 0
    for name, paths in official(corpus):
        count += 1
        for place, path in enumerate(paths):
            document = undoc.read(path)
            for item in undoc.validate(document):
                found[item.code].add((name, item.address, item.message))
            work = re.match(r"(.*)\.(?:ar|en|es|fr|ru|zh)\.\w+$", name)
            if work and not place:
                versions[work[1]].append((name, document))
    held = list(_compare(versions.values(), found))
    return [
        Rate(
            rule,
            len({name for name, _, _ in found[rule.code]}),
            len(found[rule.code]),
            len(held) if issubclass(rule, VersionsRule) else count,
        )
        for rule in every_rule()
    ]


def _compare(
    works: Iterable[list[tuple[str, undoc.Document]]], found: dict[str, set[tuple[str, object, str]]]
) -> Iterator[str]:
    """Hold the versions of each work against the English one; tells the name of each."""
    for versions in works:
        first = next((document for _, document in versions if document.language == "en"), None)
        for name, document in versions:
            if first is None or document is first:
                continue
            yield name
            for item in undoc.validate_versions([first, document]) if versions_rules() else ():
                found[item.code].add((name, item.address, item.message))


def table(rates: Iterable[Rate]) -> str:
    """The rates as a page in Markdown."""
    rates = list(rates)
    count = max((rate.of for rate in rates), default=0)
    lines = [
        "# How often rules find fault with official documents",
        "",
        f"Measured on {count} of the UN's own documents (XML, printed pages, files of word processors, letters; each",
        "language version is one) by `python -m tests.benchmarks.rule_rates --write docs/rules/rates.md`. A rule that",
        "finds fault with more than 2 % of them is at most a warning, with more than 10 % information. A test sees to",
        "that.",
        "",
        "| code | name | severity | documents | share | findings |",
        "|---|---|---|---:|---:|---:|",
    ]
    for rate in rates:
        rule = rate.rule
        severity = rule.severity.name.lower()
        share = f"{100 * rate.share:.1f} %"
        lines.append(f"| {rule.code} | {rule.name} | {severity} | {rate.documents} | {share} | {rate.findings} |")
    return "\n".join((*lines, ""))


def main() -> int:
    """Measure, and print or write the table.

    Returns:
        1 where a rule is too grave, otherwise 0.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the table there")
    arguments = parser.parse_args()
    corpus = Path(os.environ.get("UNDOC_CORPUS", _ROOT.parent / "shared" / "corpus"))
    rates = measure(corpus)
    if arguments.write is not None:
        arguments.write.parent.mkdir(parents=True, exist_ok=True)
        arguments.write.write_text(table(rates), "utf-8")
    else:
        sys.stdout.write(table(rates))
    grave = [rate for rate in rates if rate.too_grave]
    for rate in grave:
        said = f"{rate.rule.code} {rate.rule.name}: {100 * rate.share:.1f} % is too much for {rate.rule.severity.name}"
        sys.stderr.write(f"{said.lower()}\n")
    return int(bool(grave))


if __name__ == "__main__":
    sys.exit(main())
