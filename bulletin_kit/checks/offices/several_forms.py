"""X303: one office under several names within an issue."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.named import names
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Recipients among themselves, 供稿 among themselves: short names are usual in the latter.

    In a 综合…信息 places stand for their offices, so it is not compared.
    """
    first: dict[tuple[bool, str], str] = {}
    for named in names(manuscript):
        if named.known is None or named.known.until or named.joint:
            continue
        office, written = named.known.office.name, "".join(named.words.text.split())
        seen = first.setdefault((named.label == "供稿", office), written)
        if seen != written:
            yield RULE.mistake.at(named.words.at, name=named.words.text, other=seen, office=office)


RULE = Rule(
    Mistake(
        code="X303",
        name="several-forms",
        level=Level.WARNING,
        message="“{name}”与前面的“{other}”是同一个单位（{office}），写法不一",
        remedy="统一成一种写法；列了两次的，删去一处",
        why="一期里同一个单位只用一种写法。哪些写法是同一个单位，由刊物的 offices.yaml 规定。",
        bad="供稿: 市档案办　…　供稿: 青岚市档案工作办公室",
        good="供稿: 市档案办　…　供稿: 市档案办",
    ),
    Evidence.HOUSE,
    check,
)
