"""Words keep the place of each character through every cut."""

from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.base.span import Origin, Span
from bulletin_kit.base.words import Words

LINE = "一二三四五六七八九十"


def words(text: str = LINE, column: int = 5) -> Words:
    return Words(text, Origin(Span("甲.yaml", 3, column, 3, column + len(text), "标题")))


def columns(found: Words) -> list[int]:
    return [found.origin.span(at, at + 1).column for at in range(len(found.text))]


def test_a_part_starts_where_its_first_character_stands():
    part = words().part(2, 4)

    assert part.text == "三四"
    assert (part.at.column, part.at.end_column, part.at.path) == (7, 9, "标题")


def test_white_space_at_the_ends_goes_the_ideographic_too():
    bare = words("　 一二 \t").stripped()

    assert bare.text == "一二"
    assert columns(bare) == [7, 8]


def test_words_of_white_space_alone_are_empty_and_false():
    assert not words("　　").stripped()


def test_what_was_taken_out_is_skipped():
    bare = words("甲**乙**丙").without([(1, 3), (4, 6)])

    assert bare.text == "甲乙丙"
    assert columns(bare) == [5, 8, 11]
    assert (bare.at.column, bare.at.end_column) == (5, 12)


def test_what_has_no_exact_place_is_at_the_whole():
    whole = Words("一二三", Origin(Span("甲.yaml", 3, 5, 4, 9), exact=False))

    assert whole.part(1, 2).at == Span("甲.yaml", 3, 5, 4, 9)


@st.composite
def gaps(draw: st.DrawFn, size: int) -> list[tuple[int, int]]:
    ends = sorted(draw(st.sets(st.integers(0, size), max_size=6)))
    return list(zip(ends[::2], ends[1::2], strict=False))


@given(st.data())
def test_after_any_cuts_each_character_is_found_where_it_was_written(data: st.DataObject):
    found = words()
    for _ in range(data.draw(st.integers(1, 4))):
        size = len(found.text)
        if data.draw(st.booleans()):
            found = found.without(data.draw(gaps(size)))
        else:
            start = data.draw(st.integers(0, size))
            found = found.part(start, data.draw(st.integers(start, size)))

    assert columns(found) == [LINE.index(char) + 5 for char in found.text]
