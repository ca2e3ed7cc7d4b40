"""Findings as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from bulletin_kit import __version__
from bulletin_kit.base.allowed import Allowed, Authority
from bulletin_kit.base.finding import Edit, Finding, Level, Mistake
from bulletin_kit.base.span import Span
from bulletin_kit.catalogue import catalogue
from bulletin_kit.checks.registry import rules

Json: TypeAlias = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
KINDS = {Authority.ISSUE: "inSource", Authority.SERIES: "external"}


def as_sarif(findings: Sequence[Finding], allowed: Sequence[Allowed]) -> str:
    """One run: the kinds of findings that occur, the findings, those that are answered for."""
    codes = {finding.code for finding in (*findings, *(one.finding for one in allowed))}
    known = [mistake for code, mistake in catalogue().items() if code in codes]
    places = {mistake.code: number for number, mistake in enumerate(known)}
    results = [_result(finding, places) for finding in findings]
    results += [
        _result(one.finding, places) | {"suppressions": [_suppression(one)]} for one in allowed
    ]
    driver = {"name": "bulletin_kit", "version": __version__, "rules": _rules(known)}
    run = {
        "tool": {"driver": driver},
        "language": "zh-CN",
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _rules(known: Iterable[Mistake]) -> list[Json]:
    grounds = {rule.mistake.code: rule for rule in rules()}
    return [
        {
            "id": mistake.code,
            "name": mistake.name,
            "shortDescription": _text(mistake.in_general[0]),
            "fullDescription": _text(mistake.why),
            "help": _text("\n".join(_help(mistake))),
            "defaultConfiguration": {"level": LEVELS[mistake.level]},
            "properties": {
                "evidence": grounds[mistake.code].evidence.value,
                "clause": grounds[mistake.code].clause,
            }
            if mistake.code in grounds
            else {},
        }
        for mistake in known
    ]


def _help(mistake: Mistake) -> list[str]:
    examples = (("错例", mistake.bad), ("对例", mistake.good))
    said = [f"{label}：{example}" for label, example in examples if example]
    return [f"为什么：{mistake.why}", f"怎么改：{mistake.in_general[1]}", *said]


def _result(finding: Finding, places: Mapping[str, int]) -> Json:
    message = f"{finding.message}。{finding.remedy}" if finding.remedy else finding.message
    result: Json = {"ruleId": finding.code, "level": LEVELS[finding.level]}
    if finding.code in places:
        result["ruleIndex"] = places[finding.code]
    result |= {"message": _text(message), "locations": [_location(finding.at)]}
    return result | ({"fixes": [_fix(finding.edit)]} if finding.edit else {})


def _location(at: Span) -> Json:
    physical: Json = {"artifactLocation": _artifact(at.file)}
    if at.line:
        physical["region"] = _region(at)
    location: Json = {"physicalLocation": physical}
    if at.path:
        location["logicalLocations"] = [{"fullyQualifiedName": at.path}]
    return location


def _region(at: Span) -> Json:
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }


def _artifact(file: str) -> Json:
    """Where the file is: a URI, relative unless the file was named from the root."""
    path = Path(file)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _fix(edit: Edit) -> Json:
    replacement = {"deletedRegion": _region(edit.at), "insertedContent": {"text": edit.text}}
    change = {"artifactLocation": _artifact(edit.at.file), "replacements": [replacement]}
    return {
        "description": _text(f"“{edit.was}”改为“{edit.text}”"),
        "artifactChanges": [change],
    }


def _suppression(one: Allowed) -> Json:
    return {
        "kind": KINDS[one.authority],
        "status": "accepted",
        "justification": one.reason,
        "location": _location(one.by),
    }


def _text(said: str) -> Json:
    return {"text": said}
