"""Hearing: which files come before which judges, and what these say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit import api
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.outside.disk import issue_files
from bulletin_kit.writers.job import PLAIN, Job, Letterhead, Profile
from tools.judges.judge import ARCHIVE, DOCX, PDF, PRINT, Judge

SHOP = Job(Profile.PRINT)
SHOP_TAILS = tuple(replace(SHOP, letterhead=paper).tail for paper in Letterhead)
MISSING = "没有装"


class Verdicts(Struct, frozen=True):
    """What one judge says: its version, and for each file a fault, empty for a pass."""

    judge: Judge
    version: str | None
    faults: Mapping[Path, str]

    @property
    def ok(self) -> bool:
        """Whether it is there and has nothing against any file."""
        return self.version is not None and not any(self.faults.values())


def files(given: Iterable[Path], root: Path, out: Path) -> Iterator[Path]:
    """Finished files as they are; those of issues, and of folders of issues, built into ``out``.

    Of an issue these are its DOCX, its PDF, and its PDF for a print shop.

    BadArguments for a file that is not there, and for an issue that cannot be printed.
    """
    for path in given:
        if path.suffix in (".pdf", ".docx"):
            if not path.is_file():
                raise BadArguments(f"没有文件 {path}", "核对文件名")
            yield path
        else:
            for issue in issue_files(path):
                for job in (PLAIN, SHOP):
                    made = api.build(issue, None, out, root, job)
                    if not made.files:
                        raise BadArguments(f"{issue} 有错误", "先用 bulletin check 查一查")
                    yield from made.files


def heard(panel: Sequence[Judge], brought: Sequence[Path]) -> Iterator[Verdicts]:
    """Each judge's verdict on each file of its kind."""
    for judge in panel:
        version = judge.version()
        own = [path for path in brought if judge.kind in _kinds(path)]
        faults = {} if version is None else {path: judge.fault(path) for path in own}
        yield Verdicts(judge, version, faults)


def _kinds(path: Path) -> tuple[str, ...]:
    """What a judge can be for to look at the file."""
    if path.suffix == ".docx":
        return (DOCX,)
    return (PDF, PRINT if path.stem.endswith(SHOP_TAILS) else ARCHIVE)
