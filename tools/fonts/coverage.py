"""The coverage table of ``fonts/README.md``: ``python -m tools.fonts.coverage [--cache DIR]``."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from fontTools.ttLib import TTFont

from .charsets import Charsets, hanzi
from .make import FONTS, characters, gather


def main() -> None:
    """One row a chain, each longer by one face than the one before."""
    parser = argparse.ArgumentParser(description="量一量 fonts/ 中各角色收了多少汉字")
    parser.add_argument("--cache", type=Path, help="存放下载的软件包的文件夹，默认用完即删")
    chosen = parser.parse_args()
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        sets = wanted(characters(gather(chosen.cache or work, work)))
    manifest = yaml.safe_load((FONTS / "manifest.yaml").read_text(encoding="utf-8"))
    print(
        "| 角色 | 字体 |", *(f" {name}（{len(codes)}） |" for name, codes in sets.items()), sep=""
    )
    print("| --- | --- |", *(" ---: |" for _ in sets), sep="")
    for role, entry in manifest["角色"].items():
        held: set[int] = set()
        for name in entry["链"]:
            lead = role if not held else ""
            held |= TTFont(FONTS / f"{name}.ttf", lazy=True).getBestCmap().keys()
            if held & sets["GB 2312"]:
                print(_row(lead, name if lead else f"加 {name}", held, sets.values()))


def wanted(sets: Charsets) -> dict[str, frozenset[int]]:
    """The hanzi of each standard."""
    return {
        "GB 2312": hanzi(sets.gb2312),
        "GBK": hanzi(sets.gbk),
        "通用规范汉字表": sets.standard,
        "GB 18030—2022 级别 2": sets.gb18030,
    }


def _row(role: str, name: str, held: set[int], sets: Iterable[frozenset[int]]) -> str:
    return f"| {role} | {name} |" + "".join(f" {len(held & codes)} |" for codes in sets)


if __name__ == "__main__":
    main()
