"""Lexer: the content stream of a page as operators with their operands (ISO 32000-1, 7.8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

Operand: TypeAlias = "float | str | bytes | list[Operand]"
"""A number, a name (text with its slash), a string (bytes), an array."""

_TOKEN = re.compile(
    rb"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))"
    rb"|(?P<hex><[0-9A-Fa-f\s]*>)"
    rb"|(?P<name>/[^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<word>[A-Za-z'\"][A-Za-z0-9*'\"]*)"
    rb"|(?P<string>\()"
    rb"|(?P<open>\[|<<)"
    rb"|(?P<close>\]|>>)"
    rb"|(?P<comment>%[^\r\n]*)"
)
_IMAGE_END = re.compile(rb"\sEI(?=[\s/]|$)")
_PART = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|([()])|[^\\()]+")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def operations(content: bytes) -> Iterator[tuple[str, list[Operand]]]:
    """Each operator with what stands before it. Inline images are passed over."""
    stack: list[list[Operand]] = [[]]
    at = 0
    while (match := _TOKEN.search(content, at)) is not None:
        kind, token, at = match.lastgroup, match.group(), match.end()
        if kind == "number":
            stack[-1].append(float(token))
        elif kind == "word":
            if token == b"ID":
                end = _IMAGE_END.search(content, at)
                at = len(content) if end is None else end.end()
            yield token.decode("ascii"), stack[0]
            stack = [[]]
        elif kind == "string":
            text, at = _string(content, at)
            stack[-1].append(text)
        else:
            _other(kind, token, stack)


def _other(kind: str | None, token: bytes, stack: list[list[Operand]]) -> None:
    if kind == "hex":
        digits = b"".join(token[1:-1].split())
        stack[-1].append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")))
    elif kind == "name":
        stack[-1].append(token.decode("latin-1"))
    elif kind == "open":
        inner: list[Operand] = []
        stack[-1].append(inner)
        stack.append(inner)
    elif kind == "close" and len(stack) > 1:
        stack.pop()


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
            new_line = escaped in (b"\n", b"\r", b"\r\n")
            parts.append(b"" if new_line else _ESCAPES.get(escaped, escaped))
        elif bracket:
            depth += 1 if bracket == b"(" else -1
            if not depth:
                break
            parts.append(bracket)
        else:
            parts.append(match.group())
    return b"".join(parts), at
