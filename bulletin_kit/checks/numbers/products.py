"""Products: so many of each, and how many in all; a part that is more than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    STARTS,
    scale_of,
    scaled,
    value_of,
)
from bulletin_kit.hanzi.classes import HANZI

_EACH = Pattern(
    rf"{STARTS}(?P<a>{NUMBER})(?P<of>[个名人家户村乡镇校县场期次套台间所])(?P<noun>{HANZI}{{0,4}}?)，?"
    rf"(?:平均)?每(?P<each>{HANZI}{{1,2}}?)(?:[^，。；：约近超逾余多均、\d]{{0,8}}?)"
    rf"(?P<b>{NUMBER})(?P<s>万|亿)?(?P<u>{CLASSIFIER})[^，。；：\d]{{0,4}}(?:，|(?<=[元亩人件份斤]))"
    rf"(?:合计|共计|总计|一共|共){HANZI}{{0,4}}?(?P<c>{NUMBER})(?P<t>万|亿)?(?P<v>{CLASSIFIER})",
    needs="每",
)
_OF_THESE = Pattern(
    rf"{STARTS}(?P<a>{NUMBER})(?P<u>[个家所座处名人户件项部条台套]){HANZI}{{0,8}}中，?"
    rf"(?:已|共|现)?有(?P<b>{NUMBER})(?P=u)(?!次)",
    needs="中",
)
_ROUGH = ("约", "近", "超", "超过", "逾", "不足", "不到", "多", "第")


def doubtful_products(text: str) -> Iterator[Doubt]:
    """12个村每村3名，共34名; 85所学校中，有92所: in a masked text."""
    for match in _EACH.finditer(text):
        made = value_of(match["a"]) * scaled(match, "b", "s")
        said = scaled(match, "c", "t")
        same = match["each"][0] in (match["of"], *match["noun"])
        if (
            same
            and match["u"] == match["v"]
            and abs(made - said) > _ulp(match)
            and not _rough(match)
        ):
            words = f"{match['a']}{match['of']}各{plain(scaled(match, 'b', 's'), match['u'])}"
            yield Doubt(match.start("c"), match.end(), f"{words}，是{plain(made, match['u'])}")
    for match in _OF_THESE.finditer(text):
        one_kind = match["u"] != "个" or text[match.end("u") :][:1] == text[match.end() :][:1]
        if value_of(match["b"]) > value_of(match["a"]) and one_kind and not _rough(match):
            yield Doubt(match.start("b"), match.end(), f"大于总数{match['a']}{match['u']}")


def _ulp(match: re.Match[str]) -> Decimal:
    """What the last digit of a total in 万 or 亿 may be rounded by; nothing for any other."""
    scale = scale_of(match["t"]) if match["t"] else Decimal(0)
    return scale.scaleb(-len(match["c"].partition(".")[2]))


def _rough(match: re.Match[str]) -> bool:
    return match.string.endswith(_ROUGH, 0, match.start())
