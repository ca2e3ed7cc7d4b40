"""Heads: what an issue's file says of itself at its margin, without building the issue.

A folder's ledger is read anew with each issue, so only the lines of a few keys are parsed, by the
same record of keys as a whole issue's.
"""

from __future__ import annotations

import re
from datetime import date

from bulletin_kit.forms.parsing.read import read
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.record import Record
from bulletin_kit.forms.records.values import Values
from bulletin_kit.model.ledger import LONG, Filed, Unread, squeezed
from bulletin_kit.source import keys

HEAD = Record(
    "head",
    "期文件",
    "一期在账上的样子。",
    (
        keys.SERIES,
        keys.NAME,
        keys.SPECIAL,
        keys.NUMBER,
        keys.RUNNING_NUMBER,
        keys.SUPPLEMENT,
        keys.DAY,
    ),
)
_NAMES = "|".join(sorted(HEAD.every_key(), key=len, reverse=True))
_ENTRY = re.compile(rf"^(?:{_NAMES})[ \t]*[:：].*(?:\n[ \t]+.*)*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[^\]\n]*\]:?")


def head_of(data: bytes, file: str) -> Filed | Unread | None:
    """The issue as a ledger holds it; None where the file is no issue: it names no 刊物."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Unread(file, "不是 UTF-8 编码")
    head = "\n".join(match[0] for match in _ENTRY.finditer(text))
    node, _ = read(head.encode(), file, HEAD.every_name())
    values = None if node is None else HEAD.parse(node, Reading())
    if values is None or values.get(keys.SERIES) is None:
        return None
    lost = [key for key in (*values.places, keys.DAY.name) if key not in values.given]
    if lost:
        return Unread(file, f"“{lost[0]}”没有写对或没有写")
    return _filed(values, text, file)


def _filed(values: Values, text: str, file: str) -> Filed:
    number, running = values.get(keys.NUMBER), values.get(keys.RUNNING_NUMBER)
    day: date | None = found.value if (found := values.get(keys.DAY)) else None
    return Filed(
        file=file,
        series=str(values.get(keys.SERIES)),
        day=day,
        number=number.value if number else None,
        running=running.value if running else None,
        name=str(values.get(keys.NAME) or ""),
        special=str(values.get(keys.SPECIAL) or ""),
        supplement=bool(values.get(keys.SUPPLEMENT)),
        lines=_long_lines(text),
    )


def _long_lines(text: str) -> frozenset[str]:
    """The lines without markup; the text is gone over as a whole, for a folder has many."""
    plain = _NOTE_MARK.sub("", squeezed(text).replace("**", "")).replace("\n正文:", "\n")
    return frozenset(line for line in plain.split("\n") if len(line) >= LONG)
