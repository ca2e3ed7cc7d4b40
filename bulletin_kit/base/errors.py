"""Reasons for which the toolkit cannot go on; everything an editor can mend is a Finding instead.

BulletinError
├── BadArguments      the command line asks for something that there is not
├── SourceUnreadable  an issue's file is missing or cannot be read at all
├── TemplateBroken    a folder under templates/ is missing or says something impossible
├── FontMissing       a font that the manifest names is not there or cannot be used
├── FileBroken        a finished PDF or DOCX cannot be read back
└── OutputFailed      a finished file could not be put in its place
"""

from __future__ import annotations


class BulletinError(Exception):
    """A message for the user in Chinese, and what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}。{self.remedy}" if self.remedy else self.message


class BadArguments(BulletinError):
    """The command line or a call of the public face asks for something that there is not."""


class SourceUnreadable(BulletinError):
    """An issue's file is missing or cannot be opened."""


class TemplateBroken(BulletinError):
    """A folder under ``templates/`` is missing or says something impossible."""


class FontMissing(BulletinError):
    """A font that the manifest names is not there or cannot be used."""


class FileBroken(BulletinError):
    """A finished PDF or DOCX cannot be read back."""


class OutputFailed(BulletinError):
    """A finished file could not be put in its place."""
