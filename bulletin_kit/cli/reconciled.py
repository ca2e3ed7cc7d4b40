"""份数 reconciled: the table of copies, on a terminal or as JSON, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.checks.offices.reckoning import Reckoning, Share
from bulletin_kit.cli.options import DONE, FOUND
from bulletin_kit.cli.table import table

WIDEST = 40
"""Columns of a name; longer ones are folded."""
HEAD = ("", "单位", "级别", "送达", "份数", "所属统称")


def reconciled(all_: Reckoning, series: str, style: str) -> int:
    """Prints how the copies add up; the exit status tells whether 份数 agrees.

    BadArguments where the series has no registry, or the issue nobody who receives it.
    """
    if not all_.shares:
        raise BadArguments("这一期没有报、送、发，没有份数可对", "先写好报、送、发")
    if len(all_.unknown) == len(all_.shares):
        raise BadArguments(
            f"刊物“{series}”的单位名录里没有这一期的任何一个单位",
            "单位名录写在刊物文件夹的 offices.yaml 里，写法见 docs/templates.md",
        )
    if style == "json":
        click.echo(_json(all_))
    else:
        for line in (*_table(all_), *_ended(all_)):
            click.echo(line)
    return DONE if all_.agrees else FOUND


def _table(all_: Reckoning) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [HEAD]
    label = ""
    for share in all_.shares:
        rows.append((share.label if share.label != label else "", *_row(share)))
        label = share.label
    rows += [("", "存档", "", "", str(all_.archive), ""), ("", "机动", "", "", str(all_.spare), "")]
    rows.append(("", "合计", "", "", str(all_.sum), ""))
    for lines in table(rows, WIDEST):
        yield from lines


def _row(share: Share) -> tuple[str, str, str, str, str]:
    if share.office is None:
        return share.name, "", "不在名录里", "?", ""
    return share.name, share.office.level, _delivery(share), str(share.copies), share.group


def _delivery(share: Share) -> str:
    return "电子" if share.electronic else "纸质"


def _ended(all_: Reckoning) -> Iterator[str]:
    yield ""
    if all_.unknown:
        names = "、".join(share.name for share in all_.unknown)
        yield f"不在名录里，没有算进去：{names}"
    if all_.printed is None:
        yield f"期文件没有写份数，按名录应为 {all_.sum} 份"
    elif all_.printed == all_.sum:
        yield f"期文件写的也是 {all_.printed} 份，一致"
    else:
        yield f"期文件写的是 {all_.printed} 份，相差 {abs(all_.printed - all_.sum)} 份"


def _json(all_: Reckoning) -> str:
    import json

    said = {
        "recipients": [_as_json(share) for share in all_.shares],
        "archive": all_.archive,
        "spare": all_.spare,
        "sum": all_.sum,
        "printed": all_.printed,
        "agrees": all_.agrees,
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _as_json(share: Share) -> dict[str, object]:
    known = share.office is not None
    return {
        "label": share.label,
        "name": share.name,
        "group": share.group,
        "known": known,
        "level": share.office.level if share.office else "",
        "address": share.office.address if share.office else "",
        "delivery": _delivery(share) if known else "",
        "copies": share.copies if known else None,
    }
