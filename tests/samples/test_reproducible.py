"""The same issue gives the same bytes, whoever makes it, where and when."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin_kit import api

ROOT = Path(__file__).parent.parent.parent
ISSUE = Path("issues") / "2026-003" / "issue.yaml"

SETTINGS = "pdfMultiLine = 1\npdfComments = 1\ninvariant = 0\npageCompression = 0\n"
"""What a user of reportlab may have put in the home folder."""

CASES = {
    "east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    "west": {"TZ": "America/Anchorage", "LC_ALL": "zh_CN.GB18030", "PYTHONHASHSEED": "1"},
    "copied": {"TZ": "Asia/Shanghai", "LC_ALL": "POSIX", "PYTHONHASHSEED": "random"},
}


@pytest.fixture(scope="module")
def wanted():
    """The files by name as they are made here."""
    made = api.make(ROOT / ISSUE)
    files = {file.name: made.files[file.format] for file in made.manifest.files}
    return files | {"2026-003.manifest.json": made.manifest.text().encode()}


def linked(source, target):
    """A copy that takes no room where the file system allows it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def copied(folder):
    for name in ("bulletin_kit", "templates", "fonts", ISSUE.parent):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, copy_function=linked, ignore=ignored)
    return folder


@pytest.mark.parametrize("case", CASES)
def test_time_zone_locale_hashing_place_and_user_make_no_difference(case, wanted, tmp_path):
    home, work = tmp_path / "home", tmp_path / f"在 {case}"
    home.mkdir()
    work.mkdir()
    (home / ".reportlab_settings").write_text(SETTINGS)
    root = copied(tmp_path / "another place") if case == "copied" else ROOT
    user = {"HOME": str(home), "USERPROFILE": str(home), "USER": case, "RL_pdfMultiLine": "1"}
    environment = {**os.environ, **CASES[case], **user, "PYTHONPATH": str(root)}
    subprocess.run(
        [sys.executable, "-m", "bulletin_kit", "build", str(root / ISSUE), "--out", "成品"],
        cwd=work,
        env=environment,
        umask=0o077 if case == "east" else 0o002,
        capture_output=True,
        check=True,
    )
    made = {path.name: path.read_bytes() for path in (work / "成品").iterdir()}
    assert sorted(made) == sorted(wanted)
    assert [name for name in wanted if made[name] != wanted[name]] == []
