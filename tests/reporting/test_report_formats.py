"""Reports for programs: JSON, SARIF, GitHub's commands, and the page of HTML."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import jsonschema
import pytest

import undoc
from undoc import CheckOptions, Diagnostic, Document, Paragraph, Severity, Suppression
from undoc.checking.files import check_file
from undoc.diagnostics import Report
from undoc.printed_addresses import print_address

TEXT = "1. First 😀 words of A//68/9123.\n\n3. Third & <last>.\n"


def _report(text: str = TEXT, name: str = "old files/a#1.txt", **options: Any) -> Report:
    return check_file(name, text.encode(), CheckOptions(**options)).report


def test_json_says_all_that_is_known() -> None:
    rows = json.loads(_report(suppressions=[Suppression("N", "as adopted")]).to_json())
    assert [row["code"] for row in rows] == ["R102", "N101"]
    first, second = rows
    assert (first["name"], first["severity"], first["source"]) == ("mangled-symbol", "warning", "old files/a#1.txt")
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (1, 21, 1, 31)
    assert (first["words"], first["address"], first["place"]) == ("A//68/9123", "para. 1", None)
    assert first["excerpt"] == {"text": "1. First 😀 words of A//68/9123.", "start": 20, "end": 30}
    assert (first["suppressed"], second["suppressed"]) == (None, "as adopted")
    assert (first["fixable"], second["fixable"]) == (False, True)


#: The parts of SARIF 2.1.0 that are used, with what the standard requires of each; nothing else may stand there.
_MESSAGE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["text"],
    "properties": {"text": {"type": "string"}, "markdown": {"type": "string"}},
}
_ARTIFACT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "uri": {"type": "string", "pattern": r"^[!$%&'()*+,\-./0-9:;=@A-Z_a-z~]+$"},
        "index": {"type": "integer", "minimum": -1},
    },
}
_COUNT = {"type": "integer", "minimum": 1}
_OFFSET = {"type": "integer", "minimum": 0}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_REGION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), _COUNT),
        **dict.fromkeys(("charOffset", "charLength"), _OFFSET),
        "snippet": {"type": "object", "required": ["text"]},
    },
}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation"],
            "properties": {"artifactLocation": _ARTIFACT, "region": _REGION},
        },
        "logicalLocations": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {name: {"type": "string"} for name in ("name", "fullyQualifiedName", "kind")},
            },
        },
        "message": _MESSAGE,
    },
}
_SARIF = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "additionalProperties": False,
                                "required": ["name"],
                                "properties": {
                                    **{name: {"type": "string"} for name in ("name", "version", "semanticVersion")},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "additionalProperties": False,
                                            "required": ["id"],
                                            "properties": {
                                                "id": {"type": "string"},
                                                "name": {"type": "string"},
                                                "shortDescription": _MESSAGE,
                                                "fullDescription": _MESSAGE,
                                                "help": _MESSAGE,
                                                "defaultConfiguration": {"properties": {"level": _LEVEL}},
                                                "properties": {"type": "object"},
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "artifacts": {"type": "array", "items": {"properties": {"location": _ARTIFACT}}},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["message"],
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": -1},
                                "level": _LEVEL,
                                "message": _MESSAGE,
                                "locations": {"type": "array", "items": _LOCATION},
                                "properties": {"type": "object"},
                                "suppressions": {
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": {
                                        "type": "object",
                                        "required": ["kind"],
                                        "properties": {
                                            "kind": {"enum": ["inSource", "external"]},
                                            "status": {"enum": ["accepted", "underReview", "rejected"]},
                                            "justification": {"type": "string"},
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def _sarif(report: Report) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(report.to_sarif())
    jsonschema.validate(log, _SARIF)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_has_rules_and_regions_in_utf_16() -> None:
    run = _sarif(_report(suppressions=[Suppression("N", "as adopted")]))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["N101", "R102"]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    first, second = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "R102"
    (location,) = first["locations"]
    region = location["physicalLocation"]["region"]
    assert region == {
        "startLine": 1,
        "startColumn": 22,
        "endLine": 1,
        "endColumn": 32,
        "charOffset": 21,
        "charLength": 10,
        "snippet": {"text": "A//68/9123"},
    }
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "old%20files/a%231.txt", "index": 0}
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "para. 1"
    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "as adopted"}]


def test_sarif_of_what_has_no_place() -> None:
    items = [
        Diagnostic("P999", Severity.INFO, "what no rule says"),
        Diagnostic("X101", Severity.ERROR, "a line", undoc.Span(line=3), source="/a/b.xml"),
    ]
    run = _sarif(Report(items))
    assert [result["level"] for result in run["results"]] == ["note", "error"]
    assert "locations" not in run["results"][0]
    assert run["artifacts"] == [{"location": {"uri": "file:///a/b.xml"}}]
    assert _sarif(Report())["results"] == []


def test_github_commands_are_escaped() -> None:
    lines = _report("1. One.\n\n3. Three.\n", "a,b:c%.txt").to_github().splitlines()
    assert lines == [
        "::warning file=a%2Cb%3Ac%25.txt,line=3,endLine=3,col=1,endColumn=9,title=N101 skipped-paragraph-number::"
        "paragraph 3 follows paragraph 1 [para. 3]"
    ]
    item = Diagnostic("P101", Severity.INFO, "100 %\r\nsure: a,b")
    assert Report([item]).to_github() == "::notice title=P101::100 %25%0D%0Asure: a,b"


class _Page(HTMLParser):
    """Checks that elements are closed in order, and remembers what matters."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.marked: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


def test_html_stands_alone_and_marks_the_words() -> None:
    text = _report(suppressions=[Suppression("N", "<as> adopted")]).to_html()
    page = _Page()
    page.feed(text)
    assert page.open == []
    assert page.marked == ["A//68/9123", "3."]
    assert "<last>" not in text
    assert "&lt;as&gt; adopted" in text
    assert ("lang", "en") in page.attributes
    assert ("dir", "auto") in page.attributes
    assert not [
        value for name, value in page.attributes if name in ("src", "href") and not (value or "").startswith("#")
    ]
    assert not re.search(r"url\(|@import", text)
    assert {"@media print", "prefers-color-scheme:dark"} <= set(
        re.findall(r"@media print|prefers-color-scheme:dark", text)
    )


@pytest.mark.parametrize(
    ("address", "language", "place"),
    [
        ("annex I, para. 3 (b)", "fr", "annexe I, par. 3 b)"),
        ("annex I, para. 3 (b) (ii)", "es", "anexo I, párr. 3 b) ii)"),
        ("annex 一, para. 4", "zh", "附件一，第4段"),
        ("annex, para. 3 (㈠)", "zh-Hans", "附件，第3段㈠"),
        ("annex, para. 3 (a)", "zh", "附件，第3段(a)"),
        ("annex الأول, para. 4", "ar", "المرفق الأول، الفقرة 4"),
        ("enclosure II, note *", "ru", "добавление II, сноска *"),
        ("place and date", "fr", "lieu et date"),
        ("masthead", "zh", "文件头"),
        ("para. 8 bis", "fr", "par. 8 bis"),
        ("signature 2", "es", "firma 2"),
        ("para. 3", "en", None),
        ("para. 3", None, None),
        ("para. 3", "de", None),
        ("", "fr", None),
        ("somewhere", "fr", None),
    ],
)
def test_places_are_said_in_the_documents_language(address: str, language: str | None, place: str | None) -> None:
    assert print_address(address, language) == place


def test_findings_have_their_place_in_the_documents_language() -> None:
    document = Document(language="zh", body=[Paragraph("甲", "1."), Paragraph("乙", "3.")])
    (found,) = undoc.validate(document)
    assert (found.address, found.place) == ("para. 3", "第3段")


def test_renderings_hold_what_is_no_unicode() -> None:
    report = undoc.validate(Document(body=[Paragraph("\ud800 of A//68/9123", "1.")]))
    for form in (report.to_text(), report.to_html(), report.to_github()):
        assert form.encode("utf-8", "backslashreplace")
    assert json.loads(report.to_json())[0]["excerpt"]["text"].startswith("1. \ud800")
