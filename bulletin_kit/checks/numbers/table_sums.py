"""Sums of tables: the rows and columns called 合计, 总计 or 小计."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import plain
from bulletin_kit.checks.numbers.figures import CLASSIFIER

_TOTAL = Pattern(
    r"(?:全[省市州县区]|[市县区])?(?:(?:总|合|共)\s*计|总\s*数|小\s*计)(?:数|（[^（）]{1,6}）)?"
)
_SUBTOTAL = Pattern(r"小\s*计")
_NO_SUM = Pattern(r"率|%|‰|比|均|序号|编号|名次|排名|得分|年份|单价|增长|同比")
_NUMBER = Pattern(r"-?\d+(?:\.\d+)?")
_UNIT = Pattern(f"(?<=\\d)(?:{CLASSIFIER})$")
_EMPTY = ("", "—", "-", "/", "——", "无")

Grid = Sequence[Sequence[str]]


def doubtful_cells(grid: Grid) -> Iterator[tuple[int, int, str]]:
    """(row, column, why) of the totals that are not the sums of their rows or columns."""
    head, *rows = grid
    yield from _last_row(head, rows)
    yield from _columns(head, rows)


def _last_row(head: Sequence[str], rows: Grid) -> Iterator[tuple[int, int, str]]:
    totals = [i for i, row in enumerate(rows) if _label(row, _TOTAL) and not _label(row, _SUBTOTAL)]
    addends = [row for row in rows if not _label(row, _TOTAL)]
    if len(totals) != 1 or len(addends) < 2:
        return
    subtotals = [row for row in rows if _label(row, _SUBTOTAL)]
    for column, title in enumerate(head):
        total = _value(rows[totals[0]][column])
        if total is None or _NO_SUM.search(title):
            continue
        sums = [_sum(row[column] for row in some) for some in (addends, subtotals) if some]
        if None not in sums[:1] and not any(_near(made, total, len(rows)) for made in sums):
            said = f"上面各行相加得{plain(sums[0] or Decimal(0))}"
            yield totals[0] + 1, column, said


def _columns(head: Sequence[str], rows: Grid) -> Iterator[tuple[int, int, str]]:
    """A column of totals is one where half of the rows agree; the others are then mistakes."""
    for column, title in enumerate(head):
        if not _TOTAL.search(title) or column < 2:
            continue
        lines = [i for i, row in enumerate(rows) if not _label(row, _TOTAL)]
        values = [rows[i] for i in lines]
        parts = [i for i in range(column) if not _NO_SUM.search(head[i]) and _numeric(values, i)]
        if len(parts) < 2:
            continue
        sums = [(i, _value(rows[i][column]), _sum(rows[i][j] for j in parts)) for i in lines]
        wrong = [(i, made) for i, total, made in sums if total is not None and total != made]
        if len(wrong) * 2 <= len(lines):
            for i, made in wrong:
                if made is not None:
                    yield i + 1, column, f"同一行各项相加得{plain(made)}"


def _label(row: Sequence[str], pattern: Pattern) -> bool:
    return any(pattern.fullmatch(cell.strip()) for cell in row[:2])


def _numeric(rows: Grid, column: int) -> bool:
    return all(_value(row[column]) is not None for row in rows)


def _value(cell: str) -> Decimal | None:
    text = _UNIT.sub("", cell.strip().replace(",", "").replace(" ", ""))
    if text in _EMPTY:
        return Decimal(0) if text else None
    return Decimal(text) if _NUMBER.fullmatch(text) and len(text) < 16 else None


def _sum(cells: Iterable[str]) -> Decimal | None:
    total = Decimal(0)
    for cell in cells:
        value = _value(cell) if cell.strip() else Decimal(0)
        if value is None:
            return None
        total += value
    return total


def _near(made: Decimal | None, total: Decimal, rows: int) -> bool:
    """Equal, or as far apart as rounding each of the rows may bring them."""
    if made is None:
        return False
    exponent = total.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= 0:
        return made == total
    return abs(made - total) <= Decimal(1).scaleb(exponent) * rows / 2
