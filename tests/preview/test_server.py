"""The preview as it is served: what it sends when a file is saved, and whom it answers."""

from __future__ import annotations

import re
import shutil
import socket
from pathlib import Path

import pytest

from bulletin_kit.cli.main import status
from bulletin_kit.preview import HOST, listening
from tests.kit.previewed import previewed

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def issue(tmp_path_factory):
    folder = tmp_path_factory.mktemp("issues") / "2026-003"
    shutil.copytree(ROOT / "issues" / "2026-003", folder)
    return folder / "issue.yaml"


@pytest.fixture(scope="module")
def running(issue):
    with previewed(issue) as process:
        yield process


def replaced(path, old, new):
    """Saves the file as many editors do: a new one in the place of the old."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_suffix(".tmp")
    beside.write_text(text.replace(old, new, 1), "utf-8")
    beside.replace(path)


@pytest.fixture
def events(running):
    with running.events() as events:
        yield events


def test_saving_sends_the_pages_that_changed_and_then_what_is_wrong(events, issue):
    name, shown = next(events)
    assert name == "pages"
    assert all(page["svg"].startswith("<svg ") for page in shown["pages"])
    assert all(shown["outlines"][id] is not None for id in shown["outlines"])
    name, said = next(events)
    assert (name, said["stale"]) == ("findings", False)

    replaced(issue, "编者按: |", "编者按: |\n          会议听取了汇报，，作了部署。")
    name, shown = next(events)
    assert name == "pages"
    assert "svg" in shown["pages"][0]
    name, said = next(events)
    assert name == "findings"
    assert [f["spots"][0]["page"] for f in said["findings"] if "，，" in f["message"]] == [1]

    replaced(issue, "会议听取了汇报，，作了部署。", "会议听取了汇报，作了部署。")
    _, shown = next(events)
    assert [n for n, page in enumerate(shown["pages"]) if "svg" in page] == [0]
    assert shown["outlines"] == {}
    next(events)


def test_a_broken_file_sends_no_pages_but_says_what_is_wrong(events, issue):
    next(events)
    next(events)
    replaced(issue, "栏目:\n", "栏目：[\n")
    name, said = next(events)
    assert (name, said["stale"]) == ("findings", True)
    assert said["findings"][0]["lines"]
    replaced(issue, "栏目：[\n", "栏目:\n")
    assert next(events)[0] == "pages"
    assert not next(events)[1]["stale"]


def test_the_window_and_its_parts_are_sent_with_a_policy_that_lets_in_nothing_from_elsewhere(
    running,
):
    for path, kind in (
        ("", "text/html; charset=utf-8"),
        ("preview.css", "text/css; charset=utf-8"),
        ("preview.js", "text/javascript; charset=utf-8"),
        ("lettering", "font/ttf"),
    ):
        answer = running.get(running.start + path)
        assert (answer.status, answer.headers["content-type"]) == (200, kind)
        assert answer.headers["content-security-policy"].startswith("default-src 'self';")
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert b"://" not in answer.body.replace(b"http://www.w3.org/", b"") or path == "lettering"


def test_a_picture_is_sent_by_the_name_that_the_page_calls_it_by_and_no_other_file(running, issue):
    with running.events() as events:
        _, shown = next(events)
    links = re.findall(r'<image href="([^"]+)"', "".join(page["svg"] for page in shown["pages"]))
    answers = [running.get(running.start + link) for link in links]
    kinds = [answer.headers["content-type"] for answer in answers]
    assert sorted(kinds) == ["image/jpeg", "image/png", "image/png"]
    photo = answers[kinds.index("image/jpeg")]
    assert photo.body == issue.with_name("kufang.jpg").read_bytes()
    assert running.get(running.start + "pictures/kufang.jpg").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "issue.yaml",
        "../issue.yaml",
        "pictures/../issue.yaml",
        "pictures/..%2Fissue.yaml",
        "pictures/%2e%2e/%2e%2e/etc/passwd",
        "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "preview.js/../../session.py",
        "assets/preview.js",
    ],
)
def test_no_file_is_sent_by_its_path(running, path):
    assert running.get(running.start + path).status == 404


@pytest.mark.parametrize("path", ["/", "/events", "/preview.js", "/wrong/", "/wrong/events", "//"])
def test_without_the_token_there_is_nothing(running, path):
    answer = running.get(path)
    assert answer.status == 404
    assert running.start.encode() not in answer.body


def test_the_token_counts_to_its_last_character(running):
    assert running.get(running.start[:-2] + "/").status == 404
    assert running.get(running.start[:-1]).status == 404
    assert len(running.start) >= 32


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "evil.example:{}"])
def test_another_host_is_refused_though_it_knows_the_token(running, host):
    assert running.get(running.start, host.format(running.port)).status == 403
    assert running.get(running.start + "events", host.format(running.port)).status == 403


def test_this_machine_may_be_called_localhost(running):
    assert running.get(running.start, f"localhost:{running.port}").status == 200


def test_nothing_can_be_written(running):
    assert running.get(running.start, method="POST").status == 405


def test_it_listens_on_this_machine_only_and_on_another_port_where_one_is_taken():
    with listening(0) as first:
        host, port = first.getsockname()
        first.listen()
        assert host == HOST == "127.0.0.1"
        with listening(port) as second:
            assert second.getsockname()[0] == HOST
            assert second.getsockname()[1] != port
    with socket.socket() as free, pytest.raises(OSError, match="refused"):
        free.connect((HOST, port))


def test_ctrl_c_ends_it_though_a_window_is_open(issue):
    with previewed(issue) as process, process.events() as events:
        next(events)
        code, said = process.interrupt()
    assert code == 0
    assert said.splitlines()[-1] == "预览已结束。"
    assert "Traceback" not in said


def test_a_file_that_is_not_there_has_status_2(capsys, tmp_path):
    assert status(["preview", str(tmp_path / "x.yaml"), "--no-browser"]) == 2
    assert "没有" in capsys.readouterr().err


def test_a_folder_of_several_issues_has_status_2(capsys):
    assert status(["preview", str(ROOT / "issues"), "--no-browser"]) == 2
    assert "预览一次看一期" in capsys.readouterr().err
