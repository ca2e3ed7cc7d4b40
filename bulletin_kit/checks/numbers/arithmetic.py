"""A01: numbers of one text that do not agree: sums, shares, counts, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.dates.aged import wrong_ages_at_death
from bulletin_kit.checks.dates.duration import wrong_ages, wrong_durations, wrong_hours
from bulletin_kit.checks.dates.jubilees import wrong_jubilees
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.averages import doubtful_averages
from bulletin_kit.checks.numbers.balances import doubtful_balances
from bulletin_kit.checks.numbers.conversions import doubtful_conversions
from bulletin_kit.checks.numbers.differences import doubtful_differences
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.growth import doubtful_growth
from bulletin_kit.checks.numbers.lists import miscounted
from bulletin_kit.checks.numbers.options import doubtful_options, doubtful_structure
from bulletin_kit.checks.numbers.portions import doubtful_portions
from bulletin_kit.checks.numbers.products import doubtful_products
from bulletin_kit.checks.numbers.promises import DIVIDED, broken_promises
from bulletin_kit.checks.numbers.recalled import doubtful_recalls
from bulletin_kit.checks.numbers.rests import doubtful_rests
from bulletin_kit.checks.numbers.rough_shares import doubtful_roughness
from bulletin_kit.checks.numbers.shares import doubtful_shares
from bulletin_kit.checks.numbers.slogans import miscounted_slogans
from bulletin_kit.checks.numbers.sums import doubtful_sums
from bulletin_kit.checks.numbers.table_sums import doubtful_cells
from bulletin_kit.checks.numbers.then_now import doubtful_then_and_now
from bulletin_kit.checks.numbers.typed_tables import typed_sums
from bulletin_kit.checks.numbers.votes import doubtful_votes
from bulletin_kit.checks.passage import ARTICLE, PROSE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.model.article import Table
from bulletin_kit.model.issue import Issue

_IN_A_TEXT = (
    *(doubtful_sums, doubtful_shares, doubtful_options, doubtful_products, doubtful_growth),
    *(doubtful_rests, doubtful_conversions, miscounted, doubtful_portions, doubtful_averages),
    *(
        doubtful_differences,
        doubtful_balances,
        doubtful_roughness,
        wrong_ages_at_death,
        doubtful_votes,
        doubtful_then_and_now,
        doubtful_recalls,
    ),
)
"""What is looked for in one masked text."""
_FAR, _MARK = 60, 6
"""Paragraphs that an announcement may reach over; characters that a series' mark takes."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Only what the text itself gives all the numbers of; round numbers (约, 余) are left alone."""
    texts = tuple(manuscript.of(ARTICLE))
    for index, passage in enumerate(texts):
        if passage.role in PROSE:
            text, after = passage.masked, _announced(passage, texts[index + 1 : index + _FAR])
            doubts = (
                *(doubt for doubtful in _IN_A_TEXT for doubt in doubtful(text)),
                *doubtful_structure(passage.text),
                *wrong_hours(passage.text),
                *broken_promises(text, after),
            )
            for doubt in _once(doubts):
                yield _finding(passage, doubt)
    slogans = (miscounted_slogans(list(own)) for _, own in groupby(texts, key=lambda p: p.unit))
    for passage, doubt in (
        *wrong_durations(manuscript),
        *wrong_ages(manuscript),
        *wrong_jubilees(manuscript),
        *chain.from_iterable(slogans),
    ):
        yield _finding(passage, doubt)
    for passage, span, said in typed_sums(manuscript.prose):
        yield _finding(passage, Doubt(*span, said))
    for table in _tables(manuscript.issue):
        for row, column, said in doubtful_cells([[c.words.text for c in r] for r in table.rows]):
            words = table.rows[row][column].words
            yield RULE.mistake.at(words.at, found=words.text, said=said)


def _once(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """The first doubt of each place: two ways of reckoning may find the same."""
    known: set[int] = set()
    for doubt in doubts:
        if not known & set(range(doubt.start, doubt.end)):
            known |= set(range(doubt.start, doubt.end))
            yield doubt


def _announced(passage: Passage, after: Sequence[Passage]) -> str:
    """How the paragraphs after one begin that ends in a colon or divides its matter.

    One that begins with the first of the stages may tell of all.
    """
    colon = passage.text.endswith("：")
    if not colon and not DIVIDED.search(passage.masked):
        return ""
    own = [other.masked for other in after if other.unit == passage.unit]
    begun = "；".join(text if text.startswith("第一") else text[:_MARK] for text in own)
    return begun if colon else "；" + begun


def _tables(issue: Issue) -> Iterator[Table]:
    for article in issue.articles:
        for body in (article.body, *(attachment.body for attachment in article.attachments)):
            yield from (part for part in body.parts if isinstance(part, Table))


def _finding(passage: Passage, doubt: Doubt) -> Finding:
    found = passage.text[doubt.start : doubt.end]
    return RULE.mistake.at(passage.span(doubt.start, doubt.end), found=found, said=doubt.said)


RULE = Rule(
    Mistake(
        code="A01",
        name="numbers-that-disagree",
        level=Level.WARNING,
        message="“{found}”：{said}",
        remedy="对照原始材料核对这几个数",
        why="同一处的总数与分数、比例与两个数、说的个数与列的个数应当对得上；"
        "对不上，必有一个是错的，读者会怀疑其余的数。",
        bad="收到纸质文件132件、电子文件85件，合计227件",
        good="收到纸质文件132件、电子文件85件，合计217件",
    ),
    Evidence.ADVICE,
    check,
    clause="事理",
)
