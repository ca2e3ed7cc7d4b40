"""A thousand random issues: whatever is in them, they compose, and nothing of it is lost."""

from __future__ import annotations

import random

import pytest

from bulletin_kit.composing import compose
from bulletin_kit.composing.defaults import with_defaults
from bulletin_kit.model.composed import Line
from bulletin_kit.source import read_source
from tests.kit.square import SMALL, SquareFonts, small_series

SERIES = [
    small_series(),
    small_series(
        SMALL.replace(
            "最大字距: 2字", "悬挂标点: ，。, 压缩: 0.5字, 汉字西文间: 0.25字, 收紧: 0.04字"
        )
    ),
    small_series(SMALL, {"closing.yaml": "版记页: 双页\n", "contents.yaml": "排要目: 是\n"}),
]
WORDS = [
    "省委",
    "《办法》",
    "“归档月”",
    "2024年",
    "12.5%",
    "——",
    "……",
    "，",
    "。",
    "、",
    "（一）",
    "FM102.8",
]
WORDS += [
    "阿依·古丽",
    "https://a.example/b",
    "𬭎",
    "：",
    "；",
    "的",
    "档案工作",
    "第85期",
    "3.5万",
    " ",
    "‘",
]


TOO_HIGH = {"L204", "L205"}


def sentence(dice, least=1, most=30):
    made = "".join(dice.choice(WORDS) for _ in range(dice.randint(least, most))).strip()
    return made.lstrip("|#!*-> ") or "文"


def article(dice):
    rows = [f"  - 标题: '{sentence(dice, 1, 8)}'", "    正文: |"]
    for _ in range(dice.randint(1, 4)):
        start = dice.choice(["", "", "一、", "（一）", "1.", "## "])
        rows.append(f"      {start}{sentence(dice)}")
    if dice.random() < 0.2:
        rows += [f"      | {sentence(dice, 1, 4)} | 乙 |", "      |---|---|", "      | 甲 | 1 |"]
    return rows


def issue(dice):
    rows = ["刊物: 小", "日期: 2024-01-09"]
    for key in ("刊名", "专刊", "编发单位", "签发", "紧急程度", "密级", "责任编辑", "审核"):
        if dice.random() < 0.3:
            rows.append(f"{key}: '{sentence(dice, 1, 6)}'")
    for key in ("报", "送", "发"):
        if dice.random() < 0.5:
            rows.append(f"{key}: ['{sentence(dice)}', '{sentence(dice)}']")
    rows.append("文章:")
    for _ in range(dice.randint(1, 2)):
        rows += article(dice)
    if dice.random() < 0.7:
        rows.append("印发: {单位: 综合处, 日期: 2024-01-09, 份数: 3}")
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("seed", range(10))
def test_random_issues_compose_and_lose_no_word(seed):
    dice = random.Random(seed)
    for _ in range(100):
        text = issue(dice)
        read, _ = read_source(text.encode(), "x.yaml")
        assert read is not None, text
        series = dice.choice(SERIES)
        made, found = compose(with_defaults(read, series.defaults), series, SquareFonts(), {})
        stood: dict[str, dict[int, int]] = {}  # a table's head may stand on several pages
        foot = series.sheet.page.foot
        for page in made.pages:
            for item in page.items:
                if isinstance(item, Line):
                    stood.setdefault(item.block, {})[item.start] = item.end - item.start
                    assert item.baseline <= foot or TOO_HIGH & {f.code for f in found}, text
        texts = {id: len(block.text) for id, block in made.texts().items() if block.text}
        lengths = {id: sum(lines.values()) for id, lines in stood.items()}
        assert {id: n for id, n in lengths.items() if n} == texts, text
