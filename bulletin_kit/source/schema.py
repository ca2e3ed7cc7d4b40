"""The record of an issue file: its keys in the order in which editors write them."""

from __future__ import annotations

from functools import cache

from bulletin_kit.forms.records.record import Record
from bulletin_kit.source import keys
from bulletin_kit.source.allowance_keys import ALLOWANCES

ABOUT = "一期简报。每行一个“键: 值”，下一级多缩进两个空格；没有的内容就不写，不写的不印。"


@cache
def issue_record() -> Record:
    """The record of an issue: every key that its file may have."""
    return Record(
        "issue",
        "期文件",
        ABOUT,
        (
            keys.SERIES,
            keys.VARIANT,
            keys.NAME,
            keys.SPECIAL,
            keys.NUMBER,
            keys.RUNNING_NUMBER,
            keys.SUPPLEMENT,
            keys.DAY,
            keys.SECRECY,
            keys.COPY_NUMBER,
            keys.URGENCY,
            keys.SIGNER,
            keys.ISSUER,
            keys.NOTE,
            keys.SECTIONS,
            keys.ARTICLES,
            keys.DISCLOSURE,
            keys.REPORTED,
            keys.SENT,
            keys.ISSUED,
            keys.PRINTING,
            keys.EDITOR,
            keys.REVIEWER,
            keys.TELEPHONE,
            ALLOWANCES,
        ),
        one_of=(keys.SECTIONS.name, keys.ARTICLES.name),
    )


def issue_schema() -> str:
    """The record as JSON Schema, for completion and hover in editors."""
    from bulletin_kit.forms.records.json_schema import (
        print_schema,  # for one verb of the command line
    )

    return print_schema(issue_record())
