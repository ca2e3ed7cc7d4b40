"""What the press made, read back: each page in its place with its words, or it may not go."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject

from bulletin_kit.press.copies import bound
from bulletin_kit.press.imposition import Layout, imposed
from bulletin_kit.verify.pressed import otherwise_bound, otherwise_laid
from tests.press.kit import pdf
from tests.verify.kit import changed

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


def swapped(writer):
    """Pages 1 and 4 have changed places on the first side."""
    forms = writer.pages[0]["/Resources"]["/XObject"]
    one, four = (forms.raw_get(name) for name in ("/P1", "/P4"))
    forms[NameObject("/P1")], forms[NameObject("/P4")] = four, one


def dropped(writer):
    """Page 3 is painted no more."""
    content = writer.pages[1]["/Contents"].get_object()
    content.set_data(content.get_data().replace(b"/P3 Do", b""))


def turned(writer):
    """The sheet's back is its front."""
    back = writer.pages[1]
    writer.remove_page(1)
    writer.insert_page(back, 0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (bool, ""),
        (swapped, "第 1 面的字不是该在那里的"),
        (dropped, "第 2 面的字不是该在那里的"),
        (turned, "第 1 面的字不是该在那里的"),
        (lambda writer: writer.remove_page(1), "应有 2 面，文件里有 1 面"),
    ],
    ids=["as they were made", "swapped", "dropped", "turned", "a side lost"],
)
def test_sheets_that_were_changed_after_they_were_made_are_told(change, said):
    made = imposed(pdf(4), Layout.BOOKLET)
    assert otherwise_laid(pdf(4), changed(made.data, change), made.order) == said


def test_a_copy_that_bears_the_number_of_another_is_told():
    def numbered(writer):
        one, two = (writer.pages[n]["/Contents"] for n in (0, 3))
        two[0] = one[0]

    made = bound(LOOSE, NUMBERS)
    assert otherwise_bound(LOOSE, changed(made, bool), NUMBERS) == ""
    assert otherwise_bound(LOOSE, changed(made, numbered), NUMBERS) == "第 4 面的字不是该在那里的"
