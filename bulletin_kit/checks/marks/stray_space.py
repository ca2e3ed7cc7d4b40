"""W01: a space inside running Chinese text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.mask import HIDDEN
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.hanzi.classes import HANZI

# Titles part their halves by a space, and 王　刚 keeps its wide one: both are right.
SPACE = r"[^\S\u3000]"
SPACES = f"(?<!{SPACE}){SPACE}+"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
INSIDE = Pattern(rf"(?<={HANZI}){SPACES}(?={HANZI})")
BESIDE = Pattern(
    rf"{SPACES}(?=[，。、；：？！）》”《“（%％‰])|(?<=[，。、；：？！）》”《“（]){SPACES}(?=\S)"
    rf"|(?<={HANZI}|[，。；])\u3000{{2,}}|(?<={HANZI}{HANZI})(?<![{SURNAMES}])\u3000(?={HANZI}{{2}})"
    rf"|(?<=\d){SPACES}(?=\.\d)|(?<=\d\.){SPACES}(?=\d)"
)
COUNTED = Pattern(
    rf"(?<=\d){SPACES}(?=[万亿])|(?<=\d){SPACES}(?=\d{{3}}[万亿]|\d{{1,2}}[年月日万亿人户亩元%])"
)
THOUSANDS = Pattern(rf"\d{SPACES}\d{{3}}(?!\d)")
"""Numbers may be parted so, 12 500, where all are: a single one is a slip."""
SPACED_OUT = Pattern(rf"{HANZI}{SPACES}\d|\d{SPACES}{HANZI}")
"""Between hanzi and digits a space is a matter of house style (K02)."""
LEFT_ALONE = Pattern(
    rf"《[^《》]*》|“[^“”]*”|‘[^‘’]*’|〈[^〈〉]*〉|（[^（）]*）|(?:^|(?<=[、，：；]))[{SURNAMES}]{SPACE}+{HANZI}"
)
IN_A_NICKNAME = Pattern(
    rf"(?<=“){HANZI}{{2,4}}({SPACES}){HANZI}(?=”)|(?<=“){HANZI}({SPACES}){HANZI}{{2,4}}(?=”)"
)
"""Slogans in quotation marks have halves; one character is none."""
SENTENCE = Pattern("[。！？…][”’）》]*$")
ANY = Pattern(r"\s")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Only paragraphs that end as sentences do; never between hanzi and digits or letters."""
    for passage in manuscript.prose:
        text = passage.masked
        if ANY.search(text) and SENTENCE.search(passage.text[-4:]):
            meant = len(SPACED_OUT.findall(text)) > 1 or len(THOUSANDS.findall(text)) > 1
            counted = () if meant else COUNTED.finditer(text)
            inside = INSIDE.finditer(_without_phrases(passage))
            found = [match.span() for match in chain(inside, BESIDE.finditer(text), counted)]
            named = [match.span(match.lastindex or 0) for match in IN_A_NICKNAME.finditer(text)]
            for span in (*found, *named):
                yield RULE.mistake.at(passage.span(*span)).mended(passage.edit(*span, ""))


def _without_phrases(passage: Passage) -> str:
    """The text with quoted phrases, names and run-in headings hidden: they may hold a space."""
    text = LEFT_ALONE.sub(lambda match: HIDDEN * len(match[0]), passage.masked)
    for run in passage.runs:
        if run.bold or run.run_in:
            text = text[: run.start] + HIDDEN * (run.end - run.start) + text[run.end :]
    return text


RULE = Rule(
    Mistake(
        code="W01",
        name="stray-space",
        level=Level.WARNING,
        message="句子中间有空格",
        remedy="删去空格",
        why="汉字之间、标点前后不留空格；从网页或 Word 粘贴时常带进来，排版后成了一处空当。",
        bad="会议强调， 要抓好 落实。",
        good="会议强调，要抓好落实。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，5.1",
)
