"""Series: folders of data that make a style."""

from __future__ import annotations

import pytest

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.length import MM, PT, TWIP
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.outside.templates import series_names, template_reader
from bulletin_kit.style.shelf import load_series
from tests.kit.square import TEMPLATES, small_series

READ = template_reader(TEMPLATES)


@pytest.mark.parametrize("name", series_names([TEMPLATES]))
def test_every_series_loads_with_all_its_variants(name):
    series = load_series(name, READ)
    for variant in series.variants:
        assert load_series(name, READ, variant).sheet.page.rows


def test_the_base_has_the_standards_page():
    page = load_series("工作简报", READ).sheet.page
    assert (page.width, page.height) == (210 * MM, 297 * MM)
    assert (page.left, page.top) == (28 * MM, 37 * MM)
    assert (page.area_width, page.area_height) == (156 * MM, 225 * MM)
    assert (page.rows, page.cells) == (22, 28)


def test_22_rows_fill_the_type_area_and_never_overflow_it():
    page = load_series("工作简报", READ).sheet.page
    ink = (page.rows - 1) * page.pitch + page.em
    assert page.pitch == 592 * TWIP  # 29.6 pt
    assert 0 <= page.area_height - ink < page.rows * TWIP


def test_28_cells_fill_the_measure_and_never_overflow_it():
    sheet = load_series("工作简报", READ).sheet
    body = sheet.text[Role.BODY]
    width = 28 * body.size + 27 * body.tracking
    assert body.tracking == -5 * TWIP
    assert 0 <= sheet.page.area_width - width < 28 * TWIP + 5 * TWIP


def test_the_standards_closing_rules_are_035_and_025_mm():
    rules = load_series("工作简报", READ).sheet.rules
    assert rules[RuleRole.CLOSING_THICK].thickness == 0.35 * MM
    assert rules[RuleRole.CLOSING_THIN].thickness == 0.25 * MM


def test_a_variant_says_only_what_is_different():
    now, then = (load_series("四川省地方志工作简报", READ, v) for v in ("", "2022年"))
    assert (now.sheet.page.rows, then.sheet.page.rows) == (22, 21)
    assert then.sheet.page.pitch == 30 * PT
    assert now.sheet.text[Role.TITLE].before > then.sheet.text[Role.TITLE].before == 0


def test_a_series_extends_another_without_its_defaults():
    special = load_series("资政参阅专刊", READ)
    assert special.sheet.page.area_width == 159.2 * MM
    assert special.defaults.disclosure is None


def test_a_new_office_is_a_folder_and_no_code(tmp_path):
    """What docs/templates.md tells an engineer to do."""
    folder = tmp_path / "某市简报"
    folder.mkdir()
    (folder / "series.yaml").write_text(
        "说明: 某市简报\n默认: {刊名: 某市简报, 编发单位: 某市办公室, 报: [省办公室]}\n", "utf-8"
    )
    (folder / "style.yaml").write_text("文字: {标题: {字号: 小二}}\n", "utf-8")

    def read(name, file):
        return template_reader(tmp_path)(name, file) or READ(name, file)

    series = load_series("某市简报", read)
    assert series.sheet.text[Role.TITLE].size == 18 * PT
    assert series.defaults.reported[0].words.text == "省办公室"


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("纸张: {长: 210mm}\n", "没有“长”这一项"),
        ("纸张: {宽: 210}\n", "看不懂"),
        ("文字: {正文: {字号: 十号}}\n", "看不懂"),
        ("文字: {正文: {颜色: 蓝}}\n", "没有“蓝”这种颜色"),
        ("文字: {正问: {字号: 三号}}\n", "没有“正问”"),
        ("文字: {正文: {对齐: 居中}}\n", "没有“居中”这个值"),
        ("版面: {行数: 二十二}\n", "应当是一个整数"),
        ("版面: {行距: 40pt}\n", "排不下"),
        ("页码: {格式: 第页}\n", "{页}"),
        ("颜色: {红: {RGB: 红, CMYK: [0, 80, 80, 0]}}\n", "六位十六进制数"),
        ("版面: {行数: 1}\n", "排不了字"),
        ("版心: {宽: 300mm}\n", "超出纸张的宽"),
        ("版心: {左: 200mm}\n", "超出纸张的宽"),
        ("版心: {上: 290mm}\n", "超出纸张的高"),
        ("纸张: {宽: -5mm}\n", "“宽”应当大于零"),
        ("文字: {正文: {字号: 0pt}}\n", "“字号”应当大于零"),
        ("文字: {标题: {字号: 400mm}}\n", "排不下"),
        ("线: {报头线: {粗: -1mm}}\n", "“粗”应当大于零"),
        ("刊名: {最小字号: 99pt}\n", "比刊名的字号还大"),
        ("变体: {甲: {变体: {乙: {图: {精度: 1}}}}}\n", "不能再有“变体”"),
        ("纸张: [210mm]\n", "应当是下一级的键和值"),
        ("纸张: {宽: 210mm\n", "style.yaml"),
    ],
)
def test_a_broken_template_says_where_and_what(style, said):
    with pytest.raises(TemplateBroken) as caught:
        small_series(style)
    assert said in caught.value.message
    assert "style.yaml" in caught.value.message


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("phrases.yaml", '日期: "{年}.{月}.{天}"\n', "没有 {天} 可填"),
        ("phrases.yaml", '供稿: "（{供稿"\n', "花括号不成对"),
        ("masthead.yaml", "左上: [刊名]\n", "不能写“刊名”"),
        (
            "masthead.yaml",
            "自上而下: [{样式: 刊名, 文字: ['{简报名}'], 上距: 1mm}]\n",
            "没有 {简报名} 可填",
        ),
        ("masthead.yaml", "自上而下: [{线: 报头线, 上距: 1mm, 下距: 1mm}]\n", "没有“下距”"),
        ("closing.yaml", "栏: [报送发, 密级]\n", "不能写“密级”"),
        ("closing.yaml", "版记页: 单页\n", "没有“单页”这个值"),
        ("contents.yaml", "条目: '{题目}'\n", "没有 {题目} 可填"),
    ],
)
def test_a_part_that_cannot_be_meant_is_said_so(file, text, said):
    with pytest.raises(TemplateBroken) as caught:
        small_series(files={file: text})
    assert said in caught.value.message


def test_a_base_without_a_phrase_is_said_so():
    def read(name, file):
        found = READ(name, file)
        if (name, file) == ("base", "phrases.yaml"):
            kept = [row for row in found[0].decode().split("\n") if not row.startswith("编者按")]
            return "\n".join(kept).encode(), found[1]
        return found

    with pytest.raises(TemplateBroken, match="缺少用语“编者按”"):
        load_series("工作简报", read)


def test_a_series_that_is_not_there_is_said_so():
    with pytest.raises(TemplateBroken, match="没有“无此刊”这个刊物"):
        load_series("无此刊", READ)


def test_a_circle_of_series_is_said_so():
    def read(name, file):
        if file == "series.yaml":
            other = {"甲": "乙", "乙": "甲"}[name]
            return f"说明: {name}\n继承: {other}\n".encode(), f"{name}/series.yaml"
        return READ(name, file)

    with pytest.raises(TemplateBroken, match="绕成了圈"):
        load_series("甲", read)
