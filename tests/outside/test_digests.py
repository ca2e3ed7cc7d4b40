"""Digests of fonts: right whatever the cache says, and read once."""

from __future__ import annotations

import os
from hashlib import sha256

import pytest

from bulletin_kit.outside import cache as caches
from bulletin_kit.outside import digests
from bulletin_kit.outside.digests import FILE, digest

LONG_AGO = 1_000_000_000


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(caches, "home", lambda: tmp_path / "cache")
    monkeypatch.setattr(digests, "home", caches.home)
    monkeypatch.setattr(digests, "_DIGESTS", {})
    return tmp_path / "cache" / FILE


@pytest.fixture
def font(tmp_path):
    path = tmp_path / "a.ttf"
    path.write_bytes(b"one")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def forget(monkeypatch):
    monkeypatch.setattr(digests, "_DIGESTS", {})


def test_a_file_is_read_once_and_again_when_it_changes(cache, font, monkeypatch):
    assert not cache.exists()
    assert digest(font) == sha256(b"one").hexdigest()
    forget(monkeypatch)
    with monkeypatch.context() as blind:
        blind.setattr(digests, "file_digest", None)
        assert digest(font) == sha256(b"one").hexdigest()
    font.write_bytes(b"two")
    assert digest(font) == sha256(b"two").hexdigest()


def test_a_file_just_written_is_not_kept(cache, font):
    font.write_bytes(b"new")
    assert digest(font) == sha256(b"new").hexdigest()
    assert not cache.exists()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', "7"])
def test_a_broken_cache_is_done_without(cache, font, text, monkeypatch):
    cache.parent.mkdir()
    cache.write_text(text, "utf-8")
    assert digest(font) == sha256(b"one").hexdigest()
    forget(monkeypatch)
    assert digest(font) == sha256(b"one").hexdigest()


def test_a_cache_that_cannot_be_written_is_done_without(cache, font):
    cache.parent.write_text("a file where the folder would be", "utf-8")
    assert digest(font) == sha256(b"one").hexdigest()


def test_files_that_are_gone_are_forgotten(cache, font, tmp_path):
    digest(font)
    font.unlink()
    other = tmp_path / "b.ttf"
    other.write_bytes(b"other")
    os.utime(other, (LONG_AGO, LONG_AGO))
    digest(other)
    assert "a.ttf" not in cache.read_text("utf-8")
    assert "b.ttf" in cache.read_text("utf-8")
