"""bulletin proof: the print passport of a finished PDF or DOCX."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin_kit.cli.jobs import LETTERHEAD
from bulletin_kit.cli.options import DONE, FORMAT, FOUND, ROOT
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.writers.job import Job, Letterhead

if TYPE_CHECKING:
    from bulletin_kit.model.composed import Composed
    from bulletin_kit.verify.expected import Expected
    from bulletin_kit.verify.passport import Passport
    from bulletin_kit.verify.standard import Measure

SIGNS = {True: "合", False: "不合", None: "—"}
COLOURS = {True: None, False: "red", None: "bright_black"}
HEAD = ("", "项目", "实测", "应为", "条款", "强度")
WIDEST = 46
"""Columns of a cell; what is longer goes on in the next line."""


@click.command("proof", cls=Spoken, short_help="验看成品")
@click.argument("path", metavar="成品", type=click.Path(path_type=Path))
@click.option(
    "--against",
    metavar="期文件",
    type=click.Path(path_type=Path),
    help="与这一期（文件或文件夹）逐字核对，数字也按它的刊物来要求；不写就按 GB/T 9704—2012。",
)
@LETTERHEAD
@FORMAT
@ROOT
def verb(path: Path, against: Path | None, letterhead: str, style: str, root: Path | None) -> int:
    """量成品 PDF 或 DOCX，列出付印单：实测、应为、依据、强度，一项一行。

    “规定”的项目不合，或者文字与期文件不同，状态为 1。
    """
    from bulletin_kit.outside.disk import read_finished
    from bulletin_kit.verify.measures.whole import WORDS
    from bulletin_kit.verify.passport import passport

    expected, issue = _wanted(against, root, Job(letterhead=Letterhead(letterhead)))
    made = passport(read_finished(path), expected, issue)
    if style == "json":
        click.echo(_as_json(path, made))
    else:
        click.echo(f"{path}　按 {made.against} 验看，文字指纹 {made.words[:16]}")
        for line in _as_text(made.rows):
            click.echo(line)
        for row in made.rows:
            if row.name == WORDS and row.ok is False:
                click.echo(f"{path} 的文字与期文件不同：{row.found}", err=True)
                if letterhead == Letterhead.BLANK:
                    click.echo(
                        "  套印用的 PDF 不印红头，验看时加 --letterhead preprinted", err=True
                    )
        click.echo(_summary(made), err=True)
    return DONE if made.ok else FOUND


def _wanted(against: Path | None, root: Path | None, job: Job) -> tuple[Expected, Composed | None]:
    """What the file is measured against: the standard, or an issue in its own style."""
    from bulletin_kit.verify.expected import STANDARD, of_series

    if against is None:
        return STANDARD, None
    from bulletin_kit import api, pipeline
    from bulletin_kit.outside.disk import issue_file

    work = api.compose(api.load(issue_file(against), root))
    return of_series(work.made.series), pipeline.printed(work.made, job)


def _as_json(path: Path, made: Passport) -> str:
    import json

    rows = [
        {
            "name": row.name,
            "found": row.found,
            "expected": row.expected,
            "clause": row.clause,
            "strength": row.strength.value,
            "ok": row.ok,
        }
        for row in made.rows
    ]
    head = {"file": path.as_posix(), "format": made.format, "against": made.against}
    whole = {**head, "words": made.words, "ok": made.ok, "rows": rows}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _as_text(rows: Sequence[Measure]) -> Iterator[str]:
    """The rows in columns; a row that fails stands out."""
    from bulletin_kit.cli.table import table

    cells = [(SIGNS[r.ok], r.name, r.found, r.expected, r.clause, r.strength.value) for r in rows]
    lines = table([HEAD, *cells], WIDEST)
    yield from next(lines)
    for row, printed in zip(rows, lines, strict=True):
        for line in printed:
            yield click.style(line, fg=COLOURS[row.ok]) if row.ok is not True else line


def _summary(made: Passport) -> str:
    wrong = [row for row in made.rows if row.ok is False]
    must = sum(row.fails for row in wrong)
    unseen = sum(row.ok is None for row in made.rows)
    return f"{len(made.rows)} 项，不合 {len(wrong)} 项（其中规定 {must} 项），没有看的 {unseen} 项"
