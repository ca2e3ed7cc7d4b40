"""Options that say what a PDF is made for, handed to a verb as one ``job``."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import click

from bulletin_kit.writers.job import Job, Letterhead, Profile

PROFILE = click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    default=Profile.ARCHIVE.value,
    help="PDF 给谁：archive 屏幕看、存档（不写就是它）；print 印刷厂，黑字只用黑版，红字按 CMYK。",
)
MARKS = click.option(
    "--marks", is_flag=True, help="四周加出血和裁切线，与 --profile print 一起用。"
)
LETTERHEAD = click.option(
    "--letterhead",
    type=click.Choice([letterhead.value for letterhead in Letterhead]),
    default=Letterhead.BLANK.value,
    help="纸：blank 白纸（不写就是它）；preprinted 已经印好红色刊名和红线的纸，这些就不再印。",
)


def JOB(verb: Callable[..., int]) -> Callable[..., int]:  # noqa: N802 (an option like others)
    """Adds the three options to a verb."""

    @wraps(verb)
    def asked(*, profile: str, marks: bool, letterhead: str, **given: object) -> int:
        return verb(**given, job=Job(Profile(profile), marks, Letterhead(letterhead)))

    for option in (LETTERHEAD, MARKS, PROFILE):
        asked = option(asked)
    return asked
