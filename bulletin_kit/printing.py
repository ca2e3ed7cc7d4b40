"""The public face for the print shop: copies with numbers, sheets for folding.

>>> import bulletin_kit as bk                                       # doctest: +SKIP
>>> bk.copies("issues/2026-007.yaml", 75).files
>>> bk.impose("out/2026-007-print.pdf", "booklet").file
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bulletin_kit import api, pipeline
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Finding, in_order
from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.composing.copies import number_block, numbers_apart, with_number
from bulletin_kit.outside.disk import issue_name, read_finished, write_files
from bulletin_kit.press.copies import bound
from bulletin_kit.press.imposition import Flip, Imposed, Layout, imposed
from bulletin_kit.results import Report, Work
from bulletin_kit.style.series import Series
from bulletin_kit.verify import quick
from bulletin_kit.writers.job import PLAIN, Job

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Sheets:
    """What came of laying a PDF's pages on sheets: the file that was written, and the figures."""

    file: Path
    made: Imposed


def impose(
    path: str | Path,
    layout: str = Layout.BOOKLET,
    out: str | Path | None = None,
    flip: str = Flip.SHORT,
    closing_last: bool = True,
) -> Sheets:
    """Lays the pages of a PDF on sheets twice as wide (A4 on A3) and writes them.

    ``layout`` is ``booklet`` or ``2up``; ``flip`` the edge over which the printer turns the sheet.
    Without ``out`` the file lies beside the PDF, its name followed by the layout's. FileBroken for
    what is no PDF, BadArguments for pages of several sizes.
    """
    path, form = Path(path), _choice(Layout, layout)
    target = path.with_name(f"{path.stem}-{form}.pdf") if out is None else Path(out)
    if target.resolve() == path.resolve():
        raise BadArguments(f"拼版会盖掉 {path} 自己", "--out 换一个文件名")
    made = imposed(read_finished(path), form, _choice(Flip, flip), closing_last)
    write_files({target: made.data})
    return Sheets(target, made)


def _choice(kind: type[Choice], word: str) -> Choice:
    """The member of this name; BadArguments where there is none."""
    try:
        return kind(word)
    except ValueError as error:
        raise BadArguments(f"没有“{word}”这种拼法", f"可写 {'、'.join(kind)}") from error


def copies(
    path: str | Path,
    count: int,
    first: int | None = None,
    separate: bool = False,
    out: str | Path = "out",
    root: str | Path | None = None,
    job: Job = PLAIN,
) -> Report:
    """Writes so many copies of an issue as PDF, each with its own 份号: one file, or one a copy.

    Numbers run on from ``first``, or else from the issue's own 份号, or from 1. BadArguments for
    an issue that has neither 密级 nor 份号, for a style that prints no 份号 or has no room for
    numbers so high.
    """
    loaded = api.load(path, root)
    if loaded.issue is None or loaded.series is None:
        return Report(loaded.path, (), loaded.findings)
    given = loaded.issue.copy_number
    if given is None and loaded.issue.secrecy is None:
        raise BadArguments(
            f"{path} 没有密级，也没有份号，各份都一样",
            '不编号就用 build；要编号，写 份号: "000001"',
        )
    own = int(given.text) if given is not None and given.text.isdecimal() else 1
    numbers = _numbers(own if first is None else first, count, loaded.series)
    words = Words(numbers[0], given.origin if given else Origin(loaded.issue.at, exact=False))
    numbered = replace(loaded, issue=replace(loaded.issue, copy_number=words))
    work = api.compose(numbered)
    if number_block(work.composed) is None:
        raise BadArguments(
            f"刊物“{loaded.series.name}”的报头不印份号", "在它的 masthead.yaml 里，“左上”加上 份号"
        )
    if pipeline.unprintable(work.findings):
        return Report(loaded.path, (), work.findings)
    made, looked = (_separate if separate else _together)(work, numbers, job)
    findings = in_order([*work.findings, *looked])
    if pipeline.unprintable(findings):
        return Report(loaded.path, (), findings)
    name = issue_name(loaded.path)
    files = {Path(out) / f"{name}{job.tail}-{which}.pdf": data for which, data in made.items()}
    write_files(files)
    pages = len(work.composed.pages)
    return Report(loaded.path, tuple(files), findings, pages, work.fonts.used())


def _numbers(first: int, count: int, series: Series) -> tuple[str, ...]:
    """The numbers as the series writes them."""
    if count < 1 or first < 1:
        raise BadArguments("份数和起始的份号都至少是 1", "核对 --number 和 --from")
    phrase = series.phrases["份号"]
    widths = {len(phrase.fill({"份号": str(number)})) for number in (1, first + count - 1)}
    if len(widths) > 1:
        raise BadArguments(
            f"从 {first} 起编 {count} 份，份号的位数就不够了", "核对 --number 和 --from"
        )
    return tuple(phrase.fill({"份号": str(n)}) for n in range(first, first + count))


def _together(
    work: Work, numbers: Sequence[str], job: Job
) -> tuple[dict[str, bytes], list[Finding]]:
    """One file with all copies, under its first and last number."""
    made = work.made
    apart = numbers_apart(made.composed, numbers, made.series.sheet, work.fonts)
    data, looked = _rendered(work, replace(made, composed=apart), job)
    return {f"{numbers[0]}-{numbers[-1]}": bound(data, numbers)}, looked


def _separate(
    work: Work, numbers: Sequence[str], job: Job
) -> tuple[dict[str, bytes], list[Finding]]:
    """A file for each copy, under its number."""
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for number in numbers:
        made = work.made
        one = with_number(made.composed, number, made.series.sheet, work.fonts)
        files[number], looked = _rendered(work, replace(made, composed=one), job)
        findings += looked
    return files, findings


def _rendered(work: Work, made: pipeline.Made, job: Job) -> tuple[bytes, list[Finding]]:
    """A PDF, and what is wrong with it when it is read back."""
    data = api.render(Work(made, work.fonts), "pdf", job)
    return data, list(quick(data, pipeline.printed(made, job), "pdf"))
