"""A session: what is shown of an issue, and what is wrong, after each change of its files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bulletin_kit.outside.pictures import BROKEN, MISSING
from bulletin_kit.preview.session import Said, Session, Sheets

ROOT = Path(__file__).parents[2]
ISSUES = ROOT / "issues"
HEAD = "刊物: 青岚档案工作简报\n刊名: 青岚档案工作简报\n期号: 5\n日期: 2026-06-12\n"
WRONG = "      会议强调，要认真落实。\n      会议听取了汇报，，作了部署。\n      还有其他事项。\n"

PLAIN = """\
刊物: 工作简报
刊名: 工作简报
期号: 1
总期号: 1
日期: 2026-02-06
编发单位: 办公室
栏目:
  - 名称: 工作
    文章:
      - 标题: 一件事
        正文: |
          这是平平常常的一件事，大家都已经知道。
"""


@pytest.fixture
def issue(tmp_path):
    path = tmp_path / "2026-005.yaml"
    path.write_text(f"{HEAD}文章:\n  - 标题: 题目\n    正文: |\n{WRONG}", "utf-8")
    return path


def looked(session):
    """What is shown and what is said; None for pages that stay."""
    found = {type(news): news for news in session.look()}
    return found.get(Sheets), found[Said]


def by_code(said, code):
    (found,) = [finding for finding in said.findings if finding["code"] == code]
    return found


def test_pages_come_first_and_then_what_is_wrong(issue):
    first, second = Session(issue, ROOT).look()
    assert isinstance(first, Sheets)
    assert len(first.pages) == 1
    assert [finding["code"] for finding in second.findings].count("P01") == 1
    assert not second.stale


def test_a_finding_has_its_line_with_the_place_marked_and_the_lines_around_it(issue):
    _, said = looked(Session(issue, ROOT))
    found = by_code(said, "P01")
    assert found["at"] == 9
    assert [line["number"] for line in found["lines"]] == [8, 9, 10]
    meant = found["lines"][1]
    assert meant["text"][meant["from"] : meant["to"]] == "，，"


def test_a_findings_spot_is_on_the_page_where_its_words_stand(issue):
    _, said = looked(Session(issue, ROOT))
    (spot,) = by_code(said, "P01")["spots"]
    area = 156 / 210
    indent, before = 2, len("会议听取了汇报")
    assert spot["page"] == 1
    assert spot["x"] == pytest.approx(28 / 210 + (indent + before) / 28 * area, abs=0.005)
    assert spot["width"] == pytest.approx(2 / 28 * area, abs=0.005)
    assert spot["height"] == pytest.approx(16 / (297 / 25.4 * 72), abs=0.001)


def test_a_finding_about_what_is_not_printed_has_no_spot(issue):
    issue.write_text(issue.read_text("utf-8") + "份好: 3\n", "utf-8")
    _, said = looked(Session(issue, ROOT))
    (unknown,) = [f for f in said.findings if "份好" in f["message"]]
    assert unknown["spots"] == []
    assert unknown["lines"]


def test_only_the_page_with_the_edit_gets_another_mark(tmp_path):
    path = Path(shutil.copy(ISSUES / "2026-002.yaml", tmp_path))
    session = Session(path, ROOT)
    before, _ = looked(session)
    text = path.read_text("utf-8")
    assert "梧川县、沙棠县新馆" in text
    path.write_text(text.replace("梧川县、沙棠县新馆", "沙棠县、梧川县新馆"), "utf-8")
    after, _ = looked(session)
    pairs = list(zip(before.pages, after.pages, strict=True))
    assert [n for n, (old, new) in enumerate(pairs, 1) if old.mark != new.mark] == [5]
    assert after.outlines[: len(before.outlines)] == before.outlines


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ("", "F126"),
        ("刊物: 青岚档案工作简报\n  文章: [\n", None),
        (f"{HEAD}文章:\n  - 标题: 题目\n   正文: |\n{WRONG}", None),
        (f"{HEAD.replace('期号: ', '期号：')}文章:\n  - 标题: 题\n    正文: 甲。\n", "F102"),
    ],
)
def test_a_file_that_cannot_be_read_as_it_is_meant_leaves_the_pages_and_says_why(
    issue, broken, code
):
    session = Session(issue, ROOT)
    good = issue.read_text("utf-8")
    before, _ = looked(session)
    issue.write_text(broken, "utf-8")
    pages, said = looked(session)
    assert pages is None
    assert said.stale
    assert said.findings
    assert code is None or code in [finding["code"] for finding in said.findings]
    issue.write_text(good, "utf-8")
    after, said = looked(session)
    assert after.pages == before.pages
    assert not said.stale


def test_a_file_that_is_gone_for_a_moment_leaves_the_pages(issue):
    session = Session(issue, ROOT)
    looked(session)
    issue.rename(issue.with_suffix(".bak"))
    pages, said = looked(session)
    assert pages is None
    assert said.stale
    assert "没有这个文件" in said.findings[0]["message"]
    issue.with_suffix(".bak").rename(issue)
    assert looked(session)[0] is not None


def test_a_template_that_says_something_impossible_is_told_and_leaves_the_pages(tmp_path):
    shutil.copytree(
        ROOT / "templates" / "青岚档案工作简报", tmp_path / "templates/青岚档案工作简报"
    )
    (tmp_path / "issues").mkdir()
    path = Path(shutil.copy(ISSUES / "2026-001.yaml", tmp_path / "issues"))
    session = Session(path, tmp_path)
    assert looked(session)[0] is not None
    style = tmp_path / "templates" / "青岚档案工作简报" / "style.yaml"
    style.write_text("版面: {行数: 许多}\n", "utf-8")
    pages, said = looked(session)
    assert pages is None
    assert said.stale
    assert "style.yaml" in said.findings[0]["message"]


def test_a_table_of_words_that_changes_is_asked_at_once(tmp_path):
    for folder in ("base", "工作简报"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    (tmp_path / "fonts").symlink_to(ROOT / "fonts")
    path = tmp_path / "issues" / "x.yaml"
    path.parent.mkdir()
    path.write_text(PLAIN, "utf-8")
    session = Session(path)
    *_, said = session.look()
    assert "T01" not in {row["code"] for row in said.findings}
    table = tmp_path / "templates" / "base" / "words" / "wrong_forms.csv"
    columns = table.read_text("utf-8-sig").splitlines()[0].split(",")
    row = {"错": "平平常常的", "正": "平常的"}
    with table.open("a", encoding="utf-8") as opened:
        opened.write(",".join(row.get(column, "") for column in columns) + "\n")
    assert session.files.concerns(table)
    assert table.parent in session.files.folders()
    *_, said = session.look()
    assert "T01" in {row["code"] for row in said.findings}


@pytest.fixture
def illustrated(tmp_path):
    shutil.copytree(ISSUES / "2026-003", tmp_path / "2026-003")
    return tmp_path / "2026-003" / "issue.yaml"


def test_a_picture_that_changes_is_shown_and_one_that_breaks_or_goes_is_told(illustrated):
    session = Session(illustrated, ROOT)
    before, _ = looked(session)
    assert sorted(kind for kind, _ in before.pictures.values()) == [
        "image/jpeg", "image/png", "image/png",
    ]  # fmt: skip
    shutil.copy(illustrated.with_name("huafu.png"), illustrated.with_name("fenbu.png"))
    after, _ = looked(session)
    assert len(after.pictures) == 2
    illustrated.with_name("fenbu.png").write_bytes(b"no picture")
    assert BROKEN.code in [f["code"] for f in looked(session)[1].findings]
    illustrated.with_name("fenbu.png").unlink()
    assert MISSING.code in [f["code"] for f in looked(session)[1].findings]


def test_the_folders_watched_are_the_issues_its_pictures_and_the_templates(illustrated):
    session = Session(illustrated, ROOT)
    looked(session)
    folders = session.files.folders()
    assert illustrated.parent in folders
    assert ROOT / "templates" / "青岚档案工作简报" in folders
    assert all(
        folder == illustrated.parent or folder.is_relative_to(ROOT / "templates")
        for folder in folders
    )
    assert session.files.concerns(illustrated.with_name("fenbu.png"))
    assert not session.files.concerns(illustrated.with_name("other.png"))


def test_no_folder_outside_of_the_issues_is_watched_for_a_picture(issue):
    body = f"{WRONG}      ![图1 甲](../elsewhere/a.png)\n"
    issue.write_text(f"{HEAD}文章:\n  - 标题: 题目\n    正文: |\n{body}", "utf-8")
    (issue.parent.parent / "elsewhere").mkdir(exist_ok=True)
    session = Session(issue, ROOT)
    looked(session)
    assert issue.parent.parent / "elsewhere" not in session.files.folders()


def test_masthead_copies_and_the_last_pages_rows_are_seen_at_a_glance():
    sheets, _ = looked(Session(ISSUES / "2026-001.yaml", ROOT))
    seen = sheets.glance
    assert seen["pages"] == 3
    assert seen["last"] == {"rows": 22, "text": 2, "foot": 6, "free": 14}
    assert ("刊名", "青岚档案工作简报") in seen["masthead"]
    assert ("期号", "第1期（总第413期）") in seen["masthead"]
    assert [role for role, _ in seen["closing"]] == ["信息公开", "报送发", "报送发", "印发", "份数"]
    copies = seen["copies"]
    assert copies["sum"] == copies["printed"] == 5
    assert copies["agrees"]
