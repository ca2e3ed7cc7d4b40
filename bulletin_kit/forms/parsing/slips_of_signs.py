"""Slips of signs: colons, quotes, backslashes, and values that open with a sign of YAML's own."""

from __future__ import annotations

import re

from bulletin_kit.forms.parsing.shape import Shape
from bulletin_kit.forms.parsing.trouble import Mend, Trouble, value_span, with_colon, with_quotes
from bulletin_kit.forms.parsing.yaml_mistakes import (
    COLON_INSIDE_VALUE,
    NO_SPACE_AFTER_COLON,
    SPECIAL_FIRST_CHARACTER,
    UNCLOSED_QUOTE,
    UNKNOWN_ESCAPE,
    WIDE_COLON,
)
from bulletin_kit.forms.records.reading import quoted
from bulletin_kit.forms.records.unknown import plain
from bulletin_kit.forms.text.page import Page

BLOCK_HEADER = r"[|>][-+1-9]{0,2}\s*(#.*)?"
CLOSERS = {"[": "]", "{": "}", '"': '"', "'": "'"}


def wrong_colon(page: Page, trouble: Trouble, number: int, line: Shape) -> Mend | None:
    """A key whose colon is full-width, or lacks its space."""
    if not (line.wide_colon or line.tight_colon):
        return None
    if trouble.keys and plain(line.key) not in trouble.keys:
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
    if line.value_at == line.indent or not _opens_specially(line.value):
        return None
    sign, more = line.value[0], ""
    if sign in "\"'":
        more = "文字里的引号改用中文的“”；或者"
    facts = (("sign", sign), ("more", more), ("quoted", _in_quotes(line.value)))
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
