"""Foreign names written in hanzi."""

from __future__ import annotations

from itertools import takewhile

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI

FOREIGN = frozenset(
    "阿埃艾安奥巴贝本比彼波伯布查达戴丹德迪蒂多俄厄恩尔法菲费弗福盖戈格古哈海汉赫亨胡华怀霍基吉加贾杰卡凯坎科克肯库奎拉莱兰劳勒雷里利莉丽林卢鲁伦罗洛马玛迈麦曼梅蒙米"
    "密莫墨穆娜纳南尼诺欧帕佩皮珀普奇乔切琼萨塞桑沙莎舍史舒斯苏索塔泰汤特提图托瓦万威韦维翁沃乌西希夏谢辛休雅亚扬耶伊因尤约泽詹朱兹佐治顿姆森逊什夫娃"
)
"""Hanzi that foreign names are written with."""
DOT = Pattern(rf"(?<={HANZI})[.．](?={HANZI})", needs=".．")


def joins_names(text: str, at: int) -> bool:
    """Whether the mark at this place wants to be an interpunct: 雷蒙.勒.

    >>> joins_names("雷蒙.勒", 2), joins_names("会议.勒", 2)
    (True, False)
    """
    sides = _foreign(text[max(0, at - 2) : at][::-1]), _foreign(text[at + 1 : at + 3])
    return min(sides) > 0 and max(sides) > 1


def _foreign(text: str) -> int:
    return len(list(takewhile(FOREIGN.__contains__, text)))
