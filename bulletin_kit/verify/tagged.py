"""Tagged: whether everything that is read stands in the file's structure (ISO 14289-1, 7.1 ff.)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bulletin_kit.verify.pdf.paper import ARTIFACT, PdfFile
from bulletin_kit.verify.pdf.structure import Content
from bulletin_kit.verify.standard import Measure, measure

SHOWN = 12
KINDS = {
    "H": "标题",
    "P": "段落",
    "Table": "表格",
    "Figure": "图片",
    "Note": "脚注",
    "Link": "链接",
}


def faults(pdf: PdfFile) -> Iterator[str]:
    """What is wrong with the structure: text outside of it, headings that pass over a level."""
    if not pdf.structure.tags:
        yield "没有结构标记"
        return
    if not pdf.structure.language:
        yield "没有注明语言"
    yield from _outside(pdf)
    level = 0
    for tag in pdf.structure.tags:
        if tag.kind[:1] == "H" and tag.kind[1:].isdigit():
            if int(tag.kind[1:]) > level + 1:
                yield f"{tag.kind} 前面没有 H{level + 1}"
            level = int(tag.kind[1:])


def silent(pdf: PdfFile) -> int:
    """How many pictures have no words that could be read in their place."""
    figures = [tag for tag in pdf.structure.tags if tag.kind == "Figure"]
    pictures = sum(len(page.images) for page in pdf.pages)
    return sum(not tag.alt.strip() for tag in figures) + max(0, pictures - len(figures))


def tagged_rows(pdf: PdfFile) -> Iterator[Measure]:
    """The rows on archiving and on reading aloud."""
    yield _archive(pdf)
    wrong = next(faults(pdf), None)
    yield measure("结构标记", wrong or _counted(pdf), "文字都在结构里，标题不越级", wrong is None)
    yield alt_row(sum(len(page.images) for page in pdf.pages), silent(pdf))


def alt_row(pictures: int, without: int) -> Measure:
    """Of so many pictures, how many have no words that could be read in their place."""
    found = f"{pictures} 幅，{without} 幅没有" if without else f"{pictures} 幅都有"
    ok = not without if pictures else None
    return measure("图片说明", found if pictures else "没有图片", "每幅都有文字说明", ok)


def _archive(pdf: PdfFile) -> Measure:
    """Whether it says that it will last. A file in the inks of a press is not to be kept."""
    archive = pdf.structure.archive
    if pdf.in_inks and not archive:
        return measure("存档格式", "付印件，颜色是油墨", "存档用屏幕颜色的那一份", None)
    return measure("存档格式", archive or "没有注明", "PDF/A", archive.startswith("PDF/A-"))


def _outside(pdf: PdfFile) -> Iterator[str]:
    """Text that belongs to no element, and is no page number or the like."""
    known = set(pdf.structure.reading)
    for n, page in enumerate(pdf.pages):
        for run in page.runs:
            text = "".join(run.text).strip()
            if not text or run.hidden or run.mark == ARTIFACT:
                continue
            if run.mark is None or Content(n, run.mark) not in known:
                yield f"第{n + 1}页“{text[:SHOWN]}”不在结构里"


def _counted(pdf: PdfFile) -> str:
    kinds = Counter("H" if t.kind[1:].isdigit() else t.kind for t in pdf.structure.tags)
    return "、".join(f"{name} {kinds[kind]}" for kind, name in KINDS.items() if kinds[kind])
