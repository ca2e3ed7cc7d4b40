"""Format: what a writer is to the rest of the toolkit."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.composed import Composed
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.job import Job


class Format(Struct, frozen=True):
    """An output format: its name on the command line, its file suffix, its writer."""

    name: str
    suffix: str
    about: str
    write: Callable[[Composed, StyleSheet, Fonts, Job], bytes]
    jobs: bool = False
    """Whether it is made otherwise for another job; one without serves only the plain job."""
