"""Tables of words: wrong forms, fixed phrases, names; rows of CSV that an office can edit."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from operator import itemgetter
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct, field

from bulletin_kit.base.errors import TemplateBroken

T = TypeVar("T")

WordRow: TypeAlias = Mapping[str, str]
"""One row: its values by the table's column names; what was left empty is ''."""

Maker: TypeAlias = "Callable[[Rows], T]"
"""Makes something of a table's rows."""

Reader: TypeAlias = Callable[[str, str], tuple[bytes, str] | None]


class WordTables(Struct, frozen=True, eq=False):
    """The tables of a series, from the base outwards; each is read when it is asked for.

    A row of an outer folder takes the place of the inner row with the same first value.
    """

    chain: tuple[str, ...] = ()
    read: Reader = lambda _folder, _file: None
    _made: dict[tuple[str, object], Any] = field(default_factory=dict)
    _kept: dict[tuple[str, object], Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"WordTables({self.chain})"

    def made(self, name: str, make: Maker[T]) -> T:
        """What ``make`` makes of the rows of ``words/<name>.csv``, made once."""
        key = (name, make)
        if key not in self._made:
            self._made[key] = self._remade(name, make)
        found: T = self._made[key]
        return found

    def _remade(self, name: str, make: Maker[T]) -> T:
        """What was made of the same files before, or else is made now."""
        files = self.files(name)
        before, made = self._kept.get((name, make), (None, None))
        if files != before:
            made = make(Rows(files))
            self._kept[name, make] = files, made
        found: T = made
        return found

    def again(self, read: Reader) -> WordTables:
        """The same tables for another issue: each is read again, made again if it differs."""
        return WordTables(self.chain, read, _kept=self._kept)

    def files(self, name: str) -> list[tuple[bytes, str]]:
        """Bytes and name of each folder's ``words/<name>.csv``, where it has one."""
        found = (self.read(folder, f"words/{name}.csv") for folder in self.chain)
        return [file for file in found if file is not None]

    def rows(self, name: str) -> tuple[WordRow, ...]:
        """The rows of ``words/<name>.csv``; TemplateBroken where one does not fit its columns."""
        return tuple(Rows(self.files(name)))


NO_WORDS = WordTables()


class Rows:
    """The rows of a table's files, in order: as mappings, or some columns of them.

    TemplateBroken where a file is no table, or has not the columns of the one it extends.
    """

    def __init__(self, files: Sequence[tuple[bytes, str]]) -> None:
        """Reads nothing yet."""
        self._files = files

    def __iter__(self) -> Iterator[WordRow]:
        for columns, line in self._lines().values():
            yield dict(zip(columns, map(str.strip, line)))  # noqa: B905 (all are as long)

    def of(self, *names: str) -> Iterator[tuple[str, ...]]:
        """The values of these columns, two or more: a third of the work where rows are many."""
        picks: dict[tuple[str, ...], Callable[[list[str]], tuple[str, ...]]] = {}
        for columns, line in self._lines().values():
            if columns not in picks:
                picks[columns] = itemgetter(*map(columns.index, names))
            yield tuple(map(str.strip, picks[columns](line)))

    def _lines(self) -> dict[str, tuple[tuple[str, ...], list[str]]]:
        """Columns and values of each row, by its first value."""
        rows: dict[str, tuple[tuple[str, ...], list[str]]] = {}
        wanted: tuple[str, ...] = ()
        for data, file in self._files:
            columns, lines = _table(data, file, wanted)
            wanted = wanted or columns
            if lines:
                key = columns.index(wanted[0])
                own = {line[key].strip(): (columns, line) for line in lines}
                if "" in own and not any(map(str.strip, own[""][1])):
                    del own[""]
                rows |= own
        return rows


def _table(
    data: bytes, file: str, wanted: tuple[str, ...]
) -> tuple[tuple[str, ...], list[list[str]]]:
    """Columns and lines of one file; it has at least the columns of the folder it extends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _broken(file, 1, "不是 UTF-8 编码", "另存为“CSV UTF-8”") from error
    lines = list(csv.reader(StringIO(text))) or [[]]
    head = lines.pop(0)
    if missing := [column for column in wanted if column not in head]:
        raise _broken(file, 1, f"表头缺少“{missing[0]}”一列", f"表头写：{'，'.join(wanted)}")
    if any(len(line) != len(head) for line in lines):
        lines = list(_filled(text, file))
    return tuple(head), lines


def _filled(text: str, file: str) -> Iterator[list[str]]:
    """Each line that says anything, as long as the first."""
    lines = csv.reader(StringIO(text))
    size = len(next(lines))
    for line in lines:
        if len(line) > size:
            raise _broken(file, lines.line_num, "这一行的列比表头多", "删去多出的逗号")
        if any(map(str.strip, line)):
            yield line + [""] * (size - len(line))


def _broken(file: str, line: int, what: str, remedy: str) -> TemplateBroken:
    return TemplateBroken(f"模板有误：{file}:{line}　{what}", remedy)
