"""Work in a process of its own: what comes of it is what would have come of it here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import bulletin_kit as bk
from bulletin_kit.outside.aside import forked, put_off

ROOT = Path(__file__).parent.parent.parent
ISSUE = ROOT / "issues" / "2026-002.yaml"
ALONE = """
import os, signal
from bulletin_kit.outside import aside
aside.cores = lambda: 2
here = os.getpid()
"""


def alone(script):
    """What a script says in a process without threads: tests are run in ones that have some."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE + script], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the work is put off")
def test_the_work_goes_on_in_another_process():
    assert alone("print(aside.forked(os.getpid)() != here)") == ["True"]


def test_the_work_is_done_here_where_the_process_has_threads():
    import threading

    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert forked(os.getpid)() == os.getpid()
    finally:
        stop.set()
        other.join()


def test_the_work_is_done_here_where_there_is_one_core():
    assert alone("aside.cores = lambda: 1; print(aside.forked(os.getpid)() == here)") == ["True"]


def test_work_that_is_put_off_is_done_when_it_is_asked_for():
    done = []
    later = put_off(lambda: done.append(1))
    assert done == []
    later()
    assert done == [1]


@pytest.mark.parametrize(
    "fails",
    [
        "raise ValueError('in the copy')",
        "os.kill(os.getpid(), signal.SIGKILL)",
        "return lambda: 'no such thing can be sent'",
    ],
)
def test_where_the_other_process_fails_the_work_is_done_here(fails):
    script = f"""
def work():
    if os.getpid() != here:
        {fails}
    return 'here'
print(aside.forked(work)())
"""
    assert alone(script) == ["here"]


def test_what_the_work_raises_is_raised_here():
    script = """
def work():
    raise KeyError('raised')
try:
    aside.forked(work)()
except KeyError as error:
    print(error.args[0])
"""
    assert alone(script) == ["raised"]


def test_a_build_with_its_rules_aside_has_the_same_files_and_the_same_manifest(tmp_path):
    here = bk.build(ISSUE, ("pdf",), tmp_path / "here")
    command = [sys.executable, "-m", "bulletin_kit", "build", str(ISSUE), "--to", "pdf"]
    subprocess.run([*command, "--out", str(tmp_path / "aside")], capture_output=True, check=True)
    for file in (*here.files, here.manifest):
        assert (tmp_path / "aside" / file.name).read_bytes() == file.read_bytes()


def test_a_check_with_half_of_its_rules_aside_says_the_same(tmp_path):
    path = tmp_path / "x.yaml"
    head, _, body = ISSUE.read_text("utf-8").partition("正文:")
    path.write_text(
        f"{head}正文:{body.replace('，', '，，', 5).replace('档案', '挡案', 3)}", "utf-8"
    )
    here = bk.check(bk.load(path, ROOT))
    command = [sys.executable, "-m", "bulletin_kit", "check", str(path), "--format", "json"]
    done = subprocess.run([*command, "--root", str(ROOT)], capture_output=True, check=False)
    said = json.loads(done.stdout)
    assert {"P01", "T01"} <= {row["code"] for row in said}
    assert [row["message"] for row in said] == [finding.message for finding in here]
