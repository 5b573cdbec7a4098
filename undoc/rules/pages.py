"""The pages of rules: what a rule's class says, as Markdown."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator

from attrs import frozen

from undoc.model import Document
from undoc.outlines import outline
from undoc.rules.registry import every_rule
from undoc.rules.rule import Case, Rule, VersionsRule

#: Columns after which the lines of an outline are cut, and how many of them a page shows.
_WIDTH, _LINES = 96, 24

AnyRule = type[Rule] | type[VersionsRule]


@frozen
class Shown:
    """A case as a page shows it.

    Attributes:
        title: what it is.
        outlines: the document's outline; those of both versions where the rule is on versions.
    """

    title: str
    outlines: tuple[str, ...]


def summary_of(rule: AnyRule) -> str:
    """The first sentence of a rule's page: how a document should be."""
    return " ".join(inspect.cleandoc(rule.__doc__ or "").partition("\n\n")[0].split())


def text_of(rule: AnyRule) -> str:
    """The paragraphs of a rule's page, each on one line; without the attributes and arguments that classes tell of."""
    paragraphs = inspect.cleandoc(rule.__doc__ or "").split("\n\n")
    return "\n\n".join(paragraph if _is_list(paragraph) else " ".join(paragraph.split()) for paragraph in paragraphs)


def is_fixable(rule: AnyRule) -> bool:
    """Whether it can mend what it finds."""
    return getattr(rule, "fix", None) is not None


def cases_of(rule: AnyRule) -> Iterator[Shown]:
    """The rule's cases: good ones and bad ones, with where the fault is."""
    for case in rule.cases():
        first, judged = (case[0], case[1]) if isinstance(case, tuple) else (None, case)
        documents = (judged.document,) if first is None else (first, judged.document)
        yield Shown(_title(judged), tuple(_outline(document) for document in documents))


def page(rule: AnyRule) -> str:
    """A rule's page in Markdown."""
    return "\n".join(_page(rule))


def index(rules: Iterable[AnyRule] | None = None) -> str:
    """A table of rules in Markdown, those there are if none are given."""
    lines = [
        "# Rules",
        "",
        "`undoc rule CODE` shows a page in the terminal. [Checking](../checking.md) tells how rules are chosen, and",
        "findings weighed and suppressed. Fixable are those whose findings `undoc check --fix` can mend.",
        "",
        "| code | name | severity | fixable | how a document should be |",
        "|---|---|---|---|---|",
    ]
    for rule in every_rule() if rules is None else rules:
        fixable = "yes" if is_fixable(rule) else ""
        said = summary_of(rule).replace("|", "\\|")
        level = rule.severity.name.lower()
        lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.name} | {level} | {fixable} | {said} |")
    return "\n".join((*lines, ""))


def _page(rule: AnyRule) -> Iterator[str]:
    fixable = ", fixable" if is_fixable(rule) else ""
    kind = ", on language versions" if issubclass(rule, VersionsRule) else ""
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield f"*{rule.severity.name.capitalize()}{fixable}{kind}.*"
    yield ""
    yield text_of(rule)
    for case in cases_of(rule):
        yield f"\n## {case.title}"
        for shown in case.outlines:
            yield f"\n```text\n{shown}\n```"
    yield ""


def _title(case: Case) -> str:
    if not case.at:
        return "Nothing is found"
    places = ", ".join(dict.fromkeys(place or "the document" for place in case.at))
    return f"Found at: {places}"


def _outline(document: Document) -> str:
    lines = outline(document, _WIDTH).split("\n")
    return "\n".join(lines if len(lines) <= _LINES else [*lines[: _LINES - 1], "…"])


def _is_list(paragraph: str) -> bool:
    return any(line.lstrip().startswith(("- ", "* ", "|")) for line in paragraph.split("\n"))
