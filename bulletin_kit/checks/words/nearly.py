"""Nearly: a long phrase with one character dropped, added, changed or swapped with the next."""

from __future__ import annotations

from collections.abc import Iterator


def halves(phrase: str) -> tuple[str, str]:
    """The two halves of a phrase: one slip leaves one of them whole."""
    middle = len(phrase) // 2
    return phrase[:middle], phrase[middle:]


def nearly(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where the text has the phrase but for one slip inside it.

    The first and the last character must be right: ``社会主义核心价值体系`` is another phrase, not
    a slip of ``社会主义核心价值观``.

    >>> list(nearly("绿水青山就金山银山", "绿水青山就是金山银山"))
    [(0, 9)]
    >>> list(nearly("绿水青山就是金山银山", "绿水青山就是金山银山"))
    []
    """
    head, tail = halves(phrase)
    for start in _places(text, head):
        at = start + len(head)
        length = _slipped(text[at : at + len(tail) + 1], tail)
        if length:
            yield start, at + length
    for at in _places(text, tail):
        length = _slipped(text[max(0, at - len(head) - 1) : at][::-1], head[::-1])
        if length:
            yield at - length, at + len(tail)


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _slipped(given: str, wanted: str) -> int:
    """How much of ``given`` is ``wanted`` with one slip before its last character; 0 for none."""
    at = next((i for i, (a, b) in enumerate(zip(given, wanted, strict=False)) if a != b), -1)
    size = len(wanted)
    if not 0 <= at < size - 1:
        return 0
    rest = wanted[at + 1 :]
    written = _hanzi(given[at])  # another stop, a space in a title, a quotation mark are no slip
    if written and _hanzi(wanted[at]) and given[at + 1 : size] == rest:
        return size  # changed; 和 for the stop between two members is no slip
    if given[at : at + 2] == wanted[at : at + 2][::-1] and given[at + 2 : size] == rest[1:]:
        return size  # swapped
    if given[at : size - 1] == rest:
        return size - 1  # dropped
    if written and given[at] != "的" and given[at + 1 : size + 1] == wanted[at:]:
        return size + 1  # added; 的 may be put in anywhere
    return 0


def _hanzi(char: str) -> bool:
    return "一" <= char <= "鿿"
