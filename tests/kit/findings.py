"""Findings as lines that a person can read, and goldens of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from bulletin_kit.base.finding import Finding, in_order


def told(findings: Iterable[Finding]) -> list[str]:
    """``line:column-column code message → remedy``, in the order of the file."""
    return [
        f"{_place(finding)} {finding.code} {finding.message} → {finding.remedy}"
        for finding in in_order(findings)
    ]


def codes(findings: Iterable[Finding]) -> list[str]:
    """The codes in the order of the file."""
    return [finding.code for finding in in_order(findings)]


def assert_golden(path: Path, cases: Mapping[str, str]) -> None:
    """The cases, by name, are what the file says; ``ACCEPT=1`` in the environment writes it."""
    text = "".join(f"### {name}\n{case.rstrip()}\n\n" for name, case in cases.items())
    if os.environ.get("ACCEPT") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


def shown(source: str, lines: Iterable[str]) -> str:
    """A source with what was found in it underneath; tabs and odd spaces made visible."""
    seen = source.replace("\t", "⇥").replace("\u3000", "□").replace("\u00a0", "⍽")
    return "".join(f"    {line}\n" for line in seen.rstrip("\n").split("\n")) + "".join(
        f"{line}\n" for line in lines
    )


def _place(finding: Finding) -> str:
    at = finding.at
    if not at.line:
        return "全文"
    end = f"{at.end_line}:" if at.end_line != at.line else ""
    return f"{at.line}:{at.column}-{end}{at.end_column}"
