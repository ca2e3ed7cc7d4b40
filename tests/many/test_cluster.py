"""A Dask cluster makes what one machine makes, even where a worker is killed in the midst."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from bulletin_kit.many import Order, begin
from bulletin_kit.outside.engines import awaited, engine
from tests.many.kit import contents, issues

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def cluster():
    """Two workers of one thread each; an address that the engine understands."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as made:
        yield made.scheduler_address.replace("tcp://", "dask://")


def test_every_issue_is_done_once_with_the_bytes_of_one_machine(cluster, tmp_path):
    paths = issues(tmp_path / "issues", 8)
    here = [Order(path, None, tmp_path / "here", ROOT) for path in paths]
    there = [Order(path, None, tmp_path / "there", ROOT) for path in paths]
    alone = [result() for result in begin(here, None)]
    with Client(cluster.replace("dask://", "tcp://")) as client:
        victim = next(iter(client.run(os.getpid).values()))
    with engine(cluster, 0) as executor:
        results = begin(there, executor)
        first = awaited(results[0])
        os.kill(victim, signal.SIGKILL)
        reports = [first, *map(awaited, results[1:])]
    assert [report.source for report in reports] == paths
    assert [report.findings for report in reports] == [report.findings for report in alone]
    assert contents(tmp_path / "there") == contents(tmp_path / "here")
    assert len(contents(tmp_path / "there")) == 3 * len(paths)
