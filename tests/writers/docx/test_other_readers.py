"""Readers that others keep find the same words in the same order."""

from __future__ import annotations

from io import BytesIO

import mammoth
from docx import Document

from bulletin_kit.model.blocks import Role, TableBlock, TextBlock
from bulletin_kit.model.runs import Run
from tests.writers.docx.kit import CLOSING, MASTHEAD, NOTES, block, bulletin, written
from tests.writers.docx.test_contract import BODY, NARROW


def squeezed(text):
    return "".join(text.split())


def words(blocks):
    """What the blocks say; a reader counts the footnotes' numbers itself."""
    for each in blocks:
        if isinstance(each, TableBlock):
            yield from words(cell for row in each.rows for cell in row)
        elif isinstance(each, TextBlock):
            yield squeezed(each.text).replace("①", "")


def test_mammoth_reads_masthead_text_and_closing_block_in_order():
    read = mammoth.extract_raw_text(BytesIO(written(bulletin(BODY), NARROW)))
    assert squeezed(read.value) == "".join(words((*MASTHEAD, *BODY, *CLOSING)))
    assert read.messages == []


def test_mammoth_reads_footnotes_and_headings():
    read = mammoth.convert_to_html(BytesIO(written(bulletin(BODY), NARROW)))
    assert all(note in squeezed(read.value) for note in words(NOTES))
    assert "<h1>【特别关注】</h1>" in read.value
    assert "<h2>开门先把家底清<br />青岚市启动“归档月”</h2>" in read.value


def test_what_fields_come_to_is_read_like_any_other_words():
    body = (
        block("t1", Role.CONTENTS, "总体情况\t12", link="p1"),
        block("p1", Role.BODY, "归档率①为95％，", runs=(Run(3, 4, note="n1"),)),
        block("p2", Role.BODY, "归档率①照旧。", runs=(Run(3, 4, note="n1"),)),
    )
    file = BytesIO(written(bulletin(body, masthead=(), closing=())))
    texts = [each.text for each in Document(file).paragraphs[:3]]
    assert texts == ["总体情况\t12", "归档率为95％，", "归档率①照旧。"]
