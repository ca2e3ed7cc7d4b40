"""The command line: verbs, exit statuses, what is printed where."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin_kit.base.errors import SourceUnreadable
from bulletin_kit.cli.main import VERBS, status

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "issues" / "2026-001.yaml"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs a command in an empty folder: its status, what it said, what it complained of."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = status([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def issue(folder, text="文章:\n  - 标题: 题\n    正文: |\n      甲。\n", head=None):
    path = folder / "x.yaml"
    path.write_text((head or "刊物: 工作简报\n日期: 2024-01-09\n") + text, "utf-8")
    return path


def test_a_sound_issue_is_checked_with_status_0(run):
    code, out, err = run("check", SAMPLE)
    assert (code, out) == (0, "")
    assert "没有发现问题" in err


@pytest.mark.parametrize("verb", [(), *((verb,) for verb in VERBS)])
def test_no_help_has_a_word_of_clicks_own(run, verb):
    _, out, _ = run(*verb, "--help")
    assert out.startswith("用法：bulletin")
    assert not re.search(r"(?i)usage|options|commands|required|default|show this", out)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("nonsense", "没有 nonsense 这个命令"),
        ("build", "少了 文件或文件夹…"),
        ("build --two x", "没有 --two 这个选项，是不是 --to"),
        ("build x --profile y", "--profile 的值不对：可写 archive、print"),
        ("build x --to", "--to 后面要写一个值"),
        ("check --fix=3 x", "--fix 后面不能写值"),
        ("list nonsense", "参数的值不对：可写 series、rules、formats、fonts"),
        ("new", "少了 --series 刊物"),
        ("new --series 甲 --date y", "--date 的值不对：日期写作 2026-06-12"),
        ("explain P01 P02", "多写了 P02"),
    ],
)
def test_a_wrong_command_is_told_in_chinese_with_status_2(run, command, said):
    code, _, err = run(*command.split())
    assert (code, err.splitlines()[0]) == (2, f"命令有误：{said}")


def test_an_error_has_status_1_and_shows_the_line_the_place_and_the_remedy(run, tmp_path):
    code, out, _ = run("check", issue(tmp_path, "期号: 08\n文章:\n  - 标题: 题\n    正文: 甲\n"))
    assert code == 1
    assert "x.yaml:3:5" in out
    assert "期号: 08" in out
    assert "^^" in out
    assert "办法" in out


def test_findings_come_as_one_json_array(run, tmp_path):
    path = issue(tmp_path, "期号: 08\n刊号: 1\n文章:\n  - 标题: 题\n    正文: 甲\n")
    code, out, _ = run("check", path, "--format", "json")
    rows = json.loads(out)
    assert code == 1
    assert len(rows) >= 2
    assert list(rows[0]) == [
        "code", "level", "message", "remedy", "file",
        "line", "column", "end_line", "end_column", "path", "edit", "allowed",
    ]  # fmt: skip
    first = rows[0]
    assert (first["level"], first["line"], first["column"]) == ("error", 3, 5)
    assert (first["end_line"], first["end_column"], first["path"]) == (3, 7, "期号")


def test_a_sound_issue_gives_an_empty_json_array(run):
    assert json.loads(run("check", SAMPLE, "--format", "json")[1]) == []


def test_build_writes_both_formats_and_says_so(run, tmp_path):
    code, _, err = run("build", SAMPLE)
    assert code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "2026-001.docx", "2026-001.manifest.json", "2026-001.pdf",
    ]  # fmt: skip
    assert "页" in err


def test_build_writes_nothing_where_there_is_an_error(run, tmp_path):
    code, _, err = run("build", issue(tmp_path, "期号: 08\n文章:\n  - 标题: 题\n    正文: 甲\n"))
    assert code == 1
    assert not (tmp_path / "out").exists()
    assert "没有生成文件" in err


def test_one_bad_issue_does_not_stop_the_rest(run, tmp_path):
    folder = tmp_path / "issues"
    folder.mkdir()
    shutil.copy(SAMPLE, folder / "b.yaml")
    (folder / "a.yaml").write_text("刊物: [", "utf-8")
    code, _, err = run("build", folder, "--to", "pdf")
    assert code == 1
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["b.manifest.json", "b.pdf"]
    assert "a.yaml" in err


@pytest.mark.parametrize("verb", ["check", "build"])
def test_a_path_that_is_not_there_does_not_stop_the_rest(run, verb):
    code, _, err = run(verb, "无此文件.yaml", SAMPLE)
    assert code == 2
    assert "没有 无此文件.yaml 这个文件或文件夹" in err
    assert "2026-001.yaml：" in err.splitlines()[-1]


@pytest.mark.parametrize("verb", ["check", "build"])
def test_what_cannot_be_read_stands_in_the_json_too(run, tmp_path, verb, monkeypatch):
    def locked(path):
        raise SourceUnreadable(f"打不开 {path}：没有权限", "核对文件名和权限")

    monkeypatch.setattr("bulletin_kit.api.read_issue", locked)
    code, out, _ = run(verb, "无此文件.yaml", issue(tmp_path), "--format", "json")
    assert code == 2
    assert [(row["code"], row["level"], row["file"], row["line"]) for row in json.loads(out)] == [
        ("BadArguments", "error", "无此文件.yaml", 0),
        ("SourceUnreadable", "error", (tmp_path / "x.yaml").as_posix(), 0),
    ]


def test_a_file_too_large_is_told_with_its_size(run, tmp_path):
    with (tmp_path / "x.yaml").open("wb") as file:
        file.truncate(50_000_000)
    code, out, _ = run("check", tmp_path)
    assert code == 1
    assert "F127" in out
    assert "这个文件太大：50.0 MB，上限是 5 MB" in out


@pytest.mark.parametrize("line", ["![图1 现场](../a.png)", "![图1 现场]()"])
def test_one_picture_that_cannot_be_found_is_one_finding(run, tmp_path, line):
    text = f"文章:\n  - 标题: 题\n    正文: |\n      甲。\n      {line}\n"
    code, out, _ = run("check", issue(tmp_path, text), "--format", "json")
    assert code == 1
    errors = [row["code"] for row in json.loads(out) if row["level"] == "error"]
    assert errors in (["F306"], ["F305"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "无此文件.yaml"],
        ["build", str(SAMPLE), "--to", "ofd"],
        ["build"],
        ["nonsense"],
        ["check", str(SAMPLE), "--fomat", "json"],
        ["explain", "Z999"],
        ["list", "nonsense"],
        ["new", "x", "--series", "无此刊"],
        ["check", str(SAMPLE), "--root", "/"],
    ],
    ids=lambda arguments: " ".join(arguments[:1] + arguments[-1:]).replace("/", ""),
)
def test_what_cannot_go_on_has_status_2_and_says_why_in_chinese(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert "办法" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "x.yaml", "--format"], "--format 后面要写一个值"),
        (["explain", "F101", "F102"], "多写了 F102"),
        (["new", "--series", "工作简报", "--date", "6月1日"], "日期写作 2026-06-12"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_command_is_told_in_chinese(run, arguments, said):
    code, _, err = run(*arguments)
    assert code == 2
    assert said in err


def test_a_fault_of_ours_has_status_3_and_keeps_its_traceback_in_a_file(run, monkeypatch):
    def broken(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr("bulletin_kit.api.load", broken)
    code, _, err = run("check", SAMPLE)
    assert code == 3
    assert "Traceback" not in err
    log = Path(err.split("请把 ")[1].split(" 连同")[0])
    assert "boom" in log.read_text("utf-8")
    log.unlink()


def test_an_unknown_series_is_the_editors_mistake_and_near_ones_are_offered(run, tmp_path):
    code, out, _ = run("check", issue(tmp_path, head="刊物: 工作间报\n日期: 2024-01-09\n"))
    assert code == 1
    assert "F251" in out
    assert "是不是“工作简报”" in out


def test_an_unknown_variant_is_the_editors_mistake(run, tmp_path):
    path = issue(tmp_path, head="刊物: 四川省地方志工作简报\n版式: 2020年\n日期: 2024-01-09\n")
    code, out, _ = run("check", path)
    assert code == 1
    assert "F252" in out
    assert "2022年" in out


def test_new_numbers_the_next_issue_and_keeps_the_recipients(run, tmp_path):
    shutil.copytree(ROOT / "issues", tmp_path / "issues")
    code, out, _ = run("new", "2026-005", "--series", "青岚档案工作简报", "--date", "2026-06-01")
    text = (tmp_path / "issues" / "2026-005.yaml").read_text("utf-8")
    assert code == 0
    assert "第 5 期" in out
    assert "期号: 5 " in text
    assert "总期号: 417" in text
    assert "日期: 2026-06-01" in text
    assert "云岭省档案工作办公室" in text
    assert text.startswith("# yaml-language-server: $schema=issue.schema.json\n")
    assert json.loads((tmp_path / "issues" / "issue.schema.json").read_text("utf-8"))


def test_what_new_writes_is_a_sound_issue(run, tmp_path):
    run("new", "2026-001", "--series", "工作简报")
    code, out, _ = run("check", tmp_path / "issues" / "2026-001.yaml", "--format", "json")
    assert code == 0
    assert [row for row in json.loads(out) if row["code"].startswith("F")] == []


def test_a_special_series_counts_on_its_own(run, tmp_path):
    shutil.copytree(ROOT / "issues", tmp_path / "issues")
    _, out, _ = run(
        "new", "z", "--series", "青岚档案工作简报", "--special", "资政参阅", "--date", "2026-06-01"
    )
    assert "第 2 期" in out


def test_a_new_year_starts_with_number_1_and_the_running_number_goes_on(run, tmp_path):
    shutil.copytree(ROOT / "issues", tmp_path / "issues")
    run("new", "2027-001", "--series", "青岚档案工作简报", "--date", "2027-01-08")
    text = (tmp_path / "issues" / "2027-001.yaml").read_text("utf-8")
    assert "期号: 1 " in text
    assert "总期号: 417" in text


def test_new_tells_of_earlier_issues_that_cannot_be_read(run, tmp_path):
    folder = tmp_path / "issues"
    folder.mkdir()
    (folder / "2026-001.yaml").write_bytes("刊物: 工作简报".encode("gb18030"))
    code, _, err = run("new", "2026-002", "--series", "工作简报", "--date", "2026-06-01")
    assert code == 0
    assert "2026-001.yaml 没有算在以前各期里：不是 UTF-8 编码" in err


def test_new_says_when_the_files_name_and_the_next_number_disagree(run, tmp_path):
    shutil.copytree(ROOT / "issues", tmp_path / "issues")
    _, _, err = run("new", "2026-009", "--series", "青岚档案工作简报", "--date", "2026-06-01")
    assert "应为第 5 期" in err


@pytest.mark.parametrize(
    "text", ["{{ nope }}", "{% if %}", "{{ ''.__class__ }}", "{% include 'x' %}", "{{ 1 / 0 }}"]
)
def test_a_broken_or_nosy_draft_template_is_said_so(run, tmp_path, text):
    folder = tmp_path / "templates" / "某简报"
    folder.mkdir(parents=True)
    (folder / "series.yaml").write_text("说明: 某\n", "utf-8")
    (folder / "new.yaml.j2").write_text(text, "utf-8")
    code, _, err = run("new", "x", "--series", "某简报", "--root", tmp_path)
    assert code == 2
    assert "new.yaml.j2" in err
    assert not (tmp_path / "issues").exists()


def test_new_never_overwrites(run, tmp_path):
    run("new", "a", "--series", "工作简报")
    before = (tmp_path / "issues" / "a.yaml").read_bytes()
    assert run("new", "a", "--series", "工作简报")[0] == 2
    assert (tmp_path / "issues" / "a.yaml").read_bytes() == before


def test_explain_prints_the_reason_and_the_examples(run):
    code, out, _ = run("explain", "F101")
    assert code == 0
    assert "{" not in out
    assert "为什么" in out
    assert "怎么改" in out


def test_schema_is_json(run):
    code, out, _ = run("schema")
    assert code == 0
    assert json.loads(out)["properties"]["刊物"]["description"]


@pytest.mark.parametrize("what", ["series", "rules", "formats", "fonts"])
def test_list_prints_a_row_for_each(run, what):
    code, out, _ = run("list", what)
    assert code == 0
    assert len(out.splitlines()) >= 2


@pytest.mark.parametrize("verb", [*VERBS, ""])
def test_every_verb_has_help_in_chinese(run, verb):
    code, out, _ = run(*([verb] if verb else []), "--help")
    assert code == 0
    assert any("\u4e00" <= char <= "\u9fff" for char in out)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's way of closing a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_stream_that_is_closed_changes_nothing_but_what_it_would_have_said(closed):
    command = f"{shlex.quote(sys.executable)} -m bulletin_kit check issues/2026-001.yaml {closed}"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stdout + done.stderr
