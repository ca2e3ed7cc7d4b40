"""Makes ``fonts/`` anew: ``python -m tools.fonts.make [--cache DIR] [--check]``.

Fetches the packages, converts and cuts the faces, writes them with their licences, and renews the
digests in the manifest. ``--check`` makes everything in a temporary folder and only compares.
"""

from __future__ import annotations

import argparse
import difflib
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont

from . import charsets, licences, manifest
from .build import build
from .charsets import Charsets
from .faces import FACES, FANDOL, PACKAGES, UNIHAN
from .packages import Package, digest, fetch, unpack

FONTS = Path(__file__).parents[2] / "fonts"
Sources = dict[Package, dict[str, Path]]


def main() -> int:
    """Exit status 1 where ``--check`` finds a difference."""
    parser = argparse.ArgumentParser(description="重新制作 fonts/ 中的字体文件")
    parser.add_argument("--cache", type=Path, help="存放下载的软件包的文件夹，默认用完即删")
    parser.add_argument("--check", action="store_true", help="只比较，不改动 fonts/")
    chosen = parser.parse_args()
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        made = _make(chosen.cache or work, work)
        return _compare(made) if chosen.check else _install(made)


def gather(cache: Path, work: Path) -> Sources:
    """Every wanted file of every package."""
    cache.mkdir(parents=True, exist_ok=True)
    return {package: unpack(package, fetch(package, cache), work) for package in PACKAGES}


def characters(sources: Sources) -> Charsets:
    """The sets that the faces are cut by."""
    mappings, variants = (sources[UNIHAN][member] for member in UNIHAN.members)
    fandol = [path for path in sources[FANDOL].values() if path.suffix == ".otf"]
    return charsets.load(
        mappings, variants, [TTFont(path, lazy=True).getBestCmap() for path in fandol]
    )


def _make(cache: Path, work: Path) -> Path:
    """The folder that ``fonts/`` should be like."""
    sources, made = gather(cache, work), work / "made"
    (made / "licences").mkdir(parents=True)
    sets = characters(sources)
    with ProcessPoolExecutor() as pool:
        jobs = [pool.submit(_face, face.name, sources, sets, made) for face in FACES]
        files = {face.name: job.result() for face, job in zip(FACES, jobs, strict=True)}
    licences.write(sources, made / "licences")
    text = (FONTS / "manifest.yaml").read_text(encoding="utf-8")
    (made / "manifest.yaml").write_text(manifest.renewed(text, files), encoding="utf-8")
    return made


def _face(name: str, sources: Sources, sets: Charsets, folder: Path) -> Path:
    face = next(face for face in FACES if face.name == name)
    return build(face, sources[face.package][face.member], sets, folder)


def _install(made: Path) -> int:
    shutil.copytree(made, FONTS, dirs_exist_ok=True)
    for path in sorted(FONTS.glob("*.ttf")):
        print(f"{path.name:30}{path.stat().st_size:>12,} 字节")
    return 0


def _compare(made: Path) -> int:
    differences = list(_differences(made))
    print("\n".join(differences) or "fonts/ 与重新制作的一致。")
    return int(bool(differences))


def _differences(made: Path) -> Iterator[str]:
    for path in sorted(path.relative_to(made) for path in made.rglob("*") if path.is_file()):
        ours = FONTS / path
        if not ours.exists():
            yield f"fonts/{path}：缺少。"
        elif digest(ours) != digest(made / path):
            yield f"fonts/{path}：与重新制作的不同。"
            if path.suffix == ".yaml":
                yield from _line_by_line(ours, made / path)


def _line_by_line(ours: Path, theirs: Path) -> Iterator[str]:
    old, new = (path.read_text(encoding="utf-8").splitlines() for path in (ours, theirs))
    return difflib.unified_diff(old, new, "现有", "重新制作", lineterm="")


if __name__ == "__main__":
    sys.exit(main())
