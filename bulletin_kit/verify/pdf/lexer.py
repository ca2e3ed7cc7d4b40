"""Lexer: values and the words behind them, as PDF writes them (ISO 32000-1, 7.2, 7.3 and 7.8.2).

A content stream and the body of a file are told alike: values, then a word that uses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct


class Ref(Struct, frozen=True):
    """A reference to the object of this number."""

    number: int


Value: TypeAlias = "float | bool | str | bytes | Ref | list[Value] | dict[str, Value] | None"
"""A number, a name (text with its slash), a string (bytes) …"""

_PIECES = (
    rb"[+-]?(?:\d+\.?\d*|\.\d+)",
    rb"<[0-9A-Fa-f\s]*>",
    rb"/[^\x00\t\n\f\r ()<>\[\]{}/%]*",
    rb"[A-Za-z'\"][A-Za-z0-9*'\"]*",
    rb"\[|<<|\]|>>",
    rb"\(",
    rb"%[^\r\n]*",
)
_NUMBER, _HEX, _NAME, _WORD, _BRACKET, _STRING = range(1, 7)
_TOKEN = re.compile(b"|".join(b"(%b)" % piece for piece in _PIECES))
_PLAIN = re.compile(b"|".join(_PIECES[:5]))
_NESTING = re.compile(rb"[(%]|\bID\b")
_NUMERIC = frozenset(b"+-.0123456789")
_LESS, _SLASH = b"</"
_BRACKETS = frozenset((b"[", b"<<", b"]", b">>"))
_IMAGE_END = re.compile(rb"\sEI(?=[\s/]|$)")
_PART = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|([()])|[^\\()]+")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_ENDS = dict.fromkeys((b"\n", b"\r", b"\r\n"), b"")
_CONSTANTS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}


def operations(content: bytes, at: int = 0) -> Iterator[tuple[str, list[Value], int]]:
    """Each word with the values before it, and where it ends. Inline images are passed over."""
    stack: list[list[Value]] = [[]]
    row = stack[0]
    search = _TOKEN.search
    while (match := search(content, at)) is not None:
        kind, token, at = match.lastindex, match.group(), match.end()
        if kind == _NUMBER:
            row.append(float(token))
        elif kind == _HEX:
            row.append(_hexadecimal(token[1:-1]))
        elif kind == _NAME:
            row.append(token.decode("latin-1"))
        elif kind == _STRING:
            text, at = _string(content, at)
            row.append(text)
        elif kind == _BRACKET:
            row = _bracket(token, stack)
        elif kind == _WORD and not _is_value(token, row):
            at = _behind_image(content, at) if token == b"ID" else at
            yield token.decode("ascii"), stack[0], at
            row = []
            stack = [row]


def commands(content: bytes) -> Iterator[tuple[str, list[Value]]]:
    """Each operator of a content stream with its operands.

    Where there is no string in brackets, no comment and no inline image, nothing can stand within
    anything else, and all pieces are found in one go.
    """
    if _NESTING.search(content) is not None:
        yield from ((word, values) for word, values, _ in operations(content))
        return
    stack: list[list[Value]] = [[]]
    row = stack[0]
    for token in _PLAIN.findall(content):
        first = token[0]
        if first in _NUMERIC:
            row.append(float(token))
        elif first == _LESS and token != b"<<":
            row.append(_hexadecimal(token[1:-1]))
        elif first == _SLASH:
            row.append(token.decode("latin-1"))
        elif token in _BRACKETS:
            row = _bracket(token, stack)
        elif not _is_value(token, row):
            yield token.decode("ascii"), stack[0]
            row = []
            stack = [row]


def _is_value(word: bytes, row: list[Value]) -> bool:
    """Puts a reference or a constant into the row; False for a word that is neither."""
    if word == b"R" and len(row) > 1 and isinstance(row[-2], float):
        number = int(row[-2])
        row[-2:] = [Ref(number)]
        return True
    if word in _CONSTANTS:
        row.append(_CONSTANTS[word])
        return True
    return False


def _bracket(token: bytes, stack: list[list[Value]]) -> list[Value]:
    """The row that values go into from here on."""
    if token in (b"[", b"<<"):
        stack.append([])
    elif len(stack) > 1:
        inner = stack.pop()
        stack[-1].append(inner if token == b"]" else _dictionary(inner))
    return stack[-1]


def _dictionary(row: list[Value]) -> dict[str, Value]:
    return {str(key): value for key, value in zip(row[::2], row[1::2], strict=False)}


def _behind_image(content: bytes, at: int) -> int:
    end = _IMAGE_END.search(content, at)
    return len(content) if end is None else end.end()


def _hexadecimal(digits: bytes) -> bytes:
    text = "".join(digits.decode("ascii").split())
    return bytes.fromhex(text + "0" * (len(text) % 2))


def _string(content: bytes, at: int) -> tuple[bytes, int]:
    """A literal string from behind its bracket, and where it ends; inner brackets come in pairs."""
    parts: list[bytes] = []
    depth = 1
    while (match := _PART.match(content, at)) is not None:
        at = match.end()
        octal, escaped, bracket = match.groups()
        if octal:
            parts.append(bytes([int(octal, 8) & 0xFF]))
        elif escaped:
            parts.append(_ENDS.get(escaped, _ESCAPES.get(escaped, escaped)))
        elif bracket:
            depth += 1 if bracket == b"(" else -1
            if not depth:
                break
            parts.append(bracket)
        else:
            parts.append(match.group())
    return b"".join(parts), at
