"""Writes ``docs/rules.md``: ``python -m tools.docs.rules [--check]``.

Every rule with what it rests on, and the sentences under ``tests/cases/rules`` that it is tried on.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_kit.base.finding import general
from bulletin_kit.checks.registry import rules
from bulletin_kit.checks.rule import Rule
from tests.kit.cases import Case, load_cases

from .findings import example, remedy, visible
from .page import finish, plain

FAMILIES = {
    "marks": "标点",
    "numbers": "数字和单位",
    "dates": "日期和时间",
    "words": "用语",
    "order": "标题和序号",
    "wholes": "全期前后一致",
    "content": "样稿文字",
    "closing": "版记",
    "archive": "各期之间",
}
"""By the folder under ``bulletin_kit/checks``, in the order of the page."""
OTHERS = "其他"
INTRO = """\
# 规则

<!-- 由 python -m tools.docs.rules 生成，不要手改。 -->

`bulletin check` 用这些规则看稿子里的话对不对。
文件、图片、排版的问题见 [检查能发现的问题](findings.md)。

每条规则写明依据：**规定**、**国标**、**单位规矩**，或者只是**建议**。
“错”的各句都会被指出来，粗体是标出的地方，“→”后面是 `--fix` 改成的样子；“对”的各句都不会被碰。
确实不用改的地方，写 [例外](guide.md#例外)；
整个刊物要放宽、从严或不查，写 [rules.yaml](templates.md#rulesyaml规则从严放宽)。
用 `bulletin explain P01` 也能看一条规则。
"""


def page() -> str:
    """The page's text."""
    cases = load_cases()
    parts = [INTRO]
    for family in dict.fromkeys([*FAMILIES.values(), OTHERS]):
        some = [rule for rule in rules() if _family(rule) == family]
        parts += [f"## {family}\n"] if some else []
        parts += [_entry(rule, [c for c in cases if c.code == rule.mistake.code]) for rule in some]
    return "\n".join(parts).rstrip() + "\n"


def _family(rule: Rule) -> str:
    """By the folder of the module that looks."""
    folder = rule.check.__module__.split(".")[-2]
    return FAMILIES.get(folder, OTHERS)


def _entry(rule: Rule, cases: Sequence[Case]) -> str:
    mistake = rule.mistake
    grounds = "，".join(filter(None, [rule.evidence.value, plain(rule.clause)]))
    said = plain(general(mistake.message))
    rows = [
        f"### {mistake.code}",
        "",
        f"**{mistake.level.word}**　{said}　（`{mistake.name}`）",
        "",
        f"- 依据：{grounds}",
        f"- 为什么：{plain(mistake.why)}",
        f"- 怎么改：{plain(remedy(mistake.remedy))}",
    ]
    if not cases:
        rows += [*example("错例", mistake.bad), *example("对例", mistake.good)]
    for label, wrong in (("错", True), ("对", False)):
        some = [_sentence(case) for case in cases if case.wrong is wrong]
        rows += ["", f"{label}：", "", *some] if some else []
    return "\n".join([*rows, ""])


def _sentence(case: Case) -> str:
    """The case's text in its place, what is wrong in it bold, and what it is mended to."""
    where = [case.role] if case.role != "正文" else []
    where += [f"{key}：{value}" for key, value in (case.given or {}).items()]
    label = f"（{'，'.join(where)}）" if where else ""
    before, at, after = case.text.partition(case.at) if case.at else (case.text, "", "")
    marked = f"<b>{_safe(at)}</b>" if at else ""
    mended = f" → {_safe(case.mended)}" if case.mended else ""
    return f"- {_safe(label)}{_safe(before)}{marked}{_safe(after)}{mended}"


def _safe(text: str) -> str:
    """The text on one line, as Markdown prints it, nothing in it unseen."""
    lines = (visible(line).replace("  ", "〔空格〕〔空格〕") for line in text.split("\n"))
    return plain("⏎".join(lines))


if __name__ == "__main__":
    raise SystemExit(finish("rules.md", page()))
