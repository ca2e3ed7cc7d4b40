"""Fifty titles as they are broken in the standard's page: ``tests/cases/titles.txt``, to be read.

A title, its lines below it; 提示 where the toolkit says that it does not know whether it may part
the words there. ``ACCEPT=1`` writes the present lines down.
"""

from __future__ import annotations

import os
from pathlib import Path

from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.shelf import load_series
from tests.kit.square import TEMPLATES, SquareFonts, text_block

CASES = Path(__file__).parent.parent / "cases" / "titles.txt"
BASE = load_series("工作简报", template_reader(TEMPLATES))


def broken(title):
    made = Setter(BASE.sheet, SquareFonts(), BASE.words).set(text_block(title, Role.TITLE))
    lines = [f"    {title[line.start : line.end].strip()}" for line in made.lines]
    return "\n".join([title, *lines, *(f"    提示：{f.message}" for f in made.findings)]) + "\n"


def test_titles_are_broken_as_a_reader_would():
    given = CASES.read_text(encoding="utf-8")
    titles = [line for line in given.splitlines() if line and not line.startswith(" ")]
    now = "\n".join(map(broken, titles))
    if os.environ.get("ACCEPT"):
        CASES.write_text(now, encoding="utf-8")
    assert now == CASES.read_text(encoding="utf-8")
