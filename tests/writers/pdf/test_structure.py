"""The structure of a PDF: what is read, in which order, as what. Read back by our own reader."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import bulletin_kit as bk
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.outside.disk import issue_files, issue_name
from bulletin_kit.verify.pdf.paper import ARTIFACT
from bulletin_kit.verify.pdf.read import read_pdf
from bulletin_kit.verify.pdf.structure import Content

ROOT = Path(__file__).parent.parent.parent.parent
SAMPLES = issue_files(ROOT / "issues")
RICH = ROOT / "issues" / "2026-003" / "issue.yaml"

SMALL = """\
刊物: 工作简报
期号: 3
日期: 2026-01-05
编发单位: 某市办公室
编者按: 按语[1]。
文章:
  - 标题: 甲
    正文: |
      一、头
      文[^1]字。
      表1 数
      | 项 | 数 |
      |---|---|
      | 一 | 2 |
      [^1]: 注。
    附件:
      - 标题: 单
        正文: |
          一、附头
"""


@cache
def work(path):
    return bk.compose(bk.load(path))


@cache
def pdf(path):
    return read_pdf(bk.render(work(path), "pdf"))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    path = tmp_path_factory.mktemp("small") / "x.yaml"
    path.write_text(SMALL, "utf-8")
    return path


def contents(file):
    """What each marked content says, by page and number; what is not to be read under -1."""
    said = {}
    for n, page in enumerate(file.pages):
        for run in page.runs:
            content = Content(n, run.mark)
            said[content] = said.get(content, "") + "".join(run.text)
    return said


def outline(file):
    """Each element by its depth and type, with its own words."""
    said = contents(file)
    rows = []
    for tag in file.structure.tags:
        words = "".join(said.get(content, "") for content in tag.contents)
        rows.append(f"{'  ' * tag.depth}{tag.kind} {words}".rstrip())
    return rows


def squeezed(text):
    return "".join(text.split())


def test_an_issue_is_told_part_by_part(small):
    rows = outline(pdf(small))
    assert rows[rows.index("  P 编者按：按语[1]。") :] == [
        "  P 编者按：按语[1]。",
        "  Art",
        "    H1 甲",
        "    H2 一、头",
        "    P 文字。",
        "      Reference",
        "        Link ①",
        "    Note  注。",
        "      Lbl",
        "        Link ①",
        "    Table",
        "      Caption 表1 数",
        "      TR",
        "        TH 项",
        "        TH 数",
        "      TR",
        "        TH 一",
        "        TD 2",
        "    P 附件：单",
        "    Sect",
        "      P 附件",
        "      H2 单",
        "      H3 一、附头",
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_every_word_of_an_issue_is_read_once(path):
    said = contents(pdf(path))
    found = Counter("".join(squeezed(said.get(c, "")) for c in pdf(path).structure.reading))
    texts = work(path).composed.texts().values()
    assert found == Counter("".join(squeezed(block.text) for block in texts))


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_the_text_is_read_in_the_issues_order(path):
    said = contents(pdf(path))
    found = "".join(squeezed(said.get(c, "")) for c in pdf(path).structure.reading)
    at = 0
    composed = work(path).composed
    for block in (*composed.masthead, *composed.body, *composed.closing):
        if isinstance(block, TextBlock):
            at = found.index(squeezed(block.text), at)


def test_page_numbers_and_repeated_heads_of_tables_are_not_read():
    unread = [t for content, t in contents(pdf(RICH)).items() if content.number == ARTIFACT]
    assert len(unread) == len(pdf(RICH).pages)
    assert [squeezed(t) for t in unread if not re.fullmatch(r"— \d+ —", t)] == [
        "序号单位纸质档案（件）电子档案（件）小计（件）—8—"
    ]


def test_a_figure_has_the_words_that_the_editor_wrote():
    alts = [tag.alt for tag in pdf(RICH).structure.tags if tag.kind == "Figure"]
    assert [alt[:4] for alt in alts] == ["柱状图，", "示意图，", "绘制的库"]


ENGLISH = """\
刊物: 工作简报
期号: 3
日期: 2026-01-05
编发单位: 某市办公室
文章:
  - 标题: 甲
    正文: |
      写信人（Eleanor M. Whitcombe）把APP装在30 km外，见www.a.example.再发x_y@a.example。
      Notes on the river.
      文[^1]字[^1]。
      [^1]: 注。
"""


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    path = tmp_path_factory.mktemp("english") / "x.yaml"
    path.write_text(ENGLISH, "utf-8")
    return PdfReader(BytesIO(bk.render(work(path), "pdf")))


def elements(node):
    """Every element below a node of pypdf's, in order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        inner = kid.get_object()
        if isinstance(inner, dict) and "/S" in inner:
            yield inner
            yield from elements(inner)


def test_english_is_read_as_english_alone(english):
    found = elements(english.trailer["/Root"]["/StructTreeRoot"])
    assert [(e["/S"], e["/Lang"]) for e in found if "/Lang" in e] == [("/Span", "en"), ("/P", "en")]


def test_what_can_be_followed_is_a_link_that_says_where_it_leads(english):
    notes = [a.get_object() for page in english.pages for a in page.get("/Annots", [])]
    assert [(a["/Contents"], a["/A"]["/URI"] if "/A" in a else a["/Dest"][1]) for a in notes] == [
        ("www.a.example", "http://www.a.example"),
        ("x_y@a.example", "mailto:x_y@a.example"),
        ("脚注①", "/XYZ"),
        ("脚注①", "/XYZ"),
        ("回到正文的注号①", "/XYZ"),
    ]
    first, again, back = (annotation["/Dest"] for annotation in notes[2:])
    assert first == again
    assert back[3] == pytest.approx(float(notes[2]["/Rect"][3]), abs=3)


def test_a_table_of_figures_has_heads_of_rows(small):
    root = PdfReader(BytesIO(bk.render(work(small), "pdf"))).trailer["/Root"]["/StructTreeRoot"]
    heads = [e["/A"]["/Scope"] for e in elements(root) if e["/S"] == "/TH"]
    assert heads == ["/Column", "/Column", "/Row"]


def test_the_name_of_the_bulletin_is_its_title(small):
    root = PdfReader(BytesIO(bk.render(work(small), "pdf"))).trailer["/Root"]["/StructTreeRoot"]
    assert root["/RoleMap"] == {"/Title": "/P"}
    assert [e["/S"] for e in elements(root)].count("/Title") == 1
