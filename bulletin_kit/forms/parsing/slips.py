"""Slips: the mistake behind a parser's complaint, in words that help, and how to read on.

A parser says where it stopped, not what was wrong: a full-width colon is noticed a line later, as
"mapping values are not allowed". So the lines from where it began to where it stopped are looked
at for the slips that people make; the first that fits is the finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bulletin_kit.forms.parsing import slips_of_layout as layout
from bulletin_kit.forms.parsing import slips_of_signs as signs
from bulletin_kit.forms.parsing.shape import Shape, shape
from bulletin_kit.forms.parsing.tree_mistakes import TOO_DEEP
from bulletin_kit.forms.parsing.trouble import MOST_LEVELS, Mend, Trouble
from bulletin_kit.forms.parsing.wrong_yaml import wrong_yaml
from bulletin_kit.forms.text.page import Page

Look: TypeAlias = Callable[[Page, Trouble, int, Shape], Mend | None]

LOOKS: tuple[Look, ...] = (
    layout.tab_indentation,
    layout.wide_indentation,
    layout.wrong_dash,
    signs.wrong_colon,
    signs.unknown_escape,
    signs.unclosed_quote,
    signs.special_first_character,
    signs.colon_inside_value,
    layout.uneven_indentation,
    layout.text_without_key,
)


def recognise(page: Page, trouble: Trouble) -> Mend:
    """The mistake at the bottom of the trouble; the general one where nothing known fits."""
    if trouble.problem == TOO_DEEP.name:
        return Mend(TOO_DEEP, page.rest(trouble.at), (("most", MOST_LEVELS),))
    if "document start" in trouble.problem:
        return wrong_yaml(page, trouble)
    for look in LOOKS:
        for number in _lines(page, trouble):
            mend = look(page, trouble, number, shape(page.lines[number]))
            if mend is not None:
                return mend
    return wrong_yaml(page, trouble)


def _lines(page: Page, trouble: Trouble) -> Iterator[int]:
    """The line of the trouble, the one it began on, and those above that may run on into it."""
    last = min(trouble.at[0], len(page.lines) - 1)
    yield last
    if trouble.start is not None and trouble.floor <= trouble.start[0] < last:
        yield trouble.start[0]
    for number in range(last - 1, max(trouble.floor, last - 50) - 1, -1):
        if page.lines[number].strip():
            yield number
            if shape(page.lines[number]).is_keyed:
                return
