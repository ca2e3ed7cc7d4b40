"""Sums of tables: the rows and columns called 合计, 总计 or 小计."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.words import Words
from bulletin_kit.checks.numbers.doubt import plain
from bulletin_kit.checks.pattern import Pattern
from bulletin_kit.model.article import Table

_TOTAL = Pattern(r"(?:总|合|共)\s*计|总\s*数|小\s*计")
_SUBTOTAL = Pattern(r"小\s*计")
_NO_SUM = Pattern(r"率|%|‰|比|均|序号|编号|名次|排名|得分|年份|单价|增长|同比")
_NUMBER = Pattern(r"-?\d+(?:\.\d+)?")
_EMPTY = ("", "—", "-", "/", "——", "无")

Grid = Sequence[Sequence[Words]]


def doubtful_cells(table: Table) -> Iterator[tuple[Words, str]]:
    """The totals of the table that are not the sums of their rows or columns, and why."""
    head, *rows = [[cell.words for cell in row] for row in table.rows]
    yield from _last_row(head, rows)
    yield from _columns(head, [row for row in rows if not _label(row, _SUBTOTAL)])


def _last_row(head: Sequence[Words], rows: Grid) -> Iterator[tuple[Words, str]]:
    totals = [row for row in rows if _label(row, _TOTAL) and not _label(row, _SUBTOTAL)]
    addends = [row for row in rows if not _label(row, _TOTAL)]
    if len(totals) != 1 or len(addends) < 2:
        return
    subtotals = [row for row in rows if _label(row, _SUBTOTAL)]
    for column, title in enumerate(head):
        total = _value(totals[0][column])
        if total is None or _NO_SUM.search(title.text):
            continue
        sums = [_sum(row[column] for row in some) for some in (addends, subtotals) if some]
        if None not in sums[:1] and not any(_near(made, total, len(rows)) for made in sums):
            yield totals[0][column], f"上面各行相加得{plain(sums[0] or Decimal(0))}"


def _columns(head: Sequence[Words], rows: Grid) -> Iterator[tuple[Words, str]]:
    """A column of totals is one where most rows agree; the others are then mistakes."""
    for column, title in enumerate(head):
        if not _TOTAL.search(title.text) or column < 2:
            continue
        parts = [i for i in range(column) if not _NO_SUM.search(head[i].text) and _numeric(rows, i)]
        if len(parts) < 2:
            continue
        sums = [(row[column], _value(row[column]), _sum(row[i] for i in parts)) for row in rows]
        wrong = [
            (words, made) for words, total, made in sums if total is not None and total != made
        ]
        if len(wrong) * 3 <= len(rows):
            for words, made in wrong:
                if made is not None:
                    yield words, f"同一行各项相加得{plain(made)}"


def _label(row: Sequence[Words], pattern: Pattern) -> bool:
    return any(pattern.fullmatch(words.text.strip()) for words in row[:2])


def _numeric(rows: Grid, column: int) -> bool:
    return all(_value(row[column]) is not None for row in rows)


def _value(words: Words) -> Decimal | None:
    text = words.text.strip().replace(",", "").replace(" ", "")
    if text in _EMPTY:
        return Decimal(0) if text else None
    return Decimal(text) if _NUMBER.fullmatch(text) and len(text) < 16 else None


def _sum(cells: Iterator[Words] | Sequence[Words]) -> Decimal | None:
    total = Decimal(0)
    for words in cells:
        value = _value(words) if words.text.strip() else Decimal(0)
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
