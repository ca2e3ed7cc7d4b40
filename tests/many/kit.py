"""A folder of small issues, and what lies in a folder of finished files."""

from __future__ import annotations

from pathlib import Path

ISSUE = """\
刊物: 工作简报
期号: {number}
日期: 2024-01-{day:02}
文章:
  - 标题: 第{number}号工作
    正文: |
      这一期说第{number}号工作，办理了{number}件事。
"""


def issues(folder: Path, count: int) -> list[Path]:
    """So many issues of a few lines each."""
    folder.mkdir()
    made = [folder / f"2024-{number:03}.yaml" for number in range(1, count + 1)]
    for number, path in enumerate(made, 1):
        path.write_text(ISSUE.format(number=number, day=number), "utf-8")
    return made


def contents(folder: Path) -> dict[str, bytes]:
    """The finished files by name; what a killed worker was just writing has a hidden name."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith(".")}
