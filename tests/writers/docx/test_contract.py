"""What holds for every file: readable, repeatable, real styles, nobody else's name."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role, RuleBlock, RuleRole
from bulletin_kit.verify.docx.read import read_docx
from bulletin_kit.writers.docx.oxml import w
from tests.kit.sheets import make_sheet
from tests.writers.docx.kit import (
    ARTICLE,
    FACTS,
    MASTHEAD,
    W,
    block,
    bulletin,
    figure,
    found,
    names,
    paragraphs,
    part,
    table,
    values,
    written,
)

BODY = (
    *ARTICLE,
    figure(),
    block("g1.图题", Role.FIGURE_CAPTION, "图1　桥"),
    table(("单位", "“件”数"), ("市委办", "2519"), aligns=(Align.LEFT, Align.RIGHT)),
    block("f", Role.ATTACHMENT_MARK, "附件1", new_page=True),
)
NARROW = make_sheet(narrow=frozenset("“”"))


def rich() -> bytes:
    return written(bulletin(BODY), NARROW)


def test_python_docx_reads_it():
    document = Document(BytesIO(rich()))
    assert [p.style.name for p in document.paragraphs[:6]] == [
        "刊名",
        "期号",
        "编发行",
        "Heading 1",
        "Heading 2",
        "Heading 3",
    ]
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["市委办", "2519"]
    assert document.tables[1].cell(-1, 0).text == "（共印21份）"
    assert len(document.inline_shapes) == 1


def test_written_on_in_another_program_it_keeps_words_styles_and_page():
    document = Document(BytesIO(rich()))
    document.tables[-1].cell(1, 0).add_paragraph("送：市委办公室。", style="报送发")
    saved = BytesIO()
    document.save(saved)
    before, after = read_docx(rich()), read_docx(saved.getvalue())
    added = [paragraph for paragraph in after.paragraphs if paragraph.text == "送：市委办公室。"]
    assert [after.styles[each.style].names[0] for each in added] == ["报送发"]
    kept = [(p.style, p.text) for p in after.paragraphs if p not in added]
    assert kept == [(p.style, p.text) for p in before.paragraphs]
    assert (after.styles, after.section) == (before.styles, before.section)


def test_properties_are_the_bulletins_and_nobody_elses():
    core = Document(BytesIO(written())).core_properties
    day = dt.datetime(2024, 1, 31, tzinfo=dt.UTC)
    assert (core.title, core.author, core.subject) == (FACTS.title, FACTS.author, FACTS.subject)
    assert (core.keywords, core.language) == ("工作简报；第3期", "zh-CN")
    assert (core.created, core.modified) == (day, day)
    assert (core.last_modified_by, core.comments) == ("", "")


def test_the_same_bulletin_gives_the_same_bytes():
    assert rich() == rich()


@pytest.mark.parametrize("seed", ["0", "1"])
def test_neither_hash_seed_nor_time_zone_changes_a_byte(seed):
    code = (
        "from tests.writers.docx.test_contract import rich; from hashlib import sha256;"
        "print(sha256(rich()).hexdigest())"
    )
    seen = []
    for zone in ("UTC", "Asia/Shanghai"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        made = subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, check=True
        )
        seen.append(made.stdout)
    assert {line.decode().strip() for line in seen} == {sha256(rich()).hexdigest()}


def test_the_package_knows_no_time():
    with ZipFile(BytesIO(written())) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_of_a_template_is_left_in_it():
    assert names(written()) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/theme.xml",
        "word/defaultFooter.xml",
        "word/evenFooter.xml",
        "word/footnotes.xml",
        "docProps/core.xml",
        "docProps/app.xml",
    ]


def test_no_paragraph_is_empty_but_that_which_the_format_wants_after_the_closing_block():
    document = part(rich())
    empty = [p for p in found(document, ".//w:p") if not found(p, "w:r")]
    assert empty == paragraphs(document)[-1:]
    assert values(empty[0], "w:pPr/w:pStyle") == ["BulletinBlank"]


@pytest.mark.parametrize("name", ["document", "footnotes", "defaultFooter", "evenFooter"])
def test_paragraphs_have_a_style_and_no_formatting_of_their_own(name):
    said = found(part(rich(), f"word/{name}.xml"), ".//w:p/w:pPr")
    assert {child.tag for properties in said for child in properties} == {f"{W}pStyle"}


def test_runs_have_character_styles_and_a_hint_and_nothing_else():
    runs = found(part(rich()), ".//w:r/w:rPr")
    assert {child.tag.removeprefix(W) for run in runs for child in run} <= {"rStyle", "rFonts"}
    fonts = [each.items() for run in runs for each in found(run, "w:rFonts")]
    assert all(given == [(f"{W}hint", "eastAsia")] for given in fonts)


def test_every_style_that_is_used_is_there_once():
    data = rich()
    styles = found(part(data, "word/styles.xml"), "w:style")
    ids = [style.get(f"{W}styleId") for style in styles]
    shown = [name for style in styles for name in values(style, "w:name")]
    assert len(set(ids)) == len(ids)
    assert len(set(shown)) == len(shown)
    used = values(part(data), ".//w:pStyle") + values(part(data), ".//w:rStyle")
    based = [v for style in styles for path in ("w:basedOn", "w:next") for v in values(style, path)]
    assert set(used + based + values(part(data), ".//w:tblStyle")) <= set(ids)


def test_no_two_drawings_share_a_number():
    masthead = (RuleBlock("m.线", RuleRole.MASTHEAD), *MASTHEAD[:-1])  # under nothing: drawn
    data = written(bulletin(BODY, masthead))
    numbers = [e.get("id") for e in part(data).iter("{*}docPr")]
    assert len(set(numbers)) == len(numbers) == 2


def test_twelve_pages_are_small():
    long = tuple(
        block(f"p{n}", Role.BODY, "各县（区）要抓早、抓细、抓规范。" * 9) for n in range(60)
    )
    assert len(written(bulletin(long, notes=()))) < 30_000


def test_elements_come_in_the_schemas_order_whatever_the_given_one():
    made = w("pPr", w("jc", val="left"), w("pStyle", val="x"), w("spacing", before=0))
    assert [child.tag.removeprefix(W) for child in made] == ["pStyle", "spacing", "jc"]


def test_an_element_whose_place_is_unknown_is_refused():
    with pytest.raises(KeyError):
        w("pPr", w("nonsense"))


def gallery(data: bytes) -> list[str]:
    """What Word's gallery of styles shows, in its order, by the names that an editor reads."""
    styles = [s for s in found(part(data, "word/styles.xml"), "w:style") if found(s, "w:qFormat")]
    styles.sort(key=lambda style: int(values(style, "w:uiPriority")[0]))
    return [(values(s, "w:aliases") or values(s, "w:name"))[0] for s in styles]


def test_the_gallery_shows_what_the_issue_has_and_what_a_writer_needs():
    assert gallery(written()) == [
        *("正文", "刊名", "期号", "编发行", "栏目", "文章标题"),
        *("小标题", "一级标题", "二级标题", "三级标题", "四级标题"),
        *("供稿", "脚注", "信息公开", "报送发", "印发", "份数", "加粗"),
    ]


def test_a_style_that_is_not_in_the_gallery_is_hidden_and_a_roles_comes_up_when_used():
    styles = found(part(rich(), "word/styles.xml"), "w:style")
    hidden = [s for s in styles if not found(s, "w:qFormat")]
    assert all(found(style, "w:semiHidden") for style in hidden)
    waiting = {values(s, "w:name")[0] for s in hidden if found(s, "w:unhideWhenUsed")}
    assert {"引题", "编者按", "附件说明"} <= waiting
    assert not [name for name in waiting if "·" in name]  # variants stay hidden


def test_letters_are_english_and_hanzi_chinese_to_a_spell_checker():
    (language,) = found(part(rich(), "word/styles.xml"), ".//w:lang")
    assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("en-US", "zh-CN")
    assert found(part(rich()), ".//w:lang") == []


def test_no_style_is_called_like_one_of_words_own_in_chinese():
    styles = found(part(rich(), "word/styles.xml"), "w:style")
    said = [name for s in styles for name in values(s, "w:name") + values(s, "w:aliases")]
    assert len(set(said)) == len(said)
    assert not {"标题", "副标题", "页码", "页脚", "题注", "脚注文本"} & set(said)
