"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_kit.base.finding import Finding, Level

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def as_github(findings: Iterable[Finding]) -> str:
    """A line for each finding."""
    return "\n".join(_line(finding) for finding in findings)


def _line(finding: Finding) -> str:
    at = finding.at
    place: dict[str, object] = {"file": at.file}
    if at.line:
        place |= {"line": at.line, "endLine": at.end_line, "col": at.column}
        place |= {"endColumn": at.end_column} if at.end_line == at.line else {}
    place["title"] = finding.code
    said = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    message = f"{finding.message}。{finding.remedy}" if finding.remedy else finding.message
    return f"::{COMMANDS[finding.level]} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
