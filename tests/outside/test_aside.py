"""Work in a process of its own: what comes of it is what would have come of it here."""

from __future__ import annotations

import json
import os
import signal
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
def asked(work):
    with aside.forked(work) as result:
        return result()
"""


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the work is put off")


def alone(script):
    """What a script says in a process without threads: tests are run in ones that have some."""
    command = [sys.executable, "-c", ALONE + script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split()


def test_the_work_goes_on_in_another_process():
    assert alone("print(asked(os.getpid) != here)") == ["True"]


def test_the_work_is_done_here_where_the_process_has_threads():
    import threading

    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        with forked(os.getpid) as result:
            assert result() == os.getpid()
    finally:
        stop.set()
        other.join()


def test_the_work_is_done_here_where_there_is_one_core():
    assert alone("aside.cores = lambda: 1; print(asked(os.getpid) == here)") == ["True"]


def test_work_that_is_put_off_is_done_when_it_is_asked_for():
    done = []
    with put_off(lambda: done.append(1)) as later:
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
print(asked(work))
"""
    assert alone(script) == ["here"]


def test_where_there_can_be_no_other_process_the_work_is_done_here():
    script = """
def refused():
    raise BlockingIOError(11, 'no more processes')
os.fork = refused
before = os.listdir('/proc/self/fd')
print(asked(os.getpid) == here, os.listdir('/proc/self/fd') == before)
"""
    assert alone(script) == ["True", "True"]


def test_the_other_process_ends_where_nobody_asks_for_its_result():
    script = """
before = os.listdir('/proc/self/fd')
for _ in range(3):
    try:
        with aside.forked(lambda: bytes(1_000_000)):  # more than a pipe holds
            raise KeyError
    except KeyError:
        pass
print(os.listdir('/proc/self/fd') == before)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print('none')
"""
    assert alone(script) == ["True", "none"]


def test_the_other_process_ends_where_this_one_is_killed():
    script = """
with aside.forked(lambda: bytes(1_000_000)):
    os.kill(here, signal.SIGKILL)
"""
    killed = [sys.executable, "-c", ALONE + script]
    done = subprocess.run(killed, capture_output=True, check=False, timeout=60)  # at the pipe's end
    assert done.returncode == -signal.SIGKILL


def test_what_the_work_raises_is_raised_here():
    script = """
def work():
    raise KeyError('raised')
try:
    asked(work)
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
