"""bulletin new: the next issue's file, with its number, its day, and the usual recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.words import Words
from bulletin_kit.cli.options import ROOT
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.composing.defaults import ledger_with_defaults
from bulletin_kit.draft import Draft, Form, Wish, next_draft
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.ledger import Filed, Ledger
from bulletin_kit.outside.archive import ledger_of
from bulletin_kit.outside.clock import today
from bulletin_kit.outside.disk import read_issue, write_files
from bulletin_kit.outside.places import find_places
from bulletin_kit.outside.templates import series_names, template_reader
from bulletin_kit.source import issue_schema, read_source
from bulletin_kit.style.series import Defaults
from bulletin_kit.style.shelf import load_series

SCHEMA = "issue.schema.json"
_PART = re.compile(r"[\w（）()·—-]+")
"""What a file may be called on every system; no way out of the folder."""


@click.command("new", cls=Spoken, short_help="新建")
@click.argument("name", metavar="[名称]", required=False)
@click.option(
    "--series", required=True, metavar="刊物", help="必写；templates/ 下的文件夹名，如 工作简报。"
)
@click.option("--special", default="", metavar="名称", help="专刊的名称；专刊的期号自成序列。")
@click.option("--supplement", is_flag=True, help="增刊；增刊的期号自成序列。")
@click.option(
    "--date",
    "day",
    metavar="年-月-日",
    type=click.DateTime(["%Y-%m-%d"]),
    help="日期，不写就是今天。",
)
@click.option(
    "--dir",
    "folder",
    metavar="文件夹",
    type=click.Path(path_type=Path),
    default=Path("issues"),
    help="期文件放在哪里，不写就是 issues；期号接着这里已有的各期。",
)
@ROOT
def verb(
    name: str | None,
    series: str,
    special: str,
    supplement: bool,
    day: date | None,
    folder: Path,
    root: Path | None,
) -> int:
    """新建一期：一份带注释的期文件，填好下一个期号、今天的日期和上一期的报送单位。"""
    places = find_places(folder if folder.is_dir() else Path.cwd(), root)
    names = series_names(places.templates)
    if series not in names:
        raise BadArguments(f"没有“{series}”这个刊物", f"可用的刊物：{'、'.join(names)}")
    read = template_reader(*places.templates)
    known = load_series(series, read)
    template = read(series, "new.yaml.j2") or read("base", "new.yaml.j2")
    if template is None:
        raise BadArguments("templates/base/new.yaml.j2 不在", "重新安装 bulletin_kit")
    name = name.removesuffix(".yaml") if name else None
    if name and not all(_PART.fullmatch(part) for part in name.split("/")):
        raise BadArguments(f"“{name}”不能做文件名", "只用文字、数字和短横线，如 2024-005")
    when = date(day.year, day.month, day.day) if day else today()
    wish = Wish(series, known.about, when, _number_in(name), special, supplement)
    schema = "../" * (name or "").count("/") + SCHEMA
    ledger = ledger_of(folder)
    row = _row(ledger, wish, known.defaults)
    form = Form(template[0].decode("utf-8", "replace"), schema)
    draft = next_draft(wish, row, _last(row), known.defaults, form)
    file = folder / f"{name or _file_name(wish, known.defaults.special, draft.number)}.yaml"
    if file.exists():
        raise BadArguments(f"{file} 已经有了", "换一个名称，或先把旧文件移走")
    write_files({file: draft.text.encode("utf-8"), folder / SCHEMA: issue_schema().encode("utf-8")})
    click.echo(f"已新建 {file}：{series}第 {draft.number} 期，{when.isoformat()}")
    for doubt in _doubts(name, when, draft, ledger):
        click.echo(f"注意：{doubt}，请核对。", err=True)
    return 0


def _doubts(name: str | None, when: date, draft: Draft, ledger: Ledger) -> Iterator[str]:
    """What the user should look at once more."""
    if draft.disagrees:
        yield f"文件名是 {name}，按以前各期应为第 {draft.number} 期"
    if name and re.match(r"(19|20)\d\d(?!\d)", name) and not name.startswith(f"{when.year}"):
        yield f"文件名是 {name}，日期是 {when.isoformat()}，年份不一样"
    for unread in ledger.unread:
        yield f"{unread.file} 没有算在以前各期里：{unread.why}"


def _file_name(wish: Wish, default: Words | None, number: int) -> str:
    """2024-005; with the name of the 专刊, or 增刊, where the number is of a series of its own."""
    special = wish.special or (default.text if default else "")
    parts = [special, "增刊" if wish.supplement else "", f"{number:03}"]
    return "-".join([str(wish.day.year), *filter(None, parts)])


def _number_in(name: str | None) -> int | None:
    """The number that a name such as 2024-005 ends in."""
    match = re.search(r"(?<=[-_第])(\d{1,4})期?$", name or "")
    return int(match[1]) if match else None


def _row(ledger: Ledger, wish: Wish, defaults: Defaults) -> tuple[Filed, ...]:
    """The issues that are there and numbered in one row with the new one."""
    special = wish.special or (defaults.special.text if defaults.special else "")
    own = Filed("", wish.series, wish.day, special=special, supplement=wish.supplement)
    return ledger_with_defaults(ledger, wish.series, defaults).beside(own)


def _last(row: Sequence[Filed]) -> Issue | None:
    """The row's last issue, read whole."""
    if not row:
        return None
    data, size = read_issue(Path(row[-1].file))
    issue, _ = read_source(data, row[-1].file, size)
    return issue
