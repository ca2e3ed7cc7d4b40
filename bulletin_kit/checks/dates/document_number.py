"""D05: the number of a document (发文字号) in a wrong form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in
from bulletin_kit.hanzi.classes import HANZI

_OPEN, _CLOSE = "[\\[［【(（﹝〔{]", "[\\]］】)）﹞〕}]"
_WORD = f"(?<={HANZI})(?<![证书号案字判裁检刊本版卷志鉴标计])"
_NUMBER = Pattern(rf"{_OPEN} ?(\d{{4}})年? ?{_CLOSE} ?第?0*(\d{{1,5}})")
_HOUSE = "(?![楼房室院线库机门桥地井馆])"


def _right(match: re.Match[str]) -> str:
    """（2024）第05 → 〔2024〕5."""
    return _NUMBER.sub(r"〔\1〕\2", match[0])


SLIPS = (
    Slip(
        Pattern(rf"{_WORD}{_OPEN} ?(?:19|20)\d\d年? ?{_CLOSE} ?第?\d{{1,5}}号{_HOUSE}"),
        "发文字号应写作 机关代字〔年份〕顺序号，不加“第”，不编虚位",
        "写作“{right}”",
        _right,
        mends=True,
        fits=lambda match: match[0] != _right(match),
    ),
    Slip(
        Pattern(rf"{_WORD}{_OPEN}\d\d{_CLOSE}第?\d{{1,5}}号{_HOUSE}"),
        "发文字号的年份没有写全",
        "写出四位年份，如〔2024〕",
    ),
    Slip(
        Pattern(rf"{_WORD}(?:19|20)\d\d[〔﹝]\d{{1,5}}[〕﹞]号", needs="〔﹝"),
        "六角括号括错了数",
        "年份写在六角括号里，如〔2024〕5号",
    ),
    Slip(
        Pattern(rf"{_WORD}〔(?:19|20)\d\d〕\d{{1,5}}(?=[）)，。；》]|$)", needs="〔"),
        "发文字号后面缺“号”",
        "写作“{right}”",
        lambda match: f"{match[0]}号",
        mends=True,
    ),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Numbers of documents, wherever quoted; certificates and cases have forms of their own."""
    yield from slips_in(manuscript.of(ARTICLE), SLIPS, RULE.mistake)


RULE = Rule(
    Mistake(
        code="D05",
        name="document-number",
        level=Level.ERROR,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="发文字号由机关代字、年份、发文顺序号组成：年份标全称，用六角括号“〔〕”括入；"
        "顺序号不加“第”字，不编虚位，后面加“号”。",
        bad="川志办发[2024]05号；川志办发（2024）第5号",
        good="川志办发〔2024〕5号",
    ),
    Evidence.DUTY,
    check,
    clause="GB/T 9704—2012，7.2.5",
)
