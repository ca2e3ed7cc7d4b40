"""Hearing: which files come before which judges, and what these say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bulletin_kit import api
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.outside.disk import issue_files
from tools.judges.judge import Judge

MISSING = "没有装"


@dataclass(frozen=True, slots=True)
class Verdicts:
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

    BadArguments for a file that is not there, and for an issue that cannot be printed.
    """
    for path in given:
        if path.suffix in (".pdf", ".docx"):
            if not path.is_file():
                raise BadArguments(f"没有文件 {path}", "核对文件名")
            yield path
        else:
            for issue in issue_files(path):
                made = api.build(issue, ("docx", "pdf"), out, root)
                if not made.files:
                    raise BadArguments(f"{issue} 有错误", "先用 bulletin check 查一查")
                yield from made.files


def heard(panel: Sequence[Judge], brought: Sequence[Path]) -> Iterator[Verdicts]:
    """Each judge's verdict on each file of its format."""
    for judge in panel:
        version = judge.version()
        own = [path for path in brought if path.suffix == f".{judge.format}"]
        faults = {} if version is None else {path: judge.fault(path) for path in own}
        yield Verdicts(judge, version, faults)
