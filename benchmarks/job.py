"""Job: one command that makes one file of an issue, and what came of running it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from msgspec import Struct, field


class Job(Struct, frozen=True):
    """A system's command; run in a process of its own, as a user would."""

    system: str
    work: str
    """What is made, as the report names it."""
    command: Sequence[str]
    made: str = ""
    """The file that it writes; it did not work where this is missing."""
    environment: Mapping[str, str] = field(default_factory=dict)


class Row(Struct):
    """A job and its runs: seconds of the clock, seconds of the processor, megabytes at the most.

    Megabytes are those of the largest process where a system has several.
    """

    job: Job
    missing: str = ""
    """Why there are no runs."""
    runs: list[tuple[float, float, float]] = field(default_factory=list)

    @property
    def wall(self) -> float:
        """The median time by the clock."""
        return median(wall for wall, _, _ in self.runs)

    @property
    def cpu(self) -> float:
        """The median time of the processor."""
        return median(cpu for _, cpu, _ in self.runs)

    @property
    def memory(self) -> float:
        """Megabytes at the most."""
        return max(memory for _, _, memory in self.runs)

    def ratios(self, other: Row) -> tuple[float, float, float]:
        """How many times longer than the other, round by round: median and middle half."""
        found = sorted(own[0] / its[0] for own, its in zip(self.runs, other.runs, strict=True))
        quarter = len(found) // 4
        return median(found), found[quarter], found[-1 - quarter]
