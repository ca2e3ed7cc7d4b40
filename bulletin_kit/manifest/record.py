"""Record: a manifest as a value and as JSON. No clock, no user, no absolute path is in it.

Names of files count from the folder that has ``templates/``, with ``/`` on every system.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from msgspec import Struct, to_builtins

from bulletin_kit.base.allowed import Allowed
from bulletin_kit.base.errors import FileBroken
from bulletin_kit.base.finding import Finding
from bulletin_kit.base.rows import finding, row

SUFFIX = ".manifest.json"
JOBS = {"issue": "期文件", "picture": "图片", "template": "模板", "font": "字体"}
"""What sources are for, in the order in which changes of them are told."""
FORM = 1
"""Number of the form that this module writes and reads."""


class Source(Struct, frozen=True, order=True):
    """A file that was read: what it is for (``issue``, ``template`` …), its name, its hash."""

    job: str
    name: str
    sha256: str


class Font(Struct, frozen=True, order=True):
    """A face that a role was set in."""

    role: str
    face: str
    called: str
    """What a DOCX calls the role's font."""
    licence: str
    """Empty where it is not known."""
    instead_of: str = ""
    """The role's first face, where that one lacks characters which this one has."""
    characters: str = ""
    """Those characters."""


class File(Struct, frozen=True, order=True):
    """A finished file."""

    format: str
    name: str
    bytes: int
    sha256: str


class Manifest(Struct, frozen=True):
    """What was made, of what, by what."""

    kit: str
    libraries: Mapping[str, str]
    options: Mapping[str, Any]
    """How the build was called: ``formats`` …"""
    sources: tuple[Source, ...]
    files: tuple[File, ...]
    fonts: tuple[Font, ...] = ()
    pages: int = 0
    words: str = ""
    """The hash of the words, the same for all files; see verify/words.py."""
    findings: tuple[Mapping[str, Any], ...] = ()
    allowed: tuple[Mapping[str, Any], ...] = ()
    """Findings that somebody answers for, who and why."""

    def text(self) -> str:
        """The manifest as JSON, its keys in order."""
        whole = {"manifest": FORM, **to_builtins(self)}
        return json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def said(self, file: str) -> tuple[Finding, ...]:
        """The findings, said of the issue's file by its present name."""
        return tuple(finding(row, file) for row in self.findings)

    @property
    def issue(self) -> Source:
        """The issue's file."""
        return next(source for source in self.sources if source.job == "issue")


def hashed(data: bytes | memoryview) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def finished(format: str, name: str, data: bytes) -> File:
    """The row of a finished file."""
    return File(format, name, len(data), hashed(data))


def found(findings: Iterable[Finding]) -> tuple[Mapping[str, Any], ...]:
    """The rows of findings."""
    return tuple(_row(finding) for finding in findings)


def waived(allowed: Iterable[Allowed]) -> tuple[Mapping[str, Any], ...]:
    """The rows of findings that somebody answers for."""
    return tuple(
        {**_row(one.finding), "authority": one.authority.name.lower(), "reason": one.reason}
        for one in allowed
    )


def _row(one: Finding) -> Mapping[str, Any]:
    """The finding without the file, which may be a path of the machine."""
    whole = row(one)
    edit = whole["edit"]
    return _bare(whole) | {"edit": _bare(edit) if edit else None}


def _bare(place: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in place.items() if key != "file"}


def read_manifest(data: bytes) -> Manifest:
    """The manifest of a file's bytes; FileBroken for others."""
    try:
        whole = json.loads(data)
        form = whole["manifest"]
        made = Manifest(
            kit=str(whole["kit"]),
            libraries=dict(whole["libraries"]),
            options=dict(whole["options"]),
            sources=tuple(Source(**row) for row in whole["sources"]),
            files=tuple(File(**row) for row in whole["files"]),
            fonts=tuple(Font(**row) for row in whole["fonts"]),
            pages=int(whole["pages"]),
            words=str(whole["words"]),
            findings=tuple(whole["findings"]),
            allowed=tuple(whole["allowed"]),
        )
        made.said("")
        formats = made.options["formats"]
        named = [made.issue.name, *formats, *(t for f in made.files for t in (f.format, f.name))]
        known = all(source.job in JOBS for source in made.sources)
        complete = known and bool(formats) and all(isinstance(text, str) for text in named)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError, StopIteration):
        form, complete = None, False
    if form != FORM or not complete:
        raise FileBroken("这不是 bulletin build 写的清单", f"给出 out/ 里以 {SUFFIX} 结尾的文件")
    return made
