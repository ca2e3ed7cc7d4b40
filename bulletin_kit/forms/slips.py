"""Slips: the mistake behind a parser's complaint, in words that help, and how to read on.

A parser says where it stopped, not what was wrong: a full-width colon is noticed a line later, as
"mapping values are not allowed". So the lines from where it began to where it stopped are looked
at for the slips that people make; the first that fits is the finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from bulletin_kit.forms.page import Page
from bulletin_kit.forms.reading import quoted
from bulletin_kit.forms.shape import WIDE_SPACES, Shape, shape
from bulletin_kit.forms.trouble import Mend, Trouble, value_span, with_colon, with_quotes
from bulletin_kit.forms.wrong_yaml import wrong_yaml
from bulletin_kit.forms.yaml_mistakes import (
    COLON_INSIDE_VALUE,
    NO_SPACE_AFTER_COLON,
    SPECIAL_FIRST_CHARACTER,
    TAB_INDENTATION,
    TEXT_WITHOUT_KEY,
    UNCLOSED_QUOTE,
    UNEVEN_INDENTATION,
    UNKNOWN_ESCAPE,
    WIDE_COLON,
    WIDE_INDENTATION,
)

Look: TypeAlias = Callable[[Page, Trouble, int, Shape], "Mend | None"]

BLOCK_HEADER = r"[|>][-+1-9]{0,2}\s*(#.*)?"
CLOSERS = {"[": "]", "{": "}", '"': '"', "'": "'"}


def recognise(page: Page, trouble: Trouble) -> Mend:
    """The mistake at the bottom of the trouble; the general one where nothing known fits."""
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


def tab_indentation(page: Page, _: Trouble, number: int, line: Shape) -> Mend | None:
    """A line that a tab indents."""
    lead = line.text[: line.indent]
    if "\t" not in lead:
        return None
    mended = page.with_line(number, lead.replace("\t", "  ") + line.text[line.indent :])
    at = page.span((number, 0), (number, line.indent))
    return Mend(TAB_INDENTATION, at, page=mended, sure=False)


def wide_indentation(page: Page, _: Trouble, number: int, line: Shape) -> Mend | None:
    """A key or an item that ideographic or no-break spaces indent."""
    lead = line.text[: line.indent]
    if not any(space in lead for space in WIDE_SPACES) or not (line.key or line.is_item):
        return None
    mended = page.with_line(number, " " * line.indent + line.text[line.indent :])
    at = page.span((number, 0), (number, line.indent))
    return Mend(WIDE_INDENTATION, at, page=mended, sure=False)


def wrong_colon(page: Page, _: Trouble, number: int, line: Shape) -> Mend | None:
    """A key whose colon is full-width, or lacks its space."""
    if not (line.wide_colon or line.tight_colon):
        return None
    mistake = WIDE_COLON if line.wide_colon else NO_SPACE_AFTER_COLON
    at = page.span((number, line.key_at), (number, line.colon + 1))
    return Mend(mistake, at, (("key", line.key),), with_colon(page, number, line))


def unclosed_quote(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """A value that opens a quote and never closes it."""
    sign = line.value[:1]
    if sign not in {'"', "'"} or line.value.count(sign) > 1:
        return None
    if "quoted scalar" not in trouble.context and line.value.endswith(sign):
        return None
    facts = (("sign", sign),)
    at = value_span(page, number, line)
    return Mend(UNCLOSED_QUOTE, at, facts, with_quotes(page, number, line))


def unknown_escape(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """A backslash in double quotes that means nothing."""
    if "escape" not in trouble.problem and "hexdecimal" not in trouble.problem:
        return None
    slash = line.text.rfind("\\", 0, trouble.at[1] + 1)
    if number != trouble.at[0] or slash < 0:
        return None
    mended = page.with_line(number, f"{line.text[:slash]}/{line.text[slash + 1 :]}")
    return Mend(UNKNOWN_ESCAPE, page.span((number, slash), (number, slash + 2)), page=mended)


def special_first_character(page: Page, _: Trouble, number: int, line: Shape) -> Mend | None:
    """A value that opens with a sign which YAML takes for its own."""
    if not _opens_specially(line.value):
        return None
    facts = (("sign", line.value[0]), ("quoted", _in_quotes(line.value)))
    at = value_span(page, number, line)
    return Mend(SPECIAL_FIRST_CHARACTER, at, facts, with_quotes(page, number, line))


def colon_inside_value(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """A second colon and space behind the key's own."""
    inside = re.search(r":(?=\s|$)", line.value)
    if number != trouble.at[0] or not line.is_keyed or inside is None:
        return None
    column = line.value_at + inside.start()
    facts = (("quoted", _in_quotes(line.value)),)
    at = page.span((number, column), (number, column + 2))
    return Mend(COLON_INSIDE_VALUE, at, facts, with_quotes(page, number, line))


def uneven_indentation(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """A key or an item that stands in line with nothing above it."""
    if number != trouble.at[0] or not (line.is_keyed or line.is_item):
        return None
    above = (shape(page.lines[n]) for n in range(number - 1, -1, -1))
    keyed = [(n, s) for n, s in zip(range(number, 0, -1), above, strict=True) if s.is_keyed][:20]
    if not keyed:
        return None
    nearest, like = min(keyed, key=lambda pair: abs(pair[1].key_at - line.indent))
    remedy = f"与第 {nearest} 行的“{like.key}”对齐，在行首留 {like.key_at} 个空格"
    facts = (("indent", line.indent), ("remedy", remedy))
    return Mend(UNEVEN_INDENTATION, page.rest((number, line.indent)), facts)


def text_without_key(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """Lines of text that no key holds; such lines in a row are one finding."""
    if line.key or line.is_item or not line.value:
        return None
    if trouble.start is not None and number != trouble.start[0] and "simple key" in trouble.context:
        return None
    end, mended = number, page
    while end < len(page.lines) and _is_stray(shape(page.lines[end])):
        mended = mended.with_line(end, "")
        end += 1
    at = page.span((number, line.indent), (end - 1, len(page.lines[end - 1])))
    return Mend(TEXT_WITHOUT_KEY, at, (("text", quoted(line.value)),), mended)


def _is_stray(line: Shape) -> bool:
    return not (line.is_keyed or line.is_item)


def _in_quotes(value: str) -> str:
    return quoted("'" + value.replace("'", "''") + "'", 40).strip("“”")


def _opens_specially(value: str) -> bool:
    """Whether YAML takes the value's first character for a sign and stumbles over the rest."""
    sign = value[:1]
    if sign in CLOSERS:
        closed = value.find(CLOSERS[sign], 1)
        return 0 < closed < len(value) - 1 and not value[closed + 1 :].lstrip().startswith("#")
    if sign in {"|", ">"}:
        return re.fullmatch(BLOCK_HEADER, value) is None
    if sign in {"?", "-"}:
        return value[1:2] in {"", " "}
    return sign != "" and sign in "*&!%@`,]}"


LOOKS: tuple[Look, ...] = (
    tab_indentation,
    wide_indentation,
    wrong_colon,
    unknown_escape,
    unclosed_quote,
    special_first_character,
    colon_inside_value,
    uneven_indentation,
    text_without_key,
)
