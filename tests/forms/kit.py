"""Reading a piece of YAML by a field or a record."""

from __future__ import annotations

from typing import Any

from bulletin_kit.forms.parsing.nodes import Mapping
from bulletin_kit.forms.parsing.read import read
from bulletin_kit.forms.records.fields import Field
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.record import Record
from bulletin_kit.forms.records.values import Key
from tests.kit.findings import told


def value(field: Field[Any], text: str) -> tuple[Any, list[str]]:
    """What the field reads from ``键:`` and this text, and what is told."""
    node, findings = read(f"键:{text}".encode(), "甲")
    assert isinstance(node, Mapping)
    reading = Reading(records=(Record("r", "记录", "", (Key("键", field, ""),)),))
    found = field.parse(node.entries[0][1], reading)
    return found, told([*findings, *reading.findings])


def values(record: Record, text: str) -> tuple[Any, list[str]]:
    """What the record reads from the text, and what is told."""
    node, findings = read(text.encode(), "甲", record.every_name())
    reading = Reading()
    found = None if node is None else record.parse(node, reading)
    return found, told([*findings, *reading.findings])
