"""T03: 的, 地 and 得 in one another's place, where the words around leave no choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.style.words import WordRow

FRAMES = (
    # an adverbial before a verb with 了, or between a modal and a verb with its object
    ("地", r"(?<![是更最较])(?:{状语})([的得])(?=(?:{谓语})了)"),
    ("地", r"(?:(?:[要须将应并]|必须|能够|才能|可以)(?:更|更加|继续)?(?:{状语})|{纯状语})([的得])"
           r"(?=(?:{不作名词}){{1,2}}(?![的和与及者])(?:{汉字}|[“《]){{2}})"),
    ("地", r"(?:{状语})(得)(?=(?:{谓语})(?![的得]))"),
    # an adverbial that opens the clause, before a verb with its object and no 的 or noun to come
    ("地", r"(?:(?<!{汉字})(?<!“)|(?<=干部|党员|单位|部门|同志|人员|队员|大家|我们))"
           r"(?:{首状语})(的)(?=(?:{及物动词})(?:{宾语头})[^，。；！的地]{{2,30}}[，。；！](?!是|要|得到|受到))"),
    # an adverbial before a verb whose object follows at once, so that the verb is no noun
    ("地", r"(?<![是更最较很有以用靠过和与及、的对需种份次行到开凭在])(?:{情态})(的)"
           r"(?=(?:{带宾动词})(?:{带宾头})[^，。；、的]{{2,20}}[，。；、])"),
    ("地", r"(?:{得误状})(得)(?=(?:{得后动}))"),
    # a complement of degree that ends the clause
    ("得", r"(?:{补语动})([的地])(?=(?:{补语成})(?:[，。；、！]|$))"),
    ("得", r"(?:{补语动})(的)(?=(?:很|非常|十分|特别|相当|格外|更加)(?:{补语势})(?:[，。；！]|$))"),
    ("得", r"(?:{渐进动词})([的地])"
           r"(?=(?:越来越|更加?|愈来愈|愈加|日益)(?:{渐进形})(?:[，。；！、]|$))"),
    ("得", r"(?:{补语动词})([的地])"
           r"(?=(?:很|非常|十分|特别|相当|比较|不够|更加)(?:{补语})(?:[，。；！]|$))"),
    ("得", r"(?<![改转演蜕质量])变([的地])"
           r"(?=更加|越来越|日益|愈加|愈发|(?:{补语}|{渐进形})(?:[，。；、]|起来|$))"),
    ("得", r"(?<![凸明彰突])显([的地])(?=尤为|格外|更加|十分|非常|特别)"),
    ("得", r"(?<![价产数增总均峰比面市估超升贬保净币差分极阈])值([的地])"
           r"(?=一提|肯定|推广|借鉴|学习|注意|关注|称道|信赖)"),
    # an attribute before a noun
    ("的", r"(?:{定语})([地得])(?=(?:{名词})(?![了着过于]))"),
    ("的", r"(?:{定语地})(地)(?=(?:{纯名词})(?!化))"),
    ("的", r"(?:{拥有者})([地得])(?=(?:{所有}))"),
    ("的", r"最(?:[好美高大佳]|生动|有力|真实|珍贵|深沉|美好|直接|温暖|深情)(地)"
           r"(?=(?:{褒奖})(?:[，。；、]|$))"),
    ("的", r"(?:有了?|形成了?|产生了?|具有|留下了?)"
           r"(?:更加?|更为|比较|较为|十分|非常|很|最)?{汉字}{{2}}(地)(?=(?:{认知})(?:[，。；、]|$))"),
    ("的", r"(?:取得|获得|赢得)(得)(?![分失到])"),
)  # fmt: skip


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at the text of the articles for the words of ``words/particles.csv`` in frames."""
    frames = manuscript.words.made("particles", compiled)
    for passage in manuscript.of(ARTICLE):
        for right, frame in frames:
            for match in frame.finditer(passage.masked):
                span = passage.span(*match.span())
                yield RULE.mistake.at(span, found=match[0], wrong=match[1], right=right)


def compiled(rows: Iterable[WordRow]) -> tuple[tuple[str, Pattern], ...]:
    """The frames with the table's words in them; none where the table has no words."""
    words = {row["类"]: "|".join(map(re.escape, row["词"].split())) for row in rows}
    if not words:
        return ()
    words["汉字"] = HANZI
    return tuple((right, Pattern(frame.format_map(words))) for right, frame in FRAMES)


RULE = Rule(
    Mistake(
        code="T03",
        name="wrong-particle",
        level=Level.WARNING,
        message="“{found}”中的“{wrong}”应为“{right}”",
        remedy="把“{wrong}”改为“{right}”",
        why="状语后面用“地”，补语前面用“得”，定语后面用“的”。只查前后的词能断定的几种句式。",
        bad="会议认真的总结了全年工作，各项任务完成的很好。",
        good="会议认真地总结了全年工作，各项任务完成得很好。",
    ),
    Evidence.ADVICE,
    check,
    clause="《现代汉语词典》（第7版）",
)
