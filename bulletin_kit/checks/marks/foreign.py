"""Foreign names written in hanzi."""

from __future__ import annotations

from bulletin_kit.checks.pattern import Pattern

FOREIGN = (
    "阿埃艾安奥巴贝本比彼波伯布查达戴丹德迪蒂多俄厄恩尔法菲费弗福盖戈格古哈海汉赫亨胡华怀霍基吉加贾杰卡凯坎科克肯库奎拉莱兰劳勒雷里利莉丽林卢鲁伦罗洛马玛迈麦曼梅蒙米"
    "密莫墨穆娜纳南尼诺欧帕佩皮珀普奇乔切琼萨塞桑沙莎舍史舒斯苏索塔泰汤特提图托瓦万威韦维翁沃乌西希夏谢辛休雅亚扬耶伊因尤约泽詹朱兹佐治顿姆森逊什夫娃"
)
"""Hanzi that foreign names are written with."""
_TWO, _ONE = f"[{FOREIGN}][{FOREIGN}]", f"[{FOREIGN}]"
DOT_IN_NAME = Pattern(rf"(?<={_TWO})[.．](?={_ONE})|(?<={_ONE})[.．](?={_TWO})", needs=".．")
"""A full stop where a name wants its interpunct: 雷蒙.勒."""
