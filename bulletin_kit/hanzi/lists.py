"""Lists in a sentence: recipients parted by commas that stand outside brackets."""

from __future__ import annotations

from collections.abc import Iterator

OPEN = "（《〈〔【“(["
CLOSE = "）》〉〕】”)]"


def split_items(text: str, comma: str = "，") -> Iterator[tuple[int, int]]:
    """(start, end) of each item of the text.

    >>> [("甲（乙，丙），丁")[a:b] for a, b in split_items("甲（乙，丙），丁")]
    ['甲（乙，丙）', '丁']
    """
    depth = start = 0
    for i, char in enumerate(text):
        if char in OPEN:
            depth += 1
        elif char in CLOSE:
            depth = max(0, depth - 1)
        elif char == comma and not depth:
            yield start, i
            start = i + 1
    yield start, len(text)
