"""Readers that others keep find the same words in the same order."""

from __future__ import annotations

from io import BytesIO

import mammoth

from bulletin_kit.model.blocks import TableBlock, TextBlock
from tests.writers.docx.kit import CLOSING, MASTHEAD, NOTES, bulletin, written
from tests.writers.docx.test_contract import BODY, NARROW


def squeezed(text):
    return "".join(text.split())


def words(blocks):
    """What the blocks say; a reader counts the footnotes' numbers itself."""
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from words(cell for row in block.rows for cell in row)
        elif isinstance(block, TextBlock):
            yield squeezed(block.text).replace("①", "")


def test_mammoth_reads_masthead_text_and_closing_block_in_order():
    read = mammoth.extract_raw_text(BytesIO(written(bulletin(BODY), NARROW)))
    assert squeezed(read.value) == "".join(words((*MASTHEAD, *BODY, *CLOSING)))
    assert read.messages == []


def test_mammoth_reads_footnotes_and_headings():
    read = mammoth.convert_to_html(BytesIO(written(bulletin(BODY), NARROW)))
    assert all(note in squeezed(read.value) for note in words(NOTES))
    assert "<h1>【特别关注】</h1>" in read.value
    assert "<h2>开门先把家底清<br />青岚市启动“归档月”</h2>" in read.value
