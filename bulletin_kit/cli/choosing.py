"""Choosing: which findings are shown, by level, code, name or family."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.results import Report

if TYPE_CHECKING:
    from bulletin_kit.results import Report

LEVELS = {level.word: level for level in Level}
WRITING = re.compile(r"F[123]\d\d")
"""How the file is written: what is wrong there may hide everything else, so it is always shown."""


class Choice(Struct, frozen=True):
    """What is shown: from a level on, of some codes (all where none is selected), less others."""

    level: Level = Level.INFO
    selected: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()

    def takes(self, finding: Finding) -> bool:
        """Whether the finding is shown."""
        return finding.level >= self.level and self._takes(finding.code)

    def _takes(self, code: str) -> bool:
        if WRITING.fullmatch(code):
            return True
        return code not in self.ignored and (not self.selected or code in self.selected)

    def of(self, report: Report) -> Report:
        """The report with what is shown of it."""
        return replace(
            report,
            findings=tuple(f for f in report.findings if self.takes(f)),
            allowed=tuple(one for one in report.allowed if self.takes(one.finding)),
        )


def choice(level: str, select: Sequence[str], ignore: Sequence[str]) -> Choice:
    """The choice that the options ask for; BadArguments for a code that there is not."""
    if not select and not ignore:
        return Choice(LEVELS[level])
    from bulletin_kit.catalogue import catalogue

    known = catalogue().values()
    selected = frozenset(code for word in _words(select) for code in _codes(word, known))
    ignored = frozenset(code for word in _words(ignore) for code in _ignorable(word, known))
    return Choice(LEVELS[level], selected, ignored)


def near(word: str, known: Iterable[Mistake]) -> str:
    """A remedy for a code or name that there is not."""
    names = [name for mistake in known for name in (mistake.code, mistake.name)]
    written = word.upper() if re.fullmatch(r"[A-Za-z]\d+", word) else word.lower()
    found = get_close_matches(written, names, n=3, cutoff=0.5)
    offer = f"是不是 {'、'.join(found)}？" if found else ""
    return f"{offer}用 bulletin list rules 看全部代码"


def _words(given: Sequence[str]) -> list[str]:
    return [word for text in given for word in re.split(r"[,，、\s]+", text) if word]


def _codes(word: str, known: Iterable[Mistake]) -> list[str]:
    """The codes that a code, a name or the start of codes stands for."""
    by_name = [mistake.code for mistake in known if mistake.name == word.lower()]
    found = by_name or [m.code for m in known if m.code.startswith(word.upper())]
    if not found:
        raise BadArguments(f"没有 {word} 这个代码", near(word, known))
    return found


def _ignorable(word: str, known: Iterable[Mistake]) -> list[str]:
    codes = [code for code in _codes(word, known) if not WRITING.fullmatch(code)]
    if not codes:
        raise BadArguments(
            f"{word} 是期文件的写法，不能不看", "写法错了，别的检查也不可靠；照办法改好"
        )
    return codes
