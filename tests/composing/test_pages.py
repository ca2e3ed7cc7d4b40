"""What stands on which page. A page has six rows of ten cells."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_kit.base.length import PT
from bulletin_kit.composing import compose
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Line, Rule
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.shelf import load_series
from tests.kit.issues import composed, issue_of, page_picture, pages
from tests.kit.square import SMALL, TEMPLATES, SquareFonts, small_series


def body(*lines, title="题"):
    text = "\n".join(f"      {line}" for line in lines)
    return f"文章:\n  - 标题: {title}\n    正文: |\n{text}\n"


PLAIN = load_series("工作简报", template_reader(TEMPLATES))
TIGHT = SMALL + "文字: {标题: {段前: 0行, 段后: 0行}}\n"
TIGHT_TITLE = small_series(TIGHT)
BLANK_TOLD = small_series(TIGHT + "分页: {空白: 3行}\n")


def test_a_page_takes_as_many_rows_as_it_has():
    made = pages(body(*"甲乙丙丁戊己庚"), TIGHT_TITLE)
    assert made == [
        ["         题", "    甲", "    乙", "    丙", "    丁", "    戊"],
        ["    己", "    庚"],
    ]


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    made = pages(body("甲", "乙", "丙", "丁", "一、小结", "戊"), TIGHT_TITLE)
    assert [row.strip() for row in made[0]] == ["题", "甲", "乙", "丙", "丁"]
    assert [row.strip() for row in made[1]] == ["一、小结", "戊"]


def test_the_credit_line_takes_the_last_line_of_its_paragraph_overleaf():
    text = body("甲", "乙", "字" * 28) + "    供稿: 某\n"  # six rows, and none for 供稿
    made = pages(text, TIGHT_TITLE)
    assert [row.strip() for row in made[0]] == ["题", "甲", "乙", "字" * 8, "字" * 10]
    assert [row.strip() for row in made[1]] == ["字" * 10, "（某）"]
    assert composed(text, TIGHT_TITLE)[0].texts()["a1.p3"].turn == 18  # as the DOCX needs to know


def test_the_credit_line_that_has_room_leaves_the_text_to_flow():
    made, _ = composed(body("甲", "乙", "字" * 18) + "    供稿: 某\n", TIGHT_TITLE)
    assert [len(made.pages), made.texts()["a1.p3"].turn] == [1, 0]


def test_the_credit_line_takes_the_last_row_of_a_table_overleaf():
    rows = ["| 县 | 数 |", "|---|---|", *(f"| {c} | 1 |" for c in "甲乙丙丁")]
    low = small_series(PARTED + "表格: {整表不拆: 0行, 页末行: 1, 续页行: 1, 段后: 0行}\n")
    made = pages(body(*rows) + "    供稿: 某\n", low)
    words = [["".join(r.split()) for r in page if "──" not in r] for page in made]
    assert words == [["题", "县数", "甲1", "乙1", "丙1"], ["县数", "丁1", "（某）"]]


def test_a_titles_lines_and_the_text_below_stay_together():
    text = body(*"甲乙丙丁") + "  - 标题: |-\n      上\n      下\n    正文: |\n      戊\n"
    made = pages(text, TIGHT_TITLE)
    assert [row.strip() for row in made[1]] == ["上", "下", "戊"]


def test_space_above_is_lost_at_a_pages_top():
    roomy = small_series(SMALL + "文字: {标题: {段前: 2行, 段后: 0行}}\n")
    first = page_picture(body("甲"), roomy).splitlines()[1]
    assert float(first.split("│")[0]) < 1  # the first row, not the third


def test_a_footnote_stands_at_the_foot_of_the_page_with_its_mark():
    made = page_picture(body("甲[^1]乙", "[^1]: 注"), TIGHT_TITLE)
    rows = [row for row in made.splitlines() if "脚注" in row]
    assert "甲①乙" in made
    assert [row.split("│")[2].strip() for row in rows] == ["脚注线", "脚注 n1"]
    assert float(rows[-1].split("│")[0]) > 5.5


def test_a_line_whose_footnote_has_no_room_goes_to_the_next_page_with_it():
    text = body("甲", "乙", "丙", "丁", "戊[^1]", "[^1]: 注")
    made = page_picture(text, TIGHT_TITLE).split("══")
    assert "戊①" in made[2]
    assert "① 注" in made[2]


def test_a_tables_head_is_repeated_on_the_next_page():
    rows = ["| 县 | 数 |", "|---|---|", *(f"| {c} | 1 |" for c in "甲乙丙丁戊己庚")]
    low = small_series(SMALL + "表格: {整表不拆: 0行}\n文字: {标题: {段前: 0行, 段后: 0行}}\n")
    made = pages(body(*rows), low)
    assert len(made) > 1
    assert all("县" in "".join(page) for page in made[:2])


def test_a_low_table_is_not_parted():
    rows = ["| 县 | 数 |", "|---|---|", *(f"| {c} | 1 |" for c in "甲乙丙")]
    made = pages(body("子", "丑", "寅", *rows), TIGHT_TITLE)
    assert ["县" in "".join(page) for page in made] == [False, True]


def test_a_page_left_half_blank_before_a_table_is_told_with_the_place_of_the_table():
    rows = ["| 县 | 数 |", "|---|---|", *(f"| {c} | 1 |" for c in "甲乙丙丁")]

    def told(*before):
        _, found = compose(issue_of(body(*before, *rows)), BLANK_TOLD, SquareFonts(), {})
        return [(f.code, f.at.line, f.message) for f in found]

    message = "第 1 页下面空了 3 行：表格在那里排不下，整个移到了后一页"
    assert told("子", "丑") == [("L207", 8, message)]
    assert told("子", "丑", "寅") == []  # two rows are blank


def test_a_page_left_blank_before_an_attachment_is_as_it_should_be():
    text = body("甲") + "    附件:\n      - 标题: 表\n        正文: |\n          乙\n"
    assert composed(text, BLANK_TOLD)[1] == []


def test_an_attachment_opens_a_page_of_its_own():
    text = body("甲") + "    附件:\n      - 标题: 表\n        正文: |\n          乙\n"
    made = pages(text, TIGHT_TITLE)
    assert [row.strip() for row in made[0]][-1] == "附件：表"
    assert [row.strip() for row in made[1]] == ["附件", "表", "乙"]


def test_an_attachments_headings_stand_below_its_title_in_the_outline():
    text = body("一、甲", "乙") + "    附件:\n      - 标题: 表\n        正文: |\n          一、丙\n"
    depths = {b.text: b.outline for b in composed(text)[0].texts().values() if b.outline}
    assert depths == {"题": 2, "一、甲": 3, "表": 3, "一、丙": 4}


def test_several_attachments_are_numbered():
    text = body("甲") + "    附件: [表, 图]\n"
    made = pages(text, TIGHT_TITLE)
    assert [row.strip() for row in made[0]][-2:] == ["附件：1.表", "2.图"]


CLOSED = body("甲") + "报: [乙]\n印发: {单位: 丙, 日期: 2024-01-09, 份数: 3}\n"


def test_the_closing_block_ends_at_the_type_areas_foot():
    rows = page_picture(CLOSED, TIGHT_TITLE).splitlines()
    last = [row for row in rows if "页码" not in row][-1]
    assert "份数" in last
    assert float(last.split("│")[0]) < 6.3


def test_a_closing_block_that_has_no_room_takes_a_new_page_and_says_so():
    # five rows high: two lines of text have no room above it
    _, codes = composed(
        body(*"甲乙丙丁戊") + "报: [乙]\n印发: {单位: 丙, 日期: 2024-01-09, 份数: 3}\n", TIGHT_TITLE
    )
    assert codes == ["L201"]


BELOW = "印发: {份数: 3}\n"


def test_the_last_two_lines_of_the_text_go_overleaf_with_a_closing_block_that_has_no_room():
    made, codes = composed(body("甲", "乙", "字" * 28) + BELOW, TIGHT_TITLE)
    texts = made.texts()
    first, second = (
        [texts[i.block].text[i.start : i.end] for i in page.items if isinstance(i, Line)]
        for page in made.pages
    )
    assert first == ["题", "甲", "乙", "字" * 8]
    assert second[:2] == ["字" * 10, "字" * 10]
    assert texts["a1.p3"].turn == 8
    assert codes == ["L208"]


def test_what_goes_overleaf_with_the_closing_block_takes_along_what_is_bound_to_it():
    text = body("甲", "乙", "一、小结", "丙") + "    供稿: 某\n" + BELOW
    made = pages(text, TIGHT_TITLE)  # six rows
    assert [row.strip() for row in made[0]] == ["题", "甲"]
    assert [row.strip() for row in made[1]] == ["乙", "一、小结", "丙", "（某）", "（共印3份）"]


def test_a_paragraph_is_drawn_together_so_that_the_closing_block_is_not_alone():
    rows = "文字: {标题: {段前: 0行, 段后: 0行}, 份数: {行高: 1行}}\n"
    wide = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0字") + rows)
    close = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0.2字") + rows)
    # title, then 8 + 3 × 10 + 2 characters in five lines: six rows, and none for 份数
    text = body("字" * 40) + "印发: {份数: 3}\n"
    made, codes = composed(text, wide)
    assert (len(made.pages), codes) == (2, ["L208"])
    made, codes = composed(text, close)
    assert (len(made.pages), codes) == (1, ["L203"])
    (paragraph,) = [b for b in made.body if b.id == "a1.p1"]
    (run,) = paragraph.runs
    assert -run.tracking / PT == 1.6  # eleven characters in ten cells
    assert (run.start, run.end) == (18, 40)  # the last two full lines and what they take in


def test_a_last_line_of_one_character_is_taken_in_where_the_limit_allows():
    close = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0.2字"))
    wide = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0.05字"))
    text = body("字" * 18 + "末。")  # 8 + 10, and one more with its mark
    assert pages(text, wide)[0][-1] == "末。"
    assert len(pages(text, close)[0]) == len(pages(text, wide)[0]) - 1


def test_no_last_line_in_the_closing_block_or_a_footnote_is_of_one_character():
    close = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0.2字"))
    wide = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0.05字"))
    long = "单位" * 7 + "心"  # 7 + 7 after the label, and one more with its mark
    text = body("甲[^1]", f"[^1]: {'注' * 34}。") + f"报: [{long}, 丙, {long}]\n"

    def short(series):
        made = composed(text, series)[0]
        texts = made.texts()
        lines = [i for page in made.pages for i in page.items if isinstance(i, Line)]
        said = [texts[i.block].text[i.start : i.end].strip() for i in lines]
        return [words for words in said if len(words) == 2 and words[1] == "。"]

    assert short(wide) == ["注。", "心。", "丙。", "心。"]
    assert short(close) == ["丙。"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("汉字文，。一二（）2a", min_size=1, max_size=40), min_size=1, max_size=12))
def test_every_line_of_every_block_stands_on_exactly_one_page(paragraphs):
    usable = [p for p in (q.strip() for q in paragraphs) if p] or ["甲"]
    made, _ = composed(body(*(f"文{p}" for p in usable)), TIGHT_TITLE)
    stood: dict[str, str] = {}
    texts = made.texts()
    for page in made.pages:
        for item in page.items:
            if isinstance(item, Line):
                words = texts[item.block].text[item.start : item.end]
                stood[item.block] = stood.get(item.block, "") + words
    assert stood == {id: block.text for id, block in texts.items()}


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 40))
def test_no_line_stands_below_the_type_area(count):
    made, _ = composed(body(*["甲乙丙"] * count), TIGHT_TITLE)
    foot = TIGHT_TITLE.sheet.page.foot
    for page in made.pages:
        assert all(i.baseline <= foot for i in page.items if isinstance(i, Line))


def test_a_hanzi_lent_by_another_face_is_told_once_for_each_face_that_has_it_not():
    text = body("一、甲堃乙", "丙堃丁堃①", "戊①")
    _, found = compose(issue_of(text), TIGHT_TITLE, SquareFonts(rare="堃①"), {})
    assert [(f.code, f.at.line, f.at.column, f.message) for f in found] == [
        ("L109", 6, 10, "“堃”（U+5803）在 黑体 里没有，印的是 补 的字形"),
        ("L109", 7, 8, "“堃”（U+5803）在 仿宋 里没有，印的是 补 的字形"),
    ]


def test_an_editors_note_and_the_first_footnote_are_two_blocks():
    made, _ = composed(
        """
        编者按: 按语
        文章:
          - 标题: 题
            编者按: 又一按语
            正文: |
              一段[^1]。

              [^1]: 脚注
        """
    )
    texts = [block.text for block in made.texts().values()]
    assert texts == [block.text for block in made.blocks if isinstance(block, TextBlock)]
    assert "编者按：按语" in texts
    assert "① 脚注" in texts


ROWS = ["| 甲 | 乙 |", "|---|---|", *(f"| {n} | 2 |" for n in range(1, 8))]
PARTED = SMALL + "文字: {标题: {段前: 0行, 段后: 0行}, 表头: {行高: 1行}, 表文: {行高: 1行}}\n"


def table_rows(before, foot, top):
    """The rows of a table of seven on each page, under so many lines of text."""
    series = small_series(PARTED + f"表格: {{整表不拆: 0行, 页末行: {foot}, 续页行: {top}}}\n")
    made, _ = composed(body(*"甲乙丙丁戊己"[:before], *ROWS), series)
    return [
        sorted({int(i.block[i.block.index("r") + 1 : -2]) for i in page.items if cell(i)} - {0})
        for page in made.pages
    ]


def cell(item):
    return isinstance(item, Line) and ".p" in item.block and item.block.endswith("c0")


def test_a_tables_first_rows_and_its_last_are_not_left_alone():
    assert table_rows(2, 1, 1) == [[1, 2], [3, 4, 5, 6, 7]]
    assert table_rows(3, 1, 1) == [[1], [2, 3, 4, 5, 6], [7]]
    assert table_rows(3, 2, 1) == [[], [1, 2, 3, 4, 5], [6, 7]]
    assert table_rows(3, 1, 2) == [[1], [2, 3, 4, 5], [6, 7]]


def test_a_tables_rules_stand_inside_the_type_area_and_its_rows_in_their_places():
    low = PARTED.replace("行高: 1行", "行高: 0.98行") + "表格: {整表不拆: 0行}\n"
    series = small_series(low)
    made, _ = composed(body("甲", "乙", *ROWS), series)
    first, second = (
        [i.y for i in page.items if isinstance(i, Rule) and not i.vertical] for page in made.pages
    )
    page = series.sheet.page
    assert max(first) == page.top + page.rows * page.pitch - page.leading  # not the row's 5.94
    assert min(second) == page.top  # the head's upper edge, and here its lower one
    assert sorted(second)[1] == page.top - page.half + page.pitch * 98 // 100


def test_a_footnote_higher_than_a_page_is_told_at_its_words():
    issue = issue_of(body("甲[^1]乙", f"[^1]: {'注' * 200}"))
    _, found = compose(issue, TIGHT_TITLE, SquareFonts(), {})
    assert ("L206", 7) in [(finding.code, finding.at.line) for finding in found]
    assert "L205" not in [finding.code for finding in found]


def test_a_table_of_too_many_columns_is_told():
    def codes(columns):
        row = "| 甲乙 " * columns + "|"
        return composed(body("甲", row, "|---" * columns + "|", row), TIGHT_TITLE)[1]

    assert codes(4) == []
    assert codes(12).count("L105") == 1


def test_marks_stand_before_the_masthead_in_reading_order():
    text = '紧急程度: 加急\n份号: "000012"\n刊名: 某简报\n' + body("甲")
    issue = issue_of(text)
    made, _ = compose(issue, PLAIN, SquareFonts(), {})
    order = [item.block for item in made.pages[0].items if isinstance(item, Line)]
    assert order[:3] == ["m.份号", "m.紧急程度", "m.刊名"]


def test_a_caption_may_bear_a_footnotes_mark():
    lines = ["表1 件数[^1]", "| 甲 | 乙 |", "|---|---|", "| 1 | 2 |", "[^1]: 注"]
    made = page_picture(body(*lines), TIGHT_TITLE)
    assert "表1 件数①" in made
    assert "① 注" in made
