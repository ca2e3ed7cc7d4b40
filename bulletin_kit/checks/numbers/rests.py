"""Rests: what remains of a whole, and what each of its members has on an average."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    STARTS,
    Amount,
    amounts,
    scale_of,
    scaled,
    sentences,
    value_of,
)
from bulletin_kit.hanzi.classes import HANZI

_REST = Pattern("(?:其余|剩余|余下|剩下|还剩|尚余|尚剩|仍剩|[还尚仍]有)的?$")
_TOLD = Pattern("[余剩]|[还尚仍]有")
_STILL = Pattern("[还尚仍]有$")
_NOT_YET = Pattern(f"[^，。；、\\d]{{0,4}}?(?:(?:尚?未|没有?)(?P<verb>{HANZI})|正在|待)")
"""Behind what there still is: that it is the rest of what was done, not something else."""
_DONE = Pattern("完成|办结|整改|销号|建成|解决|答复|化解|验收|落实")
_OF_WHOLE = Pattern(
    "中|其中|，已|目前|，现已|，(?:立行立|立即|当场|现场|限期)?(?:整改|完成|办结|解决|化解|销号|改)"
)
_MORE = Pattern("[余多]")
_OF_WHICH = Pattern(rf"[，（]其中[，：]?|(?<={HANZI})中，", needs="中")
_THE_REST = Pattern("(?:其余|剩余|余下|剩下)的?")
_GAP = Pattern(
    rf"(?:\d{{1,4}}[个座家户人名条处所支只台辆种类项]{HANZI}{{0,6}}?)?[^，。；：\d]{{0,10}}"
)
_LOOSE_PARTS = Pattern("每|均|[（；]|比|同期|新增|累计|等(?![级奖次])|以上|人次")
_FAR = 40
_LOOSE = Pattern("(?<![签契公条合预特])约|[近逾超]|以上|以下|左右|比|新增|另|[；：（）]|同时|均")
_SHARE = Pattern(rf"(?P<n>{NUMBER})%(?!股)")
_REST_SHARE = Pattern(rf"(?:其余|剩余|余下|剩下)的?(?:占|为)?(?P<n>{NUMBER})%", needs="余剩")
_NO_SHARE = Pattern("[（）]|其中|同比|增[长加]|提高|下降|上升|率|[约近逾超多]|比[上去]|折|利")
_AVERAGE = Pattern(
    rf"{STARTS}(?<!第)(?P<a>{NUMBER})(?P<of>[个名人家户村乡镇校县场期次套间所支组位])(?P<noun>{HANZI}{{0,10}})"
    rf"(?P<total>[^。；：\d]{{0,12}}?)(?<![约近超逾第])(?P<c>{NUMBER})(?P<s>万|亿)?(?P<u>{CLASSIFIER})"
    rf"(?P<between>[^，。；：\d余多左]{{0,8}})，(?:平均)?"
    rf"(?:每(?P<each>{HANZI}{{1,6}}?)|(?P<by>[人户村校镇乡县馆组场班])均)"
    rf"(?:共?(?:有|为|达|走访|建成|办理|审结|培训|完成|收集|服务|提供|承担|包联|可?获得?|可?领取?|增收)){{0,1}}"
    rf"(?P<b>{NUMBER})(?P<t>万|亿)?(?P<v>{CLASSIFIER})(?![多余左以])",
    needs=("每", "均"),
)
_GREW = Pattern("新增|增[长加]|比|净|其中|[约近超逾]|不足|另")
_PERSONS = "人名位"


def doubtful_rests(text: str) -> Iterator[Doubt]:
    """其余9个, 其余37%, 平均每个乡镇8个: against the numbers before them, in a masked text."""
    for start, end in sentences(text):
        sentence = text[start:end]
        if _TOLD.search(sentence):
            found = amounts(text, start, end)
            yield from _divided(text, start, found)
            yield from _remaining(text, start, found)
            yield from _shares(text, start, end)
    for match in _AVERAGE.finditer(text):
        yield from _average(match)


def _remaining(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    """A whole and one part of it, right before what remains."""
    for index, rest in enumerate(found):
        if not _REST.search(text, max(start, rest.start - 4), rest.start) or _MORE.search(
            text, rest.start, rest.end
        ):
            continue
        same = [a for a in found[:index] if a.unit == rest.unit]
        if len(same) != 2:
            continue
        whole, part = same
        between = text[whole.end : part.start]
        near = len(between) <= _FAR and _OF_WHOLE.search(between)
        loose = _LOOSE.search(text, whole.end, rest.start - 2)
        if whole.vague or part.vague or not near or loose or part.value >= whole.value:
            continue
        if _STILL.search(text, start, rest.start) and not _undone(text, between, rest.end):
            continue
        right = whole.value - part.value
        ulp = max((a.ulp for a in (whole, part, rest) if a.ulp != 1), default=Decimal(0))
        if abs(right - rest.value) > ulp:
            said = f"{plain(whole.value, rest.unit)}去掉{plain(part.value, rest.unit)}，"
            yield Doubt(rest.start, rest.end, f"{said}是{plain(right, rest.unit)}")


def _undone(text: str, done: str, end: int) -> bool:
    """Whether what there still is has not been done what the part before it was."""
    told = _NOT_YET.match(text, end)
    return bool(told and (told["verb"] in done if told["verb"] else _DONE.search(done)))


def _divided(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    """3.6亿, 其中 1.5亿, 1.2亿, 其余13座水库 1.1亿: all parts of a whole, the rest the last."""
    for match in _OF_WHICH.finditer(text, start, found[-1].end if found else start):
        before = [a for a in found if a.end <= match.start()]
        after = [a for a in found if a.start >= match.end()]
        rest = _THE_REST.search(text, match.end(), found[-1].end)
        if not before or not after or not rest or text.find("其中", match.end(), rest.start()) >= 0:
            continue
        whole = next((a for a in reversed(before) if a.unit == after[0].unit), None)
        if whole is None:
            continue
        parts = [a for a in after if a.unit == whole.unit and a.start < rest.start()]
        last = next((a for a in after if a.unit == whole.unit and a.start >= rest.start()), None)
        gap = text[rest.end() : last.start] if last else ""
        loose = any(a.vague for a in (whole, *parts)) or _MORE.search(gap)
        if last is None or last.vague or not parts or loose or not _GAP.fullmatch(gap):
            continue
        if _LOOSE_PARTS.search(text, whole.end, rest.start()):
            continue
        made = sum((a.value for a in (*parts, last)), Decimal(0))
        finest = min(a.ulp for a in (whole, *parts, last))
        if abs(made - whole.value) > (0 if finest == 1 else finest):
            told = plain(made, whole.unit), plain(whole.value, whole.unit)
            said = "其中各项加上它，得{}，前面是{}".format(*told)
            yield Doubt(last.start, last.end, said)


def _shares(text: str, start: int, end: int) -> Iterator[Doubt]:
    if match := _REST_SHARE.search(text, start, end):
        before = list(_SHARE.finditer(text, start, match.start()))
        listed = [each for each in before if _owned(text, start, each)]
        rough = text.startswith(("多", "余", "左右"), match.end())
        if not before or rough or len(listed) != len(before):
            return
        if _NO_SHARE.search(text, before[0].start(), match.start()):
            return
        numbers = [value_of(each["n"]) for each in (*before, match)]
        made = sum(numbers, Decimal(0))
        if abs(made - 100) > 1 and all(
            abs(sum(numbers[i:], Decimal(0)) - 100) > 1 for i in range(len(numbers))
        ):
            yield Doubt(*match.span("n"), f"前面几个比例加上它，得{plain(made)}%")


def _owned(text: str, start: int, share: re.Match[str]) -> bool:
    """Whether the share is that of a part: 占 before it, in its clause."""
    clause = max(text.rfind(mark, start, share.start()) for mark in "，、；")
    return "占" in text[max(clause, start) : share.start()]


def _average(match: re.Match[str]) -> Iterator[Doubt]:
    noun = match["of"] + match["noun"]
    each, by = match["each"] or "", match["by"] or ""
    counted = each.lstrip("个名家所支位") if each else by
    same = counted in noun if counted else each == match["of"]
    same = same or (by == "人" and match["of"] in _PERSONS)
    gap = match["noun"] + match["total"] + match["between"]
    if not same or match["u"] != match["v"] or _GREW.search(gap):
        return
    members = value_of(match["a"])
    whole = scaled(match, "c", "s")
    said = scaled(match, "b", "t")
    if not members or match.string[: match.start()].endswith(("约", "近", "超", "逾", "余")):
        return
    right = whole / members
    ulp = ulp_of(match["b"]) * scale_of(match["t"])
    exact = right == right.to_integral_value() and match["s"] is None
    slack = Decimal(0) if exact and "." not in match["b"] else ulp
    if match["s"]:
        slack += ulp_of(match["c"]) * scale_of(match["s"]) / members
    if abs(right - said) > slack:
        shown = right if exact else right.quantize(Decimal("0.1"))
        yield Doubt(match.start("b"), match.end(), f"平均是{plain(shown, match['u'])}")
