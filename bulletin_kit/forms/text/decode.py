"""Bytes to lines: only UTF-8 text comes through; what else it is gets named, never guessed at."""

from __future__ import annotations

import re

from bulletin_kit.base.finding import Mistake
from bulletin_kit.base.span import Span
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.text.file_mistakes import (
    BINARY_FILE,
    BROKEN_TEXT,
    CONTROL_CHARACTER,
    EMPTY_FILE,
    FILE_TOO_LARGE,
    GBK_FILE,
    UTF16_FILE,
)
from bulletin_kit.forms.text.page import Page

LIMIT = 5_000_000
"""Bytes. A long issue has 60,000."""
MOST_LINES = 50_000
"""A long issue has 200."""
LONGEST_LINE = 20_000
"""Characters. A long paragraph has 1,500."""

BOM = b"\xef\xbb\xbf"

KNOWN_FILES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "而是 Word 文档（.docx）或压缩包"),
    (b"%PDF", "而是 PDF"),
    (b"\xd0\xcf\x11\xe0", "而是老版 Word 或 WPS 文档（.doc、.wps）"),
    (b"{\\rtf", "而是 RTF 文档"),
    (b"\x89PNG", "而是图片"),
    (b"\xff\xd8\xff", "而是图片"),
)
CONTROLS = bytes([*range(9), *range(14, 32)])
NAMED_CHARACTERS = {
    "\x0b": "Word 的手动换行符（Shift+Enter）",
    "\x0c": "分页符",
    "\x85": "换行控制符（U+0085）",
    "\u2028": "行分隔符（U+2028）",
    "\u2029": "段落分隔符（U+2029）",
}
FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffd\ufffe\uffff]"


def decode(data: bytes, file: str, reading: Reading, whole: int = 0) -> Page | None:
    """The file's lines, or None where the bytes are no text that can be read.

    ``whole`` is the file's size in bytes, where it is more than what is given.
    """
    mistake, what = _refusal(data)
    if mistake is not None:
        size, limit = f"{max(len(data), whole) / 1e6:.1f} MB", f"{LIMIT // 1_000_000} MB"
        reading.say(mistake, Span(file), what=what, size=size, limit=limit)
        return None
    lines = lines_of(data)
    # White space on a line of its own says nothing, but YAML may stumble over it.
    page = Page(file, tuple(line if line.strip() else "" for line in lines))
    return None if _is_too_large(page, reading) else _tame(page, "\n".join(lines), reading)


def lines_of(data: bytes) -> tuple[str, ...]:
    """The lines that the numbers of lines and columns in findings count."""
    text = data.removeprefix(BOM).decode("utf-8", errors="replace")
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _refusal(data: bytes) -> tuple[Mistake | None, str]:
    """The mistake for which the bytes are not looked at any further."""
    if len(data) > LIMIT:
        return FILE_TOO_LARGE, ""
    for opening, what in KNOWN_FILES:
        if data.startswith(opening):
            return BINARY_FILE, what
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_bare_utf16(data):
        return UTF16_FILE, ""
    if len(data) - len(data.translate(None, CONTROLS)) > len(data) // 10:
        return BINARY_FILE, "里面是二进制数据"
    if not data.removeprefix(BOM).strip():
        return EMPTY_FILE, ""
    return (GBK_FILE, "") if _is_gbk(data) else (None, "")


def _is_too_large(page: Page, reading: Reading) -> bool:
    """Whether there are more lines, or longer ones, than any issue has; it is told."""
    if len(page.lines) > MOST_LINES:
        size, limit = f"{len(page.lines)} 行", f"{MOST_LINES} 行"
        reading.say(FILE_TOO_LARGE, Span(page.file), size=size, limit=limit)
        return True
    number = max(range(len(page.lines)), key=lambda n: len(page.lines[n]))
    if len(page.lines[number]) > LONGEST_LINE:
        size, limit = f"这一行有 {len(page.lines[number])} 个字", f"{LONGEST_LINE} 个字"
        reading.say(FILE_TOO_LARGE, page.rest((number, 0)), size=size, limit=limit)
        return True
    return False


def _is_bare_utf16(data: bytes) -> bool:
    """Every second byte of ASCII in UTF-16 is NUL: keys' colons, spaces, line ends, digits."""
    head = data[:4000]
    low, high = head[0::2], head[1::2]
    most, least = max(low.count(0), high.count(0)), min(low.count(0), high.count(0))
    return most > len(head) // 20 and least < most // 10


def _is_gbk(data: bytes) -> bool:
    """Whether more of it is broken than not as UTF-8, and nothing is as GB18030."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    else:
        return False
    if text.count("\ufffd") <= sum(char > "\x7f" and char != "\ufffd" for char in text):
        return False
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _tame(page: Page, text: str, reading: Reading) -> Page:
    """The page with a space for each character that YAML or printing cannot take; each is told.

    One space for one character: so the columns stay those of the editor's file.
    """
    if not re.search(FORBIDDEN, text):
        return page
    for number, line in enumerate(page.lines):
        for match in re.finditer(FORBIDDEN, line):
            at = page.span((number, match.start()), (number, match.end()))
            if match[0] == "\ufffd":
                reading.say(BROKEN_TEXT, at)
            else:
                what = NAMED_CHARACTERS.get(match[0], f"控制字符（U+{ord(match[0]):04X}）")
                breaks = match[0] in NAMED_CHARACTERS
                remedy = "删去它；这里如果要换行，另起一行" if breaks else "删去它"
                reading.say(CONTROL_CHARACTER, at, what=what, remedy=remedy)
    return Page(page.file, tuple(re.sub(FORBIDDEN, " ", line) for line in page.lines))
