"""Recalled: a plan in one number, its fulfilment in another (计划新建公园16个, 18个公园)."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern, compiled_anew
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import CLASSIFIER
from bulletin_kit.hanzi.classes import HANZI

_MADE = (
    "新建|改建|建设|改造|新增|实施|整治|修建|安排|完成|打造|栽植|建成|创建|开展|培训|培育|招引|引进"
    "|新改建"
)
_PLANNED = Pattern(
    rf"(?:计划|拟|规划|将|确定|安排|目标|任务)[^，。；：\d]{{0,8}}?(?:{_MADE})"
    rf"(?:(?P<x>{HANZI}{{2,8}}?)(?P<a>\d{{1,5}})(?P<u>{CLASSIFIER})"
    rf"|(?P<b>\d{{1,5}})(?P<v>{CLASSIFIER})(?P<y>{HANZI}{{3,8}}))(?=[，。；、])",
    needs=("计划", "拟", "规划", "将", "确定", "安排", "目标", "任务"),
)
_ALL = "全[年县市区镇乡村部州旗]|今年的?|计划(?:内的)?|这|上述|既定的?|年初确定的|所有的?|年度"
_DONE = (
    "(?:的|[建改新]建|建设|改造|年度|全年){0,4}(?:任务|目标|计划)"
    "|(?:将|已|可)?(?:全部|全面|如期)(?:建成|完成|完工|竣工|投用|交付)"
)


def doubtful_recalls(text: str) -> Iterator[Doubt]:
    """All of a plan's things that a masked text counts otherwise than where it told of the plan."""
    for plan in _PLANNED.finditer(text):
        noun, unit, said = (plan[g] or plan[h] for g, h in ("xy", "uv", "ab"))
        if len(noun) < 3 or text.count(noun) < 2:
            continue
        later = compiled_anew(
            rf"(?:{_ALL})(?P<n>\d{{1,5}}){unit}{noun}(?:{_DONE})"
            rf"|(?:{_ALL})[^，。；：\d]{{0,4}}{noun}(?P<m>\d{{1,5}}){unit}(?:{_DONE})"
        )
        for match in later.finditer(text, plan.end()):
            group = "n" if match["n"] else "m"
            if match[group] != said:
                yield Doubt(*match.span(group), f"前面说计划是{said}{unit}")
