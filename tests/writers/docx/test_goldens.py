"""The parts of whole files, as a person reads them in a diff."""

from __future__ import annotations

from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role
from tests.kit.sheets import make_sheet
from tests.writers.docx.kit import (
    ARTICLE,
    assert_golden,
    block,
    bulletin,
    figure,
    table,
    written,
)


def test_a_short_bulletin():
    assert_golden("short", written())


def test_a_bulletin_with_everything_and_all_policies_on():
    body = (
        *ARTICLE,
        figure(),
        block("g1.图题", Role.FIGURE_CAPTION, "图1　桥"),
        block("t1.表题", Role.TABLE_CAPTION, "表1　数量"),
        table(("单位", "件数"), ("市委“办”", "2519"), aligns=(Align.LEFT, Align.RIGHT)),
        block("f.附件", Role.ATTACHMENT_LIST, "附件：1.清单", label=5, before=100_000),
        block("f.序号", Role.ATTACHMENT_MARK, "附件1", new_page=True),
    )
    sheet = make_sheet(hanging=frozenset("，。"), gap=250, squeeze=500, narrow=frozenset("“”·"))
    assert_golden("rich", written(bulletin(body, closing_alone=True), sheet))
