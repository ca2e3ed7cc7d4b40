"""Portions: 占党员总数的25%, 完成年度计划的75%, 占三分之二, against the whole and the part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import agrees, fits_roughly, fraction, ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    Amount,
    amounts,
    scaled,
    sentences,
    value_of,
)

_TENTHS = "[一二两三四五六七八九]"
_ROUGH = "将近|接近|近|超过|超|逾|不足|不到|约"
_PORTION = Pattern(
    rf"(?:(?<=，)(?=(?:{_ROUGH})?(?:{_TENTHS}成|一半)(?:以上|左右|多)?(?:[，；]|$))|占(?P<of>[^，。；：、\d%“”（）]{{0,12}}?)|(?:完成|达到?|为|实现)(?P<plan>[^，。；：、\d%“”（）]{{0,8}}(?:计划|任务|目标|指标|总投资))的)"
    r"(?:(?:总?数|总量|总额|总人数)?的|比例?|比重)?(?:为|达到?)?"
    rf"(?P<before>{_ROUGH})?"
    rf"(?:(?P<p>{NUMBER})%|(?P<words>{_TENTHS}分之{_TENTHS}|{_TENTHS}成|一半|半数))"
    r"(?P<after>以上|以下|左右|多|强|弱)?(?![和、]\d|股)",
    needs="占的成半",
)
_STATED = Pattern(
    rf"(?<![约近逾超余\d.])(?P<b>{NUMBER})(?P<t>万|亿)?(?P<v>{CLASSIFIER})，(?:约|仅|已)?占"
    rf"[^，。；：、\d%“”]{{0,12}}(?P<a>{NUMBER})(?P<s>万|亿)?(?P=v)的(?P<p>{NUMBER})%",
    needs="占",
)
"""A portion that tells its whole itself."""
_AREA = Pattern(
    "[全我本](?:省|市|州|县|区|镇|乡|村|校|国|局|院|行业|系统|街道|社区|馆|厂|公司|球|部)"
)
_EMPTY = Pattern("(?:总|年度|全年|全部|所有|各类|该|其|了|同期|当年|以上|上述)+")
_NEXT = Pattern(r"[^，。；：\d“”]{0,20}，?(?:约|仅|只|已|就|也|大约)?")
"""What may stand between the part and its portion."""
_LINKED = Pattern("其中|中[，有、]|[，、]有$|之中")
_IN_ALL, _FIRST = Pattern("总人?数|总量"), Pattern(r"，[^，。；：\d新增]{2,14}")
_OTHER = Pattern("[约近逾超余多]|以上|比上年|比去年|同比|另")
_CLAUSE = "，。；：、（"
_PERSONS = frozenset("人名位票")
_FAR, _HUNDRED = 150, Decimal(100)
_PLAIN = Decimal("0.02")
"""How far a share may be from a fraction in words that is told without 约."""


def doubtful_portions(text: str) -> Iterator[Doubt]:
    """Each portion of a masked text against the amounts before it in its sentence or the last."""
    for match in _STATED.finditer(text):
        pairs = (("b", "t"), ("a", "s"))
        part, whole = (scaled(match, n, s) for n, s in pairs)
        if whole and not agrees(part / whole * _HUNDRED, value_of(match["p"]), ulp_of(match["p"])):
            share = (part / whole * _HUNDRED).quantize(Decimal("0.1")).normalize()
            yield Doubt(match.start("p"), match.end(), f"按前面两个数算，是{share:f}%")
    before = 0
    for start, end in sentences(text):
        for match in _PORTION.finditer(text, start, end):
            first = max(before, start - _FAR)
            yield from _portion(text, match, amounts(text, first, match.start()))
        before = start


def _portion(text: str, match: re.Match[str], found: Sequence[Amount]) -> Iterator[Doubt]:
    if not found or not _NEXT.fullmatch(text, found[-1].end, match.start()):
        return
    part = found[-1]
    wholes = [a for a in found[:-1] if a.unit == part.unit or {a.unit, part.unit} <= _PERSONS]
    wholes = [
        a for a in wholes if a.value and part.value and (match["plan"] or a.value >= part.value)
    ]
    whole = _whole(text, match, wholes, part)
    if whole is None or part.vague or any(a.vague for a in wholes):
        return
    parts = [a for a in found if a.unit == part.unit or {a.unit, part.unit} <= _PERSONS]
    if not any(_is(match, one.value / a.value) for a in parts for one in parts if a.value):
        share = part.value / whole.value * _HUNDRED
        digits = len((match["p"] or "").partition(".")[2]) or (0 if share == int(share) else 1)
        said = (
            f"{plain(part.value, part.unit)}占{plain(whole.value, whole.unit)}的{share:.{digits}f}%"
        )
        group = "p" if match["p"] else "words"
        yield Doubt(match.start(group), match.end() if match["p"] else match.end("words"), said)


def _whole(
    text: str, match: re.Match[str], wholes: Sequence[Amount], part: Amount
) -> Amount | None:
    """The amount that the portion is said to be of."""
    of = match["of"] or match["plan"] or ""
    area = _AREA.search(of)
    noun = _EMPTY.sub("", _AREA.sub("", of))
    for whole in reversed(wholes):
        clause = _clause(text, whole)
        between = text[whole.end : part.start]
        if area and area[0] not in text[max(0, whole.start - _FAR) : part.start]:
            continue
        if len(noun) > 1 and noun in clause and not _OTHER.search(between):
            return whole
        in_all = _IN_ALL.search(match[0]) and _FIRST.fullmatch(between)
        linked = _LINKED.search(between) or in_all
        if len(noun) < 2 and linked and "。" not in between and not area:
            return whole
    return None


def _clause(text: str, amount: Amount) -> str:
    """What is said right before and behind an amount."""
    start = max(text.rfind(mark, 0, amount.start) for mark in _CLAUSE) + 1
    stops = [at for mark in _CLAUSE if (at := text.find(mark, amount.end)) >= 0]
    return text[start : min(stops, default=len(text))]


def _is(match: re.Match[str], share: Decimal) -> bool:
    if match["p"] and not (match["before"] or match["after"]):
        return agrees(share * _HUNDRED, value_of(match["p"]), ulp_of(match["p"]), _HUNDRED / 1000)
    said = value_of(match["p"]) / _HUNDRED if match["p"] else fraction(match["words"])
    if said is None or match["after"] in ("以下", "强", "弱"):
        return True
    return fits_roughly(share, said, match["before"] or "", match["after"] or "", _PLAIN)
