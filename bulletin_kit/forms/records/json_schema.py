"""A record as JSON Schema: completion, hover and first checks in editors such as VS Code."""

from __future__ import annotations

import json
from typing import Any

from bulletin_kit.forms.records.fields import Schema
from bulletin_kit.forms.records.record import Record
from bulletin_kit.forms.records.values import Key

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(record: Record) -> Schema:
    """The record's schema, complete, with the records in it under ``$defs``."""
    shelf: Schema = {}
    body = object_schema(record, shelf)
    return {"$schema": DRAFT, **body, "$defs": dict(sorted(shelf.items()))}


def print_schema(record: Record) -> str:
    """The schema as text, the same for the same record."""
    return json.dumps(json_schema(record), ensure_ascii=False, indent=2) + "\n"


def object_schema(record: Record, shelf: Schema) -> Schema:
    """The record as an object, without the definitions, which are put on the shelf."""
    schema: Schema = {
        "title": record.name,
        "description": record.about,
        "type": "object",
        "properties": {key.name: _property(key, shelf) for key in record.keys},
        "additionalProperties": False,
    }
    required = [key.name for key in record.keys if key.required]
    if required:
        schema["required"] = required
    if record.one_of:
        schema["oneOf"] = [{"required": [name]} for name in record.one_of]
    return schema


def _property(key: Key[Any], shelf: Schema) -> Schema:
    schema = key.field.schema(shelf)
    told = f"{key.about}\n\n例：{key.name}: {key.example}" if key.example else key.about
    described: Schema = {"title": key.name, "description": told, **schema}
    if key.example and "examples" not in schema and "enum" not in schema:
        number = schema.get("type") == "integer"
        described["examples"] = [int(key.example) if number else key.example]
    return described
