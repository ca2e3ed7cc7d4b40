"""Shelf: a series put together from its folder and those it extends, base last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import TypeAlias

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.hanzi.lists import split_items
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.model.recipients import Entry
from bulletin_kit.style.load import load_sheet
from bulletin_kit.style.series import (
    Closing,
    Contents,
    Defaults,
    Masthead,
    MastheadRow,
    Phrase,
    Series,
    holes,
)
from bulletin_kit.style.tree import Branch, Leaf, Tree, broken, leaf_text, merged, parse

Reader: TypeAlias = Callable[[str, str], tuple[bytes, str] | None]
"""Given a folder's and a file's name: the file's bytes and its path for messages, if any."""

BASE = "base"
VARIANTS = "变体"


def load_series(name: str, read: Reader, variant: str = "") -> Series:
    """The series of this name in a variant of its style; TemplateBroken where there is none."""
    chain = _chain(name, read)
    about = _file(name, "series.yaml", read)
    assert about is not None  # the chain has found it
    style = _merged("style.yaml", chain, read, free=(VARIANTS,))
    variants = _variants(chain, read)
    if variant:
        if variant not in variants:
            raise TemplateBroken(f"刊物“{name}”没有“{variant}”这个版式", _offer("版式", variants))
        style = merged(style, variants[variant], free=(VARIANTS,))
    sheet = load_sheet(f"{name}·{variant}" if variant else name, style)
    phrases = _merged("phrases.yaml", chain, read)
    masthead = _merged("masthead.yaml", chain, read)
    closing = _merged("closing.yaml", chain, read)
    return Series(
        name=name,
        about=about.text("说明") if "说明" in about else "",
        variants=tuple(variants),
        defaults=_defaults(about),
        sheet=sheet,
        masthead=_masthead(masthead, sheet.page.em),
        contents=_contents(_merged("contents.yaml", chain, read)),
        phrases={key: _phrase(phrases, key) for key in phrases},
        closing=_closing(closing, sheet.page.em),
    )


def _offer(what: str, names: Iterable[str]) -> str:
    given = "、".join(names)
    return f"可用的{what}：{given}" if given else f"去掉“{what}”这一行"


def _file(folder: str, file: str, read: Reader) -> Branch | None:
    found = read(folder, file)
    return None if found is None else parse(*found)


def _chain(name: str, read: Reader) -> tuple[str, ...]:
    """The folders that the series is made of, from the base outwards."""
    chain: list[str] = []
    while name != BASE:
        about = _file(name, "series.yaml", read)
        if about is None:
            raise TemplateBroken(
                f"没有“{name}”这个刊物：templates/{name}/series.yaml 不存在",
                "用 bulletin list series 看有哪些刊物",
            )
        if name in chain:
            raise broken(about.at, f"“继承”绕成了圈：{'→'.join([*chain, name])}")
        chain.append(name)
        name = about.text("继承") if "继承" in about else BASE
    return (BASE, *reversed(chain))


def _merged(file: str, chain: tuple[str, ...], read: Reader, free: tuple[str, ...] = ()) -> Branch:
    base = _file(chain[0], file, read)
    if base is None:
        raise TemplateBroken(f"templates/{BASE}/{file} 不存在", "重新安装，或补上这个文件")
    for folder in chain[1:]:
        over = _file(folder, file, read)
        base = base if over is None else merged(base, over, free)
    return base


def _variants(chain: tuple[str, ...], read: Reader) -> dict[str, Branch]:
    """The variants by name; an inner folder's own come on top of those it extends."""
    found: dict[str, Branch] = {}
    for folder in chain:
        style = _file(folder, "style.yaml", read)
        if style is not None and VARIANTS in style:
            named = style.branch(VARIANTS)
            found |= {key: named.branch(key) for key in named}
    return found


def _defaults(about: Branch) -> Defaults:
    known = {"名称", "说明", "继承", "默认"}
    for key in about:
        if key not in known:
            raise broken(about.at, f"没有“{key}”这一项，可写：{'、'.join(sorted(known))}")
    given = about.branch("默认") if "默认" in about else Branch({}, about.at)
    names = {"刊名", "专刊", "编发单位", "信息公开", "报", "送", "发", "印发"}
    for key in given:
        if key not in names:
            raise broken(given.at, f"“默认”里没有“{key}”这一项，可写：{'、'.join(sorted(names))}")

    def words(key: str, branch: Branch = given) -> Words | None:
        return _words(branch.leaf(key)) if key in branch else None

    def entries(key: str) -> tuple[Entry, ...]:
        return tuple(_entry(item, key) for item in given.list(key)) if key in given else ()

    return Defaults(
        name=words("刊名"),
        special=words("专刊"),
        issuer=words("编发单位"),
        disclosure=words("信息公开"),
        reported=entries("报"),
        sent=entries("送"),
        issued=entries("发"),
        printing_office=words("单位", given.branch("印发")) if "印发" in given else None,
    )


def _words(leaf: Leaf) -> Words:
    return Words(leaf.text, Origin(leaf.at, exact=False))


def _entry(tree: Tree, key: str) -> Entry:
    text = leaf_text(tree, key).removesuffix("。")
    origin = Origin(tree.at, exact=False)
    items = tuple(Words(text[start:end], origin) for start, end in split_items(text))
    return Entry(Words(text, origin), items)


def _phrase(branch: Branch, key: str) -> Phrase:
    parts = branch.texts(key)
    for part in parts:
        try:
            holes(part)
        except ValueError as error:
            raise broken(branch.at, f"“{key}”里的花括号不成对：{part}") from error
    return Phrase(parts)


def _masthead(tree: Branch, em: int) -> Masthead:
    return Masthead(
        marks=_roles(tree, "左上"),
        rows=tuple(_masthead_row(row, em) for row in tree.list("自上而下")),
        below=tree.length("下距", em=em),
        start=tree.whole("正文起行"),
    )


def _masthead_row(row: Tree, em: int) -> MastheadRow:
    if not isinstance(row, Branch):
        raise broken(
            row.at, "报头的每一项应当写成 {样式: …, 文字: […], 上距: …} 或 {线: …, 上距: …}"
        )
    gap = row.length("上距", em=em)
    if "线" in row:
        return MastheadRow(row.choice("线", RuleRole), Phrase(()), gap)
    sinks = "沉底" in row and row.flag("沉底")
    return MastheadRow(row.choice("样式", Role), _phrase(row, "文字"), gap, sinks)


def _contents(tree: Branch) -> Contents:
    shown, least = tree.flag("排要目"), tree.whole("至少篇数")
    return Contents(shown, least, tree.text("标题"), _phrase(tree, "条目"))


def _roles(tree: Branch, key: str) -> tuple[Role, ...]:
    named = (Branch({key: item}, item.at) for item in tree.list(key))
    return tuple(branch.choice(key, Role) for branch in named)


def _closing(tree: Branch, em: int) -> Closing:
    return Closing(
        above=_roles(tree, "线上"),
        bars=_roles(tree, "栏"),
        below=_roles(tree, "线下"),
        air=tree.length("线距", em=em),
        even=tree.choice("版记页", ClosingPage) is ClosingPage.EVEN,
    )


class ClosingPage(Enum):
    """Where the closing block may stand."""

    LAST = "末页"
    EVEN = "双页"
