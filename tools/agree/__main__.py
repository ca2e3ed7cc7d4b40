"""The command ``python -m tools.agree``: status 1 below the floor, 2 where nothing was seen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bulletin_kit.base.errors import BulletinError
from tools.agree.comparing import compared
from tools.agree.floor import Floor, below, read_floor
from tools.agree.making import Made, make
from tools.agree.office import NotLooked, convert
from tools.agree.reading import pages_of
from tools.agree.report import Row, as_json, as_text

ROOT = Path(__file__).parents[2]
FLOOR = Path(__file__).with_name("floor.yaml")


def main(arguments: Sequence[str] | None = None) -> int:
    """The status that the command ends with."""
    chosen = _parser().parse_args(arguments)
    try:
        floors = read_floor(chosen.floor)
        with TemporaryDirectory() as temporary:
            out = chosen.out or Path(temporary)
            rows = _rows(make(chosen.issues, chosen.root, out), chosen.root, out)
    except (NotLooked, BulletinError) as error:
        print(f"没有看：{error}", file=sys.stderr)
        return 2
    return _told(rows, floors, chosen)


def _told(rows: Sequence[Row], floors: dict[str, Floor], chosen: argparse.Namespace) -> int:
    faults = below(rows, floors)
    if chosen.format == "json":
        print(as_json(rows, faults))
    else:
        print(as_text(rows, faults, chosen.misses))
    return 1 if faults else 0


def _rows(made: Sequence[Made], root: Path, out: Path) -> list[Row]:
    theirs = convert([each.docx for each in made], root / "fonts", out)
    return [
        Row(each.name, each.kind, compared(pages_of(each.pdf), pages_of(pdf)))
        for each, pdf in zip(made, theirs, strict=True)
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.agree",
        description="DOCX 经 LibreOffice 转成 PDF，与我们的 PDF 逐行、逐页比较",
    )
    parser.add_argument("issues", nargs="*", type=Path, default=[ROOT / "issues"], help="期文件")
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="放着 templates/ 和 fonts/ 的文件夹"
    )
    parser.add_argument("--out", type=Path, help="各种文件留在哪里；不写就用完即删")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--floor", type=Path, default=FLOOR, help="一致率的下限")
    parser.add_argument("--misses", action="store_true", help="列出不一致的各行")
    return parser


if __name__ == "__main__":
    sys.exit(main())
