"""About the code itself: its public face, its catalogue, its size, its data."""

from __future__ import annotations

import ast
import os
import re
import tomllib
from pathlib import Path

import pytest

import bulletin_kit
from bulletin_kit.base.finding import Level
from bulletin_kit.catalogue import catalogue
from bulletin_kit.cli.main import VERBS
from bulletin_kit.model.blocks import Role
from bulletin_kit.writers.registry import FORMATS

ROOT = Path(__file__).parent.parent.parent
MODULES = sorted((ROOT / "bulletin_kit").rglob("*.py"))
LONG = 230
"""Lines of a module; what grows past it wants to be cut."""

CATALOGUE = ROOT / "tests" / "house" / "catalogue.txt"


def test_the_public_face_is_what_it_is():
    assert bulletin_kit.__all__ == [
        "Again", "BulletinError", "Finding", "Job", "Letterhead", "Level", "Loaded", "Profile",
        "Report", "Sheets", "Span", "Work", "__version__",
        "build", "check", "compose", "copies", "impose", "load", "render", "reproduce",
    ]  # fmt: skip
    for name in bulletin_kit.__all__:
        assert getattr(bulletin_kit, name) is not None


def test_the_toolkit_has_one_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == bulletin_kit.__version__


def test_no_kind_of_finding_verb_or_format_is_lost():
    """A file that discovery does not find is simply not there; here its loss shows in a diff."""
    rows = [f"{m.code} {m.level.name.lower()} {m.name}" for m in catalogue().values()]
    rows += [f"verb {verb}" for verb in VERBS] + [f"format {name}" for name in FORMATS]
    if os.environ.get("ACCEPT") == "1":
        CATALOGUE.write_text("\n".join(rows) + "\n", "utf-8")
    assert "\n".join(rows) + "\n" == CATALOGUE.read_text("utf-8")


@pytest.mark.parametrize("mistake", catalogue().values(), ids=lambda mistake: mistake.code)
def test_every_kind_of_finding_says_what_why_and_what_to_do(mistake):
    assert re.fullmatch(r"[A-Z]\d{2,3}", mistake.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", mistake.name)
    assert isinstance(mistake.level, Level)
    for text in (mistake.message, mistake.remedy, mistake.why):
        assert text
        assert not text.endswith("。") or text is mistake.why


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_in_its_first_line_what_it_is_and_stays_short(path):
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= LONG


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_function_is_longer_than_a_screen(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 45, f"{node.name}: {length} lines"


def test_starting_imports_no_heavy_library():
    """What a command does not need is not imported: docx, reportlab, PIL, rich, a server."""
    import subprocess
    import sys

    code = (
        "import sys; from bulletin_kit.cli import main, check, build, new, preview;"
        "print([m for m in ('docx','reportlab','PIL','jinja2','rich','lxml','pypdf','yaml',"
        "'asyncio','fontTools','starlette','uvicorn','watchfiles')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_only_except_exception_is_in_the_command_line():
    broad = [
        p.name for p in MODULES if re.search(r"except Exception\b|except:", p.read_text("utf-8"))
    ]
    assert broad == ["faults.py"]


def test_every_role_has_a_row_in_the_base_style():
    style = (ROOT / "templates" / "base" / "style.yaml").read_text("utf-8")
    for role in Role:
        assert f"\n  {role.value}: " in style
