"""Closeness: whether a number that was worked out is the one that was written."""

from __future__ import annotations

from decimal import Decimal

_FRACTIONS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_HALF = Decimal("0.5")


def ulp_of(number: str) -> Decimal:
    """One unit of a number's last digit.

    >>> ulp_of("3.25"), ulp_of("3,200")
    (Decimal('0.01'), Decimal('1'))
    """
    return Decimal(1).scaleb(-len(number.partition(".")[2]))


def agrees(right: Decimal, said: Decimal, ulp: Decimal, error: Decimal = Decimal(0)) -> bool:
    """Whether ``said``, rounded or cut at ``ulp``, is ``right``, which may be off by ``error``.

    What needs neither rounding nor cutting must be right itself where it is told in whole numbers.

    >>> [agrees(Decimal(right), Decimal(5), Decimal(1)) for right in ("5.9", "4.2", "6", "6.1")]
    [True, True, False, False]
    """
    exact = right == right.quantize(ulp) and (ulp >= 1 or not error)
    return abs(right - said) <= (Decimal(0) if exact else ulp + error)


def fraction(text: str) -> Decimal | None:
    """What a fraction in words says, and 七成 or 一半.

    >>> [fraction(text) for text in ("四分之三", "七成", "一半", "三分之百")]
    [Decimal('0.75'), Decimal('0.7'), Decimal('0.5'), None]
    """
    if text in ("一半", "半数", "半"):
        return _HALF
    if text.endswith("成") and text[:-1] in _FRACTIONS:
        return Decimal(_FRACTIONS[text[:-1]]) / 10
    below, _, above = text.partition("分之")
    if below in _FRACTIONS and above in _FRACTIONS:
        return Decimal(_FRACTIONS[above]) / _FRACTIONS[below]
    return None


_UP, _DOWN = ("超", "逾", "过"), ("近", "将近", "接近", "不足", "不到")
_LOOSE, _TIGHT = Decimal("0.1"), Decimal("0.05")
_BIT = Decimal("0.0001")


def fits_roughly(share: Decimal, said: Decimal, before: str, after: str, plain: Decimal) -> bool:
    """Whether a share of 0 to 1 is 近七成, 超七成, 七成以上.

    ``plain`` is how far 七成 itself may be off.
    """
    if before in _DOWN:
        return said - _LOOSE < share <= said + (0 if before.startswith("不") else _BIT)
    if before.startswith(_UP) or after in ("以上", "多"):
        return said <= share < said + 2 * _LOOSE
    return abs(share - said) <= (_TIGHT if before or after else plain)
