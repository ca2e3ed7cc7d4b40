"""Days are said in Chinese, in figures or in hanzi, and read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.hanzi.dates import chinese_day, hanzi_day, parse_day


def test_a_day_is_printed_without_zeros_in_front():
    assert chinese_day(date(2024, 1, 9)) == "2024年1月9日"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 1, 9), "二〇二四年一月九日"),
        (date(2012, 10, 10), "二〇一二年十月十日"),
        (date(1999, 12, 31), "一九九九年十二月三十一日"),
        (date(2000, 11, 20), "二〇〇〇年十一月二十日"),
    ],
)
def test_a_day_in_hanzi_counts_months_and_days_and_spells_the_year(day: date, expected: str):
    assert hanzi_day(day) == expected


@given(st.dates(min_value=date(1000, 1, 1)))
def test_both_forms_are_read_back(day: date):
    assert parse_day(chinese_day(day)) == parse_day(hanzi_day(day)) == day


@pytest.mark.parametrize("text", ["2024-01-09", "2024年2月30日", "2024年13月1日", "年月日", ""])
def test_what_is_no_day_is_none(text: str):
    assert parse_day(text) is None


def test_the_older_zero_is_read():
    assert parse_day("二零二四年一月九号") == date(2024, 1, 9)
