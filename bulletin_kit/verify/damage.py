"""Damage: what reading a broken file can end in, whatever it is that is broken."""

from __future__ import annotations

import struct
import zlib
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

WRONG = (
    ArithmeticError, AssertionError, AttributeError, BadZipFile, EOFError, LookupError, OSError,
    ParseError, RuntimeError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""All that the readers, and the libraries they ask, raise over bytes that make no sense."""

REMEDY = "核对文件是否完整，或重新生成"
