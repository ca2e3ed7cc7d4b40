"""Versions of libraries are those that Python's own records say."""

from __future__ import annotations

import platform
from importlib.metadata import version

from bulletin_kit.outside.versions import MAKERS, libraries


def test_versions_are_those_of_the_records():
    found = libraries()
    assert {name: found[name] for name in MAKERS} == {name: version(name) for name in MAKERS}
    assert found["python"] == platform.python_version()
