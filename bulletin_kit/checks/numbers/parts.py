"""Parts: what 其中 tells of, against the whole before it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.addends import (
    FEW,
    doubt_of,
    equal,
    exclusive,
    made_of,
    names_of,
    near,
    overlapping,
    run_of,
    turned,
)
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    Amount,
    amounts,
    small_number,
    value_of,
)
from bulletin_kit.hanzi.classes import HANZI

_OF_WHICH = Pattern(rf"其中[，：]?(?:有|含|包括)?|(?P<of>(?<={HANZI})中，)", needs="中")
_EACH = Pattern(r"每.{0,6}$|均.{0,3}$|[两二三四五六七八九十\d][台个座套条艘辆组]$")
"""What stands before a number that is not of the whole but of each one."""
_PAIRS = (
    *(("男", "女"), ("线上", "线下"), ("室内", "室外"), ("城镇", "农村"), ("城市", "农村")),
    *(("省直", "市县"), ("市直", "县区"), ("市直", "区县"), ("县直", "乡镇"), ("机关", "基层")),
    *(("专职", "兼职"), ("在职", "退休"), ("编内", "编外"), ("公办", "民办"), ("国有", "民营")),
    *(("国内", "国外"), ("境内", "境外"), ("省内", "省外"), ("市内", "市外"), ("县内", "县外")),
    *(("馆内", "馆外"), ("上半年", "下半年"), ("汉族", "少数民族"), ("团体", "个人")),
)
"""Two parts that make a whole between them, whatever noun follows."""
_DONE = (
    *(("已", "未"), ("已", "尚未"), ("已", "正在"), ("已", "待"), ("有", "无")),
    *(("合格", "不合格"), ("达标", "未达标"), ("完成", "未完成")),
)
"""Two that do so where the same words follow."""

_OVERLAPPING = Pattern(
    "党员|[女男老]|青年|少数民族|学历|[岁龄]|职称|[硕博]士|本科|大专|以上|干部|代表|残疾|退休|志愿|专家|骨干|高级"
    "|重点|优秀|国家|[线累主要]|[具特]有|珍稀|新|首|未|已"
)
"""What names of parts have that may well count the same things twice, or not all of them."""
_COUNTED = Pattern(
    r"(?P<n>[两二三四五六七八九十])个?(?:年|次|期|批|轮|[县市区镇乡村地校馆]|片区|部门|单位|季度|阶段)"
    r"[^，。；、\d]{0,12}$"
)
"""Two years, three counties: how many parts a whole has."""
_REST = Pattern("其余|其他|其它|另|还有|剩|余|等|未|不含|尚")
_AGAIN = Pattern(
    rf"；(?:按[^，。；：\d]{{2,8}}[，：])?(?P<x>{HANZI}{{2,8}}?)(?P<a>{NUMBER})(?P<u>{CLASSIFIER})"
    rf"[、，](?P<y>{HANZI}{{2,8}}?)(?P<b>{NUMBER})(?P=u)(?=[。；，])",
    needs="；",
)
"""A second division of what 其中 divided before it: 站内148人次，站外38人次."""
_FAR = 120
_SIDES = ("内外", "男女", "上下", "城乡", "新旧", "公民")
_LITTLE, _AHEAD = Decimal("0.08"), 14


def doubtful_parts(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    """The parts after each 其中 of a sentence that begins at ``start`` with these amounts."""
    for mark in _OF_WHICH.finditer(text, start, found[-1].end):
        at = bisect([amount.start for amount in found], mark.start())
        before, after = found[max(0, at - FEW) : at], found[at : at + FEW]
        wholes = [a for a in before if after and a.unit == after[0].unit]
        each = any(_EACH.search(text, max(start, a.start - 8), a.start) for a in wholes)
        if not wholes or each or not (mark["of"] or text[mark.start() - 1] in "，（、"):
            continue
        whole = max(wholes, key=lambda amount: amount.value)
        parts = run_of(text, mark.end(), after, whole)
        sure = not (mark["of"] or whole.vague)
        for part in (part for part in parts if sure and part.value > whole.value):
            yield Doubt(part.start, part.end, f"其中的一项大于总数{plain(whole.value, whole.unit)}")
        if len(parts) > 1 and not any(part.value > whole.value for part in parts):
            yield from _together(text, mark.end(), parts, wholes)


def divided_again(text: str) -> Iterator[Doubt]:
    """A second pair of parts behind ；, where the first pair made the whole, in a masked text."""
    for match in _AGAIN.finditer(text):
        x, y = match["x"], match["y"]
        differ = [{a, b} for a, b in zip(x, y, strict=False) if a != b]
        sides = len(x) == len(y) and len(differ) == 1 and differ[0] in map(set, _SIDES)
        near = max(0, match.start() - _FAR)
        stop = max(near, *(text.rfind(mark, near, match.start()) + 1 for mark in "。！？；"))
        before = [a for a in amounts(text, stop, match.start()) if a.unit == match["u"]]
        made = value_of(match["a"]) + value_of(match["b"])
        if len(before) != 3 or any(a.vague for a in before) or not (sides or _pair([x, y])):
            continue
        whole, *parts = before
        if made_of(parts) == whole.value != made:
            yield doubt_of(whole, "后面两项相加", made)


def _together(
    text: str, start: int, parts: Sequence[Amount], wholes: Sequence[Amount]
) -> Iterator[Doubt]:
    """Parts that do not overlap may not exceed the whole; those that are all of it equal it.

    Without a word on either, they are told where they make all but the whole (:func:`_missed`).
    """
    whole = max(wholes, key=lambda amount: amount.value)
    if any(amount.vague for amount in (*parts, whole)) or any(equal(parts, w) for w in wholes):
        return
    names = names_of(text, start, parts)
    too_much = exclusive(names) and made_of(parts) > whole.value
    all_of_it = near(parts, whole) and complete(names, text, 0, whole)
    if too_much or _pair(names) or all_of_it or _missed(text, names, parts, whole):
        yield doubt_of(whole, "其中各项相加", made_of(parts))


def _missed(text: str, names: Sequence[str], parts: Sequence[Amount], whole: Amount) -> bool:
    """Whether the parts make a little too much, or as much too little as one slip of a key does."""
    if any(map(_OVERLAPPING.search, names)) or overlapping(text, parts[-1].end):
        return False
    lacks = whole.value - made_of(parts)
    if lacks < 0:
        return near(parts, whole)
    slip = lacks.normalize().as_tuple().digits == (1,)
    slip = slip and lacks <= whole.value * _LITTLE
    told = _REST.search(text, parts[-1].end, parts[-1].end + _AHEAD)
    return (slip or turned(parts, whole)) and not told


def complete(names: Sequence[str], text: str, start: int, whole: Amount) -> bool:
    """Whether the names are all parts: two that make a whole, or as many as stands before it."""
    counted = _COUNTED.search(text, max(start, whole.start - 24), whole.start)
    number = small_number(counted["n"]) if counted else 0
    return number == len(names) or _pair(names)


def _pair(names: Sequence[str]) -> bool:
    """Whether the names are two that make a whole."""
    if len(names) != 2:
        return False
    for first, second in (names, names[::-1]):
        if any(first.startswith(a) and second.startswith(b) for a, b in _PAIRS):
            return True
        if any(
            first.startswith(a) and second.startswith(b) and first[len(a) :] == second[len(b) :]
            for a, b in _DONE
        ):
            return True
    return False
