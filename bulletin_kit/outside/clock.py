"""Clock: the only place that asks what day it is. Outputs never do; only ``bulletin new``."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """The day by the machine's clock."""
    return date.today()
