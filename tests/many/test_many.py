"""Many issues: by processes as by one, whatever becomes of a worker."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.cli.main import status
from bulletin_kit.many import Order, begin, filled
from bulletin_kit.outside.engines import WorkerLost, awaited, engine
from tests.many.kit import contents, issues

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = status([*map(str, arguments), "--root", str(ROOT)])
        return code, capsys.readouterr().err.splitlines()

    return call


def test_two_processes_make_the_same_bytes_as_one_and_tell_them_in_the_same_order(run, tmp_path):
    paths = issues(tmp_path / "issues", 5)
    code, said = run("build", "issues", "--jobs", 1, "--out", "one")
    assert (code, len(said)) == (0, 5)
    assert run("build", "issues", "--jobs", 2, "--out", "two") == (
        0, [line.replace("one/", "two/") for line in said],
    )  # fmt: skip
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(contents(tmp_path / "one")) == 3 * len(paths)


def test_only_what_changed_is_built_again_and_force_builds_all(run, tmp_path):
    first, second = issues(tmp_path / "issues", 2)
    run("build", "issues", "--jobs", 2)
    written = {p.name: p.stat().st_ino for p in (tmp_path / "out").iterdir()}
    second.write_text(second.read_text("utf-8").replace("办理了", "办成了"), "utf-8")
    code, said = run("build", "issues", "--jobs", 2)
    assert code == 0
    assert ["没有变" in line for line in said] == [True, False]
    now = {p.name: p.stat().st_ino for p in (tmp_path / "out").iterdir()}
    assert {name for name in now if now[name] != written[name]} == {
        "2024-002.docx", "2024-002.manifest.json", "2024-002.pdf",
    }  # fmt: skip
    assert all("没有变" in line for line in run("build", "issues")[1])
    assert not any("没有变" in line for line in run("build", "issues", "--force")[1])
    assert first.stem == "2024-001"


def test_an_issue_with_errors_does_not_stop_the_others_in_other_processes(run, tmp_path):
    first, *_ = issues(tmp_path / "issues", 3)
    first.write_text("刊物: [", "utf-8")
    code, said = run("build", "issues", "--jobs", 2, "--to", "docx")
    assert code == 1
    assert "没有生成文件" in said[0]
    assert sorted(p.name for p in (tmp_path / "out").glob("*.docx")) == [
        "2024-002.docx", "2024-003.docx",
    ]  # fmt: skip


def killed():
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_told_and_the_next_run_does_the_rest(tmp_path):
    paths = issues(tmp_path / "issues", 2)
    orders = [Order(path, ("pdf",), tmp_path / "out", ROOT) for path in paths]
    filled(orders[0])
    with ProcessPoolExecutor(1) as pool, pytest.raises(WorkerLost, match="内存不够"):
        awaited(pool.submit(killed).result)
    reports = [result() for result in begin(orders, None)]
    assert [report.unchanged for report in reports] == [True, False]


def test_a_worker_with_other_versions_refuses(tmp_path):
    (path,) = issues(tmp_path / "issues", 1)
    order = Order(path, ("pdf",), tmp_path / "out", ROOT)
    other = replace(order, makers={**order.makers, "reportlab": "1.0"})
    with pytest.raises(BadArguments, match=r"reportlab .*（要 1\.0）"):
        filled(other)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("address", "said"),
    [("ray://here:1", "没有“ray://here:1”这种引擎"), ("dask://nonsense", "连不上")],
)
def test_an_engine_that_there_is_not_is_said_so(address, said):
    with pytest.raises(BadArguments, match=said), engine(address, 1):
        pass


def test_a_number_of_jobs_that_is_none_is_told(run, tmp_path):
    issues(tmp_path / "issues", 1)
    code, said = run("build", "issues", "--jobs", 0)
    assert code == 2
    assert said[0].endswith("--jobs 的值不对：要写数字，不小于 1")
