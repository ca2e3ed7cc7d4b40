"""Levels of headings by their numbers 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3).

A paragraph that opens with such a number is a heading, or has one run in: （一）加强领导。各地要……
What merely looks like a number is told from it by what follows: 1.2亿元, 一、二、三产业.
"""

from __future__ import annotations

from itertools import pairwise

NUMERALS = "一二三四五六七八九十百"
DIGITS = "0123456789０１２３４５６７８９"
LONGEST_SENTENCE = 40
"""Characters. What is longer and ends in a full stop is a sentence of the text, no heading."""
LONGEST_LINE = 60
"""Characters: two printed lines. No heading goes on to a third."""

# 二、三产业: two neighbouring numerals before one of these are a list, not a number and a heading.
COUNTED = (
    "产业",
    "季度",
    "年级",
    "线",
    "期",
    "审",
    "级",
    "类",
    "等",
    "批",
    "卷",
    "楼",
    "月",
    "环",
    "轮",
    "号",
    "班",
    "十",
)
UNFINISHED = frozenset("。；，：、;,:")
NO_START = frozenset("。，、；：:;,.．％%~～—–-+=）)℃°")
OPENING = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "〈": "〉"}


def level_of(line: str) -> tuple[int, int] | None:
    """The level (1-4) of the heading that the line is or opens with, and where the heading ends.

    >>> level_of("一、总体情况"), level_of("（一）加强领导。各地要落实责任。")
    ((1, 6), (2, 8))
    >>> level_of("1.2亿元已经到位。"), level_of("一、二、三产业融合发展"), level_of("（2020）年")
    (None, None, None)
    """
    level, start = number_of(line)
    if not level:
        return None
    end = _end(line, level, start)
    return (level, end) if end else None


def number_of(line: str) -> tuple[int, int]:
    """The level of the line's number and where the words behind it start; 0, 0 without a number."""
    if line[:1] in NUMERALS and line:
        level, start = _hanzi_number(line)
    elif line[:1] in ("（", "("):
        level, start = _bracketed_number(line)
    elif line[:1] in DIGITS and line:
        level, start = _digit_number(line)
    else:
        return 0, 0
    words = line[start:].lstrip()
    return (level, start) if words and words[0] not in NO_START else (0, 0)


def _hanzi_number(line: str) -> tuple[int, int]:
    number = _run(line, 0, NUMERALS)
    if line[number : number + 1] != "、":
        return 0, 0
    start = number + 1
    following = _run(line, start, NUMERALS)
    if following == start:
        return 1, start
    if line[following : following + 1] == "、":
        return 0, 0  # 一、二、三产业
    neighbours = line[:number] + line[start] in _NEIGHBOURS
    if neighbours and line.startswith(COUNTED, following) and _is_sentence(line):
        return 0, 0  # 二、三季度经济运行平稳，……
    if neighbours and line.startswith(COUNTED[:1], following):
        return 0, 0  # 二、三产业
    return 1, start


def _bracketed_number(line: str) -> tuple[int, int]:
    closing = "）" if line[0] == "（" else ")"
    for level, signs, most in ((2, NUMERALS, 3), (4, DIGITS, 2)):
        end = _run(line, 1, signs)
        if 1 < end <= most + 1 and line[end : end + 1] in (closing, "）", ")"):
            start = end + 1
            if line[start : start + 1] in ("（", "("):
                return 0, 0  # （1）（2）两项
            # （一）、 is the wrong mark behind a number; the checks tell of it.
            return level, start + (line[start : start + 1] in ("、", "，"))
    return 0, 0


def _digit_number(line: str) -> tuple[int, int]:
    end = _run(line, 0, DIGITS)
    if end > 2 or line[end : end + 1] not in (".", "．"):
        return 0, 0
    start = end + 1
    digits = _run(line, start, DIGITS)
    is_year = digits - start == 4 and line.startswith("年", digits)
    if digits > start and not is_year:
        return 0, 0  # 1.2亿元; but 1.2023年工作回顾 is a number and a year
    return 3, start


def _end(line: str, level: int, start: int) -> int:
    """Where the heading ends; 0 where the line is no heading after all."""
    stop = _first_stop(line, start)
    if stop < 0:
        return len(line) if line[-1] not in UNFINISHED and len(line) <= LONGEST_LINE else 0
    if stop + 1 > LONGEST_SENTENCE:
        return 0
    if stop + 1 == len(line) and level > 2:
        return 0  # 1. and （1） with one sentence are items of a list
    return stop + 1


def _first_stop(line: str, start: int) -> int:
    """The first 。 outside quotation marks and brackets, or else the first of all; -1 for none."""
    closing: list[str] = []
    for at in range(start, len(line)):
        char = line[at]
        if char in OPENING:
            closing.append(OPENING[char])
        elif closing and char == closing[-1]:
            closing.pop()
        elif char == "。" and not closing:
            return at
    return line.find("。", start)


def _is_sentence(line: str) -> bool:
    return any(mark in line for mark in "，。；")


def _run(line: str, start: int, signs: str) -> int:
    """Where the run of signs from ``start`` on ends."""
    end = start
    while end < len(line) and line[end] in signs:
        end += 1
    return end


_NEIGHBOURS = frozenset(map("".join, pairwise(NUMERALS[:10])))
