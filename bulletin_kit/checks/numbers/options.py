"""Options: shares of one whole, which together are no more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import NUMBER, sentences, small_number, value_of

_SHARE = Pattern(
    rf"(?:(?<=[、，；：])|^)(?P<name>(?:\d{{2}}(?:[至—～]\d{{2}})?(?=周?岁))?[^，。；：、%\d]{{1,16}}?)(?:[的者]?占(?:比|总数的?)?(?:为|达)?|的(?:为|有)?|为)"
    rf"(?P<p>{NUMBER})%"
)
_TOGETHER = Pattern(
    rf"(?P<names>[^，。；：%\d]{{3,80}}?)(?:的|的?人数?|者)?(?:分别占(?:比|总数的?)?为?|(?:占比|比重)分别(?:为|是|达))"
    rf"(?P<ps>{NUMBER}%(?:[、，和]{NUMBER}%)+)",
    needs=["分别"],
)
_PERCENT = Pattern(rf"({NUMBER})%")
_GROUP = Pattern(
    "(?:[级类期批组型]|岁|学历|职称|季度|[一二三]产业?|[6-90]0后|以[上下]|研究生|[本专]科|[大中]专|高中|[硕博]士)$"
)
"""What names of shares end in that do not overlap."""
_STRUCTURE = Pattern(
    r"产业(?:结构|增加值)?(?:的)?(?:比例?|结构)[^，。；：\d]{0,8}"
    r"(\d{1,2}(?:\.\d{1,2})?)[∶:：](\d{1,2}(?:\.\d{1,2})?)[∶:：](\d{1,2}(?:\.\d{1,2})?)(?![\d.∶:：])"
)
"""The three sectors of an economy, which are all of it."""
_MIXED = Pattern("党员|[女男老]|青年|少数民族|学历|[岁龄]|职称|[硕博]士|本科|大专|以上|[率占]")
"""What tells that shares are of people or things counted more than once."""
_SEVERAL = Pattern("多选|可选|不定项|多项")
_NEAR = Decimal(115)
"""Per cent up to which several shares seem to be meant as one whole."""
_RANK = Pattern(
    "(?:国家|省|市|县|乡镇?|区县|县区|村|中央|地方|男|女|线上|线下|城镇|农村|[一二三]产|第[一二三]产业)"
)
"""What names begin with that do not overlap."""
_ANSWERS = ("满意", "支持", "同意", "了解", "合格", "优秀", "熟悉", "赞成", "认可", "清楚")
_IN_A_ROW = Pattern(
    rf"(?P<n>[两三四五六])[个类种项档级大][^。；：，\d率]{{0,14}}，?[^。；：，\d率]{{0,6}}分别占(?:总数的|比为?|全部的)?"
    rf"(?P<row>{NUMBER}%(?:[、和]{NUMBER}%){{1,5}})(?!以上|以下)",
    needs=["分别占"],
)
_HUNDRED = Decimal(100)


def doubtful_options(text: str) -> Iterator[Doubt]:
    """Shares of a masked text whose names exclude each other and that make more than a whole.

    Less than a whole only where the answers reach from one extreme to the other.
    """
    yield from _in_a_row(text)
    if _SEVERAL.search(text) or ("占" not in text and "的" not in text):
        return
    for match in _TOGETHER.finditer(text):
        names = re.split("[、和及]", match["names"])
        shares = _PERCENT.findall(match["ps"])
        if len(names) == len(shares):
            yield from _judged(names, shares, match.span("ps"))
    for start, end in sentences(text):
        for run in _runs(list(_SHARE.finditer(text, start, end))):
            span = run[0].start("p"), run[-1].end()
            yield from _judged([each["name"] for each in run], [each["p"] for each in run], span)


def _in_a_row(text: str) -> Iterator[Doubt]:
    """三个等次分别占50%、35%、20%: as many shares as there are things, of one whole."""
    for match in _IN_A_ROW.finditer(text):
        shares = match["row"].replace("和", "、").split("、")
        whole = sum((value_of(share) for share in shares), Decimal(0))
        slack = Decimal(len(shares)) / 2
        if small_number(match["n"]) == len(shares) and slack < abs(whole - _HUNDRED) <= _NEAR - 100:
            yield Doubt(*match.span("row"), f"这几个比例相加得{whole.normalize():f}%")


def _runs(shares: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The shares that follow each other, stop by stop."""
    run: list[re.Match[str]] = []
    for share in shares:
        if run and share.start() - run[-1].end() > 1:
            yield run
            run = []
        run.append(share)
    if run:
        yield run


def _judged(names: Sequence[str], shares: Sequence[str], span: tuple[int, int]) -> Iterator[Doubt]:
    names = [name.strip("“”‘’其中选择的者 ") for name in names]
    answer = next((word for word in _ANSWERS if all(word in name for name in names)), "")
    groups = {match[0] if (match := _GROUP.search(name)) else "" for name in names}
    ranks = [match[0] if (match := _RANK.match(name)) else "" for name in names]
    alike = "" not in groups or ("" not in ranks and len(set(ranks)) == len(names))
    apart = (bool(answer) and not any("率" in name for name in names)) or (
        alike and len(set(names)) == len(names)
    )
    whole = sum(map(value_of, shares), Decimal(0))
    slack = Decimal(len(shares)) / 2
    parts = len(names) > 2 and whole <= _NEAR and not any(map(_MIXED.search, names))
    several = parts and not _whole_before_last(shares)
    ends = answer and any("不" + answer in name for name in names) and len(names) > 2
    too_much = whole > _HUNDRED + slack and len(names) > 1 and (apart or several)
    if too_much or (apart and ends and whole < _HUNDRED - slack):
        yield Doubt(*span, f"这几个比例相加得{whole.normalize():f}%")


def _whole_before_last(shares: Sequence[str]) -> bool:
    """Whether some first ones of the shares are a whole already."""
    made = Decimal(0)
    for share in shares[:-1]:
        made += value_of(share)
        if abs(made - _HUNDRED) <= 1:
            return True
    return False


def doubtful_structure(text: str) -> Iterator[Doubt]:
    """三次产业结构 in a text (unmasked) whose three parts do not make a hundred."""
    for match in _STRUCTURE.finditer(text):
        whole = sum(map(Decimal, match.groups()), Decimal(0))
        if 1 <= abs(whole - _HUNDRED) <= _NEAR - _HUNDRED:
            yield Doubt(match.start(1), match.end(), f"三项相加得{whole.normalize():f}")
