"""Measures of pages that were laid on sheets twice as wide: what can still be told of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_kit.model.composed import Composed
from bulletin_kit.verify.expected import MM, Area
from bulletin_kit.verify.measures.area import EXACT, near
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.whole import WORDS, carried_rows
from bulletin_kit.verify.painted import said_on
from bulletin_kit.verify.pdf.paper import PdfFile
from bulletin_kit.verify.standard import Measure, measure, unseen
from bulletin_kit.verify.words import squeezed

WHY = "拼版件，不量版心；请量拼版以前的文件"


def on_sheets(pdf: PdfFile, area: Area) -> bool:
    """Whether two pages lie side by side on every one of the file's."""
    wide, high = area.paper
    return all(near(p.width, 2 * wide, EXACT) and near(p.height, high, EXACT) for p in pdf.pages)


def sheet_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on such a file."""
    wide, high = (length / MM for length in bench.area.paper)
    size = f"{2 * wide:.0f}×{high:.0f}毫米"
    yield _words(bench)
    yield measure("幅面", f"{size}，两页并排", size, True)
    yield unseen("版心以内", "不越出1毫米", WHY)
    yield _sides(bench)
    yield from carried_rows(bench)


def _words(bench: Bench) -> Measure:
    """Whether each page of the issue stands whole on some sheet, and nothing else on any."""
    if bench.issue is None:
        return unseen(WORDS, "与期文件逐字相同", "没有给期文件")
    found = [squeezed(page.text) for page in bench.pdf.pages]
    left = _left_over(found, bench.issue)
    return measure(WORDS, left or "各页都在，逐字相同", "各页与期文件逐字相同", not left)


def _left_over(sheets: Sequence[str], issue: Composed) -> str:
    texts = issue.texts()
    pages = {page.number: squeezed(said_on(page, texts)) for page in issue.pages}
    for n, sheet in enumerate(sheets, 1):
        rest = sheet
        for _ in range(2):
            at = next((k for k, words in pages.items() if words and rest.startswith(words)), None)
            rest = rest if at is None else rest.removeprefix(pages.pop(at))
        if rest:
            return f"第 {n} 面有的字不与期文件的哪一页相同：“{rest[:12]}”"
    lost = [str(number) for number, words in pages.items() if words]
    return f"没有第 {'、'.join(lost)} 页" if lost else ""


def _sides(bench: Bench) -> Measure:
    count = len(bench.pdf.pages)
    if bench.issue is None:
        return unseen("页数", "与期文件相同", f"没有给期文件（{count} 面）")
    pages = len(bench.issue.pages)
    folded, plain = 2 * -(-pages // 4), -(-pages // 2)
    said = f"{pages} 页：骑马订 {folded} 面，两页并排 {plain} 面"
    return measure("页数", f"{count} 面", said, count in (folded, plain))
