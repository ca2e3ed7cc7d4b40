"""Writes ``docs/keys.md``: ``python -m tools.docs.keys [--check]``.

Every key of an issue file, from ``bulletin_kit.source.starter``. Keys that may stand in two places
(文章 with and without 栏目) are told once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin_kit.source.schema import issue_record
from bulletin_kit.source.starter import StarterField, starter_fields

from .page import code, finish, plain

TOP = ""
INTRO = """\
# 期文件的键

<!-- 由 python -m tools.docs.keys 生成，不要手改。 -->

一期简报是一个 `.yaml` 文件，由“键: 值”组成。这里列出全部的键，键名要一字不差。

- 没有的内容就不写，不写的不印。
- 标“必写”的要写；{one_of}写一个，而且只写一个。
- 键的先后不要紧，照下面的次序最好找。
- 怎样写、从哪里写起，见 [编辑手册](guide.md)。
"""
PLACES = {
    TOP: ("整期", "写在行首，不缩进。"),
    "栏目": ("栏目里", "每个栏目以 `- ` 开头，有名称和文章。"),
    "文章": ("文章里", "每篇文章以 `- ` 开头。设不设栏目，写法一样。"),
    "附件": ("附件里", "只列名称的附件，直接写名称就行；有内容的，写这两个键。"),
    "印发": ("印发里", "比“印发”多缩进两个空格。"),
    "例外": ("例外里", "每条以 `- ` 开头，三个键都要写；见 [编辑手册](guide.md#例外)。"),
}
VALUES = """\
## 值的写法

| 值 | 写法 |
| --- | --- |
| 一行文字 | 写在冒号后面，照写的样子印。里面有 `: ` 或 ` #`，或者以半角引号等记号开头的，加单引号 |
| 几行文字 | 冒号后面写 `\\|` 或 `\\|-`，文字从下一行起，每行多缩进两个空格 |
| 正文 | 同上，一行一段；标题、表格、图片、脚注的记号见 [编辑手册](guide.md#正文怎么写) |
| 列表 | 每项另起一行，以 `- `（半角减号加空格）开头 |
| 正整数 | 半角数字，前面不加 0：`8`，不写 `08`，也不写“八” |
| 日期 | `2026-06-05`：四位年、两位月、两位日，半角减号 |
| 是或否 | 写“是”或“否” |
"""


def page() -> str:
    """The page's text."""
    one_of = "和".join(f"“{name}”" for name in issue_record().one_of)
    groups = _groups(starter_fields())
    parts = [INTRO.format(one_of=one_of), *(_group(*item) for item in groups.items()), VALUES]
    return "\n".join(parts)


def _groups(fields: Iterable[StarterField]) -> dict[str, list[StarterField]]:
    """The keys by the key that they stand under, each once."""
    found: dict[str, dict[str, StarterField]] = {}
    for field in fields:
        place = field.inside[-1] if field.inside else TOP
        found.setdefault(place, {}).setdefault(field.name, field)
    order = [*PLACES, *(place for place in found if place not in PLACES)]
    return {place: [*found[place].values()] for place in order if place in found}


def _group(place: str, fields: Iterable[StarterField]) -> str:
    title, about = PLACES.get(place, (f"{place}里", ""))
    rows = [
        f"## {title}",
        "",
        *([about, ""] if about else []),
        "| 键 | 值 | 说明 | 例 |",
        "| --- | --- | --- | --- |",
        *_rows(fields),
    ]
    return "\n".join(rows) + "\n"


def _rows(fields: Iterable[StarterField]) -> Iterator[str]:
    for field in fields:
        name = f"**{plain(field.name)}**" + ("（必写）" if field.required else "")
        example = code(f"{field.name}: {field.example}") if field.example else ""
        yield f"| {name} | {plain(field.kind)} | {plain(field.about)} | {example} |"


if __name__ == "__main__":
    raise SystemExit(finish("keys.md", page()))
