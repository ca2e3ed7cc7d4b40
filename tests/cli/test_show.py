"""bulletin show: pages, styles and blocks of an issue as it was set."""

from __future__ import annotations

import re

import pytest

from bulletin_kit.cli.main import status
from tests.verify.kit import RICH, ROOT, SHORT

GOLDEN = ROOT / "tests" / "cases" / "pages" / "2026-001.txt"


@pytest.fixture
def shown(capsys):
    def call(*arguments):
        code = status(["show", *map(str, arguments)])
        return code, capsys.readouterr().out

    return call


def test_pages_are_printed_as_text_pictures(shown):
    assert shown(SHORT, "pages") == (0, GOLDEN.read_text("utf-8"))


def test_blocks_are_printed_in_order_with_their_roles(shown):
    code, out = shown(RICH, "blocks")
    rows = out.splitlines()
    assert code == 0
    assert rows[0] == "m.刊名　刊名　青岚档案工作简报"
    assert "a1.标题　标题　从“一页纸”到“一张网”⏎青岚市推进馆藏档案数字化的实践与思考" in rows
    assert "a1.p5　表　10 行 6 列" in rows
    assert any(re.fullmatch(r"a1\.p4　图　huafu\.png　\d+×\d+毫米", row) for row in rows)
    assert rows[-1].startswith("c.份数　份数　")


def test_styles_are_told_with_the_line_of_the_template_that_gave_each(shown):
    code, out = shown(SHORT, "styles")
    rows = out.splitlines()
    assert code == 0
    title = rows.index(next(row for row in rows if row.startswith("a1.标题　标题　")))
    own, common = rows[title + 1], rows[title + 2]
    assert re.match(r"    templates/base/style\.yaml:\d+（标题）　.*字号 二号", own)
    assert re.match(r"    templates/base/style\.yaml:\d+（通用）　.*颜色 黑", common)
    file, line = re.match(r"    (\S+):(\d+)（", own).groups()
    written = (ROOT / file).read_text("utf-8").splitlines()[int(line) - 1]
    assert written.strip().startswith("标题: {")


def test_a_series_and_a_variant_are_named_where_they_say_a_value(shown, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(
        "刊物: 四川省地方志工作简报\n版式: 2022年\n日期: 2022-12-30\n"
        "文章:\n  - 标题: 题\n    正文: 甲。\n",
        "utf-8",
    )
    _, out = shown(path, "styles", "--root", ROOT)
    assert re.search(
        r"templates/四川省地方志工作简报/style\.yaml:\d+（标题，版式 2022年）　段前 0行", out
    )
    assert re.search(r"templates/四川省地方志工作简报/style\.yaml:\d+（刊名）　字号 44pt", out)
    assert re.search(r"（版面，版式 2022年）　行数 21，行距 30磅", out)


def test_an_issue_that_cannot_be_read_shows_its_findings(shown, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("刊物: 没有的\n日期: 2024-01-09\n文章: []\n", "utf-8")
    code, out = shown(path, "pages")
    assert code == 1
    assert "没有“没有的”这个刊物" in out
