"""A report in the Static Analysis Results Interchange Format.

Source: OASIS Standard, SARIF Version 2.1.0; the numbers in comments are those of its sections.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
from typing import Any
from urllib.parse import quote

from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.reporting.known import by_source, is_fixable, rule_of
from undoc.reporting.text import address_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report) -> str:
    """A log with one run; results that are suppressed are in it and say so."""
    version = importlib.import_module("undoc").__version__

    results = (*report, *report.suppressed)
    severities = {item.code: item.severity for item in reversed(results)}
    codes = {code: at for at, code in enumerate(sorted(severities))}
    sources = {source: at for at, source in enumerate(filter(None, by_source(results)))}
    driver = {
        "name": "undoc",
        "version": version,
        "semanticVersion": version,
        "rules": [_rule(code, severities[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "artifacts": [{"location": {"uri": _uri(source)}} for source in sources],
        "results": [_result(item, codes, sources) for item in results],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, severity: Severity) -> dict[str, Any]:
    """A rule as a reportingDescriptor (3.49)."""
    rule = rule_of(code)
    if rule is None:
        return {"id": code, "defaultConfiguration": {"level": _LEVELS[severity]}}
    first, _, rest = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": " ".join(first.split())},
        "fullDescription": {"text": " ".join(first.split())},
        "help": {"text": f"{first}\n\n{rest}".strip(), "markdown": f"{first}\n\n{rest}".strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"fixable": getattr(rule, "fix", None) is not None},
    }


def _result(item: Diagnostic, codes: dict[str, int], sources: dict[str, int]) -> dict[str, Any]:
    address = address_of(item)
    result: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": codes[item.code],
        "level": _LEVELS[item.severity],
        "message": {"text": item.message},
        "properties": {"fixable": is_fixable(item)},
    }
    location: dict[str, Any] = {}
    if item.source:
        where = {"uri": _uri(item.source), "index": sources[item.source]}
        location["physicalLocation"] = {"artifactLocation": where}
        region = _region(item)
        if region:
            location["physicalLocation"]["region"] = region
    if address:
        # the address in the document is where it is for readers, whatever the file (3.33)
        logical = {"name": (item.address or "").rpartition(", ")[2], "fullyQualifiedName": item.address}
        location["logicalLocations"] = [{**logical, "kind": "element"}]
        location["message"] = {"text": address}
    if location:
        result["locations"] = [location]
    if item.suppression is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": item.suppression.reason}  # 3.35
        ]
    return result


def _region(item: Diagnostic) -> dict[str, Any]:
    """Lines and columns, in UTF-16 code units as the run says (3.30)."""
    region = item.region
    if region is None:
        return {}
    if region.units is None:
        return {"startLine": region.line}
    offset, length, column, end_column = region.units
    said: dict[str, Any] = {
        "startLine": region.line,
        "startColumn": column,
        "endLine": region.end_line,
        "endColumn": end_column,
        "charOffset": offset,
        "charLength": length,
    }
    if item.words is not None:
        said["snippet"] = {"text": item.words}
    return said


def _uri(source: str) -> str:
    """A path as a URI reference (RFC 3986): relative paths stay relative."""
    path = source.replace(os.sep, "/")
    if os.path.isabs(source):  # noqa: PTH117  # a name that is no path, such as <stdin>, is left as it is
        return "file://" + quote(path if path.startswith("/") else f"/{path}")
    return quote(path, safe="/!$&'()*+,;=@~")
