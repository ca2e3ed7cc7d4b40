"""Catalogue: every kind of finding that the toolkit knows, by code."""

from __future__ import annotations

from bulletin_kit.base.finding import Mistake
from bulletin_kit.checks import allowing
from bulletin_kit.checks.registry import rules
from bulletin_kit.composing import mistakes as setting
from bulletin_kit.forms import mistakes as writing
from bulletin_kit.outside import pictures
from bulletin_kit.source import mistakes as content
from bulletin_kit.style import mistakes as shelf
from bulletin_kit.verify import mistakes as proof


def catalogue() -> dict[str, Mistake]:
    """The mistakes by code, in the order of their codes. A code claimed twice is our fault."""
    found: dict[str, Mistake] = {}
    homes = (writing, content, shelf, setting, pictures, proof, allowing)
    known = [m for home in homes for m in home.MISTAKES] + [r.mistake for r in rules()]
    for mistake in known:
        assert mistake.code not in found, f"two mistakes claim {mistake.code}"
        found[mistake.code] = mistake
    return dict(sorted(found.items()))
