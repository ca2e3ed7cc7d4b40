"""Making: each issue as DOCX and PDF, and what kind of style it is in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit import api
from bulletin_kit.base.finding import Level, worst
from bulletin_kit.outside.disk import issue_files, issue_name
from bulletin_kit.results import Loaded
from bulletin_kit.style.sheet import Policies
from tools.agree.office import NotLooked

HANGING = frozenset("，。、；：？！")
"""What LibreOffice lets hang: stops only."""

PLAIN = "开关全关"
PRINT = "照印本"
STOPS = "照印本，只悬挂句读"
"""Kinds of style: without the switches on which programs differ; with them; and with them as far as
LibreOffice has them, which shows what of the difference is its own."""


class Made(Struct, frozen=True):
    """One issue's files."""

    name: str
    kind: str
    docx: Path
    pdf: Path


def make(issues: Iterable[Path], root: Path, out: Path) -> list[Made]:
    """All issues, built. NotLooked where one has errors: then there is nothing to compare."""
    out.mkdir(parents=True, exist_ok=True)
    made: list[Made] = []
    for path in (file for issue in issues for file in issue_files(issue)):
        name = _free(issue_name(path), {each.name for each in made})
        made += _made(path, name, root, out)
    return made


def kind(policies: Policies) -> str:
    """The kind of a style with these policies."""
    return PRINT if policies.hanging or policies.squeeze or policies.gap else PLAIN


def _made(path: Path, name: str, root: Path, out: Path) -> Iterator[Made]:
    loaded = api.load(path, root)
    if loaded.series is None or worst(loaded.findings) is Level.ERROR:
        raise NotLooked(f"{path} 有错误，先用 bulletin check 查一查")
    policies = loaded.series.sheet.policies
    yield _rendered(loaded, name, kind(policies), out)
    if policies.hanging - HANGING:
        fewer = replace(policies, hanging=policies.hanging & HANGING)
        sheet = replace(loaded.series.sheet, policies=fewer)
        other = replace(loaded, series=replace(loaded.series, sheet=sheet))
        yield _rendered(other, f"{name}-stops", STOPS, out)


def _rendered(loaded: Loaded, name: str, kind: str, out: Path) -> Made:
    work = api.compose(loaded)
    made = Made(name, kind, out / f"{name}.docx", out / f"{name}.pdf")
    made.docx.write_bytes(api.render(work, "docx"))
    made.pdf.write_bytes(api.render(work, "pdf"))
    return made


def _free(name: str, taken: set[str]) -> str:
    """The name, or where two issues of different folders have the same one, another."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
