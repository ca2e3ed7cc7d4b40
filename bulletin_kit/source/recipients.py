"""Recipients: the lines under 报, 送 and 发, parted into those who receive; the line of 印发."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.values import Values
from bulletin_kit.hanzi.lists import split_items
from bulletin_kit.model.recipients import Entry, Printing
from bulletin_kit.source import keys
from bulletin_kit.source.table_mistakes import EMPTY_RECIPIENT, REPEATED_LABEL


def entries(lines: Sequence[Words], label: str, reading: Reading) -> tuple[Entry, ...]:
    """The printed lines under a label; a closing 。 is left to the writers."""
    return tuple(_entry(line, label, reading) for line in lines)


def _entry(line: Words, label: str, reading: Reading) -> Entry:
    typed = next((mark for mark in (f"{label}：", f"{label}:") if line.text.startswith(mark)), "")
    if typed:
        reading.say(REPEATED_LABEL, line.origin.span(0, len(typed)), key=label, label=typed)
        line = line.part(len(typed), len(line.text)).stripped()
    words = line.part(0, len(line.text.rstrip("。"))).stripped()
    items = tuple(words.part(*place).stripped() for place in split_items(words.text))
    for item in items:
        if not item and words:
            reading.say(EMPTY_RECIPIENT, item.at)
    return Entry(words, tuple(item for item in items if item))


def printing(values: Values) -> Printing:
    """The line of 印发."""
    day, copies = values.get(keys.PRINTING_DAY), values.get(keys.COPIES)
    return Printing(
        office=values.get(keys.PRINTING_OFFICE),
        day=day.value if day else None,
        copies=copies.value if copies else None,
        at=values.at,
        day_at=values.place(keys.PRINTING_DAY),
        copies_at=values.place(keys.COPIES),
    )
