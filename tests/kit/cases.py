"""Cases of rules: sentences with what is wrong in them, as files under ``tests/cases/rules``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from bulletin_kit.base.finding import Finding
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.run import run_checks
from bulletin_kit.composing.defaults import with_defaults
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.source import read_source
from bulletin_kit.style.shelf import load_series

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/cases/rules"
SERIES = load_series("工作简报", template_reader(ROOT / "templates"))

IN_BODY = {
    "正文": "{}",
    "小标题": "## {}\n会议听取了汇报。",
    "脚注": "会议听取了汇报[^1]。\n[^1]: {}",
    "表格": "| 项目 | 内容 |\n| --- | --- |\n| 甲 | {} |",
}
"""How a text stands in the body, by the case's 角色."""
IN_LISTS = ("报", "送", "发")


class Case(Struct, frozen=True):
    """One text, wrong or right. ``given`` holds the other keys of the issue."""

    code: str
    wrong: bool
    text: str
    role: str = "正文"
    at: str = ""
    mended: str = ""
    given: Mapping[str, Any] | None = None

    @property
    def source(self) -> str:
        """The issue's file that has this text in its place."""
        article: dict[str, Any] = {"标题": "全市档案工作会议召开", "正文": "会议听取了汇报。"}
        issue: dict[str, Any] = {"刊物": "工作简报", "刊名": "云川档案工作简报"}
        issue |= {"日期": "2026-03-05", "编发单位": "云川市档案工作办公室"}
        if self.role in IN_BODY:
            article["正文"] = IN_BODY[self.role].format(self.text)
        elif self.role in IN_LISTS:
            issue[self.role] = [self.text]
        elif self.role == "栏目":
            issue["栏目"] = [{"名称": self.text, "文章": [article]}]
        else:
            article[self.role] = [self.text] if self.role == "附件" else self.text
        return _yaml(issue | ({} if "栏目" in issue else {"文章": [article]}) | (self.given or {}))

    def issue(self) -> Issue:
        """The issue, completed from its series; its file is without an error."""
        issue, findings = read_source(self.source.encode(), "case.yaml")
        assert issue is not None, self.text
        assert not [f for f in findings if f.level >= 3], (self.text, findings)
        return with_defaults(issue, SERIES.defaults)

    def findings(self) -> list[Finding]:
        """What the rules find in it."""
        return list(run_checks(Manuscript(self.issue(), SERIES.words), SERIES.strictness))


def _yaml(value: Any, depth: int = 0) -> str:
    pad = "  " * depth
    if isinstance(value, dict):
        return "".join(f"{pad}{key}:{_inside(item, depth)}" for key, item in value.items())
    items = (
        _yaml(i, depth + 1) if isinstance(i, dict) else f"{pad}  {_scalar(i)}\n" for i in value
    )
    return "".join(f"{pad}- {item[len(pad) + 2 :]}" for item in items)


def _inside(value: Any, depth: int) -> str:
    if isinstance(value, dict | list):
        return "\n" + _yaml(value, depth + 1)
    if isinstance(value, str):
        pad = "  " * (depth + 1)
        return " |-\n" + "".join(f"{pad}{line}\n" for line in value.split("\n"))
    return f" {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)


def load_cases() -> list[Case]:
    """All cases, by file and order."""
    return [case for path in sorted(FOLDER.glob("*.yaml")) for case in _of_file(path)]


def _of_file(path: Path) -> list[Case]:
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_case(path.stem, key == "错", row) for key in ("错", "对") for row in said[key]]


def _case(code: str, wrong: bool, row: Any) -> Case:
    if isinstance(row, str):
        return Case(code, wrong, row)
    text = row["文"]
    return Case(
        code,
        wrong,
        "\n".join(text) if isinstance(text, list) else text,
        row.get("角色", "正文"),
        str(row.get("处", "")),
        row.get("改", ""),
        row.get("期"),
    )
