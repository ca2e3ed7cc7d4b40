"""Listed twice: an item that one list names again (占道经营、乱停乱放、占道经营)."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI

_LIST = Pattern(rf"{HANZI}{{2,20}}(?:、{HANZI}{{2,20}}){{2,}}", needs="、")
_ETC = Pattern("(?:等|和|及|以及|与)")
_LEAST, _MOST = 3, 9
"""Characters of an item that is told again; of those between, that are no clauses."""
_COUNTED = Pattern("[一二两三四五六七八九十]等奖|第[一二三四五六七八九十]|各|其他|次|票|胜|负")


def listed_twice(text: str) -> Iterator[tuple[int, int]]:
    """The later of two same items of each list in a masked text.

    The first item may have words before it, the last one behind it. An item right behind its like
    is told of otherwise.
    """
    for match in _LIST.finditer(text):
        items, at = match[0].split("、"), match.start()
        places: dict[str, int] = {}
        for index, item in enumerate(items):
            name = _ETC.split(item)[0] if index == len(items) - 1 else item
            told = places.get(name, -1)
            if index and told < 0 and _ends(items[0], name):
                told = 0
            apart = index and 0 <= told < index - 1 and len(name) >= _LEAST
            plain = apart and not _COUNTED.search(name) and _plain(items[told + 1 : index])
            if plain:
                yield at, at + len(name)
            if index:
                places.setdefault(name, index)
            at += len(item) + 1


def _plain(between: list[str]) -> bool:
    return all(len(item) <= _MOST and "的" not in item for item in between)


def _ends(first: str, name: str) -> bool:
    return len(name) >= _LEAST and first.endswith(name)
