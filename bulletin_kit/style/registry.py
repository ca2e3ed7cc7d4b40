"""Registry: ``offices.yaml`` of a series' folders, from the base outwards, as Offices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from bulletin_kit.style.offices import NO_OFFICES, Former, Office, Offices
from bulletin_kit.style.tree import Branch, Leaf, Tree, broken


class _Delivery(Enum):
    PAPER = "纸质"
    ELECTRONIC = "电子"


OFFICE_KEYS = (
    "简称",
    "曾用名",
    "自",
    "至",
    "级别",
    "地址",
    "送达",
    "份数",
    "成员",
)
FILE_KEYS = ("单位", "另加", "只走纸质的密级")


def read_offices(files: Iterable[Branch]) -> Offices:
    """The registry that the files say together; an outer folder's row takes an inner one's place.

    TemplateBroken for a key that there is not, an impossible day, a name that two offices have.
    """
    offices: dict[str, Office] = {}
    more: dict[str, int] = {}
    paper_only: tuple[str, ...] = ()
    known = False
    for file in files:
        known = True
        _only(file, FILE_KEYS)
        rows = _optional(file, "单位")
        offices |= {name: _office(name, _row(rows, name)) for name in rows}
        extra = _optional(file, "另加")
        _only(extra, ("存档", "机动"))
        more |= {key: extra.whole(key) for key in extra}
        if "只走纸质的密级" in file:
            paper_only = file.texts("只走纸质的密级")
    if not known:
        return NO_OFFICES
    return Offices(tuple(offices.values()), more.get("存档", 0), more.get("机动", 0), paper_only)


def _row(rows: Branch, name: str) -> Branch:
    """What is said of an office; a name alone (市政协:) says that it gets one copy on paper."""
    row = rows.entries[name]
    return Branch({}, row.at) if isinstance(row, Leaf) and not row.text else rows.branch(name)


def _office(name: str, row: Branch) -> Office:
    _only(row, OFFICE_KEYS)
    return Office(
        name=name,
        at=row.at,
        short=_texts(row, "简称"),
        former=tuple(_former(item) for item in row.list("曾用名")) if "曾用名" in row else (),
        since=_day(row, "自") if "自" in row else None,
        until=_day(row, "至") if "至" in row else None,
        level=row.text("级别") if "级别" in row else "",
        address=row.text("地址") if "地址" in row else "",
        electronic="送达" in row and row.choice("送达", _Delivery) is _Delivery.ELECTRONIC,
        copies=row.whole("份数") if "份数" in row else 1,
        members=_texts(row, "成员"),
    )


def _former(item: Tree) -> Former:
    if not isinstance(item, Branch):
        raise broken(item.at, "“曾用名”的每一项写成 {名称: …, 至: 年-月-日}")
    _only(item, ("名称", "至"))
    return Former(item.text("名称"), _day(item, "至"))


def _day(row: Branch, key: str) -> date:
    leaf = row.leaf(key)
    try:
        return date.fromisoformat(leaf.text)
    except ValueError as error:
        raise broken(leaf.at, f"“{key}”应当写成 年-月-日，写的是“{leaf.text}”") from error


def _texts(row: Branch, key: str) -> tuple[str, ...]:
    return row.texts(key) if key in row else ()


def _optional(row: Branch, key: str) -> Branch:
    return row.branch(key) if key in row else Branch({}, row.at)


def _only(row: Branch, keys: tuple[str, ...]) -> None:
    for key in row:
        if key not in keys:
            raise broken(row.at, f"没有“{key}”这一项，可写：{'、'.join(keys)}")
