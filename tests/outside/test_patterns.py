"""Patterns that were compiled are kept for the next run; a cache that is none is done without."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import bulletin_kit as bk
from bulletin_kit.base import pattern
from bulletin_kit.outside import cache, patterns

ROOT = Path(__file__).parents[2]
NAMED = """\
刊物: 工作简报
刊名: 工作简报
期号: 1
总期号: 1
日期: 2026-02-06
编发单位: 办公室
文章:
  - 标题: 一件事
    正文: |
      村民李秀兰说：“日子好过了。”如今，李秀蓝的农家乐办得不错，成都绵阳等地派人学习。
      计划新建农家书屋12个。全年12个农家书屋任务全部完成。
"""


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store as a new run has it, in a cache of its own."""
    monkeypatch.setattr(cache, "home", lambda: tmp_path / "cache")
    return lambda: patterns._Store("patterns")


@pytest.fixture
def counted(monkeypatch):
    """The sources that are compiled anew."""
    made = []

    def anew(source, flags):
        made.append(source)
        return before(source, flags)

    before = pattern.compiled_anew
    monkeypatch.setattr(pattern, "compiled_anew", anew)
    return made


def test_a_pattern_is_compiled_in_the_first_run_only(store, counted):
    for _ in range(2):
        run = store()
        assert run.compiled("甲(?P<n>.)丙", 0).search("甲乙丙")["n"] == "乙"
        assert run.compiled("a", re.IGNORECASE).match("A")
        run.keep()
    assert counted == ["甲(?P<n>.)丙", "a"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80",
        pickle.dumps([1]),
        pickle.dumps({"0:甲": b"\x80"}),
        pickle.dumps({"0:甲": pickle.dumps(re.compile("甲"))}),
        pickle.dumps({"0:甲": pickle.dumps(pattern.compiled_anew("乙", 0))}),
        pickle.dumps({"0:甲": pickle.dumps(print)}),
    ],
)
def test_a_cache_that_holds_something_else_is_done_without(store, counted, data):
    cache.keep("patterns", data)
    assert store().compiled("甲", 0).search("甲")
    assert counted == ["甲"]


def test_a_cache_cannot_make_anything_run(store, capsys):
    class Evil:
        def __reduce__(self):
            return print, ("ran",)

    cache.keep("patterns", pickle.dumps({"0:甲": pickle.dumps(Evil())}))
    assert store().compiled("甲", 0).search("甲")
    cache.keep("patterns", pickle.dumps(Evil()))
    assert store().compiled("甲", 0).search("甲")
    assert capsys.readouterr().out == ""


def test_a_cache_that_cannot_be_written_is_done_without(store, tmp_path):
    (tmp_path / "cache").write_text("a file")
    run = store()
    assert run.compiled("甲", 0).search("甲")
    run.keep()


def test_what_is_no_regular_expression_is_told_as_re_tells_it(store):
    with pytest.raises(re.error):
        store().compiled("(", 0)


def test_no_word_of_a_text_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "home", lambda: tmp_path / "cache")
    monkeypatch.setattr(patterns, "_store", lambda: store)
    store = patterns._Store("patterns")
    path = tmp_path / "x.yaml"
    path.write_text(NAMED, "utf-8")
    found = bk.check(bk.load(path, ROOT))
    assert {"K02", "G01"} <= {finding.code for finding in found}
    kept = "".join(store._known)
    assert not [
        name for name in ("柳云", "云舒", "成都|绵阳", "绵阳|成都", "农家书屋") if name in kept
    ]
