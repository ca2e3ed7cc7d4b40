"""bulletin_kit: checks, sets and renders official Chinese bulletins (简报).

The public face is imported when it is first used, so that starting costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_kit.base.version import VERSION

if TYPE_CHECKING:
    from bulletin_kit.api import build, check, compose, load, render
    from bulletin_kit.base.errors import BulletinError
    from bulletin_kit.base.finding import Finding, Level
    from bulletin_kit.base.span import Span
    from bulletin_kit.printing import Sheets, copies, impose
    from bulletin_kit.reproducing import Again, reproduce
    from bulletin_kit.results import Loaded, Report, Work
    from bulletin_kit.writers.job import Job, Letterhead, Profile

__version__ = VERSION

_HOMES = {
    "bulletin_kit.api": ("build", "check", "compose", "load", "render"),
    "bulletin_kit.base.errors": ("BulletinError",),
    "bulletin_kit.base.finding": ("Finding", "Level"),
    "bulletin_kit.base.span": ("Span",),
    "bulletin_kit.printing": ("Sheets", "copies", "impose"),
    "bulletin_kit.results": ("Loaded", "Report", "Work"),
    "bulletin_kit.writers.job": ("Job", "Letterhead", "Profile"),
    "bulletin_kit.reproducing": ("Again", "reproduce"),
}

__all__ = [
    "Again",
    "BulletinError",
    "Finding",
    "Job",
    "Letterhead",
    "Level",
    "Loaded",
    "Profile",
    "Report",
    "Sheets",
    "Span",
    "Work",
    "__version__",
    "build",
    "check",
    "compose",
    "copies",
    "impose",
    "load",
    "render",
    "reproduce",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
