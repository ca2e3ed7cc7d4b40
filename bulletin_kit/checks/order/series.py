"""Series: 一是 … 二是 …, 第一，… 第二，… and the like, followed through an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.passage import PROSE, TITLES, Passage
from bulletin_kit.hanzi.numerals import small_number

NUMBER = "[一二三四五六七八九十]{1,2}"
CLAUSE = r"(?:^|(?<=[。；：，！？”）]))"
MARKS = Pattern(
    rf"{CLAUSE}(?P<是>{NUMBER})是(?!一[，、。是])"
    rf"|{CLAUSE}(?P<要>{NUMBER})要(?=[^素点领件求])"
    rf"|{CLAUSE}第(?P<第>{NUMBER})(?=[，：是]|要(?![务素义件点塞害道])|就?[是要])"
    rf"|{CLAUSE}其(?P<其>[一二三四五六七八九十])(?=[，、：是])"
    rf"|{CLAUSE}第(?P<类>{NUMBER})(?P<of>类|种|步|方面|点|层|个(?:方面|问题|特点|层面|环节))(?=[是为，：])"
    rf"|{CLAUSE}(?P<首先>首先|其次|再次)(?=[，是要])"
    r"|(?P<括号>（\d{1,2}）)|(?P<圈码>[①-⑳])",
    begins="一二三四五六七八九十第其首再（①-⑳",
)
FIRST = {"首先": 1, "其次": 2, "再次": 3}
ALONE = frozenset({"首先", "括号", "圈码", "其"})
"""Kinds that also stand outside any series: 其次 for 还有, （2）项."""
_OF_KIND = "类"
"""Begins the kinds of 第一类, 第一步, each with its own word: they go on with no other series."""
STARTS = {
    "是": "一是",
    "要": "一要",
    "第": "第一",
    "其": "其一",
    "首先": "首先",
    "括号": "（1）",
    "圈码": "①",
}


class Mark(Struct, frozen=True):
    """One number of a series: its kind, its value and where it stands."""

    passage: Passage
    kind: str
    value: int
    start: int
    end: int

    @property
    def first(self) -> str:
        """How its series begins."""
        return STARTS.get(self.kind) or f"第一{self.kind[1:]}"

    @property
    def text(self) -> str:
        """The mark as it was written, with the word that belongs to it."""
        return self.passage.text[self.start : self.end]


class Gap(Struct, frozen=True):
    """A mark that does not follow; ``last`` is what stood before it, if anything.

    ``mixed`` is the mark of another kind that it continues.
    """

    mark: Mark
    last: Mark | None
    mixed: Mark | None = None


class _Follower(Struct):
    """What is open: for each kind the marks that a further one may follow, inner ones last."""

    open: dict[str, list[Mark]] = field(default_factory=dict)

    def follow(self, mark: Mark) -> Gap | None:
        """Takes one mark; the gap before it, if there is one."""
        chain = self.open.setdefault(mark.kind, [])
        last = chain[-1] if chain else None
        if mark.value == 1:
            chain.append(mark)
            return None
        for depth in range(len(chain) - 1, -1, -1):
            if chain[depth].value == mark.value - 1:
                chain[depth:] = [mark]
                return None
        mixed = self._elsewhere(mark)
        if not chain and not mixed and mark.kind in ALONE:
            return None
        chain[-1:] = [mark]
        if mixed and (mixed.kind, mark.kind, mark.value) == ("首先", "第", 3):
            return None  # 首先 … 其次 … 第三 is good usage
        return Gap(mark, last, mixed)

    def _elsewhere(self, mark: Mark) -> Mark | None:
        """The mark of another kind whose number this one continues."""
        if mark.kind.startswith(_OF_KIND):
            return None
        others = (
            marks[-1]
            for kind, marks in self.open.items()
            if kind != mark.kind and marks and not kind.startswith(_OF_KIND)
        )
        return next((other for other in others if other.value == mark.value - 1), None)


def gaps(passages: Iterable[Passage]) -> Iterator[Gap]:
    """The marks that do not follow the last of their series, article by article.

    A heading ends what is open.
    """
    unit, follower = 0, _Follower()
    for passage in passages:
        if passage.unit != unit or passage.role in TITLES:
            unit, follower = passage.unit, _Follower()
        if passage.role in PROSE:
            for kind in ("括号", "圈码"):
                follower.open.pop(kind, None)
            marks = list(_marks(passage))
            kinds = Counter(mark.kind for mark in marks)
            for mark in marks:
                gap = follower.follow(mark)
                if gap and (gap.last or gap.mixed or (kinds[mark.kind] > 1 and not _begun(mark))):
                    yield gap


def _begun(mark: Mark) -> bool:
    """Whether the series began in words that were not taken for a mark: 主要做法一是…，二是…."""
    return mark.value == 2 and mark.first in mark.passage.text[: mark.start]


def _marks(passage: Passage) -> Iterator[Mark]:
    for match in MARKS.finditer(passage.masked):
        group = "类" if match["类"] else match.lastgroup or ""
        value = _value(group, match[group])
        kind = group + (match["of"] or "")
        if value:
            yield Mark(passage, kind, value, *match.span())


def _value(kind: str, text: str) -> int:
    if kind == "首先":
        return FIRST[text]
    if kind == "圈码":
        return ord(text) - ord("①") + 1
    return small_number(text.strip("（）"))
