"""The public face for the print shop: copies with numbers, sheets for folding.

>>> import bulletin_kit as bk                                       # doctest: +SKIP
>>> bk.copies("issues/2026-007.yaml", 75).files
>>> bk.impose("out/2026-007-print.pdf", "booklet").file
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit import api, pipeline
from bulletin_kit.base.errors import BadArguments, FileBroken
from bulletin_kit.base.finding import Finding, in_order
from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.composing.copies import number_block, numbers_apart, with_number
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.disk import issue_name, read_finished, write_files
from bulletin_kit.press.copies import bound
from bulletin_kit.press.imposition import Flip, Imposed, Layout, imposed
from bulletin_kit.results import Report, Work
from bulletin_kit.style.series import Series
from bulletin_kit.verify import otherwise_laid, quick, quick_bound
from bulletin_kit.writers.job import PLAIN, Job

PDF = ".pdf"
MOST = 5000
"""Copies in one go: each is read back, which takes minutes for more."""
REMEDY = "这是工具自身的毛病，请把这份 PDF 和这条提示一起发给维护人员"
Choice = TypeVar("Choice", bound=StrEnum)


class Sheets(Struct, frozen=True):
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
    ``out`` is a file (.pdf) or a folder; without it the file lies beside the PDF. In a folder its
    name is the PDF's, followed by the layout's. The sheets are read back before they are written.
    FileBroken for what is no PDF, BadArguments for pages of several sizes or imposed already.
    """
    path, form = Path(path), _choice(Layout, layout)
    target = _target(path, form, path.parent if out is None else Path(out))
    data = read_finished(path)
    made = imposed(data, form, _choice(Flip, flip), closing_last)
    wrong = otherwise_laid(data, made.data, made.order)
    if wrong:
        raise FileBroken(f"拼出来的与 {path} 不一致，没有写出：{wrong}", REMEDY)
    write_files({target: made.data})
    return Sheets(target, made)


def _target(path: Path, form: Layout, out: Path) -> Path:
    """The sheets' file; BadArguments where that is the PDF itself, or a file of another kind."""
    suffix = "" if out.is_dir() else out.suffix.lower()
    if suffix != PDF and (out.is_file() or (suffix.isascii() and suffix[1:].isalpha())):
        raise BadArguments(
            f"拼出来的是 PDF，不能写进 {out}", "--out 写一个 .pdf 文件，或一个文件夹"
        )
    target = out if suffix == PDF else out / f"{path.stem}-{form}{PDF}"
    if target.resolve() == path.resolve():
        raise BadArguments(f"拼版会盖掉 {path} 自己", "--out 换一个文件名")
    return target


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
    numbers = _numbers(loaded.issue, loaded.series, first, count)
    work = api.compose(replace(loaded, issue=_numbered(loaded.issue, numbers[0])))
    report = api.reported(loaded, work)
    if number_block(work.composed) is None:
        raise BadArguments(
            f"刊物“{loaded.series.name}”的报头不印份号", "在它的 masthead.yaml 里，“左上”加上 份号"
        )
    if pipeline.unprintable(report.findings):
        return report
    made, looked = (_separate if separate else _together)(work, numbers, job)
    report = replace(report, findings=in_order([*work.findings, *looked]))
    if pipeline.unprintable(report.findings):
        return report
    name = issue_name(loaded.path) + job.tail
    files = {Path(out) / f"{name}-{which}.pdf": data for which, data in made.items()}
    write_files(files)
    return replace(report, files=tuple(files), fonts=work.fonts.used())


def _numbers(issue: Issue, series: Series, first: int | None, count: int) -> tuple[str, ...]:
    """The copies' numbers as the series writes them; BadArguments where there are none such."""
    given = issue.copy_number
    if given is None and issue.secrecy is None:
        raise BadArguments(
            f"{issue.file} 没有密级，也没有份号，各份都一样",
            '不编号就用 build；要编号，写 份号: "000001"',
        )
    if first is None:
        first = int(given.text) if given is not None and given.text.isdecimal() else 1
    if count < 1 or first < 1:
        raise BadArguments("份数和起始的份号都至少是 1", "核对 --number 和 --from")
    if count > MOST:
        raise BadArguments(f"一次最多编 {MOST} 份", "分几次编，用 --from 写明从几号接着编")
    phrase = series.phrases["份号"]
    numbers = tuple(phrase.fill({"份号": str(first + n)}) for n in range(count))
    if len(numbers[-1]) > len(phrase.fill({"份号": "1"})):
        raise BadArguments(
            f"从 {first} 起编 {count} 份，份号的位数就不够了", "核对 --number 和 --from"
        )
    return numbers


def _numbered(issue: Issue, number: str) -> Issue:
    """The issue with this number in the place of its own."""
    given = issue.copy_number
    origin = given.origin if given else Origin(issue.at, exact=False)
    return replace(issue, copy_number=Words(number, origin))


def _together(
    work: Work, numbers: Sequence[str], job: Job
) -> tuple[dict[str, bytes], list[Finding]]:
    """One file with all copies, under its first and last number."""
    made = work.made
    apart = numbers_apart(made.composed, numbers, made.series.sheet, work.fonts)
    loose, looked = _rendered(work, replace(made, composed=apart), job)
    whole = bound(loose, numbers)
    looked += quick_bound(loose, whole, numbers, made.composed)
    return {f"{numbers[0]}-{numbers[-1]}": whole}, looked


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
