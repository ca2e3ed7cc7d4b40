"""Numerals of print: circled numbers of notes."""

from __future__ import annotations


def circled(number: int) -> str:
    """A footnote's number as it is printed; past ㊿ there are no circled ones.

    >>> circled(1), circled(21), circled(36), circled(51)
    ('①', '㉑', '㊱', '[51]')
    """
    for first, last, base in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(base + number - first)
    return f"[{number}]"
