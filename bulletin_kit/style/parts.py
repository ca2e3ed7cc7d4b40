"""Parts of a series: defaults, phrases, masthead, contents and closing block from their trees."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.hanzi.lists import split_items
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.model.recipients import Entry
from bulletin_kit.style.series import (
    CLOSING_PARTS,
    FACTS,
    MARKS,
    Closing,
    Contents,
    Defaults,
    Masthead,
    MastheadRow,
    Phrase,
    holes,
)
from bulletin_kit.style.tree import Branch, Leaf, Tree, broken, leaf_text


def read_defaults(about: Branch) -> Defaults:
    """What a series says for its issues."""
    known = {"说明", "继承", "默认", "供稿必写"}
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


def read_phrase(branch: Branch, key: str, known: Collection[str] = FACTS) -> Phrase:
    """A phrase whose holes are all known."""
    parts = branch.texts(key)
    for part in parts:
        try:
            wrong = [hole for hole in holes(part) if hole not in known]
        except ValueError as error:
            raise broken(branch.at, f"“{key}”里的花括号不成对：{part}") from error
        if wrong:
            offer = "、".join(sorted(known))
            raise broken(branch.at, f"“{key}”里没有 {{{wrong[0]}}} 可填，可写：{offer}")
    return Phrase(parts)


def read_masthead(tree: Branch, em: int) -> Masthead:
    """The masthead that a tree says."""
    return Masthead(
        marks=_roles(tree, "左上", MARKS),
        rows=tuple(_masthead_row(row, em) for row in tree.list("自上而下")),
        below=tree.length("下距", em=em),
        start=tree.whole("正文起行"),
    )


def _masthead_row(row: Tree, em: int) -> MastheadRow:
    if not isinstance(row, Branch):
        raise broken(
            row.at, "报头的每一项应当写成 {样式: …, 文字: […], 上距: …} 或 {线: …, 上距: …}"
        )
    known = ("线", "上距") if "线" in row else ("样式", "文字", "上距", "沉底")
    for key in row:
        if key not in known:
            raise broken(row.at, f"报头的这一项没有“{key}”，可写：{'、'.join(known)}")
    gap = row.length("上距", em=em)
    if "线" in row:
        return MastheadRow(row.choice("线", RuleRole), Phrase(()), gap)
    sinks = "沉底" in row and row.flag("沉底")
    return MastheadRow(row.choice("样式", Role), read_phrase(row, "文字"), gap, sinks)


def read_contents(tree: Branch) -> Contents:
    """Whether and how 本期要目 is printed."""
    shown, least = tree.flag("排要目"), tree.whole("至少篇数")
    return Contents(shown, least, tree.text("标题"), read_phrase(tree, "条目", ("标题", "页")))


def _roles(tree: Branch, key: str, known: Collection[Role]) -> tuple[Role, ...]:
    roles = []
    for item in tree.list(key):
        role = Branch({key: item}, item.at).choice(key, Role)
        if role not in known:
            offer = "、".join(sorted(role.value for role in known))
            raise broken(item.at, f"“{key}”里不能写“{role.value}”，可写：{offer}")
        roles.append(role)
    return tuple(roles)


def read_closing(tree: Branch, em: int) -> Closing:
    """The closing block that a tree says."""
    return Closing(
        above=_roles(tree, "线上", CLOSING_PARTS),
        bars=_roles(tree, "栏", CLOSING_PARTS),
        below=_roles(tree, "线下", CLOSING_PARTS),
        air=tree.length("线距", em=em),
        even=tree.choice("版记页", ClosingPage) is ClosingPage.EVEN,
    )


class ClosingPage(Enum):
    """Where the closing block may stand."""

    LAST = "末页"
    EVEN = "双页"
