"""Typefaces: which kind of Chinese type a font's name stands for."""

from __future__ import annotations

from functools import cache

KINDS: dict[str, tuple[str, ...]] = {
    "小标宋": ("小标宋", "xiaobiaosong", "xbs", "fandolsong-bold", "bksong", "中宋", "zhongsong"),
    "仿宋": ("仿宋", "fangsong", "fandolfang", "stfangso", "zhuque", "朱雀"),
    "楷体": ("楷", "kai"),
    "黑体": ("黑", "hei", "notosanssc", "notosanscjk", "noto sans"),
    "宋体": ("宋", "simsun", "song", "notoserifsc", "notoserifcjk", "noto serif", "ming"),
    "西文": ("times", "liberationserif", "liberation serif", "tinos", "nimbusrom", "termes"),
}
"""Parts of names, lower case; the first kind that fits holds, so 仿宋 stands before 宋."""


@cache
def kind_of(name: str) -> str:
    """仿宋, 黑体 …; the name itself where it is not known.

    >>> [kind_of(n) for n in ("FandolFang-Regular", "方正小标宋简体", "SimSun", "Arial")]
    ['仿宋', '小标宋', '宋体', 'Arial']
    """
    lower = name.casefold()
    return next((kind for kind, parts in KINDS.items() if any(p in lower for p in parts)), name)
