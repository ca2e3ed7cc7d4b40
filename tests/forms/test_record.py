"""A record reads a mapping: every key, every value, everything that is wrong at once."""

import pytest

from bulletin_kit.forms.records.days import Day
from bulletin_kit.forms.records.fields import Text
from bulletin_kit.forms.records.lists import ListOf
from bulletin_kit.forms.records.numbers import Whole
from bulletin_kit.forms.records.record import Record, TextOr
from bulletin_kit.forms.records.unknown import plain
from bulletin_kit.forms.records.values import Key
from tests.forms.kit import values

COPIES = Key("份数", Whole(), "多少份。", example="3")
OFFICE = Key("单位", Text(), "哪个单位。", required=True)
PRINTING = Record("printing", "印发", "印发一行。", (OFFICE, COPIES))
TITLE = Key("标题", Text(), "标题。", example="甲", required=True, also=("题目",))
PRINTED = Key("印发", PRINTING, "印发一行。")
NUMBER = Key("期号", Whole(), "第几期。", example="8", also=("期数",))
DAY = Key("日期", Day(), "日期。")
PARTS = Key("附件", ListOf(TextOr(PRINTING)), "附件。")
ISSUE = Record("issue", "期文件", "一期。", (TITLE, NUMBER, DAY, PRINTED, PARTS))
EITHER = Record(
    "either",
    "期文件",
    "一期。",
    (Key("栏目", Text(), ""), Key("文章", Text(), "")),
    one_of=("栏目", "文章"),
)


def told(text: str, record: Record = ISSUE) -> list[str]:
    """What is told of the text."""
    return values(record, text)[1]


def test_values_are_had_by_key_with_their_places():
    found, nothing = values(ISSUE, "标题: 甲\n期号: 8\n印发:\n  单位: 处\n  份数: 3\n")

    assert nothing == []
    assert found.get(TITLE).text == "甲"
    assert found.get(NUMBER).value == 8
    assert found.get(DAY) is None
    assert found.get(PRINTED).get(COPIES).value == 3
    assert found.get(PRINTED).place(COPIES).line == 5
    assert found.place(DAY) == found.at


def test_a_missing_key_is_told_where_its_mapping_starts():
    assert told("期号: 8\n印发:\n  份数: 3\n") == [
        "1:1-6 F203 “期文件”里没有写“标题” → 补上“标题: 甲”这样的一行",
        "3:3-8 F203 “印发”里没有写“单位” → 补上它",
    ]


def test_an_empty_value_counts_as_not_given_and_is_told():
    assert told("标题: 甲\n期号:\n日期: ''\n附件: []\n") == [
        "2:1-3 F204 写了键“期号”，没有写值 → 补上值；用不着就把这一行删去",
        "3:1-3 F204 写了键“日期”，没有写值 → 补上值；用不着就把这一行删去",
        "4:1-3 F204 写了键“附件”，没有写值 → 补上值；用不着就把这一行删去",
    ]


def test_an_empty_value_that_is_required_is_missing():
    assert told("期号: 8\n标题:\n") == [
        "2:1-3 F203 “期文件”里没有写“标题” → 补上“标题: 甲”这样的一行"
    ]


@pytest.mark.parametrize(
    "key", ["期数", "期 号", "期　号", "期號", "期\u200b号", "期号：", "- 期号"]
)
def test_a_key_that_is_surely_meant_is_told_and_its_value_read(key: str):
    found, told = values(ISSUE, f"标题: 甲\n'{key}': 8\n")

    assert found.get(NUMBER).value == 8
    assert len(told) == 1
    assert "F201 “期文件”里没有“" in told[0]
    assert told[0].endswith("→ 写作“期号”")


def test_a_key_that_is_like_others_is_asked_about():
    assert told("标题: 甲\n期次: 8\n")[0].endswith("→ 是不是“期号”或“日期”？")


def test_a_key_that_is_like_no_other_brings_the_list():
    assert told("标题: 甲\nxyz: 8\n")[0].endswith("→ 可用的键有：标题、期号、日期、印发、附件")


def test_a_key_from_elsewhere_is_told_where_it_belongs():
    found = told("标题: 甲\n份数: 3\n印发:\n  单位: 处\n  日期: 2024-01-09\n")

    assert [line.partition(" → ")[0] for line in found] == [
        "2:1-3 F202 “份数”是“印发”里的键，不能写在“期文件”里",
        "5:3-5 F202 “日期”是“期文件”里的键，不能写在“印发”里",
    ]
    assert found[0].endswith("→ 移到“印发”里；多半是这一行的缩进不对")


def test_a_wrong_colon_inside_is_told_as_such():
    assert told("标题: 甲\n印发:\n  单位：处\n  份数：3\n") == [
        "3:3-6 F102 “单位”后面用了全角冒号“：” → 改为半角冒号加一个空格，写作“单位: 值”",
        "4:3-6 F102 “份数”后面用了全角冒号“：” → 改为半角冒号加一个空格，写作“份数: 值”",
    ]


def test_keys_wanted_and_text_given():
    assert told("标题: 甲\n印发: 处\n") == [
        "2:5-6 F207 “印发”应当是一组“键: 值”，这里却是一段文字 → "
        "另起一行，缩进两个空格，写成“键: 值”，可用的键有：单位、份数"
    ]


@pytest.mark.parametrize("text", ["甲", "- 标题: 甲\n", "[]", "''"])
def test_a_file_that_is_no_mapping_is_told(text: str):
    found, told = values(ISSUE, text)

    assert found is None
    assert len(told) == 1


def test_one_of_two_keys_is_wanted_not_both_not_none():
    assert told("栏目: 甲\n", EITHER) == []
    assert told("栏目: 甲\n文章: 乙\n", EITHER)[0].startswith(
        "2:1-3 F215 “栏目”和“文章”只能写一个，这里写了 2 个"
    )
    assert "F203 “期文件”里没有写“栏目”或“文章” → 补上其中一个" in told("甲: 乙\n", EITHER)[1]


def test_an_item_may_be_text_or_keys():
    found, told = values(ISSUE, "标题: 甲\n附件:\n  - 表一\n  - 单位: 处\n")

    text, keys = found.get(PARTS)
    assert (text.text, keys.get(OFFICE).text, told) == ("表一", "处", [])


def test_all_mistakes_are_told_at_once():
    found = told("期数: 08\n日期: 2024-1-9\n日期: 1\n印发:\n  份数: 三\n未知: 1\n")

    assert [line.split(" ")[1] for line in found] == [
        "F201", "F203", "F210", "F211", "F113", "F203", "F210", "F201",
    ]  # fmt: skip


def test_a_key_is_compared_without_the_slips_of_input_methods():
    assert plain(" 总 期　号： ") == "总期号"
    assert plain("編發單位") == "编发单位"
