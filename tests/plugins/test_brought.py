"""Formats and rules of other distributions: they join, keep off what is undoc's own, and fail with their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import metadata
from typing import Any

import pytest
from attrs import define, evolve, field

import undoc
from undoc import CheckOptions, Diagnostic, Document, Severity, TextOptions, UndocError, UnknownFormat, formats
from undoc.formats import Format
from undoc.rules import Case, Rule, registry


@define
class Distribution:
    name: str


@define
class Entry:
    """An entry point that holds what it is told to."""

    name: str
    held: Any
    dist: Distribution | None = field(factory=lambda: Distribution("some-plugin"))

    def load(self) -> Any:
        if isinstance(self.held, Exception):
            raise self.held
        return self.held


Join = Callable[..., None]


@pytest.fixture
def join(monkeypatch: pytest.MonkeyPatch) -> Iterator[Join]:
    """Makes entry points be there."""
    caches = (formats._joined, registry._all, registry._brought)

    def clear() -> None:
        for cached in caches:
            cached.cache_clear()

    def join(group: str, *entries: Entry) -> None:
        clear()
        monkeypatch.setattr(metadata, "entry_points", lambda group, wanted=group: [*entries] if group == wanted else [])

    yield join
    monkeypatch.undo()
    clear()


def upper(document: Document, _options: object, _report: list[Diagnostic]) -> bytes:
    return document.text.upper().encode()


def lower(source: bytes | str, _options: object) -> Document:
    return Document(body=str(source, "utf-8").lower() if isinstance(source, bytes) else source.lower())


def fail(*_args: object) -> bytes:
    raise KeyError("heading")


def refuse(*_args: object) -> bytes:
    raise undoc.ParseError("it is no capital", line=3)


HERE = __name__
UPPER = Format("upper", (".up",), "text in capitals", TextOptions, f"{HERE}:lower", f"{HERE}:upper")


def test_a_format_joins_the_table(join: Join, tmp_path: Any) -> None:
    join("undoc.formats", Entry("upper", UPPER))
    document = undoc.parse(b"RAIN", format="upper")
    assert document.text == "rain"
    undoc.write(document, tmp_path / "rain.up")
    assert (tmp_path / "rain.up").read_bytes() == b"RAIN"
    assert undoc.read(tmp_path / "rain.up") == document
    assert [item.name for item in formats.formats()][-1] == "upper"
    join("undoc.formats", Entry("both", (UPPER, evolve(UPPER, name="shout", suffixes=(".shout",)))))
    assert formats.by_suffix("a.shout").name == "shout"


@pytest.mark.parametrize(
    ("held", "message"),
    [
        (ImportError("no module named upper"), "fails: ImportError: no module named upper"),
        (SyntaxError("bad"), "fails: SyntaxError: bad"),
        ("a string", "holds 'a string', which is no Format"),
        (evolve(UPPER, name="Upper case"), "has the name 'Upper case' and the suffixes"),
        (evolve(UPPER, suffixes=("up",)), "names are small letters, suffixes a point and small letters"),
        (evolve(UPPER, name="docx"), "has the name 'docx', which is taken"),
        (evolve(UPPER, name="text"), "has the name 'text', which is taken"),
        ((UPPER, UPPER), "has the name 'upper', which is taken"),
    ],
)
def test_a_broken_format_is_told_with_its_distribution(join: Join, held: object, message: str) -> None:
    join("undoc.formats", Entry("upper", held))
    with pytest.raises(UndocError) as caught:
        formats.by_suffix("a.up")
    assert str(caught.value).startswith("the format 'upper', which the distribution 'some-plugin' brings,")
    assert message in str(caught.value)
    assert formats.by_name("xml").name == "xml"  # what is undoc's own works all the same


def test_an_entry_without_a_distribution(join: Join) -> None:
    join("undoc.formats", Entry("upper", ImportError("x"), None))
    with pytest.raises(UndocError, match="'upper', which another distribution brings, fails"):
        formats.formats()


def test_built_in_formats_keep_their_suffixes(join: Join) -> None:
    join("undoc.formats", Entry("upper", evolve(UPPER, suffixes=(".txt", ".up"))))
    assert formats.by_suffix("a.txt").name == "text"
    assert formats.by_suffix("a.up").name == formats.by_name("upper").name == "upper"


def test_a_suffix_of_two_distributions_is_nobodys(join: Join) -> None:
    other = evolve(UPPER, name="shout")
    join("undoc.formats", Entry("b", other, Distribution("second")), Entry("a", UPPER, Distribution("first")))
    with pytest.raises(UnknownFormat, match="belongs to 'upper' of first and 'shout' of second: say format="):
        formats.by_suffix("a.up")
    assert formats.by_name("shout") == other


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (f"{HERE}:fail", "fails: KeyError: 'heading'"),
        (f"{HERE}:nothing", "fails: AttributeError: "),
        ("no_such_module:parse", "fails: ModuleNotFoundError: "),
        ("builtins:print", "makes NoneType where"),
    ],
)
def test_functions_of_a_format_that_fail(join: Join, place: str, message: str) -> None:
    join("undoc.formats", Entry("upper", evolve(UPPER, parser=place, exporter=place)))
    for call in (lambda: undoc.parse(b"x", format="upper"), lambda: undoc.export(Document(), "upper")):
        with pytest.raises(UndocError) as caught:
            call()
        assert "which the distribution 'some-plugin' brings" in str(caught.value)
        assert message in str(caught.value)


def test_errors_of_undoc_stay_what_they_are(join: Join) -> None:
    join("undoc.formats", Entry("upper", evolve(UPPER, parser=f"{HERE}:refuse")))
    with pytest.raises(undoc.ParseError, match="line 3: it is no capital"):
        undoc.parse(b"x", format="upper")


class AnyDocument(Rule):
    """No document is as it should be, says this rule, which is there for tests alone."""

    code = "Q101"
    name = "any-document"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        yield self.found(self.document, "there is a document")

    @classmethod
    def cases(cls) -> Iterator[Case]:
        yield Case(Document(), at=("",))


class Failing(AnyDocument):
    """A rule that fails when it has found something."""

    def check(self) -> Iterator[Diagnostic]:
        yield from super().check()
        raise ZeroDivisionError("division by zero")


class Saying(AnyDocument):
    """A rule that finds strings."""

    def check(self) -> Iterator[Any]:
        yield "a string"


def test_a_rule_joins(join: Join) -> None:
    join("undoc.rules", Entry("any", AnyDocument))
    assert [item.code for item in undoc.validate(Document(), options=CheckOptions(select="Q"))] == ["Q101"]


@pytest.mark.parametrize(
    ("rule", "message"),
    [(Failing, "fails: ZeroDivisionError: division by zero"), (Saying, "finds 'a string', which is no Diagnostic")],
)
def test_a_rule_that_fails_is_told_with_its_distribution(join: Join, rule: type[Rule], message: str) -> None:
    join("undoc.rules", Entry("any", rule))
    with pytest.raises(UndocError) as caught:
        undoc.validate(Document())
    assert str(caught.value) == f"the rule 'any', which the distribution 'some-plugin' brings, {message}"
    assert undoc.validate(Document(), options=CheckOptions(ignore="Q")).ok


@pytest.mark.parametrize(
    ("held", "message"),
    [
        (ImportError("no module"), "fails: ImportError: no module"),
        (Document, "which is no rule"),
        (Rule, "which is no rule"),
        ((AnyDocument, AnyDocument), "has the code Q101 or the name 'any-document', which is taken"),
        (type("E101", (AnyDocument,), {"code": "E101"}), "has the code 'E101': a code is letters but"),
        (
            type("Taken", (AnyDocument,), {"code": "N101"}),
            "has the code N101 or the name 'any-document', which is taken",
        ),
    ],
)
def test_rules_that_can_not_join(join: Join, held: object, message: str) -> None:
    join("undoc.rules", Entry("any", held))
    with pytest.raises(UndocError) as caught:
        undoc.validate(Document())
    assert str(caught.value).startswith("the rule 'any', which the distribution 'some-plugin' brings,")
    assert message in str(caught.value)
