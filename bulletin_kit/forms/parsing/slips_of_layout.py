"""Slips of layout: tabs and wide spaces, list dashes, keys out of line, text without a key."""

from __future__ import annotations

from bulletin_kit.forms.parsing.shape import Shape, shape
from bulletin_kit.forms.parsing.trouble import Mend, Trouble
from bulletin_kit.forms.parsing.yaml_mistakes import (
    TAB_INDENTATION,
    TEXT_WITHOUT_KEY,
    UNEVEN_INDENTATION,
    WIDE_INDENTATION,
    WIDE_SIGN,
)
from bulletin_kit.forms.records.reading import quoted
from bulletin_kit.forms.text.page import Change, Page
from bulletin_kit.forms.text.wide_signs import WIDE_SPACES, wide_item


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


def wrong_dash(page: Page, _: Trouble, number: int, line: Shape) -> Mend | None:
    """An item of a list whose dash is not a half-width one, or lacks its space."""
    sign = wide_item(line.text)
    if not sign:
        return None
    at, rest = line.indent, line.text[line.indent + len(sign) :]
    puts = () if rest[:1] == " " else ((at + 1, 1),)
    mended = page.with_line(number, f"{' ' * at}- {rest.lstrip()}", puts)
    facts = (("found", sign), ("wanted", "- "), ("more", "，减号后面有一个空格"))
    span = page.span((number, at), (number, at + len(sign)))
    return Mend(WIDE_SIGN, span, facts, mended, sure=not puts or not shape(rest).key)


def uneven_indentation(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """A key or an item that stands in line with nothing above it."""
    elsewhere = ("':'", "flow", "quoted", "document start")
    if any(part in f"{trouble.context} {trouble.problem}" for part in elsewhere):
        return None
    if number != trouble.at[0] or not (line.is_keyed or line.is_item):
        return None
    like = _nearest_above(page, number, line)
    if like is None or like[1] == line.indent:
        return None
    remedy = f"与第 {like[0] + 1} 行的“{like[2]}”对齐，在行首留 {like[1]} 个空格"
    facts = (("indent", line.indent), ("remedy", remedy))
    return Mend(UNEVEN_INDENTATION, page.rest((number, line.indent)), facts)


def _nearest_above(page: Page, number: int, line: Shape) -> tuple[int, int, str] | None:
    """The line, column and name of what the line was probably to stand in line with."""
    found = []
    for above in range(number - 1, max(-1, number - 400), -1):
        other = shape(page.lines[above])
        if line.is_item and other.is_item:
            found.append((above, other.indent, "- "))
        elif not line.is_item and other.is_keyed:
            found.append((above, other.key_at, other.key))
    nearest = min(found[:20], key=lambda one: abs(one[1] - line.indent), default=None)
    # In line with something further up and yet wrong: then it belongs to what is right above.
    return found[0] if nearest and nearest[1] == line.indent else nearest


def text_without_key(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """Lines of text that no key holds; such lines in a row are one finding."""
    if line.is_keyed or line.is_item or not line.text.strip():
        return None
    if trouble.start is not None and number != trouble.start[0] and "simple key" in trouble.context:
        return None
    end = number
    while end < len(page.lines) and _is_stray(page.lines[end], line.indent):
        end += 1
    at = page.span((number, line.indent), (end - 1, len(page.lines[end - 1])))
    facts = (("text", quoted(line.text)),)
    return Mend(TEXT_WITHOUT_KEY, at, facts, _put_back(page, number, end, trouble.floor))


def _is_stray(text: str, indent: int) -> bool:
    """Whether the line is one more of the kind, and no key nor text that stands further in."""
    line = shape(text)
    return not (line.is_keyed or line.is_item) and (line.indent <= indent or not text.strip())


def _put_back(page: Page, first: int, end: int, floor: int) -> Page:
    """The page with the lines in the block of text above them, or without them if none is there."""
    above = next((n for n in range(first - 1, -1, -1) if page.lines[n].strip()), -1)
    opens = above >= 0 and page.lines[above].rstrip().endswith(("|", "|-", "|+"))
    if above < 0 or not (above < floor or opens):
        while end < len(page.lines) and _is_stray(page.lines[end], len(page.lines[end])):
            end += 1
        return page.with_lines({number: ("", ()) for number in range(first, end)})
    head = page.lines[above]
    indent = shape(head).key_at + 2 if above >= floor else _spaces(head)
    changes: dict[int, Change] = {}
    for number in range(first, end):
        missing = max(indent - _spaces(page.lines[number]), 0)
        changes[number] = (" " * missing + page.lines[number], ((0, missing),))
    return page.with_lines(changes)


def _spaces(line: str) -> int:
    """How many half-width spaces the line opens with: only these are indentation to YAML."""
    return len(line) - len(line.lstrip(" "))
