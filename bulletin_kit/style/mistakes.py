"""What can be wrong between an issue and the shelf of templates."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

UNKNOWN_SERIES = Mistake(
    code="F251",
    name="unknown-series",
    level=Level.ERROR,
    message="没有“{name}”这个刊物",
    remedy="{offer}",
    why="刊物是 templates/ 下的文件夹名，报头、版式、默认的主送都从那里来。",
    bad="刊物: 工作间报",
    good="刊物: 工作简报",
)
UNKNOWN_VARIANT = Mistake(
    code="F252",
    name="unknown-variant",
    level=Level.ERROR,
    message="刊物“{series}”没有“{name}”这个版式",
    remedy="{offer}",
    why="版式是刊物的 style.yaml 里“变体”下的名称；不写就用刊物现行的版式。",
    bad="版式: 2021年",
    good="版式: 2022年",
)

MISTAKES = (UNKNOWN_SERIES, UNKNOWN_VARIANT)
