"""Measures of line ends: marks where they may not stand, dashes torn apart (GB/T 15834, 5.1)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.breaks import Break, forbidden, torn
from bulletin_kit.verify.standard import Measure, measure

FULL = 1.5
"""A line that ends less than so many ems before the type area's edge goes on in the next."""


def mark_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on line ends."""
    breaks = list(_known(bench) if _is_known(bench) else _seen(bench))
    wrong = list(forbidden(breaks, bench.expected.no_start, bench.expected.no_end))
    yield measure("行首行尾禁则", _said(wrong, breaks), "没有违例", not wrong)
    halves = list(torn(breaks))
    yield measure("破折号省略号", _said(halves, breaks), "不断在两行", not halves)


def _said(wrong: list[tuple[Break, str]], breaks: list[Break]) -> str:
    if not wrong:
        return f"{len(breaks)} 处转行，没有违例"
    found, what = wrong[0]
    return f"{len(wrong)} 处，如{found.place}{what}"


def _is_known(bench: Bench) -> bool:
    return bench.wanted is not None and bench.difference is None


def _known(bench: Bench) -> Iterator[Break]:
    """Line ends inside paragraphs, as the issue tells where those begin."""
    assert bench.wanted is not None
    fresh: set[int] = set()
    index = 0
    for stretch in bench.wanted.stretches:
        if stretch.fresh:
            fresh.add(index)
        index += len(stretch.text)
    index = 0
    for before, after in pairwise(bench.words.stretches):
        index += len(before.text)
        if index not in fresh and before.text and after.text:
            yield Break(before.text, after.text, after.place)


def _seen(bench: Bench) -> Iterator[Break]:
    """Line ends inside paragraphs, by their looks: a full line, and one of like type below it."""
    for before, after in pairwise(bench.flow):
        full = before.right > bench.area.right - FULL * before.size
        below = after.page != before.page or after.baseline > before.baseline + 1
        if full and below and abs(before.size - after.size) < 0.5:
            number = bench.pages[after.page].text.index(after) + 1
            yield Break(before.text, after.text, f"第{after.page + 1}页第{number}行")
