"""Job: what a PDF is made for, and what that makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Profile(StrEnum):
    """Who gets the PDF."""

    ARCHIVE = "archive"
    """Readers and archives: colours of screens."""
    PRINT = "print"
    """A print shop: inks (GB/T 9704-2012, 6.2), every page box, marks to cut by on demand."""


class Letterhead(StrEnum):
    """What paper the PDF is printed on."""

    BLANK = "blank"
    PREPRINTED = "preprinted"
    """What is red and the same in every issue stands on the paper already."""


class Job(Struct, frozen=True):
    """How a PDF is wanted. ``marks`` asks for bleed and for marks to cut by (print only)."""

    profile: Profile = Profile.ARCHIVE
    marks: bool = False
    letterhead: Letterhead = Letterhead.BLANK

    def options(self) -> dict[str, str | bool]:
        """The job in words that :meth:`of` understands."""
        return {"profile": self.profile, "marks": self.marks, "letterhead": self.letterhead}

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Job:
        """The job that such words say; what they leave out is as in the plain job."""
        return cls(
            Profile(options.get("profile", Profile.ARCHIVE)),
            bool(options.get("marks", False)),
            Letterhead(options.get("letterhead", Letterhead.BLANK)),
        )

    @property
    def tail(self) -> str:
        """What stands between a file's name and its suffix, so that no job's file is another's."""
        tail = "-print" if self.profile is Profile.PRINT else ""
        return tail + ("-preprinted" if self.letterhead is Letterhead.PREPRINTED else "")


PLAIN = Job()
"""The PDF that readers get."""
