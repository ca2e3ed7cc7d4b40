"""Words of files and issues: compared in order, white space left out, one hash for all formats."""

from __future__ import annotations

import pytest

from bulletin_kit.model.blocks import Role
from bulletin_kit.verify.measures.breaks import Break, forbidden, torn
from bulletin_kit.verify.measures.typefaces import kind_of
from bulletin_kit.verify.sayings import words_of_issue
from bulletin_kit.verify.words import Stretch, Words, difference
from tests.kit.issues import composed


def words(*texts):
    return Words(tuple(Stretch(text, f"第{n}段") for n, text in enumerate(texts, 1)))


def test_words_that_are_cut_otherwise_are_the_same_words():
    one, other = words("甲乙", "丙"), words("甲", "乙丙")
    assert difference(one, other) is None
    assert one.hash == other.hash
    assert one.hash != words("甲丙乙").hash


def test_the_first_difference_is_told_with_its_place_and_what_stands_before():
    found = difference(words("省委办公厅", "印发通知"), words("省委办公厅", "印法通知"))
    assert (found.place, found.before, found.index) == ("第2段", "省委办公厅印", 6)
    assert str(found) == "第2段，在“省委办公厅印”之后：应为“法通知”，文件里是“发通知”"


@pytest.mark.parametrize(
    ("found", "expected", "said"),
    [
        ("甲乙", "甲乙丙", "应为“丙”，文件里是没有字"),
        ("甲乙丙", "甲乙", "应为没有字，文件里是“丙”"),
        ("", "甲", "开头：应为“甲”，文件里是没有字"),
    ],
)
def test_words_that_end_early_or_late_are_told(found, expected, said):
    assert said in str(difference(words(found), words(expected)))


TEXT = """
文章:
  - 标题: 题 目
    正文: |
      （一）段首。甲[^1]乙。
      | 头 | 乙 |
      |---|---|
      | 甲 | 1 |

      [^1]: 注。
"""


def test_an_issues_words_are_text_first_and_footnotes_last_without_white_space():
    made = words_of_issue(composed(TEXT)[0])
    assert made.text == "题目（一）段首。甲①乙。头乙甲1①注。"


def test_a_stretch_under_a_run_in_heading_has_the_headings_role():
    made = words_of_issue(composed(TEXT)[0])
    roles = {s.text: s.role for s in made.stretches if s.text}
    assert roles["（一）段首。"] is Role.HEADING_2
    assert roles["乙。"] is Role.BODY
    assert roles["①"] is None


def found(before, after):
    breaks = [Break(before, after, "")]
    no_start, no_end = frozenset("，。）"), frozenset("（《")
    return [what for _, what in (*forbidden(breaks, no_start, no_end), *torn(breaks))]


def test_a_mark_at_a_forbidden_end_of_a_line_is_found():
    assert found("市委办公厅", "，印发") == ["行首是“，”"]
    assert found("市委办公厅《", "通知》") == ["行尾是“《”"]
    assert found("市委办公厅，", "印发") == []


def test_halves_of_a_dash_in_two_lines_are_found_and_whole_ones_are_not():
    assert found("市委办公厅—", "—印发") == ["“——”断在两行"]
    assert found("市委办公厅…", "…印发") == ["“……”断在两行"]
    assert found("市委办公厅——", "——印发") == []
    assert found("市委办公厅", "——印发") == []


def test_a_line_that_could_be_broken_nowhere_else_and_an_address_are_let_pass():
    assert found("。。。。。。", "。。") == []
    assert found("市委www.example", ".org") == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("FandolSong-Bold", "小标宋"),
        ("FZXiaoBiaoSong-B05S", "小标宋"),
        ("华文中宋", "小标宋"),
        ("FandolFang-Regular", "仿宋"),
        ("仿宋_GB2312", "仿宋"),
        ("FandolKai-Regular", "楷体"),
        ("BKKai-Light", "楷体"),
        ("NotoSansSC-Medium", "黑体"),
        ("SimHei", "黑体"),
        ("NotoSerifSC-Regular", "宋体"),
        ("SimSun", "宋体"),
        ("LiberationSerif", "西文"),
        ("TimesNewRomanPSMT", "西文"),
        ("Arial", "Arial"),
    ],
)
def test_a_fonts_name_tells_its_kind(name, kind):
    assert kind_of(name) == kind
