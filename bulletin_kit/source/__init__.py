"""An issue file as an Issue: its keys, its body text, its findings."""

from bulletin_kit.source.build import build, read_source
from bulletin_kit.source.schema import issue_record, issue_schema

__all__ = [
    "build",
    "issue_record",
    "issue_schema",
    "read_source",
]
