"""The documentation says what is so: generated pages, links, commands, examples, output."""

from __future__ import annotations

import re
import shutil
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import click
import pytest
import yaml

import bulletin_kit as bk
from bulletin_kit.base.finding import Level
from bulletin_kit.catalogue import catalogue
from bulletin_kit.checks.registry import rules
from bulletin_kit.cli.main import VERBS, bulletin, status
from tools.docs import findings, keys
from tools.docs import rules as rules_page

from .kit import PAGES, ROOT, anchors, blocks, commands, links, marked, runs

README, GUIDE = ROOT / "README.md", ROOT / "docs" / "guide.md"
TEMPLATES = ROOT / "docs" / "templates.md"
SLIPS = {"期号：5": "期号: 5", "2026-6-12": "2026-06-12", "信息公开: 公开": "信息公开: 主动公开"}
"""The slips in README's example that the editor mends, and what they are mended to."""
UNUSED = {"图说明"}
"""Phrases that nothing says."""
HEAD = "刊物: 工作简报\n日期: 2026-06-05\n文章:\n  - 标题: 题\n    正文: |\n"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty folder that commands are run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(arguments):
    """What a command prints on both streams, in the order it does."""
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status(arguments)
    return said.getvalue()


def above_info(found):
    return [f"{f.at} {f.code} {f.message}" for f in found if f.level > Level.INFO]


@pytest.mark.parametrize("module", [keys, findings, rules_page], ids=lambda m: m.__name__)
def test_a_generated_page_is_what_the_program_says(module):
    """If not: python -m tools.docs.keys, … .findings, … .rules."""
    name = module.__name__.rpartition(".")[2]
    assert (ROOT / "docs" / f"{name}.md").read_text("utf-8") == module.page()


def test_every_finding_has_an_anchor():
    known = {rule.mistake.code.lower() for rule in rules()}
    others = {code.lower() for code in catalogue()} - known
    assert known <= anchors(ROOT / "docs" / "rules.md")
    assert others <= anchors(ROOT / "docs" / "findings.md")
    assert not known & anchors(ROOT / "docs" / "findings.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_something(page):
    for link in links(page):
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_has_a_verb_and_options_that_there_are(page):
    for verb, *rest in commands(page):
        if verb.startswith("-"):
            continue
        assert verb in VERBS, verb
        command = bulletin.get_command(click.Context(bulletin), verb)
        known = {option for param in command.params for option in param.opts}
        assert {word for word in rest if word.startswith("--")} <= known, (verb, rest)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_of_make_is_in_the_makefile(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = re.findall(r"(?:^|`)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
    assert set(named) <= targets


@pytest.mark.parametrize("text", marked(GUIDE, "yaml", "complete"))
def test_a_complete_example_is_sound(text, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(text, "utf-8")
    assert above_info(bk.load(path).findings) == []


@pytest.mark.parametrize("text", marked(GUIDE, "text", "body"))
def test_an_example_of_body_text_is_sound(text, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(HEAD + "".join(f"      {line}\n" for line in text.splitlines()), "utf-8")
    assert above_info(bk.load(path).findings) == []


def test_the_weekly_round_in_readme_prints_what_it_says(home):
    shutil.copytree(ROOT / "issues", home / "issues", ignore=shutil.ignore_patterns("*.json"))
    issue = home / "issues" / "2026-005.yaml"
    for block in blocks(README):
        if block.info == ("yaml", "slips"):
            issue.write_text(block.text, "utf-8")
        for arguments, said in runs(block) if block.info == ("console",) else ():
            if "--fix" in arguments:
                text = issue.read_text("utf-8")
                for slip, mended in SLIPS.items():
                    assert slip in text
                    text = text.replace(slip, mended)
                issue.write_text(text, "utf-8")
            assert printed(arguments).strip() == said.strip()


def test_the_python_example_in_readme_runs(home, capsys):
    shutil.copytree(ROOT / "issues", home / "issues")
    (code,) = marked(README, "python")
    exec(code, {})
    assert capsys.readouterr().out.startswith("True 3 ")


def test_the_new_office_in_templates_is_made_as_it_says(home):
    shutil.copytree(ROOT / "templates" / "base", home / "templates" / "base")
    for block in blocks(TEMPLATES):
        file = block.value("file") or block.value("error")
        if file:
            (home / file).parent.mkdir(parents=True, exist_ok=True)
            (home / file).write_text(block.text, "utf-8")
        for arguments, said in runs(block) if block.info == ("console",) else ():
            assert printed(arguments).strip() == said.strip()
    assert (home / "out" / "2026-001.pdf").is_file()


def test_every_key_of_a_template_is_told():
    """Down to the second level; the rows of 文字 and the colours are read in the file itself."""
    told = TEMPLATES.read_text("utf-8")
    for file in sorted((ROOT / "templates" / "base").glob("*.yaml")):
        tree = yaml.safe_load(file.read_text("utf-8"))
        inner = [
            tree[key] for key in tree if key not in ("文字", "颜色") if isinstance(tree[key], dict)
        ]
        wanted = {
            key for branch in (tree, *inner, tree.get("文字", {}).get("通用", {})) for key in branch
        }
        assert {key for key in wanted - UNUSED if key not in told} == set(), file.name


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "images").iterdir()), ids=lambda p: p.name)
def test_a_picture_is_small(path):
    assert path.stat().st_size < 200_000
