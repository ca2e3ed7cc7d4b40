"""Bulletins made by hand, and the parts of a DOCX in a form that can be read in a diff."""

from __future__ import annotations

import os
from base64 import b64decode
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from msgspec.structs import replace

from bulletin_kit.base.length import MM, PT
from bulletin_kit.base.span import Span
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import (
    Block,
    FigureBlock,
    Picture,
    Role,
    RuleBlock,
    RuleRole,
    TableBlock,
    TextBlock,
)
from bulletin_kit.model.composed import Composed, Facts, Item, Line, Page, Rule
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers import docx
from tests.kit.sheets import EM, PAGE, OfficialFonts, make_sheet
from tests.kit.square import text_block

CASES = Path(__file__).parent.parent.parent / "cases" / "docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HERE = Span("x.yaml", 1)
AIR = 54_000

DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)

FACTS = Facts(
    title="工作简报 第3期",
    author="青岚市档案工作办公室",
    subject="开门先把家底清",
    keywords=("工作简报", "第3期"),
    day=date(2024, 1, 31),
)


def block(id: str, role: Role, text: str, **more: object) -> TextBlock:
    """A text block that nobody wrote anywhere."""
    return replace(text_block(text, role, **more), id=id)


def table(*rows: tuple[str, ...], aligns: tuple[Align, ...], id: str = "t1") -> TableBlock:
    """A table whose columns share the type area."""
    columns = tuple(PAGE.area_width // len(aligns) for _ in aligns)
    roles = [Role.TABLE_HEAD] + [Role.TABLE_CELL] * (len(rows) - 1)
    made = tuple(
        tuple(
            block(f"{id}.r{r}c{c}", roles[r], text, align=aligns[c] if r else Align.CENTER)
            for c, text in enumerate(row)
        )
        for r, row in enumerate(rows)
    )
    return TableBlock(id, columns, made, HERE)


def figure(id: str = "g1", alt: str = "一座桥", data: bytes = DOT) -> FigureBlock:
    """A picture, 100 mm wide and 50 mm high."""
    picture = Picture("桥.png", "png", data, 1, 1)
    return FigureBlock(id, picture, alt, 100 * MM, 50 * MM, HERE)


MASTHEAD: tuple[Block, ...] = (
    block("m.刊名", Role.NAME, "工作简报", before=60 * PT),
    block("m.期号", Role.NUMBER, "第3期（总第415期）", before=20 * PT),
    block("m.编发行", Role.ISSUER, "青岚市档案工作办公室\t2024年1月31日", before=10 * PT),
    RuleBlock("m.线", RuleRole.MASTHEAD, before=8 * PT, after=30 * PT),
)

CLOSING: tuple[Block, ...] = (
    block("c.信息公开", Role.DISCLOSURE, "信息公开选项：主动公开"),
    RuleBlock("c.r0", RuleRole.CLOSING_THICK, after=AIR),
    block("c.报", Role.DISTRIBUTION, "报：市委，市人大常委会。", label=2),
    block("c.发", Role.DISTRIBUTION, "发：各县（区）档案工作办公室。\n市直各单位。", label=2),
    RuleBlock("c.r1", RuleRole.CLOSING_THIN, before=AIR, after=AIR),
    block("c.印发", Role.PRINTING, "青岚市档案工作办公室综合科\t2024年1月31日印发"),
    RuleBlock("c.r2", RuleRole.CLOSING_THICK, before=AIR),
    block("c.份数", Role.COPIES, "（共印21份）"),
)

ARTICLE: tuple[Block, ...] = (
    block("s1", Role.SECTION, "【特别关注】", outline=1),
    block(
        "a1.标题",
        Role.TITLE,
        "开门先把家底清\n青岚市启动“归档月”",
        before=PAGE.pitch,
        after=PAGE.pitch,
    ),
    block("a1.p1", Role.HEADING_1, "一、总体情况", outline=3),
    block("a1.p2", Role.BODY, "截至2023年底，全市归档率①为95％。", runs=(Run(14, 15, note="n1"),)),
    block("a1.p3", Role.BODY, "要抓早、抓细、抓规范。", runs=(Run(1, 3, bold=True),)),
    block("a1.供稿", Role.CREDIT, "（市档案办）"),
)

NOTES = (block("n1", Role.FOOTNOTE, "① 按件计算。"),)


def bulletin(
    body: tuple[Block, ...] = ARTICLE,
    masthead: tuple[Block, ...] = MASTHEAD,
    closing: tuple[Block, ...] = CLOSING,
    notes: tuple[TextBlock, ...] = NOTES,
    closing_alone: bool = False,
) -> Composed:
    """An issue on one page, or with its closing block on a second."""
    first, second = _items((*masthead, *body)), _items(closing, 600 * PT)
    pages = [Page(1, first)] if closing_alone else [Page(1, first + second)]
    if closing_alone:
        pages.append(Page(2, second))
    return Composed(FACTS, masthead, body, notes, closing, tuple(pages))


def _items(blocks: tuple[Block, ...], y: int = 100 * PT) -> tuple[Item, ...]:
    """A line for each line of text, a rule for each rule, one under another."""
    items: list[Item] = []
    for each in blocks:
        y += 10 * PT
        if isinstance(each, RuleBlock):
            items.append(Rule(each.role, PAGE.left, y, PAGE.area_width))
        elif isinstance(each, TextBlock):
            ends = [i + 1 for i, char in enumerate(each.text) if char == "\n"] + [len(each.text)]
            starts = [0, *ends]
            items += [
                Line(each.id, *pair, y + n * EM, ())
                for n, pair in enumerate(zip(starts, ends, strict=False))
            ]
    return tuple(items)


def written(composed: Composed | None = None, sheet: StyleSheet | None = None) -> bytes:
    """The bulletin as a file."""
    return docx.write(composed or bulletin(), sheet or make_sheet(), OfficialFonts())


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """One part of the file, parsed."""
    with ZipFile(BytesIO(data)) as file:
        return etree.fromstring(file.read(name))


def names(data: bytes) -> list[str]:
    """The file's members in their order."""
    with ZipFile(BytesIO(data)) as file:
        return file.namelist()


def values(element: etree._Element, path: str) -> list[str]:
    """The ``w:val`` of all elements at a path such as ``.//w:pStyle``."""
    return [each.get(f"{W}val") for each in found(element, path)]


def found(element: etree._Element, path: str) -> list[etree._Element]:
    """All elements at a path with the prefix ``w:``."""
    return element.findall(path, {"w": W.strip("{}")})


def paragraphs(element: etree._Element) -> list[etree._Element]:
    """The paragraphs of the flow, tables left out."""
    return found(element, "./w:body/w:p")


def closing_rows(data: bytes) -> list[etree._Element]:
    """The rows of the closing block, from the top."""
    return found(found(part(data), "./w:body/w:tbl")[-1], "w:tr")


def said(paragraph: etree._Element) -> str:
    """The paragraph's words; ``/`` where a line ends, ``|`` for a tab."""
    signs = {f"{W}br": "/", f"{W}tab": "|"}
    runs = [paragraph] if paragraph.tag == f"{W}r" else found(paragraph, ".//w:r")
    return "".join(e.text if e.tag == f"{W}t" else signs.get(e.tag, "") for r in runs for e in r)


def fields(element: etree._Element) -> list[tuple[str, str]]:
    """The fields of an element: what each asks for, and what it shows now."""
    asked = [each.text.strip() for each in found(element, ".//w:instrText")]
    kinds = [each.get(f"{W}fldCharType") for each in found(element, ".//w:fldChar")]
    assert kinds == ["begin", "separate", "end"] * len(asked)
    signs = [each for each in found(element, ".//w:fldChar")][1::3]
    return [(it, said(sign.getparent().getnext())) for it, sign in zip(asked, signs, strict=True)]


def readable(element: etree._Element, depth: int = 0) -> str:
    """An element a line, with its attributes and its words."""
    space = {uri: prefix for prefix, uri in element.nsmap.items() if prefix}

    def short(name: str) -> str:
        uri, _, local = name[1:].rpartition("}") if name[0] == "{" else ("", "", name)
        prefix = space.get(uri, "")
        return local if prefix in ("w", "") else f"{prefix}:{local}"

    attributes = "".join(f" {short(key)}={value}" for key, value in element.items())
    words = f" “{element.text}”" if element.text and element.text.strip() else ""
    line = f"{'  ' * depth}{short(element.tag)}{attributes}{words}\n"
    return line + "".join(readable(child, depth + 1) for child in element)


def assert_golden(case: str, data: bytes) -> None:
    """Each part of the file is what the case's folder says; ``ACCEPT=1`` writes it."""
    folder = CASES / case
    xml = [name for name in names(data) if not name.startswith("word/media/")]
    made = {f"{name.replace('/', '.')}.txt": readable(part(data, name)) for name in xml}
    if os.environ.get("ACCEPT") == "1":
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, text in made.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    kept = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert made == kept
