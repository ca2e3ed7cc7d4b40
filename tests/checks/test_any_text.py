"""No rule stumbles over any text, and none takes more than linear time."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_kit.base.span import Origin, Span
from bulletin_kit.base.words import Words
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.registry import rules
from bulletin_kit.model.article import Article, Body, Paragraph, Section
from bulletin_kit.model.issue import Issue
from tests.kit.cases import SERIES

SLOT = re.compile(r"\{[a-z_]+\}")
"""A slot of a message that nothing filled; a text may hold braces itself."""
AT = Span("x.yaml", 1, 1, 1, 2)
SNIPPETS = (
    "“”‘’《》〈〉（）〔〕()，。、；：？！…—·～-. \u3000%％‰"
    "年月日时分第期号一二三四五六七八九十百千万亿两零〇"
    "0123456789０１ＡaZ的了和等余多近约至是为使在有市县区省办局厅委合计其中共增长下降"
    "\U00010d40\U0001d7ce"  # digits, the first of them younger than Python's own tables
)
TEXTS = st.text(st.one_of(st.sampled_from(SNIPPETS), st.characters(codec="utf-8")), max_size=60)


def words(text):
    return Words(text, Origin(AT))


def manuscript(paragraphs):
    body = Body(tuple(Paragraph(words(text)) for text in paragraphs if text))
    title = (words(paragraphs[0] or "题"),)
    article = Article(title, body, AT)
    issue = Issue("x.yaml", AT, words("工作简报"), None, (Section(None, (article,), AT),))
    return Manuscript(issue, SERIES.words)


@settings(max_examples=2000, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_no_rule_stumbles_over_any_text(paragraphs):
    copy = manuscript(paragraphs)
    for rule in rules():
        for found in rule.check(copy):
            assert found.message
            assert not SLOT.search(found.message + found.remedy)
