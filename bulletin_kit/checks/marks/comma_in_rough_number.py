"""B06: 、 inside a rough number."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.hanzi.classes import HANZI

NUMBERS = "一二两三四五六七八九"
NEXT = "一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九"
_RANKED, _FAR = Pattern("排|名次|列|居|第"), 8
"""What tells of places in a row, which are two: 排名在三、四位."""
ROUGH = Pattern(
    rf"(?<![第、{NUMBERS}])(?:{NEXT})(?=[十百千万]?(?:天|年(?!级|期|制)|个(?!月期)|人|里|公里|岁|周|倍|成|米|遍|种|处|家|户|次(?!会议)|趟|轮|件|份|张|辆|台|座|场|篇|册|斤|吨|克|倍|亩|吨|分钟|小时|名(?={HANZI})|[本棵头只匹株根块双间幢栋桌封杯碗]|位(?![数，。；、）]|$)|万|百|千))",
    needs=NEXT.split("|"),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at running text. 二、三产业 and 第一、二批 are lists."""
    for passage, match in seek(ROUGH, manuscript.of(ARTICLE)):
        if _RANKED.search(passage.text, max(0, match.start() - _FAR), match.start()):
            continue
        right = match[0].replace("、", "")
        finding = RULE.mistake.at(passage.span(*match.span()), found=match[0], right=right)
        yield finding.mended(passage.edit(*match.span(), right))


RULE = Rule(
    Mistake(
        code="B06",
        name="comma-in-rough-number",
        level=Level.WARNING,
        message="“{found}”：概数中间不用顿号",
        remedy="改为“{right}”",
        why="相邻的两个数字连用表示概数时，中间不用顿号；用了顿号，就成了两个数。",
        bad="用了三、四天时间。",
        good="用了三四天时间。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.5.3.4",
)
