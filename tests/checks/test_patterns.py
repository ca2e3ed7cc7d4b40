"""Patterns are compiled only where they could match, and their needs are proved from themselves."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bulletin_kit.base import pattern as pattern_module
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.registry import rules
from bulletin_kit.hanzi.classes import HANZI

FEW = 2_000
"""Texts that a part of a pattern may stand for until it is taken for any text."""


def proved(source: str, needs: Sequence[str]) -> bool:
    """Whether every text with a match of this pattern has one of the ``needs``."""
    return holds(parser.parse(source), needs)


def holds(parts: Iterable[tuple[Any, Any]], needs: Sequence[str]) -> bool:
    """Reads the parts from left to right; ``ends`` are all that can stand where it has come to."""
    ends = {""}
    for kind, value in parts:
        if inside(kind, value, needs):
            return True
        if kind is op.ASSERT and value[0] < 0:
            ends = texts_of(value[1]) or {""}
        elif kind is op.ASSERT:
            if all_have(joined(ends, texts_of(value[1]) or {""}), needs):
                return True
        else:
            here = texts(kind, value)
            ends = {""} if here is None else joined(ends, here)
        if all_have(ends, needs):
            return True
    return False


def inside(kind: Any, value: Any, needs: Sequence[str]) -> bool:
    """Whether this part alone cannot do without one of the needs."""
    if kind is op.BRANCH:
        return all(holds(branch, needs) for branch in value[1])
    if kind is op.SUBPATTERN:
        return holds(value[3], needs)
    if kind is op.ASSERT:
        return holds(value[1], needs)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least = [*value[2]] * min(value[0], 4)
        return holds(least, needs)
    return False


def all_have(ends: set[str], needs: Sequence[str]) -> bool:
    return all(any(need in end for need in needs) for end in ends)


def joined(before: set[str], after: set[str]) -> set[str]:
    if len(before) * len(after) > FEW:
        before = {one[-2:] for one in before}
    if len(before) * len(after) > FEW:
        return after
    return {one + other for one, other in product(before, after)}


def texts_of(parts: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """All texts that the parts match, None where they are many."""
    found: set[str] = {""}
    for kind, value in parts:
        here = texts(kind, value)
        if here is None or len(found) * len(here) > FEW:
            return None
        found = {one + other for one, other in product(found, here)}
    return found


def texts(kind: Any, value: Any) -> set[str] | None:
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is op.IN:
        sets = [one_of(*part) for part in value]
        return None if None in sets else {char for part in sets if part for char in part}
    if kind is op.BRANCH:
        branches = [texts_of(branch) for branch in value[1]]
        return None if None in branches else {text for part in branches if part for text in part}
    if kind is op.SUBPATTERN:
        return texts_of(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[:2] == (0, 1):
        optional = texts_of(value[2])
        return None if optional is None else {"", *optional}
    return {""} if kind in (op.AT, op.ASSERT, op.ASSERT_NOT) else None


def one_of(kind: Any, value: Any) -> set[str] | None:
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is op.RANGE and value[1] - value[0] < FEW:
        return {chr(code) for code in range(value[0], value[1] + 1)}
    return None


def patterns() -> list[Pattern]:
    """Those with needs, each once though every template made has its own."""
    rules()
    alive = (one for one in gc.get_objects() if type(one) is Pattern and one.needs)
    return list({(one.source, one.needs): one for one in alive}.values())


def test_no_rule_passes_over_a_text_that_its_pattern_would_match():
    needy = patterns()
    assert len(needy) > 30
    assert [one.source for one in needy if one.flags or not proved(one.source, one.needs)] == []


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("甲|乙", "甲"),
        ("甲?乙", "甲"),
        (r"\d+、", "，"),
        ("(?<!甲)乙", "甲"),
        ("(?=[甲乙])丙", "甲"),
        ("[^甲]", "甲"),
        ("甲.乙", ["甲乙"]),
        ("甲{0,3}乙", "甲"),
    ],
)
def test_what_a_pattern_can_do_without_is_not_taken_for_a_need(source, needs):
    assert not proved(source, tuple(needs))


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("[甲乙]丙?丁", "丁"),
        ("百分之(?:一|二)", ["百分之"]),
        ("(?<=“)(?:12|3)月", ["“1", "“3"]),
        ("。{3,}", ["。。。"]),
        (r"(?:至少|不少于)\d+以上", ["以上"]),
        ("甲(?=乙)", ["甲乙"]),
    ],
)
def test_what_a_pattern_cannot_do_without_is_proved(source, needs):
    assert proved(source, tuple(needs))


def test_a_pattern_is_compiled_for_the_first_text_with_what_it_needs(monkeypatch):
    pattern = Pattern("甲.*乙", needs="乙")
    with monkeypatch.context() as patched:
        patched.setattr(pattern_module, "compiling", lambda *_: pytest.fail("compiled"))
        assert list(pattern.finditer("甲丙")) == []
        assert pattern.sub("丁", "甲丙") == "甲丙"
        assert pattern.search("甲丙") is pattern.match("甲") is pattern.fullmatch("") is None
        assert pattern.findall("丙") == []
    assert pattern.findall("甲丙乙") == ["甲丙乙"]


def test_a_hanzi_is_a_letter_beyond_latin():
    assert Pattern(HANZI).findall("a1é１中〇々，㐀𠀀\ue000％・") == list("中〇々㐀𠀀")
