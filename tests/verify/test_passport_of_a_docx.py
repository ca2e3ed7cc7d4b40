"""The passport of a DOCX: the numbers it gives, and of the rest never that it is right."""

from __future__ import annotations

import re

import pytest

from bulletin_kit.verify.expected import STANDARD, of_series
from bulletin_kit.verify.passport import passport
from tests.verify.kit import RICH, SHORT, failing, made, rezipped, row, text_replaced, work

EXPECTED = of_series(work(SHORT).made.series)


def changed(part, old, new, path=SHORT):
    """The rows of a sample in which one thing of one part is otherwise."""

    def change(name, data):
        if name != f"word/{part}.xml":
            return data
        text = data.decode()
        assert re.search(old, text)
        return re.sub(old, new, text, count=1).encode()

    return passport(rezipped(made(path, "docx"), change), EXPECTED, work(path).composed).rows


@pytest.mark.parametrize("path", [SHORT, RICH], ids=["short", "rich"])
def test_a_sample_fails_no_row(path):
    found = passport(made(path, "docx"), EXPECTED, work(path).composed)
    assert failing(found.rows) == []
    assert (found.format, found.ok) == ("docx", True)


def test_what_only_laying_out_can_show_is_said_to_be_not_looked_at():
    found = passport(made(SHORT, "docx"), EXPECTED, work(SHORT).composed).rows
    for name in (
        "版心以内",
        "首页正文",
        "行首行尾禁则",
        "破折号省略号",
        "版记末线",
        "页数",
        "字体嵌入",
    ):
        assert row(found, name).ok is None
        assert row(found, name).found.startswith("未看")


FAULTS = {
    "wider paper": (
        "document",
        r'w:pgSz w:w="11906"',
        'w:pgSz w:w="12240"',
        "幅面 版心宽 每行字数",
    ),
    "a low head": (
        "document",
        r'(w:pgMar w:top=)"\d+"',
        r'\1"1361"',
        "天头 版心高 每页行数",
    ),
    "a wide margin": (
        "document",
        r'(w:pgMar [^>]*w:left=)"\d+"',
        r'\1"1800"',
        "订口 版心宽 每行字数",
    ),
    "a low footer": ("document", r'(w:pgMar [^>]*w:footer=)"\d+"', r'\1"850"', "页码高低"),
    "a thin outer rule": ("document", r'(w:tcBorders>.*?w:sz=)"8"', r'\1"6"', "版记首末线"),
    "a thick inner rule": (
        "styles",
        r'("BulletinClosing".*?w:insideH [^>]*w:sz=)"6"',
        r'\1"8"',
        "版记中线",
    ),
    "a short rule": ("document", r'(w:gridCol w:w=)"8844"', r'\1"8000"', "版记线宽"),
    "no indent": ("styles", r'(w:default="1".*?w:firstLine=)"630"', r'\1"315"', "段首空二字"),
    "another pitch": ("styles", r'(w:default="1".*?w:line=)"592"', r'\1"560"', "行距"),
    "another face": (
        "styles",
        r'(w:default="1".*?w:eastAsia=)"仿宋_GB2312"',
        r'\1"宋体"',
        "字体字号·正文",
    ),
    "another size": ("styles", r'(BulletinName".*?w:sz w:val=)"96"', r'\1"72"', "字体字号·刊名"),
    "a folio at the edge": ("styles", r'(FooterOdd".*?w:right=)"280"', r'\1"0"', "页码左右"),
    "a black rule": ("styles", r'(w:sz="18"[^>]*w:color=)"FF0000"', r'\1"000000"', "红线"),
    "grey text": (
        "styles",
        r'(w:default="1".*?w:color w:val=)"000000"',
        r'\1"333333"',
        "颜色",
    ),
    "one footer for all pages": ("settings", r"<w:evenAndOddHeaders/>", "", "页码左右"),
    "marks left out": (
        "settings",
        r'(noLineBreaksBefore [^>]*w:val=)"[^"]*"',
        r'\1"。"',
        "行首行尾禁则",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_by_its_row_and_no_other(fault):
    part, old, new, told = FAULTS[fault]
    assert set(failing(changed(part, f"(?s){old}", new))) == set(told.split())


def test_words_changed_after_the_build_are_told_with_their_place():
    data = text_replaced(made(SHORT, "docx"), "动员部署", "动员布署")
    found = passport(data, EXPECTED, work(SHORT).composed)
    assert failing(found.rows) == ["文字一致"]
    assert not found.ok
    said = row(found.rows, "文字一致").found
    assert re.match(r"正文第\d+段，在“.*”之后：应为“部署.*”，文件里是“布署.*”", said)


def test_without_the_issue_words_are_not_looked_at_and_the_hash_is_the_same():
    alone = passport(made(SHORT, "docx"), STANDARD)
    assert row(alone.rows, "文字一致").ok is None
    assert alone.words == passport(made(SHORT, "pdf"), STANDARD).words


def test_pictures_are_measured_by_their_dots_to_the_inch():
    found = passport(made(RICH, "docx"), EXPECTED, work(RICH).composed).rows
    assert row(found, "图片精度").found == "3 幅，最低 244 点"
