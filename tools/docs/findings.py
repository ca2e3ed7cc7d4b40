"""Writes ``docs/findings.md``: ``python -m tools.docs.findings [--check]``.

Every kind of finding but the rules, from ``bulletin_kit.catalogue``. The holes of a message,
which the program fills, are shown as ``…``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from bulletin_kit.base.finding import Mistake, general
from bulletin_kit.catalogue import catalogue
from bulletin_kit.checks.registry import rules

from .page import code, finish, plain

FAMILIES = {
    "E1": "例外",
    "F1": "文件的写法",
    "F2": "键和值",
    "F3": "正文里的记号、报送名单",
    "G1": "图片",
    "L1": "行和字",
    "L2": "页面",
    "V1": "成品读回",
}
INTRO = """\
# 检查能发现的问题

<!-- 由 python -m tools.docs.findings 生成，不要手改。 -->

`bulletin check` 和 `bulletin build` 列出的每个问题都有一个代码。
看稿子里的话对不对的，在 [规则](rules.md) 里；其余的代码，这里说明是什么意思、怎么改。
用 `bulletin explain F102` 也能看，`bulletin list rules` 列出全部代码。

- **错误**：不改好，不生成文件（[规则](rules.md)指出的错误除外，付印前改好或写明例外）。
- **警告**：照样生成文件，多半应当改。
- **提示**：告诉您程序做了什么，一般不用改。

“…”处由程序填上您稿子里的内容。
"""


def page() -> str:
    """The page's text."""
    rows = [INTRO]
    known = {rule.mistake.code for rule in rules()}
    others = [mistake for code, mistake in catalogue().items() if code not in known]
    for family, mistakes in groupby(others, key=lambda mistake: mistake.code[:2]):
        title = FAMILIES.get(family, "其他")
        rows += [f"## {family}　{title}", ""]
        for mistake in mistakes:
            rows += [*_entry(mistake), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).rstrip() + "\n"


def _entry(mistake: Mistake) -> Iterator[str]:
    yield f"### {mistake.code}"
    yield ""
    yield f"**{mistake.level.word}**　{plain(general(mistake.message))}　（`{mistake.name}`）"
    yield ""
    yield f"- 为什么：{plain(mistake.why)}"
    yield f"- 怎么改：{plain(remedy(mistake.remedy))}"
    yield from example("错例", mistake.bad)
    yield from example("对例", mistake.good)


def example(label: str, text: str) -> Iterator[str]:
    """An item with an example, in a block of its own where it has several lines."""
    seen = visible(text)
    if "\n" in seen:
        yield f"- {label}："
        yield from ("", "  ```text", *(f"  {line}" for line in seen.split("\n")), "  ```", "")
    elif seen:
        yield f"- {label}：{code(seen)}"


def remedy(template: str) -> str:
    """The remedy; where the program makes it up for the place, that is said."""
    text = re.sub(r"：?…$|^…", "", general(template))
    return text if text.strip("…") else "程序按所在的地方写明具体的改法"


def visible(text: str) -> str:
    """The example with what cannot be seen made visible."""
    return "".join(_sign(char) for char in text)


def _sign(char: str) -> str:
    if char == "\t":
        return "〔Tab〕"
    if char != "\n" and unicodedata.category(char) in ("Cc", "Cf"):
        return f"〔U+{ord(char):04X}〕"
    return char


if __name__ == "__main__":
    raise SystemExit(finish("findings.md", page()))
