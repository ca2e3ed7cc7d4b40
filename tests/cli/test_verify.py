"""bulletin verify: an issue made again from its sources."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bulletin_kit import api
from bulletin_kit.base.version import VERSION
from bulletin_kit.cli.main import status

ROOT = Path(__file__).parent.parent.parent
ISSUE = "issues/2026-001.yaml"


@pytest.fixture
def office(tmp_path, monkeypatch, capsys):
    """An office's own folder with one issue built; the present folder is another."""
    home = tmp_path / "office"
    shutil.copytree(ROOT / "templates", home / "templates")
    (home / "issues").mkdir()
    shutil.copy(ROOT / ISSUE, home / ISSUE)
    monkeypatch.chdir(tmp_path)
    assert status(["build", str(home / ISSUE), "--out", str(home / "out")]) == 0
    capsys.readouterr()
    return home


@pytest.fixture
def verify(office, capsys):
    """Verifies the office's issue: status, lines, what was said at the end."""

    def call(*arguments):
        before = listed(office)
        manifest = office / "out" / "2026-001.manifest.json"
        code = status(["verify", str(manifest), *map(str, arguments)])
        said = capsys.readouterr()
        assert listed(office) == before
        return code, said.out.splitlines(), said.err

    return call


def listed(folder):
    return {p: p.stat().st_mtime_ns for p in folder.rglob("*")}


def edited(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_files_that_can_be_made_again_agree_with_status_0(verify):
    code, lines, err = verify()
    assert code == 0
    assert [line.partition("，")[0] for line in lines] == [
        "一致  2026-001.docx",
        "一致  2026-001.pdf",
    ]
    assert "2 个文件，一致 2 个" in err


def test_a_folder_that_was_moved_agrees(office, tmp_path, capsys):
    moved = shutil.move(office, tmp_path / "moved")
    assert status(["verify", str(moved / "out" / "2026-001.manifest.json")]) == 0
    assert "变了" not in capsys.readouterr().out


def test_a_changed_issue_is_named(verify, office):
    edited(office / ISSUE, "份数: 5", "份数: 6")
    code, lines, _ = verify()
    assert code == 1
    assert all("字节起不同" in line for line in lines[:2])
    assert lines[2:] == ["变了  期文件 issues/2026-001.yaml 改过了"]


def test_a_changed_template_is_named(verify, office):
    with (office / "templates" / "base" / "closing.yaml").open("a") as file:
        file.write("# remark\n")
    code, lines, _ = verify()
    assert code == 0  # a remark changes no byte of the files
    assert lines[2:] == ["变了  模板 templates/base/closing.yaml 改过了"]


def test_a_file_changed_by_hand_is_told_from_one_that_cannot_be_made_again(verify, office):
    with (office / "out" / "2026-001.docx").open("ab") as file:
        file.write(b"\0")
    code, lines, _ = verify()
    assert code == 1
    assert lines[0] == "不同  2026-001.docx：文件与清单不符，生成以后被改动过"
    assert lines[1].startswith("一致  2026-001.pdf")
    assert len(lines) == 2


def test_an_issue_that_has_an_error_now_is_said_so(verify, office):
    edited(office / ISSUE, "期号: 1", "期号: 01")
    code, lines, _ = verify()
    assert code == 1
    assert lines[0] == "不同  2026-001.docx：这一期现在做不出来"
    assert lines[2] == "变了  期文件 issues/2026-001.yaml 改过了"
    assert any("F216" in line or "F210" in line for line in lines[3:])


def test_versions_that_differ_are_told(verify, monkeypatch):
    monkeypatch.setattr("bulletin_kit.api.VERSION", "9.9")
    code, lines, _ = verify()
    assert code == 0
    assert lines[2] == f"变了  bulletin_kit {VERSION} → 9.9"


def test_a_toolkit_that_was_changed_under_its_version_is_thought_of(verify, monkeypatch):
    render = api.render
    monkeypatch.setattr(
        "bulletin_kit.api.render", lambda work, format, job: render(work, format, job) + b"\n"
    )
    code, lines, _ = verify()
    assert code == 1
    assert "字节起不同" in lines[1]
    assert "来源和版本都没有变" in lines[2]


def test_it_comes_as_json(verify, office):
    edited(office / ISSUE, "份数: 5", "份数: 6")
    code, lines, _ = verify("--format", "json")
    whole = json.loads("\n".join(lines))
    assert code == 1
    assert whole["ok"] is False
    assert [(row["name"], row["agrees"]) for row in whole["files"]] == [
        ("2026-001.docx", False),
        ("2026-001.pdf", False),
    ]
    (change,) = whole["changes"]
    assert change["job"] == "issue"
    assert change["message"] == "期文件 issues/2026-001.yaml 改过了"
    assert len(change["then"]) == len(change["now"]) == 64
    assert whole["findings"] == []


def test_an_issue_that_is_gone_is_status_2_with_a_remedy(verify, office):
    (office / ISSUE).unlink()
    code, lines, err = verify()
    assert (code, lines) == (2, [])
    assert "找不到清单里的期文件 issues/2026-001.yaml" in err
    assert "办法：用 --issue 写明" in err


def test_an_issue_outside_of_the_root_is_verified_where_it_is_said_to_be(
    verify, office, tmp_path, capsys
):
    """The remedy that is told when it is not found does help."""
    far = tmp_path / "far" / "away" / "2026-001.yaml"
    far.parent.mkdir(parents=True)
    shutil.move(office / ISSUE, far)
    out = ("--out", str(office / "out"))
    assert status(["build", str(far), "--root", str(office), *out]) == 0
    capsys.readouterr()
    assert verify("--root", office)[0] == 2
    code, lines, _ = verify("--root", office, "--issue", far)
    assert code == 0
    assert [line[:2] for line in lines] == ["一致", "一致"]
    code, _, err = verify("--root", office, "--issue", tmp_path / "nowhere.yaml")
    assert code == 2
    assert "nowhere.yaml 这个文件或文件夹" in err


def test_a_manifest_moved_with_its_files_agrees_where_it_is_told_the_issue(
    office, tmp_path, capsys, monkeypatch
):
    """Names with blanks; the issue named by its folder; the present folder another one."""
    home, shelf = tmp_path / "第 1 期", tmp_path / "档案 架"
    home.mkdir()
    shelf.mkdir()
    shutil.copy(office / ISSUE, home / "issue.yaml")
    assert status(["build", str(home), "--root", str(office), "--out", "成 品"]) == 0
    for path in (tmp_path / "成 品").iterdir():
        shutil.move(path, shelf)
    monkeypatch.chdir(shelf)
    capsys.readouterr()
    told = ("--root", str(office), "--issue", str(home))
    assert status(["verify", "第 1 期.manifest.json", *told]) == 0
    said = capsys.readouterr()
    assert [line.partition("，")[0] for line in said.out.splitlines()] == [
        "一致  第 1 期.docx",
        "一致  第 1 期.pdf",
    ]
    (shelf / "第 1 期.pdf").unlink()
    assert status(["verify", "第 1 期.manifest.json", *told]) == 1
    assert "不同  第 1 期.pdf：文件不在清单旁边" in capsys.readouterr().out


def test_an_office_without_templates_of_its_own_verifies_what_it_built(
    office, tmp_path, capsys, monkeypatch
):
    """Its folder is no toolkit's folder; the manifest knows the issue by its file's name alone."""
    own = tmp_path / "某办 文件"
    (own / "期文件").mkdir(parents=True)
    shutil.copy(office / ISSUE, own / "期文件")
    (own / "期文件" / "另一期.yaml").write_text("刊物: 工作简报\n", "utf-8")
    monkeypatch.chdir(own)
    assert status(["build", f"期文件/{Path(ISSUE).name}", "--out", "out"]) == 0
    manifest = "out/2026-001.manifest.json"
    assert status(["verify", manifest]) == 0
    assert status(["verify", manifest, "--issue", "期文件"]) == 0
    monkeypatch.chdir(tmp_path)
    assert status(["verify", str(own / manifest)]) == 0
    assert capsys.readouterr().out.count("一致") == 6


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe"])
def test_a_file_that_is_no_manifest_is_status_2(tmp_path, capsys, data):
    path = tmp_path / "x.json"
    path.write_bytes(data)
    assert status(["verify", str(path)]) == 2
    assert "不是 bulletin build 写的清单" in capsys.readouterr().err


def test_a_manifest_of_an_unknown_job_is_status_2_with_a_remedy(verify, office):
    edited(office / "out/2026-001.manifest.json", '"archive"', '"pamphlet"')
    code, lines, said = verify()
    assert (code, lines) == (2, [])
    assert "付印选项看不懂" in said
    assert "办法" in said


def test_a_file_for_the_print_shop_is_made_again_for_the_print_shop(office, capsys):
    arguments = ("--out", str(office / "out"), "--profile", "print")
    assert status(["build", str(office / ISSUE), *arguments]) == 0
    assert status(["verify", str(office / "out/2026-001-print.manifest.json")]) == 0
    assert "2026-001-print.pdf" in capsys.readouterr().out
