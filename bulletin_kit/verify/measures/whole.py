"""Measures of the file as a whole: words, pages, fonts, pictures, order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.verify.expected import Expected
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.inks import ink_rows
from bulletin_kit.verify.standard import Measure, measure
from bulletin_kit.verify.words import Difference, Words

WORDS = "文字一致"
"""The row on which everything depends."""


def words_row(words: Words, wanted: Words | None, parted: Difference | None) -> Measure:
    """Whether the file says what its issue says."""
    count = f"{len(words.text)} 字"
    if wanted is None:
        return measure(WORDS, f"未看：没有给期文件（{count}）", "与期文件逐字相同", None)
    said = f"与期文件逐字相同，{len(wanted.text)} 字"
    return measure(WORDS, count if parted is None else str(parted), said, parted is None)


def file_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on the file as a whole."""
    yield _pages(bench)
    yield _even(bench)
    yield from carried_rows(bench)
    yield _order(bench)


def carried_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on what a file carries, however its pages lie: fonts and pictures."""
    yield _embedded(bench)
    unknown = [face.name for face in bench.pdf.faces if not face.searchable]
    found = "、".join(unknown) + " 没有字符对照" if unknown else "各字体都有字符对照"
    yield measure("可检索", found, "文字可以查找、复制", not unknown)
    yield from ink_rows(bench.pdf, bench.expected)
    yield dpi_row([i.dpi for page in bench.pdf.pages for i in page.images], bench.expected)


def _pages(bench: Bench) -> Measure:
    count = len(bench.pages)
    if bench.issue is None:
        return measure("页数", f"{count} 页", "没有给期文件", None)
    wanted = len(bench.issue.pages)
    return measure("页数", f"{count} 页", f"{wanted} 页", count == wanted)


def _even(bench: Bench) -> Measure:
    count = len(bench.pages)
    found = f"{count} 页，{'单' if count % 2 else '双'}数"
    return measure(
        "双面印刷", found, even_said(bench.expected), count % 2 <= (not bench.expected.even)
    )


def even_said(expected: Expected) -> str:
    """What number of pages is asked for."""
    return "双数页" if expected.even else "单双数都可以"


def _embedded(bench: Bench) -> Measure:
    faces = bench.pdf.faces
    missing = [face.name for face in faces if not face.embedded]
    names = "、".join(sorted({face.name for face in faces}))
    found = f"没有嵌入：{'、'.join(missing)}" if missing else f"{len(faces)} 种都已嵌入：{names}"
    return measure("字体嵌入", found, "全部嵌入", not missing)


def dpi_row(found: list[float], expected: Expected) -> Measure:
    """The picture with the fewest dots to the inch."""
    said = f"每英寸 {expected.dpi} 点以上"
    if not found:
        return measure("图片精度", "没有图片", said, None)
    ok = min(found) >= expected.dpi - 0.5
    return measure("图片精度", f"{len(found)} 幅，最低 {min(found):.0f} 点", said, ok)


def _order(bench: Bench) -> Measure:
    """Whether the text was painted in the order in which it is read: what copying follows."""
    for page in bench.pages:
        painted = [line for line in page.painted if line in page.text]
        for line, first in zip(painted, page.text, strict=True):
            if line is not first:
                found = f"第{line.page + 1}页“{first.text[:8]}”排在“{line.text[:8]}”之后"
                return measure("文字次序", found, "与阅读次序相同", False)
    return measure("文字次序", "与阅读次序相同", "与阅读次序相同", True)
