"""Balances: what was there, came in and went out, against what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import Amount, amounts, sentences

_LEFT = Pattern(
    "(?:结余|余额|结存|盈余|节余|现有|现存|(?:目前|年末|年底|期末|月末|账面)[^，。；、]{0,3}?[余存有])"
    "(?:资金|款|库存|数|总数|总量|图书|藏书|物资|设备|档案|资料|存栏)?(?:共|为|达|还有)?$"
)
_OWN = Pattern("结余|盈余|节余|账面")
"""What is left of what came in alone."""
_THERE = Pattern(
    "(?:(?:年初|期初|月初|上年末?|上年度|去年(?:年[末底])?|上期|上月|往年|历年|原)[^，。；、]{0,4}?(?:结余|结转|余额|结存|库存|滚存|存)|原有|年初有|期初有)[^，。；、]{0,4}$"
)
_IN = Pattern(
    "(?:收入|筹措|筹集|募集|到账|拨入|争取|新增|入库|购入|接收|转入|增加|新购|新收|进账|补充|收到|新进|调入|新建)[^，。；、]{0,4}$"
)
_OUT = Pattern(
    "(?:支出|销毁|报废|出库|支付|减少|转出|调出|发放|使用|注销|退出|拨付|剔除|拆除|撤并|领用|开支|淘汰)[^，。；、]{0,4}$"
)
_CLAUSE = Pattern("[，。；：、（）]")
_OTHER = Pattern("其中|累计|滚存|预算|占|同比|增长|另有|包括|含")


def doubtful_balances(text: str) -> Iterator[Doubt]:
    """收入120万元、支出99万元，结余60万元: in one sentence of a masked text, in this order."""
    for start, end in sentences(text):
        found = amounts(text, start, end)
        if len(found) > 2 and not _OTHER.search(text, start, end):
            yield from _balance(text, start, found)


def _balance(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    made, there, came, went = Decimal(0), 0, 0, 0
    unit, finest = found[0].unit, min(amount.ulp for amount in found)
    error = Decimal(0) if finest == 1 else finest
    for amount in found:
        if amount.unit != unit or amount.vague:
            return
        edges = [edge.end() for edge in _CLAUSE.finditer(text, start, amount.start)]
        said = edges[-1] if edges else start
        if _THERE.search(text, said, amount.start) and not (came or went or there):
            made, there = made + amount.value, 1
        elif _LEFT.search(text, said, amount.start) and went and (came or there):
            sure = there or _OWN.search(text, said, amount.start)
            if sure and abs(made - amount.value) > error:
                yield Doubt(amount.start, amount.end, f"前面收支相抵，是{plain(made, unit)}")
            return
        elif _OUT.search(text, said, amount.start):
            made, went = made - amount.value, went + 1
        elif _IN.search(text, said, amount.start):
            made, came = made + amount.value, came + 1
        else:
            return
