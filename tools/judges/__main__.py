"""The command ``python -m tools.judges``: status 1 where a judge says no or is missing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bulletin_kit.base.errors import BulletinError
from tools.judges.hearing import files, heard
from tools.judges.panel import PANEL
from tools.judges.report import as_text

ROOT = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """The status that the command ends with; 2 where there is nothing to look at."""
    chosen = _parser().parse_args(arguments)
    panel = [judge for judge in PANEL if judge.name not in chosen.without]
    with TemporaryDirectory() as temporary:
        try:
            brought = list(files(chosen.files, chosen.root, chosen.out or Path(temporary)))
        except BulletinError as error:
            print(f"没有看：{error}", file=sys.stderr)
            return 2
        if not brought:
            print("没有看：没有做好的文件，先用 bulletin check 查一查", file=sys.stderr)
            return 2
        rows = list(heard(panel, brought))
    print(as_text(rows, brought))
    return 0 if all(row.ok for row in rows) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.judges", description="请别人的程序验看做好的 PDF 和 DOCX"
    )
    parser.add_argument(
        "files", nargs="*", type=Path, default=[ROOT / "issues"], help="期文件、文件夹或做好的文件"
    )
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="放着 templates/ 和 fonts/ 的文件夹"
    )
    parser.add_argument("--out", type=Path, help="做好的文件留在哪里；不写就用完即删")
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=[judge.name for judge in PANEL],
        help="不请这一位，可以写几次",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
