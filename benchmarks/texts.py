"""Texts: issue files of a wanted length, put together from the articles of the samples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ("2026-002.yaml", "2026-004.yaml")
"""Those whose articles stand in sections, without pictures."""
ARTICLE = "      - 标题:"
HEAD = """\
刊物: 青岚档案工作简报
刊名: 青岚档案工作简报
期号: {number}
总期号: {whole}
日期: 2026-02-06
编发单位: 青岚市档案工作办公室

栏目:
  - 名称: 特别关注
    文章:
"""
TWELVE, TWENTY = (0, 1, 2, 4), tuple(range(8))
"""Which articles make about so many pages."""


def articles() -> list[str]:
    """The articles of the samples, as they are written."""
    found: list[str] = []
    for name in SAMPLES:
        inside = False
        for line in (ROOT / "issues" / name).read_text("utf-8").splitlines(keepends=True):
            if line.startswith(ARTICLE):
                found.append(line)
                inside = True
            elif inside and (line.startswith("        ") or not line.strip()):
                found[-1] += line
            else:
                inside = False
    return found


def issue(which: Sequence[int], number: int = 2) -> str:
    """An issue of these articles; behind the last one comes the first again."""
    known = articles()
    some = (known[one % len(known)] for one in which)
    return HEAD.format(number=number, whole=412 + number) + "".join(some)


def hundred(folder: Path) -> list[Path]:
    """A folder of a hundred issues of two articles each, no two of them alike."""
    folder.mkdir(parents=True)
    made = [folder / f"2026-{number:03}.yaml" for number in range(1, 101)]
    for number, path in enumerate(made, 1):
        path.write_text(issue((number, number + 1), number), "utf-8")
    return made
