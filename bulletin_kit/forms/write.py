"""Writing: a text as a YAML scalar that reads back as the same text."""

from __future__ import annotations

from json import dumps

PLAIN = frozenset("（）、，。·《》〈〉“”‘’—…；！？％＋★〔〕　")


def scalar(text: str) -> str:
    """The text as it is where YAML takes it for nothing else; otherwise in double quotes.

    >>> scalar("省委，省政府"), scalar("000001"), scalar("a: b")
    ('省委，省政府', '"000001"', '"a: b"')
    """
    plain = all("\u4e00" <= char <= "\u9fff" or char in PLAIN for char in text)
    return text if plain else dumps(text, ensure_ascii=False)
