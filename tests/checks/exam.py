"""The exam of the rules: sentences by one who does not write rules, right ones and wrong ones.

``python -m tests.checks.exam [3] [A01 D …]`` prints what is found and what is not; ``README.md``
beside the sentences tells their form.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.finding import Level
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.run import run_checks
from tests.kit.cases import ROOT, SERIES, Case

FOLDER = ROOT / "tests/cases/exam"
SLIP = re.compile(r"\{(.*?)=>(.*?)\}")
ROLES = {"正文": "正文", "标题": "标题", "小标题": "小标题", "表格": "表格"}
"""Texts of other roles, such as a printing line, are typed into the body."""


class Question(Struct, frozen=True, dict=True):
    """One text: its rule, whether it is wrong, whether beyond debate, and its two wordings."""

    rule: str
    kind: str
    wrong: bool
    hard: bool
    role: str
    given: dict
    text: str
    right: str

    @cached_property
    def told(self) -> list[str]:
        """The codes of what is found in the text at 警告 or above."""
        return _told(self, self.text)

    @cached_property
    def told_of_right(self) -> list[str]:
        """The same of the corrected text."""
        return _told(self, self.right)

    @property
    def found(self) -> bool:
        """Whether the slip is found: something is told of the text that its correction ends."""
        return bool(set(self.told) - set(self.told_of_right))

    @property
    def false(self) -> dict[str, list[str]]:
        """What is told of right words: of a right text, of the correction of a wrong one."""
        return {self.right: self.told_of_right} if self.told_of_right else {}


def questions(exam: str = "*", *rules: str) -> list[Question]:
    """The questions of one exam or of all, of rules whose codes begin so; all without."""
    found = (
        q for path in sorted(FOLDER.glob(f"{exam}/*.txt")) for q in _of(path.read_text("utf-8"))
    )
    return [q for q in found if not rules or q.rule.startswith(rules)]


def _of(text: str) -> Iterator[Question]:
    rule = ""
    for line in text.splitlines():
        if line.startswith("# "):
            rule = line.split()[1]
            continue
        tag, kind, role, given, words = line.split("|", 4)
        words = words.replace("¶", "\n")
        yield Question(
            rule, kind, tag != "r", tag == "w!", role or "正文", json.loads(given or "{}"),
            SLIP.sub(r"\1", words), SLIP.sub(r"\2", words),
        )  # fmt: skip


def _told(question: Question, text: str) -> list[str]:
    given = {"日期": question.given["日期"]} if "日期" in question.given else {}
    if "印发" in question.given:
        given["印发"] = {"日期": question.given["印发"]}
    role = ROLES.get(question.role, "正文")
    if role == "表格" and "\n" in text:
        role, text = "正文", _table(text)
    case = Case(question.rule, question.wrong, text, role, given=given)
    manuscript = Manuscript(case.issue(), _words(question))
    found = run_checks(manuscript, SERIES.strictness)
    return sorted({f.code for f in found if f.level >= Level.WARNING})


def _table(text: str) -> str:
    rows = ["|".join(["", *re.split("\u3000+", line), ""]) for line in text.splitlines()]
    return "\n".join([rows[0], "|---" * (rows[0].count("|") - 1) + "|", *rows[1:]])


def _words(question: Question):
    """The series' tables of words with the office's own of the question."""
    own = {}
    if "术语" in question.given:
        rows = [f"{name},{' '.join(o)},改用,,,," for name, o in question.given["术语"].items()]
        own["words/names.csv"] = ["名称,又作,用法,起,止,例外,说明", *rows]
    if "更名" in question.given:
        renamed = question.given["更名"].items()
        rows = [f"{old},,{new['新名']},,,,{new['日期']},," for old, new in renamed]
        own["words/bodies.csv"] = ["错,句式,正,改法,级别,例外,起,止,说明", *rows]
    if not own:
        return SERIES.words

    def read(folder, file):
        if folder == "考题":
            return ("\n".join(own[file]).encode(), file) if file in own else None
        return SERIES.words.read(folder, file)

    return replace(SERIES.words, chain=(*SERIES.words.chain, "考题"), read=read, _made={})


def main() -> None:
    """Prints the result of each rule, then what was missed and what was told wrongly."""
    exams = [word for word in sys.argv[1:] if word.isdecimal()] or ["*"]
    rules = [word for word in sys.argv[1:] if not word.isdecimal()]
    asked = [question for exam in exams for question in questions(exam, *rules)]
    hard = [q for q in asked if q.hard]
    found, whole = Counter(q.rule for q in hard if q.found), Counter(q.rule for q in hard)
    for rule in sorted(whole):
        print(rule, f"{found[rule]}/{whole[rule]}")
    false = {text: codes for q in asked for text, codes in q.false.items()}
    rate = sum(found.values()) / max(1, len(hard))
    print(f"查出 {sum(found.values())}/{len(hard)}（{rate:.3f}），误报 {len(false)}/{len(asked)}")
    for question in (q for q in hard if not q.found):
        print("漏", question.rule, question.kind)
    for text, codes in false.items():
        print("误", *codes, text)


if __name__ == "__main__":
    main()
