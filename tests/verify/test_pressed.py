"""What the press made, read back: each page in its place with its words, or it may not go."""

from __future__ import annotations

import pytest

from bulletin_kit.press.copies import bound
from bulletin_kit.press.imposition import Layout, imposed
from bulletin_kit.verify.pressed import otherwise_bound, otherwise_laid
from tests.press.kit import pdf

LOOSE = pdf(5)
"""Three pages that two copies share, and their numbers: 4 and 5."""
NUMBERS = ("4", "5")


def test_copies_and_sheets_as_they_were_made_may_go():
    assert otherwise_bound(LOOSE, bound(LOOSE, NUMBERS), NUMBERS) == ""
    for layout in Layout:
        made = imposed(LOOSE, layout)
        assert otherwise_laid(LOOSE, made.data, made.order) == ""


@pytest.mark.parametrize(
    ("made", "numbers", "said"),
    [
        (bound(pdf(4), ("4",)), NUMBERS, "应有 6 面，文件里有 3 面"),
        (bound(pdf(6), ("5", "6")), NUMBERS, "应有 6 面，文件里有 8 面"),
        (bound(LOOSE, NUMBERS), ("4", "6"), "份号不是要编的那些"),
        (LOOSE + pdf(6), NUMBERS, "第 1 面的字不是该在那里的"),
    ],
    ids=["a copy lost", "a page more", "other numbers", "no number printed"],
)
def test_copies_that_are_otherwise_are_told(made, numbers, said):
    assert otherwise_bound(LOOSE, made, numbers) == said


@pytest.mark.parametrize(
    ("count", "order", "said"),
    [
        (4, ((3, 0), (2, 1)), "第 2 面的字不是该在那里的"),
        (4, ((3, 0), (1, 1)), "有的页没有排上，或排了两次"),
        (4, ((3, 0), (1, 2), (None, None)), "应有 3 面，文件里有 2 面"),
    ],
    ids=["another order", "a page twice", "a side lost"],
)
def test_sheets_that_are_otherwise_are_told(count, order, said):
    assert otherwise_laid(pdf(count), imposed(pdf(count), Layout.BOOKLET).data, order) == said
