"""Reading: the lines of a PDF's pages, without page numbers and without spaces."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path

from msgspec import Struct

from tools.agree.office import NotLooked

Page = tuple[str, ...]
"""The lines of one page, from the top."""

BOX = re.compile(r'<word xMin="(\S+)" yMin="(\S+)" xMax="\S+" yMax="(\S+)">(.*?)</word>', re.DOTALL)
FOLIO = re.compile(r"[-–—]*\d+[-–—]*")
LIMIT = 60
"""Seconds for one file."""


class Word(Struct, frozen=True):
    """A word's place on a page, in points, and its letters."""

    left: float
    top: float
    foot: float
    text: str


def pages_of(pdf: Path) -> tuple[Page, ...]:
    """The pages of a PDF, as poppler's pdftotext finds its words."""
    if not shutil.which("pdftotext"):
        raise NotLooked("没有装 pdftotext（apt-get install poppler-utils）")
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LIMIT)
    return tuple(page(_words(part)) for part in done.stdout.split("<page ")[1:])


def page(words: Iterable[Word]) -> Page:
    """The lines of these words; a number on the last of them is the page's."""
    lines = [line for line in map(_said, _rows(words)) if line]
    if lines and FOLIO.fullmatch(lines[-1]):
        lines.pop()
    return tuple(lines)


def _words(xml: str) -> Iterator[Word]:
    for left, top, foot, text in BOX.findall(xml):
        yield Word(float(left), float(top), float(foot), unescape(text))


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words on one baseline: they share more than half of the lower one's height."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.foot):
        if rows and _level(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _level(a: Word, b: Word) -> bool:
    shared = min(a.foot, b.foot) - max(a.top, b.top)
    return 2 * shared > min(a.foot - a.top, b.foot - b.top)


def _said(row: Sequence[Word]) -> str:
    words = sorted(row, key=lambda word: word.left)
    return "".join("".join(word.text.split()) for word in words)
