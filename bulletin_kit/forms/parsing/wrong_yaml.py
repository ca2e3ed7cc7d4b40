"""The general mistake of YAML: a parser's complaint for which no better name was found."""

from __future__ import annotations

from bulletin_kit.forms.parsing.tree_mistakes import SECOND_DOCUMENT
from bulletin_kit.forms.parsing.trouble import Mend, Trouble
from bulletin_kit.forms.parsing.yaml_mistakes import WRONG_YAML
from bulletin_kit.forms.text.page import Page

# What libyaml says (and PyYAML's own parser in nearly the same words), by a part of it that is
# in both; the first row that fits counts.
COMPLAINTS: tuple[tuple[str, str, str], ...] = (
    ("flow sequence", "“[”没有配对的“]”", "补上“]”；如果“[”是文字，给整个值加上单引号"),
    ("flow mapping", "“{”没有配对的“}”", "补上“}”；如果“{”是文字，给整个值加上单引号"),
    ("flow node", "“[”或“{”没有配对", "补上“]”或“}”；如果是文字，给整个值加上单引号"),
    ("quoted scalar", "半角引号没有配对", "补上后面的引号，或者改用中文引号“”"),
    ("directive", "以“%”开头的一行在 YAML 里另有用处", "删去这一行"),
    ("block scalar", "“|”或“>”后面的写法不对", "“|”后面直接换行，文字从下一行开始"),
    ("simple key", "这一行少一个“: ”", "写成“键: 值”；如果是正文，在行首加空格与正文对齐"),
    ("tab", "用制表符缩进", "把行首的制表符换成空格，每级两个"),
    ("not allowed", "这里不能又是键或列表项", "看看这一行和上一行的冒号、缩进"),
    ("block", "这一行的缩进或写法与上面接不上", "看看这一行和上一行的缩进、冒号、引号"),
)
OTHERWISE = ("这里的写法不合 YAML", "看看这一行和上一行的缩进、冒号、引号")


def wrong_yaml(page: Page, trouble: Trouble) -> Mend:
    """The finding where nothing is known but where the parser stopped."""
    if "document start" in trouble.problem:
        return Mend(SECOND_DOCUMENT, page.rest(trouble.at))
    words = f"{trouble.context} {trouble.problem}"
    problem, remedy = next(
        ((problem, remedy) for part, problem, remedy in COMPLAINTS if part in words), OTHERWISE
    )
    # What was never closed is told where it was opened, not at the end of the file.
    opened = trouble.start if "flow" in words or "quoted" in words else None
    at = page.rest(opened or _last_with_text(page, trouble))
    return Mend(WRONG_YAML, at, (("problem", problem), ("remedy", remedy)))


def _last_with_text(page: Page, trouble: Trouble) -> tuple[int, int]:
    number, column = trouble.at
    if number < len(page.lines) and page.lines[number].strip():
        return number, column
    lines = range(min(number, len(page.lines)) - 1, -1, -1)
    return next(((n, 0) for n in lines if page.lines[n].strip()), (0, 0))
