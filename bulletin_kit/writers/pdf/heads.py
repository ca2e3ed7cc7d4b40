"""Heads: whether a table's first column names its rows, so that a cell is told with its name."""

from __future__ import annotations

from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import TableBlock, TextBlock


def names_rows(table: TableBlock) -> bool:
    """Whether every row begins with a name of its own, and nothing but figures follow.

    Any other table may have its names elsewhere, or none; it is told by its columns alone.
    """
    rows = table.rows[1:]
    names = {row[0].text for row in rows}
    others = [cell for row in rows for cell in row[1:]]
    return (
        len(names) == len(rows)
        and all(_worded(row[0]) for row in rows)
        and bool(others)
        and not any(_worded(cell) for cell in others)
    )


def _worded(cell: TextBlock) -> bool:
    return any(kind(char) is Kind.HANZI or char.isalpha() for char in cell.text)
