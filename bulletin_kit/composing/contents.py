"""Contents (本期要目): the articles with their pages, which are known only once all stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.composing.filling import Parts
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.composing.standing import Stood, stand
from bulletin_kit.composing.tighten import without_orphan, without_orphans
from bulletin_kit.composing.wording import Pen
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.composed import Line
from bulletin_kit.model.issue import Issue

ROUNDS = 3
"""A longer number may move a page's end once, and that another; then it rests."""


def settle(parts: Parts, issue: Issue, pen: Pen, slabber: Slabber) -> Stood:
    """The parts on pages, with 本期要目 before them where the series prints it."""
    contents = pen.series.contents
    parts = replace(
        parts,
        body=tuple(without_orphans(parts.body, slabber)),
        notes=tuple(without_orphan(note, slabber) for note in parts.notes),
        closing=tuple(without_orphans(parts.closing, slabber)),
    )
    if not contents.shown or len(issue.articles) < contents.least:
        return stand(parts, slabber)
    pages: Mapping[str, int] = {}
    for _ in range(ROUNDS):
        body = (*_entries(issue, pages, pen), *parts.body)
        stood = stand(replace(parts, body=body), slabber)
        found = _pages(stood)
        if found == pages:
            break
        pages = found
    return stood


def _entries(issue: Issue, pages: Mapping[str, int], pen: Pen) -> Iterator[TextBlock]:
    contents = pen.series.contents
    yield pen.phrase_block("t", Role.CONTENTS_TITLE, contents.title, issue.at)
    for n, article in enumerate(issue.articles, 1):
        title = " ".join(words.text for words in article.title)
        facts = {"标题": title, "页": str(pages.get(f"a{n}", 1))}
        origin = Origin(article.at, exact=False)
        words = Words(contents.entry.fill(facts), origin)
        yield pen.block(f"t{n}", Role.CONTENTS, words, link=f"a{n}.{Role.TITLE.value}")


def _pages(stood: Stood) -> dict[str, int]:
    """The page that each article's title stands on, by the start of its blocks' ids."""
    found: dict[str, int] = {}
    for number, page in enumerate(stood.pages, 1):
        for item in (item for slab, _ in page.strips for item in slab.items):
            if isinstance(item, Line) and item.block.endswith(f".{Role.TITLE.value}"):
                found.setdefault(item.block.split(".")[0], number)
    return found
