"""B05: an interpunct of the wrong shape, missing or too much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import HAN, seek

DOTS = re.compile(rf"(?<=[{HAN}])[•・‧∙⋅●](?=[{HAN}])")
FOREIGN = (
    "阿埃艾安奥巴贝本比彼波伯布查达戴丹德迪蒂多俄厄恩尔法菲费弗福盖戈格古哈海汉赫亨胡华怀霍基吉加贾杰卡凯坎科克肯库奎拉莱兰劳勒雷里利莉丽林卢鲁伦罗洛马玛迈麦曼梅蒙米"
    "密莫墨穆娜纳南尼诺欧帕佩皮珀普奇乔切琼萨塞桑沙莎舍史舒斯苏索塔泰汤特提图托瓦万威韦维翁沃乌西希夏谢辛休雅亚扬耶伊因尤约泽詹朱兹佐治顿姆森逊什夫娃"
)
"""Hanzi that write foreign names."""
NAME = re.compile(
    rf"(?<=[{FOREIGN}][{FOREIGN}])[.．](?=[{FOREIGN}][{FOREIGN}])|(?<=[{FOREIGN}])[.．](?=[{FOREIGN}]{{2}})"
)
DAY = re.compile(
    r"(?<=“)(?:1[0-2]|[1-9])[.•・](?:3[01]|[12]\d|[1-9])(?=”(?:[^，。；]{0,8}?(?:地震|事件|事故|案|洪灾|讲话|运动|泥石流|护士节|晚会|日)))"
)
JOINED = re.compile(r"(?<=“)(315|512|626|423|303|304|308|815|918|1213|1204|1109)(?=”)")
IDLE = re.compile(r"(?<=“)([二三四五六七八九])·([一二三四五六七八九十]{1,3})(?=”)")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Names of several parts, and days that name an event."""
    texts = list(manuscript.of(ARTICLE))
    for pattern in (DOTS, NAME):
        for passage, match in seek(pattern, texts):
            yield _finding(passage, match, "·")
    for passage, match in seek(DAY, texts):
        yield _finding(passage, match, re.sub("[.•・]", "·", match[0]))
    for passage, match in seek(JOINED, texts):
        month = match[0][:-2]
        yield _finding(passage, match, f"{month}·{int(match[0][-2:])}")
    for passage, match in seek(IDLE, texts):
        yield _finding(passage, match, match[1] + match[2])


def _finding(passage: Passage, match: re.Match[str], right: str) -> Finding:
    finding = RULE.mistake.at(passage.span(*match.span()), found=match[0], right=right)
    return finding.mended(passage.edit(*match.span(), right))


RULE = Rule(
    Mistake(
        code="B05",
        name="wrong-interpunct",
        level=Level.WARNING,
        message="“{found}”：间隔号不对",
        remedy="改为“{right}”",
        why="外国人名和某些民族人名各部分之间用间隔号“·”；以月、日命名的事件或节日，用阿拉伯数字时月、日之间用间隔号，用汉字时只在“一”“十一”“十二”月后用。",
        bad="纪念“5.12”汶川特大地震。",
        good="纪念“5·12”汶川特大地震。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.14.3.3",
)
