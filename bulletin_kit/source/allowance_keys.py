"""The keys of 例外, and the allowances that they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin_kit.forms.records.fields import Text
from bulletin_kit.forms.records.lists import ListOf
from bulletin_kit.forms.records.record import Record
from bulletin_kit.forms.records.values import Key, Values
from bulletin_kit.model.allowance import Allowance

RULE = Key(
    "规则",
    Text(),
    "检查时列出的代码，如 P01；也可以写它的英文名称。",
    example="P01",
    required=True,
    also=("代码", "规则代码", "编号", "code", "rule"),
)
QUOTE = Key(
    "处",
    Text(),
    "照抄期文件里被标出的几个字，连前后几个字，使它在全文只有一处。",
    example="原文里的几个字",
    required=True,
    also=("原文", "引文", "位置", "地方", "文字"),
)
REASON = Key(
    "理由",
    Text(),
    "为什么可以；写进检查的报告。",
    example="引用的原件就是这样写的",
    required=True,
    also=("原因", "说明", "依据", "reason"),
)
ALLOWANCE = Record(
    "allowance", "例外", "准许一条规则指出的一处问题，写明理由。", (RULE, QUOTE, REASON)
)
ALLOWANCES = Key(
    "例外",
    ListOf(ALLOWANCE),
    "确实不用改的地方，一项准许一处；不印出来，写进检查的报告。",
    also=("豁免", "允许", "例外情况", "allow"),
)


def allowances(given: Iterable[Values]) -> Iterator[Allowance]:
    """Those that say all three things; what is missing has been told."""
    for values in given:
        rule, quote, reason = values.get(RULE), values.get(QUOTE), values.get(REASON)
        if rule and quote and reason:
            yield Allowance(rule, quote, reason, values.at)
